'use client'
// This item has changed: theirs beside mine, and nothing of mine was written. Mine can be set over theirs, now that they were seen.
import { INKS } from '@/components/checklist/item/outcome-mark'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = {
  message: string
  mine: string
  current: ItemView
  onClose(): void /** Absent when mine is not something to be set again. */
  onMine?: (() => void) | undefined
}

export function ConflictDialog({ message, mine, current, onClose, onMine }: Props) {
  const outcome = OUTCOMES[current.outcome]
  return (
    <Dialog open onClose={onClose} title="This item has changed" explain={message}>
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-y-2">
        <dt className="text-soft">Item</dt>
        <dd dir="auto">{current.title}</dd>
        <dt className="text-soft">Theirs</dt>
        <dd>
          <span className={INKS[outcome.tone]}>{outcome.label}</span>
          {current.decidedBy && ` by ${current.decidedBy}`}
          {current.reason && `: ${current.reason}`}
        </dd>
        <dt className="text-soft">Yours</dt>
        <dd>{mine}, not saved</dd>
      </dl>
      <div className="mt-4 flex justify-end gap-2">
        {onMine && <Button onClick={onMine}>Overwrite with mine</Button>}
        <Button tone="main" onClick={onClose}>
          Keep theirs
        </Button>
      </div>
    </Dialog>
  )
}

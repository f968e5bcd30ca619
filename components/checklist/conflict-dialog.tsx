'use client'
// Somebody was faster: theirs beside mine, and nothing of mine was written.
import { OutcomeMark } from '@/components/checklist/outcome-mark'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ItemView } from '@/lib/domain/release/view'

type Props = { message: string; mine: string; current: ItemView; onClose(): void }

export function ConflictDialog({ message, mine, current, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} title="Somebody was faster" explain={message}>
      <dl className="grid grid-cols-[5rem_1fr] gap-y-2">
        <dt className="text-soft">Item</dt>
        <dd>{current.title}</dd>
        <dt className="text-soft">Theirs</dt>
        <dd>
          {current.outcome === 'passed' ? 'passed' : current.outcome === 'pending' ? 'not decided' : <OutcomeMark outcome={current.outcome} />}
          {current.decidedBy && ` by ${current.decidedBy}`}
          {current.reason && `: ${current.reason}`}
        </dd>
        <dt className="text-soft">Yours</dt>
        <dd>{mine}</dd>
      </dl>
      <div className="mt-4 flex justify-end">
        <Button tone="main" onClick={onClose}>
          Keep theirs
        </Button>
      </div>
    </Dialog>
  )
}

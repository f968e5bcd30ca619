'use client'
// A run that may change something is asked about first, with exactly what would be done.
import { RunPreviewView } from '@/components/probe/run-preview'
import { useReview } from '@/components/probe/use-review'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; message: string; onClose(): void; onRun(): void }

export function ConfirmRun({ item, message, onClose, onRun }: Props) {
  const review = useReview(item.id)
  return (
    <Dialog open wide onClose={onClose} title="Run it?" explain={message}>
      <div className="flex min-h-48 flex-col justify-between gap-4">
        {review?.preview ? (
          <RunPreviewView preview={review.preview} />
        ) : (
          <p className="text-soft">Looking over what would be done…</p>
        )}
        <div className="flex justify-end gap-2">
          <Button
            tone="danger"
            onClick={() => {
              onClose()
              onRun()
            }}
          >
            Run it
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  )
}

'use client'
// A run that may change something is asked about first, with exactly what would be done.
import { RunPreviewView } from '@/components/probe/run-preview'
import { probeText } from '@/components/probe/text'
import { useReview } from '@/components/probe/use-review'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; message: string; onClose(): void; onRun(): void }

export function ConfirmRun({ item, message, onClose, onRun }: Props) {
  const review = useReview(item.id)
  return (
    <Dialog open wide onClose={onClose} title={probeText.confirmRun.title} explain={message}>
      <div className="flex min-h-48 flex-col justify-between gap-4">
        {review?.preview ? (
          <RunPreviewView preview={review.preview} />
        ) : (
          <p className="text-soft">{probeText.confirmRun.loading}</p>
        )}
        <div className="flex justify-end gap-2">
          <Button
            tone="danger"
            onClick={() => {
              onClose()
              onRun()
            }}
          >
            {probeText.confirmRun.run}
          </Button>
          <Button onClick={onClose}>{probeText.confirmRun.cancel}</Button>
        </div>
      </div>
    </Dialog>
  )
}

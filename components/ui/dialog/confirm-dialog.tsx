'use client'
// A question before something that cannot be taken back.
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { uiText } from '@/components/ui/text'

type Props = { title: string; message: string; label: string; onClose(): void; onConfirm(): void }

export function ConfirmDialog({ title, message, label, onClose, onConfirm }: Props) {
  return (
    <Dialog open onClose={onClose} title={title} explain={message}>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{uiText.confirmDialog.cancel}</Button>
        <Button tone="main" onClick={onConfirm}>
          {label}
        </Button>
      </div>
    </Dialog>
  )
}

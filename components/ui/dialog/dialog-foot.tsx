// The foot of a form in a dialog: what refused it, the way out, and the button that does it.
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { uiText } from '@/components/ui/text'

type Props = {
  onClose(): void
  /** Why it was not done. */
  error?: string | null
  tone?: 'main' | 'danger'
  disabled?: boolean
  /** What the button says that it does. */
  children: ReactNode
}

export function DialogFoot({ onClose, error, tone = 'main', disabled = false, children }: Props) {
  return (
    <>
      {error && <Notice tone="error">{error}</Notice>}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button onClick={onClose}>{uiText.dialogFoot.cancel}</Button>
        <Button type="submit" tone={tone} disabled={disabled}>
          {children}
        </Button>
      </div>
    </>
  )
}

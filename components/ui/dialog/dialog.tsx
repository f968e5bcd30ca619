'use client'
// A dialog: named, closed by Escape, focus kept inside and given back.
import { Dialog as Primitive } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { uiText } from '@/components/ui/text'

type Props = {
  open: boolean
  onClose(): void
  title: string /** One sentence below the title. */
  explain?: ReactNode
  wide?: boolean
  children: ReactNode
}

export function Dialog({ open, onClose, title, explain, wide = false, children }: Props) {
  const body = useRef<HTMLDivElement>(null)
  /**
   * The first thing to fill in, else the main button: whoever opened it by a key goes on typing. A touch would call the
   * keyboard up.
   */
  const first = (by: string) => {
    if (by === 'touch') return true
    return (
      body.current?.querySelector<HTMLElement>('input, textarea, select') ??
      [...(body.current?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1) ??
      true
    )
  }
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Primitive.Popup
          initialFocus={first}
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[92dvh] w-[min(94vw,var(--width))] -translate-x-1/2 -translate-y-1/2 flex-col rounded-float border border-line bg-raised shadow-float ${wide ? '[--width:54rem]' : '[--width:32rem]'}`}
        >
          <header className="flex items-start gap-3 border-line border-b px-4 py-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="font-strong text-title">{title}</Primitive.Title>
              {explain && <Primitive.Description className="text-soft">{explain}</Primitive.Description>}
            </div>
            <IconButton name={uiText.dialog.close} onClick={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          <div ref={body} className="overflow-y-auto px-4 py-4">
            {children}
          </div>
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

'use client'
// What has just happened, with a way to take it back. Read aloud politely; never the only carrier of an error in a
// form.
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { releaseText } from '@/components/release/text'
import type { ToastMessage } from '@/components/release/use-item-actions'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'

const STAYS_MS = 8000

export function Toast({ toast, onUndo, onClose }: { toast: ToastMessage | null; onUndo(): void; onClose(): void }) {
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(onClose, STAYS_MS)
    return () => clearTimeout(timer)
  }, [toast, onClose])
  return (
    <div
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-24 z-40 wide:bottom-4 flex justify-center px-4"
    >
      {toast && (
        <div className="pointer-events-auto flex max-w-xl items-center gap-3 rounded-float border border-line bg-raised py-2 pr-2 pl-4 shadow-float">
          <span className="min-w-0">{toast.text}</span>
          {toast.undo && (
            <Button small onClick={onUndo}>
              {releaseText.toast.undo}
            </Button>
          )}
          <IconButton name={releaseText.toast.dismiss} onClick={onClose}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  )
}

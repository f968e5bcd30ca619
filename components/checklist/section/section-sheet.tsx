'use client'
// On a narrow screen the sections come from the side, over the items, and go when one was chosen.
import { Drawer } from '@base-ui/react/drawer'
import type { ReactNode } from 'react'
import { checklistText } from '@/components/checklist/text'

export function SectionSheet({ onClose, children }: { onClose(): void; children: ReactNode }) {
  return (
    <Drawer.Root open onOpenChange={(next) => !next && onClose()} swipeDirection="left">
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Drawer.Viewport className="fixed inset-0 z-50">
          <Drawer.Popup className="absolute inset-y-0 start-0 w-[min(85vw,22rem)] overflow-y-auto border-line border-e bg-raised p-4 shadow-float">
            <Drawer.Title className="mb-2 font-strong text-title">{checklistText.sectionSheet.sections}</Drawer.Title>
            {children}
            <Drawer.Close className="mt-4 text-accent">{checklistText.sectionSheet.close}</Drawer.Close>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}

'use client'
// What can be done with one row, behind one button.
import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'

/** `because`: why it cannot be done now. */
export type RowAction = { label: string; because?: string | undefined; onSelect(): void }

export function RowMenu({ name, actions }: { name: string; actions: RowAction[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={name}
        title={name}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-small text-soft hover:bg-sunk hover:text-ink"
      >
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-50">
          <Menu.Popup className="min-w-48 max-w-[90vw] rounded-float border border-line bg-raised p-1 shadow-float">
            {actions.map(({ label, because, onSelect }) => (
              <Menu.Item
                key={label}
                disabled={because !== undefined}
                onClick={onSelect}
                className="cursor-pointer rounded-small px-2 py-1.5 data-disabled:cursor-default data-highlighted:bg-sunk"
              >
                <span className={because === undefined ? '' : 'text-soft'}>{label}</span>
                {because !== undefined && <span className="block max-w-64 text-small text-soft">{because}</span>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

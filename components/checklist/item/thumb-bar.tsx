'use client'
// On a narrow screen: what can be done with the current item, under the thumb.
import type { RowCommands } from '@/components/checklist/commands'
import { ITEM_ACTIONS, type ItemPermissions, RUN_PROBE, refusalOf } from '@/components/checklist/item-action-table'
import { checklistText } from '@/components/checklist/text'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; may: ItemPermissions; commands: RowCommands }

export function ThumbBar({ item, may, commands }: Props) {
  return (
    <div
      role="toolbar"
      aria-label={checklistText.thumbBar.currentItem(item.title)}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      <p className="truncate px-4 pt-1 text-small text-soft" dir="auto">
        {item.title}
      </p>
      <div className="flex">
        {[...(item.probe ? [RUN_PROBE] : []), ...ITEM_ACTIONS].map((action) => {
          const because = refusalOf(may, action)
          return (
            <button
              key={action.key}
              type="button"
              disabled={because !== undefined}
              title={because}
              onClick={() => action.run(commands, item)}
              className="flex min-h-12 flex-1 flex-col items-center justify-center gap-0.5 text-small disabled:opacity-45"
            >
              <action.Icon size={18} aria-hidden className={action === RUN_PROBE ? 'text-accent' : undefined} />
              {action.short}
            </button>
          )
        })}
      </div>
    </div>
  )
}

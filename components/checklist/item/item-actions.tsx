'use client'
// What can be done with an item, at the end of its line. Running its probe is always in sight; the rest is quiet until
// the row is looked at.
import type { RowCommands } from '@/components/checklist/commands'
import { ITEM_ACTIONS, type ItemPermissions, RUN_PROBE, refusalOf } from '@/components/checklist/item-action-table'
import { IconButton } from '@/components/ui/icon-button'
import type { ItemView } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; may: ItemPermissions; commands: RowCommands }

export function ItemActions({ item, may, commands }: Props) {
  const isRunning = item.lastRun !== undefined && !item.lastRun.finishedAt
  return (
    <span className="no-print ms-auto flex shrink-0 items-center justify-end">
      <span className="quiet item-actions flex">
        {ITEM_ACTIONS.map((action) => (
          <IconButton
            key={action.key}
            name={action.name}
            {...(!action.narrow && { narrow: false })}
            because={refusalOf(may, action)}
            onClick={() => action.run(commands, item)}
          >
            <action.Icon size={14} aria-hidden />
          </IconButton>
        ))}
      </span>
      {item.probe ? (
        <IconButton
          name={RUN_PROBE.name}
          tone="main"
          busy={isRunning}
          because={refusalOf(may, RUN_PROBE)}
          onClick={() => RUN_PROBE.run(commands, item)}
        >
          <RUN_PROBE.Icon size={14} aria-hidden />
        </IconButton>
      ) : (
        <span className="hidden size-6 wide:block" />
      )}
    </span>
  )
}

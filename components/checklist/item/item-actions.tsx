'use client'
// What can be done with an item, at the end of its line. Running its probe is always in sight; the rest is quiet until the row is looked at.
import { FilePlus2, Play } from 'lucide-react'
import { giveOutcome, type RowCommands } from '@/components/checklist/commands'
import { OutcomeIcon } from '@/components/checklist/item/outcome-mark'
import { IconButton } from '@/components/ui/icon-button'
import { OUTCOME_ACTIONS } from '@/lib/domain/release/item/outcomes'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'

type Props = { item: ItemView; may: { decide: Permission; request: Permission }; commands: RowCommands }

export function ItemActions({ item, may, commands }: Props) {
  const no = may.decide.allowed ? undefined : may.decide.reason
  const underWay = item.lastRun !== undefined && !item.lastRun.finishedAt
  return (
    <span className="no-print ms-auto flex shrink-0 items-center justify-end">
      <span className="quiet item-actions flex">
        {OUTCOME_ACTIONS.map(({ outcome, label }) => (
          <IconButton
            key={outcome}
            name={label}
            narrow={false}
            because={no}
            onClick={() => giveOutcome(commands, item, outcome)}
          >
            <OutcomeIcon outcome={outcome} size={14} />
          </IconButton>
        ))}
        <IconButton name="Add evidence" because={no} onClick={() => commands.addEvidence(item)}>
          <FilePlus2 size={14} aria-hidden />
        </IconButton>
      </span>
      {item.probe ? (
        <IconButton
          name="Run probe"
          tone="main"
          busy={underWay}
          because={may.request.allowed ? undefined : may.request.reason}
          onClick={() => commands.run(item)}
        >
          <Play size={14} aria-hidden />
        </IconButton>
      ) : (
        <span className="hidden size-6 wide:block" />
      )}
    </span>
  )
}

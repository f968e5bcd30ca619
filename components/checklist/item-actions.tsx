'use client'
// What can be done with an item, at the end of its line. Running its probe is always in sight; the rest is quiet until the row is looked at.
import { FilePlus2, MinusCircle, OctagonPause, OctagonX, Play } from 'lucide-react'
import type { RowCommands } from '@/components/checklist/commands'
import { checklistText } from '@/components/checklist/text'
import { IconButton } from '@/components/ui/icon-button'
import type { ItemView, Permission } from '@/lib/domain/release/view'

type Props = { item: ItemView; may: { decide: Permission; request: Permission }; commands: RowCommands }

export function ItemActions({ item, may, commands }: Props) {
  const no = may.decide.allowed ? undefined : may.decide.reason
  const underWay = item.lastRun !== undefined && !item.lastRun.finishedAt
  return (
    <span className="no-print ms-auto flex shrink-0 items-center justify-end">
      <span className="quiet item-actions flex">
        <IconButton
          name={checklistText.itemActions.fail}
          narrow={false}
          because={no}
          onClick={() => commands.fail(item)}
        >
          <OctagonX size={14} aria-hidden />
        </IconButton>
        <IconButton
          name={checklistText.itemActions.block}
          narrow={false}
          because={no}
          onClick={() => commands.ask(item, 'blocked')}
        >
          <OctagonPause size={14} aria-hidden />
        </IconButton>
        <IconButton
          name={checklistText.itemActions.notApplicable}
          narrow={false}
          because={no}
          onClick={() => commands.ask(item, 'not-applicable')}
        >
          <MinusCircle size={14} aria-hidden />
        </IconButton>
        <IconButton
          name={checklistText.itemActions.addEvidence}
          because={no}
          onClick={() => commands.addEvidence(item)}
        >
          <FilePlus2 size={14} aria-hidden />
        </IconButton>
      </span>
      {item.probe ? (
        <IconButton
          name={checklistText.itemActions.runProbe}
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

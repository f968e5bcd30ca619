'use client'
// One item on one line: tick, title, what is known of it, and what can be done. Opened, its details stand below.
import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { FailureLine } from '@/components/checklist/item/failure-line'
import { ItemActions } from '@/components/checklist/item/item-actions'
import { ItemDetail } from '@/components/checklist/item/item-detail'
import { ItemStatus } from '@/components/checklist/item/item-status'
import { checklistText } from '@/components/checklist/text'
import { CommentCount } from '@/components/discussion/comment-count'
import { WritingMark } from '@/components/live/writing-mark'
import { coversOf } from '@/lib/domain/probe/definition/covers'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView, Permission } from '@/lib/domain/release/view/view'

type Props = {
  item: ItemView
  depth: number
  current: boolean
  open: boolean
  fresh: boolean
  /** False: it is for one case only, and that case is another one. */
  applies: boolean
  /** It has just been failed, and the row asks why. */
  explaining: boolean
  /** How many of its check-ins nobody did. */
  missed: number
  may: { decide: Permission; request: Permission; editProbe: Permission; grantWaiver: Permission }
  commands: RowCommands
}

function Title({ item, open, applies, commands }: Pick<Props, 'item' | 'open' | 'applies' | 'commands'>) {
  const { applicability, required, title } = item
  // What the title says itself is not said twice.
  const isSaid = applicability !== undefined && title.toLowerCase().includes(applicability.toLowerCase())
  const said = isSaid ? null : (applicability ?? (required ? null : 'optional'))
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={checklistText.itemRow.openDetailsOf(item.title)}
      onClick={() => commands.open(item.id)}
      className="flex min-h-7 min-w-0 flex-1 basis-40 items-center gap-1 text-start"
    >
      <ChevronRight size={13} aria-hidden className={`shrink-0 text-soft ${open ? 'rotate-90' : 'rtl:rotate-180'}`} />
      <span
        className={`min-w-0 ${open ? '' : 'line-clamp-2 wide:line-clamp-1 wide:break-all'} ${item.required && applies ? '' : 'text-soft'}`}
        dir="auto"
        title={item.title}
      >
        {item.title}
        {said && <span className="text-small text-soft"> · {said}</span>}
        {!applies && <span className="text-small text-soft"> {checklistText.itemRow.doesNotApply}</span>}
      </span>
      <CommentCount itemId={item.id} />
    </button>
  )
}

function Row({ item, depth, current, open, fresh, applies, explaining, missed, may, commands }: Props) {
  const no = may.decide.allowed ? undefined : may.decide.reason
  const onlyProbe = item.verification === 'probe' && coversOf(item.probe) === 'all' && !OUTCOMES[item.outcome].isPass
  return (
    <div
      role="group"
      aria-label={item.title}
      id={`item-${item.id}`}
      data-current={current}
      data-find="item"
      className={`row border-line border-b ${fresh ? 'glow' : ''} ${current ? 'bg-sunk' : ''}`}
      onFocus={() => !current && commands.focus(item.id)}
    >
      <div
        data-depth={depth}
        className="relative flex min-h-7 flex-wrap items-center gap-x-2 ps-[calc(var(--depth)*1.25rem+0.375rem)] pe-1 wide:flex-nowrap"
      >
        <input
          type="checkbox"
          aria-label={item.title}
          checked={OUTCOMES[item.outcome].isPass}
          disabled={no !== undefined || onlyProbe}
          title={no ?? (onlyProbe ? checklistText.itemRow.decidedByItsProbe : undefined)}
          data-outcome={item.outcome}
          data-assurance={item.assurance}
          className="tick"
          onChange={(event) => commands.decide(item, event.target.checked ? 'passed' : 'pending')}
        />
        <Title item={item} open={open} applies={applies} commands={commands} />
        <WritingMark itemId={item.id} />
        <ItemStatus item={item} missed={missed} open={() => commands.open(item.id)} />
        <ItemActions item={item} may={may} commands={commands} />
      </div>
      {explaining && OUTCOMES[item.outcome].isFailure && no === undefined && (
        <FailureLine item={item} depth={depth} commands={commands} />
      )}
      {open && <ItemDetail item={item} depth={depth} may={may} commands={commands} />}
    </div>
  )
}

export const ItemRow = memo(Row)

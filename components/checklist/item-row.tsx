'use client'
// One item on one line: tick, title, what is known of it, and what can be done. Opened, its details stand below.
import { Ban, ChevronRight, FilePlus2, MinusCircle, OctagonX, Play } from 'lucide-react'
import { memo } from 'react'
import type { RowCommands } from '@/components/checklist/commands'
import { ItemDetail } from '@/components/checklist/item-detail'
import { AssuranceMark, OutcomeMark } from '@/components/checklist/outcome-mark'
import { RunMark } from '@/components/probe/run-mark'
import { IconButton } from '@/components/ui/icon-button'
import type { ItemView, Permission } from '@/lib/domain/release/view'

type Props = {
  item: ItemView
  depth: number
  current: boolean
  open: boolean
  fresh: boolean
  may: { decide: Permission; request: Permission; editProbe: Permission }
  commands: RowCommands
}

const because = (permission: Permission) => (permission.allowed ? undefined : permission.reason)

function Known({ item }: { item: ItemView }) {
  const blanks = item.fields.filter((field) => field.required && field.value === null).length
  return (
    <span className="flex min-w-0 items-center gap-2">
      {item.waiver?.inForce && <span className="text-small text-conditional">◇ waived</span>}
      <OutcomeMark outcome={item.outcome} />
      {item.lastRun && <RunMark run={item.lastRun} />}
      {blanks > 0 && item.outcome !== 'not-applicable' && <span className="text-hold text-small whitespace-nowrap">{blanks} to fill in</span>}
      <AssuranceMark assurance={item.assurance} short={item.assurance !== 'claimed'} />
      {item.decidedBy && (
        <span
          className="hidden max-w-32 truncate text-small text-soft wide:inline"
          title={`${item.decidedBy}${item.decidedAt ? `, ${item.decidedAt.slice(0, 16).replace('T', ' ')} UTC` : ''}${item.reason ? `: ${item.reason}` : ''}`}
        >
          {item.decidedVia === 'probe' ? 'probe' : item.decidedBy} {item.decidedAt?.slice(11, 16)}
        </span>
      )}
    </span>
  )
}

function Deeds({ item, may, commands }: Pick<Props, 'item' | 'may' | 'commands'>) {
  const no = because(may.decide)
  return (
    <span className="flex shrink-0 items-center">
      {item.probe && (
        <span className="quiet inline-flex">
          <IconButton name="Run probe" because={because(may.request)} onClick={() => commands.run(item)}>
            <Play size={14} aria-hidden />
          </IconButton>
        </span>
      )}
      <span className="quiet flex">
        <IconButton name="Fail" because={no} onClick={() => commands.decide(item, 'failed')}>
          <OctagonX size={14} aria-hidden />
        </IconButton>
        <IconButton name="Block" because={no} onClick={() => commands.ask(item, 'blocked')}>
          <Ban size={14} aria-hidden />
        </IconButton>
        <IconButton name="Not applicable" because={no} onClick={() => commands.ask(item, 'not-applicable')}>
          <MinusCircle size={14} aria-hidden />
        </IconButton>
        <IconButton name="Add evidence" because={no} onClick={() => commands.addEvidence(item)}>
          <FilePlus2 size={14} aria-hidden />
        </IconButton>
      </span>
    </span>
  )
}

function Row({ item, depth, current, open, fresh, may, commands }: Props) {
  const no = because(may.decide)
  return (
    <div
      role="group"
      aria-label={item.title}
      id={`item-${item.id}`}
      data-current={current}
      className={`row border-line border-b ${fresh ? 'glow' : ''} ${current ? 'bg-sunk' : ''}`}
      onFocus={() => !current && commands.focus(item.id)}
    >
      <div className="flex min-h-[30px] flex-wrap items-center gap-x-2 py-0.5 wide:flex-nowrap" style={{ paddingInlineStart: `${depth * 1.25 + 0.25}rem` }}>
        <input
          type="checkbox"
          aria-label={item.title}
          checked={item.outcome === 'passed'}
          disabled={no !== undefined || (item.verification === 'probe' && item.outcome !== 'passed')}
          title={no}
          className="size-4 shrink-0"
          onChange={(event) => commands.decide(item, event.target.checked ? 'passed' : 'pending')}
        />
        <button
          type="button"
          aria-expanded={open}
          aria-label={`Open details of ${item.title}`}
          onClick={() => commands.open(item.id)}
          className="flex min-w-0 flex-1 items-center gap-1 text-left"
        >
          <ChevronRight size={13} aria-hidden className={`shrink-0 text-soft ${open ? 'rotate-90' : ''}`} />
          <span className={`min-w-0 ${open ? '' : 'truncate'} ${item.required ? '' : 'text-soft'}`} dir="auto" title={item.title}>
            {item.title}
            {!item.required && <span className="text-small text-soft"> · {item.applicability ?? 'optional'}</span>}
          </span>
        </button>
        <Known item={item} />
        <Deeds item={item} may={may} commands={commands} />
      </div>
      {open && <ItemDetail item={item} depth={depth} may={may} commands={commands} />}
    </div>
  )
}

export const ItemRow = memo(Row)

// What is known of an item, in columns that align from row to row. It opens what it rests on.
import { AssuranceMark, OutcomeMark, PartMark } from '@/components/checklist/item/outcome-mark'
import { checklistText } from '@/components/checklist/text'
import { RunMark } from '@/components/probe/run-mark'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemView, WaiverView } from '@/lib/domain/release/view/view'

const WAIVED: Record<WaiverView['state'], string | null> = {
  requested: checklistText.itemStatus.waiverRequested,
  'in-force': 'waived',
  ended: null,
  outdated: null,
}

function said({ decidedBy, decidedAt, reason }: ItemView): string {
  const at = decidedAt ? checklistText.itemStatus.utc(decidedAt.slice(0, 16).replace('T', ' ')) : ''
  return `${decidedBy}${at}${reason ? `: ${reason}` : ''}`
}

export function ItemStatus({ item, missed, open }: { item: ItemView; missed: number; open(): void }) {
  const allFields = item.fields.filter((field) => field.required && field.value === null).length
  const toFillIn = allFields > 0 && OUTCOMES[item.outcome].applies
  const nothing =
    !item.lastRun &&
    !toFillIn &&
    missed === 0 &&
    !item.waiver &&
    !OUTCOMES[item.outcome].isDecided &&
    item.assurance === 'none'
  if (nothing) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the pointer; the title's button does the same for the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span
      onClick={open}
      className="flex min-w-0 cursor-pointer order-last basis-full flex-wrap items-center gap-x-3 ps-10 pb-1 wide:order-none wide:grid wide:basis-auto wide:grid-cols-[auto_4.75rem_8.5rem] wide:ps-0 wide:pb-0"
    >
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 empty:hidden wide:flex-nowrap wide:justify-self-end wide:empty:flex">
        {item.waiver && WAIVED[item.waiver.state] && (
          <span className="whitespace-nowrap text-conditional text-small">◇ {WAIVED[item.waiver.state]}</span>
        )}
        <OutcomeMark outcome={item.outcome} />
        {item.lastRun && <RunMark run={item.lastRun} />}
        {item.verifiedInPart && <PartMark />}
        {toFillIn && (
          <span className="whitespace-nowrap text-hold text-small">{checklistText.itemStatus.toFillIn(allFields)}</span>
        )}
        {missed > 0 && (
          <span className="whitespace-nowrap text-hold text-small">
            {checklistText.itemStatus.checkInsMissed(missed)}
          </span>
        )}
      </span>
      <span>
        <AssuranceMark assurance={item.assurance} />
      </span>
      {item.decidedBy && (
        <span className="truncate text-small text-soft" title={said(item)}>
          {item.decidedVia === 'probe' ? checklistText.itemStatus.probe : item.decidedBy}{' '}
          {item.decidedAt?.slice(11, 16)}
        </span>
      )}
    </span>
  )
}

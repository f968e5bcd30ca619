// An item that is looked at again and again: its check-ins as a strip, and the one that is open.
import Link from 'next/link'
import { AccountForMissed } from '@/components/monitor/check-ins/account-for-missed'
import { AssignSelect } from '@/components/monitor/check-ins/assign-select'
import { CheckInActions } from '@/components/monitor/check-ins/check-in-actions'
import { markOf, timesOf } from '@/components/monitor/check-ins/slots'
import { monitorText } from '@/components/monitor/text'
import type { MonitoringView, SlotView, WatchView } from '@/lib/domain/monitor/view'
import { spokenDuration } from '@/lib/domain/time/duration'

/** How many of them are told each by each. */
const SHOWN = 48

type Props = { releaseId: string; watch: WatchView; members: MonitoringView['members']; may: MonitoringView['may'] }

function tooltip(slot: SlotView): string {
  const who = slot.by ? `, ${slot.by}` : slot.assignee ? monitorText.watchRow.forLabel(slot.assignee.name) : ''
  return `${slot.at.slice(0, 10)} ${timesOf(slot)}: ${markOf(slot).label}${who}${slot.note ? `, ${slot.note}` : ''}${slot.lateReason ? monitorText.watchRow.recordedLate(slot.lateReason) : ''}`
}

function Strip({ title, slots }: { title: string; slots: SlotView[] }) {
  const current = Math.max(
    0,
    slots.findIndex(({ state }) => state === 'due' || state === 'upcoming'),
  )
  const from = Math.max(0, Math.min(current - SHOWN / 2, slots.length - SHOWN))
  return (
    <ol aria-label={monitorText.watchRow.checkInsOf(title)} className="flex flex-wrap gap-0.5">
      {slots.slice(from, from + SHOWN).map((slot, at) => {
        const { sign, ink } = markOf(slot)
        const day = slot.at.slice(5, 10)
        const begins = at === 0 || slots[from + at - 1]?.at.slice(5, 10) !== day
        return (
          <li key={slot.at} className="inline-flex items-center gap-0.5" title={tooltip(slot)}>
            {begins && <span className="pr-1 pl-1 text-small text-soft">{day}</span>}
            <span
              aria-hidden
              className={`inline-grid h-5 w-4 place-content-center border border-line text-small ${ink}`}
            >
              {sign}
            </span>
            <span className="sr-only">{tooltip(slot)}</span>
          </li>
        )
      })}
    </ol>
  )
}

function summary({ slots }: WatchView): string {
  const count = (state: SlotView['state']) => slots.filter((slot) => slot.state === state).length
  const problems = slots.filter(({ outcome }) => outcome === 'problem').length
  const parts: [number, string][] = [
    [count('done'), monitorText.watchRow.ofDone(slots.length)],
    [problems, monitorText.watchRow.problems(problems)],
    [slots.filter(({ lateReason }) => lateReason).length, 'late'],
    [count('overdue'), 'overdue'],
    [count('missed'), 'missed'],
  ]
  return parts
    .filter(([many], at) => at === 0 || many > 0)
    .map(([many, label]) => `${many} ${label}`)
    .join(' · ')
}

export function WatchRow({ releaseId, watch, members, may }: Props) {
  const { itemId, title, slots, cadenceSeconds, widened, decided } = watch
  const open = slots.filter(({ state }) => state === 'overdue' || state === 'due')
  const next = slots.find(({ state }) => state === 'upcoming')
  return (
    <li aria-label={title} className="flex flex-col gap-1.5 border-line border-t py-2">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Link
          href={`/releases/${releaseId}#item-${itemId}`}
          className="min-w-0 flex-1 basis-52 wrap-anywhere hover:underline"
          dir="auto"
        >
          {title}
        </Link>
        <span className="text-small text-soft">
          {summary(watch)}
          {cadenceSeconds !== undefined &&
            monitorText.watchRow.interval({
              spokenDuration: spokenDuration(cadenceSeconds),
              isWidened: widened,
            })}
          {decided && monitorText.watchRow.itemDecided}
          {!watch.counts && monitorText.watchRow.notPartOfTheVerdict}
        </span>
      </div>
      <Strip title={title} slots={slots} />
      {open.map((slot) => (
        <div key={slot.at} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className={`whitespace-nowrap ${markOf(slot).ink}`}>
            <span aria-hidden>{markOf(slot).sign} </span>
            {timesOf(slot)} {markOf(slot).label}
          </span>
          {may.plan.allowed ? (
            <AssignSelect releaseId={releaseId} itemId={itemId} title={title} slot={slot} members={members} />
          ) : (
            slot.assignee && (
              <span className="text-small text-soft">{monitorText.watchRow.forAssignee(slot.assignee.name)}</span>
            )
          )}
          <CheckInActions releaseId={releaseId} itemId={itemId} title={title} slot={slot} may={may.checkIn} />
        </div>
      ))}
      <AccountForMissed
        {...{ releaseId, itemId, title, may: may.account }}
        missed={decided ? 0 : slots.filter(({ state }) => state === 'missed').length}
      />
      {next && (
        <div className="flex flex-wrap items-center gap-x-3 text-small text-soft">
          <span>{monitorText.watchRow.next(timesOf(next))}</span>
          {may.plan.allowed && (
            <AssignSelect releaseId={releaseId} itemId={itemId} title={title} slot={next} members={members} />
          )}
        </div>
      )}
    </li>
  )
}

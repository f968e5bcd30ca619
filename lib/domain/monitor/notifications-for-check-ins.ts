// Who is told of a check-in that nobody has done: whose it is, or else the leads. One for each item, however many were missed before it.

import { type CheckInRow, endOf, slotAt, stateAt, type Watch, type WatchedItem } from '@/lib/domain/monitor/check-ins'
import { type Audience, known, leads } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, type ReleaseFacts } from '@/lib/domain/notify/of-release'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { minuteOf, named } from '@/lib/domain/verdict/reasons'

type Watched = { watch: Watch; item: WatchedItem; checkIns: readonly CheckInRow[]; release: ReleaseFacts }

/** The last slot that has run out; null when none has. */
function lastEnded(watch: Watch, now: number): number | null {
  const slots = Math.ceil((watch.to - watch.from) / watch.every)
  const ended = now >= watch.to ? slots : Math.floor((now - watch.from) / watch.every)
  return ended > 0 ? watch.from + (ended - 1) * watch.every : null
}

/** The slots right before one that nobody did either. */
function missedBefore(watch: Watch, at: number, done: ReadonlySet<number>): number {
  let missed = 0
  for (let slot = at - watch.every; slot >= watch.from && !done.has(slot); slot -= watch.every) missed += 1
  return missed
}

/** What is told now of the last slot that ran out undone; the next tells again, with its own key. */
export function notificationsForCheckIn(
  { watch, item, checkIns, release }: Watched,
  audience: Audience,
  now: Date,
): NewNotice[] {
  const at = !OUTCOMES[item.outcome].isDecided ? lastEnded(watch, now.getTime()) : null
  if (at === null) return []
  const own = checkIns
    .filter(({ itemId }) => itemId === item.id)
    .map((row) => ({ row, slot: slotAt(watch, Date.parse(row.slotAt)) }))
  const done = new Set(own.flatMap(({ row, slot }) => (row.outcome && slot !== null ? [slot] : [])))
  if (done.has(at)) return []
  const assignee = own.find(({ slot }) => slot === at)?.row.assigneeId
  const mine = assignee ? known(audience, [assignee]) : []
  const due = minuteOf(new Date(endOf(watch, at)).toISOString())
  const missed = missedBefore(watch, at, done)
  const state = stateAt(watch, at, now.getTime()) === 'overdue' ? 'is overdue' : 'was missed'
  return noticesFor(mine.length > 0 ? mine : leads(audience), false, {
    ...{
      projectId: release.projectId,
      releaseId: release.id,
      kind: 'check-in-overdue',
      key: `check-in ${item.id} ${new Date(at).toISOString()}`,
      at: now,
    },
    href: `/releases/${release.id}/monitoring`,
    title: `${calledRelease(release)}: The check-in ${named(item.title)} ${state}, due at ${due}`,
    body: missed === 0 ? '' : `${missed} before it ${missed === 1 ? 'was' : 'were'} missed too.`,
  })
}

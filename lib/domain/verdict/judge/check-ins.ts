// A check-in that nobody has done in time holds the release, until it is done or the next one takes its place.
import { overdueSince } from '@/lib/domain/monitor/watch-state'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { minuteOf, named, type Reason } from '@/lib/domain/verdict/reasons'

/** One reason for each required item that counts, is still open, and whose check-in is overdue. */
export function judgeCheckIns(
  { watches = [], items }: Pick<ReleaseSnapshot, 'watches' | 'items'>,
  now: Date,
  counting: ReadonlySet<string>,
): Reason[] {
  if (watches.length === 0) return []
  const byId = new Map(items.map((item) => [item.id, item]))
  return watches.flatMap((watch): Reason[] => {
    const item = byId.get(watch.itemId)
    if (!item?.required || item.outcome !== 'pending' || !counting.has(item.sectionId)) return []
    const due = overdueSince(watch, now.getTime())
    if (due === null) return []
    const message = `The check-in ${named(item.title)} was due at ${minuteOf(due)}.`
    return [
      {
        kind: 'check-in-overdue',
        level: 'hold',
        message,
        clears: 'Look, and do the check-in.',
        itemId: item.id,
        sectionId: item.sectionId,
      },
    ]
  })
}

// A check-in that nobody has done in time holds the release, until it is done or the next one takes its place.

import { overdueSince } from '@/lib/domain/monitor/watch-state'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { itemTexts } from '@/lib/domain/text/en/verdict'
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
    if (!item?.required || OUTCOMES[item.outcome].isDecided || !counting.has(item.sectionId)) return []
    const due = overdueSince(watch, now.getTime())
    if (due === null) return []
    const message = itemTexts.checkInOverdue({ title: named(item.title), due: minuteOf(due) })
    return [
      {
        kind: 'check-in-overdue',
        level: 'hold',
        message,
        clears: itemTexts.clearCheckIn(),
        itemId: item.id,
        sectionId: item.sectionId,
      },
    ]
  })
}

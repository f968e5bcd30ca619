// What the worker does about check-ins that nobody has done: tells who should have. However late it comes, one notice for each item.

import { listWatched, readMonitored } from '@/lib/data/monitor/check-ins'
import { readAudience, readReleaseFacts } from '@/lib/data/notify/audiences'
import { insertNotices } from '@/lib/data/notify/notices'
import { inTurn } from '@/lib/data/notify/outbox'
import { watchesOf } from '@/lib/domain/monitor/check-ins'
import { notificationsForCheckIn } from '@/lib/domain/monitor/notifications-for-check-ins'
import type { Audience } from '@/lib/domain/notify/audience'

/** Older deployments are not looked after any more. */
const MONTH_MS = 31 * 86_400_000

export async function notifyOverdue(now: Date): Promise<void> {
  await inTurn('time', async (reader) => {
    const ids = await listWatched(new Date(now.getTime() - MONTH_MS), reader)
    if (ids.length === 0) return
    const [monitored, releases] = [await readMonitored(ids, reader), await readReleaseFacts(reader, ids)]
    const audiences = new Map<string, Audience>()
    for (const { id, sections, items, deployedAt, checkIns } of monitored) {
      const release = releases.get(id)
      if (!release) continue
      const audience = audiences.get(release.projectId) ?? (await readAudience(reader, release.projectId, now))
      audiences.set(release.projectId, audience)
      const byId = new Map(items.map((item) => [item.id, item]))
      const details = watchesOf(sections, items, deployedAt).flatMap((watch) => {
        const item = byId.get(watch.itemId)
        return item ? notificationsForCheckIn({ watch, item, checkIns, release }, audience, now) : []
      })
      await insertNotices(reader, details)
    }
  })
}

// What fails after the decision → who is told: everybody who works on the release, once each time that it begins to fail.

import { z } from 'zod'
import type { VerdictLevel } from '@/lib/domain/enums'
import { type Audience, working } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import type { HistoryLine } from '@/lib/domain/notify/notices/notifications-for'
import { calledRelease, itemPlace, releasePage } from '@/lib/domain/notify/of-release'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { notificationTexts } from '@/lib/domain/text/en/notifications'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import type { Reason } from '@/lib/domain/verdict/reasons'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'

const Outcome = z.union([z.string(), z.object({ outcome: z.string() }).transform(({ outcome }) => outcome)])
const Line = z.object({
  action: z.string(),
  at: z.iso.datetime(),
  actor: z.object({ id: z.string().optional() }),
  itemId: z.string().optional(),
  fieldId: z.string().optional(),
  was: Outcome.optional().catch(undefined),
  is: Outcome.optional().catch(undefined),
})
type Line = z.infer<typeof Line>

/** Whether a line is the one by which a failure began, or came to stand beside a decision. Of metrics their own lines tell. */
function begins({ action, itemId, fieldId, was, is }: Line, failure: Reason): boolean {
  if (failure.metricId) return false
  if (action === 'release.decided') return true
  if (failure.itemId) return itemId === failure.itemId && is === 'failed' && was !== 'failed'
  return fieldId !== undefined && fieldId === failure.fieldId
}

/** The notices of the lines of one release, as it is after them. Nobody is told of what they did themselves. */
export function notificationsForMonitoring(
  release: ReleaseSnapshot,
  level: VerdictLevel,
  lines: readonly HistoryLine[],
  audience: Audience,
  now: Date,
): NewNotice[] {
  if (release.state !== 'decided') return []
  const failures = monitoringFailures(release, now)
  if (failures.length === 0) return []
  return lines.flatMap(({ chain, seq, body }) => {
    const line = Line.safeParse(body)
    const started = line.success ? failures.filter((failure) => begins(line.data, failure)) : []
    return started.flatMap((failure) =>
      noticesFor(
        working(audience).filter((id) => id !== line.data?.actor.id),
        true,
        {
          ...{ projectId: release.projectId, releaseId: release.id, kind: 'monitoring-failed' },
          key: `monitoring ${chain} ${seq} ${failure.itemId ?? failure.fieldId ?? ''}`,
          href: failure.itemId ? itemPlace(release.id, failure.itemId) : releasePage(release.id),
          title: `${calledRelease(release)}: ${notificationTexts.monitoringFailed({ verdict: formatVerdict(level, failures.length), failure: failure.message })}`,
          body: notificationTexts.monitoringFailedBody(),
          at: new Date(line.data?.at ?? now),
        },
      ),
    )
  })
}

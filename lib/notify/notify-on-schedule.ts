// What time alone brings: conditions that come due, and issues that nobody takes.

import type { Reader } from '@/lib/data/client'
import { readAudience, readReleaseFacts } from '@/lib/data/notify/audiences'
import { insertNotices } from '@/lib/data/notify/notices'
import { inTurn, readConditionsDue, readUntakenIssues } from '@/lib/data/notify/outbox'
import { Severity } from '@/lib/domain/enums'
import type { Audience } from '@/lib/domain/notify/audience'
import { Escalations, notificationsForIssue } from '@/lib/domain/notify/escalate'
import { notificationsForCondition, SOON_MS } from '@/lib/domain/notify/notices/notifications-for-conditions'

const WEEK_MS = 8 * 86_400_000

async function notifyOfConditions(reader: Reader, now: Date): Promise<void> {
  const due = await readConditionsDue(reader, new Date(now.getTime() + SOON_MS), now)
  const releases = await readReleaseFacts(
    reader,
    due.map(({ releaseId }) => releaseId),
  )
  await insertNotices(
    reader,
    due.flatMap((condition) => {
      const release = releases.get(condition.releaseId)
      return release ? notificationsForCondition({ ...condition, release }, now) : []
    }),
  )
}

async function notifyOfIssues(reader: Reader, now: Date): Promise<void> {
  const issues = await readUntakenIssues(reader, new Date(now.getTime() - WEEK_MS))
  const releases = await readReleaseFacts(
    reader,
    issues.map(({ releaseId }) => releaseId),
  )
  const audiences = new Map<string, Audience>()
  for (const { projectId } of issues)
    audiences.set(projectId, audiences.get(projectId) ?? (await readAudience(reader, projectId, now)))
  await insertNotices(
    reader,
    issues.flatMap((issue) => {
      const [release, audience] = [releases.get(issue.releaseId), audiences.get(issue.projectId)]
      const severity = Severity.safeParse(issue.severity)
      if (!release || !audience || !severity.success) return []
      return notificationsForIssue(
        { ...issue, severity: severity.data, release },
        Escalations.catch([]).parse(issue.escalations),
        audience,
        now,
      )
    }),
  )
}

/** Tells of what is due at `now` and has not been told of. However late it comes, each is told of once. */
export async function notifyOnSchedule(now: Date): Promise<void> {
  await inTurn('time', async (reader) => {
    await notifyOfConditions(reader, now)
    await notifyOfIssues(reader, now)
  })
}

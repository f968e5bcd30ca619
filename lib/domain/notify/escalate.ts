// Issues that nobody takes: who is told after how long, as the documents say ("High: within 30 min"), and as is usual where they say nothing.
import { z } from 'zod'
import { Severity } from '@/lib/domain/enums'
import { type Audience, holders, leads } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, itemPlace, type ReleaseFacts } from '@/lib/domain/notify/of-release'

/** Null: never. */
export const Escalations = z.array(z.object({ severity: Severity, withinSeconds: z.number().min(0).nullable() }))
export type Escalations = z.infer<typeof Escalations>

/** Seconds. */
const USUAL: Record<Severity, number | null> = { critical: 0, high: 1800, medium: 7200, low: null }
/** Somebody who acts at once still has this long before the next step. */
const LEAST_BETWEEN = 1800
const STEPS = 3
/** What is older is known, and no longer new to anybody. */
const OLDEST = 7 * 86_400

export type OpenIssue = {
  id: string
  number: number
  title: string
  severity: Severity
  itemId: string | null
  owner: string | null
  openedAt: Date
  release: ReleaseFacts
}

/** What the documents say, the strictest first where they say it twice; a severity without a time is told of as usual. */
export function plantEscalations(
  documents: readonly { escalations: readonly { severity: Severity; withinSeconds?: number | undefined }[] }[],
): Escalations {
  const said = documents.flatMap(({ escalations }) => escalations)
  return Severity.options.flatMap((severity) => {
    const times = said.filter((one) => one.severity === severity).flatMap(({ withinSeconds }) => withinSeconds ?? [])
    return times.length > 0 ? [{ severity, withinSeconds: Math.min(...times) }] : []
  })
}

/** The last step (1 to 3) whose time has come, or null. Earlier ones are not made up for: after a long stop one word is enough. */
export function stepDue(
  issue: Pick<OpenIssue, 'severity' | 'owner' | 'openedAt'>,
  escalations: Escalations,
  now: Date,
): number | null {
  if (issue.owner !== null && issue.owner.trim() !== '') return null
  const planted = escalations.find(({ severity }) => severity === issue.severity)
  const within = planted ? planted.withinSeconds : USUAL[issue.severity]
  if (within === null) return null
  const waited = (now.getTime() - issue.openedAt.getTime()) / 1000
  if (waited < within || waited > within + OLDEST) return null
  return Math.min(STEPS, 1 + Math.floor((waited - within) / Math.max(within, LEAST_BETWEEN)))
}

function span(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`
}

export function notificationsForIssue(
  issue: OpenIssue,
  escalations: Escalations,
  audience: Audience,
  now: Date,
): NewNotice[] {
  const step = stepDue(issue, escalations, now)
  if (step === null) return []
  const { id, number, title, severity, itemId, openedAt, release } = issue
  const waited = (now.getTime() - openedAt.getTime()) / 1000
  return noticesFor([...leads(audience), ...(release.authority ? holders(audience, release.authority) : [])], true, {
    ...{
      projectId: release.projectId,
      releaseId: release.id,
      kind: 'issue-escalated',
      key: `escalation ${id} ${step}`,
      at: now,
    },
    href: itemPlace(release.id, itemId ?? undefined),
    title: `${calledRelease(release)}: Nobody sees to issue ${number} (${severity}), ${title}`,
    body: waited < 60 ? 'It has just been opened.' : `It has been open for ${span(waited)}.`,
  })
}

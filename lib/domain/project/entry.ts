// How an administrator enters a project that they are not a member of, and what they may not do there.
import { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { personBehind } from '@/lib/domain/actor'
import { ProjectAccess } from '@/lib/domain/enums'
import { plainStatement } from '@/lib/domain/names'

/** Hours. Longer than a day somebody of the project makes the administrator a member. */
export const MOST_HOURS = 24

export const EnterProject = z.strictObject({
  projectId: z.uuid(),
  /** `lead`: everything that an administrator may do in a project; `viewer`: looking only. */
  access: ProjectAccess.default('viewer'),
  reason: plainStatement(500).min(10, 'say why you enter the project, in at least ten characters'),
  hours: z.int().min(1).max(MOST_HOURS).default(1),
})
export type EnterProject = z.infer<typeof EnterProject>

export function entryExpiry(hours: number, now: Date): Date {
  return new Date(now.getTime() + hours * 3_600_000)
}

/** Whether the actor is in the project only for a time. What outlives that time is not theirs to give. */
export function isVisiting(actor: Actor, projectId: string): boolean {
  return personBehind(actor)?.projects[projectId]?.until !== undefined
}

/** The first moment (ISO 8601) at which the person loses access to a project that they entered; null: none. */
export function firstExpiry(projects: Record<string, { until?: string }>): string | null {
  const ends = Object.values(projects).flatMap(({ until }) => until ?? [])
  return ends.toSorted()[0] ?? null
}

// Whom a lead can give a role of a release to, with what would keep each of them from signing.
import { z } from 'zod'
import { listMembers } from '@/lib/data/project/projects'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { type Assignable, assignable } from '@/lib/domain/signature/unsignable'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'

export const ReadAssignable = z.strictObject({ releaseId: z.uuid(), role: z.string().min(1).max(120) })

export async function readAssignable(
  actor: Actor,
  { releaseId, role }: z.infer<typeof ReadAssignable>,
  now: Date,
): Promise<Assignable[]> {
  const { release } = authorizeRelease(actor, 'project.administer', await readReleaseAt(releaseId, now))
  const wanted = release.roles.find((candidate) => candidate.role === role)
  if (!wanted) throw new Refusal('not-found', signoffRefusals.noRole({ role }), { known: true })
  const members = (await listMembers(release.projectId)).map(({ userId, name, email }) => ({ id: userId, name, email }))
  const actorId = actor.kind === 'person' ? actor.id : null
  return assignable(
    { release, contributionCounts: await readReleaseContributionCounts(releaseId), members, actorId },
    wanted,
  )
}

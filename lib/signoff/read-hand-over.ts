// To whom somebody can hand work that would cost themselves a signature.
import { z } from 'zod'
import { listMembers } from '@/lib/data/project/projects'
import { findReleaseHead } from '@/lib/data/release/releases'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { listStandIns } from '@/lib/data/signoff/delegations'
import { listIndependentRoles } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { mayTakeOver } from '@/lib/domain/signature/duties/separation'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'

export const ReadHandOver = z.strictObject({ releaseId: z.uuid() })

export async function readHandOver(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadHandOver>,
): Promise<{ id: string; name: string }[]> {
  const { release } = authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  const { projectId } = release
  if (actor.kind !== 'person') throw new Refusal('forbidden', signoffRefusals.personHandsOver())
  const [people, standIns, independent] = await Promise.all([
    listMembers(projectId),
    listStandIns(projectId),
    listIndependentRoles(releaseId),
  ])
  const members = people.map(({ userId: id, name, access, roles }) => {
    const lent = standIns.flatMap(({ toId, role }) => (toId === id ? [role] : []))
    return { id, name, access, roles: [...roles, ...lent] }
  })
  return mayTakeOver(members, {
    independent,
    contributionCounts: await readReleaseContributionCounts(releaseId),
    actorId: actor.id,
  })
}

// The warning before work that would cost somebody a signature, where that work is written down.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { readOwnRows } from '@/lib/data/touches'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { rolesAtStake, separationWarning } from '@/lib/domain/signature/separation'

type Work = { projectId: string; releaseId: string; itemId?: string }

/** The roles of a release that only somebody who did none of the work signs for. */
export async function listIndependentRoles(releaseId: string, reader: Reader = database()): Promise<string[]> {
  const roles = await reader.signoffRole.findMany({
    where: { releaseId, independent: true },
    orderBy: { position: 'asc' },
    select: { role: true },
  })
  return roles.map(({ role }) => role)
}

/** The roles that the actor's next act on the release would cost them. Asks the database only for people who hold a role of the project. */
export async function readRolesAtStake(
  reader: Reader,
  actor: Actor,
  { projectId, releaseId }: Pick<Work, 'projectId' | 'releaseId'>,
): Promise<string[]> {
  const own = actor.kind === 'person' ? (actor.projects[projectId]?.roles ?? []) : []
  if (actor.kind !== 'person' || own.length === 0) return []
  const independent = await listIndependentRoles(releaseId, reader)
  const held = independent.filter((role) => own.some((grant) => grant.role === role))
  return held.length === 0 ? [] : rolesAtStake(held, await readOwnRows(releaseId, actor.id, reader))
}

/**
 * Refuses an act that would be the actor's first on the release and would cost them a signature, unless they have confirmed that. Call it in the
 * transaction of the act, after the lock of the release.
 */
export async function demandAcknowledged(tx: Tx, actor: Actor, work: Work): Promise<void> {
  const roles = await readRolesAtStake(tx, actor, work)
  if (roles.length === 0) return
  const { releaseId, itemId } = work
  throw new Refusal('conflict', separationWarning(roles), {
    separation: { releaseId, roles, ...(itemId && { itemId }) },
  })
}

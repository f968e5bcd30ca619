// Who signs in whose place, and for how long.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'

export type DelegationRow = {
  id: string
  projectId: string
  role: string
  fromId: string
  from: string
  toId: string
  to: string
  reason: string
  startsAt: Date
  endsAt: Date
}

export async function insertDelegation(tx: Tx, delegation: DelegationRow): Promise<void> {
  await tx.delegation.create({ data: delegation })
}

export async function findDelegation(delegationId: string): Promise<DelegationRow | null> {
  return database().delegation.findUnique({ where: { id: delegationId } })
}

/** Ends it before its time. False: it was taken back before. */
export async function revokeDelegation(tx: Tx, delegationId: string, at: Date): Promise<boolean> {
  const { count } = await tx.delegation.updateMany({
    where: { id: delegationId, revokedAt: null },
    data: { revokedAt: at },
  })
  return count === 1
}

/** Who stands in for which role of a project, now or from a later day on. */
export async function listStandIns(projectId: string): Promise<{ toId: string; role: string }[]> {
  return database().delegation.findMany({
    where: { projectId, revokedAt: null, endsAt: { gt: new Date() } },
    select: { toId: true, role: true },
  })
}

/** Whether a person holds the role in the project. */
export async function holdsRole(projectId: string, userId: string, role: string): Promise<boolean> {
  return (await database().roleGrant.count({ where: { projectId, userId, role } })) === 1
}

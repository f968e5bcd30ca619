// The warning before work that would cost somebody a signature, where that work is written down.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { ownActs } from '@/lib/data/signoff/contributions'
import type { Actor } from '@/lib/domain/actor'
import { currentAction } from '@/lib/domain/audit/former-actions'
import { Refusal } from '@/lib/domain/refusal'
import { type OwnRow, rolesAtStake, separationWarning } from '@/lib/domain/signature/duties/separation'

type Work = { projectId: string; releaseId: string; itemId?: string }

/** The independent roles of a release that a person holds or stands in for, and what they did on it; `acts` is null where there is no such role. */
export type Stake = { roles: string[]; acts: (Omit<OwnRow, 'at'> & { at: string })[] | null }

/** Whom an act may cost a signature; null: nobody, since no person does it. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null
}

/**
 * The stake of a person in the release `r` of a statement, as a column of it, so that an act needs no statement more. A stand-in counts from the day that the
 * holder names them, before their time begins as well: what they do until then costs them the signature too.
 */
export function stakeColumn(personId: string | null): Prisma.Sql {
  if (personId === null) return Prisma.sql`NULL::json AS "stake"`
  return Prisma.sql`(SELECT json_build_object('roles', coalesce(json_agg(o."role" ORDER BY o."position"), '[]'),
      'acts', CASE WHEN count(*) > 0 THEN ${ownActs(personId)} END)
    FROM "SignoffRole" o WHERE o."releaseId" = r."id" AND o."independent" AND (
      EXISTS (SELECT FROM "RoleGrant" g WHERE g."projectId" = r."projectId" AND g."userId" = ${personId}::uuid AND g."role" = o."role")
      OR EXISTS (SELECT FROM "Delegation" d WHERE d."projectId" = r."projectId" AND d."toId" = ${personId}::uuid AND d."role" = o."role"
        AND d."revokedAt" IS NULL AND d."endsAt" > now()))) AS "stake"`
}

/** The roles of a release that only somebody who did none of the work signs for. */
export async function listIndependentRoles(releaseId: string, reader: Reader = database()): Promise<string[]> {
  const roles = await reader.signoffRole.findMany({
    where: { releaseId, independent: true },
    orderBy: { position: 'asc' },
    select: { role: true },
  })
  return roles.map(({ role }) => role)
}

function rolesOf(stake: Stake | null): string[] {
  if (!stake || stake.roles.length === 0) return []
  return rolesAtStake(
    stake.roles,
    (stake.acts ?? []).map((act) => ({ ...act, action: currentAction(act.action), at: new Date(act.at) })),
  )
}

/** The roles that the actor's next act on the release would cost them. Asks the database only for people. */
export async function readRolesAtStake(
  reader: Reader,
  actor: Actor,
  { releaseId }: Pick<Work, 'releaseId'>,
): Promise<string[]> {
  const personId = personOf(actor)
  if (personId === null) return []
  const [row] = await reader.$queryRaw<{ stake: Stake | null }[]>`SELECT ${stakeColumn(personId)}
    FROM "Release" r WHERE r."id" = ${releaseId}::uuid`
  return rolesOf(row?.stake ?? null)
}

/**
 * Refuses an act that would be the actor's first on the release and would cost them a signature, unless they have confirmed that. Call it in the
 * transaction of the act, after the lock of the release. `stake` is what was read with a locked item; without it the database is asked.
 */
export async function assertAcknowledged(tx: Tx, actor: Actor, work: Work, stake?: Stake | null): Promise<void> {
  const roles = stake === undefined ? await readRolesAtStake(tx, actor, work) : rolesOf(stake)
  if (roles.length === 0) return
  const { releaseId, itemId } = work
  throw new Refusal('conflict', separationWarning(roles), {
    separation: { releaseId, roles, ...(itemId && { itemId }) },
  })
}

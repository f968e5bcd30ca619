// The warning before somebody's first act that would cost them a signature: whoever works on a release does not sign for its independent roles.

import type { ContributionCounts } from '@/lib/domain/signature/duties/contribution-counts'
import { type ContributionRow, contributionsOf } from '@/lib/domain/signature/duties/contributions'
import { listRoles } from '@/lib/domain/signature/list-roles'

/** The event by which somebody confirms that they give up signing. */
export const ACKNOWLEDGED = 'separation.acknowledged'

export type OwnRow = ContributionRow & {
  /** Of a confirmation: the roles that it gives up. */
  roles: string[] | null
}

/**
 * The roles that a person's next act on a release would cost them. `held`: the independent roles of the release that they hold. `rows`: their own events
 * on it, in order. Empty when they did work that counts already, or have confirmed it. A confirmation is for the work that follows it: when all of that
 * was undone, they are asked again.
 */
export function rolesAtStake(held: readonly string[], rows: readonly OwnRow[]): string[] {
  if (contributionsOf(rows).some(({ touches }) => touches.length > 0)) return []
  const lastAct = rows.findLastIndex(({ action }) => action !== ACKNOWLEDGED)
  const confirmed = new Set(rows.slice(lastAct + 1).flatMap(({ roles }) => roles ?? []))
  return held.filter((role) => !confirmed.has(role))
}

/** Why an act was not done: what it would cost. */
export function separationWarning(roles: readonly string[]): string {
  return (
    `If you work on this release, you can no longer sign as ${listRoles(roles)}: ${roles.length > 1 ? 'these roles are' : 'this role is'} independent of ` +
    'whoever does the work. Nothing was saved. Confirm that you give up signing, or hand the work to somebody else.'
  )
}

/** `roles`: those that they hold or stand in for. */
type Member = { id: string; name: string; access: 'lead' | 'viewer'; roles: string[] }

/** Members who can do work on a release without losing a signature: they may work on it, and hold no independent role or did work already. */
export function mayTakeOver(
  members: readonly Member[],
  {
    independent,
    contributionCounts,
    actorId,
  }: { independent: readonly string[]; contributionCounts: ContributionCounts; actorId: string },
): { id: string; name: string }[] {
  return members
    .filter(({ id, access, roles }) => {
      const works = access === 'lead' || roles.length > 0
      const loses = contributionCounts[id] === undefined && roles.some((role) => independent.includes(role))
      return id !== actorId && works && !loses
    })
    .map(({ id, name }) => ({ id, name }))
}

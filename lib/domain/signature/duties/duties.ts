// Who may sign for a role: who holds it or stands in for a holder, one role a person, in the order of the stages, and not who did the work where
// the role is independent. What somebody did is read from the history, never from a field that the next one overwrites.

import { can } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { plainName } from '@/lib/domain/names'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { RoleState } from '@/lib/domain/release/snapshot/snapshot'
import { type DelegationState, inForce } from '@/lib/domain/signature/delegation'
import { type ContributionCounts, describeContributions } from '@/lib/domain/signature/duties/contribution-counts'
import { discounted, type Holder } from '@/lib/domain/signature/grants'
import { isApproved, type RoleValidity } from '@/lib/domain/signature/validity'
import { permissionTexts } from '@/lib/domain/text/en/permissions'

/** `for`: in whose place it would be. */
export type MaySign = { allowed: true; for?: { id: string; name: string } } | { allowed: false; reason: string }

/** What the rule looks at of a release. Roles are held by named people: for one that nobody holds, nobody signs. */
export type Seating = Pick<
  FullRelease,
  'projectId' | 'roles' | 'signatures' | 'state' | 'holders' | 'openedAt' | 'delegations'
>

export type SlotQuestion = {
  release: Seating
  role: string
  actor: Actor
  contributionCounts: ContributionCounts /** The roles against the present content. */
  states: RoleValidity[]
  now: Date
}

/** Why somebody who only looks at a project does not sign, whoever gave them leave. */
export const VIEWER = permissionTexts.viewerSigns()

const no = (reason: string): MaySign => ({ allowed: false, reason })

/** The role, other than this one, that somebody has signed for: themselves, or another in their place. */
export function otherSlot({ signatures }: Pick<Seating, 'signatures'>, personId: string, role: string): string | null {
  return (
    signatures.find(
      (signature) => (signature.signerId === personId || signature.forId === personId) && signature.role !== role,
    )?.role ?? null
  )
}

/** Why a person may not be the one who signs for this role, or null. `who` begins the sentence, "You" or a name. */
function hindrance(
  release: Seating,
  wanted: RoleState,
  person: { id: string; who: string },
  contributionCounts: ContributionCounts,
): string | null {
  const { role, independent } = wanted
  const slot = otherSlot(release, person.id, role)
  if (slot)
    return `${person.who} ${person.who === 'You' ? 'have' : 'has'} signed as ${slot}. One person signs for one role of a release.`
  const did = independent ? describeContributions(contributionCounts, person.id) : null
  return did && `${person.who} ${did} of this release. ${role} must be somebody who did not.`
}

function grantHindrance(holder: Holder, holders: Holder[], openedAt: string, who: string): string | null {
  switch (discounted(holder, holders, openedAt)) {
    case 'taken':
      return `${who} took this role after this round started, so it does not count in it. Somebody else signs, or a lead gives it to somebody else.`
    case 'late':
      return `${who} got this role after this round started, while others held it, so it does not count in it. One of them signs or has somebody stand in, or a lead takes the role from them.`
    case null:
      return null
  }
}

function asDelegate(question: SlotQuestion, wanted: RoleState, actor: Person, holders: Holder[]): MaySign {
  const { release, contributionCounts, now } = question
  const given = release.delegations.filter(
    (delegation) => delegation.role === wanted.role && delegation.toId === actor.id && inForce(delegation, now),
  )
  const answers = given.flatMap((delegation: DelegationState): MaySign[] => {
    const from = holders.find((holder) => holder.id === delegation.fromId)
    if (!from) return []
    const name = plainName(from.name)
    const who = `${name}, for whom you would sign,`
    const signed = release.signatures.find(
      (signature) => signature.signerId === from.id && signature.role === wanted.role && signature.withdrawnAt === null,
    )
    const own = signed && `${name} has signed as ${wanted.role} in person. You do not sign over that.`
    const why =
      hindrance(release, wanted, { id: from.id, who }, contributionCounts) ??
      grantHindrance(from, holders, release.openedAt, who) ??
      own
    return [why ? no(why) : { allowed: true, for: { id: from.id, name: from.name } }]
  })
  return answers.find((answer) => answer.allowed) ?? answers[0] ?? no(permissionTexts.roleNotHeld(wanted))
}

/** The slot that somebody has by right, before asking what they did. */
function slotOf(question: SlotQuestion, wanted: RoleState, actor: Person): MaySign {
  const { release } = question
  const holders = release.holders[wanted.role] ?? []
  if (holders.length === 0) return no(permissionTexts.roleUnheld(wanted))
  const own = holders.find((holder) => holder.id === actor.id)
  if (!own) return asDelegate(question, wanted, actor, holders)
  const why = grantHindrance(own, holders, release.openedAt, 'You')
  return why ? no(why) : { allowed: true }
}

/** Roles of earlier stages that must stand before this one, and do not. */
function awaitedBefore({ stage = 0 }: RoleState, states: RoleValidity[]): string[] {
  return states
    .filter((state) => state.required && state.stage < stage && !isApproved(state))
    .map((state) => state.role)
}

/** Whether the actor may sign for the role now, with the reason when not. */
export function mayCountersign(question: SlotQuestion): MaySign {
  const { release, role, actor, contributionCounts, states } = question
  if (actor.kind !== 'person') return no(permissionTexts.signedInPersonSigns())
  if (!can(actor, 'signoff.sign', release).allowed) return no(VIEWER)
  const wanted = release.roles.find((candidate) => candidate.role === role)
  if (!wanted) return no(permissionTexts.noRole({ role }))
  if (release.state !== 'open') return no(permissionTexts.notOpen())
  const slot = slotOf(question, wanted, actor)
  if (!slot.allowed) return slot
  const why = hindrance(release, wanted, { id: actor.id, who: 'You' }, contributionCounts)
  if (why) return no(why)
  const awaited = awaitedBefore(wanted, states)
  return awaited.length > 0
    ? no(
        `${role} signs after ${awaited.join(', ')}: ${awaited.length === 1 ? 'that role is' : 'those roles are'} still awaited.`,
      )
    : slot
}

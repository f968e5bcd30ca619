// Who may still sign for each role, and roles that nobody left may sign, told before the day: those who hold them did the work, sign for another
// role, or took the role too late.
import { plainName } from '@/lib/domain/names'
import type { RoleState } from '@/lib/domain/release/snapshot/snapshot'
import { type ContributionCounts, describeContributions } from '@/lib/domain/signature/duties/contribution-counts'
import { otherSlot, type Seating } from '@/lib/domain/signature/duties/duties'
import { discounted } from '@/lib/domain/signature/grants'

export type Unsignable = { role: string; why: string }
type Person = { id: string; name: string }
type Requested = { release: Seating; contributionCounts: ContributionCounts }
type Candidates = { role: string; quorum: number; isIndependent: boolean; able: Person[]; hindered: string[] }

const NAMED = 3

function listed(words: string[]): string {
  const shown = words.slice(0, NAMED).join('; ')
  return words.length > NAMED ? `${shown}; and ${words.length - NAMED} more` : shown
}

/** What somebody did that keeps them from signing for the role, as the end of a sentence about them; null: nothing. */
function workAgainst(
  { release, contributionCounts }: Requested,
  { role, independent }: RoleState,
  personId: string,
): string | null {
  const slot = otherSlot(release, personId, role)
  if (slot) return `has signed as ${slot}`
  return independent ? describeContributions(contributionCounts, personId) : null
}

function candidates(requested: Requested, wanted: RoleState): Candidates {
  const { role, quorum, independent } = wanted
  const { holders: held, openedAt } = requested.release
  const holders = held[role] ?? []
  const able: Person[] = []
  const hindered: string[] = []
  for (const holder of holders) {
    const late = discounted(holder, holders, openedAt) !== null
    const why = workAgainst(requested, wanted, holder.id) ?? (late ? 'got the role after this round started' : null)
    if (why) hindered.push(`${plainName(holder.name)} ${why}`)
    else able.push({ id: holder.id, name: plainName(holder.name) })
  }
  return { role, quorum, isIndependent: independent, able, hindered }
}

/** For each role: the names of those who hold it and may still sign, and why its other holders may not. */
export type MayStillSign = { role: string; able: string[]; hindered: string[] }

export function mayStillSign(requested: Requested): MayStillSign[] {
  return requested.release.roles.map((wanted) => {
    const { role, able, hindered } = candidates(requested, wanted)
    return { role, able: able.map(({ name }) => name), hindered }
  })
}

/** Members to whom a role could be given, each with what would keep them from signing for it. Those who hold it are left out. */
export type Assignable = { id: string; name: string; email: string; against?: string }

export function assignable(
  requested: Requested & { members: (Person & { email: string })[]; actorId: string | null },
  wanted: RoleState,
): Assignable[] {
  const held = new Set((requested.release.holders[wanted.role] ?? []).map(({ id }) => id))
  return requested.members
    .filter(({ id }) => !held.has(id))
    .map(({ id, name, email }) => {
      const own = id === requested.actorId ? 'cannot take a role in a round that has begun' : null
      const against = own ?? workAgainst(requested, wanted, id)
      return { id, name: plainName(name), email, ...(against && { against }) }
    })
}

/** Slots each signature that is needed with a person of its own, as many as can be at once (augmenting paths). Yields the roles that were left over. */
function leftOver(wanted: Candidates[]): Set<string> {
  const seated = new Map<string, Candidates>()
  const slot = (candidate: Candidates, tried: Set<string>): boolean =>
    candidate.able.some(({ id }) => {
      if (tried.has(id)) return false
      tried.add(id)
      const sitting = seated.get(id)
      if (sitting === candidate) return false
      if (sitting && !slot(sitting, tried)) return false
      seated.set(id, candidate)
      return true
    })
  const left = new Set<string>()
  for (const candidate of wanted)
    for (let count = 0; count < candidate.quorum; count++) if (!slot(candidate, new Set())) left.add(candidate.role)
  return left
}

/** The required roles that cannot be signed by those who are there, with the reason. Who has signed for a role already counts for it. */
export function unsignable(requested: Requested): Unsignable[] {
  const all = requested.release.roles.filter((role) => role.required).map((role) => candidates(requested, role))
  const short = all.filter(({ able, quorum }) => able.length < quorum)
  const left = leftOver(all.filter(({ able, quorum }) => able.length >= quorum))
  return all.flatMap(({ role, quorum, isIndependent, able, hindered }): Unsignable[] => {
    const parts = hindered.length > 0 ? `: ${listed(hindered)}.` : '.'
    const fix = `Give the role ${role} to somebody ${isIndependent ? 'who did none of the work' : 'else'}.`
    if (able.length + hindered.length === 0) {
      const whom = isIndependent ? 'somebody who did none of the work' : 'somebody'
      return [{ role, why: `Nobody holds the role ${role}. Assign it to ${whom}.` }]
    }
    if (short.some((candidate) => candidate.role === role)) {
      const who =
        able.length === 0 ? 'Nobody left may sign' : `Only ${able.length} of the ${quorum} who are needed may sign`
      return [{ role, why: `${who} as ${role}${parts} ${fix}` }]
    }
    if (!left.has(role)) return []
    return [
      {
        role,
        why: `Nobody is left for ${role}: ${listed(able.map(({ name }) => name))} may sign it, but ${able.length === 1 ? 'is' : 'are'} needed for another role. ${fix}`,
      },
    ]
  })
}

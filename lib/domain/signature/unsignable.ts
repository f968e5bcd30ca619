// Roles that nobody left may sign, told before the day: those who hold them did the work, sign for another role, or took the role too late.
import { plainName } from '@/lib/domain/names'
import { otherSeat, type Seating } from '@/lib/domain/signature/duties'
import { discounted } from '@/lib/domain/signature/grants'
import { type Touched, toldTouches } from '@/lib/domain/signature/touched'

export type Unsignable = { role: string; why: string }
type Person = { id: string; name: string }
type Asked = { release: Seating; touched: Touched /** Of the project, with an open account. */; members: Person[] }
type Candidates = { role: string; quorum: number; able: Person[]; hindered: string[] }

const NAMED = 3

function listed(words: string[]): string {
  const shown = words.slice(0, NAMED).join('; ')
  return words.length > NAMED ? `${shown}; and ${words.length - NAMED} more` : shown
}

function candidates({ release, touched, members }: Asked): Candidates[] {
  return release.roles
    .filter((role) => role.required)
    .map(({ role, quorum, independent }) => {
      const holders = release.holders[role] ?? []
      const able: Person[] = []
      const hindered: string[] = []
      for (const { id, name } of holders.length > 0 ? holders : members) {
        const seat = otherSeat(release, id, role)
        const did = independent ? toldTouches(touched, id) : null
        const took = holders.some(
          (holder) => holder.id === id && discounted(holder, holders, release.openedAt) !== null,
        )
        const why = seat ? `has signed as ${seat}` : (did ?? (took ? 'got the role after this round began' : null))
        if (why) hindered.push(`${plainName(name)} ${why}`)
        else able.push({ id, name })
      }
      return { role, quorum, able, hindered }
    })
}

/** Seats each signature that is needed with a person of its own, as many as can be at once (augmenting paths). Yields the roles that were left over. */
function leftOver(wanted: Candidates[]): Set<string> {
  const seated = new Map<string, Candidates>()
  const seat = (candidate: Candidates, tried: Set<string>): boolean =>
    candidate.able.some(({ id }) => {
      if (tried.has(id)) return false
      tried.add(id)
      const sitting = seated.get(id)
      if (sitting === candidate) return false
      if (sitting && !seat(sitting, tried)) return false
      seated.set(id, candidate)
      return true
    })
  const left = new Set<string>()
  for (const candidate of wanted)
    for (let count = 0; count < candidate.quorum; count++) if (!seat(candidate, new Set())) left.add(candidate.role)
  return left
}

/** The required roles that cannot be signed by those who are there, with the reason. Who has signed for a role already counts for it. */
export function unsignable(asked: Asked): Unsignable[] {
  const all = candidates(asked)
  const short = all.filter(({ able, quorum }) => able.length < quorum)
  const left = leftOver(all.filter(({ able, quorum }) => able.length >= quorum))
  return all.flatMap(({ role, quorum, able, hindered }): Unsignable[] => {
    const told = hindered.length > 0 ? `: ${listed(hindered)}.` : '.'
    const mend = `Give the role ${role} to somebody who did none of the work.`
    if (short.some((candidate) => candidate.role === role)) {
      const who =
        able.length === 0 ? 'Nobody left may sign' : `Only ${able.length} of the ${quorum} who are needed may sign`
      return [{ role, why: `${who} as ${role}${told} ${mend}` }]
    }
    if (!left.has(role)) return []
    return [
      {
        role,
        why: `Nobody is left for ${role}: ${listed(able.map((person) => plainName(person.name)))} may sign it, but ${able.length === 1 ? 'is' : 'are'} needed for another role. ${mend}`,
      },
    ]
  })
}

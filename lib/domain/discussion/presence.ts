// Who is on a page, told by several processes that know nothing of each other. What each says of a person carries its own growing number, so that
// whatever order the messages arrive in, the set is the same in the end; who is not spoken of for a while is taken to be gone.
import type { Someone } from '@/lib/domain/discussion/view'

/** One process says who of its viewers is here now, and who is not any more. `n` grows with each message of that process. */
export type Said = { from: string; n: number; here: readonly Someone[]; gone: readonly string[] }

type Known = { who: Someone; n: number; here: boolean; until: number }
export type Presence = ReadonlyMap<string, Known>

/** A process repeats itself well within this time; one that was killed does not. */
export const STAYS_MS = 25_000
export const REPEAT_MS = 10_000

export const NOBODY: Presence = new Map()

export function hear(presence: Presence, said: Said, now: number): Presence {
  const next = new Map(presence)
  const take = (who: Someone, here: boolean) => {
    const key = `${said.from} ${who.id}`
    const known = next.get(key)
    if (!known || known.n < said.n) next.set(key, { who, n: said.n, here, until: now + STAYS_MS })
  }
  for (const id of said.gone) take({ id, name: '' }, false)
  for (const who of said.here) take(who, true)
  return next
}

/** Without those who were not spoken of for too long. The same map when there are none. */
export function dropAbsent(presence: Presence, now: number): Presence {
  const stays = [...presence].filter(([, known]) => known.until > now)
  return stays.length === presence.size ? presence : new Map(stays)
}

/** Each person once, however many tabs and processes; by name. */
export function presentIn(presence: Presence, now: number): Someone[] {
  const found = new Map<string, Someone>()
  for (const { who, here, until } of presence.values()) if (here && until > now) found.set(who.id, who)
  return [...found.values()].sort((one, other) =>
    one.name < other.name || (one.name === other.name && one.id < other.id) ? -1 : 1,
  )
}

const text = new TextEncoder()

/** As many messages as are needed for each to fit into `limit` bytes: at least one piece of news in each. */
export function inPieces(
  here: readonly Someone[],
  gone: readonly string[],
  limit: number,
): { here: Someone[]; gone: string[] }[] {
  const pieces: { here: Someone[]; gone: string[] }[] = []
  let size = Number.POSITIVE_INFINITY
  const space = (bytes: number) => {
    if (size + bytes > limit) pieces.push({ here: [], gone: [] })
    size = size + bytes > limit ? bytes : size + bytes
    return pieces.at(-1)
  }
  for (const who of here) space(text.encode(JSON.stringify(who)).length + 1)?.here.push(who)
  for (const id of gone) space(text.encode(JSON.stringify(id)).length + 1)?.gone.push(id)
  return pieces
}

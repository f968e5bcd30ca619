// Who is writing where. A page says it again and again while it lasts; what is not said again is forgotten.
import type { Someone } from '@/lib/domain/discussion/view'

/** One open page of somebody says on which item it is being written (null: on none). `n` grows with each message of that page. */
export type TypingSignal = { tab: string; who: Someone; itemId: string | null; n: number }

type Known = TypingSignal & { until: number }
export type Writing = ReadonlyMap<string, Known>

export const FORGOTTEN_MS = 15_000
/** The last word of a page that is gone. */
export const LAST = Number.MAX_SAFE_INTEGER
export const NOTHING: Writing = new Map()

/** Nobody can speak for another's page: the person is part of its name. */
const nameOf = ({ who, tab }: TypingSignal): string => `${who.id} ${tab}`

export function recordTyping(writing: Writing, signal: TypingSignal, now: number): Writing {
  const known = writing.get(nameOf(signal))
  if (known && known.n >= signal.n) return writing
  return new Map(writing).set(nameOf(signal), { ...signal, until: now + FORGOTTEN_MS })
}

/** Without what was forgotten. The same map when there is none. */
export function dropStoppedWriters(writing: Writing, now: number): Writing {
  const stays = [...writing].filter(([, known]) => known.until > now)
  return stays.length === writing.size ? writing : new Map(stays)
}

/** Whether this page is taken to be writing. */
export function isWriting(writing: Writing, userId: string, tab: string): boolean {
  return writing.get(`${userId} ${tab}`)?.itemId != null
}

/** By item, each person once. */
export function writersIn(writing: Writing, now: number): Record<string, Someone[]> {
  const found: Record<string, Someone[]> = {}
  for (const { itemId, who, until } of writing.values()) {
    if (itemId === null || until <= now) continue
    const others = found[itemId] ?? []
    if (!others.some(({ id }) => id === who.id)) found[itemId] = [...others, who]
  }
  return found
}

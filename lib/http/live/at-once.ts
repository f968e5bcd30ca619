// How much one person or token may have under way at once in this process: work and streams that are held open are
// not counted by time.
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

const MOST = {
  /** Documents that are read. The thread that reads large ones is one for everybody. */
  documents: { most: 6, message: 'You have 6 documents being read already. Wait until one is done.' },
  /**
   * Actions of pages. A page sends one after the other; who sends many at once takes every connection of the
   * database from the others.
   */
  actions: { most: 8, message: 'You have 8 changes under way already. Wait until one is done, and try again.' },
  /** Pages that follow a release or the board. A browser has one for each tab. */
  streams: { most: 40, message: 'You follow 40 pages already. Close some of them.' },
} as const
export type AtOnce = keyof typeof MOST

// Next may load this module several times in one process (one copy per bundle); the count is one all the same.
const place = globalThis as typeof globalThis & { countersignAtOnce?: Map<string, number> }

/**
 * Counts one more of `kind` for the actor, or refuses. The function that comes back counts it off again; calling it
 * twice does nothing.
 */
export function begin(kind: AtOnce, actor: Actor): () => void {
  place.countersignAtOnce ??= new Map()
  const counts = place.countersignAtOnce
  const key = `${kind} ${actor.kind} ${'id' in actor ? actor.id : ''}`
  const { most, message } = MOST[kind]
  const count = counts.get(key) ?? 0
  if (count >= most) throw new Refusal('too-many', message, { retryAfterSeconds: 5 })
  counts.set(key, count + 1)
  let ended = false
  return () => {
    if (ended) return
    ended = true
    const left = (counts.get(key) ?? 1) - 1
    if (left > 0) counts.set(key, left)
    else counts.delete(key)
  }
}

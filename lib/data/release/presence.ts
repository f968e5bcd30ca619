// What processes tell each other of who is looking at what. It is no part of the record: nothing is kept, and nobody depends on it.
import { database } from '@/lib/data/client'
import type { Someone } from '@/lib/domain/discussion/view'
import { CHANNEL } from '@/lib/platform/live'

export type PresenceNote =
  | { kind: 'here'; releaseId: string; from: string; n: number; here: Someone[]; gone: string[] }
  /** A process that has just begun asks the others to say who is there. */
  | { kind: 'who' }
  | { kind: 'typing'; releaseId: string; tab: string; who: Someone; itemId: string | null; n: number }

/** Bytes that a list of people may take in a note: PostgreSQL carries 8,000 in all. */
export const PEOPLE_BYTES = 7000

export async function sendPresence(notes: PresenceNote[]): Promise<void> {
  await database()
    .$executeRaw`SELECT pg_notify(${CHANNEL}, note) FROM unnest(${notes.map((note) => JSON.stringify(note))}::text[]) AS note`
}

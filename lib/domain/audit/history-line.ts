// A line of history as people read it: who did what, when, and what was there before and after.
import { z } from 'zod'
import { factsOf } from '@/lib/domain/audit/facts'
import { currentAction } from '@/lib/domain/audit/former-actions'
import { type Change, type Known, type Piece, SENTENCES, type Topic } from '@/lib/domain/audit/sentences'

export type HistoryEntry = {
  at: string
  action: string
  /** Null: an action of a later version than this one. */
  topic: Topic | null
  by: { name: string; kind: string }
  pieces: Piece[]
  changes: Change[]
  words: string | null
  releaseId: string | null
  itemId: string | null
}

const Stored = z.looseObject({
  at: z.string(),
  action: z.string(),
  actor: z.looseObject({ name: z.string(), kind: z.string() }).optional(),
  releaseId: z.uuid().optional(),
  itemId: z.uuid().optional(),
  userId: z.uuid().optional(),
})

function read(body: string): z.infer<typeof Stored> | null {
  try {
    return Stored.parse(JSON.parse(body))
  } catch {
    return null
  }
}

const isKnownAction = (action: string): action is keyof typeof SENTENCES => Object.hasOwn(SENTENCES, action)

/** The rows that an event speaks of by their ids, so that whoever tells it can look up what they are called. */
export function spokenOf(body: string): { itemId?: string; userId?: string } {
  const { itemId, userId } = read(body) ?? {}
  return { ...(itemId && { itemId }), ...(userId && { userId }) }
}

/** Tells an event from its stored text, or null when the text is no event at all: then somebody has changed the history. */
export function describeEvent(body: string, known: Known): HistoryEntry | null {
  const event = read(body)
  if (!event) return null
  const { at, actor, releaseId = null, itemId = null } = event
  const action = currentAction(event.action)
  const place = {
    at,
    action,
    by: actor ? { name: actor.name, kind: actor.kind } : { name: 'Somebody', kind: 'unknown' },
    releaseId,
    itemId,
  }
  if (!isKnownAction(action))
    return {
      ...place,
      topic: null,
      pieces: [`did something that this version has no sentence for: ${action}`],
      changes: [],
      words: null,
    }
  const { topic, write } = SENTENCES[action]
  const { pieces, changes = [], words = null } = write(factsOf(event), known)
  return { ...place, topic, pieces, changes, words }
}

/** The sentence as plain text. */
export function sentenceOf({ by, pieces }: Pick<HistoryEntry, 'by' | 'pieces'>): string {
  return `${by.name} ${pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('')}`
}

// What a person or a machine says of an item, and when they may not.
import type { Actor } from '@/lib/domain/actor'
import { actorName } from '@/lib/domain/actor'
import type { Outcome } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { answerOf } from '@/lib/domain/release/item/threshold'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'

/** The facts of an item that a decision writes. */
export type ItemFacts = Pick<ItemState, 'outcome' | 'reason' | 'decidedById' | 'decidedBy' | 'decidedAt' | 'decidedVia'>

export const UNDECIDED: ItemFacts = {
  outcome: 'pending',
  reason: null,
  decidedById: null,
  decidedBy: null,
  decidedAt: null,
  decidedVia: null,
}

/** What speaks against a pass: the last run, or a filled-in field; null when nothing does. */
export function againstPass(item: Pick<ItemState, 'run' | 'fields'>): string | null {
  if (item.run?.status === 'failed' || item.run?.status === 'error')
    return `the last run of its probe ${item.run.status === 'failed' ? 'failed' : 'ended in an error'}`
  const contrary = item.fields.find((field) => answerOf(field) === 'fail')
  return contrary ? `“${contrary.label}” says otherwise` : null
}

/** Whether somebody decided the item by hand and said why: no field and no passing run takes that back. */
export function isExplained({ decidedVia, reason }: Pick<ItemState, 'decidedVia' | 'reason'>): boolean {
  return (decidedVia === 'person' || decidedVia === 'machine') && reason !== null
}

function assertReason(item: ItemState, outcome: Outcome, reason: string | null): void {
  if (reason) return
  const ask = (why: string) => new Refusal('invalid', why, { fields: { reason: 'missing' } })
  if (outcome === 'not-applicable') throw ask('Say why it does not apply.')
  if (outcome === 'blocked') throw ask('Say what blocks it.')
  const contrary = outcome === 'passed' ? againstPass(item) : null
  if (contrary) throw ask(`Passing this goes against the evidence: ${contrary}. Say why it passes all the same.`)
}

/** The item's new facts. `pending` takes a decision back. White space is no reason. Throws the refusal that says what is missing. */
export function decide(
  item: ItemState,
  { outcome, reason: given }: { outcome: Outcome; reason?: string | undefined },
  actor: Actor,
  now: Date,
): ItemFacts {
  if (outcome === 'pending') return UNDECIDED
  if (outcome === 'passed' && item.verification === 'probe' && item.probeCovers !== 'part')
    throw new Refusal('conflict', 'This item is passed by its probe, not by hand. Run the probe, or ask for a waiver.')
  const reason = given?.trim() || null
  assertReason(item, outcome, reason)
  return {
    outcome,
    reason,
    decidedById: actor.kind === 'person' ? actor.id : null,
    decidedBy: actorName(actor),
    decidedAt: now.toISOString(),
    decidedVia: actor.kind === 'person' ? 'person' : 'machine',
  }
}

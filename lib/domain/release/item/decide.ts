// What a person or a machine says of an item, and when they may not.

import type { Actor } from '@/lib/domain/actor'
import { actorName } from '@/lib/domain/actor'
import type { Outcome } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { answerOf } from '@/lib/domain/release/item/threshold'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'
import type { Message } from '@/lib/domain/text/catalogue'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

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
  const ask = (why: Message) => new Refusal('invalid', why, { fields: { reason: 'missing' } })
  const { asksReason, isPass } = OUTCOMES[outcome]
  if (asksReason) throw ask(asksReason)
  const contrary = isPass ? againstPass(item) : null
  if (contrary) throw ask(releaseRefusals.reasonContrary({ contrary }))
}

/** The item's new facts. `pending` takes a decision back. White space is no reason. Throws the refusal that says what is missing. */
export function decide(
  item: ItemState,
  { outcome, reason: given }: { outcome: Outcome; reason?: string | undefined },
  actor: Actor,
  now: Date,
): ItemFacts {
  if (!OUTCOMES[outcome].isDecided) return UNDECIDED
  if (OUTCOMES[outcome].isPass && item.verification === 'probe' && item.probeCovers !== 'part')
    throw new Refusal('conflict', releaseRefusals.probePasses())
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

// Deciding an item and filling in its fields: one change, against the revision that the caller saw.
import { z } from 'zod'
import { type Changed, change, type Tx, type Unchanged } from '@/lib/data/change'
import { saveValues } from '@/lib/data/release/fields'
import { type LockedItem, lockItem, reviseItem, saveDecision } from '@/lib/data/release/items'
import { assertAcknowledged, personOf } from '@/lib/data/signoff/separation'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Outcome } from '@/lib/domain/enums'
import { Revision } from '@/lib/domain/integers'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { decide, type ItemFacts } from '@/lib/domain/release/item/decide'
import { decideByFields, parseValue } from '@/lib/domain/release/item/fill-field'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { ItemView } from '@/lib/domain/release/view/view'
import { viewItem } from '@/lib/domain/release/view/view-item'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

const Value = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])

export const PatchItem = z
  .strictObject({
    itemId: z.uuid(),
    releaseId: z.uuid().optional(),
    outcome: Outcome.optional(),
    reason: plainStatement(2000).optional(),
    fields: z.record(z.uuid(), Value).optional(),
    revision: Revision,
  })
  .refine((patch) => patch.outcome !== undefined || patch.fields !== undefined, 'say an outcome or fields')
export type PatchItem = z.infer<typeof PatchItem>

/** The values that differ from what stands there, parsed for their fields. */
function newValues(item: LockedItem, raw: Record<string, FieldValue>): { fieldId: string; value: FieldValue }[] {
  return Object.entries(raw).flatMap(([fieldId, entered]) => {
    const field = item.fields.find((candidate) => candidate.id === fieldId)
    if (!field) throw new Refusal('invalid', releaseRefusals.foreignField(), { fields: { [fieldId]: 'unknown' } })
    const value = parseValue(field, entered)
    return value === field.value ? [] : [{ fieldId, value }]
  })
}

function same(item: LockedItem, facts: ItemFacts): boolean {
  return item.outcome === facts.outcome && item.reason === facts.reason
}

async function save(
  tx: Tx,
  item: LockedItem,
  facts: ItemFacts | null,
  now: Date,
): Promise<{ releaseRevision: number; saved: LockedItem }> {
  const releaseRevision = facts ? await saveDecision(tx, item, facts, now) : await reviseItem(tx, item, now)
  return { releaseRevision, saved: { ...item, ...facts, revision: item.revision + 1 } }
}

/** Who decided and when is remembered. The loser of a race gets the item as it is now, and nothing of theirs is written. */
export async function patchItem(actor: Actor, input: PatchItem, now: Date): Promise<ItemView> {
  return change(actor, async (tx): Promise<Changed<ItemView> | Unchanged<ItemView>> => {
    const item = await lockItem(tx, input.itemId, input.releaseId, personOf(actor))
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId, id: releaseId, state } = item.release
    const grant = authorize(actor, 'item.decide', { projectId })
    assertOpen(state, item.counts)
    const values = newValues(item, input.fields ?? {})
    const by = { filledById: actor.kind === 'person' ? actor.id : null, filledBy: actorName(actor) }
    const filled: LockedItem = { ...item, fields: item.fields.map((field) => withValue(field, values, by.filledBy)) }
    const decided =
      input.outcome === undefined ? null : decide(filled, { outcome: input.outcome, reason: input.reason }, actor, now)
    if (values.length === 0 && decided && same(item, decided)) return { event: null, result: viewItem(item, now) }
    if (item.revision !== input.revision) throw stale(item, now)
    await assertAcknowledged(tx, actor, { projectId, releaseId, itemId: item.id }, item.stake)
    await saveValues(tx, values, by)
    const changed = new Set(values.map(({ fieldId }) => fieldId))
    const facts = decided ?? (changed.size > 0 ? decideByFields(filled, { changed, actor, now }) : null)
    const { releaseRevision, saved } = await save(tx, filled, facts, now)
    const is = {
      outcome: saved.outcome,
      reason: saved.reason,
      ...(values.length > 0 && { values: Object.fromEntries(values.map(({ fieldId, value }) => [fieldId, value])) }),
    }
    const was = {
      outcome: item.outcome,
      reason: item.reason,
      ...(values.length > 0 && {
        values: Object.fromEntries(
          values.map(({ fieldId }) => [fieldId, item.fields.find((field) => field.id === fieldId)?.value ?? null]),
        ),
      }),
    }
    return {
      grant,
      event: {
        action: decided ? 'item.decided' : 'field.filled',
        projectId,
        releaseId,
        itemId: item.id,
        title: item.title,
        was,
        is,
      },
      result: viewItem(saved, now),
      announce: { kind: 'release', releaseId, revision: releaseRevision, items: [item.id], by: actorName(actor) },
    }
  })
}

function withValue<F extends { id: string; value: FieldValue; filledBy: string | null }>(
  field: F,
  values: { fieldId: string; value: FieldValue }[],
  filledBy: string,
): F {
  const found = values.find(({ fieldId }) => fieldId === field.id)
  return found ? { ...field, value: found.value, filledBy } : field
}

function stale(item: LockedItem, now: Date): Refusal {
  const who = item.decidedBy ?? 'Somebody'
  return new Refusal('stale', releaseRefusals.itemChanged({ name: who }), {
    current: viewItem(item, now),
  })
}

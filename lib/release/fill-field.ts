// Filling in one field, wherever it stands: an item's is a change of its item; one of a section or of the release is a change of its own.
import { z } from 'zod'
import { type Changed, change, type Unchanged } from '@/lib/data/change'
import { findField, findItemOfField, saveValues } from '@/lib/data/release/fields'
import { fullField } from '@/lib/data/release/item-tree'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { beginSection } from '@/lib/data/release/section-times'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Revision } from '@/lib/domain/integers'
import { Refusal } from '@/lib/domain/refusal'
import { parseValue } from '@/lib/domain/release/item/fill-field'
import type { FullField } from '@/lib/domain/release/snapshot/full'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView, ItemView } from '@/lib/domain/release/view/view'
import { viewField } from '@/lib/domain/release/view/view-item'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { patchItem } from '@/lib/release/patch-item'

export const FillField = z.strictObject({
  fieldId: z.uuid(),
  releaseId: z.uuid().optional(),
  value: z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]),
  /** The item's where the field is one's, else the field's own. 0: it was seen empty. */
  revision: Revision.default(0),
})
export type FillField = z.infer<typeof FillField>

type Filled = { item: ItemView | null; field: FieldView }

async function fillItemField(
  actor: Actor,
  itemId: string,
  { fieldId, releaseId, value, revision }: FillField,
  now: Date,
): Promise<Filled> {
  const item = await patchItem(
    actor,
    { itemId, ...(releaseId && { releaseId }), fields: { [fieldId]: value }, revision },
    now,
  )
  const field = item.fields.find((candidate) => candidate.id === fieldId)
  if (!field) throw new Refusal('not-found', commonRefusals.noField())
  return { item, field }
}

/** Whether somebody else has filled it in since it was seen. Who says 0 saw it empty. */
function isStale(field: { value: FieldValue; revision: number }, seen: number): boolean {
  return seen === 0 ? field.value !== null : seen !== field.revision
}

function stale(field: FullField): Refusal {
  return new Refusal(
    'stale',
    releaseRefusals.fieldChanged({ name: field.filledBy ?? 'Somebody', label: field.label }),
    { current: viewField(field) },
  )
}

/** Of two who fill in one field from the same state, the second is refused with what the first has written. */
export async function fillField(actor: Actor, input: FillField, now: Date): Promise<Filled> {
  const itemId = await findItemOfField(input.fieldId)
  if (itemId) return fillItemField(actor, itemId, input, now)
  return change(actor, async (tx): Promise<Changed<Filled> | Unchanged<Filled>> => {
    const seen = await findField(tx, input.fieldId)
    if (!seen || (input.releaseId ?? seen.releaseId) !== seen.releaseId)
      throw new Refusal('not-found', commonRefusals.noField())
    const grant = authorize(actor, 'field.fill', { projectId: seen.projectId })
    const release = await lockRelease(tx, seen.releaseId)
    // Read again under the lock: somebody may have filled it in while this one waited.
    const found = await findField(tx, input.fieldId)
    if (!release || !found) throw new Refusal('not-found', commonRefusals.noField())
    const { projectId, releaseId, counts, ...row } = found
    assertOpen(release.state, counts)
    const field = fullField(row)
    const value = parseValue(field, input.value)
    if (value === field.value) return { event: null, result: { item: null, field: viewField(field) } }
    if (isStale(field, input.revision)) throw stale(field)
    const filledBy = actorName(actor)
    await saveValues(tx, [{ fieldId: field.id, value }], {
      filledById: actor.kind === 'person' ? actor.id : null,
      filledBy,
    })
    if (found.sectionId) await beginSection(tx, found.sectionId, now)
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'field.filled',
        projectId,
        releaseId,
        fieldId: field.id,
        title: field.label,
        was: { values: { [field.id]: field.value } },
        is: { values: { [field.id]: value } },
      },
      result: { item: null, field: viewField({ ...field, value, filledBy, revision: field.revision + 1 }) },
      announce: { kind: 'release', releaseId, revision, fields: [field.id], by: filledBy },
    }
  })
}

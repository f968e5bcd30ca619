// Filling in one blank, wherever it belongs: an item's goes the item's way; a section's or the release's is a change of its own.
import { z } from 'zod'
import { type Changed, change, type Unchanged } from '@/lib/data/change'
import { findField, findItemOfField, saveValues } from '@/lib/data/fields'
import { lockRelease, touchRelease } from '@/lib/data/releases'
import { beginSection } from '@/lib/data/section-times'
import { demand } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { demandOpen } from '@/lib/domain/decision/frozen'
import { Refusal } from '@/lib/domain/refusal'
import { parseValue } from '@/lib/domain/release/fill-field'
import type { FieldView, ItemView } from '@/lib/domain/release/view'
import { viewField } from '@/lib/domain/release/view-item'
import { patchItem } from '@/lib/release/patch-item'

export const FillField = z.strictObject({
  fieldId: z.uuid(),
  releaseId: z.uuid().optional(),
  value: z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]),
  revision: z.int().default(0),
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
  if (!field) throw new Refusal('not-found', 'This blank is not here any more.')
  return { item, field }
}

/** `revision` is the item's; for a section's or the release's blank it is ignored: the last one who writes is shown, and both stand in the history. */
export async function fillField(actor: Actor, input: FillField, now: Date): Promise<Filled> {
  const itemId = await findItemOfField(input.fieldId)
  if (itemId) return fillItemField(actor, itemId, input, now)
  return change(actor, async (tx): Promise<Changed<Filled> | Unchanged<Filled>> => {
    const found = await findField(tx, input.fieldId)
    if (!found || (input.releaseId ?? found.releaseId) !== found.releaseId)
      throw new Refusal('not-found', 'This blank is not here.')
    const { projectId, releaseId, counts, ...field } = found
    demand(actor, 'field.fill', { projectId })
    const release = await lockRelease(tx, releaseId)
    if (release) demandOpen(release.state, counts)
    const value = parseValue(field, input.value)
    if (value === field.value) return { event: null, result: { item: null, field: viewField(field) } }
    const filledBy = actorName(actor)
    await saveValues(tx, [{ fieldId: field.id, value }], {
      filledById: actor.kind === 'person' ? actor.id : null,
      filledBy,
    })
    if (found.sectionId) await beginSection(tx, found.sectionId, now)
    const revision = await touchRelease(tx, releaseId)
    return {
      event: {
        action: 'field.filled',
        projectId,
        releaseId,
        fieldId: field.id,
        title: field.label,
        was: { values: { [field.id]: field.value } },
        is: { values: { [field.id]: value } },
      },
      result: { item: null, field: viewField({ ...field, value, filledBy }) },
      announce: { kind: 'release', releaseId, revision, fields: [field.id], by: filledBy },
    }
  })
}

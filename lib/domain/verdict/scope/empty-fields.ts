// Fields of required items that are empty and that nobody has to fill in: counted, so that whoever signs or reads the record knows. What they do to the
// verdict is the policy's to say.

import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { isFilled } from '@/lib/domain/release/item/threshold'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { applyingItems, type Conditional } from '@/lib/domain/verdict/scope/applies'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** The labels of the empty fields of one item. */
export type EmptyItem = { itemId: string; title: string; labels: string[] }
/** `required`: how many of them must be filled in. `other`: how many need not; those of which `items` tells, in the order of the document. */
export type EmptyFields = { required: number; other: number; items: EmptyItem[] }

type Counted = Pick<ReleaseSnapshot, 'fields' | 'sections' | 'items'> & Conditional<ReleaseSnapshot['sections'][number]>

/** Of required items that count. What does not apply asks for nothing. */
export function emptyFields(snapshot: Counted): EmptyFields {
  const counting = countingSections(snapshot)
  const found: EmptyFields = { required: 0, other: 0, items: [] }
  for (const { id, title, required, sectionId, outcome, fields } of applyingItems(snapshot).items) {
    if (!required || !OUTCOMES[outcome].applies || fields.length === 0 || !counting.has(sectionId)) continue
    const empty = fields.filter(({ value }) => !isFilled(value))
    const labels = empty.filter((field) => !field.required).map(({ label }) => label)
    found.required += empty.length - labels.length
    if (labels.length === 0) continue
    found.other += labels.length
    found.items.push({ itemId: id, title, labels })
  }
  return found
}

// PATCH: a field filled in, wherever it stands.
import { z } from 'zod'
import { Field, Item } from '@/app/api/v1/answers/item'
import { route } from '@/lib/http/route'
import { FillField, fillField } from '@/lib/release/fill-field'

export const PATCH = route(FillField, fillField, {
  operationId: 'fillField',
  summary: 'Fills in a field of the release or of a section against the `revision` of the field that was seen (0',
  description:
    'It was seen empty), or one of an item against the item’s. 409 with the field as it is when somebody else was first; 422 when a choice has no such value.',
  answer: z.object({ item: Item.nullable(), field: Field }),
  problems: ['conflict', 'stale'],
})

// PATCH: decide an item, fill in its fields, or both.
import { Item } from '@/app/api/v1/answers/item'
import { route } from '@/lib/http/route'
import { PatchItem, patchItem } from '@/lib/release/patch-item'

export const PATCH = route(PatchItem, patchItem, {
  operationId: 'patchItem',
  summary: 'Decides an item, fills in its fields, or both',
  description: '409 with the current item when the revision is old.',
  answer: Item,
  problems: ['conflict', 'stale'],
})

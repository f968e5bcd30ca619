// PATCH: decide an item, fill in its fields, or both.
import { route } from '@/lib/http/route'
import { PatchItem, patchItem } from '@/lib/release/patch-item'

export const PATCH = route(PatchItem, patchItem)

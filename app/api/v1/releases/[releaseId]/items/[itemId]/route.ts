// PATCH: decide an item, fill in its blanks, or both.
import { route } from '@/lib/door/route'
import { PatchItem, patchItem } from '@/lib/release/patch-item'

export const PATCH = route(PatchItem, patchItem)

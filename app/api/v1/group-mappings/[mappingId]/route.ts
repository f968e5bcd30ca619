// DELETE: a mapping goes, and what people have because of it alone.
import { route } from '@/lib/http/route'
import { RemoveGroupMapping, removeMapping } from '@/lib/people/groups/save-group-mapping'

export const DELETE = route(RemoveGroupMapping, removeMapping)

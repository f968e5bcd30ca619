// PATCH: a blank filled in, wherever it stands.
import { route } from '@/lib/door/route'
import { FillField, fillField } from '@/lib/release/fill-field'

export const PATCH = route(FillField, fillField)

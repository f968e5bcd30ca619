// PATCH: a field filled in, wherever it stands.
import { route } from '@/lib/http/route'
import { FillField, fillField } from '@/lib/release/fill-field'

export const PATCH = route(FillField, fillField)

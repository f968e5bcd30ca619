// POST: whether something that is for one case applies, whatever the document's choice says.
import { OverrideApplicability, overrideApplicability } from '@/lib/decision/override-applicability'
import { route } from '@/lib/http/route'

export const POST = route(OverrideApplicability, overrideApplicability)

// POST: whether something that is for one case applies, whatever the document's choice says.
import { z } from 'zod'
import { OverrideApplicability, overrideApplicability } from '@/lib/decision/override-applicability'
import { route } from '@/lib/http/route'

export const POST = route(OverrideApplicability, overrideApplicability, {
  operationId: 'overrideApplicability',
  summary:
    'Says that a section, an item or a role that is for one case applies, or does not, whatever the answer of the document is',
  description: '`applies` null: the answer decides again.',
  answer: z.object({ applies: z.boolean().nullable(), reason: z.string() }),
})

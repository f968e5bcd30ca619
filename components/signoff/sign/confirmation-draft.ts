// What somebody had written before they went to the identity provider: in the tab's own storage, until they are back
// and done.
import { z } from 'zod'
import { SignoffDecision } from '@/lib/domain/enums'

export const SignDraft = z.object({
  decision: SignoffDecision.nullable(),
  comment: z.string(),
  conditions: z.array(
    z.object({ key: z.number(), text: z.string(), ownerId: z.string(), due: z.string(), itemId: z.string() }),
  ),
  answering: z.boolean(),
})
export type SignDraft = z.infer<typeof SignDraft>

/** Of a signature that is withdrawn or superseded. */
export const ReasonDraft = z.object({ reason: z.string() })

const keyOf = (proofId: string): string => `countersign.confirmation.${proofId}`

export function storeDraft(proofId: string, draft: object): void {
  sessionStorage.setItem(keyOf(proofId), JSON.stringify(draft))
}

/** What was stored with this confirmation, or null: it may have been asked for in another tab. */
export function readDraft<S extends z.ZodType>(schema: S, proofId: string | undefined): z.output<S> | null {
  const stored = proofId === undefined ? null : sessionStorage.getItem(keyOf(proofId))
  if (stored === null) return null
  try {
    const parsed = schema.safeParse(JSON.parse(stored))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function removeDraft(proofId: string | undefined): void {
  if (proofId !== undefined) sessionStorage.removeItem(keyOf(proofId))
}

// What a signer says: the decision, why, and what they demand.
import { z } from 'zod'
import { SignoffDecision } from '@/lib/domain/words'

/** A demand with who does it and until when; the probe of the item, if one is named, shows whether it is met. */
export const NewCondition = z.strictObject({
  text: z.string().trim().min(1, 'an empty condition').max(1000, 'longer than 1000 characters'),
  ownerId: z.uuid('choose who does it'),
  dueAt: z.iso.datetime({ offset: true, error: 'say until when' }),
  itemId: z.uuid().optional(),
})
export type NewCondition = z.infer<typeof NewCondition>

export const Statement = z
  .object({
    decision: SignoffDecision,
    comment: z.string().trim().max(4000, 'longer than 4000 characters').default(''),
    conditions: z.array(NewCondition).max(50, 'more than 50'),
  })
  .refine(({ decision, comment }) => decision !== 'rejected' || comment !== '', {
    message: 'a rejection says why',
    path: ['comment'],
  })
  .refine(({ decision, comment }) => decision !== 'needs-work' || comment !== '', {
    message: 'say what is to be done',
    path: ['comment'],
  })
  .refine(({ decision, conditions }) => decision === 'approved-with-conditions' || conditions.length === 0, {
    message: 'only an approval with conditions has any',
    path: ['conditions'],
  })
export type Statement = z.infer<typeof Statement>

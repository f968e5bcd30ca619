// What a signer says: the decision, why, and what they demand.

import { z } from 'zod'
import { SignoffDecision } from '@/lib/domain/enums'
import { plainText } from '@/lib/domain/names'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'

/** A demand with who does it and until when; the probe of the item, if one is named, shows whether it is met. */
export const NewCondition = z.strictObject({
  text: z.string().overwrite(plainText).min(1, 'an empty condition').max(1000, 'longer than 1000 characters'),
  ownerId: z.uuid('choose who does it'),
  dueAt: z.iso.datetime({ offset: true, error: 'say until when' }),
  itemId: z.uuid().optional(),
})
export type NewCondition = z.infer<typeof NewCondition>

export const Statement = z
  .object({
    decision: SignoffDecision,
    comment: z.string().overwrite(plainText).max(4000, 'longer than 4000 characters').default(''),
    conditions: z.array(NewCondition).max(50, 'more than 50'),
    /** Ids of the open go/no-go lines that it answers. */
    answers: z.array(z.uuid()).max(2000, 'more than 2000').default([]),
  })
  .superRefine(({ decision, comment }, { addIssue }) => {
    const { asksComment } = SIGNOFF_DECISIONS[decision]
    if (asksComment !== null && comment === '') addIssue({ code: 'custom', message: asksComment, path: ['comment'] })
  })
  .refine(({ decision, answers }) => answers.length === 0 || SIGNOFF_DECISIONS[decision].isApproval, {
    message: 'only an approval answers go/no-go lines',
    path: ['answers'],
  })
  .refine(({ answers }) => new Set(answers).size === answers.length, {
    message: 'a line stands here twice',
    path: ['answers'],
  })
  .refine(({ decision, conditions }) => SIGNOFF_DECISIONS[decision].setsConditions || conditions.length === 0, {
    message: 'only an approval with conditions has any',
    path: ['conditions'],
  })
export type Statement = z.infer<typeof Statement>

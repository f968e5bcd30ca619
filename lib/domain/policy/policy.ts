// The rules of a release, as they are kept, and as somebody writes them in a document, on a page or through the API.
import { z } from 'zod'
import { CriterionMode, SectionKind } from '@/lib/domain/enums'
import { plainTitle } from '@/lib/domain/names'

/** A rule that goes further: CEL over the facts of a release (`facts.ts`), and what it says in the words of those who agreed on it. */
export const Rule = z.strictObject({
  expression: z.string().trim().min(1, 'an expression').max(500, 'an expression has at most 500 characters'),
  says: plainTitle(300, 'say in a sentence what the rule asks for'),
})
export type Rule = z.infer<typeof Rule>

/** What a pass rate is taken of: all items that count, or those of the sections of one kind. */
export const PassRateOf = z.enum(['all', ...SectionKind.options])
export type PassRateOf = z.infer<typeof PassRateOf>

/** What empty fields of required items do that need not be filled in. Mildest first. */
export const EmptyFieldsRule = z.enum(['allow', 'warn', 'hold'])
export type EmptyFieldsRule = z.infer<typeof EmptyFieldsRule>

/** Whether an approval still counts whose signer was disabled or lost the role after signing. Mildest first. */
export const LeaverSignatures = z.enum(['keep', 'stale'])

const Fraction = z.number().min(0, 'a fraction from 0 to 1').max(1, 'a fraction from 0 to 1: write 95 % as 0.95')
const RoleName = plainTitle(120, 'missing')

const members = {
  /** How long a probe's result counts, in seconds; null is for ever. */
  freshForSeconds: z.int('whole seconds, or null for ever').min(1).max(31_536_000).nullable(),
  /** False refuses CONDITIONAL as a state to ship in. */
  allowConditional: z.boolean(),
  /** The kinds of go/no-go lines that count. */
  gates: z.array(CriterionMode).max(CriterionMode.options.length),
  /** How many of the items must have passed, as a fraction. What is waived or still open has not. */
  passRate: z.partialRecord(PassRateOf, Fraction),
  /** Whether a field of a required item may stay empty that the document does not ask for: it may, it may and is pointed out, or the release holds. */
  emptyFields: EmptyFieldsRule,
  /** What makes a signature stale: a change of anything that the verdict rests on. There is no weaker choice, since the signature covers it all. */
  invalidates: z.enum(['everything']),
  leaverSignatures: LeaverSignatures,
  /** The role whose holders call the decision; null: the leads of the project, and administrators. */
  releaseAuthority: RoleName.nullable(),
  rules: z.array(Rule).max(50),
}

/** A role as the policy has it. Roles of a lower stage sign first. */
export const PolicyRole = z.strictObject({
  role: RoleName,
  required: z.boolean(),
  quorum: z.int().min(1).max(20),
  stage: z.int().min(0).max(20),
  independent: z.boolean(),
})
export type PolicyRole = z.infer<typeof PolicyRole>

const oncePerRole = (roles: { role: string }[] | undefined) =>
  new Set(roles?.map(({ role }) => role)).size === (roles?.length ?? 0)

/** Every member of a policy. Its roles stand beside it, as rows of their own. */
export const WholePolicy = z.strictObject(members)
export type WholePolicy = z.infer<typeof WholePolicy>

/** A policy as it is written: what it does not speak of stays as the document, or the default, has it. */
export const WrittenPolicy = WholePolicy.partial().extend({
  roles: z
    .array(PolicyRole.partial().required({ role: true }))
    .max(50)
    .refine(oncePerRole, 'a role stands here twice')
    .optional(),
})
export type WrittenPolicy = z.infer<typeof WrittenPolicy>

/**
 * A policy as a release keeps it. Its roles stand beside it, as rows of their own. What is absent is as `DEFAULT_POLICY` has it: releases from before
 * a rule was known keep the content, and so the signatures, that they had.
 */
export type Policy = Pick<WholePolicy, 'freshForSeconds' | 'allowConditional'> & Partial<WholePolicy>

/** What holds where nobody says anything: each go/no-go line that the document has counts, and nothing else is asked for. */
export const DEFAULT_POLICY: WholePolicy = {
  freshForSeconds: null,
  allowConditional: true,
  gates: [...CriterionMode.options],
  passRate: {},
  emptyFields: 'warn',
  invalidates: 'everything',
  leaverSignatures: 'keep',
  releaseAuthority: null,
  rules: [],
}

/** A policy with nothing left open. */
export function wholePolicy(policy: Partial<WholePolicy>): WholePolicy {
  const said = Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined))
  return { ...DEFAULT_POLICY, ...said }
}

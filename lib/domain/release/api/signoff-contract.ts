// The sign-offs of a release as the API gives them: without what only a page needs.
import { z } from 'zod'
import { Outcome, SignatureMethod, SignoffDecision, VerdictLevel } from '@/lib/domain/enums'
import type { ReleaseView, SignOffDesk } from '@/lib/domain/release/view/view'
import { meaningOf } from '@/lib/domain/signature/meaning'

const Signature = z.object({ name: z.string(), decision: SignoffDecision, meaning: z.string(), signedAt: z.string() })
const Method = SignatureMethod.optional().meta({ description: 'How the signer confirmed who they are.' })

export const SignoffContract = z.object({
  verdict: VerdictLevel,
  contentHash: z.string(),
  round: z.int(),
  roles: z.array(
    z.object({
      role: z.string(),
      required: z.boolean(),
      independent: z.boolean(),
      quorum: z.int(),
      stage: z.int().meta({ description: 'Roles of a lower stage sign first.' }),
      state: z.enum(['missing', 'partial', ...SignoffDecision.options, 'stale']),
      missing: z.int().meta({ description: 'How many signatures are still needed.' }),
      holders: z.array(z.string()),
      signers: z.array(
        Signature.extend({
          stale: z.boolean(),
          comment: z.string().optional(),
          method: Method,
          left: z
            .enum(['disabled', 'role-lost'])
            .optional()
            .meta({ description: 'The account of the signer was disabled, or they lost the role, after signing.' }),
        }),
      ),
      past: z
        .array(
          Signature.extend({
            withdrawnAt: z.string().optional(),
            reason: z.string().optional(),
            supersededBy: z
              .string()
              .optional()
              .meta({ description: 'Who superseded it, because its signer had left.' }),
          }),
        )
        .meta({ description: 'Taken back, or followed by a newer one.' }),
    }),
  ),
  conditions: z.array(
    z.object({
      id: z.string(),
      fieldId: z.string().optional().meta({ description: 'The decision field that demands it, if no approval does.' }),
      role: z.string().meta({ description: 'The role that set it, or the label of the decision field.' }),
      text: z.string(),
      state: z.enum(['open', 'overdue', 'closed']),
      setBy: z.string(),
      owner: z.string().optional(),
      dueAt: z.string().optional(),
      item: z.object({ id: z.string(), title: z.string(), outcome: Outcome }).optional(),
      resolvedBy: z.string().optional(),
      resolution: z.string().optional(),
    }),
  ),
  unassigned: z
    .array(
      z.object({
        fieldId: z.string(),
        label: z.string(),
        sectionId: z.string().optional(),
        section: z.string().optional(),
        text: z.string().optional().meta({ description: 'Absent while nothing is written.' }),
      }),
    )
    .meta({ description: 'Conditions of decision fields that nobody is to meet yet.' }),
  delegations: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      from: z.string(),
      to: z.string(),
      reason: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
    }),
  ),
  reminders: z.array(z.object({ role: z.string(), by: z.string(), at: z.string(), note: z.string().optional() })),
  mayStillSign: z
    .array(z.object({ role: z.string(), able: z.array(z.string()), hindered: z.array(z.string()) }))
    .meta({ description: 'For each role, who holds it and may still sign, and why its other holders may not.' }),
  warnings: z
    .array(z.object({ role: z.string(), why: z.string() }))
    .meta({ description: 'Roles that nobody left may sign.' }),
})
export type SignoffContract = z.infer<typeof SignoffContract>

export function signoffContract({ view, desk }: { view: ReleaseView; desk: SignOffDesk }): SignoffContract {
  const { head } = view
  return {
    ...{ verdict: head.verdict.level, contentHash: head.verdict.contentHash, round: head.round },
    roles: head.roles.map(({ role, required, independent, quorum, stage, state, missing, holders, signers, past }) => ({
      ...{ role, required, independent, quorum, stage, state, missing, holders },
      signers: signers.map(({ printedName, decision, signedAt, stale, comment, method, left }) => ({
        ...{ name: printedName, decision, meaning: meaningOf(decision), signedAt, stale },
        ...(comment && { comment }),
        ...(method && { method }),
        ...(left && { left }),
      })),
      past: past.map(({ printedName, decision, signedAt, withdrawnAt, reason, supersededBy }) => ({
        ...{ name: printedName, decision, meaning: meaningOf(decision), signedAt },
        ...(withdrawnAt && { withdrawnAt }),
        ...(reason && { reason }),
        ...(supersededBy && { supersededBy }),
      })),
    })),
    conditions: desk.conditions.map(({ mayClose: _mine, ...condition }) => condition),
    unassigned: desk.unassigned,
    delegations: desk.delegations.map(({ started: _started, mayRevoke: _mine, ...delegation }) => delegation),
    reminders: desk.reminders,
    mayStillSign: desk.mayStillSign,
    warnings: desk.warnings,
  }
}

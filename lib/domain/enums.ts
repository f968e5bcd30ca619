// The design's words as closed lists. Each list is a zod enum, so that every entry point parses with the same spelling.
import { z } from 'zod'

/** What a person or a probe said of an item. `pending` is the only one that is not a decision. */
export const Outcome = z.enum(['pending', 'passed', 'failed', 'blocked', 'not-applicable'])
export type Outcome = z.infer<typeof Outcome>

/** How far an outcome can be believed, weakest first. `none` is an item that nobody has decided or claimed. */
export const Assurance = z.enum(['none', 'claimed', 'attested', 'evidenced', 'verified'])
export type Assurance = z.infer<typeof Assurance>

/** What a section is for. Items of `rollback`, `follow-up` and `reference` sections do not count towards the verdict. */
export const SectionKind = z.enum([
  'prepare',
  'deploy',
  'verify',
  'monitor',
  'gate',
  'signoff',
  'rollback',
  'follow-up',
  'reference',
])
export type SectionKind = z.infer<typeof SectionKind>

/** Who may decide an item. */
export const Verification = z.enum(['manual', 'probe', 'manual-or-probe'])
export type Verification = z.infer<typeof Verification>

export const FieldType = z.enum(['text', 'number', 'boolean', 'choice', 'date', 'date-time'])
export type FieldType = z.infer<typeof FieldType>

export const StepKind = z.enum(['command', 'instruction'])
export type StepKind = z.infer<typeof StepKind>

export const Severity = z.enum(['critical', 'high', 'medium', 'low'])
export type Severity = z.infer<typeof Severity>

/** The verdict. */
export const VerdictLevel = z.enum(['go', 'conditional', 'hold', 'no-go'])
export type VerdictLevel = z.infer<typeof VerdictLevel>

/** What a signer says of the content in front of them. */
export const SignoffDecision = z.enum(['approved', 'approved-with-conditions', 'needs-work', 'rejected'])
export type SignoffDecision = z.infer<typeof SignoffDecision>

/**
 * How a signer confirmed who they are. The code is one of the authenticator app, or a recovery code. Signatures from before codes were recorded
 * say `password`, also where a code was typed.
 */
export const SignatureMethod = z.enum(['password', 'password-and-code', 'passkey', 'identity-provider'])
export type SignatureMethod = z.infer<typeof SignatureMethod>

/** `queued` and `running` are under way; every other status is final and never changes again. */
export const RunStatus = z.enum(['queued', 'running', 'passed', 'warned', 'failed', 'error', 'cancelled'])
export type RunStatus = z.infer<typeof RunStatus>

export const EvidenceKind = z.enum(['note', 'link', 'file', 'report'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What the release authority calls. */
export const DecisionCall = z.enum(['go', 'conditional', 'no-go'])
export type DecisionCall = z.infer<typeof DecisionCall>

/** How a go/no-go line is read: all of these must hold, or none of these may. */
export const CriterionMode = z.enum(['go-if-all', 'no-go-if-any', 'matrix', 'success'])
export type CriterionMode = z.infer<typeof CriterionMode>

/** Why items do not count towards the verdict: what their section is for, that it is worked after the decision, or that its case is another one. */
export const NotCountedReason = z.enum(['rollback', 'follow-up', 'reference', 'after-decision', 'not-applicable'])
export type NotCountedReason = z.infer<typeof NotCountedReason>

/** What somebody answers when the reader could not tell what a document says: it is only prose, or it is put right. */
export const QuestionAnswer = z.enum(['prose', 'corrected'])
export type QuestionAnswer = z.infer<typeof QuestionAnswer>

export const MetricState = z.enum(['ok', 'warn', 'breached', 'no-data'])
export type MetricState = z.infer<typeof MetricState>

export const InstanceRole = z.enum(['admin', 'member'])
export type InstanceRole = z.infer<typeof InstanceRole>

/** What a member of a project may do, besides the sign-off roles that were granted. */
export const ProjectAccess = z.enum(['lead', 'viewer'])
export type ProjectAccess = z.infer<typeof ProjectAccess>

/** `scim` lets an identity provider keep people and groups, and nothing else; the others include each other. */
export const TokenScope = z.enum(['read', 'write', 'admin', 'scim'])
export type TokenScope = z.infer<typeof TokenScope>

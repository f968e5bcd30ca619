// Everything that a verdict rests on, as one plain object of one moment. Read in a fixed number of queries by data/snapshot.ts,
// signed by domain/signature, judged by domain/verdict. Times are ISO 8601 in UTC.
import type { WindowState } from '@/lib/domain/calendar/window'
import type { ChoiceMeaning, Threshold } from '@/lib/domain/checklist/structure'
import type {
  CriterionMode,
  EvidenceKind,
  FieldType,
  MetricState,
  Outcome,
  QuestionAnswer,
  RunStatus,
  SectionKind,
  Severity,
  SignatureMethod,
  SignoffDecision,
  Verification,
} from '@/lib/domain/enums'
import type { WatchState } from '@/lib/domain/monitor/watch-state'
import type { Policy } from '@/lib/domain/policy/policy'
import type { Covers } from '@/lib/domain/probe/definition/covers'
import type { SoakClock } from '@/lib/domain/time/soak'
import type { Derivation } from '@/lib/domain/verdict/criteria/derivation'

export type { Policy }

export type FieldValue = string | number | boolean | null

export type FieldState = {
  id: string
  label: string
  type: FieldType
  unit: string | null
  choices: { value: string; meaning?: ChoiceMeaning }[]
  threshold: Threshold | null
  required: boolean
  value: FieldValue
  filledBy: string | null
  /** What the value is taken from, where nobody gave it and the release knows it. Signatures do not cover such a value. */
  computed?: string
  /** The id of the decision field whose conditions are written here ("Conditions (if conditional)"). Absent: of none. */
  conditionsOf?: string | null
}

export type EvidenceState = {
  id: string
  kind: EvidenceKind
  title: string
  sha256: string
  size: number
  url: string | null
  createdBy: string
  createdAt: string
}

/** What a report of tests counted. */
export type TestCounts = { passed: number; failed: number; skipped: number }

/**
 * The latest finished run of an item that is not a trial. `freshUntil` is when its result stops counting; null is
 * never. `covers` is what its probe covered then; absent in records of before, when every probe covered all.
 */
export type RunState = {
  id: string
  number: number
  status: RunStatus
  requestedBy: string
  requestedAt: string
  finishedAt: string | null
  resultSha256: string | null
  freshUntil: string | null
  summary: string | null
  covers?: Covers
  /** Absent where it was no report of tests. */
  tests?: TestCounts | null
}

/** What it belongs to applies only while the field has one of these values. */
export type FieldCondition = { fieldId: string; label: string; values: string[] }

/** What a lead says with a reason of something that has a condition: whether it applies, whatever the field says. */
export type ApplicabilityOverride = { applies: boolean; reason: string; by: string; at: string }

/** Absent: it always applies. */
export type Conditioned = { condition?: FieldCondition | null; override?: ApplicabilityOverride | null }

export type ItemState = {
  id: string
  sectionId: string
  parentId: string | null
  position: number
  title: string
  required: boolean
  verification: Verification
  claimed: boolean
  outcome: Outcome
  /** A person's id or a machine's; null when nobody decided, or a field or probe did. */
  decidedById: string | null
  decidedBy: string | null
  decidedAt: string | null
  decidedVia: 'person' | 'machine' | 'probe' | 'field' | null
  reason: string | null
  revision: number
  fields: FieldState[]
  evidence: EvidenceState[]
  hasProbe: boolean
  /** What its probe covers as it stands now; absent without one, and in records of before. */
  probeCovers?: Covers
  /** SHA-256 of the probe's canonical definition: a changed probe makes signatures stale. */
  probeSha256: string | null
  run: RunState | null
} & Conditioned

/** `counts`: whether its items matter to the verdict; absent in records of before, where its kind says so. */
export type SectionState = {
  id: string
  parentId: string | null
  position: number
  title: string
  kind: SectionKind
  counts?: boolean
  fields: FieldState[]
} & Conditioned

/** A role that signs. `quorum` is how many different people must approve; roles of a lower `stage` (0 where absent) sign first. */
export type RoleState = {
  role: string
  required: boolean
  quorum: number
  independent: boolean
  position: number
  stage?: number
  /** When it has to sign, in the document's words. */
  applicability?: string | null
  /** Nobody in the project holds it. Absent: somebody does, or the record is of before. It is not signed: assigning a role changes no content. */
  unheld?: true
} & Conditioned

/** A signature as given. It is never changed; whether it still holds is derived (domain/signature/validity). */
/** Why a signer can speak for a role no more: the account is disabled, or they do not hold the role. */
export type SignerLeft = 'disabled' | 'role-lost'

export type SignatureState = {
  id: string
  role: string
  signerId: string
  /** In whose place the signer signed. */
  forId?: string | null
  printedName: string
  decision: SignoffDecision
  comment: string | null
  contentHash: string
  signedAt: string
  withdrawnAt: string | null
  withdrawnReason?: string | null
  /** Who superseded it in the place of a signer who left; absent or null where the signer took it back. */
  supersededBy?: string | null
  /** Of an open release, when the signer, or whom they signed for, has left since; absent or null otherwise. */
  signerLeft?: SignerLeft | null
  /** Ids of the go/no-go lines that were open and that it answers. Absent: of none. */
  answers?: string[]
  /** How the signer confirmed who they are. Absent in snapshots of before: by password or passkey. */
  method?: SignatureMethod
}

/**
 * An obligation. One that an approval set has its signature, and `role` is the role that signed. One of the document has the decision field that it comes
 * from (`fieldId`), no signature, and `role` is the label of that field; it counts only while the field asks for this very text.
 */
export type ConditionState = {
  id: string
  signatureId: string | null
  fieldId?: string | null
  role: string
  text: string
  dueAt: string | null
  resolvedAt: string | null
}
export type WaiverState = {
  id: string
  itemId: string
  reason: string
  grantedById: string | null
  grantedAt: string | null
  expiresAt: string
  revokedAt: string | null
  /** True when the item is another than the one that it was granted for: then it does not count (I16). */
  itemChanged?: boolean
}
/** `soakChanged`: the soak is another than the one that it was granted for, or has begun again since: then it does not count. */
export type SoakWaiverState = Omit<WaiverState, 'itemId' | 'itemChanged'> & { soakChanged?: boolean }
/** `blocking`: it holds the release although it is not critical. */
export type IssueState = {
  id: string
  number: number
  title: string
  severity: Severity
  blocking?: boolean
  itemId: string | null
  resolvedAt: string | null
}
export type CriterionState = {
  id: string
  mode: CriterionMode
  text: string
  /** Where it stands; absent counts as a place that counts. */
  sectionId?: string
  itemId: string | null
  /** true: the sentence holds; null: nobody has said. */
  holds: boolean | null
  /** From what the product works the answer out itself; absent: a person answers. */
  derives?: Derivation | null
  answeredBy?: string | null
  answeredAt?: string | null
}
/** Something in a document that the reader could not tell. The release holds until somebody has answered; an answer is final. */
export type QuestionState = {
  id: string
  code: string
  /** Which document of the release, from 0, and its lines, from 1. */
  document: number
  lines: number[]
  /** The section that it is about; null is the whole document. */
  sectionId: string | null
  message: string
  answer: QuestionAnswer | null
  reason: string | null
  /** A person's id; null when nobody has answered, or a token did. */
  answeredById: string | null
  answeredBy: string | null
  answeredAt: string | null
}
export type MetricValue = {
  id: string
  name: string
  state: MetricState
  value: number | null
  unit: string | null
  at: string | null
  target: Threshold | null
  alert: Threshold | null
  intervalSeconds: number | null
  /** The section that asks for it; absent of one that somebody added, and in records of before. */
  sectionId?: string | null
}
/**
 * As it was when it was read. `reason` is what started it again, `pausedBecause` why it is paused, `resume` what would start it, `endsAt` when it is over if it
 * goes on, `sectionId` the section that asks for it; absent in records of before.
 */
export type SoakState = {
  requiredSeconds: number
  coveredSeconds: number
  restartedAt: string | null
  reason: string | null
  state?: SoakClock['state']
  pausedBecause?: string | null
  resume?: string | null
  endsAt?: string | null
  sectionId?: string | null
}

/** What a verdict rests on and a signature covers. What judges nothing is not in it. */
export type ReleaseSnapshot = {
  id: string
  projectId: string
  name: string
  version: string
  environment: string
  state: 'open' | 'decided' | 'rolling-back' | 'rolled-back'
  round: number
  revision: number
  /** By which rules it is judged; absent in records of before, which are judged by the first ones (verdict/rules-version). */
  rulesVersion?: number
  fields: FieldState[]
  sections: SectionState[]
  items: ItemState[]
  roles: RoleState[]
  signatures: SignatureState[]
  conditions: ConditionState[]
  waivers: WaiverState[]
  issues: IssueState[]
  criteria: CriterionState[]
  /** Absent in records of before. */
  questions?: QuestionState[]
  metrics: MetricValue[]
  soak: SoakState | null
  /** Absent where nobody asked for one. */
  soakWaivers?: SoakWaiverState[]
  /** Hour 0; absent in records of before. */
  deployedAt?: string | null
  /** Items that are looked at again and again, with the check-ins that were done; absent in records of before. */
  watches?: WatchState[]
  /** The environment's freezes that have not ended, with their reason. */
  freezes: { startsAt: string; endsAt: string; reason: string }[]
  /** The environment's deployment windows; absent in records of before. */
  windows?: WindowState[]
  policy: Policy
}

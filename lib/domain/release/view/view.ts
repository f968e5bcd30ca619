// What a page may show of a release: plain data for components, the API's snapshot and live patches. Times are ISO 8601 in UTC.

import type { ChoiceMeaning, Finding, Threshold } from '@/lib/domain/checklist/structure'
import type { Block, Inline } from '@/lib/domain/document/tree'
import type {
  Assurance,
  CriterionMode,
  DecisionCall,
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
  StepKind,
  VerdictLevel,
  Verification,
} from '@/lib/domain/enums'
import type { Covers } from '@/lib/domain/probe/definition/covers'
import type { ApplicabilityOverride, FieldValue, SignerLeft } from '@/lib/domain/release/snapshot/snapshot'
import type { RoleState } from '@/lib/domain/signature/validity'
import type { EmptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import type { NotCounted } from '@/lib/domain/verdict/scope/not-counted'
import type { GoList } from '@/lib/domain/verdict/to-go/go-steps'

export type FieldView = {
  id: string
  label: string
  type: FieldType
  unit?: string
  choices?: { value: string; meaning?: ChoiceMeaning }[]
  threshold?: Threshold
  expected?: string
  required: boolean
  value: FieldValue
  filledBy?: string
  /** What the release took the value from; absent where somebody gave it. */
  computed?: string
  /** Of a field of the release or of a section: a change says which one it saw. A field of an item goes by the item's. */
  revision: number
  /** Of the release or of a section: its answers say yes or no about the release. */
  decides?: true
}

export type StepView = {
  id: string
  kind: StepKind
  text: string
  /** Of an instruction: as it reads. */
  content?: Inline[]
  language?: string
  expected?: string
  changes: boolean
}

export type EvidenceView = {
  id: string
  kind: EvidenceKind
  title: string
  text?: string
  url?: string
  sha256: string
  size: number
  createdBy: string
  createdAt: string
}

export type AssertionView = { expression: string; passed: boolean; actual: string; message?: string }

/** The short form of a run that a row shows; the whole of it is `RunDetail`. */
export type RunView = {
  id: string
  number: number
  status: RunStatus
  requestedBy: string
  requestedAt: string
  finishedAt?: string
  totalMs?: number /** "200 in 41 ms" or the nearest miss. */
  summary?: string
  fresh: boolean
  /** What its probe covered: `part` decided nothing by passing. */
  covers: Covers
  /** Why it is queued and does not start, and what to do. */
  waitReason?: string
}

export type RunDetail = RunView & {
  itemId: string
  trial: boolean
  startedAt?: string
  definition: Record<string, unknown>
  timings: Record<string, number>
  assertions: AssertionView[]
  captured: Record<string, unknown>
  transcript: string
  error?: string
  egress: { host: string; port: number; address: string; rule: string }[]
  attempt: number
  resultSha256?: string
}

/** What it belongs to applies only while the field of that label has one of these values. */
export type WhenView = { label: string; values: string[] }

/** Something that is for one case only. `id` is the name of a role. `override`: what a lead said of it, whatever the field says. */
export type CaseView = {
  kind: 'section' | 'item' | 'role'
  id: string
  title: string
  when: WhenView
  applies: boolean
  override?: ApplicabilityOverride
}

/** A section of another document of the release. */
export type LinkView = { id: string; title: string }

/** `asked`: it changes nothing before another grants it. `changed`: the item is not the one that it was granted for any more. */
export type WaiverView = {
  id: string
  state: 'requested' | 'in-force' | 'ended' | 'outdated'
  reason: string
  scope?: string
  expiresAt: string
  inForce: boolean
  requestedBy: string
  requestedById: string
  grantedBy?: string
}

export type ItemView = {
  id: string
  sectionId: string
  parentId: string | null
  title: string
  required: boolean
  verification: Verification
  claimed: boolean
  applicability?: string
  when?: WhenView
  /** What the document states beside it: its owner, estimate, priority. */
  facts?: { label: string; value: string }[]
  outcome: Outcome
  assurance: Assurance
  decidedById?: string
  decidedBy?: string
  decidedAt?: string
  decidedVia?: 'person' | 'machine' | 'probe' | 'field'
  reason?: string
  revision: number
  /** What the document says beside it, as it reads. */
  prose: Block[]
  /** Sections of the other documents that say more. */
  links?: LinkView[]
  fields: FieldView[]
  steps: StepView[]
  /** The probe's definition, as it was saved. */
  probe?: Record<string, unknown>
  /** A definition that the import offers for the item's command: the form starts from it. */
  offer?: Record<string, unknown>
  lastRun?: RunView
  /** Its probe has shown part of it, and that still counts; what the rest is worth is a person's to say. */
  verifiedInPart?: true
  /** The schedule of the probe while it is on: until when (absent: until somebody stops it), and who started it. */
  schedule?: { until?: string; startedBy: string }
  evidence: EvidenceView[]
  waiver?: WaiverView
}

export type Tally = { required: number; decided: number; passed: number; failed: number; blocked: number }

export type SectionView = {
  id: string
  parentId: string | null
  title: string
  level: number
  kind: SectionKind
  counts: boolean
  /** It is still worked on after the decision. */
  openAfterDecision: boolean
  /** When it applies, in the document's words. */
  applicability?: string
  when?: WhenView
  plannedSeconds?: number
  /** What the document says beside it, as it reads. */
  prose: Block[]
  /** Sections of the other documents that say more. */
  links?: LinkView[]
  fields: FieldView[]
  steps: StepView[]
}

export type ReasonView = {
  kind: string
  level: VerdictLevel
  message: string
  clears: string
  itemId?: string
  role?: string
  metricId?: string
  issueId?: string
  sectionId?: string
  fieldId?: string
  criterionId?: string
  questionId?: string
}

export type VerdictView = { level: VerdictLevel; reasons: ReasonView[]; contentHash: string }

export type SignerView = {
  id: string
  signerId: string
  printedName: string
  decision: SignoffDecision
  signedAt: string
  /** How the signer confirmed who they are; absent in releases of before. */
  method?: SignatureMethod
  stale: boolean
  comment?: string
  /** The signer can speak for the role no more. */
  left?: SignerLeft
}

export type IssueView = {
  id: string
  number: number
  title: string
  severity: Severity
  blocking: boolean
  resolved: boolean
  itemId?: string
  link?: string
  owner?: string
  openedBy: string
  resolvedBy?: string
  resolution?: string
}

/**
 * A line of a go/no-go section. `derived`: the product answers it, from the item of `itemId` or from what `evidence` says, and nobody else can. `role`:
 * the approval of that role answers it.
 */
export type CriterionView = {
  id: string
  sectionId: string
  mode: CriterionMode
  text: string
  holds: boolean | null
  derived: boolean
  /** Whether the verdict rests on it. */
  counts: boolean
  itemId?: string
  evidence?: string
  answeredBy?: string
  answeredAt?: string
  role?: string
  revision: number
}

/**
 * A field of the release or of a section that counts and says yes or no about the release. `value` null: it is still open. `level`: what it says.
 * `conditions`: what is written beside a conditional answer.
 */
export type DecisionFieldView = {
  fieldId: string
  label: string
  sectionId?: string
  section?: string
  value: string | null
  level: VerdictLevel
  conditions?: string
}

/** What the reader could not tell of a document (from 0) of the release. `excerpt` is the text of the first of its lines (from 1). */
export type QuestionView = {
  id: string
  code: string
  document: number
  lines: number[]
  sectionId?: string
  message: string
  suggestion?: string
  excerpt: string[]
  answered: boolean
  answer?: QuestionAnswer
  reason?: string
  answeredBy?: string
  answeredAt?: string
}

/** What was called in a round, and what the rules said then. */
export type DecisionView = {
  round: number
  call: DecisionCall
  level: VerdictLevel
  contentHash: string
  reason?: string
  breakGlass: boolean
  by: string
  second?: string
  at: string
}

export type BreakGlassView = {
  id: string
  call: DecisionCall
  reason: string
  requestedById: string
  requestedBy: string
  expiresAt: string
}

/** A signature that counts no more: taken back (then with the time, and why), or followed by a newer one of the same person. */
export type PastSignerView = {
  id: string
  printedName: string
  decision: SignoffDecision
  signedAt: string
  withdrawnAt?: string
  reason?: string
  /** Who superseded it, where its signer had left. */
  supersededBy?: string
}

/** A role's card. `may` is the reader's own right to sign, with the reason when they may not; `for`: in whose place it would be. */
export type RoleView = {
  role: string
  required: boolean
  independent: boolean
  quorum: number
  /** When it has to sign, in the document's words. */
  applicability?: string
  /** How many signatures are still needed. */
  missing: number
  /** Roles of a lower stage sign first. */
  stage: number
  state: RoleState
  signers: SignerView[]
  past: PastSignerView[]
  /** Names of those who hold the role; empty: nobody does, and nobody can sign. */
  holders: string[]
  /** Roles that were given after the round began, each in a sentence. */
  late: string[]
  may: { allowed: true; for?: { id: string; name: string } } | { allowed: false; reason: string }
}

/** Tally and assurance of a section (own items and those below) or of the whole release. */
export type ProgressView = { tally: Tally; assurance: Record<Assurance, number> }

/** What changes when anything of the release changes, and is small enough to send on every change. */
/** Probes that are being run one after the other: `at` of `total` have ended. */
export type GroupView = { id: string; title: string; at: number; total: number; notPassed: number }

/**
 * `because`: why it is paused, or what started it again. `resume`: what would start a paused one. `belongsTo`: the later steps that it is a precondition
 * of; it does not hold the decision then.
 */
export type SoakView = {
  state: 'not-deployed' | 'running' | 'interrupted' | 'completed'
  requiredSeconds: number
  coveredSeconds: number
  because?: string
  resume?: string
  belongsTo?: { sectionId: string; title: string }
  waiver?: WaiverView
  endsAt?: string
}

/** The clock of a planned section: so far, or in the end. The seconds are of the moment that this was read. */
export type SectionTiming = { state: 'waiting' | 'running' | 'done'; plannedSeconds: number; seconds?: number }

/** Planned against actual; `behindSeconds` is below 0 when it is ahead, and absent before the first planned section has begun. */
export type TimingView = { behindSeconds?: number; sections: Record<string, SectionTiming> }

/** A rollback or rehearsal under way. The seconds are of the moment that this was read. */
export type RollbackView = {
  id: string
  planId: string
  title: string
  rehearsal: boolean
  startedBy: string
  elapsedSeconds: number
  budgetSeconds?: number
}

export type ReleaseHead = {
  id: string
  revision: number
  name: string
  version: string
  environment: string
  projectId: string
  projectName: string
  state: 'open' | 'decided' | 'rolling-back' | 'rolled-back'
  round: number
  /** Hour 0, and who said so. */
  deployed?: { at: string; by: string }
  verdict: VerdictView
  /** What failed after the decision: it stands beside the verdict. */
  monitoringFailures: ReasonView[]
  progress: ProgressView
  sections: Record<string, ProgressView>
  roles: RoleView[]
  issues: IssueView[]
  criteria: CriterionView[]
  questions: QuestionView[]
  decisionFields: DecisionFieldView[]
  /** Empty fields of required items, where the policy points them out. */
  emptyFields?: EmptyFields
  notCounted: NotCounted
  /** What is for one case only; absent where the documents name none. */
  cases?: CaseView[]
  /** One a round, oldest first. */
  decisions: DecisionView[]
  breakGlass?: BreakGlassView
  metrics: { id: string; name: string; state: MetricState }[]
  soak?: SoakView
  /** Check-ins that are due or overdue now. */
  checkIns?: { due: number; overdue: number }
  group?: GroupView
  rollback?: RollbackView
  /** On the release's own page. */
  timing?: TimingView
  /** How many check-ins of an item nobody did, by its id. */
  missed?: Record<string, number>
  /** What would make it GO; absent when it is. */
  toGo?: GoList
}

export type ContactView = { role: string; name?: string; channels: { label: string; value: string }[] }
export type FindingView = Pick<Finding, 'code' | 'severity' | 'message' | 'lines' | 'suggestion'>

/** What one reader sees of a release: rows that a patch can replace, with what this reader may do. */
export type ReleaseView = {
  head: ReleaseHead
  documents: { templateId: string; name: string; version: number }[]
  /** Whom to reach, as the documents say. */
  contacts: ContactView[]
  /** What the documents say against each other. */
  findings: FindingView[]
  fields: FieldView[]
  /** In the order of the page; `parentId` nests them. */
  sections: SectionView[]
  /** In the order of the page: by section, parents before their children. */
  items: ItemView[]
  /** What the reader may do here; a disabled control quotes `reason`. */
  may: {
    openIssue: Permission
    decide: Permission
    request: Permission
    editProbe: Permission
    answerQuestion: Permission
    overrideApplicability: Permission
    /** The same three where it does not count towards the verdict: they outlive the decision. */
    excluded: { decide: Permission; request: Permission; editProbe: Permission }
    administer: Permission
    grantWaiver: Permission
    call: Permission
    breakGlass: Permission
    reopen: Permission
  }
  /** The reader, so that "mine" and "you" can be told. */
  me: { id: string; name: string }
}

export type Permission = { allowed: true } | { allowed: false; reason: string }

/** What live sends: the new head (roles without `may`: it is the reader's own) and the rows that changed. */
export type ReleasePatch = {
  releaseId: string
  revision: number
  head: ReleaseHead
  items: ItemView[]
  fields: FieldView[]
  by: string
}

/** One line of the board. */
export type BoardRow = {
  id: string
  name: string
  version: string
  projectId: string
  projectName: string
  environmentId: string
  environment: string
  level: VerdictLevel
  worst?: string
  reasons: number
  tally: Tally
  awaited: string[]
  /** Whether any role has to sign at all. */
  signs: boolean
  /** What failed after the decision: how much, and the first of it. */
  monitoring?: { failed: number; worst: string }
  /** What is left of its soak, and whether the clock is paused. */
  soakLeftSeconds?: number
  soakPaused?: boolean
  /** What was called in this round, when it is decided. */
  decided?: { call: DecisionCall; breakGlass: boolean }
  changedAt: string
}

/** What makes a release the reader's: projects that they lead, and roles that they hold there. */
export type BoardHeld = { /** Ids of projects. */ led: string[]; held: { projectId: string; role: string }[] }
/** What the filters of the board ask for. */
export type BoardFilter = {
  level?: VerdictLevel
  projectId?: string
  environmentId?: string
  mine: boolean
  state: 'all' | 'open' | 'decided'
  search: string
}

/** A page of the board. `levelCounts` counts what the filter but for its word finds; `unjudged` of it has no word yet. `newer`: how many have changed since page one was read. */
export type BoardView = {
  rows: BoardRow[]
  levelCounts: Record<VerdictLevel, number>
  unjudged: number
  filter: BoardFilter
  mine: BoardHeld
  projects: { id: string; name: string; environments: { id: string; name: string }[] }[]
  /** Where the next page begins. */
  older?: string
  since: string
  newer: number
  /** When it was read. */
  at: string
  first: boolean
}

/** A sign-off that waits for the reader; `for`: in whose place they would sign. */
export type InboxEntry = {
  releaseId: string
  name: string
  version: string
  environment: string
  level: VerdictLevel
  role: string
  state: RoleView['state']
  for?: string
  reminded?: { by: string; at: string; note?: string }
}

/** What one approval or, with `fieldId`, a decision field demands. `item`: the one whose probe shows whether it is met. */
export type ConditionView = {
  id: string
  fieldId?: string
  role: string
  text: string
  state: 'open' | 'overdue' | 'closed'
  setBy: string
  owner?: string
  dueAt?: string
  item?: { id: string; title: string; outcome: Outcome }
  resolvedBy?: string
  resolution?: string
  mayClose: Permission
}

/** A condition of a decision field that nobody is to meet yet. `text` is absent while nothing is written. */
export type UnassignedView = { fieldId: string; label: string; sectionId?: string; section?: string; text?: string }

/** What stands on the sign-off page beside the release. */
export type SignOffDesk = {
  conditions: ConditionView[]
  unassigned: UnassignedView[]
  /** Whether the reader may say who meets a condition of the document. */
  mayAssign: Permission
  /** Items whose probe could show that a condition is met. */
  probed: { id: string; title: string }[]
  /** Who could sign in the place of a holder: members who are not viewers. */
  members: { id: string; name: string }[]
  /** Roles of the release that the reader holds, and may lend. */
  held: string[]
  delegations: {
    id: string
    role: string
    from: string
    to: string
    reason: string
    startsAt: string
    endsAt: string
    started: boolean
    mayRevoke: boolean
  }[]
  /** The newest of each role. */
  reminders: { role: string; by: string; at: string; note?: string }[]
  /** For each role, who may still sign, and why its other holders may not. Empty once the release is decided. */
  mayStillSign: { role: string; able: string[]; hindered: string[] }[]
  /** Roles that nobody left may sign. */
  warnings: { role: string; why: string }[]
  /** What changed since a role signed. */
  changes: { role: string; since: string; changes: { itemId?: string; what: string }[] }[]
  mayRemind: Permission
}

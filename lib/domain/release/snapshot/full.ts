// A release with its texts: the snapshot that is judged and signed, plus what a page shows beside it (prose, steps, definitions, runs under way).
import type { ContactNode, Window } from '@/lib/domain/checklist/structure'
import type { DecisionCall, VerdictLevel } from '@/lib/domain/enums'
import type { CheckInRow } from '@/lib/domain/monitor/check-ins'
import type {
  ConditionState,
  CriterionState,
  EvidenceState,
  FieldState,
  IssueState,
  ItemState,
  QuestionState,
  ReleaseSnapshot,
  RunState,
  SectionState,
  SoakWaiverState,
  WaiverState,
} from '@/lib/domain/release/snapshot/snapshot'
import type { FindingView, GroupView, LinkView, StepView } from '@/lib/domain/release/view/view'
import type { RollbackPlan, RunningRollback } from '@/lib/domain/rollback/state'
import type { DelegationState } from '@/lib/domain/signature/delegation'
import type { Holder } from '@/lib/domain/signature/grants'

export type FullField = FieldState & { expected: string | null; revision: number; position: number }
export type FullStep = StepView
/** `waitReason`: why it is queued and does not start, where that is known. */
export type FullRun = RunState & { totalMs: number | null; waitReason?: string }

export type FullWaiver = WaiverState & {
  scope: string
  requestedById: string
  requestedBy: string
  requestedAt: string
  grantedBy: string | null
}
export type FullSoakWaiver = SoakWaiverState & Omit<FullWaiver, keyof WaiverState>
export type FullIssue = IssueState & {
  link: string | null
  owner: string | null
  openedBy: string
  openedAt: string
  resolvedBy: string | null
  resolution: string | null
  revision: number
}
export type FullCondition = ConditionState & {
  ownerId: string | null
  owner: string | null
  /** The item whose probe shows whether it is met. */
  itemId: string | null
  setBy: string
  /** Null: a token did. */
  setById: string | null
  resolvedBy: string | null
  resolution: string | null
}
export type FullCriterion = CriterionState & {
  sectionId: string
  answeredBy: string | null
  answeredAt: string | null
  revision: number
}

/** `excerpt` is the text of the first of its lines. */
export type FullQuestion = QuestionState & { excerpt: string[]; suggestion: string | null; revision: number }

/** What the release authority called in one round; `verdict` is what the rules said then. */
export type DecisionState = {
  id: string
  round: number
  call: DecisionCall
  verdict: { level: VerdictLevel; reasons: { message: string }[] }
  contentHash: string
  reason: string | null
  breakGlass: boolean
  decidedBy: string
  secondBy: string | null
  decidedAt: string
}

/** A decision against the verdict that waits for a second administrator. */
export type BreakGlassState = {
  id: string
  call: DecisionCall
  reason: string
  requestedById: string
  requestedBy: string
  expiresAt: string
}

export type FullItem = Omit<ItemState, 'fields' | 'evidence' | 'run'> & {
  applicability: string | null
  /** How often the document asks for it within its window. */
  everySeconds: number | null
  /** A check point of its own, instead of the window of its section. */
  window: Window | null
  /** What the document states beside it: its owner, estimate, priority. */
  facts: { label: string; value: string }[]
  prose: string[]
  /** Sections of the other documents that say more. */
  links: LinkView[]
  fields: FullField[]
  steps: FullStep[]
  evidence: (EvidenceState & { text: string | null })[]
  probe: Record<string, unknown> | null
  /** The schedule of its probe while it is on: when it runs next, and until when. */
  schedule: { dueAt: string; until: string | null; startedBy: string } | null
  /** A probe that the import offers for the item's command; nothing runs before somebody saves it. */
  offer: Record<string, unknown> | null
  run: FullRun | null
  /** A run that is queued or running. */
  active: FullRun | null
  waivers: FullWaiver[]
}

/** `lines` are those of the first document that it names. */
export type ReleaseFinding = FindingView

export type FullSection = Omit<SectionState, 'fields'> & {
  level: number
  plannedSeconds: number | null
  window: Window | null
  applicability: string | null
  /** When work on it or below it began. */
  startedAt: string | null
  prose: string[]
  links: LinkView[]
  fields: FullField[]
  steps: FullStep[]
}

/** What is read of a release: its snapshot with its texts. Every other shape is made of it. */
export type FullRelease = Omit<
  ReleaseSnapshot,
  'items' | 'sections' | 'fields' | 'waivers' | 'soakWaivers' | 'issues' | 'criteria' | 'questions' | 'conditions'
> & {
  conditions: FullCondition[]
  waivers: FullWaiver[]
  soakWaivers: FullSoakWaiver[]
  issues: FullIssue[]
  criteria: FullCriterion[]
  /** In the order of the documents. */
  questions: FullQuestion[]
  /** One a round, oldest first. */
  decisions: DecisionState[]
  breakGlass: BreakGlassState | null
  projectName: string
  contacts: ContactNode[]
  /** What the documents say against each other. */
  findings: ReleaseFinding[]
  documents: { templateId: string; name: string; version: number }[]
  fields: FullField[]
  sections: FullSection[]
  items: FullItem[]
  /** Probes that are being run one after the other, or null. */
  group: GroupView | null
  rollbacks: RollbackPlan[]
  /** The rollback or rehearsal that is under way, or null. */
  rollback: RunningRollback | null
  /** Role → people of the project who hold it. */
  holders: Record<string, Holder[]>
  /** When the present round began. */
  openedAt: string
  /** What was written of check-ins. */
  checkIns: CheckInRow[]
  /** Who said that it is deployed. */
  deployedBy: string | null
  /** Of the project: those that are not over and were not taken back, begun or not. */
  delegations: DelegationState[]
}

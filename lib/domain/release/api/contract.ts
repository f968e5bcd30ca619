// The snapshot that the API promises (design, part 5): sections and items nested, as plain JSON.
import type { Actor } from '@/lib/domain/actor'
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { MetricState, SignatureMethod, VerdictLevel } from '@/lib/domain/enums'
import type { FullRelease, FullStep } from '@/lib/domain/release/snapshot/full'
import type {
  ContactView,
  CriterionView,
  DecisionView,
  FieldView,
  FindingView,
  IssueView,
  ItemView,
  QuestionView,
  ReasonView,
  SectionView,
} from '@/lib/domain/release/view/view'
import { viewField } from '@/lib/domain/release/view/view-item'
import { viewRelease } from '@/lib/domain/release/view/view-release'
import { optionOf } from '@/lib/domain/rollback/option'
import { meaningOf } from '@/lib/domain/signature/meaning'
import { countedConditions } from '@/lib/domain/verdict/document-conditions'
import { countedSoak } from '@/lib/domain/verdict/scope/after-decision'
import { itemsNotApplying } from '@/lib/domain/verdict/scope/applies'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** `counts`: whether it matters to the verdict. */
/** As it is written. */
type Written = { prose: string[]; steps: FullStep[] }
export type ContractItem = Omit<ItemView, 'sectionId' | 'parentId' | 'prose' | 'steps'> &
  Written & { counts: boolean; items: ContractItem[] }
export type ContractSection = Pick<
  SectionView,
  'id' | 'title' | 'kind' | 'fields' | 'plannedSeconds' | 'applicability' | 'when' | 'counts'
> &
  Written & { sections: ContractSection[]; items: ContractItem[] }

/** What the API promises of a release: nested, and changed with a version only. */
export type ContractSnapshot = {
  id: string
  revision: number
  name: string
  version: string
  projectId: string
  environment: string
  state: string
  /** Hour 0. */
  deployedAt?: string
  verdict: VerdictLevel
  /** What failed after the decision. */
  monitoringFailures: ReasonView[]
  contentHash: string
  fields: FieldView[]
  sections: ContractSection[]
  signoffs: {
    role: string
    required: boolean
    state: string
    quorum: number
    signers: {
      name: string
      decision: string
      meaning: string
      signedAt: string
      stale: boolean
      method?: SignatureMethod
    }[]
  }[]
  metrics: {
    id: string
    name: string
    state: MetricState
    unit?: string
    value?: number
    target?: Threshold
    alert?: Threshold
    intervalSeconds?: number
  }[]
  soak?: {
    state: 'not-deployed' | 'running' | 'interrupted' | 'completed'
    requiredSeconds: number
    coveredSeconds: number
    restartedAt?: string
    reason?: string
    /** What would start a clock that is paused. */
    resume?: string
    endsAt?: string
    /** False: it is a precondition of later steps, and does not hold the decision. */
    counts: boolean
  }
  issues: IssueView[]
  criteria: CriterionView[]
  questions: QuestionView[]
  decisions: DecisionView[]
  /** Those that count: of approvals, and of decision fields (`fieldId`) once somebody is to meet them. */
  conditions: {
    id: string
    fieldId?: string
    role: string
    text: string
    owner?: string
    dueAt?: string
    resolvedAt?: string
    resolvedBy?: string
  }[]
  waivers: { id: string; itemId: string; reason: string; expiresAt: string; grantedAt?: string }[]
  rollbacks: {
    id: string
    title: string
    triggers: string[]
    budgetSeconds?: number
    state: string
    steps: { id: string; title: string; optional: boolean }[]
  }[]
  contacts: ContactView[]
  findings: FindingView[]
}

function group<T>(rows: T[], key: (row: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const row of rows) {
    const found = groups.get(key(row))
    if (found) found.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function soakOf(release: FullRelease): Pick<ContractSnapshot, 'soak'> {
  const { soak } = release
  if (!soak) return {}
  const { state = 'running', requiredSeconds, coveredSeconds, restartedAt, pausedBecause, resume, endsAt } = soak
  const reason = pausedBecause ?? soak.reason
  return {
    soak: {
      state,
      requiredSeconds,
      coveredSeconds,
      ...(restartedAt && { restartedAt }),
      ...(reason && { reason }),
      ...(resume && { resume }),
      ...(endsAt && { endsAt }),
      counts: countedSoak(release) !== null,
    },
  }
}

export function contractSnapshot(
  release: FullRelease,
  actor: Actor,
  now: Date,
  sha256: (text: string) => string,
): ContractSnapshot {
  const { head, sections, items, contacts, findings } = viewRelease(release, actor, now, sha256)
  const [counting, without] = [countingSections(release), itemsNotApplying(release)]
  const itemsOf = group(items, (item) => item.parentId ?? item.sectionId)
  const sectionsOf = group(sections, (section) => section.parentId)
  const written = new Map([...release.sections, ...release.items].map(({ id, prose, steps }) => [id, { prose, steps }]))
  const nestItems = (id: string): ContractItem[] =>
    (itemsOf.get(id) ?? []).map(({ sectionId, parentId: _parent, ...item }) => ({
      ...item,
      ...(written.get(item.id) ?? { prose: [], steps: [] }),
      counts: counting.has(sectionId) && !without.has(item.id),
      items: nestItems(item.id),
    }))
  const nestSections = (id: string | null): ContractSection[] =>
    (sectionsOf.get(id) ?? []).map(
      ({ parentId: _parent, level: _level, openAfterDecision: _openAfterDecision, ...section }) => ({
        ...section,
        ...(written.get(section.id) ?? { prose: [], steps: [] }),
        items: nestItems(section.id),
        sections: nestSections(section.id),
      }),
    )
  const {
    id,
    revision,
    name,
    version,
    projectId,
    environment,
    state,
    verdict,
    issues,
    criteria,
    questions,
    decisions,
  } = head
  return {
    ...{ id, revision, name, version, projectId, environment, state, issues, criteria, questions, decisions },
    ...(release.deployedAt && { deployedAt: release.deployedAt }),
    metrics: release.metrics.map(
      ({ id: metricId, name: metric, state: metricState, unit, value, target, alert, intervalSeconds }) => ({
        ...{ id: metricId, name: metric, state: metricState },
        ...(unit !== null && { unit }),
        ...(value !== null && { value }),
        ...(target && { target }),
        ...(alert && { alert }),
        ...(intervalSeconds !== null && { intervalSeconds }),
      }),
    ),
    verdict: verdict.level,
    monitoringFailures: head.monitoringFailures,
    contentHash: verdict.contentHash,
    fields: release.fields.map(viewField),
    sections: nestSections(null),
    signoffs: head.roles.map(({ role, required, state: given, quorum, signers }) => ({
      ...{ role, required, quorum, state: given },
      signers: signers.map(({ printedName, decision, signedAt, stale, method }) => ({
        name: printedName,
        decision,
        meaning: meaningOf(decision),
        signedAt,
        stale,
        ...(method && { method }),
      })),
    })),
    ...soakOf(release),
    conditions: countedConditions(release).map(
      ({ id: conditionId, fieldId, role, text, owner, dueAt, resolvedAt, resolvedBy }) => ({
        ...{ id: conditionId, role, text },
        ...(fieldId && { fieldId }),
        ...(owner && { owner }),
        ...(dueAt && { dueAt }),
        ...(resolvedAt && { resolvedAt }),
        ...(resolvedBy && { resolvedBy }),
      }),
    ),
    waivers: release.waivers.map(({ id: waiverId, itemId, reason, expiresAt, grantedAt }) => ({
      id: waiverId,
      itemId,
      reason,
      expiresAt,
      ...(grantedAt && { grantedAt }),
    })),
    rollbacks: release.rollbacks.map((plan) => ({
      ...{ id: plan.id, title: plan.title, triggers: plan.triggers, state: plan.state },
      ...(plan.budgetSeconds !== null && { budgetSeconds: plan.budgetSeconds }),
      steps: optionOf(release, plan).steps.map(({ id: stepId, title, optional }) => ({ id: stepId, title, optional })),
    })),
    ...{ contacts, findings },
  }
}

// The snapshot that the API promises (design, part 5): sections and items nested, as plain JSON.
import type { Actor } from '@/lib/domain/actor'
import type { Threshold } from '@/lib/domain/checklist/structure'
import type { FullRelease } from '@/lib/domain/release/full'
import type {
  CriterionView,
  DecisionView,
  FieldView,
  IssueView,
  ItemView,
  SectionView,
} from '@/lib/domain/release/view'
import { viewField } from '@/lib/domain/release/view-item'
import { viewRelease } from '@/lib/domain/release/view-release'
import { meaningOf } from '@/lib/domain/signature/meaning'
import type { MetricState, VerdictWord } from '@/lib/domain/words'

export type ContractItem = Omit<ItemView, 'sectionId' | 'parentId'> & { items: ContractItem[] }
export type ContractSection = Pick<
  SectionView,
  'id' | 'title' | 'kind' | 'prose' | 'fields' | 'steps' | 'plannedSeconds'
> & { sections: ContractSection[]; items: ContractItem[] }

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
  verdict: VerdictWord
  contentHash: string
  fields: FieldView[]
  sections: ContractSection[]
  signoffs: {
    role: string
    required: boolean
    state: string
    quorum: number
    signers: { name: string; decision: string; meaning: string; signedAt: string; stale: boolean }[]
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
    state: 'not-deployed' | 'running' | 'interrupted' | 'over'
    requiredSeconds: number
    coveredSeconds: number
    restartedAt?: string
    reason?: string
    endsAt?: string
  }
  issues: IssueView[]
  criteria: CriterionView[]
  decisions: DecisionView[]
  waivers: { id: string; itemId: string; reason: string; expiresAt: string; grantedAt?: string }[]
  rollbacks: { id: string; title: string; budgetSeconds?: number; state: string }[]
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

function soakOf({ soak }: FullRelease): Pick<ContractSnapshot, 'soak'> {
  if (!soak) return {}
  const { state = 'running', requiredSeconds, coveredSeconds, restartedAt, stands, endsAt } = soak
  const reason = stands ?? soak.reason
  return {
    soak: {
      state,
      requiredSeconds,
      coveredSeconds,
      ...(restartedAt && { restartedAt }),
      ...(reason && { reason }),
      ...(endsAt && { endsAt }),
    },
  }
}

export function contractSnapshot(
  release: FullRelease,
  actor: Actor,
  now: Date,
  sha256: (text: string) => string,
): ContractSnapshot {
  const { head, sections, items } = viewRelease(release, actor, now, sha256)
  const itemsOf = group(items, (item) => item.parentId ?? item.sectionId)
  const sectionsOf = group(sections, (section) => section.parentId)
  const nestItems = (id: string): ContractItem[] =>
    (itemsOf.get(id) ?? []).map(({ sectionId: _section, parentId: _parent, ...item }) => ({
      ...item,
      items: nestItems(item.id),
    }))
  const nestSections = (id: string | null): ContractSection[] =>
    (sectionsOf.get(id) ?? []).map(({ parentId: _parent, level: _level, counts: _counts, ...section }) => ({
      ...section,
      items: nestItems(section.id),
      sections: nestSections(section.id),
    }))
  const { id, revision, name, version, projectId, environment, state, verdict, issues, criteria, decisions } = head
  return {
    ...{ id, revision, name, version, projectId, environment, state, issues, criteria, decisions },
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
    verdict: verdict.word,
    contentHash: verdict.contentHash,
    fields: release.fields.map(viewField),
    sections: nestSections(null),
    signoffs: head.roles.map(({ role, required, state: given, quorum, signers }) => ({
      ...{ role, required, quorum, state: given },
      signers: signers.map(({ printedName, decision, signedAt, stale }) => ({
        name: printedName,
        decision,
        meaning: meaningOf(decision),
        signedAt,
        stale,
      })),
    })),
    ...soakOf(release),
    waivers: release.waivers.map(({ id: waiverId, itemId, reason, expiresAt, grantedAt }) => ({
      id: waiverId,
      itemId,
      reason,
      expiresAt,
      ...(grantedAt && { grantedAt }),
    })),
    rollbacks: release.rollbacks.map(({ id: planId, title, budgetSeconds, state: way }) => ({
      id: planId,
      title,
      state: way,
      ...(budgetSeconds !== null && { budgetSeconds }),
    })),
  }
}

// What would clear a reason, as something that can be done to a model of the release: nothing of this is saved anywhere.

import { asksForIssues } from '@/lib/domain/checklist/lexicon/topics/issue-labels'
import type { Outcome } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FieldState, ItemState, ReleaseSnapshot, SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import { REFUSING } from '@/lib/domain/signature/decisions'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import type { Reason } from '@/lib/domain/verdict/reasons'

/** How an item gets to pass. */
export type Passing = 'tick' | 'run' | 'fix' | 'unblock' | 'pass'

export type Remedy =
  | { do: Passing; itemId: string }
  | { do: 'fill'; fieldId: string; itemId?: string; sectionId?: string }
  | { do: 'decide'; fieldId: string; sectionId?: string }
  | { do: 'resolve'; issueId: string }
  | { do: 'measure'; metricId: string }
  | { do: 'answer'; criterionId: string }
  | { do: 'answer-question'; questionId: string }
  /** `role`: who set it; absent of a condition of the document. */
  | { do: 'close'; conditionId: string; role?: string }
  /** Of a soak whose clock is paused. */
  | { do: 'start-soak' }
  | { do: 'wait'; seconds: number; for: 'soak' | 'freeze' | 'window' }
  | { do: 'sign'; role: string }

/** A release as it would be. `hash` is that of its content: signatures over another are stale. */
export type Model = { snapshot: ReleaseSnapshot; hash: string; now: Date }

/** The hash of a content that is only supposed: no signature that anybody gave is over it. */
export const SUPPOSED = 'supposed'

const GOOD_RUN = {
  number: 0,
  status: 'passed',
  requestedBy: '',
  resultSha256: SUPPOSED,
  freshUntil: null,
  summary: null,
} as const

/** An item as it would be with an outcome; passed, what its probe saw is good and new. */
export function withOutcome(item: ItemState, outcome: Outcome, now: Date): ItemState {
  const at = now.toISOString()
  const shown =
    OUTCOMES[outcome].isPass && (item.hasProbe || item.verification === 'probe' || item.decidedVia === 'probe')
  return {
    ...item,
    outcome,
    reason: null,
    decidedAt: at,
    decidedVia: 'person',
    ...(shown && { run: { ...GOOD_RUN, id: `run of ${item.id}`, requestedAt: at, finishedAt: at } }),
  }
}

/** A value that a field would take: one within its bound, or the choice that says yes. */
function good({ label, type, threshold, choices }: FieldState): FieldState['value'] {
  if (asksForIssues(label) && choices.length === 0) return type === 'number' ? 0 : 'none'
  if (threshold) {
    const { comparator, value } = threshold
    return comparator === '<' ? value - 1 : comparator === '>' ? value + 1 : value
  }
  const chosen =
    choices.find(({ meaning }) => meaning === 'pass') ??
    choices.find(({ meaning }) => meaning === 'not-applicable') ??
    choices.find(({ meaning }) => meaning === undefined)
  if (type === 'boolean') return !(chosen && /^(?:no|false)$/i.test(chosen.value))
  if (chosen) return chosen.value
  return type === 'number' ? 1 : 'filled in'
}

function idsOf(remedies: Remedy[]): { items: Set<string>; fields: Set<string>; other: Set<string> } {
  const ids = { items: new Set<string>(), fields: new Set<string>(), other: new Set<string>() }
  for (const remedy of remedies) {
    if ('fieldId' in remedy) ids.fields.add(remedy.fieldId)
    else if ('itemId' in remedy) ids.items.add(remedy.itemId)
    else if ('issueId' in remedy) ids.other.add(remedy.issueId)
    else if ('metricId' in remedy) ids.other.add(remedy.metricId)
    else if ('criterionId' in remedy) ids.other.add(remedy.criterionId)
    else if ('questionId' in remedy) ids.other.add(remedy.questionId)
    else if ('conditionId' in remedy) ids.other.add(remedy.conditionId)
  }
  return ids
}

/** The whole of what is not signing or waiting, in one pass. */
function worked({ snapshot, now, hash }: Model, remedies: Remedy[]): Model {
  const { items, fields, other } = idsOf(remedies)
  const fill = (field: FieldState) => (fields.has(field.id) ? { ...field, value: good(field) } : field)
  const at = now.toISOString()
  const contributionCounts = remedies.some((remedy) => remedy.do !== 'measure' && remedy.do !== 'close')
  return {
    now,
    hash: contributionCounts ? SUPPOSED : hash,
    snapshot: {
      ...snapshot,
      fields: snapshot.fields.map(fill),
      sections: snapshot.sections.map((section) => ({ ...section, fields: section.fields.map(fill) })),
      items: snapshot.items.map((item) => ({
        ...(items.has(item.id) ? withOutcome(item, 'passed', now) : item),
        fields: item.fields.map(fill),
      })),
      issues: snapshot.issues.map((issue) => (other.has(issue.id) ? { ...issue, resolvedAt: at } : issue)),
      metrics: snapshot.metrics.map((metric) => (other.has(metric.id) ? { ...metric, state: 'ok', at } : metric)),
      criteria: snapshot.criteria.map((criterion) =>
        other.has(criterion.id) ? { ...criterion, holds: NEEDED[criterion.mode] } : criterion,
      ),
      conditions: snapshot.conditions.map((condition) =>
        other.has(condition.id) ? { ...condition, resolvedAt: at } : condition,
      ),
      ...(snapshot.questions && {
        questions: snapshot.questions.map((question) =>
          other.has(question.id) ? { ...question, answer: 'prose', answeredAt: at } : question,
        ),
      }),
    },
  }
}

/** The soak measured again. */
function started(model: Model): Model {
  const { snapshot } = model
  const soak = snapshot.soak && { ...snapshot.soak, state: 'running' as const, pausedBecause: null, resume: null }
  return { ...model, snapshot: { ...snapshot, soak } }
}

/** Time that goes by: the soak is covered as far while its clock runs, and what is too old by then is. */
function waited({ snapshot, hash, now }: Model, seconds: number): Model {
  const { soak } = snapshot
  const counted = soak?.pausedBecause ? 0 : seconds
  return {
    hash,
    now: new Date(now.getTime() + seconds * 1000),
    snapshot: {
      ...snapshot,
      soak: soak && { ...soak, coveredSeconds: Math.min(soak.requiredSeconds, soak.coveredSeconds + counted) },
    },
  }
}

/** After everybody who has signed: two of one moment count in the order in which they stand. */
function signingTime({ snapshot, now }: Model): string {
  return new Date(
    snapshot.signatures.reduce((latest, { signedAt }) => Math.max(latest, Date.parse(signedAt) || 0), now.getTime()),
  ).toISOString()
}

/** A release in which as many people as a role needs approve of the content; those who rejected or wanted more are the first to sign again. */
export function signed(model: Model, role: string, decision: SignatureState['decision'] = 'approved'): Model {
  const { snapshot, hash } = model
  const quorum = snapshot.roles.find((candidate) => candidate.role === role)?.quorum ?? 1
  const rejecting = [
    ...new Set(
      snapshot.signatures
        .filter((signature) => signature.role === role && REFUSING.includes(signature.decision))
        .map(({ signerId }) => signerId),
    ),
  ]
  const others = Array.from(
    { length: Math.max(0, quorum - rejecting.length) },
    (_, at) => `somebody ${at + 1} as ${role}`,
  )
  const signedAt = signingTime(model)
  const given = [...rejecting, ...others].map((signerId): SignatureState => {
    return {
      id: `${SUPPOSED} ${role} ${signerId}`,
      role,
      signerId,
      printedName: 'Somebody',
      decision,
      comment: null,
      contentHash: hash,
      signedAt,
      withdrawnAt: null,
    }
  })
  return { ...model, snapshot: { ...snapshot, signatures: [...snapshot.signatures, ...given] } }
}

/** The release as it would be once these things are done, in their order. Linear, but for the roles that sign. */
export function modelled(model: Model, remedies: Remedy[]): Model {
  const work: Remedy[] = []
  let now = model
  for (const remedy of remedies) {
    if (remedy.do === 'sign' || remedy.do === 'wait' || remedy.do === 'start-soak') {
      now = work.length > 0 ? worked(now, work.splice(0)) : now
      if (remedy.do === 'sign') now = signed(now, remedy.role)
      else now = remedy.do === 'wait' ? waited(now, remedy.seconds) : started(now)
    } else work.push(remedy)
  }
  return work.length > 0 ? worked(now, work) : now
}

const DECIDING: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'decision-field-failed',
  'decision-field-open',
  'decision-field-conditional',
])

const PASSING: Partial<Record<Reason['kind'], Passing>> = {
  'item-failed': 'fix',
  'item-blocked': 'unblock',
  'run-stale': 'run',
  'run-not-passed': 'run',
}

/** What somebody would do about a reason besides signing and waiting; null when it is none of that. */
export function workOn(reason: Reason, hasProbe: (itemId: string) => boolean): Remedy | null {
  const { kind, itemId, fieldId, sectionId, issueId, metricId, criterionId, conditionId, questionId, role } = reason
  if (reason.derived) return null
  if (questionId) return { do: 'answer-question', questionId }
  if (conditionId) return { do: 'close', conditionId, ...(role && { role }) }
  if (fieldId && DECIDING.has(kind)) return { do: 'decide', fieldId, ...(sectionId && { sectionId }) }
  if (fieldId) return { do: 'fill', fieldId, ...(itemId && { itemId }), ...(sectionId && { sectionId }) }
  if (criterionId) return { do: 'answer', criterionId }
  if (kind === 'issue-open' && issueId) return { do: 'resolve', issueId }
  if (metricId) return { do: 'measure', metricId }
  if (!itemId) return null
  return { do: PASSING[kind] ?? (hasProbe(itemId) ? 'run' : 'tick'), itemId }
}

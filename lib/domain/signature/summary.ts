// What is in front of a signer: not the whole release, but everything in it that is not a plain pass, and what changed since they last looked.

import type { CriterionMode, Severity } from '@/lib/domain/enums'
import { missedOf } from '@/lib/domain/monitor/watch-state'
import { againstPass } from '@/lib/domain/release/item/decide'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FullItem, FullRelease } from '@/lib/domain/release/snapshot/full'
import type { DecisionFieldView, QuestionView } from '@/lib/domain/release/view/view'
import { openCriteria } from '@/lib/domain/release/view/view-criterion'
import { viewDecisionFields } from '@/lib/domain/release/view/view-decision-fields'
import { viewQuestion } from '@/lib/domain/release/view/view-question'
import type { Change } from '@/lib/domain/signature/difference'
import { countedConditions } from '@/lib/domain/verdict/document-conditions'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { applyingItems } from '@/lib/domain/verdict/scope/applies'
import { type EmptyFields, emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { type NotCounted, notCounted } from '@/lib/domain/verdict/scope/not-counted'
import { countingSections } from '@/lib/domain/verdict/scope/scope'
import { waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

/** In the order in which they are shown, gravest first. */
const EXCEPTIONS = ['failed', 'against evidence', 'waived', 'not applicable', 'blocked', 'open'] as const
export type Exception = (typeof EXCEPTIONS)[number]

export type SummaryCondition = {
  /** The decision field that demands it; absent of an approval. */
  fieldId?: string
  id: string
  role: string
  text: string
  owner?: string
  dueAt?: string
  state: 'open' | 'overdue' | 'closed'
}

export type SignoffSummary = {
  counts: { passed: number; failed: number; notApplicable: number; pending: number; waived: number }
  /** Everything that is not a plain pass, each item once. Groups without items are left out. */
  groups: { what: Exception; entries: { itemId: string; title: string; why: string; optional: boolean }[] }[]
  /** Go/no-go lines that wait for a person. An approval answers them when its signer says so. */
  lines: { id: string; mode: CriterionMode; text: string }[]
  issues: { id: string; number: number; title: string; severity: Severity; itemId?: string }[]
  conditions: SummaryCondition[]
  /** Check-ins of monitoring that nobody did. */
  missed: { itemId: string; title: string; count: number }[]
  /** What the reader could not tell of the documents, answered or not. */
  questions: QuestionView[]
  /** What the documents decide themselves. */
  decisionFields: DecisionFieldView[]
  /** Empty fields of required items. */
  emptyFields: EmptyFields
  notCounted: NotCounted
  changes: Change[]
  /** When the reader last signed here; absent: never, so there is nothing to compare with. */
  since?: string
  verdict: Verdict
  contentHash: string
}

const COUNTED: Record<Exception, keyof SignoffSummary['counts']> = {
  failed: 'failed',
  'against evidence': 'passed',
  waived: 'waived',
  'not applicable': 'notApplicable',
  blocked: 'pending',
  open: 'pending',
}

/** What is to be said of an item, or null for one that plainly passed. */
function exceptionOf(item: FullItem, now: Date): { what: Exception; why: string } | null {
  const { outcome, reason } = item
  const own = reason ?? ''
  const waiver = item.waivers.find((candidate) => waiverInForce(candidate, now))
  if (waiver && !OUTCOMES[outcome].isSatisfied) return { what: 'waived', why: [outcome, waiver.reason].join(': ') }
  switch (outcome) {
    case 'failed':
      return { what: 'failed', why: own }
    case 'not-applicable':
      return { what: 'not applicable', why: own }
    case 'blocked':
      return { what: 'blocked', why: own }
    case 'pending':
      return { what: 'open', why: own }
    case 'passed': {
      const contrary = item.decidedVia === 'probe' ? null : againstPass(item)
      return contrary
        ? {
            what: 'against evidence',
            why: `${item.decidedBy ?? 'Somebody'} passed it although ${contrary}${own ? `: ${own}` : ''}`,
          }
        : null
    }
  }
}

/** A condition as it is at this moment. */
export function conditionState(
  { resolvedAt, dueAt }: { resolvedAt: string | null; dueAt: string | null },
  now: Date,
): SummaryCondition['state'] {
  if (resolvedAt !== null) return 'closed'
  return dueAt !== null && Date.parse(dueAt) <= now.getTime() ? 'overdue' : 'open'
}

export type SummaryFacts = {
  hash: string
  now: Date
  signerId: string
  last: { since: string; changes: Change[] } | null
}

function missedCheckIns({ items, watches = [] }: FullRelease, now: Date): SignoffSummary['missed'] {
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return watches.flatMap((watch) => {
    const count = missedOf(watch, now.getTime())
    return count > 0 ? [{ itemId: watch.itemId, title: titles.get(watch.itemId) ?? '', count }] : []
  })
}

/** `hash` is the content hash of this very release, `since` and `changes` come of the last signature of `signerId`, who looks. */
export function summarizeRelease(release: FullRelease, { hash, now, signerId, last }: SummaryFacts): SignoffSummary {
  const counting = countingSections(release)
  const counts: SignoffSummary['counts'] = { passed: 0, failed: 0, notApplicable: 0, pending: 0, waived: 0 }
  const found = new Map<Exception, SignoffSummary['groups'][number]['entries']>()
  for (const item of applyingItems(release).items) {
    if (!counting.has(item.sectionId)) continue
    const exception = exceptionOf(item, now)
    if (item.required) counts[exception ? COUNTED[exception.what] : 'passed']++
    if (!exception || (!item.required && (exception.what === 'open' || exception.what === 'blocked'))) continue
    const entries = found.get(exception.what) ?? []
    entries.push({ itemId: item.id, title: item.title, why: exception.why, optional: !item.required })
    found.set(exception.what, entries)
  }
  return {
    counts,
    groups: EXCEPTIONS.flatMap((what) => {
      const entries = found.get(what)
      return entries ? [{ what, entries }] : []
    }),
    lines: openCriteria(release, now, hash, signerId).map(({ id, mode, text }) => ({ id, mode, text })),
    issues: release.issues
      .filter((issue) => issue.resolvedAt === null)
      .map(({ id, number, title, severity, itemId }) => ({ id, number, title, severity, ...(itemId && { itemId }) })),
    conditions: countedConditions(release).map(({ id, fieldId, role, text, owner, dueAt, resolvedAt }) => ({
      ...(fieldId && { fieldId }),
      ...{ id, role, text, state: conditionState({ resolvedAt, dueAt }, now) },
      ...(owner && { owner }),
      ...(dueAt && { dueAt }),
    })),
    missed: missedCheckIns(release, now),
    questions: release.questions.map(viewQuestion),
    decisionFields: viewDecisionFields(release),
    emptyFields: emptyFields(release),
    notCounted: notCounted(release),
    changes: last?.changes ?? [],
    ...(last && { since: last.since }),
    verdict: evaluate(release, now, hash),
    contentHash: hash,
  }
}

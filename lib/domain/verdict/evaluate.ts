// The verdict: a pure function of a release's snapshot, the hash of its content, and the time (design, part 2).

import type { VerdictLevel } from '@/lib/domain/enums'
import { wholePolicy } from '@/lib/domain/policy/policy'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FieldState, ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { roleStates } from '@/lib/domain/signature/validity'
import { itemTexts, releaseTexts } from '@/lib/domain/text/en/verdict'
import { type CriterionAnswers, criterionAnswers } from '@/lib/domain/verdict/criteria/criterion-answers'
import type { DeriveFrom } from '@/lib/domain/verdict/criteria/derive'
import { conditionTexts, trackedConditions } from '@/lib/domain/verdict/document-conditions'
import { judgeCheckIns } from '@/lib/domain/verdict/judge/check-ins'
import { judgeCriteria } from '@/lib/domain/verdict/judge/criteria'
import { judgeDecisions } from '@/lib/domain/verdict/judge/decisions'
import { judgeFacts, waivedReason } from '@/lib/domain/verdict/judge/facts'
import { type FieldPlace, judgeRequired } from '@/lib/domain/verdict/judge/field'
import { type Below, judgeItem } from '@/lib/domain/verdict/judge/item'
import { judgePolicy } from '@/lib/domain/verdict/judge/policy'
import { judgeQuestions } from '@/lib/domain/verdict/judge/questions'
import { judgeRoles } from '@/lib/domain/verdict/judge/roles'
import { statedIssuesJudge } from '@/lib/domain/verdict/judge/stated-issues'
import { judgeWindows } from '@/lib/domain/verdict/judge/windows'
import { WORST_FIRST } from '@/lib/domain/verdict/levels'
import type { Reason } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'
import { countedMetrics, countedSoak } from '@/lib/domain/verdict/scope/after-decision'
import { applyingItems } from '@/lib/domain/verdict/scope/applies'
import { countingSections } from '@/lib/domain/verdict/scope/scope'
import { soakWaiverInForce, waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

export type Verdict = { level: VerdictLevel; reasons: Reason[] }

/** The reasons worst first, and otherwise in the order in which they were found. */
function worstFirst(found: Reason[]): Reason[] {
  return WORST_FIRST.flatMap((level) => found.filter((reason) => reason.level === level))
}

function belowEach(items: ItemState[]): Map<string, Below> {
  const below = new Map<string, Below>()
  for (const { parentId, outcome } of items) {
    if (parentId === null) continue
    const { all, open } = below.get(parentId) ?? { all: 0, open: 0 }
    below.set(parentId, { all: all + 1, open: open + (OUTCOMES[outcome].isOpen ? 1 : 0) })
  }
  return below
}

/** What several judges ask for, worked out once. */
type Known = DeriveFrom & { snapshot: ReleaseSnapshot; answers: CriterionAnswers }

/** `snapshot` without what does not apply. */
function known(snapshot: ReleaseSnapshot, now: Date, hash: string): Known {
  const inForce = snapshot.waivers.filter((waiver) => waiverInForce(waiver, now))
  const from = {
    ...{ snapshot, counting: countingSections(snapshot), states: roleStates(snapshot, hash) },
    waived: new Map(inForce.map((waiver) => [waiver.itemId, waiver])),
    isSoakWaived: soakWaiverInForce(snapshot.soakWaivers, now) !== null,
  }
  return { ...from, answers: criterionAnswers(snapshot, from) }
}

/** Who answers each go/no-go line of a release, and how. */
export function answersOf(release: ReleaseSnapshot, now: Date, hash: string): CriterionAnswers {
  return known(applyingItems(release), now, hash).answers
}

/** How the fields of the release and of its sections are judged: by the rules of now, or by the first ones. */
function fieldJudge(
  snapshot: ReleaseSnapshot,
  now: Date,
): (fields: FieldState[], title: string | null, at: FieldPlace) => Reason[] {
  if (!isJudgedByNow(snapshot)) return judgeRequired
  const texts = conditionTexts(snapshot)
  const conditions = { texts, tracked: trackedConditions(snapshot.conditions, texts), now }
  return (fields, title, at) => judgeDecisions(fields, title, at, conditions)
}

/**
 * Reasons of the document: the release's own fields, then sections and items in the order in which they stand there; and after all of them the critical
 * issues that fields state. Items are gone through once: a large release costs what reading it from memory costs.
 */
function judgeDocument(
  snapshot: ReleaseSnapshot,
  now: Date,
  { counting, waived }: Pick<Known, 'counting' | 'waived'>,
): Reason[] {
  const below = belowEach(snapshot.items)
  const judgeFields = fieldJudge(snapshot, now)
  const rules = {
    byNow: isJudgedByNow(snapshot),
    mayBeEmpty: wholePolicy(snapshot.policy).emptyFields !== 'hold',
  }
  const stated: Reason[] = []
  const judgeStated = statedIssuesJudge(snapshot, stated)
  judgeStated(snapshot.fields, null, {})
  const placed: { position: number; reasons: readonly Reason[] }[] = []
  for (const { id, position, title, fields } of snapshot.sections) {
    if (fields.length === 0 || !counting.has(id)) continue
    judgeStated(fields, title, { sectionId: id })
    placed.push({ position, reasons: judgeFields(fields, title, { sectionId: id }) })
  }
  let required = 0
  for (const item of snapshot.items) {
    if (!counting.has(item.sectionId)) continue
    if (item.fields.length > 0) judgeStated(item.fields, item.title, { itemId: item.id, sectionId: item.sectionId })
    if (!item.required) continue
    required += 1
    const reasons = judgeItem(item, below, now, rules)
    if (reasons.length === 0) continue
    const waiver = waived.get(item.id)
    placed.push({ position: item.position, reasons: waiver ? [waivedReason({ ...item, ...waiver })] : reasons })
  }
  const nothing: Reason = {
    kind: 'nothing-required',
    level: 'hold',
    message: itemTexts.nothingRequired(),
    clears: itemTexts.clearNothingRequired(),
  }
  const inOrder = placed.sort((one, other) => one.position - other.position).flatMap(({ reasons }) => reasons)
  return [...(required === 0 ? [nothing] : []), ...judgeFields(snapshot.fields, null, {}), ...inOrder, ...stated]
}

/**
 * What the rules say now. All reasons come back, worst first and otherwise in the order of the document; the verdict is the worst of them.
 * `hash` is the content hash of this very snapshot: signatures over another are stale. Linear in the size of the snapshot.
 */
export function evaluate(given: ReleaseSnapshot, now: Date, hash: string): Verdict {
  const snapshot = applyingItems(given)
  const policy = wholePolicy(snapshot.policy)
  const { counting, waived, states, answers } = known(snapshot, now, hash)
  const found = [
    ...judgeQuestions(snapshot),
    ...judgeFacts({ ...snapshot, metrics: countedMetrics(snapshot), soak: countedSoak(snapshot) }, now),
    ...judgeWindows(snapshot, now),
    ...judgeDocument(snapshot, now, { counting, waived }),
    ...judgeCheckIns(snapshot, now, counting),
    ...judgeCriteria(snapshot, { gates: policy.gates, counting, answers }),
    ...judgePolicy(policy, { snapshot, now, counting, waived, answers }),
    ...judgeRoles(states),
  ]
  if (!policy.allowConditional && found.some((reason) => reason.level === 'conditional')) {
    found.push({
      kind: 'conditional-not-allowed',
      level: 'hold',
      message: releaseTexts.conditionalNotAllowed(),
      clears: releaseTexts.clearConditionalNotAllowed(),
    })
  }
  const reasons = worstFirst(found)
  return { level: reasons[0]?.level ?? 'go', reasons }
}

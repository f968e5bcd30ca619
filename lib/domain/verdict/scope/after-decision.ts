// What a release does after its decision and the verdict does not wait for: a failure there changes no verdict, but is always shown beside it.

import type { NotCountedReason } from '@/lib/domain/enums'
import type {
  ItemState,
  MetricValue,
  ReleaseSnapshot,
  SectionState,
  SoakState,
} from '@/lib/domain/release/snapshot/snapshot'
import { fieldTexts, itemTexts, releaseTexts } from '@/lib/domain/text/en/verdict'
import { judgeDecisions } from '@/lib/domain/verdict/judge/decisions'
import { breachedMetric } from '@/lib/domain/verdict/judge/facts'
import { judgeItem } from '@/lib/domain/verdict/judge/item'
import type { Reason, ReasonKind } from '@/lib/domain/verdict/reasons'
import { applyingItems } from '@/lib/domain/verdict/scope/applies'
import { notCountedReasons, sectionsAfterDecision } from '@/lib/domain/verdict/scope/not-counted'
import { waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

/** What says no. What is only missing or late is no failure. */
const FAILING: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'item-failed',
  'field-out-of-bounds',
  'field-failed',
  'decision-field-failed',
])
const NONE: ReadonlySet<string> = new Set()

type Placed = Pick<ReleaseSnapshot, 'state' | 'metrics' | 'sections' | 'items' | 'fields'>

/** Ids of the metrics that come after the decision. Before it any breach counts: nothing may go out over one. */
function laterMetrics({ state, metrics, ...snapshot }: Placed): ReadonlySet<string> {
  if (state === 'open' || metrics.every(({ sectionId }) => !sectionId)) return NONE
  const later = sectionsAfterDecision(snapshot)
  return new Set(metrics.flatMap(({ id, sectionId }) => (sectionId && later.has(sectionId) ? [id] : [])))
}

/** The metrics that the verdict rests on now. */
export function countedMetrics(snapshot: Placed): MetricValue[] {
  const later = laterMetrics(snapshot)
  return later.size === 0 ? snapshot.metrics : snapshot.metrics.filter(({ id }) => !later.has(id))
}

/** A soak that a section of these asks for belongs to the later steps, or to another case. */
const LATER: ReadonlySet<NotCountedReason> = new Set<NotCountedReason>([
  'follow-up',
  'after-decision',
  'not-applicable',
])

/** The soak that the decision waits for: not one that is a precondition of later steps ("Next steps" after the sign-off). */
export function countedSoak(
  snapshot: Pick<ReleaseSnapshot, 'soak' | 'sections' | 'items' | 'fields'>,
): SoakState | null {
  const { soak } = snapshot
  const reason = soak?.sectionId ? notCountedReasons(snapshot).get(soak.sectionId) : undefined
  return reason && LATER.has(reason) ? null : soak
}

/** One failure for each item: what it says itself, or else its first value that says no. */
function itemFailure(item: ItemState, now: Date): Reason[] {
  const found = judgeItem(item, new Map(), now, { byNow: true, mayBeEmpty: true }).find(({ kind }) => FAILING.has(kind))
  return found ? [{ ...found, level: 'no-go', clears: itemTexts.clearFailedLater() }] : []
}

function fieldFailures({ id, title, fields }: SectionState, now: Date): Reason[] {
  // Conditions are no failures, whatever they say.
  return judgeDecisions(fields, title, { sectionId: id }, { texts: () => undefined, tracked: () => undefined, now })
    .filter(({ kind }) => FAILING.has(kind))
    .map((reason) => ({ ...reason, level: 'no-go', clears: fieldTexts.clearLater() }))
}

/** What failed of what comes after the decision: fields of its sections, its required items without a waiver, its metrics. In the order of the document. */
export function monitoringFailures(snapshot: ReleaseSnapshot, now: Date): Reason[] {
  const later = sectionsAfterDecision(snapshot)
  if (later.size === 0) return []
  const metrics = laterMetrics(snapshot)
  const waived = new Set(snapshot.waivers.filter((waiver) => waiverInForce(waiver, now)).map(({ itemId }) => itemId))
  const placed = [
    ...snapshot.sections
      .filter(({ id }) => later.has(id))
      .map((section) => ({ position: section.position, reasons: fieldFailures(section, now) })),
    ...applyingItems(snapshot)
      .items.filter(({ id, required, sectionId }) => required && later.has(sectionId) && !waived.has(id))
      .map((item) => ({ position: item.position, reasons: itemFailure(item, now) })),
  ]
  return [
    ...placed.sort((one, other) => one.position - other.position).flatMap(({ reasons }) => reasons),
    ...snapshot.metrics
      .filter(({ id, state }) => state === 'breached' && metrics.has(id))
      .map((metric) => breachedMetric(metric, now, releaseTexts.clearMetricLater())),
  ]
}

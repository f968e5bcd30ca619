// What speaks for itself, whatever the items say: issues, metrics, freezes, a rollback, the soak, conditions.
import type { MetricValue, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { itemTexts, releaseTexts } from '@/lib/domain/text/en/verdict'
import { spokenDuration } from '@/lib/domain/time/duration'
import { ago, alertOf, limitOf, measured } from '@/lib/domain/verdict/judge/bound'
import { judgeCondition } from '@/lib/domain/verdict/judge/condition'
import { asSentence, minuteOf, named, type Reason } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'
import { soakWaiverInForce } from '@/lib/domain/verdict/waiver-in-force'

type Facts = Omit<ReleaseSnapshot, 'items' | 'sections' | 'fields' | 'roles' | 'signatures'>

function judgeIssues({ issues }: Facts): Reason[] {
  return issues
    .filter((issue) => (issue.severity === 'critical' || issue.blocking === true) && issue.resolvedAt === null)
    .map(({ id, number, title, severity, itemId }) => ({
      kind: 'issue-open',
      level: severity === 'critical' ? 'no-go' : 'hold',
      message: releaseTexts.issueOpen({ isCritical: severity === 'critical', number, title: asSentence(title) }),
      clears: releaseTexts.clearIssue(),
      issueId: id,
      ...(itemId && { itemId }),
    }))
}

/** "p95 was 640 ms, the limit is 500 ms, measured 4 minutes ago." */
function metricMessage({ name, value, unit, alert, target, at }: MetricValue, now: Date): string {
  const age = ago(at, now)
  const limit = alert ? alertOf(alert, unit) : target ? limitOf(target, unit) : 'which is past its limit'
  return releaseTexts.metricBreached({ name, value: measured(value, unit), limit, age })
}

/** A breach of a metric; `clears`: what would end it. */
export function breachedMetric(metric: MetricValue, now: Date, clears: string): Reason {
  return { kind: 'metric-breached', level: 'no-go', message: metricMessage(metric, now), clears, metricId: metric.id }
}

/** By the first rules a metric without an alert threshold could not breach. */
function judgeMetrics(facts: Facts, now: Date): Reason[] {
  const byNow = isJudgedByNow(facts)
  return facts.metrics
    .filter((metric) => metric.state === 'breached' && (byNow || metric.alert !== null))
    .map((metric) => breachedMetric(metric, now, releaseTexts.clearMetric()))
}

function judgeFreezes({ freezes, environment }: Facts, now: Date): Reason[] {
  return freezes
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt))
    .map(({ endsAt, reason }) => ({
      kind: 'freeze',
      level: 'no-go',
      message: releaseTexts.frozen({ environment, until: minuteOf(endsAt), reason: asSentence(reason) }),
      clears: releaseTexts.clearFreeze(),
    }))
}

function judgeRollback({ state }: Facts): Reason[] {
  if (state !== 'rolling-back' && state !== 'rolled-back') return []
  const message = state === 'rolling-back' ? releaseTexts.rollingBack() : releaseTexts.rolledBack()
  return [{ kind: 'rolling-back', level: 'no-go', message, clears: releaseTexts.clearRollback() }]
}

/** `soak` is the one that holds this release; null: none does. A waiver in force makes it conditional, as that of an item does. */
function judgeSoak({ soak, soakWaivers }: Facts, now: Date): Reason[] {
  if (!soak || soak.coveredSeconds >= soak.requiredSeconds) return []
  const waiver = soakWaiverInForce(soakWaivers, now)
  const left = spokenDuration(soak.requiredSeconds - soak.coveredSeconds)
  if (waiver) {
    const [until, because] = [minuteOf(waiver.expiresAt), asSentence(waiver.reason)]
    const message = releaseTexts.soakWaived({ left, until, reason: because })
    return [{ kind: 'waiver', level: 'conditional', message, clears: releaseTexts.clearSoakWaived() }]
  }
  const restarted = soak.reason ? asSentence(soak.reason) : null
  const reason = (message: string, clears: string): Reason => ({ kind: 'soak', level: 'hold', message, clears })
  if (soak.state === 'not-deployed')
    return [reason(releaseTexts.soakNotDeployed({ left }), releaseTexts.clearSoakNotDeployed())]
  if (soak.pausedBecause)
    return [
      reason(
        releaseTexts.soakPaused({ left, because: asSentence(soak.pausedBecause), restarted }),
        asSentence(soak.resume ?? releaseTexts.clearSoakPaused()),
      ),
    ]
  return [reason(releaseTexts.soakRunning({ left, restarted }), releaseTexts.clearSoakRunning())]
}

/** Those of the document are judged with their decision fields. */
function judgeConditions({ conditions }: Facts, now: Date): Reason[] {
  return conditions
    .filter(({ fieldId }) => !fieldId)
    .flatMap((condition) => judgeCondition(condition, condition.role, { role: condition.role }, now) ?? [])
}

/** The reasons of everything but items, fields and signatures, in the order of the rules. */
export function judgeFacts(facts: Facts, now: Date): Reason[] {
  return [
    ...judgeIssues(facts),
    ...judgeMetrics(facts, now),
    ...judgeFreezes(facts, now),
    ...judgeRollback(facts),
    ...judgeSoak(facts, now),
    ...judgeConditions(facts, now),
  ]
}

/** Why a waived item does not hold the release: it makes it conditional instead. */
export function waivedReason({
  title,
  itemId,
  sectionId,
  expiresAt,
  reason,
}: {
  title: string
  itemId: string
  sectionId: string
  expiresAt: string
  reason: string
}): Reason {
  return {
    kind: 'waiver',
    level: 'conditional',
    message: itemTexts.waived({ title: named(title), until: minuteOf(expiresAt), reason: asSentence(reason) }),
    clears: itemTexts.clearWaived(),
    itemId,
    sectionId,
  }
}

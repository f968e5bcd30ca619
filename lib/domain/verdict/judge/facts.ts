// What speaks for itself, whatever the items say: issues, metrics, freezes, a rollback, the soak, conditions.
import type { MetricValue, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
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
      message: `${severity === 'critical' ? 'Critical issue' : 'Blocking issue'} ${number} is open: ${asSentence(title)}`,
      clears: 'Resolve it.',
      issueId: id,
      ...(itemId && { itemId }),
    }))
}

/** "p95 was 640 ms, the limit is 500 ms, measured 4 minutes ago." */
function metricMessage({ name, value, unit, alert, target, at }: MetricValue, now: Date): string {
  const age = ago(at, now)
  const limit = alert ? alertOf(alert, unit) : target ? limitOf(target, unit) : 'which is past its limit'
  return `${name} was ${measured(value, unit)}, ${limit}${age ? `, measured ${age}` : ''}.`
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
    .map((metric) => breachedMetric(metric, now, 'Bring it back within its limit, and measure it again.'))
}

function judgeFreezes({ freezes, environment }: Facts, now: Date): Reason[] {
  return freezes
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt))
    .map(({ endsAt, reason }) => ({
      kind: 'freeze',
      level: 'no-go',
      message: `${environment} is frozen until ${minuteOf(endsAt)}: ${asSentence(reason)}`,
      clears: 'Wait for the end of the freeze.',
    }))
}

function judgeRollback({ state }: Facts): Reason[] {
  if (state !== 'rolling-back' && state !== 'rolled-back') return []
  const message = state === 'rolling-back' ? 'A rollback is under way.' : 'This release was rolled back.'
  return [{ kind: 'rolling-back', level: 'no-go', message, clears: 'Finish the rollback, and open a new round.' }]
}

/** `soak` is the one that holds this release; null: none does. A waiver in force makes it conditional, as that of an item does. */
function judgeSoak({ soak, soakWaivers }: Facts, now: Date): Reason[] {
  if (!soak || soak.coveredSeconds >= soak.requiredSeconds) return []
  const waiver = soakWaiverInForce(soakWaivers, now)
  if (waiver) {
    const rest = spokenDuration(soak.requiredSeconds - soak.coveredSeconds)
    const message = `The soak, of which ${rest} is left, is waived until ${minuteOf(waiver.expiresAt)}: ${asSentence(waiver.reason)}`
    return [{ kind: 'waiver', level: 'conditional', message, clears: 'Stay healthy until the soak is over.' }]
  }
  const left = `The release must stay healthy for ${spokenDuration(soak.requiredSeconds - soak.coveredSeconds)} more`
  const restarted = soak.reason ? ` It began again: ${asSentence(soak.reason)}` : ''
  const reason = (message: string, clears: string): Reason => ({ kind: 'soak', level: 'hold', message, clears })
  if (soak.state === 'not-deployed')
    return [reason(`${left}, and is not deployed yet.`, 'Mark it as deployed: the time counts from then.')]
  if (soak.pausedBecause)
    return [
      reason(
        `${left}, and the clock is paused: ${asSentence(soak.pausedBecause)}${restarted}`,
        asSentence(soak.resume ?? 'See that it is measured again'),
      ),
    ]
  return [reason(`${left}.${restarted}`, 'Wait; a breach starts the time again.')]
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
    message: `${named(title)} is waived until ${minuteOf(expiresAt)}: ${asSentence(reason)}`,
    clears: 'Pass the item itself.',
    itemId,
    sectionId,
  }
}

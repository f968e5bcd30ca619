// What speaks for itself, whatever the items say: issues, metrics, criteria, freezes, a rollback, the soak, conditions.
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { minuteOf, named, type Reason, told } from '@/lib/domain/verdict/reasons'

type Facts = Omit<ReleaseSnapshot, 'items' | 'sections' | 'fields' | 'roles' | 'signatures'>

function judgeIssues({ issues }: Facts): Reason[] {
  return issues
    .filter((issue) => (issue.severity === 'critical' || issue.blocking === true) && issue.resolvedAt === null)
    .map(({ id, number, title, severity, itemId }) => ({
      kind: 'issue-open',
      word: severity === 'critical' ? 'no-go' : 'hold',
      message: `${severity === 'critical' ? 'Critical issue' : 'Blocking issue'} ${number} is open: ${told(title)}`,
      clears: 'Resolve it.',
      issueId: id,
      ...(itemId && { itemId }),
    }))
}

function judgeMetrics({ metrics }: Facts): Reason[] {
  return metrics
    .filter((metric) => metric.state === 'breached')
    .map(({ id, name, value, unit }) => ({
      kind: 'metric-breached',
      word: 'no-go',
      message: `${name} is past its alert threshold at ${value}${unit ? ` ${unit}` : ''}.`,
      clears: 'Bring it back to where no alert is due, and measure it again.',
      metricId: id,
    }))
}

function judgeCriteria({ criteria }: Facts): Reason[] {
  return criteria
    .filter((criterion) => criterion.mode === 'no-go-if-any' && criterion.holds === true)
    .map(({ text, itemId }) => ({
      kind: 'criterion-holds',
      word: 'no-go',
      message: `A no-go criterion holds: ${told(text)}`,
      clears: 'Make it untrue, and say so.',
      ...(itemId && { itemId }),
    }))
}

function judgeFreezes({ freezes, environment }: Facts, now: Date): Reason[] {
  return freezes
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt))
    .map(({ endsAt, reason }) => ({
      kind: 'freeze',
      word: 'no-go',
      message: `${environment} is frozen until ${minuteOf(endsAt)}: ${told(reason)}`,
      clears: 'Wait for the end of the freeze.',
    }))
}

function judgeRollback({ state }: Facts): Reason[] {
  if (state !== 'rolling-back' && state !== 'rolled-back') return []
  const message = state === 'rolling-back' ? 'A rollback is under way.' : 'This release was rolled back.'
  return [{ kind: 'rolling-back', word: 'no-go', message, clears: 'Finish the rollback, and open a new round.' }]
}

function judgeSoak({ soak }: Facts): Reason[] {
  if (!soak || soak.coveredSeconds >= soak.requiredSeconds) return []
  const hours = Math.ceil((soak.requiredSeconds - soak.coveredSeconds) / 3600)
  return [{ kind: 'soak', word: 'hold', message: `The release must stay healthy for ${hours} h more.`, clears: 'Wait; a breach starts the time again.' }]
}

function judgeConditions({ conditions }: Facts): Reason[] {
  return conditions
    .filter((condition) => condition.resolvedAt === null)
    .map(({ role, text, dueAt }) => ({
      kind: 'condition',
      word: 'conditional',
      message: `${role} demands${dueAt ? ` by ${minuteOf(dueAt)}` : ''}: ${told(text)}`,
      clears: `Do it, and have ${role} close it.`,
      role,
    }))
}

/** The reasons of everything but items, blanks and signatures, in the order of the rules. */
export function judgeFacts(facts: Facts, now: Date): Reason[] {
  return [
    ...judgeIssues(facts),
    ...judgeMetrics(facts),
    ...judgeCriteria(facts),
    ...judgeFreezes(facts, now),
    ...judgeRollback(facts),
    ...judgeSoak(facts),
    ...judgeConditions(facts),
  ]
}

/** Why a waived item does not hold the release: it makes it conditional instead. */
export function waivedReason({ title, itemId, sectionId, expiresAt, reason }: { title: string; itemId: string; sectionId: string; expiresAt: string; reason: string }): Reason {
  return {
    kind: 'waiver',
    word: 'conditional',
    message: `${named(title)} is waived until ${minuteOf(expiresAt)}: ${told(reason)}`,
    clears: 'Pass the item itself.',
    itemId,
    sectionId,
  }
}

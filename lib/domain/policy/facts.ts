// What a rule may speak of: a plain projection of the snapshot. Its names are a promise to everybody who wrote a rule; docs/how-to/set-a-policy.md lists them.

import { isOpen } from '@/lib/domain/calendar/window'
import { SectionKind } from '@/lib/domain/enums'
import { assuranceOf } from '@/lib/domain/release/item/assurance'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FieldState, ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import type { CriterionAnswers } from '@/lib/domain/verdict/criteria/criterion-answers'
import { countedConditions } from '@/lib/domain/verdict/document-conditions'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { soakWaiverInForce } from '@/lib/domain/verdict/waiver-in-force'

export type Facts = Record<string, unknown>

type Counts = {
  total: number
  required: number
  decided: number
  passed: number
  failed: number
  blocked: number
  pending: number
  notApplicable: number
  waived: number
}

const none = (): Counts => ({
  total: 0,
  required: 0,
  decided: 0,
  passed: 0,
  failed: 0,
  blocked: 0,
  pending: 0,
  notApplicable: 0,
  waived: 0,
})

function count(counts: Counts, item: ItemState, waived: boolean): void {
  counts.total += 1
  if (item.required) counts.required += 1
  if (waived) counts.waived += 1
  if (item.outcome === 'not-applicable') counts.notApplicable += 1
  else counts[item.outcome] += 1
  if (!OUTCOMES[item.outcome].isOpen) counts.decided += 1
}

function itemFacts({ snapshot, counting, waived }: FactsOf): Facts {
  const items = none()
  const kinds = Object.fromEntries(SectionKind.options.map((kind) => [kind, none()]))
  const countOf = new Map(
    snapshot.sections.flatMap(({ id, kind }) => (counting.has(id) ? [[id, kinds[kind] ?? none()] as const] : [])),
  )
  for (const item of snapshot.items) {
    const kind = countOf.get(item.sectionId)
    if (!kind) continue
    const isWaived = waived.size > 0 && waived.has(item.id)
    count(items, item, isWaived)
    count(kind, item, isWaived)
  }
  return { items, kinds }
}

function beliefFacts({ snapshot, now, counting }: FactsOf): Facts {
  const assurance = { none: 0, claimed: 0, attested: 0, evidenced: 0, verified: 0 }
  const probes = { total: 0, passed: 0, failed: 0, missing: 0 }
  for (const item of snapshot.items) {
    if (!counting.has(item.sectionId)) continue
    if (item.required) assurance[assuranceOf(item, now)] += 1
    if (!item.hasProbe) continue
    probes.total += 1
    probes[
      item.run === null ? 'missing' : item.run.status === 'passed' || item.run.status === 'warned' ? 'passed' : 'failed'
    ] += 1
  }
  return { assurance, probes }
}

/** Values by label. A label that several fields carry names none of them: a rule about it cannot be evaluated, and so does not hold. */
function fieldFacts({ fields, sections, items }: ReleaseSnapshot): Facts {
  const values: Facts = {}
  const seen = new Set<string>()
  const take = (all: FieldState[]) => {
    for (const { label, value } of all) {
      if (seen.has(label)) delete values[label]
      else values[label] = value
      seen.add(label)
    }
  }
  take(fields)
  for (const section of sections) take(section.fields)
  for (const item of items) take(item.fields)
  return values
}

function metricFacts({ metrics }: ReleaseSnapshot, now: Date): Facts {
  return Object.fromEntries(
    metrics.map(({ name, value, state, at }) => [
      name,
      { value, state, ageSeconds: at === null ? null : Math.round((now.getTime() - Date.parse(at)) / 1000) },
    ]),
  )
}

function criterionFacts({ snapshot: { criteria }, answers }: FactsOf): Facts {
  const holds = criteria.map(({ id, holds: stored }) => {
    const answer = answers?.get(id)
    return answer ? answer.holds : stored
  })
  return {
    criteria: {
      total: criteria.length,
      holding: holds.filter((answer) => answer === true).length,
      failing: holds.filter((answer) => answer === false).length,
      unanswered: criteria.filter(
        ({ id, itemId }, at) => holds[at] === null && (answers?.get(id)?.via ?? (itemId && 'item')) !== 'item',
      ).length,
    },
  }
}

function openFacts({ snapshot, now, waived }: FactsOf): Facts {
  const { issues, waivers, soak, soakWaivers = [] } = snapshot
  const conditions = countedConditions(snapshot)
  const open = issues.filter((issue) => issue.resolvedAt === null)
  const ofSeverity = (severity: string) => open.filter((issue) => issue.severity === severity).length
  const unmet = conditions.filter((condition) => condition.resolvedAt === null)
  const hours = (seconds: number) => Math.floor(seconds / 36) / 100
  const required = soak?.requiredSeconds ?? 0
  const covered = soak?.coveredSeconds ?? 0
  return {
    issues: {
      total: issues.length,
      open: open.length,
      critical: ofSeverity('critical'),
      high: ofSeverity('high'),
      medium: ofSeverity('medium'),
      low: ofSeverity('low'),
    },
    conditions: {
      total: conditions.length,
      open: unmet.length,
      overdue: unmet.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) <= now.getTime()).length,
    },
    waivers: {
      total: waivers.length + soakWaivers.length,
      inForce: waived.size + (soakWaiverInForce(soakWaivers, now) ? 1 : 0),
    },
    soak: {
      hours: hours(covered),
      requiredHours: hours(required),
      remainingHours: hours(Math.max(0, required - covered)),
      over: covered >= required,
    },
  }
}

/** What the calendar of the environment says at this moment. */
function calendarFacts({ snapshot: { freezes, windows = [] }, now }: FactsOf): Facts {
  const at = now.getTime()
  const frozen = freezes.some(({ startsAt, endsAt }) => Date.parse(startsAt) <= at && at < Date.parse(endsAt))
  return { calendar: { frozen, inWindow: isOpen(windows, at) } }
}

/** `counting`: the ids of the sections that count. `waived`: the ids of the items with a waiver in force. `answers`: to the go/no-go lines. */
export type FactsOf = {
  snapshot: ReleaseSnapshot
  now: Date
  counting: ReadonlySet<string>
  waived: { has(itemId: string): boolean; readonly size: number }
  answers?: CriterionAnswers
}

const MAKERS: Record<string, (of: FactsOf) => Facts> = {
  release: ({ snapshot: { name, version, environment, round, state } }) => ({
    release: { name, version, environment, round, state },
  }),
  ...Object.fromEntries(['items', 'kinds'].map((name) => [name, itemFacts])),
  ...Object.fromEntries(['assurance', 'probes'].map((name) => [name, beliefFacts])),
  ...Object.fromEntries(['issues', 'conditions', 'waivers', 'soak'].map((name) => [name, openFacts])),
  criteria: criterionFacts,
  calendar: calendarFacts,
  metrics: ({ snapshot, now }) => ({ metrics: metricFacts(snapshot, now) }),
  emptyFields: ({ snapshot }) => {
    const { required, other } = emptyFields(snapshot)
    return { emptyFields: { required, other } }
  },
  fields: ({ snapshot }) => ({ fields: fieldFacts(snapshot) }),
}

/** What a rule may begin with. */
export const FACT_NAMES = Object.keys(MAKERS)

/** The facts of a release at a time, or only those that are asked for. Linear in its size. */
export function factsOf(of: FactsOf, names: ReadonlySet<string> = new Set(FACT_NAMES)): Facts {
  const makers = new Set([...names].flatMap((name) => MAKERS[name] ?? []))
  const facts: Facts = {}
  for (const make of makers)
    for (const [name, made] of Object.entries(make(of))) if (names.has(name)) facts[name] = made
  return facts
}

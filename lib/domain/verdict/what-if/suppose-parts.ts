// How each kind of thing that is supposed changes a snapshot. A part that changes nothing gives back the very snapshot that it got.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { policyRoles } from '@/lib/domain/policy/change'
import { wholePolicy } from '@/lib/domain/policy/policy'
import type { PolicyWithRoles } from '@/lib/domain/policy/weaker'
import { decideByFields } from '@/lib/domain/release/item/fill-field'
import type {
  ApplicabilityOverride,
  Conditioned,
  FieldState,
  ItemState,
  Policy,
  ReleaseSnapshot,
  RoleState,
  RunState,
} from '@/lib/domain/release/snapshot/snapshot'
import { SUPPOSED, withOutcome } from '@/lib/domain/verdict/to-go/remedy'
import { soakWaiverInForce, waiverInForce } from '@/lib/domain/verdict/waiver-in-force'
import { caseKey, type Supposition } from '@/lib/domain/verdict/what-if/supposition'

const SECONDS_OF_WAIVER = 7 * 86_400

type Part = (snapshot: ReleaseSnapshot, supposition: Supposition, now: Date) => ReleaseSnapshot

/** The rows with some of them changed; the very same rows when none is. */
function changed<T>(rows: T[], change: (row: T) => T): T[] {
  const next = rows.map(change)
  return next.every((row, at) => row === rows[at]) ? rows : next
}

function fill(fields: FieldState[], values: Supposition['fields']): FieldState[] {
  return changed(fields, (field) => {
    const value = values[field.id]
    return value === undefined || value === field.value ? field : { ...field, value }
  })
}

/** An item with its fields filled in as supposed, decided by them as it would be unless its outcome is supposed too. */
function fillItem(item: ItemState, { fields: values, outcomes: decided }: Supposition, now: Date): ItemState {
  const fields = fill(item.fields, values)
  if (fields === item.fields) return item
  const filled = { ...item, fields }
  const ids = new Set(fields.filter((field, at) => field !== item.fields[at]).map(({ id }) => id))
  if (decided[item.id] !== undefined) return filled
  return { ...filled, ...decideByFields(filled, { changed: ids, actor: { kind: 'system', name: SUPPOSED }, now }) }
}

const fields: Part = (snapshot, supposition, now) => ({
  ...snapshot,
  fields: fill(snapshot.fields, supposition.fields),
  sections: changed(snapshot.sections, (section) => {
    const filled = fill(section.fields, supposition.fields)
    return filled === section.fields ? section : { ...section, fields: filled }
  }),
  items: changed(snapshot.items, (item) => fillItem(item, supposition, now)),
})

const outcomes: Part = (snapshot, { outcomes: supposed }, now) => ({
  ...snapshot,
  items: changed(snapshot.items, (item) => {
    const outcome = supposed[item.id]
    return outcome === undefined || outcome === item.outcome ? item : withOutcome(item, outcome, now)
  }),
})

/** A run that passes passes its item; one that fails fails it. */
const runs: Part = (snapshot, { runs: supposed }, now) => ({
  ...snapshot,
  items: changed(snapshot.items, (item) => {
    const passes = supposed[item.id]
    if (passes === undefined) return item
    const decided = withOutcome(item, passes ? 'passed' : 'failed', now)
    return passes || !decided.run
      ? decided
      : { ...decided, run: { ...decided.run, status: 'failed', freshUntil: null } }
  }),
})

const answers: Part = (snapshot, { answers: supposed }) => ({
  ...snapshot,
  criteria: changed(snapshot.criteria, (criterion) => {
    const holds = supposed[criterion.id]
    return holds === undefined || holds === criterion.holds ? criterion : { ...criterion, holds }
  }),
})

const issues: Part = (snapshot, { issues: supposed }, now) => ({
  ...snapshot,
  issues: changed(snapshot.issues, (issue) => {
    const isResolved = supposed[issue.id]
    if (isResolved === undefined || isResolved === (issue.resolvedAt !== null)) return issue
    return { ...issue, resolvedAt: isResolved ? now.toISOString() : null }
  }),
})

const questions: Part = (snapshot, { questions: supposed }, now) => ({
  ...snapshot,
  ...(snapshot.questions && {
    questions: changed(snapshot.questions, (question) => {
      const answer = supposed[question.id]
      return answer === undefined || answer === question.answer
        ? question
        : { ...question, answer, answeredAt: now.toISOString() }
    }),
  }),
})

const waivers: Part = (snapshot, { waivers: supposed }, now) => {
  const inForce = new Set(snapshot.waivers.filter((waiver) => waiverInForce(waiver, now)).map(({ itemId }) => itemId))
  const at = now.toISOString()
  const expiresAt = new Date(now.getTime() + SECONDS_OF_WAIVER * 1000).toISOString()
  const ended = changed(snapshot.waivers, (waiver) =>
    supposed[waiver.itemId] === false && waiverInForce(waiver, now) ? { ...waiver, revokedAt: at } : waiver,
  )
  const granted = Object.entries(supposed).flatMap(([itemId, isWaived]) =>
    isWaived && !inForce.has(itemId)
      ? [
          {
            ...{ id: `${SUPPOSED} ${itemId}`, itemId, reason: SUPPOSED, grantedById: null, grantedAt: at, expiresAt },
            revokedAt: null,
          },
        ]
      : [],
  )
  return { ...snapshot, waivers: granted.length > 0 ? [...ended, ...granted] : ended }
}

const applies: Part = (snapshot, { applies: supposed }, now) => {
  const overridden = <T extends Conditioned>(row: T, key: string): T => {
    const is = supposed[key]
    if (is === undefined || !row.condition || row.override?.applies === is) return row
    const override: ApplicabilityOverride = { applies: is, reason: SUPPOSED, by: SUPPOSED, at: now.toISOString() }
    return { ...row, override }
  }
  return {
    ...snapshot,
    sections: changed(snapshot.sections, (section) => overridden(section, caseKey('section', section.id))),
    items: changed(snapshot.items, (item) => overridden(item, caseKey('item', item.id))),
    roles: changed(snapshot.roles, (role) => overridden(role, caseKey('role', role.role))),
  }
}

/**
 * A run as fresh as another policy has it. A run whose probe has a time of its own keeps it; a snapshot does not tell which do, so one that ends when the
 * policy before would have ended it is taken to follow the policy.
 */
function freshUnder(run: RunState, was: Policy, is: Policy): RunState {
  const { finishedAt } = run
  if (finishedAt === null || was.freshForSeconds === is.freshForSeconds) return run
  const until = ({ freshForSeconds }: Policy) =>
    freshForSeconds === null ? null : new Date(Date.parse(finishedAt) + freshForSeconds * 1000).toISOString()
  return run.freshUntil === until(was) ? { ...run, freshUntil: until(is) } : run
}

function rolesUnder(roles: RoleState[], { roles: wanted, heldRoles }: NonNullable<Supposition['policy']>): RoleState[] {
  const known = roles.map((state) => ({ ...state, ...wanted.find(({ role }) => role === state.role) }))
  const added = wanted.filter(({ role }) => !roles.some((state) => state.role === role))
  return [
    ...known,
    ...added.map((role, at): RoleState => {
      const isUnheld = heldRoles !== undefined && !heldRoles.includes(role.role)
      return { ...role, position: known.length + at, ...(isUnheld && { unheld: true }) }
    }),
  ]
}

/** Whether two policies with their roles ask for the same. */
export function isSamePolicy(one: PolicyWithRoles, other: PolicyWithRoles): boolean {
  const text = ({ policy, roles }: PolicyWithRoles) =>
    canonicalJson({ ...wholePolicy(policy), roles: [...roles].sort((a, b) => (a.role < b.role ? -1 : 1)) })
  return text(one) === text(other)
}

const policy: Part = (snapshot, { policy: wanted }) => {
  const was = { policy: snapshot.policy, roles: policyRoles(snapshot.roles) }
  if (wanted === null || isSamePolicy(was, wanted)) return snapshot
  return {
    ...snapshot,
    policy: wanted.policy,
    roles: rolesUnder(snapshot.roles, wanted),
    items: changed(snapshot.items, (item) => {
      const run = item.run && freshUnder(item.run, was.policy, wanted.policy)
      return run === item.run ? item : { ...item, run }
    }),
  }
}

const conditions: Part = (snapshot, { conditions: supposed }, now) => ({
  ...snapshot,
  conditions: changed(snapshot.conditions, (condition) => {
    const isMet = supposed[condition.id]
    if (isMet === undefined || isMet === (condition.resolvedAt !== null)) return condition
    return { ...condition, resolvedAt: isMet ? now.toISOString() : null }
  }),
})

const metrics: Part = (snapshot, { metrics: supposed }, now) => ({
  ...snapshot,
  metrics: changed(snapshot.metrics, (metric) => {
    const state = supposed[metric.id]
    return state === undefined || state === metric.state ? metric : { ...metric, state, at: now.toISOString() }
  }),
})

const soakCompleted: Part = (snapshot, { soakCompleted: isEnded }) => {
  const { soak } = snapshot
  if (isEnded === null || !soak || isEnded === soak.coveredSeconds >= soak.requiredSeconds) return snapshot
  return { ...snapshot, soak: { ...soak, coveredSeconds: isEnded ? soak.requiredSeconds : 0 } }
}

const soakWaived: Part = (snapshot, { soakWaived: isWaived }, now) => {
  const { soak, soakWaivers = [] } = snapshot
  if (isWaived === null || !soak || isWaived === (soakWaiverInForce(soakWaivers, now) !== null)) return snapshot
  const at = now.toISOString()
  if (!isWaived)
    return {
      ...snapshot,
      soakWaivers: soakWaivers.map((waiver) => (waiverInForce(waiver, now) ? { ...waiver, revokedAt: at } : waiver)),
    }
  const expiresAt = new Date(now.getTime() + SECONDS_OF_WAIVER * 1000).toISOString()
  const granted = { id: `${SUPPOSED} soak`, reason: SUPPOSED, grantedById: null, grantedAt: at, expiresAt }
  return { ...snapshot, soakWaivers: [...soakWaivers, { ...granted, revokedAt: null }] }
}

/** Signing and time come after all of these and before them. `isSigned`: a signature covers it, and is stale when it changes. */
const PARTS: Record<Exclude<keyof Supposition, 'signs' | 'laterSeconds'>, { change: Part; isSigned: boolean }> = {
  policy: { change: policy, isSigned: true },
  fields: { change: fields, isSigned: true },
  outcomes: { change: outcomes, isSigned: true },
  runs: { change: runs, isSigned: true },
  answers: { change: answers, isSigned: true },
  issues: { change: issues, isSigned: true },
  questions: { change: questions, isSigned: true },
  waivers: { change: waivers, isSigned: true },
  soakWaived: { change: soakWaived, isSigned: true },
  applies: { change: applies, isSigned: true },
  conditions: { change: conditions, isSigned: false },
  metrics: { change: metrics, isSigned: false },
  soakCompleted: { change: soakCompleted, isSigned: false },
}

const isSame = (one: ReleaseSnapshot, other: ReleaseSnapshot): boolean =>
  one.policy === other.policy &&
  one.fields === other.fields &&
  one.sections === other.sections &&
  one.items === other.items &&
  one.roles === other.roles &&
  one.criteria === other.criteria &&
  one.issues === other.issues &&
  one.questions === other.questions &&
  one.waivers === other.waivers &&
  one.soakWaivers === other.soakWaivers

/** The snapshot as supposed but for signatures and time, and whether signatures that were given still cover it. */
export function supposedContent(
  snapshot: ReleaseSnapshot,
  supposition: Supposition,
  now: Date,
): { snapshot: ReleaseSnapshot; isCovered: boolean } {
  let so = snapshot
  let isCovered = true
  for (const { change, isSigned } of Object.values(PARTS)) {
    const next = change(so, supposition, now)
    if (isSigned && !isSame(next, so)) isCovered = false
    so = next
  }
  return { snapshot: so, isCovered }
}

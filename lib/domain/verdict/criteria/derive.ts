// The go/no-go lines that the release answers itself, with what shows it.
import type { ItemState, ReleaseSnapshot, TestCounts, WaiverState } from '@/lib/domain/release/snapshot/snapshot'
import { isApproved, type RoleValidity } from '@/lib/domain/signature/validity'
import { spokenDuration } from '@/lib/domain/time/duration'
import type { Derivation, DerivedFrom } from '@/lib/domain/verdict/criteria/derivation'

/** `states`: of the roles against the content as it is. */
export type DeriveFrom = {
  snapshot: Pick<ReleaseSnapshot, 'items' | 'issues' | 'soak'>
  counting: ReadonlySet<string>
  waived: ReadonlyMap<string, WaiverState>
  /** Whether a waiver of the soak is in force. */
  isSoakWaived: boolean
  states: readonly RoleValidity[]
}

/** `holds` is of the sentence; null: not yet. */
export type Derived = { holds: boolean | null; evidence: string }

/** Whether it is well: true, false, or null while it may still become so. */
type State = { well: boolean | null; evidence: string }

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Items that nobody can leave open. A waiver in force stands for an item that is not done. */
function requiredItems({ snapshot, counting }: DeriveFrom): ItemState[] {
  return snapshot.items.filter((item) => item.required && counting.has(item.sectionId))
}

function itemsState(from: DeriveFrom): State | null {
  const items = requiredItems(from)
  if (items.length === 0) return null
  let [done, failed, waived] = [0, 0, 0]
  for (const { id, outcome } of items) {
    if (outcome === 'passed' || outcome === 'not-applicable') done += 1
    else if (from.waived.has(id)) waived += 1
    else if (outcome === 'failed') failed += 1
  }
  const open = items.length - done - failed - waived
  const parts = [
    `${done} of ${plural(items.length, 'item')} done`,
    failed > 0 && `${failed} failed`,
    open > 0 && `${open} open`,
    waived > 0 && `${waived} waived`,
  ]
  return { well: failed > 0 ? false : open > 0 ? null : true, evidence: `${parts.filter(Boolean).join(', ')}.` }
}

function issuesState({ snapshot }: DeriveFrom): State {
  const open = snapshot.issues.filter(({ severity, resolvedAt }) => severity === 'critical' && resolvedAt === null)
  if (open.length === 0) return { well: true, evidence: 'No critical issue is open.' }
  const named = open.slice(0, 3).map(({ number }) => `#${number}`)
  const more = open.length > named.length ? `, +${open.length - named.length} more` : ''
  const are = open.length === 1 ? 'is' : 'are'
  return { well: false, evidence: `${plural(open.length, 'critical issue')} ${are} open: ${named.join(', ')}${more}.` }
}

function rolesState({ states }: DeriveFrom): State | null {
  const required = states.filter((state) => state.required)
  if (required.length === 0) return null
  const signed = required.filter(isApproved).length
  const rejected = required.filter(({ state }) => state === 'rejected').map(({ role }) => role)
  const evidence = `${signed} of ${plural(required.length, 'role')} signed${rejected.length > 0 ? `, ${rejected.join(' and ')} rejected` : ''}.`
  return { well: rejected.length > 0 ? false : signed < required.length ? null : true, evidence }
}

function testsState(from: DeriveFrom, { count = 0 }: Derivation): State | null {
  const reports = from.snapshot.items.flatMap(({ sectionId, run }) =>
    run?.tests && from.counting.has(sectionId) ? [run.tests] : [],
  )
  if (reports.length === 0) return null
  const sum = (of: keyof TestCounts) => reports.reduce((total, report) => total + report[of], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  const parts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
  const requested = failed === 0 && passed < count ? `; the checklist asks for ${count}` : ''
  return {
    well: failed > 0 ? false : passed < count ? null : true,
    evidence: `${parts.filter(Boolean).join(', ')} in ${plural(reports.length, 'report')}${requested}.`,
  }
}

function soakState({ snapshot: { soak }, isSoakWaived }: DeriveFrom, { seconds }: Derivation): State | null {
  if (!soak || (seconds ?? 0) > soak.requiredSeconds) return null
  const wanted = seconds ?? soak.requiredSeconds
  const covered = Math.min(soak.coveredSeconds, wanted)
  const over = covered >= wanted
  const rest = !over && isSoakWaived ? '; the rest is waived' : ''
  const evidence = `Healthy for ${spokenDuration(covered)} of ${spokenDuration(wanted)}${rest}.`
  return { well: over || isSoakWaived ? true : null, evidence }
}

const STATES: Readonly<Record<DerivedFrom, (from: DeriveFrom, derivation: Derivation) => State | null>> = {
  items: itemsState,
  issues: issuesState,
  roles: rolesState,
  tests: testsState,
  soak: soakState,
}

/** The answer of the release to a line; null where it has nothing to answer from (no role signs, no report came), so that a person does. */
export function derive(derivation: Derivation, from: DeriveFrom): Derived | null {
  const state = STATES[derivation.from](from, derivation)
  if (!state) return null
  const { well, evidence } = state
  return { holds: well === null ? null : derivation.negated ? !well : well, evidence }
}

// The go/no-go lines that the release answers itself, with what shows it.
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemState, ReleaseSnapshot, TestCounts, WaiverState } from '@/lib/domain/release/snapshot/snapshot'
import { isApproved, type RoleValidity } from '@/lib/domain/signature/validity'
import { evidenceTexts } from '@/lib/domain/text/en/verdict'
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

/** Items that nobody can leave open. A waiver in force stands for an item that is not done. */
function requiredItems({ snapshot, counting }: DeriveFrom): ItemState[] {
  return snapshot.items.filter((item) => item.required && counting.has(item.sectionId))
}

function itemsState(from: DeriveFrom): State | null {
  const items = requiredItems(from)
  if (items.length === 0) return null
  let [done, failed, waived] = [0, 0, 0]
  for (const { id, outcome } of items) {
    if (OUTCOMES[outcome].isSatisfied) done += 1
    else if (from.waived.has(id)) waived += 1
    else if (OUTCOMES[outcome].isFailure) failed += 1
  }
  const open = items.length - done - failed - waived
  const evidence = evidenceTexts.items({ done, total: items.length, failed, open, waived })
  return { well: failed > 0 ? false : open > 0 ? null : true, evidence }
}

function issuesState({ snapshot }: DeriveFrom): State {
  const open = snapshot.issues.filter(({ severity, resolvedAt }) => severity === 'critical' && resolvedAt === null)
  if (open.length === 0) return { well: true, evidence: evidenceTexts.noIssue() }
  const shown = open.slice(0, 3).map(({ number }) => number)
  const more = open.length - shown.length
  return { well: false, evidence: evidenceTexts.issues({ total: open.length, shown, more }) }
}

function rolesState({ states }: DeriveFrom): State | null {
  const required = states.filter((state) => state.required)
  if (required.length === 0) return null
  const signed = required.filter(isApproved).length
  const rejected = required.filter(({ state }) => state === 'rejected').map(({ role }) => role)
  const evidence = evidenceTexts.roles({ signed, total: required.length, rejected })
  return { well: rejected.length > 0 ? false : signed < required.length ? null : true, evidence }
}

function testsState(from: DeriveFrom, { count = 0 }: Derivation): State | null {
  const reports = from.snapshot.items.flatMap(({ sectionId, run }) =>
    run?.tests && from.counting.has(sectionId) ? [run.tests] : [],
  )
  if (reports.length === 0) return null
  const sum = (of: keyof TestCounts) => reports.reduce((total, report) => total + report[of], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  const required = failed === 0 && passed < count ? count : null
  return {
    well: failed > 0 ? false : passed < count ? null : true,
    evidence: evidenceTexts.tests({ passed, failed, skipped, reports: reports.length, required }),
  }
}

function soakState({ snapshot: { soak }, isSoakWaived }: DeriveFrom, { seconds }: Derivation): State | null {
  if (!soak || (seconds ?? 0) > soak.requiredSeconds) return null
  const wanted = seconds ?? soak.requiredSeconds
  const covered = Math.min(soak.coveredSeconds, wanted)
  const over = covered >= wanted
  const spoken = { covered: spokenDuration(covered), wanted: spokenDuration(wanted) }
  const evidence = evidenceTexts.soak({ ...spoken, isRestWaived: !over && isSoakWaived })
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

// Reasons of the verdict: what is so, and what would clear it. Titles, comments and fields come quoted or as sentences of their own.
import type { CriterionMode, RunStatus } from '@/lib/domain/enums'
import type { SignerLeft } from '@/lib/domain/release/snapshot/snapshot'
import { soakTexts } from '@/lib/domain/text/en/soak'
import { count, plural } from '@/lib/domain/text/plural'
import type { DerivedFrom } from '@/lib/domain/verdict/criteria/derivation'

/** How the last run of a probe ended that shows nothing. */
const ENDED: Record<Exclude<RunStatus, 'passed' | 'warned'>, string> = {
  queued: 'has not started',
  running: 'is still running',
  failed: 'failed',
  error: 'ended in an error',
  cancelled: 'was cancelled',
}

const AGAINST: Record<CriterionMode, string> = {
  'go-if-all': 'A go criterion does not hold',
  matrix: 'A row of the decision matrix does not hold',
  success: 'A success criterion does not hold',
  'no-go-if-any': 'A no-go criterion holds',
}

const DERIVED: Record<DerivedFrom, string> = {
  items: 'Finish the items. This answer is derived from them.',
  issues: 'Resolve the critical issues. This answer is derived from them.',
  roles: 'Get the signatures. This answer is derived from them.',
  tests: 'Push the test reports. This answer is derived from them.',
  soak: 'Wait until the soak is completed. This answer is derived from it.',
}

/** What stands before and after the name of a signer who left. */
export const LEFT: Record<SignerLeft, { before: string; after: string }> = {
  disabled: { before: 'The account of ', after: ' is disabled' },
  'role-lost': { before: '', after: ' no longer holds the role' },
}

const AFTER_DECISION = 'roll back, or reopen the release.'

/** `why` ends a sentence: it begins with a colon, or is a full stop. */
type Why = { title: string; why: string }

export const itemTexts = {
  open: ({ title }: { title: string }) => `${title} is still open.`,
  openAbove: ({ title, below }: { title: string; below: number }) =>
    below === 1
      ? `${title} is still open, although the item below it is done.`
      : `${title} is still open, although all ${below} items below it are done.`,
  failed: ({ title, why }: Why) => `${title} failed${why}`,
  blocked: ({ title, why }: Why) => `${title} is blocked${why}`,
  runMissing: ({ title }: { title: string }) => `${title} relies on its probe, which has not run.`,
  runEnded: ({ status }: { status: keyof typeof ENDED }) => ENDED[status],
  /** `ended` is how the run ended and what it saw, as the end of a sentence. */
  runNotPassed: ({ title, ended }: { title: string; ended: string }) =>
    `${title} relies on its probe, whose last run ${ended}`,
  runStale: ({ title, age }: { title: string; age: string }) =>
    `The last probe run of ${title}${age ? `, ${age},` : ''} is too old to count.`,
  nothingRequired: () => 'No item of this release is required, so there is nothing that a GO could rest on.',
  waived: ({ title, until, reason }: { title: string; until: string; reason: string }) =>
    `${title} is waived until ${until}: ${reason}`,
  checkInOverdue: ({ title, due }: { title: string; due: string }) => `The check-in ${title} was due at ${due}.`,
  clearOpen: () => 'Do it, then mark it passed.',
  clearOpenBelow: () => 'Finish the items below it, then mark it passed.',
  clearOpenAbove: () => 'Mark it passed too: the items below it do not do that.',
  clearProbe: () => 'Run its probe.',
  clearProbePart: () => 'Run its probe, which verifies part of it. Check the rest, then mark it passed.',
  clearProbePartDone: () => 'Its probe has verified part of it. Check the rest, then mark it passed.',
  clearFailed: () => 'Fix it and mark it passed, or request a waiver.',
  clearBlocked: () => 'Remove what blocks it, then set its outcome.',
  clearNothingRequired: () => 'Use a checklist with at least one required item.',
  clearWaived: () => 'Pass the item itself.',
  clearCheckIn: () => 'Do the check-in.',
  clearFailedLater: () => `Fix it and mark it passed, ${AFTER_DECISION}`,
}

export const fieldTexts = {
  inPlace: ({ label, place }: { label: string; place: string | null }) => `${label} of ${place ?? 'the release'}`,
  empty: ({ field }: { field: string }) => `${field} is empty.`,
  outOfBounds: ({ field, outOf }: { field: string; outOf: string }) => `${field} ${outOf}.`,
  says: ({ field, value }: { field: string; value: string }) => `${field} is ${value}.`,
  noResult: ({ field, value }: { field: string; value: string }) => `${field} is ${value}, which is not a result yet.`,
  noDecision: ({ field, value }: { field: string; value: string }) =>
    `${field} is ${value}, which is not a decision yet.`,
  open: ({ field }: { field: string }) => `${field} is still open.`,
  conditionsMissing: ({ field, value }: { field: string; value: string }) =>
    `${field} is ${value}, but its conditions are not filled in.`,
  conditional: ({ field, value, text }: { field: string; value: string; text: string }) =>
    `${field} is ${value}: ${text}`,
  issuesUnrecorded: ({ field, recorded, value }: { field: string; recorded: number; value: string }) =>
    `${field} states critical issues, but ${recorded === 0 ? 'no issue is' : `only ${recorded} ${plural(recorded, 'is', 'are')}`} recorded: ${value}`,
  clearEmpty: () => 'Fill it in.',
  clearOutOfBounds: () => 'Bring it within the limit, then fill in the new value.',
  clearFailed: () => 'Fix it and fill in the new result, or request a waiver.',
  clearNoResult: () => 'Fill in the result.',
  clearOpen: ({ choices }: { choices: string }) => `Choose one of: ${choices}.`,
  clearDecisionFailed: () => 'Fix the cause, then change the field.',
  clearConditionsMissing: () => 'Fill in the conditions, then assign them with a due date.',
  clearConditional: () => 'Assign the condition with a due date and close it when it is met, or change the field.',
  clearIssuesUnrecorded: () => 'Open an issue for each of them, or write “none”.',
  clearLater: () => `Fix it and fill in the new value, ${AFTER_DECISION}`,
}

/** `by`: a role, or the decision field that sets the condition. `due` is null where it has no due date. */
type Condition = { by: string; due: string | null; text: string }

export const releaseTexts = {
  issueOpen: ({ isCritical, number, title }: { isCritical: boolean; number: number; title: string }) =>
    `${isCritical ? 'Critical' : 'Blocking'} issue ${number} is open: ${title}`,
  metricBreached: ({ name, value, limit, age }: { name: string; value: string; limit: string; age: string }) =>
    `${name} was ${value}, ${limit}${age ? `, measured ${age}` : ''}.`,
  frozen: ({ environment, until, reason }: { environment: string; until: string; reason: string }) =>
    `${environment} is frozen until ${until}: ${reason}`,
  rollingBack: () => 'A rollback is in progress.',
  rolledBack: () => 'This release was rolled back.',
  soakWaived: ({ left, until, reason }: { left: string; until: string; reason: string }) =>
    `The soak (${left} left) is waived until ${until}: ${reason}`,
  soakNotDeployed: ({ left }: { left: string }) =>
    `The release must stay healthy for another ${left}, and it is not deployed yet.`,
  soakPaused: ({ left, because, restarted }: { left: string; because: string; restarted: string | null }) =>
    `The release must stay healthy for another ${left}, and the soak is paused: ${because}${restarted ? ` The soak restarted: ${restarted}` : ''}`,
  soakRunning: ({ left, restarted }: { left: string; restarted: string | null }) =>
    `The release must stay healthy for another ${left}.${restarted ? ` The soak restarted: ${restarted}` : ''}`,
  condition: ({ by, due, text }: Condition) => `A condition of ${by} is open${due ? `, due ${due}` : ''}: ${text}`,
  conditionOverdue: ({ by, due, text }: Condition) => `A condition of ${by} is overdue since ${due}: ${text}`,
  conditionalNotAllowed: () => 'The policy of this release does not allow waivers or open conditions.',
  questionOpen: ({ lines, message }: { lines: string; message: string }) =>
    `A question about the checklist is open (${lines}): ${message}`,
  /** `next` is a moment; null: none is planned. */
  outsideWindow: ({ environment, next }: { environment: string; next: string | null }) =>
    `It is outside the deployment windows of ${environment}. ${next ? `The next one opens ${next}.` : 'No other window is planned.'}`,
  clearIssue: () => 'Resolve it.',
  clearMetric: () => 'Bring it back within its limit, then measure it again.',
  clearMetricLater: () => `Bring it back within its limit and measure it again, ${AFTER_DECISION}`,
  clearFreeze: () => 'Wait until the freeze ends.',
  clearRollback: () => 'Reopen the release when it is rolled back.',
  clearSoakWaived: () => 'Keep the release healthy until the soak is completed.',
  clearSoakNotDeployed: () => soakTexts.resumeNotDeployed(),
  clearSoakPaused: () => 'Measure it again',
  clearSoakRunning: () => 'Wait. A breach restarts the soak.',
  clearCondition: ({ by }: { by: string }) => `Meet it, then have ${by} close it.`,
  clearFieldCondition: () => 'Meet it, then have a lead or a signer close it.',
  clearConditionalNotAllowed: () => 'Close the conditions, and pass the waived items.',
  clearQuestion: () => 'Answer it: correct the checklist, or confirm that it is prose.',
  clearOutsideWindow: ({ isPlanned }: { isPlanned: boolean }) =>
    isPlanned ? 'Wait for the next window.' : 'Plan a deployment window in the calendar of the project.',
}

export const criterionTexts = {
  against: ({ mode, text, evidence }: { mode: CriterionMode; text: string; evidence: string | null }) =>
    `${AGAINST[mode]}: ${text}${evidence ? ` ${evidence}` : ''}`,
  derivedOpen: ({ mode, text, evidence }: { mode: CriterionMode; text: string; evidence: string }) =>
    `${text} ${mode === 'no-go-if-any' ? 'is not ruled out yet' : 'does not hold yet'}: ${evidence}`,
  unanswered: ({ text }: { text: string }) => `Nobody has answered whether ${text} holds.`,
  clearDerived: ({ from }: { from: DerivedFrom }) => DERIVED[from],
  clearItem: () => 'When it no longer holds, reset its item to pending and answer the criterion.',
  clearAgainst: ({ mode }: { mode: CriterionMode }) =>
    mode === 'no-go-if-any' ? 'Resolve it, then answer that it does not hold.' : 'Fix it, then answer that it holds.',
  clearUnanswered: () => 'Answer whether it holds.',
}

/** `of` is the kind of the sections that are counted; null: all of them. */
type Rate = { percent: string; of: string | null }
const ratedItems = (total: number, of: string | null): string =>
  `${count(total, 'item')}${of === null ? '' : ` of ${of} sections`}`

export const policyTexts = {
  rateOfNone: ({ percent, of }: Rate) =>
    `${percent} of the items${of === null ? '' : ` of ${of} sections`} must pass, but there are none.`,
  rate: ({ passed, total, isPercent, percent, of }: Rate & { passed: number; total: number; isPercent: string }) =>
    `${passed} of ${ratedItems(total, of)} passed (${isPercent}); ${percent} must pass.`,
  rule: ({ says, miss }: { says: string; miss: string }) => `${says}: ${miss}`,
  clearRateOfNone: () => 'Change the policy or the checklist.',
  clearRate: ({ more }: { more: number }) => `Pass ${count(more, 'more item')}.`,
  clearRule: ({ expression }: { expression: string }) => `Make this true: ${expression}.`,
}

/** `comment` is the signer's own, as a sentence; null: none. */
type Signer = { signer: string; role: string; comment: string | null }
const ending = (comment: string | null): string => (comment === null ? '.' : `: ${comment}`)

export const roleTexts = {
  rejected: ({ signer, role, comment }: Signer) => `${signer} rejected as ${role}${ending(comment)}`,
  needsWork: ({ signer, role, comment }: Signer) => `${signer} asked for more work as ${role}${ending(comment)}`,
  left: ({ signer, left }: { signer: string; left: SignerLeft }) => `${LEFT[left].before}${signer}${LEFT[left].after}`,
  signerLeft: ({ signer, role, left }: { signer: string; role: string; left: SignerLeft }) =>
    `${signer} signed as ${role}. ${roleTexts.left({ signer, left })}, so the policy does not count the signature.`,
  stale: ({ role }: { role: string }) => `${role} signed, but the content has changed since.`,
  missing: ({ role }: { role: string }) => `${role} has not signed.`,
  partial: ({ role, signed, quorum }: { role: string; signed: number; quorum: number }) =>
    `${signed} of ${count(quorum, 'person', 'people')} signed as ${role}.`,
  unheld: ({ role }: { role: string }) => `Nobody holds the role ${role}, so nobody can sign for it.`,
  /** `first`: the roles that sign before; `many`: how many they are. */
  waits: ({ role, first, many }: { role: string; first: string; many: number }) =>
    `${role} signs after ${first}, who ${plural(many, 'has', 'have')} not signed yet.`,
  early: ({ role }: { role: string }) => `${role} signed before the roles that must sign first.`,
  clearRejected: ({ signer }: { signer: string }) => `${signer} must sign again or withdraw the signature.`,
  clearNeedsWork: ({ signer }: { signer: string }) =>
    `Do the work. Then ${signer} must sign again or withdraw the signature.`,
  clearSignerGone: ({ signer, role, left }: { signer: string; role: string; left: SignerLeft }) =>
    `${roleTexts.left({ signer, left })}. Somebody who holds ${role} now can supersede the signature on the sign-off page.`,
  clearSignerLeft: ({ role }: { role: string }) => `Somebody who holds ${role} now must sign.`,
  clearStale: ({ role }: { role: string }) => `${role} must review what changed and sign again.`,
  clearMissing: ({ role }: { role: string }) => `${role} must sign.`,
  clearPartial: ({ role, more }: { role: string; more: number }) =>
    `${count(more, 'more person', 'more people')} must sign as ${role}.`,
  clearUnheld: ({ role }: { role: string }) => `A lead of the project must assign ${role} to somebody.`,
  clearWaits: ({ role, first }: { role: string; first: string }) => `${first} must sign first, then ${role}.`,
  clearEarly: ({ role }: { role: string }) => `${role} must sign again.`,
}

/** `shown`: the first numbers; `more`: how many are not shown. */
type OpenIssues = { total: number; shown: number[]; more: number }
type Tests = { passed: number; failed: number; skipped: number; reports: number; required: number | null }
const list = (...parts: (string | false)[]): string => parts.filter(Boolean).join(', ')

/** What shows the derived answer of a criterion. */
export const evidenceTexts = {
  itemPassed: () => 'Its box is ticked.',
  itemFailed: () => 'Its item failed.',
  itemNotApplicable: () => 'Its item does not apply.',
  items: (n: { done: number; total: number; failed: number; open: number; waived: number }) =>
    `${list(
      `${n.done} of ${count(n.total, 'item')} done`,
      n.failed > 0 && `${n.failed} failed`,
      n.open > 0 && `${n.open} open`,
      n.waived > 0 && `${n.waived} waived`,
    )}.`,
  noIssue: () => 'No critical issue is open.',
  issues: ({ total, shown, more }: OpenIssues) =>
    `${count(total, 'critical issue')} ${plural(total, 'is', 'are')} open: ${list(
      ...shown.map((number) => `#${number}`),
      more > 0 && `+${more} more`,
    )}.`,
  roles: ({ signed, total, rejected }: { signed: number; total: number; rejected: string[] }) =>
    `${list(`${signed} of ${count(total, 'role')} signed`, rejected.length > 0 && `${rejected.join(' and ')} rejected`)}.`,
  tests: ({ passed, failed, skipped, reports, required }: Tests) =>
    `${list(`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`)} in ${count(reports, 'report')}${required === null ? '' : `; the checklist requires ${required}`}.`,
  soak: ({ covered, wanted, isRestWaived }: { covered: string; wanted: string; isRestWaived: boolean }) =>
    `Healthy for ${covered} of ${wanted}${isRestWaived ? '; the rest is waived' : ''}.`,
}

export const noReasonTexts = {
  none: () => 'Nothing blocks this release.',
  /** `failures`: after the decision; `failed`: items that do not count. */
  noneBut: ({ failures, failed }: { failures: number; failed: number }) =>
    [
      'No reason affects the verdict.',
      failures > 0 && `Monitoring failed after the decision: ${count(failures, 'failure')}.`,
      failed > 0 && `${count(failed, 'item that does not count', 'items that do not count')} failed.`,
    ]
      .filter(Boolean)
      .join(' '),
}

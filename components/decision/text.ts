// The texts of the interface in components/decision, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const decisionText = {
  callDialog: {
    recordDecision: 'Record decision',
    explanation: 'You decide on exactly what is shown here. The release is then frozen until a new round is opened.',
    verdict: 'Verdict',
    forReasons: ({ reasonCount, message }: { reasonCount: number; message: string }) =>
      `, for ${reasonCount} ${plural(reasonCount, { one: 'reason', other: 'reasons' })}: ${message}`,
    content: 'Content',
    decision: 'Decision',
    needsTwoAdministrators: '· overrides the verdict, needs two administrators',
    overrideExplained:
      'This overrides the verdict. Another administrator has to confirm it within an hour. The override stays visible on the release.',
    reason: 'Reason',
    requestConfirmation: 'Request confirmation',
    decide: 'Decide',
  },
  criteriaList: {
    goIfAllHold: 'GO if all hold',
    noGoIfAnyHolds: 'NO-GO if any holds',
    mustHold: 'Must hold',
    notYet: '○ not yet',
    notAnswered: '○ not answered',
    doesNotHold: 'does not hold',
    answeredByTheApprovalOf: ({ answeredBy, role }: { answeredBy: string; role: string }) =>
      `Answered by the approval of ${answeredBy} as ${role}`,
    answeredBy: (answeredBy: string) => `Answered by ${answeredBy}`,
    holds: 'Holds',
    doesNotHoldOption: 'Does not hold',
  },
  banner: {
    decided: (call: string) => `Decided: ${call}`,
    by: (lastBy: string) => `by ${lastBy}`,
    and: (second: string) => ` and ${second}`,
    frozen: '. Frozen until a new round is opened.',
    overridden: ({
      round,
      call,
      level,
      decisionBy,
      second,
      reason,
    }: {
      round: number
      call: string
      level: string
      decisionBy: string
      second: string | undefined
      reason: string | undefined
    }) => `Round ${round}: ${call}, overriding the verdict ${level}, by ${decisionBy} and ${second}: “${reason}”`,
  },
  fieldList: {
    notDecided: 'not decided',
  },
  panel: {
    on: (level: string) => `on ${level}`,
    round: (round: number) => `· round ${round},`,
    andOverriding: (second: string) => ` and ${second}, overriding the verdict`,
    content: ' · content ',
    requested: (requestedBy: string) => `${requestedBy} requested`,
    overridingWaits: ', overriding the verdict. Another administrator has to confirm it by',
    youRequestedIt: 'You requested it. Another administrator has to confirm it.',
    confirmOverride: 'Confirm override',
    withdraw: 'Withdraw',
    reject: 'Reject',
    decision: 'Decision',
    decide: 'Decide',
    openANewRound: 'Open a new round',
    noDecisionYet: 'No decision yet.',
    newRoundExplained:
      'Nothing is reset, but every role must sign again. The previous round keeps its signatures and its decision.',
    reason: 'Reason',
  },
  issueDialog: {
    critical: 'Critical: the release is NO-GO',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    aboutTheRelease: 'About the whole release',
    whatIsWrong: 'What is wrong',
    severity: 'Severity',
    holdsTheRelease: 'Hold the release until it is resolved',
    owner: 'Owner',
    ownerPlaceholder: 'Person responsible',
    link: 'Link',
    https: 'https://',
    openIssue: 'Open issue',
  },
  issueList: {
    blocking: ', blocking',
    resolvedBy: (person: string) => `resolved by ${person}`,
    theItem: 'the item',
    reopenOrResolveIssue: ({ isResolved, number }: { isResolved: boolean; number: number }) =>
      `${isResolved ? 'Reopen' : 'Resolve'} issue ${number}`,
    reopen: 'Reopen',
    resolve: 'Resolve',
    issues: 'Issues',
    open: (open: number) => `${open} open`,
    openIssue: 'Open issue',
    noIssues: 'No issues.',
    reason: 'Reason',
    resolution: 'Resolution',
  },
  textDialog: {
    itIsRecordedInThe: 'It is recorded in the audit log.',
  },
  waiverDialog: {
    loadingWhoCanGrantIt: 'Loading who can grant it…',
    nobodyCanGrantIt:
      'Nobody can grant it. It takes a project lead or an administrator who did not request it and did not decide this item.',
    addALeadToThe: 'Add a lead to the project',
    canBeGrantedBy: 'Can be granted by',
    itHasNoEffectUntil: '. It has no effect until then.',
    requestWaiver: 'Request waiver',
    reason: 'Reason',
    reasonHint: 'Why this is acceptable. Shown with the item.',
    scope: 'Scope',
    scopePlaceholder: 'What it covers: this release, one environment, one customer',
    until: 'Until',
    untilHint: 'Until the end of that day, UTC',
    request: 'Request',
  },
  waiverLine: {
    waiverRequested: 'Waiver requested',
    waived: 'Waived',
    waiverEnded: 'Waiver ended',
    waiverOutdatedItWasGranted: 'Waiver outdated: it was granted for an earlier state of the item',
    grantWaiver: 'Grant waiver',
    reject: 'Reject',
    withdrawWaiver: 'Withdraw waiver',
    until: (state: string) => `${state}, until`,
    requestedBy: (requestedBy: string) => `Requested by ${requestedBy}`,
    grantedBy: (grantedBy: string) => `, granted by ${grantedBy}`,
  },
} satisfies Catalogue

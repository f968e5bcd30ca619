// The texts of the interface in components/decision, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const decisionText = {
  callDialog: {
    decideAboutTheRelease: 'Decide about the release',
    itIsDecidedOnExactly: 'It is decided on exactly what stands here, and frozen until somebody opens a new round.',
    theRulesSay: 'The rules say',
    forReasons: ({ reasonCount, message }: { reasonCount: number; message: string }) =>
      `, for ${reasonCount} ${plural(reasonCount, { one: 'reason', other: 'reasons' })}: ${message}`,
    content: 'Content',
    decision: 'Decision',
    againstTheVerdictTwoAdministrators: '· against the verdict: two administrators',
    thisGoesAgainstTheVerdict:
      'This goes against the verdict. Another administrator has to confirm it within an hour, and the release says so for ever.',
    reason: 'Reason',
    askTheOtherAdministrator: 'Ask the other administrator',
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
    doesNotHold2: 'Does not hold',
  },
  banner: {
    decided: (call: string) => `Decided: ${call}`,
    by: (lastBy: string) => `by ${lastBy}`,
    and: (second: string) => ` and ${second}`,
    frozenNothingChangesBeforeA: '. Frozen: nothing changes before a new round.',
    roundWasCalledAgainstThe: ({
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
    }) => `Round ${round} was called ${call} against the verdict ${level} by ${decisionBy} and ${second}: “${reason}”`,
  },
  fieldList: {
    notDecided: 'not decided',
  },
  labels: {
    go: 'Go',
    goWithConditions: 'Go with conditions',
    noGo: 'No-go',
  },
  panel: {
    on: (level: string) => `on ${level}`,
    round: (round: number) => `· round ${round},`,
    andAgainstTheVerdict: (second: string) => ` and ${second}, against the verdict`,
    content: ' · content ',
    wantsToCall: (requestedBy: string) => `${requestedBy} wants to call`,
    againstTheVerdictItWaits: 'against the verdict. It waits for another administrator until',
    youAskedForItAnother: 'You asked for it; another administrator has to confirm it.',
    confirmAgainstTheVerdict: 'Confirm against the verdict',
    withdraw: 'Withdraw',
    reject: 'Reject',
    decision: 'Decision',
    decide: 'Decide',
    openANewRound: 'Open a new round',
    nothingIsDecidedYet: 'Nothing is decided yet.',
    everythingStaysAsItIs:
      'Everything stays as it is, but every role must sign again. The round that ends keeps its signatures and its decision.',
    why: 'Why',
  },
  issueDialog: {
    criticalItStandsAgainstThe: 'Critical: it stands against the release',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    openAnIssue: 'Open an issue',
    ofTheReleaseAsA: 'Of the release as a whole',
    whatIsWrong: 'What is wrong',
    severity: 'Severity',
    itHoldsTheReleaseUntil: 'It holds the release until it is resolved',
    owner: 'Owner',
    whoLooksAfterIt: 'Who looks after it',
    link: 'Link',
    https: 'https://',
    openIt: 'Open it',
  },
  issueList: {
    blocking: ', blocking',
    resolvedBy: (person: string) => `resolved by ${person}`,
    theItem: 'the item',
    openAgainIssue: ({ isResolved, number }: { isResolved: boolean; number: number }) =>
      `${isResolved ? 'Open again' : 'Resolve'} issue ${number}`,
    openAgain: 'Open again',
    resolve: 'Resolve',
    issues: 'Issues',
    open: (open: number) => `${open} open`,
    openAnIssue: 'Open an issue',
    noIssues: 'No issues.',
    why: 'Why',
    howItWasResolved: 'How it was resolved',
  },
  textDialog: {
    itIsRecordedInThe: 'It is recorded in the audit log.',
  },
  waiverDialog: {
    loadingWhoCanGrantIt: 'Loading who can grant it…',
    nobodyCanGrantItThat:
      'Nobody can grant it: that takes a lead of the project or an administrator who neither asks for it nor decided this item.',
    addALeadToThe: 'Add a lead to the project',
    canBeGrantedBy: 'Can be granted by',
    itHasNoEffectUntil: '. It has no effect until then.',
    askForAWaiver: 'Ask for a waiver',
    reason: 'Reason',
    whyItMayBeAccepted: 'Why it may be accepted as it is. It shows wherever the item shows.',
    scope: 'Scope',
    whatItIsGoodFor: 'What it is good for: this release, one environment, one customer',
    until: 'Until',
    toTheEndOfThat: 'To the end of that day, in UTC',
    ask: 'Ask',
  },
  waiverLine: {
    aWaiverIsAskedFor: 'A waiver is asked for',
    waived: 'Waived',
    waiverEnded: 'Waiver ended',
    waiverOutdatedItWasGranted: 'Waiver outdated: it was granted for an earlier state of the item',
    grantTheWaiver: 'Grant the waiver',
    refuseIt: 'Refuse it',
    takeTheWaiverBack: 'Take the waiver back',
    until: (state: string) => `${state}, until`,
    askedBy: (requestedBy: string) => `Asked by ${requestedBy}`,
    grantedBy: (grantedBy: string) => `, granted by ${grantedBy}`,
  },
} satisfies Catalogue

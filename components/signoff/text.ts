// The texts of the interface in components/signoff, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const signoffText = {
  assignConditionDialog: {
    assignCondition: 'Assign condition',
    owner: 'Owner',
    choose: 'Choose…',
    due: 'Due',
    verifiedByProbe: 'Verified by probe',
    noProbe: 'no probe',
    assign: 'Assign',
  },
  assignDialog: {
    assignFor: (role: string) => `Assign ${role}`,
    explanation: 'People who hold this role can sign for it in every release of this project.',
    person: 'Person',
    someoneElseByEmail: 'Someone else, by email',
    loadingMembers: 'Loading members…',
    email: 'Email',
    cannotSignAsInThis: (role: string) => `Cannot sign as ${role} in this release:`,
    assign: 'Assign',
  },
  changeList: {
    more: (changeCount: number) => `+${changeCount} more`,
  },
  conditionList: {
    closeConditionTitle: 'Close condition',
    howItWasMet: 'How it was met',
    closeConditionSubmit: 'Close condition',
    reassignCondition: 'Reassign condition',
    assignCondition: 'Assign condition',
    noConditionsListed: 'No conditions listed yet.',
    open: 'open',
    setBy: 'set by',
    of: 'of',
    unassigned: '· unassigned',
    assignedBy: ', assigned by',
    as: (role: string) => `as ${role}`,
    doesIt: 'does it',
    due: '· due',
    shownBy: '· shown by',
    closeCondition: 'Close condition',
    conditions: 'Conditions',
    allConditionsClosed: 'All conditions closed',
    openConditions: (open: number) => `${open} open ${plural(open, { one: 'condition', other: 'conditions' })}`,
    overdue: 'overdue',
    closed: 'closed',
  },
  conditionRows: {
    condition: (at: number) => `Condition ${at}`,
    owner: 'Owner',
    due: 'Due',
    verifiedByProbe: 'Verified by probe',
    noProbe: 'no probe',
    addCondition: 'Add condition',
    explanation: (isDemanded: boolean) =>
      `The release is CONDITIONAL until each is closed. ${isDemanded ? 'Open conditions of this role stay.' : 'If you add none, your comment becomes the condition.'}`,
  },
  confirmField: {
    yourAccountHasNeitherA: 'Your account has neither a password nor a passkey, so you cannot confirm who you are.',
    addAPasskeyInYour: 'Add a passkey in your profile',
    thenComeBack: ', then come back.',
    confirmAgain: (proofProblem: string) => `${proofProblem} Confirm again, or use another way.`,
    theIdentityProvider: 'the identity provider',
    otherWay: (providerName: string) => `Use ${providerName} instead`,
    passwordInstead: 'Use my password instead',
    passkeyInstead: 'Use a passkey instead',
    identityConfirmed: 'Identity confirmed. It is valid once, within five minutes, for exactly what is shown here.',
    signInAgain: (name: string) =>
      `You sign in again at ${name} to confirm your identity, then return here. Your input is kept.`,
    yourDeviceAsksYouTo: 'Your device asks you to confirm with your passkey.',
    password: 'Password',
    code: 'Code',
    codeHint: 'From your authenticator app, or a recovery code',
  },
  criteriaSection: {
    goNoGoCriteria: 'Go/no-go criteria',
    decided: 'The release is decided. The answers are final.',
    allAnswered: 'All criteria are answered.',
    ofAreStillOpenAnswer: ({ open, criteriaCount }: { open: number; criteriaCount: number }) =>
      `${open} of ${criteriaCount} ${plural(open, { one: 'is', other: 'are' })} still open. Answer here, or let your approval answer them when you sign.`,
    aNoGoCriterionCounts: ' A NO-GO criterion counts as soon as it holds, also after the last signature.',
    or: ' or ',
    ifYouAnswerHereYou: (roles: string) =>
      `If you answer here, you can no longer sign as ${roles}, which must be independent of the work. Let your approval answer them instead.`,
  },
  delegations: {
    delegateMySignature: 'Delegate my signature',
    explanation:
      'They sign under their own name, on your behalf. For an independent role, neither of you may have worked on the release.',
    role: 'Role',
    delegateTo: 'Delegate to',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    delegate: 'Delegate',
    delegations: 'Delegations',
    forLabel: 'for',
    as: ({ role, isStarted }: { role: string; isStarted: boolean }) => `as ${role}, ${isStarted ? '' : 'from '}`,
    untilPrefix: 'until ',
    until3: ' until ',
    revoke: 'Revoke',
  },
  reasonDialog: {
    reason: 'Reason',
    continueTo: (providerName: string) => `Continue to ${providerName}`,
  },
  remindLine: {
    remindFor: (role: string) => `Remind ${role}`,
    remind: 'Remind',
    remindedBy: 'reminded by',
  },
  roleCard: {
    notSigned: 'not signed',
    moreNeeded: 'more needed',
    staleContentHasChanged: 'stale: content has changed',
    staleTheSignerLeft: 'stale: the signer left',
    notRequired: 'not required',
    ofHaveSigned: ({ quorum, quorum2 }: { quorum: number; quorum2: number }) => `${quorum} of ${quorum2} have signed`,
    stage: (stage: number) => `stage ${stage}`,
    signAs: (role: string) => `Sign as ${role}`,
    signAgainFor: (name: string) => `Sign again: ${name}`,
    signAgain: 'Sign again',
    onBehalfOf: 'on behalf of',
    nobodyHoldsThisRole: 'Nobody holds this role',
    assign: (role: string) => `Assign ${role}`,
  },
  separationGuard: {
    thisItem: 'this item',
    takeOverRequest: ({ toName, what, listRoles }: { toName: string; what: string; listRoles: string }) =>
      `@${toName} Please take over ${what}: I sign as ${listRoles}, so I cannot work on this release.`,
    loadingMembers: 'Loading members…',
    nobodyElseInTheProject: 'Nobody else in the project can work on this release without losing a signature.',
    handOverTo: 'Hand over to',
    handOver: 'Hand over',
    handOverHint: 'They get a comment and a notification.',
    youCanNoLongerSign: (role: string) => `You can no longer sign as ${role}`,
    explanation: (role: string) =>
      `This counts as work on the release, and people who work on it cannot sign as ${role}. If you undo it within 10 minutes, it does not count.`,
    cancel: 'Cancel',
    continueAndGiveUpSigning: 'Continue and give up signing',
    nothingWasSaved: 'Nothing was saved',
    nothingWasSavedYouCan: (listRoles: string) => `Nothing was saved. You can still sign as ${listRoles}.`,
    handedOver: ({ handedTo, listRoles }: { handedTo: string; listRoles: string }) =>
      `${handedTo} was asked to take it over. Nothing was saved. You can still sign as ${listRoles}.`,
  },
  signDialog: {
    confirmAgain:
      'The release has changed since you confirmed your identity, or more than five minutes have passed. Review it as it is now, then confirm again.',
    hold: (holding: number) => plural(holding, { one: 'holds', other: 'hold' }),
    doNotHold: (others: number) => `${others} ${plural(others, { one: 'does', other: 'do' })} not hold`,
    decision: 'Decision',
    signAs: (role: string) => `Sign as ${role}`,
    youSignExactlyWhatIs: 'You sign exactly what is shown here. When any of it changes, your signature becomes stale.',
    loadingTheRelease: 'Loading the release…',
    lastDecision: (decision: string) =>
      `Last time you chose “${decision}”. Decide again for the current state of the release.`,
    myApprovalAnswersTheOpen: (lineCount: number) =>
      plural(lineCount, {
        one: 'My approval answers the open criterion: ',
        other: `My approval answers the ${lineCount} open criteria: `,
      }),
    comment: 'Comment',
    youState: (isForSomebodyElse: boolean) => `You state${isForSomebodyElse ? ' on behalf of ' : ''}`,
    reEnterYourPasswordTo: 'Re-enter your password to sign.',
    continueTo: (providerName: string) => `Continue to ${providerName}`,
    sign: 'Sign',
  },
  signOff: {
    canStillSign: (able: string) => `Can still sign: ${able}`,
    nobodyCanStillSign: 'Nobody who holds this role can still sign',
    cannotSign: (sentence: string) => `Cannot sign: ${sentence}`,
    changedSince: (changeCount: number) => `${changeCount} changed since`,
    title: 'Sign-off',
    progress: ({ passed, required, verified }: { passed: number; required: number; verified: number }) =>
      `${passed} of ${required} passed, ${verified} of them verified by a probe`,
    roles: 'Roles',
    signOffs: 'Sign-offs',
    noSignOffRoles: 'This checklist has no sign-off roles.',
    checklistDecisions: 'Checklist decisions',
    reasons: 'Reasons',
    stepsToGo: 'Steps to GO',
  },
  signerLine: {
    stale: ', stale',
    notCounted: '; not counted by the policy',
    supersede: 'Supersede',
    withdrawMySignature: 'Withdraw my signature',
    supersededBy: 'superseded by',
    signedAgainSince: 'signed again since',
    withdrawn: 'withdrawn',
  },
  summary: {
    passedAgainstTheEvidence: 'passed against the evidence',
    notApplicable: 'not applicable',
    notDecided: 'not decided',
    passedFailedNotApplicableWaived: ({
      passed,
      failed,
      notApplicable,
      waived,
      pending,
    }: {
      passed: number
      failed: number
      notApplicable: number
      waived: number
      pending: number
    }) => `${passed} passed, ${failed} failed, ${notApplicable} not applicable, ${waived} waived, ${pending} open.`,
    content: 'Content',
    reasonsFor: ({ reasonCount, level }: { reasonCount: number; level: string }) =>
      `${plural(reasonCount, { one: 'reason', other: 'reasons' })} for ${level}`,
    changedSinceYouLastSigned: (changeCount: number) => `${changeCount} changed since you last signed,`,
    questionsAboutTheChecklist: (questionCount: number) =>
      plural(questionCount, { one: 'question about the checklist', other: 'questions about the checklist' }),
    open: 'open',
    confirmedAsProseBy: ({ isProse, answeredBy }: { isProse: boolean; answeredBy: string }) =>
      `${isProse ? 'confirmed as prose' : 'corrected'} by ${answeredBy}`,
    checklistDecisions: (decisionFieldCount: number) =>
      plural(decisionFieldCount, { one: 'checklist decision', other: 'checklist decisions' }),
    unansweredCriteria: (count: number) =>
      plural(count, { one: 'unanswered go/no-go criterion', other: 'unanswered go/no-go criteria' }),
    mustHold: 'must hold',
    mustNotHold: 'must not hold',
    itemsWithMissedCheckIns: (missedCount: number) =>
      plural(missedCount, {
        one: 'item with missed check-ins',
        other: 'items with missed check-ins',
      }),
    missed: (count: number) => `${count} missed`,
    openIssues: (issueCount: number) => plural(issueCount, { one: 'open issue', other: 'open issues' }),
    existingConditions: (conditionCount: number) =>
      plural(conditionCount, { one: 'existing condition', other: 'existing conditions' }),
    due: '· due',
  },
  supersedeDialog: {
    supersedeTheSignatureOf: (printedName: string) => `Supersede the signature of ${printedName}`,
    asWillNoLongerCount: ({ decision, role }: { decision: string; role: string }) =>
      `“${decision}” as ${role} will no longer count. It stays visible with your name and reason, and the role must be signed again.`,
    supersede: 'Supersede',
  },
  withdrawDialog: {
    withdrawMySignature: 'Withdraw my signature',
    withdraw: 'Withdraw',
  },
} satisfies Catalogue

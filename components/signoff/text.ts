// The texts of the interface in components/signoff, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const signoffText = {
  assignConditionDialog: {
    assignTheCondition: 'Assign the condition',
    owner: 'Owner',
    choose: 'Choose…',
    due: 'Due',
    shownByTheProbeOf: 'Shown by the probe of',
    noProbe: 'no probe',
    assign: 'Assign',
  },
  assignDialog: {
    assignFor: (role: string) => `Assign ${role}`,
    whoeverHoldsTheRoleCan: 'Whoever holds the role can sign for it in every release of this project.',
    person: 'Person',
    somebodyElseByEmail: 'Somebody else, by email',
    loadingMembers: 'Loading members…',
    email: 'Email',
    cannotSignAsInThis: (role: string) => `Cannot sign as ${role} in this release:`,
    assign: 'Assign',
  },
  changeList: {
    more: (changeCount: number) => `${changeCount} more`,
  },
  conditionList: {
    closeTheCondition: 'Close the condition',
    howItWasMet: 'How it was met',
    closeIt: 'Close it',
    reassignCondition: 'Reassign condition',
    assignCondition: 'Assign condition',
    theConditionsAreNotWritten: 'The conditions are not written down yet.',
    open: 'open',
    setBy: 'set by',
    of: 'of',
    nobodyIsAssigned: '· nobody is assigned',
    assignedBy: ', assigned by',
    as: (role: string) => `as ${role}`,
    doesIt: 'does it',
    due: '· due',
    shownBy: '· shown by',
    closeCondition: 'Close condition',
    conditions: 'Conditions',
    conditionsAllClosed: 'Conditions, all closed',
    openConditions: (open: number) => `${open} open ${plural(open, { one: 'condition', other: 'conditions' })}`,
    overdue: 'overdue',
    closed: 'closed',
  },
  conditionRows: {
    condition: (at: number) => `Condition ${at}`,
    whoDoesIt: 'Who does it',
    due: 'Due',
    shownByTheProbeOf: 'Shown by the probe of',
    noProbe: 'no probe',
    anotherCondition: 'Another condition',
    theReleaseIsConditionalUntil: (isDemanded: boolean) =>
      `The release is CONDITIONAL until each is closed. ${isDemanded ? 'Those of this role that are open stay.' : 'Without any here, your comment is the condition.'}`,
  },
  confirmField: {
    yourAccountHasNeitherA: 'Your account has neither a password nor a passkey, so you cannot confirm who you are.',
    addAPasskeyInYour: 'Add a passkey in your profile',
    thenComeBack: ', then come back.',
    confirmAgainOrAnotherWay: (proofProblem: string) => `${proofProblem} Confirm again, or another way.`,
    theIdentityProvider: 'the identity provider',
    otherWay: (providerName: string) => `Use ${providerName} instead`,
    passwordInstead: 'Use my password instead',
    passkeyInstead: 'Use a passkey instead',
    youHaveConfirmedWhoYou:
      'You have confirmed who you are. This works once, within five minutes, for exactly what is shown here.',
    youSignInAgainAt: (name: string) =>
      `You sign in again at ${name} to confirm who you are, and come back here. What you wrote is kept.`,
    yourDeviceAsksYouTo: 'Your device asks you to confirm with your passkey.',
    password: 'Password',
    code: 'Code',
    ofYourAuthenticatorAppOr: 'Of your authenticator app, or a recovery code',
  },
  criteriaSection: {
    goNoGoCriteria: 'Go/no-go criteria',
    theReleaseIsDecidedThe: 'The release is decided: the answers are what they were then.',
    allAreAnswered: 'All are answered.',
    ofAreStillOpenAnswer: ({ open, criteriaCount }: { open: number; criteriaCount: number }) =>
      `${open} of ${criteriaCount} ${plural(open, { one: 'is', other: 'are' })} still open. Answer here, or let your approval answer them when you sign.`,
    aNoGoCriterionCounts: ' A NO-GO criterion counts as soon as it holds, also after the last signature.',
    or: ' or ',
    ifYouAnswerHereYou: (roles: string) =>
      `If you answer here, you can no longer sign as ${roles}, which must be independent of the work. Let your approval answer them instead.`,
  },
  delegations: {
    letSomebodySignForMe: 'Let somebody sign for me',
    theirSignatureIsPrintedAs:
      'Their signature is printed as theirs, for you. Neither of you may have done the work where the role is independent.',
    role: 'Role',
    whoSignsForMe: 'Who signs for me',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    lendTheRole: 'Lend the role',
    inThePlaceOfOthers: 'In the place of others',
    forLabel: 'for',
    as: ({ role, isStarted }: { role: string; isStarted: boolean }) => `as ${role}, ${isStarted ? '' : 'from '}`,
    until2: 'until ',
    until3: ' until ',
    takeBack: 'Take back',
  },
  reasonDialog: {
    reason: 'Reason',
    continueTo: (providerName: string) => `Continue to ${providerName}`,
  },
  remindLine: {
    remindFor: (role: string) => `Remind ${role}`,
    remind: 'Remind',
    askedBy: 'asked by',
  },
  roleCard: {
    notSigned: 'not signed',
    moreNeeded: 'more needed',
    approvedWithConditions: 'approved with conditions',
    needsWork: 'needs work',
    staleContentHasChanged: 'stale: content has changed',
    staleTheSignerLeft: 'stale: the signer left',
    notRequired: 'not required',
    ofHaveSigned: ({ quorum, quorum2 }: { quorum: number; quorum2: number }) => `${quorum} of ${quorum2} have signed`,
    stage: (stage: number) => `stage ${stage}`,
    signAs: (role: string) => `Sign as ${role}`,
    signAgainFor: (name: string) => `Sign again: ${name}`,
    signAgain: 'Sign again',
    inThePlaceOf: 'in the place of',
    nobodyHoldsThisRole: 'Nobody holds this role',
    assign: (role: string) => `Assign ${role}`,
    approved: 'approved',
    rejected: 'rejected',
  },
  separationGuard: {
    thisItem: 'this item',
    pleaseTakeOverISign: ({ toName, what, listRoles }: { toName: string; what: string; listRoles: string }) =>
      `@${toName} Please take over ${what}: I sign as ${listRoles}, so I do not work on this release.`,
    loadingMembers: 'Loading members…',
    nobodyElseInTheProject: 'Nobody else in the project can work on this release without losing a signature.',
    handItTo: 'Hand it to',
    handOver: 'Hand over',
    theyAreAskedInA: 'They are asked in a comment, and notified.',
    youCanNoLongerSign: (role: string) => `You can no longer sign as ${role}`,
    ifYouDoThisYou: (role: string) =>
      `If you do this, you work on the release. Whoever works on it does not sign as ${role}. An act that you undo within 10 minutes does not count.`,
    cancel: 'Cancel',
    doItAndGiveUp: 'Do it and give up signing',
    nothingWasSaved: 'Nothing was saved',
    nothingWasSavedYouCan: (listRoles: string) => `Nothing was saved. You can still sign as ${listRoles}.`,
    wasAskedToTakeIt: ({ handedTo, listRoles }: { handedTo: string; listRoles: string }) =>
      `${handedTo} was asked to take it over. Nothing was saved. You can still sign as ${listRoles}.`,
  },
  signDialog: {
    theReleaseHasChangedSince:
      'The release has changed since you confirmed who you are, or that was more than five minutes ago. Look at it as it is now, then confirm again.',
    approve: 'Approve',
    approveWithConditions: 'Approve with conditions',
    needsWork: 'Needs work',
    reject: 'Reject',
    hold: (holding: number) => plural(holding, { one: 'holds', other: 'hold' }),
    doNotHold: (others: number) => `${others} ${plural(others, { one: 'does', other: 'do' })} not hold`,
    decision: 'Decision',
    signAs: (role: string) => `Sign as ${role}`,
    youSignExactlyWhatIs: 'You sign exactly what is shown here. When any of it changes, your signature becomes stale.',
    readingTheRelease: 'Reading the release…',
    lastTimeYouSaidChoose: (decision: string) =>
      `Last time you said “${decision}”. Choose again for the release as it is now.`,
    myApprovalAnswersTheOpen: (lineCount: number) =>
      plural(lineCount, {
        one: 'My approval answers the open criterion: ',
        other: `My approval answers the ${lineCount} open criteria: `,
      }),
    comment: 'Comment',
    youStateInThePlace: (isForSomebodyElse: boolean) => `You state${isForSomebodyElse ? ' in the place of ' : ''}`,
    reEnterYourPasswordTo: 'Re-enter your password to sign.',
    continueTo: (providerName: string) => `Continue to ${providerName}`,
    sign: 'Sign',
  },
  signOff: {
    mayStillSign: (able: string) => `May still sign: ${able}`,
    nobodyWhoHoldsThisRole: 'Nobody who holds this role may still sign',
    mayNotSign: (sentence: string) => `May not sign: ${sentence}`,
    changedSince: (changeCount: number) => `${changeCount} changed since`,
    signOff: ({ headName, version, environment }: { headName: string; version: string; environment: string }) =>
      `Sign off ${headName} ${version} → ${environment}`,
    ofPassedOfThemVerified: ({ passed, required, verified }: { passed: number; required: number; verified: number }) =>
      `${passed} of ${required} passed, ${verified} of them verified by a probe ·`,
    lookAtEveryItem: 'look at every item',
    roles: 'Roles',
    whoSigns: 'Who signs',
    theChecklistNamesNobodyWho: 'The checklist names nobody who signs.',
    decisionsOfTheChecklist: 'Decisions of the checklist',
    reasons: 'Reasons',
    stepsToGo: 'Steps to GO',
  },
  signerLine: {
    stale: ', stale',
    thePolicyDoesNotCount: '; the policy does not count the signature',
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
    decisionsOfTheChecklist: (decisionFieldCount: number) =>
      plural(decisionFieldCount, { one: 'decision of the checklist', other: 'decisions of the checklist' }),
    unansweredCriteria: (count: number) =>
      plural(count, { one: 'unanswered go/no-go criterion', other: 'unanswered go/no-go criteria' }),
    mustHold: 'must hold',
    mustNotHold: 'must not hold',
    itemsWithCheckInsThat: (missedCount: number) =>
      plural(missedCount, {
        one: 'item with check-ins that nobody did',
        other: 'items with check-ins that nobody did',
      }),
    missed: (count: number) => `${count} missed`,
    openIssues: (issueCount: number) => plural(issueCount, { one: 'open issue', other: 'open issues' }),
    conditionsSetAlready: (conditionCount: number) =>
      plural(conditionCount, { one: 'condition set already', other: 'conditions set already' }),
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

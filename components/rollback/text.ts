// The texts of the interface in components/rollback, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const rollbackText = {
  endButtons: {
    stepSAreLeftTick: (left: number) =>
      `${left} step${plural(left, { one: ' is', other: 's are' })} left: tick each, or leave it out with a reason`,
    rehearsed: 'Rehearsed',
    rolledBack: 'Rolled back',
    breakOffTheRehearsal: 'Break off the rehearsal',
    resumeTheRelease: 'Resume the release',
    finishWithChecksStillOpen: 'Finish with checks still open?',
    notPassed: (map: string) => `Not passed: ${map}.`,
    reasonForFinishingAnyway: 'Reason for finishing anyway',
    breakOffTheRehearsal2: 'Break off the rehearsal?',
    resumeTheRelease2: 'Resume the release?',
    itStaysOnRecordAs: 'It stays on record as broken off.',
    itIsAgainWhatIt: 'It is again what it was before the rollback began. What was undone at the target stays undone.',
    why: 'Why',
    breakItOff: 'Break it off',
  },
  optionRow: {
    underWay: '◷ under way',
    wentBackByThis: '↶ went back by this',
    startedAndResumed: '▷ started, and resumed',
    noTimeBudget: 'no time budget',
    within: (clock: string) => `within ${clock}`,
    triggersOf: (title: string) => `Triggers of ${title}`,
    rehearseFor: (title: string) => `Rehearse ${title}`,
    rehearse: 'Rehearse',
    startRollbackFor: (title: string) => `Start rollback: ${title}`,
    startRollback: 'Start rollback',
    whatItDoes: 'What it does',
  },
  pastRun: {
    rolledBack: '↶ Rolled back',
    resumed: '▷ Resumed',
    rehearsed: '✓ Rehearsed',
    brokenOff: '– Broken off',
    itBacksNow: (retained: string) => `✓ It backs “${retained}” now.`,
    evidenceForTheItem: 'Evidence for the item',
    takeAsEvidence: 'Take as evidence',
    byEndedBy: ({ startedBy, reason, finishedBy }: { startedBy: string; reason: string; finishedBy: string }) =>
      `by ${startedBy}: “${reason}” · ended by ${finishedBy}`,
    steps: (stepCount: number) => `${stepCount} ${plural(stepCount, { one: 'step', other: 'steps' })}`,
    leftOut: (skipped: string) => `left out (${skipped})`,
    byUtc: ({ value, stepBy, stepAt }: { value: string; stepBy: string; stepAt: string }) =>
      `${value} by ${stepBy}, ${stepAt} UTC`,
  },
  banner: {
    rehearsing: 'Rehearsing',
    rollingBack: 'Rolling back',
    startedBy: (startedBy: string) => `started by ${startedBy}`,
    goThere: 'Go there',
  },
  clock: {
    timeSinceItBegan: 'Time since it began',
  },
  rollback: {
    rehearsing: 'Rehearsing',
    rollingBack: 'Rolling back',
    rolledBack: 'Rolled back',
    noRollbackPlan: 'No rollback plan',
    rollbackPlansFor: (optionCount: number) =>
      plural(optionCount, { one: 'Rollback plan', other: `${optionCount} rollback plans` }),
    backToTheRelease: 'back to the release',
    offlineThisPageMayBe: 'Offline: this page may be old. It reconnects by itself; the clock goes on.',
    noRollbackPlanInThis: 'No rollback plan in this release’s documents',
    aHeadingSuchAsRollback:
      'A heading such as “Rollback” with its steps becomes one. A template can be given it in its next version.',
    rollbackPlans: 'Rollback plans',
    before: 'Before',
  },
  running: {
    underWay: 'Under way',
    ofSteps: ({ done, steps }: { done: number; steps: number }) =>
      `${done} of ${steps} ${plural(steps, { one: 'step', other: 'steps' })}`,
    beganAt: (startedBy: string) => `${startedBy} began at`,
    utc: (startedAt: string) => `${startedAt} UTC`,
    steps: 'Steps',
    theDocumentNamesNoSteps: 'The document names no steps for this. Do what it says, and show it by the checks.',
    checksAfterwards: 'Checks afterwards',
    theStepsAreDoneProbes: (isThrough: boolean) =>
      `${isThrough ? 'The steps are done: probes of these checks have been run by themselves.' : 'Their probes run by themselves after the last step.'} The rest a person looks at.`,
  },
  startDialog: {
    aClockThatEverybodySees: 'a clock that everybody sees',
    aClockOfThatEverybody: (clock: string) => `a clock of ${clock} that everybody sees`,
    theSameStepsAgainstThe: (clock: string) => `The same steps against ${clock}. The release itself stays as it is.`,
    turnsNoGoAndGoes: ({ release, clock }: { release: string; clock: string }) =>
      `${release} turns NO-GO and goes back, against ${clock}.`,
    theServerDidNotAnswer:
      'The server did not answer. The rollback may have started: reload the page before you try again.',
    rehearse: 'Rehearse',
    startTheRollback: 'Start the rollback',
    reason: 'Reason',
    recordedInTheAuditLog: 'Recorded in the audit log.',
    startTheRehearsal: 'Start the rehearsal',
    pressAgainToGoBack: 'Press again to go back now',
  },
  stepParts: {
    copyTheCommandOf: (title: string) => `Copy the command of ${title}`,
    expected: (expected: string) => `Expected: ${expected}`,
  },
  stepRow: {
    tickedItAndAloneCan: (doneBy: string) => `${doneBy} ticked it and alone can take it back`,
    doneBy: ({ isDone, doneBy }: { isDone: boolean; doneBy: string }) =>
      `${isDone ? 'done' : 'left out'} by ${doneBy},`,
    utc: (doneAt: string) => `${doneAt} UTC`,
    leaveOutFor: (stepTitle: string) => `Leave out ${stepTitle}`,
    leaveOut: 'Leave out',
    leaveOut3: (stepTitle: string) => `Leave out “${stepTitle}”?`,
    theRollbackGoesOnWithout: 'The rollback goes on without it.',
    why: 'Why',
    leaveItOut: 'Leave it out',
  },
} satisfies Catalogue

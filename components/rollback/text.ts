// The texts of the interface in components/rollback, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const rollbackText = {
  endButtons: {
    stepsLeft: (left: number) =>
      plural(left, {
        one: '1 step left: complete it or skip it with a reason',
        other: `${left} steps left: complete or skip each with a reason`,
      }),
    rehearsed: 'Rehearsed',
    rolledBack: 'Rolled back',
    stopRehearsal: 'Stop rehearsal',
    resumeTheRelease: 'Resume the release',
    finishWithChecksStillOpen: 'Finish with checks still open?',
    notPassed: (map: string) => `Not passed: ${map}.`,
    reasonForFinishingAnyway: 'Reason for finishing anyway',
    stopRehearsalTitle: 'Stop the rehearsal?',
    resumeTheReleaseTitle: 'Resume the release?',
    stopExplained: 'It stays on record as stopped.',
    resumeExplained:
      'The release returns to its state before the rollback. Changes already made at the target are not reverted.',
    reason: 'Reason',
    stopRehearsalSubmit: 'Stop rehearsal',
  },
  optionRow: {
    inProgress: '◷ in progress',
    rolledBack: '↶ rolled back with this plan',
    startedThenResumed: '▷ started, then resumed',
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
    stopped: '– Stopped',
    usedAsEvidence: (retained: string) => `✓ Used as evidence for “${retained}”.`,
    evidenceForTheItem: 'Evidence for the item',
    useAsEvidence: 'Use as evidence',
    byEndedBy: ({ startedBy, reason, finishedBy }: { startedBy: string; reason: string; finishedBy: string }) =>
      `by ${startedBy}: “${reason}” · ended by ${finishedBy}`,
    steps: (stepCount: number) => `${stepCount} ${plural(stepCount, { one: 'step', other: 'steps' })}`,
    skipped: (skipped: string) => `skipped (${skipped})`,
    byUtc: ({ value, stepBy, stepAt }: { value: string; stepBy: string; stepAt: string }) =>
      `${value} by ${stepBy}, ${stepAt} UTC`,
  },
  banner: {
    rehearsing: 'Rehearsing',
    rollingBack: 'Rolling back',
    startedBy: (startedBy: string) => `started by ${startedBy}`,
    openRollback: 'Open rollback',
  },
  clock: {
    elapsedTime: 'Elapsed time',
  },
  rollback: {
    rehearsing: 'Rehearsing',
    rollingBack: 'Rolling back',
    rolledBack: 'Rolled back',
    noRollbackPlan: 'No rollback plan',
    rollbackPlansFor: (optionCount: number) =>
      plural(optionCount, { one: 'Rollback plan', other: `${optionCount} rollback plans` }),
    offline: 'Offline. This page may be out of date and reconnects automatically; the clock keeps running.',
    noRollbackPlanInThis: 'No rollback plan in this release’s documents',
    noPlanHint:
      'A heading such as “Rollback” with steps becomes a rollback plan. Add one in the next version of the template.',
    rollbackPlans: 'Rollback plans',
    previousRuns: 'Previous runs',
  },
  running: {
    inProgress: 'In progress',
    ofSteps: ({ done, steps }: { done: number; steps: number }) =>
      `${done} of ${steps} ${plural(steps, { one: 'step', other: 'steps' })}`,
    startedAt: (startedBy: string) => `started by ${startedBy} at`,
    utc: (startedAt: string) => `${startedAt} UTC`,
    steps: 'Steps',
    noSteps: 'The document lists no steps. Follow its text, and confirm with the checks.',
    checksAfterTheRollback: 'Checks after the rollback',
    checksExplained: (isThrough: boolean) =>
      `${isThrough ? 'The steps are done, and the probes of these checks have run.' : 'Their probes run automatically after the last step.'} A person checks the rest.`,
  },
  startDialog: {
    visibleTimer: 'a timer that everyone sees',
    visibleTimerOf: (clock: string) => `a timer of ${clock} that everyone sees`,
    rehearsalExplained: (clock: string) => `Runs the same steps with ${clock}. The release does not change.`,
    rollbackExplained: ({ release, clock }: { release: string; clock: string }) =>
      `${release} becomes NO-GO and is rolled back, with ${clock}.`,
    theServerDidNotAnswer:
      'The server did not answer. The rollback may have started: reload the page before you try again.',
    rehearse: 'Rehearse',
    startRollback: 'Start rollback',
    reason: 'Reason',
    recordedInTheAuditLog: 'Recorded in the audit log.',
    startRehearsal: 'Start rehearsal',
    pressAgainToConfirm: 'Press again to confirm',
  },
  stepParts: {
    copyTheCommandOf: (title: string) => `Copy the command of ${title}`,
    expected: (expected: string) => `Expected: ${expected}`,
  },
  stepRow: {
    onlyTheyCanUndo: (doneBy: string) => `Completed by ${doneBy}. Only they can undo it.`,
    doneBy: ({ isDone, doneBy }: { isDone: boolean; doneBy: string }) => `${isDone ? 'done' : 'skipped'} by ${doneBy},`,
    utc: (doneAt: string) => `${doneAt} UTC`,
    skipFor: (stepTitle: string) => `Skip ${stepTitle}`,
    skip: 'Skip',
    skipTitle: (stepTitle: string) => `Skip “${stepTitle}”?`,
    skipExplained: 'The rollback continues without it.',
    reason: 'Reason',
    skipStep: 'Skip step',
  },
} satisfies Catalogue

// The texts of the interface in components/release, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const releaseText = {
  contactList: {
    contacts: 'Contacts',
    contacts2: (contactCount: number) => plural(contactCount, { one: '1 contact', other: `${contactCount} contacts` }),
  },
  createReleaseForm: {
    checklistsInThisOrder: 'Checklists, in this order',
    thisProjectHasNoTemplates: 'This project has no templates yet.',
    versionItems: ({ version, items }: { version: number; items: number }) => `version ${version}, ${items} items`,
    newRelease: 'New release',
    firstAProjectWithAn: 'First, a project with an environment',
    firstAChecklist: 'First, a checklist',
    toTheProjects: 'To the projects',
    importAChecklist: 'Import a checklist',
    theChecklistsAreCopiedAs: 'The checklists are copied as they are now; later versions do not change this release.',
    where: 'Where',
    name: 'Name',
    version: 'Version',
    startTheRelease: 'Start the release',
    sinceTheLastRelease: 'Since the last release',
  },
  findingLines: {
    contradictions: (findingCount: number) =>
      plural(findingCount, { one: '1 contradiction', other: `${findingCount} contradictions` }),
    betweenTheDocuments: (value: string) => `${value} between the documents`,
  },
  headBar: {
    offlineThisPageMayBe: 'Offline: this page may be old. It reconnects by itself; what you have typed stays.',
    youAreSignedOutOr:
      'You are signed out, or may not see this release any more. What you have typed stays: sign in again in another tab, and this page goes on.',
    nothingStandsAgainstIt: 'nothing stands against it',
    noReasonCountsAgainstIt: 'no reason counts against it',
    reasons: (reasonCount: number) => `${reasonCount} ${plural(reasonCount, { one: 'reason', other: 'reasons' })}`,
    checkIns: ({ count, level }: { count: number; level: string }) =>
      `${count} check-${plural(count, { one: 'in', other: 'ins' })} ${level}`,
    failedThatDoNotCount: (failed: number) =>
      `${failed} failed that ${plural(failed, { one: 'does', other: 'do' })} not count`,
    awaits: (awaited: string) => `awaits ${awaited}`,
    itemsDecided: 'Items decided',
    failed: (failed: number) => `${failed} failed`,
    monitoring: 'Monitoring',
    history: 'History',
    record: 'Record',
    signOff: 'Sign-off',
  },
  itemList: {
    runTheProbesOf: (sectionTitle: string) => `Run the probes of ${sectionTitle}`,
    noItemFitsThisFilter: 'No item fits this filter.',
  },
  questionList: {
    line: 'Line',
    more: (more: number) => `+${more} more`,
    confirmAsProse: 'Confirm as prose',
    itIsCorrected: 'It is corrected',
    whatWasCorrectedAndWhere: 'What was corrected, and where',
    save: 'Save',
    corrected: 'Corrected',
    confirmedAsProse: 'Confirmed as prose',
    by: 'by',
    questionsAboutTheChecklist: 'Questions about the checklist',
    questions: (openCount: number) => plural(openCount, { one: '1 question', other: `${openCount} questions` }),
    aboutTheChecklist: (value: string) => `${value} about the checklist`,
    anAnswerIsFinalAnd: 'An answer is final and recorded with your name.',
    theReleaseHoldsUntilEach: (value: string) => `The release holds until each is answered. ${value}`,
    or: ' or ',
    ifYouAnswerYouCan: (lost: string) => ` If you answer, you can no longer sign as ${lost}.`,
    answeredQuestions: (answeredCount: number) =>
      plural(answeredCount, { one: '1 answered question', other: `${answeredCount} answered questions` }),
  },
  skeleton: {
    readingTheRelease: 'Reading the release',
    line: (line: number) => `line ${line}`,
  },
  release: {
    sections: 'Sections',
    runAllProbesOfThe: 'Run all probes of the release',
    keys: 'Keys ( ? )',
  },
  sidePanel: {
    verdictAndSignOffs: 'Verdict and sign-offs',
    stepsToGo: 'Steps to GO',
    signOffs: 'Sign-offs',
    theChecklistNamesNobodyWho: 'The checklist names nobody who signs.',
  },
  toast: {
    undo: 'Undo',
    dismiss: 'Dismiss',
  },
  useItemActions: {
    openAgain: 'open again',
    notApplicable: 'not applicable',
    thereIsNothingToUndo: 'There is nothing to undo: you have decided nothing since this page was opened.',
    theServerDidNotAnswer: (nowTitle: string) =>
      `The server did not answer: “${nowTitle}” was not saved. Try again when the connection is back.`,
    aRun: 'a run',
    theServerDidNotAnswerThe: 'The server did not answer: the probe was not run. Try again.',
    theServerDidNotAnswerWas: (fieldLabel: string) =>
      `The server did not answer: “${fieldLabel}” was not saved. What you typed stands; try again.`,
  },
} satisfies Catalogue

// The texts of the interface in components/release, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const releaseText = {
  tabs: {
    label: 'Release',
    checklist: 'Checklist',
    signOff: 'Sign-off',
    monitoring: 'Monitoring',
    rollback: 'Rollback',
    timeline: 'Timeline',
    timings: 'Timings',
    history: 'History',
    record: 'Record',
    policy: 'Policy',
    documents: 'Documents',
    whatIf: 'What if',
  },
  contactList: {
    contacts: 'Contacts',
    contactCount: (contactCount: number) =>
      plural(contactCount, { one: '1 contact', other: `${contactCount} contacts` }),
  },
  createReleaseForm: {
    checklistsInThisOrder: 'Checklists, in this order',
    thisProjectHasNoTemplates: 'This project has no templates yet.',
    versionItems: ({ version, items }: { version: number; items: number }) => `version ${version}, ${items} items`,
    newRelease: 'New release',
    noEnvironment: 'Create a project with an environment first',
    noChecklist: 'Import a checklist first',
    goToProjects: 'Go to projects',
    importAChecklist: 'Import a checklist',
    theChecklistsAreCopiedAs: 'The checklists are copied now. Later versions do not change this release.',
    environment: 'Environment',
    name: 'Name',
    version: 'Version',
    startRelease: 'Start release',
    sinceTheLastRelease: 'Since the last release',
  },
  findingLines: {
    contradictions: (findingCount: number) =>
      plural(findingCount, { one: '1 contradiction', other: `${findingCount} contradictions` }),
    betweenTheDocuments: (value: string) => `${value} between the documents`,
  },
  headBar: {
    offline: 'Offline. This page may be out of date and reconnects automatically. Your input is kept.',
    signedOut:
      'You are signed out or can no longer see this release. Your input is kept: sign in again in another tab, and this page continues.',
    nothingBlocksIt: 'nothing blocks it',
    noOpenReasons: 'no open reasons',
    reasons: (reasonCount: number) => `${reasonCount} ${plural(reasonCount, { one: 'reason', other: 'reasons' })}`,
    checkIns: ({ count, level }: { count: number; level: string }) =>
      `${count} check-${plural(count, { one: 'in', other: 'ins' })} ${level}`,
    failedThatDoNotCount: (failed: number) =>
      `${failed} failed that ${plural(failed, { one: 'does', other: 'do' })} not count`,
    waitingFor: (awaited: string) => `waiting for ${awaited}`,
    itemsDecided: 'Items decided',
    failed: (failed: number) => `${failed} failed`,
  },
  itemList: {
    runTheProbesOf: (sectionTitle: string) => `Run the probes of ${sectionTitle}`,
    noMatchingItems: 'No items match this filter.',
  },
  questionList: {
    line: 'Line',
    more: (more: number) => `+${more} more`,
    confirmAsProse: 'Confirm as prose',
    markAsCorrected: 'Mark as corrected',
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
    loadingTheRelease: 'Loading the release',
    line: (line: number) => `line ${line}`,
  },
  release: {
    sections: 'Sections',
    runAllProbesOfThe: 'Run all probes of the release',
    shortcuts: 'Shortcuts ( ? )',
  },
  sidePanel: {
    verdictAndSignOffs: 'Verdict and sign-offs',
    stepsToGo: 'Steps to GO',
    signOffs: 'Sign-offs',
    noSignOffRoles: 'This checklist has no sign-off roles.',
  },
  toast: {
    undo: 'Undo',
    dismiss: 'Dismiss',
  },
  useItemActions: {
    nothingToUndo: 'Nothing to undo: you have made no decision since you opened this page.',
    noAnswerItem: (nowTitle: string) =>
      `The server did not answer, so “${nowTitle}” may or may not be saved. Check it when you are connected again.`,
    aRun: 'a run',
    noAnswerRun:
      'The server did not answer, so the probe may or may not have started. Look at its runs, then try again.',
    noAnswerField: (fieldLabel: string) =>
      `The server did not answer, so “${fieldLabel}” may or may not be saved. Your input is still here; try again.`,
  },
} satisfies Catalogue

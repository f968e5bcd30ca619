// The texts of the interface in components/template, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const templateText = {
  changeList: {
    againstVersion: (version: number) => `Against version ${version}`,
    noChanges: 'no changes',
    addedChangedRemoved: ({ count, count2, count3 }: { count: number; count2: number; count3: number }) =>
      `${count} added, ${count2} changed, ${count3} removed`,
    againstVersion2: ({ version, value }: { version: number; value: string }) => `Against version ${version}: ${value}`,
    correctionsAndProbesOfVersion: ({ kept, version }: { kept: number; version: number }) =>
      `${kept} ${plural(kept, { one: 'correction', other: 'corrections' })} and probes of version ${version} carried over`,
    droppedBecauseWhatTheyAre: ({ droppedCount, dropped }: { droppedCount: number; dropped: string }) =>
      `; ${droppedCount} dropped, because what they are about has changed: ${dropped}`,
    more: (changeCount: number) => `+${changeCount} more`,
  },
  documentPane: {
    preview: 'Preview',
    markdown: 'Markdown',
    pasteMarkdownHereOrDrop: 'Paste Markdown here, or drop files',
    pickAFile: 'Pick a file',
    anItem: 'an item',
    aSection: 'a section',
    partOf: (nodeTitle: string) => `part of “${nodeTitle}”`,
    readWithTheDocument: 'read with the document',
    line: (line: number) => `Line ${line}`,
    isLabel: (became: string) => `is ${became}.`,
    makeItAnItem: 'Make it an item',
    documentAsItReads: 'Document as it reads',
    document: 'Document',
    view: 'View',
    reading: 'Reading…',
    lines: (splitCount: number) => `${splitCount} ${plural(splitCount, { one: 'line', other: 'lines' })}`,
    undoTheCorrection: 'Undo the correction',
    releaseChecklistBackupTakenHealth: '# Release checklist\n\n- [ ] Backup taken\n- [ ] Health answers',
  },
  documentTabs: {
    documents: 'Documents',
    openQuestions: (questions: number) =>
      `${questions} ${plural(questions, { one: 'open question', other: 'open questions' })}`,
    remove: (withoutControls: string) => `Remove ${withoutControls}`,
  },
  documents: {
    documents: ({ releaseName, version }: { releaseName: string; version: string }) =>
      `Documents · ${releaseName} ${version}`,
    documentsComparedWithTheRelease: (documentCount: number) =>
      `${documentCount} ${plural(documentCount, { one: 'document', other: 'documents' })}, compared with the release before ·`,
    backToTheRelease: 'back to the release',
    version: (version: number) => `Version ${version}`,
  },
  findingList: {
    line: 'Line',
    more: (lineCount: number) => `+${lineCount} more`,
  },
  importForm: {
    result: 'Result',
    document: 'Document',
    wholeInstance: 'Whole instance',
    edit: (editingName: string) => `Edit ${editingName}`,
    importAChecklist: 'Import a checklist',
    versionStaysAsItIs: (version: number) => `Version ${version} stays as it is, and so do releases made from it.`,
    nothingInItIsRun: 'Nothing in it is run. Ticked boxes become its author’s claims, never results.',
    youCanSeeWhatA:
      'You can see what a document becomes, but not save it: a template belongs to a project that you lead. Create a project first, or ask a lead.',
    side: 'Side',
    resultOfReading: 'Result of reading',
  },
  importHead: {
    withOpenQuestions: (questions: number) =>
      ` with ${questions} ${plural(questions, { one: 'open question', other: 'open questions' })}`,
    saveAsVersion: ({ version, open }: { version: number; open: string }) => `Save as version ${version}${open}`,
    andStartARelease: ' and start a release',
    saveTemplates: ({ documents, open }: { documents: number; open: string }) => `Save ${documents} templates${open}`,
    saveAsTemplate: 'Save as template',
    save: (open: string) => `Save${open}`,
    theyAreAnswered: (questions: number) => plural(questions, { one: 'it is answered', other: 'they are answered' }),
    aReleaseMadeFromIt: (them: string) => `A release made from it holds until ${them}.`,
    name: 'Name',
    project: 'Project',
  },
  importStates: {
    shop24ProductionRelease:
      '# Shop 2.4: production release\n\n**Release lead:** ____________\n\n## Prepare (20 min)\n\n- [ ] Database backup taken\n  - Backup size: ____ GB\n- [ ] Change announced in the team channel\n\n## Deploy (10 min)\n\n- [ ] Roll out the build\n- [ ] Health answers\n  ```bash\n  curl -s http://localhost:8080/health\n  ```\n  - p95: ____ ms (should be < 400 ms)\n\n## Sign-off\n\n| Role | Name | Date | Signature |\n|------|------|------|-----------|\n| Release Lead | ____ | ____ | ____ |\n| QA Lead | ____ | ____ | ____ |\n\n## Rollback\n\n1. Deploy the build before\n2. Restore the backup\n',
    sectionsAndItems: 'Sections and items',
    headingsBoxesTablesWithA: 'headings, boxes, tables with a box, numbered steps',
    fields: 'Fields',
    blanksToFillInWith: 'blanks to fill in, with their units and bounds',
    whoSigns: 'Who signs',
    namesOfRolesInTables: 'names of roles in tables, lists and signature lines',
    whatDoesNotCount: 'What does not count',
    rollbackFollowUpAndReference: 'rollback, follow-up and reference sections, each with the reason',
    questions: 'Questions',
    whatLooksLikeABox: 'what looks like a box, a signature or a threshold and could not be read',
    whatTheDocumentBecomesShows: 'What the document becomes shows here',
    pickAFileDropOne: 'Pick a file, drop one or several on this page, or paste Markdown.',
    markdownHtmlAndPlainText:
      'Markdown, HTML and plain text; Jira, AsciiDoc, reStructuredText and Org as far as lists and headings go. UTF-8, up to 10 MB.',
    tryAnExample: 'Try an example',
    readingTheDocument: 'Reading the document',
    thereIsNoResult: 'There is no result',
    theDocumentCouldNotBe: 'The document could not be read. The message above says why; your text is still here.',
  },
  nodeCorrections: {
    typeOf: (label: string) => `Type of ${label}`,
    unitOf: (label: string) => `Unit of ${label}`,
    unit: 'Unit',
    boundOf: (label: string) => `Bound of ${label}`,
    required: 'Required',
    whatThisSectionIsFor: 'What this section is for',
    decidedBy: 'Decided by',
  },
  notCountedPanel: {
    monitoringAfterTheLastSign: 'Monitoring after the last sign-off: done after the decision',
    items: (itemCount: number) => `${itemCount} ${plural(itemCount, { one: 'item', other: 'items' })}`,
    fields: (fields: number) => `${fields} ${plural(fields, { one: 'field', other: 'fields' })}`,
    theItems: (itemCount: number) => plural(itemCount, { one: 'The item', other: `The ${itemCount} items` }),
    more: (itemCount: number) => `+${itemCount} more`,
    doesNotCount: 'Does not count',
    ofItems: ({ itemsNotCounted, items }: { itemsNotCounted: number; items: number }) =>
      `${itemsNotCounted} of ${items} ${plural(items, { one: 'item', other: 'items' })}`,
    everythingCounts: 'Everything counts.',
  },
  offerList: {
    variable: (name: string) => `variable ${name}`,
    secret: (name: string) => `secret ${name}`,
    host: (name: string) => `host ${name}`,
    database: (name: string) => `database ${name}`,
    command: (name: string) => `command ${name}`,
    theEnvironmentMustHave: 'The environment must have:',
    shows: 'Shows:',
    leftToAPerson: 'Left to a person:',
    line: ({ kind, line }: { kind: string; line: number }) => `${kind} · line ${line}`,
    theCommandThatItStands: 'The command that it stands for',
    acceptTheProbeOfLine: ({ name, line }: { name: string; line: number }) =>
      `Accept the probe of ${name}, line ${line}`,
    accept: 'Accept',
    editTheProbeOfLine: ({ name, line }: { name: string; line: number }) => `Edit the probe of ${name}, line ${line}`,
    edit: 'Edit',
    dismissTheProbeOfLine: ({ name, line }: { name: string; line: number }) =>
      `Dismiss the probe of ${name}, line ${line}`,
    dismiss: 'Dismiss',
    theProbeInYaml: 'The probe, in YAML',
    acceptAsEdited: 'Accept as edited',
    cancel: 'Cancel',
    noOfferedProbeIsLeft: 'No offered probe is left.',
    readOnlyCommandsOfThe:
      'Read-only commands of the document as checks. Nothing runs before somebody runs it in a release.',
    acceptAll: 'Accept all',
    dismissAll: 'Dismiss all',
    moreProbesAcceptOrDismiss: (openCount: number) =>
      `${openCount} ${plural(openCount, { one: 'more probe', other: 'more probes' })}: accept or dismiss some of these first.`,
  },
  overviewPanel: {
    items: (items: number) => plural(items, { one: 'item', other: 'items' }),
    rolesSign: (roles: number) => plural(roles, { one: 'role signs', other: 'roles sign' }),
    fieldsWithBounds: (fields: number) => plural(fields, { one: 'field with bounds', other: 'fields with bounds' }),
    probesOffered: (offered: number) => plural(offered, { one: 'probe offered', other: 'probes offered' }),
    questions: (questions: number) => plural(questions, { one: 'question', other: 'questions' }),
    doNotCount: (itemsNotCounted: number) => plural(itemsNotCounted, { one: 'does not count', other: 'do not count' }),
    of: (of: number) => `of ${of}`,
    metrics: (metricCount: number) => `${metricCount} ${plural(metricCount, { one: 'metric', other: 'metrics' })}`,
    goNoGoCriteria: (criteriaCount: number) =>
      `${criteriaCount} ${plural(criteriaCount, { one: 'go/no-go criterion', other: 'go/no-go criteria' })}`,
    rollbackPlans: (rollbackCount: number) =>
      `${rollbackCount} ${plural(rollbackCount, { one: 'rollback plan', other: 'rollback plans' })}`,
    plannedPhases: (phaseCount: number) =>
      `${phaseCount} ${plural(phaseCount, { one: 'planned phase', other: 'planned phases' })}`,
    escalationTimes: (escalationCount: number) =>
      `${escalationCount} ${plural(escalationCount, { one: 'escalation time', other: 'escalation times' })}`,
    contacts: (contactCount: number) =>
      `${contactCount} ${plural(contactCount, { one: 'contact', other: 'contacts' })}`,
    aSoakOf: (spokenDuration: string) => `a soak of ${spokenDuration}`,
    aPolicyOfItsOwn: 'a policy of its own',
    sections: (sections: number) => plural(sections, { one: 'section', other: 'sections' }),
    rolesSign2: (roleCount: number) => plural(roleCount, { one: 'role signs', other: 'roles sign' }),
    result: 'Result',
    linesStructuredProseLost: ({
      lines,
      structured,
      prose,
      lost,
    }: {
      lines: number
      structured: number
      prose: number
      lost: number
    }) => `${lines} lines: ${structured} structured, ${prose} prose, ${lost} lost`,
    alsoRead: (also: string) => `Also read: ${also}.`,
    sectionsAndItemsOfThese: (links: number) =>
      `${links} ${plural(links, { one: 'section', other: 'sections' })} and items of these documents point at each other.`,
    boxesAreTickedInThe: (claimed: number) =>
      `${claimed} ${plural(claimed, { one: 'box is', other: 'boxes are' })} ticked in the document. That is its author’s claim, not an outcome.`,
    everyLineIsReadWhat: 'Every line is read: what is no structure stays as prose.',
  },
  questionPanel: {
    showLineInTheDocument: (line: number) => `Show line ${line} in the document`,
    moreLines: (rest: number) => `+${rest} more lines`,
    theseLinesMeanNothingFor: 'These lines mean nothing for the release',
    confirmAsProse: 'Confirm as prose',
    lines: (lineCount: number) => `${lineCount} ${plural(lineCount, { one: 'line', other: 'lines' })}`,
    questions: (questionCount: number) =>
      `${questionCount} ${plural(questionCount, { one: 'question', other: 'questions' })}`,
    aReleaseHoldsUntilEach: 'A release holds until each is answered.',
  },
  resultPane: {
    nothingToTickWasFound: (lines: number) => `Nothing to tick was found in ${lines} lines.`,
    aReleaseMadeFromThis:
      'A release made from this document holds, because it has no required item. Items are lines with a box (',
    backupTaken: '- [ ] Backup taken',
    rowsOfATableWith:
      '), rows of a table with a box, and numbered steps of a section that says what is done. Select a line in the preview and make it an item, or edit the Markdown.',
    thisDocumentIsTooLarge: 'This document is too large to be shown line by line.',
    itHasCharactersTheStructure: ({ characters, shown }: { characters: string; shown: string }) =>
      `It has ${characters} characters; the structure of up to ${shown} is shown. The document is read and saved whole, and its figures, questions and findings are complete. Roles, items that do not count and offered probes are not listed here: they show in the releases that are made from it.`,
    structure: 'Structure',
    changes: 'Changes',
    probesOffered: 'Probes offered',
    findings: 'Findings',
  },
  rolePanel: {
    required: 'Required',
    didNoneOfTheWork: 'Did none of the work',
    removeFor: (name: string) => `Remove ${name}`,
    remove: 'Remove',
    optional: 'optional',
    mayHaveDoneTheWork: 'may have done the work',
    edit: (name: string) => `Edit ${name}`,
    addARole: 'Add a role',
    role: 'Role',
    qaLead: 'QA Lead',
    add: 'Add',
    cancel: 'Cancel',
    whoSigns: 'Who signs',
    noRoleWasFoundUnless:
      'No role was found. Unless a policy asks for one, a release from this document waits for no signature.',
  },
  sinceLastRelease: {
    theServerDidNotAnswer: 'The server did not answer, so it is not known what changed since the last release.',
    comparingWithTheLastRelease: 'Comparing with the last release…',
  },
  structureOutline: {
    steps: (stepCount: number) => `${stepCount} ${plural(stepCount, { one: 'step', other: 'steps' })}`,
    changesSomething: ', changes something',
    probe: (kind: string) => `${kind} probe`,
    probeOffered: 'probe offered',
    showInTheDocument: 'Show in the document',
    claimedByItsAuthor: '· claimed by its author',
    items: (own: number) => `${own} ${plural(own, { one: 'item', other: 'items' })}`,
    fields: (allFields: number) => `${allFields} ${plural(allFields, { one: 'field', other: 'fields' })}`,
    itemsOf: (withoutControls: string) => `Items of ${withoutControls}`,
    doesNotCount: 'does not count',
    fieldsOfTheRelease: 'Fields of the release:',
  },
  list: {
    noChecklistsYet: 'No checklists yet',
    checklists: (templateCount: number) =>
      `${templateCount} ${plural(templateCount, { one: 'checklist', other: 'checklists' })}`,
    importAChecklist: 'Import a checklist',
    bringTheOneYouHave: 'Bring the one you have',
    anyMarkdownChecklistOrRunbook:
      'Any Markdown checklist or runbook will do: headings become sections, boxes become items, blanks become fields.',
    wholeInstance: 'Whole instance',
    version: (version: number) => `· version ${version}`,
    itemsInSections: ({ items, sections }: { items: number; sections: number }) =>
      `${items} items in ${sections} sections`,
    roles: (roleCount: number) => `, ${roleCount} roles`,
  },
  template: {
    whoSigns: 'Who signs',
    noRoleWasFound: 'No role was found.',
    optional: 'optional',
    theDocument: 'The document',
    documentAsItReads: 'Document as it reads',
    theMarkdown: 'The Markdown',
    moreCharacters: (sourceCount: number) => `
… ${sourceCount} more characters`,
    versions: 'Versions',
    version: (version: number) => `Version ${version}`,
    items: (items: number) => `${items} ${plural(items, { one: 'item', other: 'items' })}`,
    of: (newest: number) => ` of ${newest}`,
    itBelongsTo: (projectName: string) => `It belongs to ${projectName}`,
    itBelongsToTheWhole: 'It belongs to the whole instance',
    versionSavedByASaved: ({
      version,
      value,
      createdBy,
      value2,
    }: {
      version: number
      value: string
      createdBy: string
      value2: string
    }) => `Version ${version}${value}, saved by ${createdBy}. ${value2}. A saved version never changes.`,
    editOrBringAChanged: 'Edit, or bring a changed one',
    newReleaseFromIt: 'New release from it',
    youCanReadThisTemplate: (reason: string) => `You can read this template. ${reason}`,
    questionsAboutThisDocumentAre: (questions: number) =>
      `${questions} ${plural(questions, { one: 'question', other: 'questions' })} about this document ${plural(questions, { one: 'is', other: 'are' })} open. A release made from it holds until ${plural(questions, { one: 'it is', other: 'they are' })} answered: in the release, or here in a new version.`,
    findings: 'Findings',
    structure: 'Structure',
    thisDocumentIsTooLarge:
      'This document is too large to be shown line by line. Its roles, items and questions show in the releases that are made from it.',
  },
  useDrafts: {
    theServerDoesNotAnswer: 'The server does not answer. Your text is still here; try again in a moment.',
    theServerDoesNotAnswerNothing: 'The server does not answer. Nothing was changed; try again in a moment.',
  },
  useImport: {
    theServerDidNotAnswer:
      'The server did not answer, so it is not known whether the document was saved. Look under Templates before you try again.',
    ofAreSaved: ({ error, madeCount, textCount }: { error: string; madeCount: number; textCount: number }) =>
      `${error} ${madeCount} of ${textCount} are saved.`,
    document: (index: number) => `Document ${index}`,
    untitledChecklist: 'Untitled checklist',
  },
  versionChanges: {
    addedChangedRemovedTheDocument: ({
      added,
      changed,
      removed,
    }: {
      added: number
      changed: number
      removed: number
    }) => `${added} added, ${changed} changed, ${removed} removed. The document is too large to list them.`,
    noEarlierReleaseOfThis: 'No earlier release of this project used this template.',
    usedVersion: (version: number) => `used version ${version}`,
    unchanged: 'Unchanged:',
    too: 'too.',
    changedSinceTheLastRelease: 'Changed since the last release:',
    savedBy: 'Saved by',
    version: ({ version, createdBy }: { version: number; createdBy: string }) => `Version ${version}: ${createdBy},`,
  },
  wording: {
    every: (units: string) => `every ${units}`,
    theDeployment: 'the deployment',
    to: ({ sideText, sideText2 }: { sideText: string; sideText2: string }) => `${sideText} to ${sideText2}`,
    prepare: 'Prepare',
    deploy: 'Deploy',
    verify: 'Verify',
    monitor: 'Monitor',
    gate: 'Gate',
    signOff: 'Sign-off',
    rollback: 'Rollback',
    followUp: 'Follow-up',
    reference: 'Reference',
    rollbackDoneOnlyWhenThe: 'Rollback: done only when the release goes back',
    followUpDoneAfterThe: 'Follow-up: done after the decision',
    referenceInformationNothingToDecide: 'Reference: information, nothing to decide',
    aPerson: 'A person',
    aProbe: 'A probe',
    aPersonOrAProbe: 'A person or a probe',
    textLabel: 'Text',
    number: 'Number',
    yesOrNo: 'Yes or no',
    choice: 'Choice',
    date: 'Date',
    dateAndTime: 'Date and time',
  },
} satisfies Catalogue

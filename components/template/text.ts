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
    pasteHint: 'Paste Markdown here, or drop files',
    chooseAFile: 'Choose file',
    anItem: 'an item',
    aSection: 'a section',
    partOf: (nodeTitle: string) => `part of “${nodeTitle}”`,
    prose: 'prose',
    line: (line: number) => `Line ${line}`,
    isLabel: (became: string) => `is ${became}.`,
    makeItAnItem: 'Make it an item',
    documentPreview: 'Document preview',
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
    title: 'Documents',
    lead: (documentCount: number) =>
      `${documentCount} ${plural(documentCount, { one: 'document', other: 'documents' })}, compared with the previous release`,
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
    versionUnchanged: (version: number) => `Version ${version} and its releases do not change.`,
    nothingRuns: 'Nothing in the document is run. Ticked boxes become claims of its author, not results.',
    cannotSave:
      'You can preview a document but not save it: a template belongs to a project that you lead. Create a project first, or ask a lead.',
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
    itemsExplained: 'headings, checkboxes, tables with checkboxes, numbered steps',
    fields: 'Fields',
    fieldsExplained: 'blanks to fill in, with units and thresholds',
    whoSigns: 'Who signs',
    rolesExplained: 'role names in tables, lists and signature lines',
    whatDoesNotCount: 'What does not count',
    notCountedExplained: 'rollback, follow-up and reference sections, each with the reason',
    questions: 'Questions',
    questionsExplained: 'what looks like a checkbox, a signature or a threshold but could not be read',
    resultHint: 'The result appears here',
    start: 'Choose a file, drop one or more on this page, or paste Markdown.',
    formats:
      'Markdown, HTML and plain text; lists and headings of Jira, AsciiDoc, reStructuredText and Org. UTF-8, up to 10 MB.',
    tryAnExample: 'Try an example',
    readingTheDocument: 'Reading the document',
    noResult: 'No result',
    noResultHint: 'The document could not be read. The message above says why. Your text is still here.',
  },
  nodeCorrections: {
    typeOf: (label: string) => `Type of ${label}`,
    unitOf: (label: string) => `Unit of ${label}`,
    unit: 'Unit',
    thresholdOf: (label: string) => `Threshold of ${label}`,
    required: 'Required',
    sectionKind: 'Section kind',
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
    checkedByAPerson: 'Checked by a person:',
    line: ({ kind, line }: { kind: string; line: number }) => `${kind} · line ${line}`,
    originalCommand: 'Original command',
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
    noneLeft: 'No suggested probes left.',
    lead: 'Read-only commands of the document, as probes. They run only after somebody starts them in a release.',
    acceptAll: 'Accept all',
    dismissAll: 'Dismiss all',
    more: (openCount: number) =>
      `${openCount} ${plural(openCount, { one: 'more probe', other: 'more probes' })}: accept or dismiss some of these first.`,
  },
  overviewPanel: {
    items: (items: number) => plural(items, { one: 'item', other: 'items' }),
    rolesSign: (roles: number) => plural(roles, { one: 'role signs', other: 'roles sign' }),
    fieldsWithThresholds: (fields: number) =>
      plural(fields, { one: 'field with threshold', other: 'fields with thresholds' }),
    probesSuggested: (offered: number) => plural(offered, { one: 'probe suggested', other: 'probes suggested' }),
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
    links: (links: number) =>
      `${links} ${plural(links, { one: 'section or item', other: 'sections and items' })} of these documents refer to each other.`,
    claimed: (claimed: number) =>
      `${claimed} ${plural(claimed, { one: 'box is', other: 'boxes are' })} ticked in the document. This is a claim of its author, not an outcome.`,
    noLinesLost: 'Every line is kept: what is not structure becomes prose.',
  },
  questionPanel: {
    showLineInTheDocument: (line: number) => `Show line ${line} in the document`,
    moreLines: (rest: number) => `+${rest} more lines`,
    proseExplained: 'These lines do not affect the release',
    confirmAsProse: 'Confirm as prose',
    lines: (lineCount: number) => `${lineCount} ${plural(lineCount, { one: 'line', other: 'lines' })}`,
    questions: (questionCount: number) =>
      `${questionCount} ${plural(questionCount, { one: 'question', other: 'questions' })}`,
    aReleaseHoldsUntilEach: 'A release holds until each is answered.',
  },
  resultPane: {
    noItems: (lines: number) => `No items found in ${lines} lines.`,
    aReleaseMadeFromThis:
      'A release made from this document holds, because it has no required item. Items are lines with a box (',
    backupTaken: '- [ ] Backup taken',
    rowsOfATableWith:
      '), rows of a table with a box, and numbered steps of a section that says what is done. Select a line in the preview and make it an item, or edit the Markdown.',
    tooLarge: 'This document is too large to show line by line.',
    itHasCharactersTheStructure: ({ characters, shown }: { characters: string; shown: string }) =>
      `It has ${characters} characters; the structure of up to ${shown} is shown. The document is read and saved whole, and its figures, questions and findings are complete. Roles, items that do not count and offered probes are not listed here: they show in the releases that are made from it.`,
    structure: 'Structure',
    changes: 'Changes',
    suggestedProbes: 'Suggested probes',
    findings: 'Findings',
  },
  rolePanel: {
    required: 'Required',
    independent: 'Independent of the work',
    removeFor: (name: string) => `Remove ${name}`,
    remove: 'Remove',
    optional: 'optional',
    notIndependent: 'may have done the work',
    edit: (name: string) => `Edit ${name}`,
    addRole: 'Add role',
    role: 'Role',
    qaLead: 'QA Lead',
    add: 'Add',
    cancel: 'Cancel',
    whoSigns: 'Who signs',
    noRoles: 'No roles found. A release from this document waits for no signature unless a policy asks for one.',
  },
  sinceLastRelease: {
    theServerDidNotAnswer: 'The server did not answer, so it is not known what changed since the last release.',
    comparingWithTheLastRelease: 'Comparing with the last release…',
  },
  structureOutline: {
    steps: (stepCount: number) => `${stepCount} ${plural(stepCount, { one: 'step', other: 'steps' })}`,
    changesSomething: ', changes something',
    probe: (kind: string) => `${kind} probe`,
    probeSuggested: 'probe suggested',
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
    noChecklistsTitle: 'Start with a checklist you have',
    noChecklistsHint:
      'Any Markdown checklist or runbook works: headings become sections, checkboxes become items, blanks become fields.',
    wholeInstance: 'Whole instance',
    version: (version: number) => `· version ${version}`,
    itemsInSections: ({ items, sections }: { items: number; sections: number }) =>
      `${items} items in ${sections} sections`,
    roles: (roleCount: number) => `, ${roleCount} roles`,
  },
  template: {
    whoSigns: 'Who signs',
    noRoles: 'No roles found.',
    optional: 'optional',
    theDocument: 'The document',
    documentPreview: 'Document preview',
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
    editOrUpload: 'Edit or upload new version',
    startRelease: 'Start release',
    viewerHint: (reason: string) => `You can view this template. ${reason}`,
    questionsAboutThisDocumentAre: (questions: number) =>
      `${questions} ${plural(questions, { one: 'question', other: 'questions' })} about this document ${plural(questions, { one: 'is', other: 'are' })} open. A release made from it holds until ${plural(questions, { one: 'it is', other: 'they are' })} answered: in the release, or here in a new version.`,
    findings: 'Findings',
    structure: 'Structure',
    tooLarge:
      'This document is too large to show line by line. Its roles, items and questions appear in the releases made from it.',
  },
  useDrafts: {
    noAnswer: 'The server did not answer. Your text is still here; try again in a moment.',
    noAnswerCorrection: 'The server did not answer. The document is unchanged; try again in a moment.',
  },
  useImport: {
    fileTooLarge: (name: string) => `${name} is larger than 10 MB. Split it into several checklists.`,
    notUtf8: (name: string) => `${name} is not UTF-8. Save it as UTF-8 and try again.`,
    noAnswer:
      'The server did not answer, so the document may or may not be saved. Check the templates before you try again.',
    savedSoFar: ({ error, madeCount, textCount }: { error: string; madeCount: number; textCount: number }) =>
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
    rollbackExplained: 'Rollback: done only if the release is rolled back',
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

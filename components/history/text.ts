// The texts of the interface in components/history, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const historyText = {
  checkNow: {
    noneOfThemHasBeen: 'None of them has been signed yet.',
    signedUpToChangeAt: ({ seq, signedAt }: { seq: number; signedAt: string }) =>
      `Signed up to change ${seq} at ${signedAt} UTC.`,
    theServerDidNotAnswer: 'the server did not answer.',
    notCheckedToTheEnd: (message: string) => `Not checked to the end: ${message} Nothing was changed; check again.`,
    brokenAtChangeKeepAn: ({ seq, why }: { seq: number; why: string }) =>
      `Broken at change ${seq}: ${why}. Keep an export, and compare it with a checkpoint that was kept elsewhere.`,
    intactChangesEachHangsOn: ({ seq, signedUpTo }: { seq: number; signedUpTo: string }) =>
      `Intact: ${seq} changes, each hangs on the one before. ${signedUpTo}`,
    ofChangesChecked: ({ seq, of }: { seq: number; of: number }) => `${seq} of ${of} changes checked`,
    checking: 'Checking',
    itIsBeingChecked: 'It is being checked.',
    checkNow: 'Check now',
  },
  filter: {
    who: 'Who',
    what: 'What',
    words: 'Words',
    filter: 'Filter',
    showAll: 'Show all',
    onlyOfTheItem: 'Only of the item',
    everything: 'everything',
  },
  line: {
    was: 'was',
    isNow: ', is now',
    nothing: 'nothing',
    thisLineIsNoEvent: '✕ This line is no event: somebody has changed the history. Check it, and keep what it says.',
    change: (seq: number) => `change ${seq}`,
    sha256: 'SHA-256',
    ofTheOneBefore: 'of the one before',
    asItWasHashed: 'as it was hashed',
  },
  history: {
    noDay: 'No day',
    pages: 'Pages',
    newest: 'Newest',
    older: 'Older',
    timesAreUtcProject: '. Times are UTC.',
    everythingThatWasDoneIn2: 'Everything that was done in',
    of: 'of',
    itsWholeHistory: 'its whole history',
    timesAreUtc: '). Times are UTC.',
    changes: ({ events, events2 }: { events: number; events2: string }) =>
      plural(events, { one: '1 change', other: `${events2} changes` }),
    everyChangeOfTheProject:
      'Every change of the project as a line of JSON. Anybody can verify it without this program.',
    export: 'Export',
    nothingLikeThatWasDone: 'Nothing like that was done',
    tryFewerWordsOrRemove: 'Try fewer words, or remove a filter.',
  },
} satisfies Catalogue

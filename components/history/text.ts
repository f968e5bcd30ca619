// The texts of the interface in components/history, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const historyText = {
  checkNow: {
    notSigned: 'None of them is signed yet.',
    signedUpToChangeAt: ({ seq, signedAt }: { seq: number; signedAt: string }) =>
      `Signed up to change ${seq} at ${signedAt} UTC.`,
    theServerDidNotAnswer: 'the server did not answer.',
    incomplete: (message: string) => `Verification incomplete: ${message} Nothing was changed; verify again.`,
    broken: ({ seq, why }: { seq: number; why: string }) =>
      `Broken at change ${seq}: ${why}. Keep an export, and compare it with a checkpoint stored elsewhere.`,
    intact: ({ seq, signedUpTo }: { seq: number; signedUpTo: string }) =>
      `Intact: ${seq} changes, each linked to the previous one. ${signedUpTo}`,
    progress: ({ seq, of }: { seq: number; of: number }) => `${seq} of ${of} changes verified`,
    verifying: 'Verifying',
    inProgress: 'Verification is in progress.',
    verifyIntegrity: 'Verify integrity',
  },
  filter: {
    who: 'Who',
    what: 'What',
    search: 'Search',
    filter: 'Filter',
    showAll: 'Show all',
    onlyItem: 'Only item',
    everything: 'everything',
  },
  line: {
    was: 'was',
    isNow: ', is now',
    nothing: 'nothing',
    invalidEvent: '✕ This entry is not a valid event: the history has been modified. Verify it and keep the result.',
    change: (seq: number) => `change ${seq}`,
    sha256: 'SHA-256',
    previousHash: 'of the previous entry',
    hashedContent: 'hashed content',
  },
  history: {
    noDay: 'No day',
    pages: 'Pages',
    newest: 'Newest',
    older: 'Older',
    searchFurtherBack: 'Search further back',
    searchedTo: (seq: string) => `Searched back to change ${seq}.`,
    timesAreUtcProject: '. Times are UTC.',
    allChangesIn: 'All changes in',
    of: 'of',
    projectHistory: 'project history',
    timesAreUtc: '). Times are UTC.',
    changes: ({ events, events2 }: { events: number; events2: string }) =>
      plural(events, { one: '1 change', other: `${events2} changes` }),
    exportExplained: 'Every change of the project as one JSON line. Anyone can verify it without Countersign.',
    export: 'Export',
    noMatches: 'No matching changes',
    noMatchesHint: 'Try fewer words or remove a filter.',
  },
} satisfies Catalogue

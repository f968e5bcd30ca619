// The texts of the interface in components/board, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const boardText = {
  filter: {
    all: 'All',
    byVerdict: 'By verdict',
    searchReleases: 'Search releases',
    nameVersionProjectEnvironment: 'Name, version, project, environment',
    filters: 'Filters',
    project: 'Project',
    everyProject: 'Every project',
    environment: 'Environment',
    everyEnvironment: 'Every environment',
    state: 'State',
    notDecided: 'Not decided',
    decided: 'Decided',
    releasesOfProjectsThatI: 'Releases of projects that I lead, and those that await a role that I hold',
    mine: 'Mine',
    search: 'Search',
    showAll: 'Show all',
  },
  list: {
    youAreNotSignedIn: 'You are not signed in any more, or may not see this. Load the page again.',
    notConnectedTryingAgainThis: (heardAt: string) =>
      `Not connected, trying again. This is how it was at ${heardAt} UTC.`,
    newerChanges: (count: number) => `${count} newer ${plural(count, { one: 'change', other: 'changes' })}:`,
    show: 'show',
    beginWithAChecklistYou: 'Begin with a checklist you have',
    pasteTheMarkdownThatYour:
      'Paste the Markdown that your team uses on release day. It becomes a template; a release is one run of it.',
    importAChecklist: 'Import a checklist',
    noMatchingReleases: 'No matching releases',
    tryAShorterSearchOr: 'Try a shorter search or remove a filter.',
    showAll: 'Show all',
    noReleasesYet: 'No releases yet',
    ofMayGo: ({ go, count }: { go: number; count: number }) => `${go} of ${count} may go`,
    ofThemAreNotJudged: (unjudged: number) => `; ${unjudged} of them are not judged yet`,
    releasesByTheirLastChange: (value: string) => `Releases by their last change${value}.`,
    wall: 'Wall',
    newRelease: 'New release',
    pages: 'Pages',
    newest: 'Newest',
    older: 'Older',
  },
  row: {
    awaits: (awaited: string) => `Awaits ${awaited}`,
    everybodyHasSigned: 'Everybody has signed',
    nobodyHasToSign: 'Nobody has to sign',
    soakPausedLeft: ({ isSoakPaused, age }: { isSoakPaused: boolean; age: string }) =>
      `Soak${isSoakPaused ? ' paused' : ''}: ${age} left`,
    decidedAgainstTheVerdict: ({ call, isBreakGlass }: { call: string; isBreakGlass: boolean }) =>
      `· decided: ${call}${isBreakGlass ? ' against the verdict' : ''}`,
    andMore: (reasons: number) => ` And ${reasons} more.`,
    itemsDecidedIn: ({ rowName, version }: { rowName: string; version: string }) =>
      `Items decided in ${rowName} ${version}`,
  },
  wall: {
    soakPausedLeft: ({ isSoakPaused, age }: { isSoakPaused: boolean; age: string }) =>
      `soak ${isSoakPaused ? 'paused, ' : ''}${age} left`,
    awaits: (awaited: string) => `awaits ${awaited}`,
    changedAgo: (since: string) => `changed ${since} ago`,
    andMore: (reasons: number) => `And ${reasons} more.`,
    ago: (since: string) => `, ${since} ago`,
    atUtc: ({ heardAt, value }: { heardAt: string; value: string }) => `at ${heardAt} UTC${value}`,
    signedOutThisIsNot: 'Signed out: this is not kept up to date. Sign in again.',
    notConnectedThisIsHow: (from: string) => `Not connected: this is how it was ${from}.`,
    nothingToDecide: 'Nothing to decide',
    ofMayGo: ({ go, count }: { go: number; count: number }) => `${go} of ${count} may go`,
    asOfUtc: (heardAt: string) => `As of ${heardAt} UTC`,
    theThatChangedLast: (rowCount: number) => ` · the ${rowCount} that changed last`,
    dark: 'Dark',
    light: 'Light',
    fullScreen: 'Full screen',
    board: 'Board',
    noReleaseIsOpenHere: 'No release is open here. The next one appears by itself.',
  },
} satisfies Catalogue

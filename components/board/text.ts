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
    allProjects: 'All projects',
    environment: 'Environment',
    allEnvironments: 'All environments',
    state: 'State',
    notDecided: 'Not decided',
    decided: 'Decided',
    mineExplained: 'Releases of projects that you lead, and those waiting for a role that you hold',
    mine: 'Mine',
    search: 'Search',
    showAll: 'Show all',
  },
  list: {
    signedOut: 'You are signed out or no longer have access. Reload the page.',
    disconnected: (heardAt: string) => `Disconnected, reconnecting. Last updated at ${heardAt} UTC.`,
    newerChanges: (count: number) => `${count} newer ${plural(count, { one: 'change', other: 'changes' })}:`,
    show: 'show',
    noReleasesTitle: 'Start with a checklist you have',
    noReleasesHint:
      'Paste the Markdown that your team uses on release day. It becomes a template; a release is one run of it.',
    importAChecklist: 'Import a checklist',
    noMatchingReleases: 'No matching releases',
    tryAShorterSearchOr: 'Try a shorter search or remove a filter.',
    showAll: 'Show all',
    noReleasesYet: 'No releases yet',
    releasesReady: ({ go, count }: { go: number; count: number }) =>
      `${go} of ${count} ${plural(count, { one: 'release', other: 'releases' })} ready`,
    withoutVerdict: (unjudged: number) => `; ${unjudged} without a verdict yet`,
    sorted: (value: string) => `Sorted by last change${value}.`,
    wall: 'Wall',
    newRelease: 'New release',
    pages: 'Pages',
    newest: 'Newest',
    older: 'Older',
  },
  row: {
    waitingFor: (awaited: string) => `Waiting for ${awaited}`,
    allSigned: 'All signed',
    noSignOffs: 'No sign-offs',
    soakPausedLeft: ({ isSoakPaused, age }: { isSoakPaused: boolean; age: string }) =>
      `Soak${isSoakPaused ? ' paused' : ''}: ${age} left`,
    decided: ({ call, isBreakGlass }: { call: string; isBreakGlass: boolean }) =>
      `· decided: ${call}${isBreakGlass ? ', overriding the verdict' : ''}`,
    moreFailures: (count: number) => ` +${count} more`,
    andMore: (reasons: number) => ` +${reasons} more`,
    itemsDecidedIn: ({ rowName, version }: { rowName: string; version: string }) =>
      `Items decided in ${rowName} ${version}`,
  },
  wall: {
    soakPausedLeft: ({ isSoakPaused, age }: { isSoakPaused: boolean; age: string }) =>
      `soak ${isSoakPaused ? 'paused, ' : ''}${age} left`,
    waitingFor: (awaited: string) => `waiting for ${awaited}`,
    changedAgo: (since: string) => `changed ${since} ago`,
    moreFailures: (count: number) => ` +${count} more`,
    andMore: (reasons: number) => `+${reasons} more`,
    ago: (since: string) => `, ${since} ago`,
    atUtc: ({ heardAt, value }: { heardAt: string; value: string }) => `at ${heardAt} UTC${value}`,
    signedOut: 'Signed out: no longer updated. Sign in again.',
    disconnected: (from: string) => `Disconnected: last updated ${from}.`,
    noOpenReleases: 'No open releases',
    releasesReady: ({ go, count }: { go: number; count: number }) =>
      `${go} of ${count} ${plural(count, { one: 'release', other: 'releases' })} ready`,
    asOfUtc: (heardAt: string) => `As of ${heardAt} UTC`,
    mostRecent: (rowCount: number) => ` · ${rowCount} most recent`,
    dark: 'Dark',
    light: 'Light',
    fullScreen: 'Full screen',
    board: 'Board',
    emptyHint: 'New releases appear here automatically.',
  },
} satisfies Catalogue

// The texts of the interface in components/shell, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const shellText = {
  appFrame: {
    skipToThePage: 'Skip to the page',
    countersignToTheBoard: 'Countersign, to the board',
    countersign: 'Countersign',
  },
  error: {
    thisPageCannotBeRead: 'This page cannot be read at the moment',
    theDatabaseOrTheServer:
      'The database or the server did not answer. What was saved is kept; this page comes back by itself as soon as it can.',
    tryNow: 'Try now',
    reference: (reference: string) => `Reference ${reference}`,
  },
  finder: {
    board: 'Board',
    inbox: 'Inbox',
    templates: 'Templates',
    importAChecklist: 'Import a checklist',
    projects: 'Projects',
    newRelease: 'New release',
    find: 'Find',
    releaseItemSectionOrRole: 'Release, item, section or role',
    aReleaseItemSectionOr: 'A release, item, section or role',
    found: 'Found',
    nothingHereHasThatName: 'Nothing here has that name.',
    findCtrlK: 'Find (Ctrl K)',
    ctrlK: 'Ctrl K',
  },
  mainNav: {
    board: 'Board',
    inbox: 'Inbox',
    templates: 'Templates',
    projects: 'Projects',
    main: 'Main',
  },
  notFound: {
    toTheBoard: 'To the board',
  },
  personMenu: {
    accountOf: (name: string) => `Account of ${name}`,
    profile: 'Profile',
    notifications: 'Notifications',
    tokens: 'Tokens',
    people: 'People',
    light: 'Light',
    dark: 'Dark',
    asTheSystemIs: 'As the system is',
    signOut: 'Sign out',
  },
  useServerAction: {
    theServerDidNotAnswer:
      'The server did not answer, so it may or may not be done. What you typed is still here; look at the page, then try again.',
  },
} satisfies Catalogue

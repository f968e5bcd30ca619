// The texts of the interface in components/shell, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const shellText = {
  form: {
    required: 'Fill in this field.',
    enterANumber: 'Enter a number.',
  },
  appFrame: {
    skipToContent: 'Skip to content',
    home: 'Countersign, to the board',
    countersign: 'Countersign',
  },
  error: {
    title: 'This page is currently unavailable',
    explanation:
      'The database or the server did not answer. Saved data is not affected. This page reloads automatically when the connection is back.',
    retry: 'Retry',
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
    inputLabel: 'A release, item, section or role',
    results: 'Results',
    noResults: 'No results.',
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
    goToBoard: 'Go to board',
  },
  personMenu: {
    accountOf: (name: string) => `Account of ${name}`,
    profile: 'Profile',
    notifications: 'Notifications',
    tokens: 'Tokens',
    people: 'People',
    light: 'Light',
    dark: 'Dark',
    system: 'System',
    signOut: 'Sign out',
  },
  useServerAction: {
    noAnswer:
      'The server did not answer, so this may or may not be done. Your input is still here; check the page, then try again.',
  },
} satisfies Catalogue

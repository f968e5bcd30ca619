// The texts of the interface in app, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const pageText = {
  inbox: {
    inbox: 'Inbox',
  },
  calendar: {
    calendar: 'Calendar',
  },
  channels: {
    channels: 'Channels',
  },
  history: {
    history: 'History',
  },
  projectId: {
    project: 'Project',
  },
  projects: {
    projects: 'Projects',
  },
  documents: {
    documents: 'Documents',
  },
  runs: {
    runs: 'Runs',
  },
  metricId: {
    metric: 'Metric',
  },
  monitoring: {
    monitoring: 'Monitoring',
  },
  policy: {
    policy: 'Policy',
  },
  report: {
    recordOf: ({ name, version }: { name: string; version: string }) => `Record of ${name} ${version}`,
  },
  rollback: {
    rollback: 'Rollback',
  },
  signOff: {
    signOff: 'Sign-off',
  },
  timeline: {
    timeline: 'Timeline',
  },
  timings: {
    timings: 'Timings',
  },
  whatIf: {
    whatIf: 'What if',
  },
  newText: {
    newRelease: 'New release',
  },
  instance: {
    instance: 'Instance',
  },
  notifications: {
    notifications: 'Notifications',
  },
  people: {
    people: 'People',
  },
  profile: {
    profile: 'Profile',
  },
  tokens: {
    tokens: 'Tokens',
  },
  edit: {
    editATemplate: 'Edit a template',
  },
  templateId: {
    template: 'Template',
  },
  import: {
    importAChecklist: 'Import a checklist',
  },
  templates: {
    templates: 'Templates',
  },
  confirmationProblem: {
    notConfirmed: 'Not confirmed',
    hint: 'Open the sign-off page of the release and sign again.',
    goToInbox: 'Go to inbox',
  },
  forbidden: {
    notAllowed: 'Not allowed',
    explanation: 'Your account cannot open this page. An administrator or the project’s lead can change that.',
  },
  forgotPassword: {
    forgotPassword: 'Forgot password',
  },
  join: {
    join: 'Join',
  },
  notFound: {
    title: 'Page not found',
    explanation: 'This page does not exist, or it belongs to a project that you are not a member of.',
  },
  resetPassword: {
    newPassword: 'New password',
  },
  setUp: {
    setUp: 'Set up',
  },
  signIn: {
    signIn: 'Sign in',
  },
  wall: {
    wall: 'Wall',
  },
} satisfies Catalogue

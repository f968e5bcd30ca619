// The texts of the interface in components/calendar, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const calendarText = {
  calendar: {
    frozen: 'Frozen: no deployments',
    openAtAnyTime: 'Deployments allowed at any time',
    aDeploymentWindowIsOpen: 'A deployment window is open',
    theNextOpens: (spokenMoment: string) => `the next opens ${spokenMoment}`,
    noOtherPlanned: 'none is planned',
    outsideItsWindows: (next: string) => `Outside its deployment windows; ${next}`,
    addFreeze: 'Add freeze',
    addWindow: 'Add window',
    noEnvironmentsYet: 'No environments yet',
    openNow: ({ free, environmentCount }: { free: number; environmentCount: number }) =>
      `${free} of ${environmentCount} ${plural(environmentCount, { one: 'environment', other: 'environments' })} open for deployment now`,
    lead: (projectName: string) =>
      `Calendar of ${projectName}. During a freeze every release is NO-GO; outside the deployment windows it is on HOLD.`,
    project: 'Project',
    freezesAndWindowsBelongTo: 'Freezes and windows belong to an environment',
    addEnvironmentFirst: 'Add an environment to the project first.',
    end: (what: string) => `End ${what}`,
    endThis: (what: string) => `End this ${what}?`,
    endNow: 'It ends immediately and stays in the audit log.',
    endBeforeItBegan: 'It is removed from the calendar. The history keeps a record of it.',
  },
  entryLine: {
    freeze: 'Freeze',
    window: 'Window',
    overlaps: (overlaps: number) =>
      `Overlaps ${overlaps} ${plural(overlaps, { one: 'other entry', other: 'other entries' })}`,
    editFor: ({ what, when }: { what: string; when: string }) => `Edit ${what}: ${when}`,
    edit: 'Edit',
    endFor: ({ what, when }: { what: string; when: string }) => `End ${what}: ${when}`,
    end: 'End',
  },
  feedLine: {
    title: 'Calendar feed',
    explanation:
      'A private iCalendar address with the freezes, windows and planned dates of every project that you can see. Anyone who has it can read them. A new address replaces the previous one.',
    address: 'Address (shown once)',
    createNewAddress: 'Create a new address',
    createAddress: 'Create address',
    revoke: 'Revoke',
    createdAt: 'Created',
  },
  freezeDialog: {
    titleFor: ({ isKnown, environmentName }: { isKnown: boolean; environmentName: string }) =>
      `${isKnown ? 'Edit the freeze' : 'Freeze'} of ${environmentName}`,
    explanation: 'Every release to this environment is NO-GO during this time.',
    begins: 'Begins',
    ends: 'Ends',
    reason: 'Reason',
    saveFreeze: 'Save freeze',
  },
  windowDialog: {
    opens: 'Opens',
    closes: 'Closes',
    days: 'Days',
    opensAt: 'Opens at',
    closesAt: 'Closes at',
    onTheNextDay: 'On the next day',
    titleFor: ({ isKnown, environmentName }: { isKnown: boolean; environmentName: string }) =>
      `${isKnown ? 'Edit the deployment window' : 'Deployment window'} of ${environmentName}`,
    explanation: 'Once an environment has deployment windows, releases hold outside of them.',
    howOften: 'How often',
    everyWeek: 'every week',
    note: 'Note',
    saveWindow: 'Save window',
    once: 'once',
  },
  zoneField: {
    timeZone: 'Time zone',
  },
} satisfies Catalogue

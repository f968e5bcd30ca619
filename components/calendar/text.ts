// The texts of the interface in components/calendar, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const calendarText = {
  calendar: {
    frozenNothingShips: 'Frozen: nothing ships',
    mayBeDeployedToAt: 'May be deployed to at any time',
    aDeploymentWindowIsOpen: 'A deployment window is open',
    theNextOpens: (spokenMoment: string) => `the next opens ${spokenMoment}`,
    noOtherIsPlanned: 'no other is planned',
    outsideOfItsWindows: (next: string) => `Outside of its windows; ${next}`,
    addFreeze: 'Add freeze',
    addWindow: 'Add window',
    noEnvironmentsYet: 'No environments yet',
    ofMayBeDeployedTo: ({ free, environmentCount }: { free: number; environmentCount: number }) =>
      `${free} of ${environmentCount} may be deployed to now`,
    theCalendarOfInA: (projectName: string) =>
      `The calendar of ${projectName}. In a freeze every release is NO-GO; outside of the deployment windows it holds.`,
    project: 'Project',
    freezesAndWindowsBelongTo: 'Freezes and windows belong to an environment',
    addOneToTheProject: 'Add one to the project first.',
    end: (what: string) => `End ${what}`,
    endThis: (what: string) => `End this ${what}?`,
    itEndsImmediatelyAndStays: 'It ends immediately and stays in the audit log.',
    itIsTakenOutOf: 'It is taken out of the calendar. The history keeps that it was.',
  },
  entryLine: {
    freeze: 'Freeze',
    window: 'Window',
    sharesTimeWithOthers: (overlaps: number) =>
      `Shares time with ${overlaps} ${plural(overlaps, { one: 'other', other: 'others' })}`,
    changeFor: ({ what, when }: { what: string; when: string }) => `Change ${what}: ${when}`,
    change: 'Change',
    endFor: ({ what, when }: { what: string; when: string }) => `End ${what}: ${when}`,
    end: 'End',
  },
  feedLine: {
    inYourOwnCalendar: 'In your own calendar',
    aSecretAddressIcalendarWith:
      'A secret address (iCalendar) with the freezes, windows and planned dates of every project that you may see. Whoever has it can read them; a new one ends the one before.',
    addressShownThisOnce: 'Address, shown this once',
    makeANewAddress: 'Make a new address',
    makeAnAddress: 'Make an address',
    revoke: 'Revoke',
    youHaveOneSince: 'You have one since',
  },
  freezeDialog: {
    changeTheFreezeOf: ({ isKnown, environmentName }: { isKnown: boolean; environmentName: string }) =>
      `${isKnown ? 'Change the freeze' : 'Freeze'} of ${environmentName}`,
    everyReleaseToThisEnvironment: 'Every release to this environment is NO-GO in this time.',
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
    changeTheDeploymentWindowOf: ({ isKnown, environmentName }: { isKnown: boolean; environmentName: string }) =>
      `${isKnown ? 'Change the deployment window' : 'Deployment window'} of ${environmentName}`,
    anEnvironmentWithWindowsMay:
      'An environment with windows may be deployed to in them only; outside of all of them its releases hold.',
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

// The texts of the interface in components/inbox, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const inboxText = {
  inbox: {
    nothingToDo: 'Nothing needs your action',
    waiting: (waiting: number) => plural(waiting, { one: '1 task for you', other: `${waiting} tasks for you` }),
    allClear: 'All clear',
    allClearHint:
      'Signatures you owe, waivers you can grant, your conditions and issues, and work of people who left your projects appear here.',
  },
  waitingList: {
    hasNotSignedYet: 'has not signed yet',
    needsMoreSignatures: 'needs more signatures',
    signedForContentThatHas: 'signed for content that has changed since',
    onBehalfOf: '· on behalf of',
    reminded: 'sent a reminder,',
    waiverToGrant: 'Waiver to grant',
    requestedBy: 'requested by',
    workToReassign: 'Work to reassign',
    inLabel: (projectName: string) => `in ${projectName}`,
    title: 'Your tasks',
    issue: (number: number) => `Issue ${number}`,
    assignedToYou: ({ severity, called }: { severity: string; called: string }) =>
      `${severity}, assigned to you · ${called}`,
    overdueCondition: 'Overdue condition',
    condition: 'Condition',
    of: (role: string) => `of ${role}`,
    due: ', due',
  },
} satisfies Catalogue

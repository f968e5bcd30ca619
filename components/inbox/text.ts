// The texts of the interface in components/inbox, by the file that shows them.
import { type Catalogue, plural } from '@/components/ui/catalogue'

export const inboxText = {
  inbox: {
    nothingWaitsForYou: 'Nothing waits for you',
    thingsWaitForYou: (waiting: number) =>
      plural(waiting, { one: 'One thing waits for you', other: `${waiting} things wait for you` }),
    allClear: 'All clear',
    signaturesThatAReleaseNeeds:
      'Signatures that a release needs of you, waivers that you may grant, conditions and issues that are yours, and work of people who left your projects are listed here.',
  },
  waitingList: {
    hasNotSignedYet: 'has not signed yet',
    needsMoreSignatures: 'needs more signatures',
    signedForContentThatHas: 'signed for content that has changed since',
    wasSentBackForMore: 'was sent back for more work',
    wasRejected: 'was rejected',
    isApproved: 'is approved',
    isApprovedWithConditions: 'is approved with conditions',
    inThePlaceOf: '· in the place of',
    asksForIt: 'asks for it,',
    waiverToGrant: 'Waiver to grant',
    askedForBy: 'asked for by',
    workToReassign: 'Work to reassign',
    inLabel: (projectName: string) => `in ${projectName}`,
    waitsForYou: 'Waits for you',
    issue: (number: number) => `Issue ${number}`,
    yours: ({ severity, called }: { severity: string; called: string }) => `${severity}, yours · ${called}`,
    overdueCondition: 'Overdue condition',
    condition: 'Condition',
    of: (role: string) => `of ${role}`,
    due: ', due',
  },
} satisfies Catalogue

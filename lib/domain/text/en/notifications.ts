// Notifications: the title after the name of the release or project, and the sentence below it.
import { count, plural } from '@/lib/domain/text/plural'

const CALLS: Record<string, string> = { go: 'GO', conditional: 'GO with conditions', 'no-go': 'NO-GO' }

type Issue = { by: string; number: number; severity: string; title: string }
/** `title` is of the rollback plan, `outcome` how it ended; null where it is not known. */
type Rollback = { by: string; isRehearsal: boolean; title: string | null; outcome: string | null }

const rollback = (verb: string, { by, isRehearsal, title, outcome }: Rollback): string =>
  `${by} ${verb} ${isRehearsal ? 'rehearsal of a rollback' : 'rollback'}${title ? ` (${title})` : ''}${outcome ? `: ${outcome}` : ''}`

export const notificationTexts = {
  issueOpened: ({ by, number, severity, title }: Issue) => `${by} opened issue ${number} (${severity}), ${title}`,
  issueReopened: ({ by, number, severity, title }: Issue) => `${by} reopened issue ${number} (${severity}), ${title}`,
  issueOwner: ({ owner }: { owner: string }) => `${owner} owns it.`,
  issueUnowned: () => 'Nobody owns it yet.',
  rollbackStarted: (facts: Rollback) => rollback('started a', facts),
  rollbackEnded: (facts: Rollback) => rollback('ended the', facts),
  mentioned: ({ by }: { by: string }) => `${by} mentioned you`,
  signatureRequested: ({ by, role }: { by: string; role: string }) => `${by} asks ${role} to sign`,
  waiverRequested: ({ by, title }: { by: string; title: string }) => `${by} requests a waiver of ${title}`,
  conditionSet: ({ role, text }: { role: string; text: string }) =>
    `${role} approved with a condition that you own: ${text}`,
  conditionAssigned: ({ role, text }: { role: string; text: string }) => `You own a condition of ${role}: ${text}`,
  conditionDue: ({ role, text, isOverdue }: { role: string; text: string; isOverdue: boolean }) =>
    `A condition of ${role} is ${isOverdue ? 'overdue' : 'due within a day'}: ${text}`,
  dueAt: ({ at }: { at: string }) => `It is due on ${at} UTC.`,
  decided: ({ by, call, isOverride }: { by: string; call: string; isOverride: boolean }) =>
    `${by} decided ${CALLS[call] ?? call}${isOverride ? ', overriding the verdict' : ''}`,
  metricBreached: ({ name, value }: { name: string; value: number }) => `${name} is past its limit at ${value}`,
  projectEntered: ({ by, access }: { by: string; access: string }) => `${by} entered the project as a ${access}`,
  enteredUntil: ({ reason, until }: { reason: string; until: string }) => `${reason} Until ${until} UTC.`,
  signatureStale: ({ role }: { role: string }) => `What you signed as ${role} has changed`,
  signatureStaleBody: () =>
    'Your signature no longer counts. Review what changed, and sign again if you still approve.',
  readyToSign: ({ role }: { role: string }) => `Everything is done except the signature of ${role}`,
  criteriaOpen: ({ open }: { open: number }) =>
    `${count(open, 'go/no-go criterion', 'go/no-go criteria')} ${plural(open, 'is', 'are')} still open. Answer ${plural(open, 'it', 'them')}, or let your approval answer ${plural(open, 'it', 'them')}.`,
  verdictChanged: ({ level, before }: { level: string; before: string }) => `${level}, was ${before}`,
  monitoringFailed: ({ verdict, failure }: { verdict: string; failure: string }) => `${verdict}. ${failure}`,
  monitoringFailedBody: () => 'Roll back, or reopen the release.',
  channelTest: ({ by }: { by: string }) => `${by} tests this channel`,
  channelTestBody: () => 'Notifications of the project arrive at this channel.',
  several: ({ notifications }: { notifications: number }) => `${count(notifications, 'notification')}`,
  last: ({ title }: { title: string }) => `The last: ${title}`,
}

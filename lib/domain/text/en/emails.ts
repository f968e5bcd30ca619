// What an email says besides the notification that it carries.
import type { AccountLinkKind } from '@/lib/domain/people/account-link'

const LINKS: Record<AccountLinkKind, { subject: string; says: string }> = {
  invitation: {
    subject: 'You are invited to Countersign',
    says: 'invites you to Countersign. Open the link to create your account.',
  },
  'password-reset': {
    subject: 'Set a new password for Countersign',
    says: 'created a link for you to set a new password for Countersign.',
  },
}

export const emailTexts = {
  aboutProject: () =>
    'You get this email because of your work in the project. You can choose what Countersign sends by email:',
  aboutAccount: () => 'You get this email because it is about your account. Your profile:',
  earlier: ({ before }: { before: number }) => `and ${before} before these`,
  linkSubject: ({ kind }: { kind: AccountLinkKind }) => LINKS[kind].subject,
  linkBody: ({ kind, by }: { kind: AccountLinkKind; by: string }) => `${by} ${LINKS[kind].says}`,
  linkUntil: ({ until }: { until: string }) => `The link works once, until ${until} UTC.`,
  ignore: () => 'If you did not expect this, ignore it. Nothing happens until you open the link.',
}

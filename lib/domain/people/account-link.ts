// Links that work once: an invitation to make an account, and a link to set a new password.
import { z } from 'zod'
import type { InstanceRole } from '@/lib/domain/enums'

export const AccountLinkKind = z.enum(['invitation', 'password-reset'])
export type AccountLinkKind = z.infer<typeof AccountLinkKind>

/** How long a link works, the page that it opens, and what to do when it does not work. */
export const ACCOUNT_LINKS: Record<AccountLinkKind, { hours: number; path: string; name: string; renew: string }> = {
  invitation: {
    hours: 7 * 24,
    path: '/join',
    name: 'invitation',
    renew: 'Ask an administrator for a new invitation.',
  },
  'password-reset': {
    hours: 24,
    path: '/reset-password',
    name: 'password link',
    renew: 'Ask an administrator for a new password link.',
  },
}

/** What decides whether a link works. Times are instants. */
export type AccountLinkState = {
  kind: AccountLinkKind
  email: string
  /** What an invited person becomes; null for a new password. */
  role: InstanceRole | null
  /** The person who created it is no administrator now. */
  creatorLeft: boolean
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
}

/** When a link that is made now expires. */
export function linkExpiry(kind: AccountLinkKind, now: Date): Date {
  return new Date(now.getTime() + ACCOUNT_LINKS[kind].hours * 3_600_000)
}

/**
 * Why a link of this kind does not work, in a sentence that says what to do; null when it works. `link` is null when nobody here made it.
 * `signedInAs` is the email of whoever opens it, when they are signed in. A link that makes an administrator or sets a password would let an
 * administrator who left back in, so it does not outlive their rights.
 */
export function linkRefusal(
  kind: AccountLinkKind,
  link: AccountLinkState | null,
  now: Date,
  signedInAs: string | null,
): string | null {
  const { name, renew } = ACCOUNT_LINKS[kind]
  if (!link || link.kind !== kind)
    return `This ${name} is not known here. Check that you copied the whole link. ${renew}`
  if (link.usedAt) return `This ${name} has been used. Sign in, or ask an administrator for help.`
  if (link.revokedAt) return `This ${name} has been replaced or revoked. ${renew}`
  if (link.expiresAt <= now) return `This ${name} has expired. ${renew}`
  if (link.creatorLeft && (kind === 'password-reset' || link.role === 'admin'))
    return `The administrator who created this ${name} is one no longer. ${renew}`
  if (signedInAs !== null && signedInAs !== link.email)
    return `This ${name} is for ${link.email}, and you are signed in as ${signedInAs}. Sign out first, or give it to ${link.email}.`
  return null
}

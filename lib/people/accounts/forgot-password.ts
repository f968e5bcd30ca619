// Somebody forgot their password: whoever has an account with one gets a link by email. The answer is the same for everybody else.

import { z } from 'zod'
import { change } from '@/lib/data/change'
import { mailIsSetUp } from '@/lib/data/health'
import { isWithinLimit } from '@/lib/data/limits'
import { replaceAccountLink } from '@/lib/data/people/account-links'
import { findUser } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { linkExpiry } from '@/lib/domain/people/account-link'
import { newLinkSecret } from '@/lib/people/accounts/link-secret'
import { assertMail, queueLinkMail } from '@/lib/people/accounts/mail-link'
import { assertPasswordAllowed } from '@/lib/people/sign-in/password-allowed'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'

const BY: Actor = { kind: 'system', name: 'forgotten password' }

/** Whether a link can be sent at all. */
export function canMailPasswords(): Promise<boolean> {
  return mailIsSetUp()
}

export const ForgotPassword = z.strictObject({ email: z.email('not an email').max(320).toLowerCase() })

/**
 * Sends at most three links an hour to one email. An account without a password signs in another way, and gets none. The
 * answer waits only for what is done for every email, so that neither its text nor its time tells whose account there is;
 * a link that could not be made is in the log, and the person asks again.
 */
export async function forgotPassword(
  _actor: Actor,
  { email }: z.infer<typeof ForgotPassword>,
  now: Date,
): Promise<Record<string, never>> {
  assertPasswordAllowed(email)
  await assertMail()
  mailResetLink(email, now).catch((error: unknown) => {
    log.error({ error: String(error) }, 'sign-in: a link for a new password could not be made')
  })
  return {}
}

/** A link to whoever has a password under this email; at most three an hour. Nothing for anybody else. */
export async function mailResetLink(email: string, now: Date): Promise<void> {
  const account = await findUser({ email })
  if (!account?.hasPassword || account.isDisabled) return
  if (!(await isWithinLimit('forgotten password of an account', email))) return
  const id = newId()
  const { id: userId, name } = account
  const expiresAt = linkExpiry('password-reset', now)
  const { tokenSha256 } = newLinkSecret('password-reset')
  await change(BY, async (tx) => {
    const link = { id, tokenSha256, kind: 'password-reset', email, role: null, userId } as const
    await replaceAccountLink(
      tx,
      { ...link, createdBy: 'Somebody at the sign-in page', createdById: null, expiresAt },
      now,
    )
    await queueLinkMail(tx, link, 'Somebody at the sign-in page', now)
    return {
      grant: authorize(BY, 'system.work', {}),
      event: { action: 'password.reset-offered', linkId: id, userId, name, expiresAt: expiresAt.toISOString() },
      result: undefined,
    }
  })
}

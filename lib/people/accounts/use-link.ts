// What whoever has a link does with it: make the account that they are invited to, or set a new password. The link is the right to do it.

import { z } from 'zod'
import { change, databaseErrorCode, type Tx } from '@/lib/data/change'
import { forgetSignInTries } from '@/lib/data/limits'
import {
  type AccountLink,
  findAccountLink,
  revokePasswordLinks,
  spendAccountLink,
} from '@/lib/data/people/account-links'
import { findUser, insertUser, revokeSessions, updateUser } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { PlainName } from '@/lib/domain/names'
import { AccountLinkKind, linkRefusal } from '@/lib/domain/people/account-link'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { Password } from '@/lib/people/accounts/add-user'
import { assertPasswordAllowed } from '@/lib/people/sign-in/password-allowed'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { hashPassword } from '@/lib/platform/password'

const Token = z.string().min(20).max(200)

/** The link of a token, if it works for whoever opens it. Refused with a sentence that says what to do. */
async function assertLink(actor: Actor, kind: AccountLinkKind, token: string, now: Date): Promise<AccountLink> {
  const link = await findAccountLink(sha256(token))
  const refusal = linkRefusal(kind, link, now, actor.kind === 'person' ? actor.email : null)
  if (!link || refusal !== null) throw new Refusal('forbidden', refusal ?? '')
  assertPasswordAllowed(link.email)
  return link
}

async function spendOrRefuse(tx: Tx, link: AccountLink, now: Date): Promise<void> {
  if (await spendAccountLink(tx, link.id, now)) return
  throw new Refusal('forbidden', linkRefusal(link.kind, { ...link, usedAt: now }, now, null) ?? '')
}

const BY_INVITATION = { kind: 'system', name: 'invitation' } as const satisfies Actor
const BY_PASSWORD_LINK = { kind: 'system', name: 'password link' } as const satisfies Actor

export const ReadLink = z.object({ kind: AccountLinkKind, token: z.string().max(200) })

/** Whom a link is for, or why it does not work. */
export async function readLink(
  actor: Actor,
  { kind, token }: z.infer<typeof ReadLink>,
  now: Date,
): Promise<{ email: string } | { refusal: string }> {
  try {
    return { email: (await assertLink(actor, kind, token, now)).email }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message }
    throw error
  }
}

export const AcceptInvitation = z.strictObject({ token: Token, name: PlainName, password: Password })

export async function acceptInvitation(
  actor: Actor,
  { token, name, password }: z.infer<typeof AcceptInvitation>,
  now: Date,
): Promise<{ email: string }> {
  const link = await assertLink(actor, 'invitation', token, now)
  const { email } = link
  const role = link.role ?? 'member'
  const id = newId()
  const passwordHash = await hashPassword(password)
  try {
    return await change(BY_INVITATION, async (tx) => {
      await spendOrRefuse(tx, link, now)
      await insertUser(tx, { id, email, name, role, passwordHash })
      return {
        grant: authorize(BY_INVITATION, 'system.work', {}),
        event: { action: 'user.added', userId: id, name, email, role, via: 'invitation' },
        result: { email },
      }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', peopleRefusals.accountExistsSignIn({ email }))
    throw error
  }
}

export const ResetPassword = z.strictObject({ token: Token, password: Password })

/** Sets a new password, ends every session (whoever had the old one is out) and forgets the tries of the old one. */
export async function resetPassword(
  actor: Actor,
  { token, password }: z.infer<typeof ResetPassword>,
  now: Date,
): Promise<{ email: string }> {
  const link = await assertLink(actor, 'password-reset', token, now)
  const passwordHash = await hashPassword(password)
  const account = await change(BY_PASSWORD_LINK, async (tx) => {
    await spendOrRefuse(tx, link, now)
    const found = link.userId === null ? null : await findUser({ id: link.userId }, tx)
    if (!found || found.isDisabled) throw new Refusal('forbidden', peopleRefusals.disabled())
    await updateUser(tx, found.id, { passwordHash })
    await revokePasswordLinks(tx, found.id, now)
    const sessions = await revokeSessions(tx, found.id, now)
    return {
      grant: authorize(BY_PASSWORD_LINK, 'system.work', {}),
      event: { action: 'password.changed', userId: found.id, name: found.name, how: 'link', sessions },
      result: found,
      announce: { kind: 'person', userId: found.id },
    }
  })
  await forgetSignInTries(account.email)
  return { email: account.email }
}

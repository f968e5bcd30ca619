// A new password: by a link that an administrator creates, by an operator at a shell, or by the person themselves.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { replaceAccountLink, revokePasswordLinks } from '@/lib/data/people/account-links'
import { findUser, revokeSessions, updateUser } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName, personBehind } from '@/lib/domain/actor'
import { linkExpiry } from '@/lib/domain/people/account-link'
import type { NewLink } from '@/lib/domain/people/view'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { Password } from '@/lib/people/accounts/add-user'
import { newLinkSecret } from '@/lib/people/accounts/link-secret'
import { assertMail, queueLinkMail } from '@/lib/people/accounts/mail-link'
import { assertPasswordAndCode, TypedCode } from '@/lib/people/sign-in/confirm-password'
import { assertPasswordAllowed } from '@/lib/people/sign-in/password-allowed'
import { newId } from '@/lib/platform/ids'
import { hashPassword } from '@/lib/platform/password'

/** `mail`: the link is sent to the person instead of being shown. */
export const OfferPassword = z.object({ userId: z.uuid(), mail: z.boolean().default(false) })

/** A link with which somebody sets a new password. The old one works until the link is used. */
export async function offerPassword(
  actor: Actor,
  { userId, mail = false }: z.input<typeof OfferPassword>,
  now: Date,
): Promise<NewLink> {
  const grant = authorize(actor, 'user.reset-password', {})
  const account = await findUser({ id: userId })
  if (!account) throw new Refusal('not-found', commonRefusals.noPerson(), { known: true })
  if (account.isDisabled) throw new Refusal('conflict', peopleRefusals.accountDisabled({ name: account.name }))
  assertPasswordAllowed(account.email)
  const id = newId()
  if (mail) await assertMail()
  const { url, tokenSha256 } = newLinkSecret('password-reset')
  const expiresAt = linkExpiry('password-reset', now)
  const { email, name } = account
  return change(actor, async (tx) => {
    const link = { id, tokenSha256, kind: 'password-reset', email, role: null, userId } as const
    const createdById = personBehind(actor)?.id ?? null
    await replaceAccountLink(tx, { ...link, createdBy: actorName(actor), createdById, expiresAt }, now)
    if (mail) await queueLinkMail(tx, link, actorName(actor), now)
    return {
      grant,
      event: { action: 'password.reset-offered', linkId: id, userId, name, expiresAt: expiresAt.toISOString() },
      result: { id, ...(!mail && { url }), expiresAt: expiresAt.toISOString() },
    }
  })
}

export const SetPassword = z.strictObject({ userId: z.uuid(), password: Password })

/** Sets somebody's password at once and ends their sessions. For an operator at a shell: people use links. */
export async function setPassword(
  actor: Actor,
  { userId, password }: z.infer<typeof SetPassword>,
  now: Date,
): Promise<{ sessions: number }> {
  const grant = authorize(actor, 'user.reset-password', {})
  const passwordHash = await hashPassword(password)
  return change(actor, async (tx) => {
    const account = await findUser({ id: userId }, tx)
    if (!account) throw new Refusal('not-found', commonRefusals.noPerson(), { known: true })
    await updateUser(tx, userId, { passwordHash })
    await revokePasswordLinks(tx, userId, now)
    const sessions = await revokeSessions(tx, userId, now)
    return {
      grant,
      event: { action: 'password.changed', userId, name: account.name, how: 'operator', sessions },
      result: { sessions },
      announce: { kind: 'person', userId },
    }
  })
}

/** `code`: for accounts with a second factor. */
export const ChangePassword = z.strictObject({
  current: z.string().min(1, 'missing').max(1024),
  code: TypedCode.optional(),
  password: Password,
})

const WORDING = {
  field: 'current',
  noPassword: 'Your account has no password. Ask an administrator for a password link to set one.',
} as const

/** Changes one's own password. Every other session of the person ends; the one that asks goes on. */
export async function changePassword(
  actor: Actor,
  { current, code, password }: z.infer<typeof ChangePassword>,
  now: Date,
): Promise<{ sessions: number }> {
  const grant = authorize(actor, 'profile.change', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', peopleRefusals.personHasPassword())
  await assertPasswordAndCode(actor, { password: current, code }, WORDING, now)
  const passwordHash = await hashPassword(password)
  const { id: userId, name } = actor
  return change(actor, async (tx) => {
    await updateUser(tx, userId, { passwordHash })
    await revokePasswordLinks(tx, userId, now)
    const sessions = await revokeSessions(tx, userId, now, actor.sessionId)
    return {
      grant,
      event: { action: 'password.changed', userId, name, how: 'own', sessions },
      result: { sessions },
      announce: { kind: 'person', userId },
    }
  })
}

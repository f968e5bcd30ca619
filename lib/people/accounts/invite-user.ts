// An invitation: a link that works once, for one email, and is shown once. An earlier one for the same email stops working.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { replaceAccountLink, revokeInvitation } from '@/lib/data/people/account-links'
import { findUser } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName, personBehind } from '@/lib/domain/actor'
import { InstanceRole } from '@/lib/domain/enums'
import { mayMakeAdministrator } from '@/lib/domain/people/account'
import { linkExpiry } from '@/lib/domain/people/account-link'
import type { NewLink } from '@/lib/domain/people/view'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { newLinkSecret } from '@/lib/people/accounts/link-secret'
import { assertMail, queueLinkMail } from '@/lib/people/accounts/mail-link'
import { newId } from '@/lib/platform/ids'

/** `mail`: the link is sent to the person instead of being shown. */
export const InviteUser = z.strictObject({
  email: z.email('not an email').toLowerCase(),
  role: InstanceRole.default('member'),
  mail: z.boolean().default(false),
})

export async function inviteUser(
  actor: Actor,
  { email, role, mail = false }: z.input<typeof InviteUser> & { role: InstanceRole },
  now: Date,
): Promise<NewLink> {
  const grant = authorize(actor, 'user.administer', {})
  const may = role === 'admin' ? mayMakeAdministrator(actor) : null
  if (may && !may.allowed) throw new Refusal('forbidden', may.reason)
  const account = await findUser({ email })
  if (account)
    throw new Refusal(
      'conflict',
      account.isDisabled ? peopleRefusals.inviteeDisabled({ email }) : peopleRefusals.inviteeExists({ email }),
    )
  if (mail) await assertMail()
  const id = newId()
  const { url, tokenSha256 } = newLinkSecret('invitation')
  const expiresAt = linkExpiry('invitation', now)
  return change(actor, async (tx) => {
    const link = { id, tokenSha256, kind: 'invitation', email, role, userId: null } as const
    const createdById = personBehind(actor)?.id ?? null
    await replaceAccountLink(tx, { ...link, createdBy: actorName(actor), createdById, expiresAt }, now)
    if (mail) await queueLinkMail(tx, link, actorName(actor), now)
    return {
      grant,
      event: { action: 'user.invited', linkId: id, email, role, expiresAt: expiresAt.toISOString() },
      result: { id, ...(!mail && { url }), expiresAt: expiresAt.toISOString() },
    }
  })
}

export const RevokeInvitation = z.object({ invitationId: z.uuid() })

export async function endInvitation(
  actor: Actor,
  { invitationId }: z.infer<typeof RevokeInvitation>,
  now: Date,
): Promise<Record<string, never>> {
  const grant = authorize(actor, 'user.administer', {})
  return change(actor, async (tx) => {
    const email = await revokeInvitation(tx, invitationId, now)
    if (email === null) throw new Refusal('not-found', peopleRefusals.noInvitation(), { known: true })
    return { grant, event: { action: 'invitation.revoked', linkId: invitationId, email }, result: {} }
  })
}

// The first admin of an empty installation, through a link that works once.
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { countUsers, findSetupLink, insertUser, replaceSetupLink, spendSetupLink } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { PlainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { Password } from '@/lib/people/accounts/add-user'
import { isPasswordRefused } from '@/lib/people/sign-in/password-allowed'
import { sha256 } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { hashPassword } from '@/lib/platform/password'

const LINK_DAYS = 7
const BY: Actor = { kind: 'system', name: 'set-up' }

/** The secret of the link that expires then: the same wherever AUTH_SECRET is, because the database has only its hash. */
function tokenOf(expiresAt: Date): string {
  return createHmac('sha256', env('AUTH_SECRET')).update(`set-up ${expiresAt.toISOString()}`).digest('base64url')
}

/**
 * The link's secret, or null when somebody has an account already. The link that works is given again, whichever process
 * made it; a new one takes the place of one that expired or was made with another AUTH_SECRET.
 */
export async function offerSetUp(now: Date): Promise<string | null> {
  if ((await countUsers()) > 0) return null
  const grant = authorize(BY, 'system.work', {})
  return change(BY, async (tx) => {
    const link = await findSetupLink(tx, now)
    const given = link === null ? null : tokenOf(link.expiresAt)
    if (given !== null && link?.tokenSha256 === sha256(given)) return { grant, event: null, result: given }
    const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000)
    const token = tokenOf(expiresAt)
    await replaceSetupLink(tx, sha256(token), expiresAt)
    return { grant, event: { action: 'setup.offered' }, result: token }
  })
}

export const SetUp = z.strictObject({
  token: z.string().min(20).max(200),
  email: z.email('not an e-mail address').toLowerCase(),
  name: PlainName,
  password: Password,
})

const SINGLE_SIGN_ON_REQUIRED =
  'The domain of this email requires single sign-on (OIDC_REQUIRED_DOMAINS), so a password for it would not work. Use the email in OIDC_BREAK_GLASS_EMAIL or one of another domain. Nothing was saved, and the link still works.'

/** Adds the first admin. The link is the right to do it: it needs no signed-in actor, works once, and only while there is nobody. */
export async function setUp(
  _actor: Actor,
  { token, email, name, password }: z.infer<typeof SetUp>,
  now: Date,
): Promise<{ email: string }> {
  if (isPasswordRefused(email))
    throw new Refusal('forbidden', SINGLE_SIGN_ON_REQUIRED, { fields: { email: 'requires single sign-on' } })
  const id = newId()
  const passwordHash = await hashPassword(password)
  return change(BY, async (tx) => {
    if (!(await spendSetupLink(tx, sha256(token), now))) throw new Refusal('forbidden', peopleRefusals.setUpLink())
    if ((await tx.user.count()) > 0) throw new Refusal('conflict', peopleRefusals.alreadySetUp())
    await insertUser(tx, { id, email, name, role: 'admin', passwordHash })
    return {
      grant: authorize(BY, 'system.work', {}),
      event: { action: 'user.added', userId: id, name, email, role: 'admin', via: 'set-up link' },
      result: { email },
    }
  })
}

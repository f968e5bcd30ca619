// The first admin of an empty installation, through a link that works once.

import { z } from 'zod'
import { change } from '@/lib/data/change'
import { countUsers, insertUser, replaceSetupLink, spendSetupLink } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { PlainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { Password } from '@/lib/people/accounts/add-user'
import { sha256, unguessable } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { hashPassword } from '@/lib/platform/password'

const LINK_DAYS = 7
const BY: Actor = { kind: 'system', name: 'set-up' }

/** Makes the link's secret, or null when somebody has an account already. An earlier link stops working. */
export async function offerSetUp(now: Date): Promise<string | null> {
  if ((await countUsers()) > 0) return null
  const token = unguessable()
  await change(BY, async (tx) => {
    await replaceSetupLink(tx, sha256(token), new Date(now.getTime() + LINK_DAYS * 86_400_000))
    return { grant: authorize(BY, 'system.work', {}), event: { action: 'setup.offered' }, result: undefined }
  })
  return token
}

export const SetUp = z.strictObject({
  token: z.string().min(20).max(200),
  email: z.email('not an e-mail address').toLowerCase(),
  name: PlainName,
  password: Password,
})

/** Adds the first admin. The link is the right to do it: it needs no signed-in actor, works once, and only while there is nobody. */
export async function setUp(
  _actor: Actor,
  { token, email, name, password }: z.infer<typeof SetUp>,
  now: Date,
): Promise<{ email: string }> {
  const id = newId()
  const passwordHash = await hashPassword(password)
  return change(BY, async (tx) => {
    if (!(await spendSetupLink(tx, sha256(token), now)))
      throw new Refusal(
        'forbidden',
        'This set-up link was used, is too old, or is not one of ours. Start the program again to get a new one.',
      )
    if ((await tx.user.count()) > 0)
      throw new Refusal('conflict', 'This installation has people already. Ask an administrator for an account.')
    await insertUser(tx, { id, email, name, role: 'admin', passwordHash })
    return {
      grant: authorize(BY, 'system.work', {}),
      event: { action: 'user.added', userId: id, name, email, role: 'admin', via: 'set-up link' },
      result: { email },
    }
  })
}

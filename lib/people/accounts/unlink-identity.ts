// Takes the identities of the provider from an account, so that the next sign-in with its email links it anew: the provider made the person anew.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { deleteAccounts, findUser, revokeSessions } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'

export const UnlinkIdentity = z.strictObject({ userId: z.uuid() })

/** Ends every session of the person: whoever had the identity is out. */
export async function unlinkIdentity(
  actor: Actor,
  { userId }: z.infer<typeof UnlinkIdentity>,
  now: Date,
): Promise<{ sessions: number }> {
  const grant = authorize(actor, 'user.administer', {})
  return change(actor, async (tx) => {
    const account = await findUser({ id: userId }, tx)
    if (!account) throw new Refusal('not-found', commonRefusals.noPerson())
    const issuers = await deleteAccounts(tx, userId)
    if (issuers.length === 0) throw new Refusal('conflict', peopleRefusals.notLinked({ name: account.name }))
    const sessions = await revokeSessions(tx, userId, now)
    return {
      grant,
      event: { action: 'user.identity-unlinked', userId, name: account.name, issuers, sessions },
      result: { sessions },
      announce: { kind: 'person', userId },
    }
  })
}

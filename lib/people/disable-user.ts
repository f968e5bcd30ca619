// Somebody may not come in any more: the account is closed and every session of it ends with the same commit. What they did and signed stays.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { disableUser as close, findPersonByEmail } from '@/lib/data/people'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

export const DisableUser = z.strictObject({ email: z.email('not an e-mail address').toLowerCase() })

export async function disableUser(
  actor: Actor,
  { email }: z.infer<typeof DisableUser>,
  now: Date,
): Promise<{ sessions: number }> {
  demand(actor, 'user.administer', {})
  const person = await findPersonByEmail(email)
  if (!person) throw new Refusal('not-found', `Nobody with an open account has the address ${email}.`)
  return change(actor, async (tx) => {
    const sessions = await close(tx, person.id, now)
    return {
      event: { action: 'user.disabled', userId: person.id, name: person.name, sessions },
      result: { sessions },
      announce: { kind: 'person', userId: person.id },
    }
  })
}

// A new person who can sign in.
import { z } from 'zod'
import { change, databaseErrorCode } from '@/lib/data/change'
import { insertUser } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { InstanceRole } from '@/lib/domain/enums'
import { PlainName } from '@/lib/domain/names'
import { mayMakeAdministrator } from '@/lib/domain/people/account'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { newId } from '@/lib/platform/ids'
import { hashPassword } from '@/lib/platform/password'

/** Twelve characters at least; longer than any dictionary word, short enough to be said. */
export const Password = z.string().min(12, 'at least 12 characters').max(1024)

export const AddUser = z.strictObject({
  email: z.email('not an e-mail address').toLowerCase(),
  name: PlainName,
  role: InstanceRole,
  password: Password.optional(),
})

export async function addUser(
  actor: Actor,
  { email, name, role, password }: z.infer<typeof AddUser>,
): Promise<{ id: string }> {
  const grant = authorize(actor, 'user.administer', {})
  const may = role === 'admin' ? mayMakeAdministrator(actor) : null
  if (may && !may.allowed) throw new Refusal('forbidden', may.reason)
  const id = newId()
  const passwordHash = password === undefined ? null : await hashPassword(password)
  try {
    return await change(actor, async (tx) => {
      await insertUser(tx, { id, email, name, role, passwordHash })
      return {
        grant,
        event: { action: 'user.added', userId: id, name, email, role, via: 'administrator' },
        result: { id },
      }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', peopleRefusals.accountExists({ email }))
    throw error
  }
}

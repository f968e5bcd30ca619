// The person behind a session once more: whoever signs, or takes a signature back, types their password again.
import { countTry, forgetTries } from '@/lib/data/limits'
import { findPasswordHash } from '@/lib/data/people'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { verifyPassword } from '@/lib/platform/password'

/** Five wrong ones lock signing for a quarter of an hour. */
export async function demandPassword(person: Person, password: string): Promise<void> {
  await countTry('password when signing', person.id)
  const stored = await findPasswordHash(person.id)
  if (stored === null)
    throw new Refusal('forbidden', 'Your account has no password, so it cannot sign. Ask an administrator to set one.')
  if (!(await verifyPassword(stored, password)))
    throw new Refusal('wrong-password', 'The password is not right. Nothing was signed; type it again.', {
      fields: { password: 'not right' },
    })
  await forgetTries('password when signing', person.id)
}

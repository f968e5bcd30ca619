// Who somebody is, once more, before they change how they sign in: their password, and a code where the account has a
// second factor.
import { z } from 'zod'
import { countTry, forgetTries, uncountTry } from '@/lib/data/limits'
import { findPasswordHash } from '@/lib/data/people/people'
import { checkCode } from '@/lib/data/people/second-factor'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { verifyPassword } from '@/lib/platform/password'

/** Passwords and codes of a session are counted together, with those that are typed to sign. */
export const CONFIRM_LIMIT = 'password when signing'

export const TypedPassword = z.string().min(1, 'type your password').max(1024)
export const TypedCode = z.string().max(40)

/** `field` is the one that the password was typed in; `noPassword` what an account without one is told. */
type Wording = { field: 'password' | 'current'; noPassword: string }

/**
 * Refuses unless the password is right, and the code where the account has a second factor. Only then the tries are
 * forgotten: who knows the password could guess codes without end otherwise. A right password without a code is not
 * counted, since nothing was guessed.
 */
export async function assertPasswordAndCode(
  { id }: Person,
  { password, code }: { password: string; code?: string | undefined },
  { field, noPassword }: Wording,
  now: Date,
): Promise<void> {
  await countTry(CONFIRM_LIMIT, id)
  const stored = await findPasswordHash(id)
  if (stored === null) throw new Refusal('conflict', noPassword)
  if (!(await verifyPassword(stored, password))) {
    const name = field === 'current' ? 'current password' : 'password'
    throw new Refusal('wrong-password', peopleRefusals.wrongSecret({ what: name }), {
      fields: { [field]: 'not right' },
    })
  }
  const checked = await checkCode(id, code, now)
  if (checked === 'missing') {
    await uncountTry(CONFIRM_LIMIT, id)
    throw new Refusal('invalid', peopleRefusals.codeNeeded(), {
      fields: { code: 'missing' },
    })
  }
  if (checked === 'wrong')
    throw new Refusal('invalid', peopleRefusals.codeWrong(), {
      fields: { code: 'not right' },
    })
  await forgetTries(CONFIRM_LIMIT, id)
}

// The person behind a session once more: whoever signs or withdraws a signature types their password, uses a passkey, or has signed in afresh at
// the identity provider.
import { z } from 'zod'
import { countTry, forgetTries, uncountTry } from '@/lib/data/limits'
import { confirmPasskey } from '@/lib/data/people/confirm-passkey'
import { takeIdentityProof } from '@/lib/data/people/identity-proofs'
import { findPasswordHash } from '@/lib/data/people/people'
import { checkCode } from '@/lib/data/people/second-factor'
import type { Person } from '@/lib/domain/actor'
import type { SignatureMethod } from '@/lib/domain/enums'
import { type ProofBinding, proofRefusal } from '@/lib/domain/people/identity-proof'
import { Assertion } from '@/lib/domain/people/passkey'
import { Refusal } from '@/lib/domain/refusal'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { verifyPassword } from '@/lib/platform/password'

/** What confirms who it is: exactly one of them. */
export const CONFIRMATION = {
  password: z.string().min(1, 'type your password').max(1024).optional(),
  /** Beside the password, for whoever has a second factor. */
  code: z.string().max(40).optional(),
  passkey: Assertion.optional(),
  /** The id of a fresh sign-in at the identity provider. */
  proofId: z.uuid().optional(),
}
export type Confirmation = {
  password?: string | undefined
  code?: string | undefined
  passkey?: Assertion | undefined
  proofId?: string | undefined
}

/** What is confirmed: `subject` is the sign-off challenge, or the signature; `contentHash` is what was shown. */
type Confirmed = Pick<ProofBinding, 'purpose' | 'subject' | 'contentHash'>

async function assertPassword(
  person: Person,
  password: string,
  code: string | undefined,
  now: Date,
): Promise<'password' | 'password-and-code'> {
  await countTry('password when signing', person.id)
  const stored = await findPasswordHash(person.id)
  if (stored === null) throw new Refusal('forbidden', signoffRefusals.noPassword())
  if (!(await verifyPassword(stored, password)))
    throw new Refusal('wrong-password', signoffRefusals.wrongPassword(), {
      fields: { password: 'not right' },
    })
  const checked = await checkCode(person.id, code, now)
  if (checked === 'missing') await uncountTry('password when signing', person.id)
  if (checked === 'missing' || checked === 'wrong')
    throw new Refusal('invalid', checked === 'missing' ? signoffRefusals.codeNeeded() : signoffRefusals.codeWrong(), {
      fields: { code: checked === 'missing' ? 'missing' : 'not right' },
    })
  await forgetTries('password when signing', person.id)
  return checked === 'right' ? 'password-and-code' : 'password'
}

async function assertProof(person: Person, proofId: string, confirmed: Confirmed, now: Date): Promise<void> {
  const use = { ...confirmed, userId: person.id, sessionId: person.sessionId ?? '' }
  const refusal = proofRefusal(await takeIdentityProof(proofId), use, now)
  if (refusal !== null) throw new Refusal('conflict', refusal)
}

/** Five wrong passwords or codes lock signing by password for a quarter of an hour. A passkey answers one challenge, for this subject only. */
export async function assertIdentity(
  person: Person,
  { password, code, passkey, proofId }: Confirmation,
  confirmed: Confirmed,
  now: Date,
): Promise<SignatureMethod> {
  const { purpose, subject } = confirmed
  if (passkey !== undefined) {
    await confirmPasskey(passkey, { purpose, userId: person.id, subject }, now)
    return 'passkey'
  }
  if (proofId !== undefined) {
    await assertProof(person, proofId, confirmed, now)
    return 'identity-provider'
  }
  if (password === undefined)
    throw new Refusal('invalid', signoffRefusals.passwordNeeded(), {
      fields: { password: 'type your password' },
    })
  return assertPassword(person, password, code, now)
}

// That a person is who they say, by a passkey: the challenge taken out, the passkey found, its signature verified, its use noted.
import { findPasskey, insertPasskeyChallenge, notePasskeyUse, takePasskeyChallenge } from '@/lib/data/people/passkeys'
import {
  type Assertion,
  challengeRefusal,
  PASSKEY_CHALLENGE_MINUTES,
  type PasskeyUse,
} from '@/lib/domain/people/passkey'
import { Refusal } from '@/lib/domain/refusal'
import { passkeysRefusals } from '@/lib/domain/text/en/refusals/passkeys'
import { unguessable } from '@/lib/platform/digest'
import { isOwnOrigin, readClientData, verifyUse } from '@/lib/platform/passkey'

/** A challenge for one use, in base64url. */
export async function issueChallenge(use: PasskeyUse, now: Date): Promise<string> {
  const challenge = unguessable()
  const expiresAt = new Date(now.getTime() + PASSKEY_CHALLENGE_MINUTES * 60_000)
  await insertPasskeyChallenge({ ...use, challenge, expiresAt }, now)
  return challenge
}

/** The challenge that a browser answered, if it was given out for this use and is answered here. It works no second time. */
export async function takeChallenge(clientDataJSON: string, use: PasskeyUse, now: Date): Promise<string> {
  const data = readClientData(clientDataJSON)
  if (!data) throw new Refusal('invalid', passkeysRefusals.notVerified())
  if (!isOwnOrigin(data.origin)) throw new Refusal('forbidden', passkeysRefusals.otherAddress())
  const refusal = challengeRefusal(await takePasskeyChallenge(data.challenge), use, now)
  if (refusal !== null) throw new Refusal('conflict', refusal)
  return data.challenge
}

/** The person whose passkey answered, for a use that is theirs or, at sign-in, anybody's. */
export async function confirmPasskey(
  assertion: Assertion,
  use: PasskeyUse,
  now: Date,
): Promise<{ id: string; name: string; email: string }> {
  const challenge = await takeChallenge(assertion.response.clientDataJSON, use, now)
  const passkey = await findPasskey(assertion.id)
  if (!passkey || (use.userId !== null && passkey.user.id !== use.userId)) {
    throw new Refusal('wrong-passkey', passkeysRefusals.unknown())
  }
  const { id, credentialId, publicKey, counter } = passkey
  const moved = await verifyUse(assertion, challenge, { credentialId, publicKey, counter: Number(counter) })
  if (moved === null || !(await notePasskeyUse(id, counter, moved, now)))
    throw new Refusal('wrong-passkey', passkeysRefusals.notVerified())
  return passkey.user
}

// Passkeys, spoken to the browser: making one, and using one. What the browser or its user refuses is one sentence.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { enterByAssertion } from '@/components/people/sign-in/credentials'
import { peopleText } from '@/components/people/text'
import type { Answer } from '@/lib/domain/answer'
import type { Assertion } from '@/lib/domain/people/passkey'
import { addPasskeyAction, askNewPasskeyAction, askPasskeyAction } from '@/lib/people/actions'

const refused = (message: string): Extract<Answer<never>, { ok: false }> => ({
  ...{ ok: false, code: 'wrong-passkey', title: peopleText.passkey.wrongPasskey, message, detail: {} },
})

const UNSUPPORTED = peopleText.passkey.thisBrowserDoesNotOffer

/** What the browser threw, as a sentence (WebAuthn Level 3, sections 5.1.3 and 5.1.4). */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return peopleText.passkey.thisDeviceHasAPasskey
  if (name === 'NotAllowedError' || name === 'AbortError') return peopleText.passkey.noPasskeyWasUsedTry
  if (name === 'SecurityError') return peopleText.passkey.theBrowserRefusesPasskeysAt
  return peopleText.passkey.theBrowserCouldNotUse
}

/** Makes a passkey of this name. Accounts with a password confirm with it, and with a code where they have an app. */
export async function createPasskey(
  name: string,
  confirmation: { password?: string; code?: string },
): Promise<Answer<{ id: string }>> {
  if (!browserSupportsWebAuthn()) return refused(UNSUPPORTED)
  const requested = await askNewPasskeyAction(confirmation)
  if (!requested.ok) return requested
  try {
    const attestation = await startRegistration({ optionsJSON: requested.result })
    return await addPasskeyAction({ name, attestation: { ...attestation, type: 'public-key' } })
  } catch (error) {
    return refused(reasonOf(error))
  }
}

/** Uses a passkey for one thing: `subject` is the sign-off challenge, or the signature that is withdrawn or superseded. */
export async function confirmWithPasskey(
  purpose: 'sign' | 'withdraw' | 'supersede',
  subject: string,
): Promise<Answer<{ passkey: Assertion }>> {
  if (!browserSupportsWebAuthn()) return refused(UNSUPPORTED)
  const requested = await askPasskeyAction({ purpose, subject })
  if (!requested.ok) return requested
  try {
    const passkey = await startAuthentication({ optionsJSON: requested.result })
    return { ok: true, result: { passkey: { ...passkey, type: 'public-key' } } }
  } catch (error) {
    return refused(reasonOf(error))
  }
}

/** Signs in. Null when it worked, else one sentence. */
export async function enterByPasskey(): Promise<string | null> {
  if (!browserSupportsWebAuthn()) return UNSUPPORTED
  const requested = await fetch('/api/passkeys/sign-in', { method: 'POST' }).catch(() => null)
  if (!requested?.ok) return peopleText.passkey.theServerDidNotAnswer
  try {
    return await enterByAssertion(await startAuthentication({ optionsJSON: await requested.json() }))
  } catch (error) {
    return reasonOf(error)
  }
}

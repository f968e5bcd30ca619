// Passkeys, spoken to the browser: making one, and using one. What the browser or its user refuses is one sentence.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { enterByAssertion } from '@/components/people/sign-in/credentials'
import type { Answer } from '@/lib/domain/answer'
import type { Assertion } from '@/lib/domain/people/passkey'
import { addPasskeyAction, askNewPasskeyAction, askPasskeyAction } from '@/lib/people/actions'

const refused = (message: string): Extract<Answer<never>, { ok: false }> => ({
  ...{ ok: false, code: 'wrong-passkey', title: 'The passkey is not right', message, detail: {} },
})

const UNSUPPORTED =
  'This browser does not offer passkeys here. They need a current browser and an https address, or localhost.'

/** What the browser threw, as a sentence (WebAuthn Level 3, sections 5.1.3 and 5.1.4). */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'This device has a passkey for your account already.'
  if (name === 'NotAllowedError' || name === 'AbortError')
    return 'No passkey was used. Try again, and confirm with your device.'
  if (name === 'SecurityError')
    return 'The browser refuses passkeys at this address. Open Countersign at its own address.'
  return 'The browser could not use a passkey. Try again.'
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
  if (!requested?.ok) return 'The server did not answer. Try again in a moment.'
  try {
    return await enterByAssertion(await startAuthentication({ optionsJSON: await requested.json() }))
  } catch (error) {
    return reasonOf(error)
  }
}

// WebAuthn: options for the browser, and the verification of what it sends. Every use asks the authenticator to verify its user.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'

const TIMEOUT_MS = 120_000

/** The domain that passkeys belong to, and the origin that they are used at. */
function relyingParty(): { rpID: string; origin: string } {
  const url = new URL(env('NEXTAUTH_URL'))
  return { rpID: env('COUNTERSIGN_PASSKEY_DOMAIN') ?? url.hostname, origin: url.origin }
}

/** The host that passkeys of this installation belong to. */
export function passkeyHost(): string {
  return relyingParty().rpID
}

const bytesOf = (challenge: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(challenge, 'base64url'))

export type CreationOptions = PublicKeyCredentialCreationOptionsJSON
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON

/** What the browser needs to make a passkey. `challenge` is base64url; `known` are the credentials that the person has already. */
export function creationOptions(
  challenge: string,
  person: { id: string; name: string; email: string },
  known: string[],
): Promise<CreationOptions> {
  return generateRegistrationOptions({
    rpName: 'Countersign',
    rpID: relyingParty().rpID,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the browser needs to use a passkey: one of these credentials, or any of this domain when there is none. */
export function requestOptions(challenge: string, allowed: string[]): Promise<RequestOptions> {
  return generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    challenge: bytesOf(challenge),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    allowCredentials: allowed.map((id) => ({ id })),
  })
}

/** What the browser says that was signed, and where; null when it cannot be read. */
export function readClientData(clientDataJSON: string): { challenge: string; origin: string } | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    if (typeof data !== 'object' || data === null || !('challenge' in data) || !('origin' in data)) return null
    const { challenge, origin } = data
    return typeof challenge === 'string' && typeof origin === 'string' ? { challenge, origin } : null
  } catch {
    return null
  }
}

/** Whether this is the origin that people use. */
export function isOwnOrigin(origin: string): boolean {
  return origin === relyingParty().origin
}

export type NewCredential = { credentialId: string; publicKey: Uint8Array<ArrayBuffer>; counter: number }

type Made = {
  id: string
  rawId: string
  type: 'public-key'
  response: { clientDataJSON: string; attestationObject: string }
}

/** The credential that was made, or null when what the browser sent does not verify. */
export async function verifyCreation(made: Made, challenge: string): Promise<NewCredential | null> {
  const { rpID, origin } = relyingParty()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    })
    if (!verified) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: id, publicKey, counter }
  } catch (error) {
    log.info({ error: String(error) }, 'passkey: a new one did not verify')
    return null
  }
}

type Used = {
  id: string
  rawId: string
  type: 'public-key'
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string | undefined }
}

/** The counter of the authenticator after this use, or null when the signature does not verify. */
export async function verifyUse(used: Used, challenge: string, credential: NewCredential): Promise<number | null> {
  const { rpID, origin } = relyingParty()
  const { credentialId: id, publicKey, counter } = credential
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...used, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id, publicKey, counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch (error) {
    log.info({ error: String(error) }, 'passkey: a use did not verify')
    return null
  }
}

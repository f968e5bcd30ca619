// Passkeys (WebAuthn): what a browser sends, what a challenge is for, and who may add one.
import { z } from 'zod'
import type { Permission } from '@/lib/domain/release/view/view'

/** What a challenge may be answered for. Only `sign-in` belongs to nobody yet. */
export const PasskeyPurpose = z.enum(['add', 'sign-in', 'sign', 'withdraw', 'supersede'])
export type PasskeyPurpose = z.infer<typeof PasskeyPurpose>

/** How long a challenge works. */
export const PASSKEY_CHALLENGE_MINUTES = 5

const Base64Url = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/, 'not base64url')
  .max(16_384)
const Transport = z.string().max(40)

/** What `navigator.credentials.get()` gave, as JSON (WebAuthn Level 3, AuthenticationResponseJSON). */
export const Assertion = z.object({
  id: Base64Url.min(1).max(2048),
  rawId: Base64Url.min(1).max(2048),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
})
export type Assertion = z.infer<typeof Assertion>

/** What `navigator.credentials.create()` gave, as JSON (RegistrationResponseJSON). */
export const Attestation = z.object({
  id: Base64Url.min(1).max(2048),
  rawId: Base64Url.min(1).max(2048),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(Transport).max(10).optional(),
  }),
})
export type Attestation = z.infer<typeof Attestation>

/** What a challenge was stored for. */
export type PasskeyChallengeState = {
  purpose: PasskeyPurpose
  userId: string | null
  subject: string | null
  expiresAt: Date
}

/** What it is answered for now. */
export type PasskeyUse = { purpose: PasskeyPurpose; userId: string | null; subject: string | null }

/** Why a challenge does not count for this, or null. `stored` is null when it was used before or never given out. */
export function challengeRefusal(stored: PasskeyChallengeState | null, use: PasskeyUse, now: Date): string | null {
  const isSame =
    stored !== null && stored.purpose === use.purpose && stored.userId === use.userId && stored.subject === use.subject
  if (!isSame) return 'This passkey request was used before, or was made for something else. Try again.'
  return stored.expiresAt <= now
    ? `This passkey request is older than ${PASSKEY_CHALLENGE_MINUTES} minutes. Try again.`
    : null
}

const FRESH_MINUTES = 10

/**
 * Whether a passkey may be added. It can sign, so a session alone is not enough: with a password it takes the password, without one a sign-in
 * of the last ten minutes.
 */
export function mayAddPasskey(
  account: { hasPassword: boolean; signedInAt: Date | null },
  isPasswordTyped: boolean,
  now: Date,
): Permission {
  if (account.hasPassword)
    return isPasswordTyped ? { allowed: true } : { allowed: false, reason: 'Type your password to add a passkey.' }
  const age = account.signedInAt === null ? Number.POSITIVE_INFINITY : now.getTime() - account.signedInAt.getTime()
  return age <= FRESH_MINUTES * 60_000
    ? { allowed: true }
    : {
        allowed: false,
        reason: `You signed in more than ${FRESH_MINUTES} minutes ago. Sign out, sign in again, then add the passkey.`,
      }
}

/** Whether passkeys can belong to this host: browsers refuse addresses (WebAuthn, section 5.1.2: an effective domain). */
export function isPasskeyHost(host: string): boolean {
  return host !== '' && !/^\d{1,3}(\.\d{1,3}){3}$/.test(host) && !host.includes(':') && !host.startsWith('[')
}

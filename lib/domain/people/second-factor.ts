// The second factor of an account with a password: one-time codes of an authenticator app, and recovery codes.

/** Codes for when the app is not at hand. Each works once. */
export const RECOVERY_CODES = 10
/** So many characters of `RECOVERY_ALPHABET`: 80 bits. */
export const RECOVERY_LENGTH = 16
/** Without letters and digits that look alike. */
export const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789'

/** `kind` says what was typed: six digits of the app, or a recovery code. Null when it can be neither. */
export type TypedCode = { kind: 'app' | 'recovery'; code: string } | null

/** A code as somebody types it: spaces, dashes and the case count for nothing. */
export function readCode(typed: string): TypedCode {
  const code = typed.toLowerCase().replaceAll(/[\s-]+/g, '')
  if (/^\d{6}$/.test(code)) return { kind: 'app', code }
  const isRecovery = code.length === RECOVERY_LENGTH && [...code].every((sign) => RECOVERY_ALPHABET.includes(sign))
  return isRecovery ? { kind: 'recovery', code } : null
}

/** A recovery code as it is shown: in groups of four. */
export function showRecoveryCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** What signing in answers instead of a session; the page asks for the code. */
export const SECOND_FACTOR_CODES = { missing: 'code-required', wrong: 'code-wrong' } as const

/** What a session may do whose account must have a second factor and has none. */
export const MUST_ENROL =
  'This installation asks for a second factor. Set up an authenticator app in your profile, at /settings/profile.'

// One-time codes (RFC 6238: SHA-1, 6 digits, 30 s) as every authenticator app knows them, and the picture that it reads.
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'

/** Bytes. RFC 4226 asks for 16 and advises 20. */
const SECRET_BYTES = 20
const PERIOD = 30

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Countersign', label, period: PERIOD, secret: Secret.fromBase32(secret) })

/** A new secret in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** What an authenticator app reads: `otpauth://totp/…`. */
export function totpUri(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** The time step whose code it is, one step before or after now at most; or null. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

/** A QR code as the path of an SVG: `size` modules wide and high, a quiet zone of four included. */
export type QrCode = { size: number; path: string }

export function drawQr(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}

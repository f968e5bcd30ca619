// Hashes and unguessable strings.
import { createHash, createHmac, randomBytes } from 'node:crypto'

/** SHA-256 of the UTF-8 text or the bytes, as 64 lower-case hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 of the bytes of a hex string followed by UTF-8 text, in hex: how a line of history hangs on the one before. */
export function chainHash(prevHex: string, body: string): string {
  return createHash('sha256').update(prevHex, 'hex').update(body, 'utf8').digest('hex')
}

/** The hashes of RFC 9162 over SHA-256, in hex. */
export const merkleHash = {
  empty: sha256(''),
  leaf: (bytes: { hex: string } | { utf8: string }): string => {
    const hash = createHash('sha256').update(Buffer.of(0))
    return ('hex' in bytes ? hash.update(bytes.hex, 'hex') : hash.update(bytes.utf8, 'utf8')).digest('hex')
  },
  node: (left: string, right: string): string =>
    createHash('sha256').update(Buffer.of(1)).update(left, 'hex').update(right, 'hex').digest('hex'),
}

/** 256 bits that nobody can guess, in base64url (43 characters). */
export function unguessable(): string {
  return randomBytes(32).toString('base64url')
}

/** HMAC-SHA-256 of the UTF-8 text, as 64 lower-case hex digits. */
export function hmacSha256(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

// The public side of signing with Ed25519: what a key is called, how it is published, and whether a signature is its.
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

export type Jwk = { kty: 'OKP'; crv: 'Ed25519'; x: string }

function publicKeyOf(pem: string): KeyObject {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`not an Ed25519 key but ${key.asymmetricKeyType}`)
  return key
}

/** The public half as a JSON Web Key (RFC 8037). */
export function jwkOf(publicKeyPem: string): Jwk {
  const { x } = publicKeyOf(publicKeyPem).export({ format: 'jwk' })
  if (typeof x !== 'string') throw new Error('not an Ed25519 key')
  return { kty: 'OKP', crv: 'Ed25519', x }
}

/** The key's thumbprint (RFC 7638): SHA-256 of its JWK's members in order, in base64url. */
export function keyIdOf(publicKeyPem: string): string {
  const { kty, crv, x } = jwkOf(publicKeyPem)
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
}

/** The public keys of a PEM text, normalised. Throws when there is none, or one that is not Ed25519. */
export function publicKeysOf(pem: string): string[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []
  if (blocks.length === 0) throw new Error('there is no public key in it (PEM, BEGIN PUBLIC KEY)')
  return blocks.map((block) => publicKeyOf(block).export({ type: 'spki', format: 'pem' }).toString())
}

/** Whether `signature` (base64) of these bytes was made with the private half of this key. */
export function isSignedBy(publicKeyPem: string, signed: string | Uint8Array, signature: string): boolean {
  try {
    return verify(null, Buffer.from(signed), publicKeyOf(publicKeyPem), Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

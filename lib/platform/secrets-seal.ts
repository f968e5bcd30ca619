// Sealing a secret to the workers' public keys: whoever seals cannot open again. X25519 → HKDF-SHA-256 → AES-256-GCM.
import { createCipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Text that binds a sealed value to its place, so that a row copied elsewhere does not open. `hosts` are where it may
 * be sent: sealed with it, they cannot be changed by somebody who does not know the value.
 */
export type SealContext = { projectId: string; environmentId: string; name: string; hosts?: readonly string[] }

/** A key to seal to (SPKI, PEM). */
export type PublicKey = { id: string; publicKey: string }

/** The key shared by both sides of a sealing, and the bytes that bind it to its place. */
export function sealingKey(shared: Buffer, ephemeral: Buffer, context: SealContext): { key: Buffer; place: Buffer } {
  const { projectId, environmentId, name, hosts } = context
  const place = Buffer.from(JSON.stringify([projectId, environmentId, name, ...(hosts ? [hosts] : [])]))
  return { key: Buffer.from(hkdfSync('sha256', shared, ephemeral, 'countersign secret v1', 32)), place }
}

/** `v2.` (with hosts) or `v1.` and four base64url parts: ephemeral key, nonce, tag, ciphertext. */
function sealToOne(plain: string, publicKeyPem: string, context: SealContext): string {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const ephemeral = publicKey.export({ type: 'spki', format: 'der' })
  const shared = diffieHellman({ privateKey, publicKey: createPublicKey(publicKeyPem) })
  const { key, place } = sealingKey(shared, ephemeral, context)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place)
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [
    context.hosts ? 'v2' : 'v1',
    ...[ephemeral, nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url')),
  ].join('.')
}

/**
 * Seals `plain` to each of the keys, at least one: `ID:SEALING`, separated by spaces. Yields the ids in order beside
 * it, so that the same set of keys is always written in the same way.
 */
export function seal(
  plain: string,
  keys: readonly PublicKey[],
  context: SealContext,
): { sealed: string; keyIds: string[] } {
  if (keys.length === 0) throw new Error('there is no key to seal to')
  const ordered = [...keys].sort((one, other) => (one.id < other.id ? -1 : 1))
  return {
    sealed: ordered.map(({ id, publicKey }) => `${id}:${sealToOne(plain, publicKey, context)}`).join(' '),
    keyIds: ordered.map(({ id }) => id),
  }
}

// Sealing a secret to the worker's public key: whoever seals cannot open again. X25519 → HKDF-SHA-256 → AES-256-GCM.
import { createCipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Text that binds a sealed value to its place, so that a row copied elsewhere does not open. `hosts` are where it may
 * be sent: sealed with it, they cannot be changed by somebody who does not know the value.
 */
export type SealContext = { projectId: string; environmentId: string; name: string; hosts?: readonly string[] }

/** The key shared by both sides of a sealing, and the bytes that bind it to its place. */
export function sealingKey(shared: Buffer, ephemeral: Buffer, context: SealContext): { key: Buffer; place: Buffer } {
  const { projectId, environmentId, name, hosts } = context
  const place = Buffer.from(JSON.stringify([projectId, environmentId, name, ...(hosts ? [hosts] : [])]))
  return { key: Buffer.from(hkdfSync('sha256', shared, ephemeral, 'countersign secret v1', 32)), place }
}

/**
 * Seals `plain` to a public key (SPKI, PEM). Yields `v2.` (with hosts) or `v1.` and four base64url parts: ephemeral key,
 * nonce, tag, ciphertext.
 */
export function seal(plain: string, publicKeyPem: string, context: SealContext): string {
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

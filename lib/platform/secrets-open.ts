// Opening what was sealed. Only the worker's side of the house may know this file: the web process has no key and no way to open.
import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type SealContext, sealingKey } from '@/lib/platform/secrets-seal'

export type WorkerKey = { id: string; publicKeyPem: string; privateKey: KeyObject }

/** The worker's key (X25519, PKCS #8 PEM) from its file. Its id is the start of the public half's SHA-256. */
export function readWorkerKey(file: string): WorkerKey {
  const privateKey = createPrivateKey(readFileSync(file, 'utf8'))
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { id: createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16), publicKeyPem, privateKey }
}

/**
 * The plain text. Throws when the value was sealed to another key, moved to another place, bound to other hosts or
 * altered. What was sealed before hosts were part of it (`v1`) opens with any.
 */
export function open(sealed: string, key: WorkerKey, { hosts, ...context }: SealContext): string {
  const [version, ...parts] = sealed.split('.')
  const [ephemeral, nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
  if ((version !== 'v1' && version !== 'v2') || !ephemeral || !nonce || !tag || !text)
    throw new Error('not a sealed value')
  const shared = diffieHellman({
    privateKey: key.privateKey,
    publicKey: createPublicKey({ key: ephemeral, type: 'spki', format: 'der' }),
  })
  const { key: secret, place } = sealingKey(
    shared,
    ephemeral,
    version === 'v2' && hosts ? { ...context, hosts } : context,
  )
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAAD(place).setAuthTag(tag)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}

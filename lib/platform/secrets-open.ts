// Opening what was sealed. Only the worker's side of the house may know this file: the web process has no key and no way to open.
import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto'
import { type SealContext, sealingKey } from '@/lib/platform/secrets-seal'

export type WorkerKey = { id: string; publicKeyPem: string; privateKey: KeyObject }

const PEM = /-----BEGIN PRIVATE KEY-----[^-]*-----END PRIVATE KEY-----/g

/**
 * A worker's keys (X25519, PKCS #8 PEM) from their text: the first is its own, those after it are keys of before that
 * it can still open with. The id of a key is the start of the SHA-256 of its public half. Throws one sentence when
 * there is none.
 */
export function readWorkerKeys(pem: string): [WorkerKey, ...WorkerKey[]] {
  const [own, ...before] = (pem.match(PEM) ?? []).map(readKey)
  if (!own) throw new Error('The worker key is not a private key in PEM (PKCS #8).')
  return [own, ...before]
}

function readKey(pem: string): WorkerKey {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'x25519')
    throw new Error(`The worker key is of the type ${privateKey.asymmetricKeyType}; it must be X25519.`)
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { id: createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16), publicKeyPem, privateKey }
}

/**
 * The plain text. Throws when the value was sealed to other keys, moved to another place, bound to other hosts or
 * altered. What was sealed before hosts were part of it (`v1`) opens with any.
 */
export function open(sealed: string, keys: readonly WorkerKey[], context: SealContext): string {
  for (const part of sealed.split(' ')) {
    const [id, text] = part.includes(':') ? part.split(':') : [undefined, part]
    const key = keys.find((one) => one.id === id)
    if (key) return openOne(text ?? '', key, context)
    if (id === undefined) return openUnnamed(part, keys, context)
  }
  throw new Error('sealed to other keys')
}

/** A value of before the keyring says not to which key it was sealed. */
function openUnnamed(text: string, keys: readonly WorkerKey[], context: SealContext): string {
  for (const key of keys) {
    try {
      return openOne(text, key, context)
    } catch {
      // Another key may open it.
    }
  }
  throw new Error('sealed to another key')
}

function openOne(sealing: string, key: WorkerKey, { hosts, ...context }: SealContext): string {
  const [version, ...parts] = sealing.split('.')
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

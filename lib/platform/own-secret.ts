// What the web process must be able to read again and nobody else: sealed with a key of AUTH_SECRET. AES-256-GCM.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'

const keyOf = (purpose: string) =>
  Buffer.from(hkdfSync('sha256', env('AUTH_SECRET'), '', `countersign ${purpose} v1`, 32))

/** Three base64url parts: nonce, tag, ciphertext. It opens for the same purpose and place only. */
export function sealOwn(plain: string, purpose: string, place: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), nonce).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url')).join('.')
}

/** Null when it was sealed for another purpose or place, with another AUTH_SECRET, or altered. */
export function openOwn(sealed: string, purpose: string, place: string): string | null {
  const [nonce, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (nonce?.length !== 12 || tag?.length !== 16 || !text) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), nonce).setAAD(Buffer.from(place)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

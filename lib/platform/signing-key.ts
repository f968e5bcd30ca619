// The private side of signing. Only the worker may know this file: whoever takes over the web process can sign nothing.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { keyIdOf } from '@/lib/platform/signatures'

/** Signs with a key that it does not show. */
export type Signer = {
  keyId: string
  publicKeyPem: string /** Ed25519 over the bytes, in base64. */
  sign(bytes: string | Uint8Array): string
}

/** The signing key (Ed25519, PKCS #8 PEM) of a file. */
export function readSigningKey(file: string): Signer {
  const privateKey = createPrivateKey(readFileSync(file, 'utf8'))
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} must hold an Ed25519 key, and holds ${privateKey.asymmetricKeyType}.`)
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return {
    keyId: keyIdOf(publicKeyPem),
    publicKeyPem,
    sign: (bytes) => sign(null, Buffer.from(bytes), privateKey).toString('base64'),
  }
}

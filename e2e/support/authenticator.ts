// An authenticator in software: it makes one passkey (ES256) and uses it, as a browser would hand it on (WebAuthn Level 3, sections 6.1 and 6.5).
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { Assertion, Attestation } from '@/lib/domain/people/passkey'

const PRESENT = 0x01
const VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const digest = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'))

/** `verified: false`: it did not ask its user for a PIN or finger. */
type Way = { origin?: string; verified?: boolean; count?: number }

export class Authenticator {
  readonly credentialId = base64url(randomBytes(24))
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private counter = 0

  constructor(
    private readonly rpId = 'localhost',
    private readonly origin = 'http://localhost:3000',
  ) {}

  private clientData(type: 'webauthn.create' | 'webauthn.get', challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  private head(flags: number, verified: boolean, count: number): Buffer {
    const head = Buffer.alloc(37)
    digest(this.rpId).copy(head)
    head[32] = flags | PRESENT | (verified ? VERIFIED : 0)
    head.writeUInt32BE(count, 33)
    return head
  }

  /** COSE_Key: key type EC2, algorithm ES256, curve P-256, x, y. */
  private publicKey(): Uint8Array<ArrayBuffer> {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    return isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytesOf(x)],
        [-3, bytesOf(y)],
      ]),
    )
  }

  create(challenge: string, { origin = this.origin, verified = true }: Way = {}): Attestation {
    const id = bytesOf(this.credentialId)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const authData = new Uint8Array(
      Buffer.concat([this.head(HAS_CREDENTIAL, verified, 0), Buffer.alloc(16), length, id, this.publicKey()]),
    )
    const attestationObject = isoCBOR.encode(
      new Map<string, string | Map<string, never> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', authData],
      ]),
    )
    const clientDataJSON = base64url(this.clientData('webauthn.create', challenge, origin))
    return {
      ...{ id: this.credentialId, rawId: this.credentialId, type: 'public-key' },
      response: { clientDataJSON, attestationObject: base64url(attestationObject), transports: ['internal'] },
    }
  }

  use(challenge: string, { origin = this.origin, verified = true, count }: Way = {}): Assertion {
    this.counter = count ?? this.counter + 1
    const authenticatorData = this.head(0, verified, this.counter)
    const clientData = this.clientData('webauthn.get', challenge, origin)
    const signature = sign('sha256', Buffer.concat([authenticatorData, digest(clientData)]), this.keys.privateKey)
    return {
      ...{ id: this.credentialId, rawId: this.credentialId, type: 'public-key' },
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      },
    }
  }
}

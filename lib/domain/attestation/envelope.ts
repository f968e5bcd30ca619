// A DSSE envelope (v1): a payload, its type, and signatures over both in one unambiguous encoding.
import { z } from 'zod'
import { PREDICATE_TYPE, Statement } from '@/lib/domain/attestation/statement'
import { canonicalJson } from '@/lib/domain/audit/canonical'

export const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

const Base64 = z.base64()
export const Envelope = z.object({
  payload: Base64,
  payloadType: z.literal(PAYLOAD_TYPE),
  signatures: z.array(z.object({ keyid: z.string(), sig: Base64 })).min(1),
})
export type Envelope = z.infer<typeof Envelope>

const encoder = new TextEncoder()

/** What is signed (PAE): `DSSEv1`, the lengths in bytes and the texts of type and payload, with a space between each. */
export function preAuthEncoding(type: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`DSSEv1 ${encoder.encode(type).length} ${type} ${payload.length} `)
  const bytes = new Uint8Array(head.length + payload.length)
  bytes.set(head)
  bytes.set(payload, head.length)
  return bytes
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

/** `sign` gives base64 of a signature over the bytes. */
export function sealStatement(statement: Statement, keyid: string, sign: (bytes: Uint8Array) => string): Envelope {
  const payload = encoder.encode(canonicalJson(statement))
  return {
    payload: toBase64(payload),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ keyid, sig: sign(preAuthEncoding(PAYLOAD_TYPE, payload)) }],
  }
}

/** Whether one of the given keys signed these bytes. */
export type IsSigned = (bytes: Uint8Array, signature: string) => boolean
export type Opened = { ok: true; statement: Statement } | { ok: false; why: string }

/** Opens an envelope: nothing of its payload is believed, or even parsed, before a signature is right. */
export function openEnvelope(envelope: Envelope, isSigned: IsSigned): Opened {
  const payload = fromBase64(envelope.payload)
  const bytes = preAuthEncoding(envelope.payloadType, payload)
  if (!envelope.signatures.some(({ sig }) => isSigned(bytes, sig)))
    return { ok: false, why: 'no signature of it was made with this key over this payload' }
  try {
    const statement = Statement.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)))
    const [{ digest }] = statement.subject
    if (digest.sha256 !== statement.predicate.contentHash) return { ok: false, why: 'it speaks of two contents' }
    return { ok: true, statement }
  } catch {
    return { ok: false, why: `it is signed, but its payload is no statement about a release (${PREDICATE_TYPE})` }
  }
}

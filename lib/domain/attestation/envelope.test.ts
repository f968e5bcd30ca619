import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Envelope, openEnvelope, PAYLOAD_TYPE, preAuthEncoding, sealStatement } from '@/lib/domain/attestation/envelope'
import { PREDICATE_TYPE, STATEMENT_TYPE, type Statement } from '@/lib/domain/attestation/statement'

const bytes = (text: string) => new TextEncoder().encode(text)
const HASH = 'ab'.repeat(32)
const STATEMENT: Statement = {
  _type: STATEMENT_TYPE,
  subject: [{ name: 'Löwe 1.0 → “prod”', digest: { sha256: HASH } }],
  predicateType: PREDICATE_TYPE,
  predicate: {
    release: { id: 'r', projectId: 'p', name: 'Löwe', version: '1.0', environment: 'prod', round: 1 },
    ...{
      call: 'go',
      verdict: 'go',
      reasons: [],
      decidedAt: '2026-01-01T00:00:00.000Z',
      decidedBy: { id: 'u', name: 'Ada' },
      reason: null,
      contentHash: HASH,
    },
    ...{ policy: { freshForSeconds: null }, signers: [], breakGlass: null },
  },
}
/** A stand-in for a signature, so that the envelope alone is looked at. */
const mark = (signed: Uint8Array) => Buffer.from(signed).toString('base64')
const isMark = (signed: Uint8Array, signature: string) => mark(signed) === signature

test('what is signed is as the specification of DSSE has it', () => {
  expect(Buffer.from(preAuthEncoding('http://example.com/HelloWorld', bytes('hello world'))).toString()).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  )
  expect(Buffer.from(preAuthEncoding('', bytes('ä'))).toString()).toBe('DSSEv1 0  2 ä')
})

test('no two pairs of type and payload are signed as the same bytes', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 })
  fc.assert(
    fc.property(text, text, text, text, (type, body, otherType, otherBody) => {
      const same = Buffer.from(preAuthEncoding(type, bytes(body))).equals(
        Buffer.from(preAuthEncoding(otherType, bytes(otherBody))),
      )
      expect(same).toBe(type === otherType && body === otherBody)
    }),
  )
})

test('a statement comes out as it went in, and its text is canonical', () => {
  const envelope = sealStatement(STATEMENT, 'key', mark)
  expect(Envelope.parse(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope)
  expect(Buffer.from(envelope.payload, 'base64').toString()).toMatch(
    /^\{"_type":.*,"predicate":\{"breakGlass":null,"call":"go",/,
  )
  expect(openEnvelope(envelope, isMark)).toEqual({ ok: true, statement: STATEMENT })
})

test.each<[string, (envelope: Envelope) => unknown]>([
  ['another payload', (envelope) => ({ ...envelope, payload: Buffer.from('{}').toString('base64') })],
  ['no signature', (envelope) => ({ ...envelope, signatures: [] })],
  ['another type', (envelope) => ({ ...envelope, payloadType: 'text/plain' })],
  ['a signature of something else', (envelope) => ({ ...envelope, signatures: [{ keyid: 'key', sig: 'AAAA' }] })],
  [
    'a payload signed without its type',
    (envelope) => ({ ...envelope, signatures: [{ keyid: 'key', sig: envelope.payload }] }),
  ],
])('an envelope with %s does not open', (_, tamper) => {
  const parsed = Envelope.safeParse(tamper(sealStatement(STATEMENT, 'key', mark)))
  expect(parsed.success && openEnvelope(parsed.data, isMark).ok).toBe(false)
})

test('a payload that is signed and no statement of ours is refused, as is one that speaks of two contents', () => {
  for (const payload of [
    'x',
    '{}',
    JSON.stringify({ ...STATEMENT, predicateType: 'other' }),
    JSON.stringify({ ...STATEMENT, subject: [{ name: 'x', digest: { sha256: 'cd'.repeat(32) } }] }),
  ]) {
    const body = bytes(payload)
    const envelope = {
      payload: Buffer.from(body).toString('base64'),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ keyid: 'key', sig: mark(preAuthEncoding(PAYLOAD_TYPE, body)) }],
    }
    expect(openEnvelope(Envelope.parse(envelope), isMark).ok, payload).toBe(false)
  }
})

// No secret survives in any spelling, wherever it stands and however it arrived.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '@/lib/domain/probe/answer/clean'
import { makeRedactor } from '@/lib/domain/probe/secrets/redact'

const percentAll = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const jsonAll = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
const htmlAll = (text: string) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join('')

const ENCODINGS: Record<string, (secret: string) => string> = {
  exact: (secret) => secret,
  base64: (secret) => Buffer.from(secret).toString('base64'),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  'URL-encoded': (secret) => encodeURIComponent(secret),
  'form-encoded': (secret) => new URLSearchParams({ s: secret }).toString().slice(2),
  'percent-encoded throughout': percentAll,
  'percent-encoded in capitals': (secret) => percentAll(secret).toUpperCase(),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  'HEX with colons': (secret) => (Buffer.from(secret).toString('hex').toUpperCase().match(/../g) ?? []).join(':'),
  'JSON-escaped': (secret) => JSON.stringify(secret).slice(1, -1),
  'JSON-escaped throughout': jsonAll,
  'HTML-escaped throughout': htmlAll,
  'HTML-escaped': (secret) =>
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
}

/** Well-formed, at least four characters, printable: what somebody would store as a secret. */
const secrets = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 40 }),
    fc.base64String({ minLength: 8, maxLength: 64 }),
  )
  .filter((text) => text.trim().length >= 4 && !/\p{Surrogate}/u.test(text))

describe.each(Object.entries(ENCODINGS))('%s', (_, encode) => {
  test('is found, alone and inside other text', () => {
    fc.assert(
      fc.property(secrets, fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (secret, before, after) => {
        const encoded = encode(secret)
        expect(makeRedactor({ NAME: secret })(`${before}${encoded}${after}`)).not.toContain(encoded)
      }),
      { numRuns: 300 },
    )
  })

  test('is found when it arrived in pieces', () => {
    const secret = 'CANARY-0123456789abcdef/+ "x"'
    const text = `{"token":"${encode(secret)}"}`
    for (let at = 0; at <= text.length; at++) {
      const chunks = [text.slice(0, at), text.slice(at)]
      const redacted = makeRedactor({ TOKEN: secret })(chunks.join(''))
      expect(redacted).toContain('•••TOKEN•••')
      expect(redacted.length).toBeLessThan('{"token":"•••TOKEN•••"}'.length + 4)
    }
  })
})

test('is found in base64 of something longer, at each alignment', () => {
  const secret = 'hunter2-hunter2'
  for (const prefix of ['', 'a', 'ab', 'user:', 'somebody:']) {
    const encoded = Buffer.from(`${prefix}${secret}!`).toString('base64')
    const redacted = makeRedactor({ PASSWORD: secret })(`authorization: Basic ${encoded}`)
    expect(redacted).toContain('•••PASSWORD•••')
    expect(Buffer.from(redacted.split(' ').at(-1) ?? '', 'base64').toString()).not.toContain('hunter2-hunter')
  }
})

test('a secret hidden between control characters is found once the text is clean', () => {
  expect(makeRedactor({ T: 'secret-value' })(cleanText('sec\u001b[31mret-va\u001b[0mlue'))).toBe('•••T•••')
})

test('several secrets, one within another, and one named like itself', () => {
  const redact = makeRedactor({ SHORT: 'abcd', LONG: 'xxabcdyy', TOKEN: 'TOKEN', EMPTY: '', TINY: 'abc' })
  expect(redact('abcd xxabcdyy abc')).toBe('•••SHORT••• •••LONG••• abc')
  expect(redact('TOKEN')).not.toContain('TOKEN')
})

test('a private key is found whole, escaped, and line by line', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `${at}`.padEnd(64, 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'))
  const key = `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
  const redact = makeRedactor({ KEY: key })
  for (const text of [key, JSON.stringify({ key }), lines[5] ?? '', key.replaceAll('\n', '\r\n')])
    expect(redact(cleanText(text))).not.toContain('MIIEvQIBADANBgkqhkiG9w0BAQEFAASC')
})

test('a megabyte takes less than a second, also where it nearly matches', () => {
  const redact = makeRedactor({ A: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', B: 'CANARY-0123456789' })
  const before = performance.now()
  redact('a'.repeat(1024 * 1024))
  expect(performance.now() - before).toBeLessThan(2000)
})

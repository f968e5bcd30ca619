// Which spellings of a secret are known in a text, and which texts are none.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTraceFinder } from '@/lib/domain/probe/trace'

const SECRET = 'CANARY-5f3a9c1e7b2d4860a1b2c3d4e5f60718'
const bytes = Array.from(SECRET, (character) => character.charCodeAt(0))
const code = (radix: number, width: number, before = '', between = '') =>
  bytes.map((byte) => `${before}${byte.toString(radix).padStart(width, '0')}`).join(between)
const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })

/** The 23 encodings of the security review. */
const ENCODINGS: Record<string, string> = {
  plain: SECRET,
  base64: Buffer.from(SECRET).toString('base64'),
  base64url: Buffer.from(`??>${SECRET}`).toString('base64url'),
  hex: Buffer.from(SECRET).toString('hex'),
  'HEX in capitals': Buffer.from(SECRET).toString('hex').toUpperCase(),
  'percent, some': SECRET.replaceAll('A', '%41'),
  'percent, all': code(16, 2, '%'),
  'JSON escapes': code(16, 4, '\\u'),
  'HTML entities': bytes.map((byte) => `&#${byte};`).join(''),
  'hex with colons': code(16, 2, '', ':'),
  'upper case': SECRET.toUpperCase(),
  octal: code(8, 3, '\\'),
  'quoted-printable': code(16, 2, '=').toUpperCase(),
  'zero width': Array.from(SECRET).join('\u200b'),
  reversed: Array.from(SECRET).reverse().join(''),
  'base64 of base64': Buffer.from(Buffer.from(SECRET).toString('base64')).toString('base64'),
  'base64 of UTF-16': Buffer.from(SECRET, 'utf16le').toString('base64'),
  dashes: Array.from(SECRET).join('-'),
  spaces: Array.from(SECRET).join(' '),
  decimal: code(10, 1, '', ' '),
  binary: code(2, 8, '', ' '),
  rot13: rot13(SECRET),
  halves: `{"a":"${SECRET.slice(0, 19)}","then":"${SECRET.slice(19)}"}`,
}

test.each(Object.entries(ENCODINGS))('%s is found, in the middle of a text', (_, text) => {
  const holdsTrace = makeTraceFinder(['another-secret-1', SECRET])
  expect(holdsTrace(`{"echo": "${text}", "status": "ok"}`)).toBe(true)
})

test('23 encodings are tried', () => {
  expect(Object.keys(ENCODINGS)).toHaveLength(23)
})

test('any eight characters in a row of a secret are found', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcdefghjkmnpqrs23456789'), minLength: 8, maxLength: 60 }),
      fc.nat(),
      (secret, from) => {
        const at = from % (secret.length - 7)
        expect(makeTraceFinder([secret])(`{"a":"${secret.slice(at, at + 8)}"}`)).toBe(true)
      },
    ),
  )
})

test('ordinary answers hold no trace', () => {
  const holdsTrace = makeTraceFinder([
    SECRET,
    'postgresql://reader:k3yb0ard-cat@db.internal:5432/orders',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n'.repeat(20)}-----END OPENSSH PRIVATE KEY-----\n`,
  ])
  for (const text of [
    '',
    '{"status":"ok","database":"postgresql://db.internal:5432/orders"}',
    'an OPENSSH PRIVATE KEY is needed',
    'f'.repeat(100_000),
    JSON.stringify({ numbers: Array.from({ length: 5000 }, (_, at) => at) }),
  ])
    expect(holdsTrace(text)).toBe(false)
})

test('one megabyte is searched fast', () => {
  const holdsTrace = makeTraceFinder([SECRET, 'k3yb0ard-cat-and-more'])
  const text = JSON.stringify(Array.from({ length: 60_000 }, (_, at) => `line ${at} %41 ok`))
  const before = performance.now()
  expect(holdsTrace(text)).toBe(false)
  expect(performance.now() - before).toBeLessThan(2000)
})

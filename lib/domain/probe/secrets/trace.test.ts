// Which spellings of a secret are known in a text, and which texts are none.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTraceFinder } from '@/lib/domain/probe/secrets/trace'

const SECRET = 'CANARY-5f3a9c1e7b2d4860a1b2c3d4e5f60718'
/** What others do on the machine does not count. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
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

const base = (alphabet: string, digits: number, group: number) => (data: Buffer) => {
  let text = ''
  for (let at = 0; at + group <= data.length; at += group) {
    let value = data.subarray(at, at + group).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
    let signs = ''
    for (let place = 0; place < digits; place++) {
      signs = `${alphabet[Number(value % BigInt(alphabet.length))]}${signs}`
      value /= BigInt(alphabet.length)
    }
    text += signs
  }
  return text
}
const base32 = base('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 8, 5)
const ascii85 = base(Array.from({ length: 85 }, (_, at) => String.fromCharCode(33 + at)).join(''), 5, 4)
const z85 = base('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#', 5, 4)
const base58 = (data: Buffer) =>
  base('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 54, data.length)(data).replace(/^1+/, '')
const backwards = (text: string) => Array.from(text).reverse().join('')
const pieces = SECRET.match(/.{1,3}/g) ?? []

/** Further ones, by what a target or its framework does to a text. */
const MORE: Record<string, string> = {
  base32: base32(Buffer.from(SECRET)),
  'base32 within something longer': base32(Buffer.from(`ab${SECRET}xyz`)),
  'base32 in lower case': base32(Buffer.from(`a${SECRET}`)).toLowerCase(),
  base58: base58(Buffer.from(SECRET)),
  ascii85: ascii85(Buffer.from(SECRET)),
  'ascii85 within something longer': ascii85(Buffer.from(`abc${SECRET}xyz`)),
  z85: z85(Buffer.from(`a${SECRET}xyz`)),
  'base64 in lines': (
    Buffer.from(SECRET)
      .toString('base64')
      .match(/.{1,19}/g) ?? []
  ).join('\\r\\n'),
  'base64 of hex': Buffer.from(Buffer.from(SECRET).toString('hex')).toString('base64'),
  'base64 of HEX': Buffer.from(Buffer.from(SECRET).toString('hex').toUpperCase()).toString('base64'),
  'base64 reversed': backwards(Buffer.from(SECRET).toString('base64')),
  'hex reversed': backwards(Buffer.from(SECRET).toString('hex')),
  'hex with 0x': code(16, 2, '0x', ', '),
  'hex of UTF-16': Buffer.from(SECRET, 'utf16le').toString('hex'),
  'hex of UTF-16, big end first': code(16, 4),
  'UTF-16 as it is': Array.from(SECRET).join('\u0000'),
  'percent, twice': code(16, 2, '%25'),
  'percent, three times': code(16, 2, '%2525'),
  'percent with u': code(16, 4, '%u'),
  'code points': code(16, 4, 'U+', ' '),
  'code points in braces': bytes.map((byte) => `\\u{${byte.toString(16)}}`).join(''),
  'HTML entities in hex': bytes.map((byte) => `&#x${byte.toString(16)};`).join(''),
  'HTML entities without their end': bytes.map((byte) => `&#${byte}`).join(''),
  'HTML entities of HTML entities': bytes.map((byte) => `&amp;#${byte};`).join(''),
  'decimal in three digits': code(10, 3),
  rot47: SECRET.replace(/[!-~]/g, (sign) => String.fromCharCode(((sign.charCodeAt(0) - 33 + 47) % 94) + 33)),
  atbash: SECRET.toLowerCase().replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0))),
  'swapped case': SECRET.replace(/[a-z]/gi, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase())),
  'pieces in fields': JSON.stringify(Object.fromEntries(pieces.map((piece, at) => [`part${at}`, piece]))),
  'pieces in tags': pieces.map((piece) => `<td class="x">${piece}</td>`).join('\n'),
  'pieces in lines': pieces.join('\n'),
}

test.each(Object.entries(MORE))('%s is found too', (_, text) => {
  const holdsTrace = makeTraceFinder(['another-secret-1', SECRET])
  expect(holdsTrace(`{"echo": "${text}", "status": "ok"}`)).toBe(true)
  expect(holdsTrace(text)).toBe(true)
})

test('the searches are made fast: a finder is made for every run', () => {
  const secrets = Array.from({ length: 20 }, (_, at) => `${at}${SECRET}`)
  makeTraceFinder(secrets)
  const before = cpuMs()
  for (let n = 0; n < 5; n++) makeTraceFinder(secrets)
  expect((cpuMs() - before) / 5 / secrets.length).toBeLessThan(10)
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

test('a megabyte of one escape is searched, too', () => {
  const find = makeTraceFinder(['correct horse battery staple'])
  for (const written of ['%41', '%25', '\\u0041', '&#65;', '=41'])
    expect(find(written.repeat(1_000_000 / written.length)), written).toBe(false)
})

test('one megabyte is searched fast', () => {
  const holdsTrace = makeTraceFinder([SECRET, 'k3yb0ard-cat-and-more'])
  const text = JSON.stringify(Array.from({ length: 60_000 }, (_, at) => `line ${at} %41 ok`))
  const before = cpuMs()
  expect(holdsTrace(text)).toBe(false)
  expect(cpuMs() - before).toBeLessThan(2000)
})

// Whatever the bytes and whatever they are said to be, there is a text, and UTF-8 stays what it is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBody } from '@/lib/domain/probe/answer/charset'

const type = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'text/html',
    'application/json',
    'text/html; charset=gbk',
    'text/plain;charset = "utf-16"',
    'application/xhtml+xml;charset=x-user-defined',
    'text/plain; charset=replacement',
    'text/html; charset=;charset=latin1',
  ),
)

test('any bytes of any type', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), type, (bytes, contentType) => {
      const { text, charset } = decodeBody(bytes, contentType)
      expect(typeof text).toBe('string')
      expect(new TextDecoder(charset).encoding).toBe(charset)
    }),
  )
})

test('any text of which nothing is said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeBody(new TextEncoder().encode(text), 'text/plain')).toEqual({ text, charset: 'utf-8', note: null })
    }),
  )
})

test.each([
  ['text/html', '<meta '.repeat(200_000)],
  ['text/html', '<!--'.repeat(200_000)],
  ['application/xml', `<?xml ${'encoding '.repeat(100_000)}`],
  [`text/html; ${'charset '.repeat(2000)}`, ''],
])('a hostile document takes no time: %.20s', (contentType, body) => {
  const bytes = new TextEncoder().encode(body)
  const before = performance.now()
  decodeBody(bytes, contentType)
  expect(performance.now() - before).toBeLessThan(500)
})

test('a text that says it is UTF-8 and is not', () => {
  expect(decodeBody(new Uint8Array([0x61, 0xff]), 'text/plain; charset=utf-8')).toEqual({
    text: 'a\ufffd',
    charset: 'utf-8',
    note: 'The answer says that it is UTF-8, but is not all of it',
  })
})

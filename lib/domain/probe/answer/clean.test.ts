// What a terminal, a page or a database would trip over is gone or visible.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundText, cleanText, decodeBytes } from '@/lib/domain/probe/answer/clean'

test.each([
  ['a\u001b[31mred\u001b[0mb', 'aredb'],
  ['a\u009b31mb', 'ab'],
  ['\u001b]0;title\u0007x', 'x'],
  ['\u001b]8;;http://evil\u001b\\link', 'link'],
  ['\u001bP+q\u001b\\x', 'x'],
  ['\u001bcx', 'x'],
  ['nul\0here', 'nul\u2400here'],
  ['bell\u0007del\u007f', 'bell\u2407del\u2421'],
  ['tab\tline\nend\r\nmore\rover', 'tab\tline\nend\nmore\u240dover'],
  ['\u202egpj.exe\u202c', 'U+202Egpj.exeU+202C'],
  ['zero\u200bwidth\ufeff', 'zeroU+200BwidthU+FEFF'],
  ['tag\u{e0041}', 'tagU+E0041'],
  ['half\ud800', 'half\ufffd'],
  ['Grüße 😀 日本', 'Grüße 😀 日本'],
])('%j → %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('any text comes out clean, and clean text as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const clean = cleanText(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/)
      expect(clean).not.toMatch(/\p{Surrogate}/u)
      expect(cleanText(clean)).toBe(clean)
    }),
  )
})

test('any bytes are text', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !/\p{Surrogate}/u.test(decodeBytes(bytes))))
  expect(decodeBytes(new Uint8Array([0x61, 0xff, 0xc3, 0x28]))).toBe('a\ufffd\ufffd(')
})

test('a bound is kept in bytes, within no character, and said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 0, maxLength: 600 }),
      fc.integer({ min: 120, max: 400 }),
      (text, most) => {
        const bounded = boundText(text, most)
        expect(Buffer.byteLength(bounded)).toBeLessThanOrEqual(most)
        if (Buffer.byteLength(text) <= most) expect(bounded).toBe(text)
        else {
          expect(bounded).toContain('cut here')
          expect(text.startsWith(bounded.slice(0, bounded.lastIndexOf('\n…')))).toBe(true)
        }
      },
    ),
  )
})

test('a long run of half escapes is cleaned in linear time', () => {
  const before = performance.now()
  cleanText('\u001b['.repeat(300_000))
  cleanText('\u001b]'.repeat(300_000))
  cleanText(`\u001b]${'a'.repeat(1_000_000)}`)
  expect(performance.now() - before).toBeLessThan(3000)
})

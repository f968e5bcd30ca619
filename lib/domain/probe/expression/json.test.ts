// JSON with every digit of its integers: the same texts are JSON, and mean the same, as for JSON.parse.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactJson, parseJson, readLargeInteger, stringifyExact } from '@/lib/domain/probe/expression/json'

describe('parseExactJson', () => {
  test.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', 9007199254740992n],
    ['-9007199254740993', -9007199254740993n],
    ['9007199254740993.5', 9007199254740994],
    ['1e20', 1e20],
    ['-0', -0],
    ['1'.repeat(100), BigInt('1'.repeat(100))],
    ['1'.repeat(101), '1'.repeat(101)],
  ])('%s', (text, value) => {
    expect(parseExactJson(text)).toEqual({ value })
  })

  test.each(['', '01', '1.', '.5', '+1', '{"a":1,}', "{'a':1}", '[1 2]', '"\n"', 'nul', '['.repeat(91), '1 2'])(
    '%j is none',
    (text) => {
      expect(parseExactJson(text)).toBeUndefined()
    },
  )

  test('agrees with JSON.parse where that rounds nothing', () => {
    const noLarge = (text: string) => !/\d{16}/.test(text)
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), fc.string()).filter(noLarge), (text) => {
        expect(parseExactJson(text)).toEqual(parseJson(text))
      }),
    )
  })

  test.each([-(10n ** 99n), 10n ** 100n - 1n, -(10n ** 100n - 1n)])(
    'gives back the hundred digits of %i',
    (integer) => {
      expect(stringifyExact(parseExactJson(`[${integer}]`)?.value)).toBe(`[${integer}]`)
    },
  )
  test('gives back the digits of any integers', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 99n), max: 10n ** 99n })), (integers) => {
        const text = `[${integers.join(',')}]`
        expect(stringifyExact(parseExactJson(text)?.value)).toBe(text)
      }),
    )
  })
})

test.each([
  ['9007199254740993', 9007199254740993n],
  ['-60436225835668127', -60436225835668127n],
  ['9007199254740991', undefined],
  ['0009007199254740993', undefined],
  ['9007199254740993.0', undefined],
  ['+9007199254740993', undefined],
  ['order 9007199254740993', undefined],
  ['1'.repeat(101), undefined],
])('%s is a large integer: %s', (text, value) => {
  expect(readLargeInteger(text)).toBe(value)
})

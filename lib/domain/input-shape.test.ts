// Deep, wide and broken inputs: refused with the fitting code, never an exception of the engine.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_LEVELS, shapeFault } from '@/lib/domain/input-shape'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
const nestedObjects = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)

test.each([1, 10, MOST_LEVELS])('%i levels are let through', (levels) => {
  expect(shapeFault(nested(levels))).toBeNull()
  expect(shapeFault(nestedObjects(levels))).toBeNull()
})

test.each([MOST_LEVELS + 1, 1000, 170_000, 500_000])('%i levels are malformed', (levels) => {
  expect(shapeFault(nested(levels))?.code).toBe('malformed')
})

test('170,000 objects in each other are malformed', () => {
  expect(shapeFault(nestedObjects(170_000))?.code).toBe('malformed')
})

test('many keys are no fault of the shape', () => {
  expect(shapeFault(Object.fromEntries(Array.from({ length: 90_000 }, (_, n) => [`k${n}`, 1])))).toBeNull()
})

test.each([['a\0b'], [{ 'a\0': 1 }], [{ list: [{ text: '\0' }] }], [['x', ['\0']]]])('%j holds a NUL', (raw) => {
  expect(shapeFault(raw)?.code).toBe('invalid')
})

test('bytes are not looked into', () => {
  expect(shapeFault({ bytes: new Uint8Array(4) })).toBeNull()
})

test('what JSON can say within the depth is refused exactly when it holds a NUL', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      expect(shapeFault(value) !== null).toBe(JSON.stringify(value).replaceAll('\\\\', '').includes('\\u0000'))
    }),
  )
})

// The last answers are kept, older ones are made again, and what is thrown is not kept.
import { describe, expect, test, vi } from 'vitest'
import { memoize, memoizeFor } from '@/lib/domain/memoize'

test('a text is made once while it is among the last', () => {
  const make = vi.fn((text: string) => ({ text }))
  const known = memoize(2, make)
  expect(known('a')).toBe(known('a'))
  known('b')
  known('c')
  expect(make).toHaveBeenCalledTimes(3)
  expect(known('a')).toEqual({ text: 'a' })
  expect(make).toHaveBeenCalledTimes(4)
})

test('what is thrown is thrown again', () => {
  const make = vi.fn(() => {
    throw new Error('no')
  })
  const known = memoize(2, make)
  expect(() => known('a')).toThrow('no')
  expect(() => known('a')).toThrow('no')
  expect(make).toHaveBeenCalledTimes(2)
})

describe('what a reader makes of texts', () => {
  test('is made once for each text and reader, null too', () => {
    const make = vi.fn((text: string, owner: { name: string }) => (text === '' ? null : `${owner.name} ${text}`))
    const known = memoizeFor(10, make)
    const [one, other] = [{ name: 'one' }, { name: 'other' }]
    expect([known('a', one), known('a', other), known('a', one), known('', one), known('', one)]).toEqual([
      ...['one a', 'other a', 'one a'],
      ...[null, null],
    ])
    expect(make).toHaveBeenCalledTimes(3)
  })
  test('is kept for the last texts, and not for long ones', () => {
    const make = vi.fn((text: string) => text.length)
    const known = memoizeFor(2, make)
    const owner = {}
    for (const text of ['a', 'b', 'c', 'd', 'e']) known(text, owner)
    known('e', owner)
    expect(make).toHaveBeenCalledTimes(5)
    known('a', owner)
    expect(make).toHaveBeenCalledTimes(6)
    const long = 'x'.repeat(3000)
    expect([known(long, owner), known(long, owner)]).toEqual([3000, 3000])
    expect(make).toHaveBeenCalledTimes(8)
  })
})

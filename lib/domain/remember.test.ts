// The last answers are kept, older ones are made again, and what is thrown is not kept.
import { expect, test, vi } from 'vitest'
import { remember } from '@/lib/domain/remember'

test('a text is made once while it is among the last', () => {
  const make = vi.fn((text: string) => ({ text }))
  const known = remember(2, make)
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
  const known = remember(2, make)
  expect(() => known('a')).toThrow('no')
  expect(() => known('a')).toThrow('no')
  expect(make).toHaveBeenCalledTimes(2)
})

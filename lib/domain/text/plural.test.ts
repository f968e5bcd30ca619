import { describe, expect, it } from 'vitest'
import { count, plural, pluralFor } from '@/lib/domain/text/plural'

describe('plurals', () => {
  it('count one and other in English', () => {
    expect([0, 1, 2].map((number) => count(number, 'item'))).toEqual(['0 items', '1 item', '2 items'])
    expect(count(2, 'person', 'people')).toBe('2 people')
    expect([plural(1, 'is', 'are'), plural(0, 'is', 'are')]).toEqual(['is', 'are'])
  })

  it('know the categories of other languages', () => {
    const polish = pluralFor('pl')
    const forms = { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' }
    expect([1, 3, 5, 22, 1.5].map((number) => polish(number, forms))).toEqual([
      ...['punkt', 'punkty', 'punktów', 'punkty', 'punktu'],
    ])
  })

  it('fall back to other where a form is not given', () => {
    expect(pluralFor('ar')(2, { other: 'x' })).toBe('x')
  })
})

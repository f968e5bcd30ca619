// One pass over a text finds exactly what a search for each literal finds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Literals } from '@/lib/domain/checklist/lexicon/literals'

describe('literals in a text', () => {
  const words = new Literals(['near', 'close to', '约', '大约', 'ok'])
  test.each([
    ['', false],
    ['nea', false],
    ['nearly zero', true],
    ['linear', true],
    ['close', false],
    ['stay close to 5', true],
    ['约', true],
    ['值大', false],
    ['o k', false],
    ['it is ok', true],
  ])('%j: %j', (text, found) => {
    expect(words.areIn(text)).toBe(found)
  })

  test('none are in any text where there are none', () => {
    expect(new Literals([]).areIn('near')).toBe(false)
  })

  test('the same as looking for one after the other', () => {
    const text = (least: number) => fc.string({ unit: fc.constantFrom('a', 'b', ' ', '约', 'é'), minLength: least })
    fc.assert(
      fc.property(fc.array(text(1), { maxLength: 6 }), text(0), (literals, whole) => {
        expect(new Literals(literals).areIn(whole)).toBe(literals.some((literal) => whole.includes(literal)))
      }),
    )
  })
})

// Values in PromQL stay values.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillPromql } from '@/lib/domain/probe/fill/fill-promql'

const fill = (query: string, text: string, trusted = false) => fillPromql(query, () => ({ text, trusted }))

test.each([
  ['up{job="{{X}}"}', 'a"b\\c', 'up{job="a\\"b\\\\c"}'],
  ["up{job='{{X}}'}", `a"b'c`, `up{job='a"b\\'c'}`],
  ['up > {{X}}', '-4.5', 'up > (-4.5)'],
  ['up{a="\\"", b="{{X}}"}', '"', 'up{a="\\"", b="\\""}'],
])('%s with %s', (query, value, filled) => {
  expect(fill(query, value)).toBe(filled)
})

test.each(['up > {{X}}', 'up{job=`{{X}}`}', 'up # {{X}}', 'up # "\n or {{X}}'])(
  '%s takes text of a variable only',
  (query) => {
    expect(() => fill(query, 'vector(1)')).toThrow(/may stand in/)
    expect(fill(query, 'vector(1)', true)).toContain('vector(1)')
  },
)

test('no value ends its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('"', "'"), (value, quote) => {
      const inside = fill(`up{a=${quote}{{X}}${quote}}`, value).slice('up{a='.length + 1, -2)
      expect(inside.replaceAll(/\\[\s\S]/g, '')).not.toMatch(quote === '"' ? /["\\\n]/ : /['\\\n]/)
    }),
  )
})

// Patterns: what they mean, what is refused, and that none of them is slow.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPattern, compilePattern } from '@/lib/domain/probe/expression/pattern'

const Part = fc.constantFrom(
  'a',
  'b',
  'c',
  '.',
  'a*',
  'b+',
  '(?:a|b)',
  '(?:ab|c)?',
  '[^a]',
  '[a-b]+',
  'a{2}',
  '\\b',
  '^',
  '$',
  '(?:b|)',
  '\\d',
  '\\s',
)
const Source = fc.array(Part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))

test('it finds and matches what JavaScript does', () => {
  fc.assert(
    fc.property(
      Source,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' '), maxLength: 12 }),
      (source, text) => {
        const pattern = compilePattern(source)
        expect(pattern.find(text)).toBe(new RegExp(source).test(text))
        expect(pattern.matches(text)).toBe(new RegExp(`^(?:${source})$`).test(text))
      },
    ),
    { numRuns: 2000 },
  )
})

describe('what is refused', () => {
  test.each([
    ['look-ahead', '(?=a)b', /not a pattern/],
    ['a back reference', '(a)\\1', /not a pattern/],
    ['an open bracket', '[a', /not a pattern/],
    ['repeats of repeats', '(?:a{100}){100}', /not a pattern/],
    ['too many steps', '(?:[a-c]{5}x){100}', /too large/],
    ['too long', 'a'.repeat(501), /at most 500/],
  ])('%s', (_, source, message) => {
    expect(checkPattern(source)).toMatch(message)
  })

  test('and what is not', () => {
    for (const source of [
      'ERROR|FATAL',
      '(?i)out of memory',
      '^\\S+ \\[error\\]',
      'user={{USER}}$',
      '[a-z0-9_-]{1,40}',
    ])
      expect(checkPattern(source)).toBeNull()
  })
})

test('patterns that hang other engines end at once', () => {
  for (const source of ['^(a+)+$', '(a|aa)+$', '(?:a|b)*a(?:a|b){200}c', '(.*)*x']) {
    const before = performance.now()
    compilePattern(source).find(`${'a'.repeat(100_000)}!`)
    expect(performance.now() - before).toBeLessThan(3000)
  }
})

// Names as they are printed beside a signature: what cannot be seen is gone, what some scripts need stays.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlainName, plainName, plainStatement, plainText, plainTitle } from '@/lib/domain/names'

/** One of each kind: control, bidi, zero width, soft hyphen, fillers, tags, annotation, half of a character. */
const HIDDEN = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\u206f',
  '\u3164',
  '\ufeff',
  '\uffa0',
  '\ufff9',
  '\u{e0041}',
  '\ud800',
]

describe('plainName', () => {
  test.each(HIDDEN.map((hidden) => [hidden.codePointAt(0)?.toString(16), hidden]))('loses U+%s', (_code, hidden) => {
    expect(plainName(`4.2${hidden}.0`)).toBe('4.2.0')
    expect(plainName(`${hidden}4.2.0${hidden}`)).toBe('4.2.0')
  })

  test.each([
    ['A\r\nB', 'A B'],
    ['A\tB', 'A B'],
    ['A\u2028B', 'A B'],
    ['\u001b[31mred', '[31mred'],
    ['QA\u200dLead', 'QALead'],
    ['QA\u200cLead', 'QALead'],
    ['\u200d', ''],
    ['Ame\u0301lie', 'Am\u00e9lie'],
  ])('%j becomes %j', (given, plain) => {
    expect(plainName(given)).toBe(plain)
  })

  test.each([
    ['Persian, with a non-joiner', 'می\u200cخواهم'],
    ['Devanagari, with a joiner behind its virama', 'क्\u200dष'],
    ['a family of one picture', '👩\u200d👩\u200d👧'],
    ['Hebrew', 'שלום'],
    ['Latin with signs', 'O’Brien–Núñez, Jr.'],
  ])('%s stays as it is', (_what, name) => {
    expect(plainName(name)).toBe(name)
    expect(PlainName.safeParse(name).success).toBe(true)
  })

  test('whatever is given, nothing hidden is left, and doing it again changes nothing', () => {
    const piece = fc.oneof(fc.constantFrom(...HIDDEN, '\u200c', '\u200d', ' ', 'a', 'می', '👩'), fc.string())
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const plain = plainName(pieces.join(''))
        for (const hidden of HIDDEN.slice(0, -1)) expect(plain).not.toContain(hidden)
        expect(plainName(plain)).toBe(plain)
      }),
      { numRuns: 2000 },
    )
  })
})

test('a statement keeps its lines and loses what is hidden in them', () => {
  expect(plainText('yes,\u202e no\r\nnext\u200b line')).toBe('yes, no\nnext line')
  expect(plainStatement(10).parse('a\u200b\nb')).toBe('a\nb')
  expect(plainStatement(3).safeParse('long').success).toBe(false)
})

test('a title of nothing that can be seen is missing', () => {
  expect(plainTitle(20, 'name it').safeParse('\u200b\u202e').error?.issues[0]?.message).toBe('name it')
  expect(plainTitle(20, 'name it').parse(' a\u200b  b ')).toBe('a b')
})

test('a name that somebody gives is refused with anything hidden in it', () => {
  for (const hidden of HIDDEN) expect(PlainName.safeParse(`Ada${hidden} L`).success).toBe(false)
})

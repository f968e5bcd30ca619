// What holds for every line, whatever stands in it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Keys } from '@/lib/domain/checklist/blocks/inline'
import { spotsIn } from '@/lib/domain/checklist/fields/field-positions'
import { fieldsIn } from '@/lib/domain/checklist/fields/fields'
import { fieldsOf } from '@/lib/domain/checklist/fields/fixtures/format-field'
import { PROSE } from '@/lib/domain/checklist/fields/fixtures/prose'
import { ENGLISH, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'

test('a label with nothing behind it leaves room where the caller says so', () => {
  expect(fieldsOf('**Owner:**', ENGLISH, true)).toEqual(['Owner | text'])
  expect(fieldsOf('Started: ____ Ended:', ENGLISH, true)).toEqual(['Started | text', 'Ended | text'])
  expect(fieldsOf('Just a sentence.', ENGLISH, true)).toEqual([])
})

describe('whatever a line holds', () => {
  const PIECES = [
    '____',
    '[X]',
    '[',
    ']',
    '(',
    '<',
    '>',
    '/',
    '|',
    ':',
    ' ',
    '☐',
    '✅',
    '❌',
    '`',
    '<!--',
    '-->',
    'a',
    'No',
    '5',
    '%',
    'ms',
    '< 5',
    'ja',
    '時',
    '{',
    '}',
    'TBD',
    '\u202e',
  ]
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join('')),
  )
  const every = vocabularyOf(Object.values(PROSE).join('\n'))
  test('reading it never throws, and gives the same again', () => {
    fc.assert(
      fc.property(line, fc.boolean(), (text, open) => {
        const read = () => fieldsIn(text, 'Item', { words: every, keys: new Keys(), open }, 1)
        expect(read()).toEqual(read())
      }),
      { numRuns: 500 },
    )
  })
  test('a line without a place, a choice or a label has no field', () => {
    const plain = line.map((text) => text.replace(/[_[\]<>{}/|／✅❌☐☑☒⚠?:：]|TODO|TB[DCA]|FIXME|XXX/gu, ' '))
    fc.assert(
      fc.property(plain, (text) => {
        expect(fieldsIn(text, 'Item', { words: every, keys: new Keys() }, 1)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  test('places and answers stand in the line, in their order, and none in another', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { places, choices } = spotsIn(text, every)
        const spans = [...places, ...choices.flatMap(({ parts }) => parts)].sort((one, other) => one.from - other.from)
        spans.forEach(({ from, to }, at) => {
          expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.to ?? 0)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(text.length)
        })
      }),
      { numRuns: 500 },
    )
  })
  test('a long line takes a time that grows with its length', () => {
    const pieces = [
      '____ ',
      '((____',
      '[X] ',
      '[a/b] ',
      'a: b/',
      '☐ a ',
      'YES ☐ ',
      'TBD ',
      '<a>',
      '`',
      '<!--',
      'under 5 ',
      '< 5 ms ',
      '(',
      '低于1%',
    ]
    const timeOf = (text: string) => {
      const before = process.cpuUsage().user
      fieldsIn(text, 'Item', { words: every, keys: new Keys() }, 1)
      return process.cpuUsage().user - before
    }
    const slow = pieces.filter((piece) => timeOf(piece.repeat(100_000)) > 250_000)
    expect(slow).toEqual([])
  })
})

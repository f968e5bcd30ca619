import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentionedIn, offersAt, placesOf } from '@/lib/domain/discussion/mentions'
import { partsOf } from '@/lib/domain/discussion/parts'

const ADA = { id: 'a', name: 'Ada Lindqvist' }
const PEOPLE = [
  ADA,
  { id: 'b', name: 'Ada' },
  { id: 'c', name: 'Noor' },
  { id: 'd', name: 'Noor' },
  { id: 'e', name: 'Łukasz Ó' },
  { id: 'f', name: 'x@y' },
]

const mentioned = (text: string, chosen?: string[]) =>
  mentionedIn(text, PEOPLE, chosen)
    .map(({ id }) => id)
    .join('')

describe('a mention', () => {
  test.each([
    ['@Ada Lindqvist, look', 'a'],
    ['@Ada look', 'b'],
    ['@Adam look', ''],
    ['(@Ada)', 'b'],
    ['mail ada@Ada.example', ''],
    ['https://example.com/@Ada', ''],
    ['@Łukasz Ó', 'e'],
    ['@Łukasz Óé', ''],
    ['@ada', ''],
    ['@Ada @Ada', 'b'],
    ['@Ada\n@Ada Lindqvist', 'ab'],
    ['@', ''],
    ['@@Ada', ''],
    ['@x@y', 'f'],
  ])('%s', (text, ids) => expect(mentioned(text)).toBe(ids))

  test('of one of two people of one name is the one whom the writer picked, and of both otherwise', () => {
    expect([mentioned('@Noor'), mentioned('@Noor', ['d']), mentioned('@Noor', ['c', 'd'])]).toEqual(['cd', 'd', 'cd'])
  })

  test('of somebody stands in the text under their own name, at places that do not overlap', () => {
    const texts = fc
      .array(
        fc.oneof(
          fc.constantFrom('@', ' ', 'Ada', ' Lindqvist', 'Noor', 'x@y', '\n', '.'),
          fc.string({ unit: 'grapheme', maxLength: 4 }),
        ),
        { maxLength: 12 },
      )
      .map((all) => all.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0
        for (const { from, to, who } of placesOf(text, PEOPLE)) {
          expect(text.slice(from, to)).toBe(`@${who.name}`)
          expect(from).toBeGreaterThanOrEqual(done)
          done = to
        }
      }),
    )
  })

  test('is offered by the beginning of a name or of a word of it', () => {
    const offered = (text: string) =>
      offersAt(text, text.length, PEOPLE)
        ?.people.map(({ id }) => id)
        .join('') ?? null
    expect([
      offered('hi @'),
      offered('hi @ad'),
      offered('@lind'),
      offered('@Ada L'),
      offered('@zz'),
      offered('a@ad'),
      offered('ad'),
    ]).toEqual(['abcdef', 'ab', 'a', 'a', null, null, null])
  })
})

describe('a comment in pieces', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https://a.example/x?y=(z)',
      'http://',
      '@Ada',
      'javascript:alert(1)',
      '<img src=x onerror=alert(1)>',
      ' ',
      '\n',
      ').',
      'https://a.example@b.example/',
      'HTTPS://B.example,',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  test('is the same text, character for character, and leads only to the web', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }).map((all) => all.join('')),
        (text) => {
          const parts = partsOf(text, PEOPLE)
          expect(parts.map((part) => part.text).join('')).toBe(text)
          for (const part of parts)
            if (part.kind === 'link') expect(part.href).toMatch(/^https?:\/\/[^@]*$|^https?:\/\/[^/@]+\//)
        },
      ),
    )
  })

  test.each([
    ['see https://a.example/b.', ['https://a.example/b']],
    ['(https://a.example/b)', ['https://a.example/b']],
    ['https://a.example/b_(c)', ['https://a.example/b_(c)']],
    ['https://good.example@evil.example/', []],
    ['javascript:alert(1) data:text/html,x file:///etc/passwd', []],
    ['http://', []],
    ['"https://a.example/"onclick=1', ['https://a.example/']],
  ])('%s', (text, links) => {
    expect(partsOf(text, []).flatMap((part) => (part.kind === 'link' ? [part.text] : []))).toEqual(links)
  })
})

import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AT, materialOf } from '@/lib/domain/record/material.fixture'
import { recordOf } from '@/lib/domain/record/record'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import type { Table } from '@/lib/domain/record/written-record'
import { sha256 } from '@/lib/platform/digest'
import { familiesFor, piecesOf } from '@/lib/report/pdf/fonts'
import { pagePartsOf } from '@/lib/report/pdf/page-parts'
import { printPdf } from '@/lib/report/pdf/print-pdf'
import { drawable, grouped } from '@/lib/report/pdf/record-text'

const written = (count: number, say?: (words: string) => string) =>
  writeRecord(recordOf(materialOf(count, say), AT, sha256))

/** What is drawn: the pages, and how often each draws text. */
function look(pdf: Uint8Array) {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
  const streams = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index }) => {
    const from = (index ?? 0) + 'stream'.length + 1
    try {
      return [inflateSync(bytes.subarray(from, bytes.indexOf('endstream', from))).toString('latin1')]
    } catch {
      return []
    }
  })
  const drawn = streams.filter((stream) => /\bTJ?\b/.test(stream) && stream.includes('BT'))
  return {
    pages: (text.match(/\/Type \/Page\b/g) ?? []).length,
    drawn: drawn.map((stream) => (stream.match(/\bTj\b|\bTJ\b/g) ?? []).length),
    fonts: text.match(/\/BaseFont \/[A-Z]{6}\+\S+/g) ?? [],
  }
}

const HOSTILE: [string, string][] = [
  ['a text that turns direction', '\u202eevil\u202c and \u2067on'],
  ['controls', 'a\u0000b\u0007c\u001b[31m\u009b'],
  ['emoji', '🚀👩‍👩‍👧‍👦🏳️‍🌈 ok'],
  ['a word of 4,000 characters', 'x'.repeat(4000)],
  ['a word of 4,000 in Arabic', 'م'.repeat(4000)],
  ['right to left', 'שלום עולם مرحبا بالعالم 123'],
  ['Chinese, Japanese, Korean, Thai', '中文字符 日本語 한국어 ภาษาไทย'],
  ['marks upon marks', `e${'\u0301'.repeat(200)}`],
  ['lines', 'a\r\n\r\nb\u2028c'],
  ['nothing but blanks', '   '],
  ['markup', '<b>bold</b> & {{SECRET}}'],
]

describe('a record as PDF', () => {
  test('has its pages, each of which draws, with fonts of its own', async () => {
    const { pages, drawn, fonts } = look(await printPdf(written(60), 'http://localhost:3000'))
    expect(pages).toBeGreaterThan(4)
    expect(drawn.length).toBeGreaterThanOrEqual(pages)
    // The running head, the digest and the number of the page stand on each.
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(4)
    expect(fonts.join()).toMatch(/NotoSans/)
  }, 60_000)

  test.each(HOSTILE)(
    '%s does not break it',
    async (_, words) => {
      const { pages } = look(
        await printPdf(
          written(4, (plain) => `${words} ${plain}`),
          'http://localhost:3000',
        ),
      )
      expect(pages).toBeGreaterThan(0)
    },
    60_000,
  )

  test('whatever is said, it prints', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (texts) => {
          let at = 0
          look(
            await printPdf(
              written(2, () => texts[at++ % texts.length] ?? ''),
              'http://localhost:3000',
            ),
          )
        },
      ),
      { numRuns: 8 },
    )
  }, 120_000)
})

describe('what is drawn', () => {
  test('is seen, and within the basic plane', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(drawable(text)).not.toMatch(
          /[\p{Cc}\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{10000}-\u{10ffff}]/u,
        )
      }),
    )
    expect(drawable('🚀')).toBe('(U+1F680)')
    expect(grouped('0123456789abcdef'.repeat(4)).split(' ')).toHaveLength(8)
  })

  test('a word in pieces is the same word, and no piece is too long for a column', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (word) => {
        expect(piecesOf(word).join('')).toBe(word)
      }),
    )
    expect(Math.max(...piecesOf('x'.repeat(4000)).map((piece) => piece.length))).toBeLessThanOrEqual(12)
    expect(Math.max(...piecesOf('/var/log/some/very/long/path').map((piece) => piece.length))).toBeLessThanOrEqual(12)
  })

  test('takes the fonts that it needs, and no more', async () => {
    expect(await familiesFor(['plain words, “quoted” – 3 € …'])).toEqual(['noto-latin'])
    expect(await familiesFor(['Łódź'])).toEqual(['noto-latin', 'noto-latin-ext'])
    expect(await familiesFor(['привет'])).toEqual(['noto-latin', 'noto-cyrillic', 'noto-cyrillic-ext'])
    expect(await familiesFor(['ภาษาไทย'])).toEqual(['noto-latin', 'unifont'])
  })

  test.each<[string, string, RegExp]>([
    ['Hebrew', 'רשימת בדיקה לשחרור', /^noto-hebrew-hebrew$/],
    ['Arabic', 'قائمة التحقق من الإصدار، ١٢٣', /^noto-arabic-arabic$/],
    ['simplified Chinese', '发布检查清单：中文字符。', /^noto-han$/],
    ['traditional Chinese', '發佈檢查清單，臺灣', /^noto-han$/],
    ['Japanese', 'リリースのチェックリスト「ひらがな」', /^noto-han$/],
    ['Korean', '릴리스 점검 목록', /^gowun-dodum-\d+$/],
  ])('draws %s with outlines alone', async (_, text, family) => {
    const families = await familiesFor([text])
    expect(families).not.toContain('unifont')
    expect(families.slice(1).length).toBeGreaterThan(0)
    for (const one of families.slice(1)) expect(one).toMatch(family)
  })

  test('of a record in these scripts is outlines in the file', async () => {
    const { fonts } = look(
      await printPdf(
        written(2, (plain) => `שלום مرحبا 发布 リリース 릴리스 ${plain}`),
        'http://localhost:3000',
      ),
    )
    for (const name of [/NotoSansHebrew/, /NotoSansArabic/, /NotoSansHans/, /GowunDodum/])
      expect(fonts.join()).toMatch(name)
    expect(fonts.join()).not.toMatch(/unifont/i)
  }, 60_000)

  test('is cut into stretches without losing a row', () => {
    const table = (count: number, at: number): Table => ({
      ...{ id: `t${at}`, title: `T${at}`, level: 2, columns: ['A', 'B'] },
      rows: Array.from({ length: count }, (_, row) => ({
        id: `${at}-${row}`,
        cells: [[[{ text: 'x'.repeat((row * 37) % 900) }]], []],
      })),
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 6 }), (counts) => {
        const tables = counts.map(table)
        const retained = pagePartsOf(tables).flatMap((parts) =>
          parts.flatMap((part) => part.table.rows.map(({ id }) => id)),
        )
        expect(retained).toEqual(tables.flatMap(({ rows }) => rows.map(({ id }) => id)))
      }),
    )
  })
})

// What a text becomes when it is drawn: its forms, and for every piece the lines that it came from.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInline } from '@/lib/domain/document/inline'
import { readDocument } from '@/lib/domain/document/read-document'
import type { Block, Inline } from '@/lib/domain/document/tree'

const read = (...lines: string[]) => readDocument(lines)
const said = (content: Inline[]): string =>
  content.map((piece) => (typeof piece === 'string' ? piece : 'content' in piece ? said(piece.content) : '·')).join('')

/** Every line that a block says it came from, at any depth. */
function linesOf(blocks: Block[]): number[] {
  const reach = ({ line, end = line }: { line: number; end?: number }) =>
    Array.from({ length: end - line + 1 }, (_, at) => line + at)
  return blocks.flatMap((block) => reach(block))
}

describe('blocks', () => {
  test('headings, paragraphs, rules, quotes and code have their lines', () => {
    const blocks = read(
      '# Mooring',
      '',
      'Two lines that',
      'are one.',
      '',
      '---',
      '',
      '> quoted',
      '',
      '```sh',
      'ls',
      '```',
    )
    expect(blocks.map(({ kind, line, end }) => [kind, line, end ?? line])).toEqual([
      ['heading', 1, 1],
      ['paragraph', 3, 4],
      ['rule', 6, 6],
      ['quote', 8, 8],
      ['code', 10, 12],
    ])
    expect(blocks[4]).toMatchObject({ language: 'sh', text: 'ls' })
  })

  test('headings that leave levels out rank without gaps', () => {
    const blocks = read('# A', '### B', '#### C', '### D', '## E', '# F')
    expect(blocks.map((block) => (block.kind === 'heading' ? [block.level, block.rank] : null))).toEqual([
      [1, 1],
      [3, 2],
      [4, 3],
      [3, 2],
      [2, 2],
      [1, 1],
    ])
  })

  test('a box of a list is its mark, and the words after it are the item', () => {
    const [list] = read('- [ ] open', '- [x] done', '- [!] failed', '- [/] partly', '- [~] not here', '- no box')
    if (list?.kind !== 'list') throw new Error('no list')
    expect(list.items.map(({ mark, line }) => [line, mark])).toEqual([
      [1, 'open'],
      [2, 'done'],
      [3, 'failed'],
      [4, 'partly'],
      [5, 'not-applicable'],
      [6, undefined],
    ])
    const [block] = list.items[0]?.blocks ?? []
    expect(block).toMatchObject({ kind: 'paragraph', lines: [{ content: ['open'] }] })
  })

  test('an item that holds others ends where they end, and its own line is its first', () => {
    const [list] = read('1. first', '   - [ ] below', '2. second')
    expect(list).toMatchObject({
      kind: 'list',
      ordered: true,
      items: [
        {
          line: 1,
          end: 2,
          blocks: [
            { kind: 'paragraph', line: 1 },
            { kind: 'list', line: 2 },
          ],
        },
        { line: 3, blocks: [{ kind: 'paragraph', line: 3 }] },
      ],
    })
  })

  test('a table has rows with lines, cells with forms, and columns with sides', () => {
    const [table] = read('| Role | Count |', '|:---|---:|', '| **Mate** | 1 |', '| `a` \\| b | [ ] |')
    expect(table).toEqual({
      kind: 'table',
      line: 1,
      end: 4,
      align: ['start', 'end'],
      head: { line: 1, cells: [['Role'], ['Count']] },
      rows: [
        { line: 3, cells: [[{ kind: 'strong', content: ['Mate'] }], ['1']] },
        { line: 4, cells: [[{ kind: 'code', text: 'a' }, ' | b'], [{ kind: 'box', mark: 'open' }]] },
      ],
    })
  })

  test('comments are seen as comments: alone, over several lines, below an item and within a line', () => {
    const blocks = read(
      '<!-- one -->',
      '',
      '<!-- two',
      'three -->',
      '',
      '- item',
      '  <!-- four -->',
      '',
      'a <!-- b --> c',
    )
    expect(blocks[0]).toEqual({ kind: 'comment', line: 1, text: 'one' })
    expect(blocks[1]).toEqual({ kind: 'comment', line: 3, end: 4, text: 'two\nthree' })
    expect(blocks[2]).toMatchObject({
      items: [
        {
          blocks: [
            { kind: 'paragraph', line: 6 },
            { kind: 'comment', line: 7, text: 'four' },
          ],
        },
      ],
    })
    expect(blocks[3]).toMatchObject({ lines: [{ content: ['a ', { kind: 'comment', text: 'b' }, ' c'] }] })
  })

  test('front matter is code, and only at the beginning', () => {
    expect(read('---', 'title: x', '---', '', '# A')[0]).toEqual({
      kind: 'code',
      line: 1,
      end: 3,
      language: 'yaml',
      text: 'title: x',
    })
    expect(read('# A', '', '---', 'title: x', '---').map(({ kind }) => kind)).not.toContain('code')
  })

  test('what Markdown gives no form stands as it is: definitions of links, and what nests too deep', () => {
    expect(read('See [a][b].', '', '[b]: https://example.com')).toMatchObject([
      { kind: 'paragraph', lines: [{ content: ['See ', { kind: 'link', href: 'https://example.com/' }, '.'] }] },
      { kind: 'raw', line: 3, text: '[b]: https://example.com' },
    ])
    expect(JSON.stringify(read(`${'> '.repeat(100)}deep`))).toContain('deep')
  })

  test('a long list and a long paragraph come in pieces that go on counting', () => {
    const pieces = read(...Array.from({ length: 120 }, (_, at) => `${at + 1}. item`))
    expect(
      pieces.map((piece) => (piece.kind === 'list' ? [piece.start, piece.items.length, piece.follows] : null)),
    ).toEqual([
      [1, 50, undefined],
      [51, 50, true],
      [101, 20, true],
    ])
    expect(pieces.map(({ line, end }) => [line, end])).toEqual([
      [1, 50],
      [51, 100],
      [101, 120],
    ])
    expect(read(...Array.from({ length: 60 }, () => 'word'))).toHaveLength(2)
  })
})

describe('lines of a paragraph', () => {
  const lines = (...text: string[]) => {
    const [block] = read(...text)
    return block?.kind === 'paragraph' ? block.lines : []
  }
  test('each knows its own; emphasis over a line end belongs to the line where it begins', () => {
    expect(
      lines('one **two', 'three** four', 'five').map(({ line, end, content }) => [line, end, said(content)]),
    ).toEqual([
      [1, 2, 'one two three four'],
      [3, undefined, 'five'],
    ])
  })
  test('code over a line end makes them one', () => {
    expect(lines('one `two', 'three` four').map(({ line, end }) => [line, end])).toEqual([[1, 2]])
  })
  test('short lines and labels stand below each other, wrapped prose flows', () => {
    const wide = 'a line that somebody wrapped because their editor was told to do so'
    expect(lines('**Version:** 1', '**Owner:** x', wide, wide, '[ ] tick me').map(({ breaks }) => breaks)).toEqual([
      true,
      true,
      undefined,
      true,
      undefined,
    ])
  })
  test('a break within a line is a break', () => {
    expect(lines('one\u2028two')[0]?.content).toEqual(['one', { kind: 'break' }, 'two'])
  })
})

describe('inline', () => {
  test.each<[string, Inline[]]>([
    [
      'a **b** *c* ~~d~~ `e`',
      [
        'a ',
        { kind: 'strong', content: ['b'] },
        ' ',
        { kind: 'emphasis', content: ['c'] },
        ' ',
        { kind: 'strike', content: ['d'] },
        ' ',
        { kind: 'code', text: 'e' },
      ],
    ],
    ['Name: ____ ms (____)', ['Name: ', { kind: 'blank' }, ' ms (', { kind: 'blank' }, ')']],
    ['Size: `_____` MB', ['Size: ', { kind: 'blank' }, ' MB']],
    ['___both___', [{ kind: 'emphasis', content: [{ kind: 'strong', content: ['both'] }] }]],
    ['snake_case_name', ['snake_case_name']],
    ['[ ] Yes [x] No', [{ kind: 'box', mark: 'open' }, ' Yes ', { kind: 'box', mark: 'done' }, ' No']],
    ['[x](https://a.example/b)', [{ kind: 'link', href: 'https://a.example/b', host: 'a.example', content: ['x'] }]],
    ['https://a.example/b', [{ kind: 'link', href: 'https://a.example/b', content: ['https://a.example/b'] }]],
    ['<https://a.example>', [{ kind: 'link', href: 'https://a.example/', content: ['https://a.example'] }]],
    [
      '[a.example](https://b.example/)',
      [{ kind: 'link', href: 'https://b.example/', host: 'b.example', content: ['a.example'] }],
    ],
    [
      '[mail](mailto:a@b.example)',
      [{ kind: 'link', href: 'mailto:a@b.example', host: 'a@b.example', content: ['mail'] }],
    ],
    ['[plan](docs/plan.md)', [{ kind: 'reference', to: 'docs/plan.md', content: ['plan'] }]],
    ['[up](#top)', [{ kind: 'reference', to: '#top', content: ['up'] }]],
    [
      '![chart](https://a.example/c.png)',
      [{ kind: 'image', alt: 'chart', href: 'https://a.example/c.png', host: 'a.example' }],
    ],
    ['![chart](c.png)', [{ kind: 'image', alt: 'chart' }]],
    ['README.md and www.a.example', ['README.md and www.a.example']],
    ['a &lt;b&gt; &amp; <br>', ['a <b> & <br>']],
  ])('%s', (text, wanted) => {
    expect(readInline(text)).toEqual(wanted)
  })
})

test('every line of a real document is in a block, once and in order', () => {
  for (const name of ['staging-release', 'production-cutover', 'kiosk-rollout']) {
    const lines = readFileSync(`examples/${name}.md`, 'utf8').split('\n')
    const found = linesOf(readDocument(lines))
    expect(found).toEqual([...new Set(found)].sort((one, other) => one - other))
    const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
    expect(filled.filter((line) => !found.includes(line))).toEqual([])
  }
})

test('any lines give blocks that hold each of them', () => {
  const piece = fc.constantFrom(
    '- ',
    '> ',
    '# ',
    '1. ',
    '[ ] ',
    '|',
    '```',
    '<!--',
    '-->',
    '---',
    '    ',
    '[a]: b',
    '**',
    '`',
    '<b>',
    'word',
    '\t',
    '![',
    '](',
    '____',
    '',
  )
  const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const found = new Set(linesOf(readDocument(lines)))
      const missing = lines.flatMap((text, at) => (text.trim() !== '' && !found.has(at + 1) ? [at + 1] : []))
      expect(missing).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['brackets', '['.repeat(4000)],
  ['links', '[a]('.repeat(1000)],
  ['emphasis', '*_'.repeat(2000)],
  ['images', '![['.repeat(1300)],
  ['quotes', '> '.repeat(2000)],
  ['ticks', Array.from({ length: 80 }, (_, at) => '`'.repeat(at)).join(' ')],
  ['comments', '<!-- '.repeat(800)],
  ['blanks', '____ '.repeat(800)],
  ['boxes', '[ ] '.repeat(1000)],
  ['entities', '&amp;#x'.repeat(570)],
])('half a megabyte of %s is read in time', (_name, line) => {
  const lines = Array.from({ length: Math.ceil(500_000 / line.length) }, () => line)
  const started = performance.now()
  readDocument(lines)
  readDocument(lines.flatMap((text) => [text, '']))
  expect(performance.now() - started).toBeLessThan(6000)
})

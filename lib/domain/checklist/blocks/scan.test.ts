import { describe, expect, test } from 'vitest'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import { readSource } from '@/lib/domain/checklist/source/source'

const blocks = (text: string) => scan(readSource(text))

test('five marks, behind a bullet or a number', () => {
  expect(blocks('- [ ] a\n- [x] b\n- [!] c\n- [/] d\n  1. [~] e')).toEqual([
    { kind: 'box', indent: 0, mark: 'open', checked: false, ordered: false, text: 'a', line: 1 },
    { kind: 'box', indent: 0, mark: 'done', checked: true, ordered: false, text: 'b', line: 2 },
    { kind: 'box', indent: 0, mark: 'failed', checked: false, ordered: false, text: 'c', line: 3 },
    { kind: 'box', indent: 0, mark: 'partly', checked: false, ordered: false, text: 'd', line: 4 },
    { kind: 'box', indent: 2, mark: 'not-applicable', checked: false, ordered: true, text: 'e', line: 5 },
  ])
})

test('a line that is broken within is several blocks of one line', () => {
  expect(blocks('- [ ] a<br>Date: ____\nb<br>c')).toEqual([
    { kind: 'box', indent: 0, mark: 'open', checked: false, ordered: false, text: 'a', line: 1 },
    { kind: 'text', indent: 2, text: 'Date: ____', fresh: false, line: 1 },
    { kind: 'text', indent: 0, text: 'b', fresh: false, line: 2 },
    { kind: 'text', indent: 0, text: 'c', fresh: false, line: 2 },
  ])
})

describe('what stands in a quote is read like everything else', () => {
  test('headings, lists, tables and code', () => {
    expect(
      blocks(
        'words\n\n> ## T\n> - [x] a\n>   - b\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> ```bash\n> ls\n> ```\nafter',
      ),
    ).toEqual([
      { kind: 'text', indent: 0, text: 'words', fresh: true, line: 1 },
      { kind: 'heading', level: 2, text: 'T', line: 3, endLine: 3 },
      { kind: 'box', indent: 0, mark: 'done', checked: true, ordered: false, text: 'a', line: 4 },
      { kind: 'bullet', indent: 2, ordered: false, text: 'b', line: 5 },
      {
        kind: 'table',
        rows: [
          { cells: ['a', 'b'], line: 7 },
          { cells: [], line: 8 },
          { cells: ['1', '2'], line: 9 },
        ],
        line: 7,
        endLine: 9,
      },
      { kind: 'fence', indent: 0, language: 'bash', text: 'ls', closed: true, line: 11, endLine: 13 },
      { kind: 'text', indent: 0, text: 'after', fresh: true, line: 14 },
    ])
  })
  test('a note below an item goes on with nothing, however deep it stands', () => {
    expect(blocks('- [ ] a\n    > note\n- [ ] b')).toMatchObject([
      { kind: 'box', text: 'a' },
      { kind: 'text', indent: 4, text: 'note', fresh: true },
      { kind: 'box', text: 'b' },
    ])
  })
  test('code ends with the quote that it stands in', () => {
    expect(blocks('words\n\n> ```\n> ls\n\n- [ ] a')).toMatchObject([
      { kind: 'text' },
      { kind: 'fence', text: 'ls', closed: false, line: 3, endLine: 4 },
      { kind: 'box', text: 'a' },
    ])
  })
  test('quotes in code are code', () => {
    expect(blocks('```\n> ls\n```')).toMatchObject([{ kind: 'fence', text: '> ls' }])
  })
})

describe('tables', () => {
  test('go on behind blank lines', () => {
    expect(blocks('| a | b |\n|--|--|\n| 1 | 2 |\n\n| 3 | 4 |')).toMatchObject([
      { kind: 'table', rows: [{ line: 1 }, { cells: [] }, { line: 3 }, { cells: ['3', '4'], line: 5 }], endLine: 5 },
    ])
  })
  test('but another head begins another table, and so does another width', () => {
    expect(blocks('| a | b |\n|--|--|\n\n| c | d |\n|--|--|\n| 1 | 2 |')).toHaveLength(2)
    expect(blocks('| a | b |\n|--|--|\n\n| c |')).toHaveLength(2)
  })
  test('a head may be empty', () => {
    expect(blocks('| | |\n|--|--|\n| a | b |')).toMatchObject([
      { rows: [{ cells: ['', ''] }, { cells: [] }, { cells: ['a', 'b'] }] },
    ])
  })
})

test('setext headings, rules, front matter, comments', () => {
  expect(blocks('---\na: b\n---\nTitle\n=====\n\nPart\n----\n***\n<!-- c\nd -->\n-')).toEqual([
    { kind: 'front-matter', rows: [{ text: 'a: b', line: 2 }], line: 1, endLine: 3 },
    { kind: 'heading', level: 1, text: 'Title', line: 4, endLine: 5 },
    { kind: 'heading', level: 2, text: 'Part', line: 7, endLine: 8 },
    { kind: 'rule', line: 9 },
    { kind: 'comment', text: '<!-- c\nd -->', line: 10, endLine: 11 },
    { kind: 'bullet', indent: 0, ordered: false, text: '', line: 12 },
  ])
})

test('a record: what was filled in is not read, and what stands below it is no block', () => {
  expect(
    blocks(
      '- [x] a <!-- filled in --> — **failed**\n| b <!-- filled in --> x | c |\n\n<!-- filled in: the record -->\n\n# R',
    ),
  ).toMatchObject([
    { kind: 'box', text: 'a' },
    { kind: 'table', rows: [{ cells: ['b', 'c'] }] },
  ])
})

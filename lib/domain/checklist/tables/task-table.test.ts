// Which column of a table names its items, which says how far they are, and what judges what was measured.
import { expect, test } from 'vitest'
import { itemsOf } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { FieldNode } from '@/lib/domain/checklist/structure'

const table = (...rows: string[]): string => {
  const [header = '', ...body] = rows
  return ['# T', '', '## Deployment', header, header.replace(/[^|]+/g, '---'), ...body].join('\n')
}
const items = (...rows: string[]) => itemsOf(parseChecklist(table(...rows)).sections)

test.each([
  ['| Step | Action | Owner |', '| 1 | Stop the jobs | Ops |', 'Stop the jobs'],
  ['| Step | Action | Owner |', '| 1.2 | Stop | Ops |', 'Stop'],
  ['| Action | Step | Owner |', '| Stop the jobs | 1 | Ops |', 'Stop the jobs'],
  ['| Step | Owner |', '| Stop the jobs | Ops |', 'Stop the jobs'],
  ['| Check | Done |', '| 1 | ☐ |', '1'],
  ['| Step | Action | Done |', '| 3 | Stop the jobs | ☐ |', 'Stop the jobs'],
])('%s %s is the item "%s"', (header, row, title) => {
  expect(items(header, row)).toMatchObject([{ title, claimed: false, prose: [] }])
})

test.each(['| Check | Mandatory | Done |', '| Check | Required | Status |', '| Task | Blocking | ☐ |'])(
  '%s: how much a row weighs is not how far it is',
  (header) => {
    const [first, second] = items(header, '| Tests passed | Yes | ☐ |', '| Logo renewed | No | ☑ |')
    expect(first).toMatchObject({ title: 'Tests passed', required: true, claimed: false })
    expect(second).toMatchObject({ title: 'Logo renewed', claimed: true })
  },
)
test('a row that is not mandatory is optional', () => {
  const [item] = items('| Check | Mandatory | Done |', '| Logo renewed | No | ☐ |')
  expect(item).toMatchObject({ required: false, applicability: 'not mandatory' })
  expect(item?.facts).toBeUndefined()
})

const formatField = ({ label, type, unit, threshold, expected, required }: FieldNode): string =>
  [label, type, unit, threshold && `${threshold.comparator} ${threshold.value}`, expected, required && '!']
    .filter(Boolean)
    .join(' | ')

test.each([
  ['| < 2 s | |', ['Actual | number | s | < 2 | !']],
  ['| < 2 s | ____ ms |', ['Actual | number | ms | < 2000 | !']],
  ['| > 99 % | |', ['Actual | number | % | > 99 | !']],
  ['| 20 | |', ['Actual | text | 20']],
  ['| HTTP 200 | |', ['Actual | text | HTTP 200']],
  ['| | |', ['Actual | text']],
])('expected and actual %s', (cells, fields) => {
  const [item] = items('| Check | Expected | Actual | Pass/Fail |', `| Start page ${cells} |`)
  expect(item?.fields.filter(({ type }) => type !== 'choice').map(formatField)).toEqual(fields)
})

test.each(['Actual', 'Result', 'Actual result'])('an empty %s beside an expectation is a field', (header) => {
  const read = items(
    `| Check | Expected | ${header} |`,
    '| Login | 200 | ____ |',
    '| Search | < 2 s | ____ |',
    '| Menu | shows | |',
  )
  expect(read.map(({ title, fields }) => [title, ...fields.map(formatField)])).toEqual([
    ['Login', `${header} | text | 200`],
    ['Search', `${header} | number | s | < 2 | !`],
    ['Menu', `${header} | text | shows`],
  ])
})

test.each([
  ['| Prüfung | Erwartet | Ergebnis |', 'Ergebnis | number | s | < 2 | !'],
  ['| Contrôle | Attendu | Résultat |', 'Résultat | number | s | < 2 | !'],
  ['| Check | Target | Result |', 'Result | number | s | < 2 | !'],
  ['| Check | Result | Expected |', 'Result | number | s | < 2 | !'],
])('%s asks what was measured', (header, field) => {
  const cells = header.endsWith('Expected |') ? '| ____ | < 2 s |' : '| < 2 s | ____ |'
  const [item] = items(header, `| Search in the shop ${cells}`)
  expect(item?.fields.map(formatField)).toEqual([field])
})

test('a state column beside an empty result is the state', () => {
  const [item] = items('| Check | Expected | Result | Status |', '| Search | < 2 s | | done |')
  expect(item).toMatchObject({ title: 'Search', claimed: true })
  expect(item?.fields.map(formatField)).toEqual(['Result | number | s | < 2 | !'])
})

test.each([
  ['| Check | Expected | Actual | Result |', '| Menu | shows | | |', ['Actual | text | shows']],
  ['| Check | Expected | Result |', '| Menu | shows | Pass |', []],
  ['| Check | Expected | Result |', '| Menu | shows | ☐ |', []],
  ['| Check | Result |', '| Menu | |', []],
])('%s %s: the result is the state', (header, row, fields) => {
  const [item] = items(header, row)
  expect(item?.title).toBe('Menu')
  expect(item?.fields.map(formatField)).toEqual(fields)
})

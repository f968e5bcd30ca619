// What a page asks of a document, and what its answers do to the text.
import { expect, test } from 'vitest'
import { correct } from '@/lib/domain/checklist/corrections/correct'
import { questionsOf } from '@/lib/domain/checklist/corrections/questions'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { Finding } from '@/lib/domain/checklist/structure'

const TEXT = '# Mooring\n\n## Lines out\n  ▢ Bow line  \n▢ Stern line\n'
const FINDINGS: Finding[] = [
  { code: 'claimed', severity: 'warning', message: 'One is ticked.', lines: [4] },
  {
    code: 'boxes-unread',
    severity: 'question',
    key: 'lines-out',
    message: '2 lines look like boxes.',
    suggestion: 'Make them items.',
    lines: [4, 5],
    answers: [
      { label: 'They are items', corrections: [{ lines: [4, 5], as: 'item' }] },
      { label: 'Broken', corrections: [{ nonsense: true }] },
      { label: 'Nothing', corrections: [] },
    ],
  },
  { code: 'format-unread', severity: 'question', message: 'What is this?', lines: [1] },
]

test('questions come with the lines that they are about; other findings do not', () => {
  expect(questionsOf(FINDINGS, TEXT)).toEqual([
    {
      id: 'boxes-unread:lines-out',
      code: 'boxes-unread',
      key: 'lines-out',
      message: '2 lines look like boxes.',
      suggestion: 'Make them items.',
      lines: [4, 5],
      quotes: [
        { line: 4, text: '▢ Bow line' },
        { line: 5, text: '▢ Stern line' },
      ],
      answers: [{ label: 'They are items', corrections: [{ lines: [4, 5], as: 'item' }] }],
      asProse: { key: 'lines-out', says: { question: 'boxes-unread', answer: 'prose' } },
    },
    {
      id: 'format-unread:',
      code: 'format-unread',
      key: '',
      message: 'What is this?',
      lines: [1],
      quotes: [{ line: 1, text: '# Mooring' }],
      answers: [],
      asProse: { says: { question: 'format-unread', answer: 'prose' } },
    },
  ])
  expect(questionsOf([], TEXT)).toEqual([])
})

test('a question about many lines quotes the first, and keeps all', () => {
  const lines = Array.from({ length: 40 }, (_, at) => at + 1)
  const [question] = questionsOf(
    [{ code: 'boxes-unread', severity: 'question', message: 'Many.', lines }],
    lines.map((line) => `line ${line} ${'x'.repeat(500)}`).join('\r\n'),
  )
  expect(question?.lines).toHaveLength(40)
  expect(question?.quotes.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(question?.quotes[0]?.text).toHaveLength(300)
})

test('its answers can be applied as they are', () => {
  const [boxes, format] = questionsOf(FINDINGS, TEXT)
  const apply = (corrections: Parameters<typeof correct>[2]) => correct(TEXT, parseChecklist(TEXT), corrections)
  expect(apply(boxes?.answers[0]?.corrections ?? [])).toBe(
    '# Mooring\n\n## Lines out\n  - [ ] Bow line\n- [ ] Stern line\n',
  )
  expect(apply(boxes ? [boxes.asProse] : [])).toContain(
    '## Lines out\n<!-- countersign: { section: lines-out, question: boxes-unread, answer: prose } -->\n',
  )
  expect(apply(format ? [format.asProse] : [])).toMatch(
    /\n<!-- countersign: \{ question: format-unread, answer: prose \} -->$/,
  )
})

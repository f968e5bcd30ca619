// Questions that are answered in the text: how the answer is written, read, and when it holds no longer.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printAnnotation, readAnnotation } from '@/lib/domain/checklist/corrections/annotations'
import { withoutAnswered } from '@/lib/domain/checklist/corrections/answered'
import { carryOver } from '@/lib/domain/checklist/corrections/carry-over'
import { correct } from '@/lib/domain/checklist/corrections/correct'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { digestOf } from '@/lib/domain/checklist/corrections/question-digest'
import { questionsOf } from '@/lib/domain/checklist/corrections/questions'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { Finding } from '@/lib/domain/checklist/structure'

const TEXT = ['# Mooring', '', '## Lines out', '- [ ] Bow line', '', 'Approval', '========', 'The mate signs.'].join(
  '\n',
)
const apply = (text: string, ...corrections: Correction[]) => correct(text, parseChecklist(text), corrections)
const asked = (code: string, key: string | undefined, severity: Finding['severity'] = 'question'): Finding => ({
  code,
  severity,
  message: `${code} of ${key}`,
  lines: [1],
  ...(key !== undefined && { key }),
})

test('an answer stands below the heading of its section and names it', () => {
  const says = { question: 'boxes-unread', answer: 'prose' } as const
  expect(apply(TEXT, { key: 'lines-out', says }).split('\n').slice(2, 4)).toEqual([
    '## Lines out',
    '<!-- countersign: { section: lines-out, question: boxes-unread, answer: prose } -->',
  ])
  expect(apply(TEXT, { key: 'approval', says }).split('\n').slice(5, 8)).toEqual([
    'Approval',
    '========',
    '<!-- countersign: { section: approval, question: boxes-unread, answer: prose } -->',
  ])
})

test('an answer about the whole document stands at its end and names no section', () => {
  expect(
    apply(TEXT, { says: { question: 'format-unread', answer: 'prose' } })
      .split('\n')
      .slice(-3),
  ).toEqual(['The mate signs.', '', '<!-- countersign: { question: format-unread, answer: prose } -->'])
})

test('answering again changes nothing, another question of the section stands beside it', () => {
  const once = apply(TEXT, { key: 'lines-out', says: { question: 'boxes-unread', answer: 'prose' } })
  expect(apply(once, { key: 'lines-out', says: { question: 'boxes-unread', answer: 'prose' } })).toBe(once)
  const both = apply(once, { key: 'lines-out', says: { question: 'steps-unread', answer: 'prose' } })
  expect(both.match(/question: [a-z-]+/g)?.sort()).toEqual(['question: boxes-unread', 'question: steps-unread'])
})

test('an answer is read as it was printed; any other answer than prose is none', () => {
  const answer = { section: 'lines-out', question: 'boxes-unread', answer: 'prose' } as const
  expect(readAnnotation(printAnnotation(answer))).toEqual(answer)
  expect(readAnnotation('<!-- countersign: {question: boxes-unread, answer: maybe} -->')).toMatch(/not understood/)
  expect(readAnnotation('<!-- countersign: {question: boxes-unread} -->')).toMatch(/not understood/)
  expect(readAnnotation('<!-- countersign: {answer: prose} -->')).toMatch(/not understood/)
})

test('of the findings exactly the question with this code and section goes', () => {
  const findings = [
    asked('boxes-unread', 'lines-out'),
    asked('boxes-unread', 'approval'),
    asked('boxes-unread', ''),
    asked('steps-unread', 'lines-out'),
    asked('boxes-unread', 'lines-out', 'warning'),
  ]
  expect(
    withoutAnswered(findings, [{ section: 'lines-out', question: 'boxes-unread', answer: 'prose' }]).map(
      ({ message, severity }) => `${severity} ${message}`,
    ),
  ).toEqual([
    'question boxes-unread of approval',
    'question boxes-unread of ',
    'question steps-unread of lines-out',
    'warning boxes-unread of lines-out',
  ])
})

test('an answer without a section is about the document alone, and other corrections answer nothing', () => {
  const findings = [asked('format-unread', ''), asked('format-unread', undefined), asked('format-unread', 'approval')]
  const answer = { question: 'format-unread', answer: 'prose' } as const
  expect(withoutAnswered(findings, [answer])).toEqual([findings[2]])
  expect(withoutAnswered(findings, [{ kind: 'verify' }, { role: 'Mate' }])).toEqual(findings)
  expect(withoutAnswered(findings, [])).toEqual(findings)
})

test('an answer for a section that is not there any more is said to be lost; one for the document never is', () => {
  const codes = (comment: string) => parseChecklist(`${TEXT}\n\n${comment}`).findings.map(({ code }) => code)
  expect(codes('<!-- countersign: {section: gone, question: boxes-unread, answer: prose} -->')).toContain(
    'correction-lost',
  )
  expect(codes('<!-- countersign: {question: boxes-unread, answer: prose} -->')).not.toContain('correction-lost')
  expect(codes('<!-- countersign: {section: approval, question: boxes-unread, answer: prose} -->')).not.toContain(
    'correction-lost',
  )
})

test('an answer changes nothing else of what is read', () => {
  const before = parseChecklist(TEXT)
  const after = parseChecklist(apply(TEXT, { key: 'lines-out', says: { question: 'boxes-unread', answer: 'prose' } }))
  expect(after.sections.map(({ key, kind, items }) => [key, kind, items.map((item) => item.key)])).toEqual(
    before.sections.map(({ key, kind, items }) => [key, kind, items.map((item) => item.key)]),
  )
  expect(after.coverage.lost).toBe(0)
})

test('in a changed document an answer is kept while what it is about stays the same', () => {
  const answered = apply(
    TEXT,
    { key: 'lines-out', says: { question: 'boxes-unread', answer: 'prose' } },
    { says: { question: 'format-unread', answer: 'prose' } },
  )
  const elsewhere = carryOver(answered, TEXT.replace('The mate signs.', 'The captain signs.'))
  expect(elsewhere.text).toContain('{ section: lines-out, question: boxes-unread, answer: prose }')
  expect(elsewhere.text).not.toContain('format-unread')
  expect([elsewhere.kept, elsewhere.dropped]).toEqual([1, ['question format-unread']])

  const inside = carryOver(answered, TEXT.replace('- [ ] Bow line', '- [ ] Bow line\n▢ Stern line'))
  expect(inside.text).not.toContain('boxes-unread')
  expect([inside.kept, inside.dropped]).toEqual([0, ['lines-out question boxes-unread', 'question format-unread']])

  expect(carryOver(answered, TEXT).kept).toBe(2)
})

const ASKS = [
  ...['# Mooring', '', '- [ ] Bow line', '', '## Deployment', ''],
  ...['First the ropes are let go.', '', '## Notes', '', 'Calm.'],
].join('\n')
const questions = (text: string) => {
  const { findings } = parseChecklist(text)
  return questionsOf(findings, text)
}
const confirmed = (text: string) => apply(text, ...questions(text).map(({ asProse }) => asProse))

test('an answer holds for the lines that it was given for: one that is added later raises the question again', () => {
  expect(questions(ASKS).map(({ id }) => id)).toEqual(['steps-unread:deployment'])
  const answered = confirmed(ASKS)
  expect(answered).toMatch(/question: steps-unread, answer: prose, digest: "?[0-9a-f]{16}"? \}/)
  expect(questions(answered)).toEqual([])
  const grown = answered.replace('let go.', 'let go.\nThen the engine is started.')
  expect(questions(grown).map(({ id, lines }) => [id, lines])).toEqual([['steps-unread:deployment', [8, 9]]])
  expect(questions(answered.replace('ropes', 'anchors'))).toHaveLength(1)

  const again = confirmed(grown)
  expect(questions(again)).toEqual([])
  expect(again.match(/question: steps-unread/g)).toHaveLength(1)
})

test('other sections, blanks, line ends and probes change no answer', () => {
  const answered = confirmed(ASKS)
  const probe = ['', '```probe', 'kind: http', 'url: https://a.test/', '```'].join('\n')
  for (const other of [
    answered.replace('Calm.', 'Windy.'),
    answered.replace('Bow line', 'Stern line'),
    answered.replaceAll('\n', '\r\n'),
    answered.replace('First the ropes', '  First  the ropes'),
    answered.replace('let go.', `let go.${probe}`),
  ])
    expect(questions(other)).toEqual([])
})

test('an answer without a digest, as they were written before, is still one', () => {
  const before = ASKS.replace(
    '## Deployment',
    '## Deployment\n<!-- countersign: { section: deployment, question: steps-unread, answer: prose } -->',
  )
  expect(questions(before)).toEqual([])
})

test('digests differ where texts do', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(digestOf(one) === digestOf(other)).toBe(one === other)
      expect(digestOf(one)).toMatch(/^[0-9a-f]{16}$/)
    }),
  )
})

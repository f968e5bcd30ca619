// What the parts of an import show of structures that were made by hand.
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ImportHead } from '@/components/template/import/import-head'
import { FindingList } from '@/components/template/preview/finding-list'
import { NotCountedPanel } from '@/components/template/preview/not-counted-panel'
import { OfferList } from '@/components/template/preview/offer-list'
import { OverviewPanel } from '@/components/template/preview/overview-panel'
import { QuestionPanel } from '@/components/template/preview/question-panel'
import { RolePanel } from '@/components/template/preview/role-panel'
import { StructureOutline } from '@/components/template/preview/structure-outline'
import { everyText, fieldText, windowText } from '@/components/template/preview/wording'
import type { Question } from '@/lib/domain/checklist/corrections/questions'
import { overviewOf } from '@/lib/domain/checklist/overview'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { FieldNode, Finding, OfferNode, SectionNode } from '@/lib/domain/checklist/structure'
import { summaryOf } from '@/lib/domain/checklist/summary'

const nothing = () => {}
/** What is read of an element: its words, with one blank between them. */
const wordsOf = (element: ReactElement): string =>
  renderToStaticMarkup(element)
    .replace(/<(?:dt|dd|li|p|h\d|summary|button|div|span|bdi)[ >]/g, ' $&')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ')
    .trim()

const question = (code: string, lines: number[], more: Partial<Question> = {}): Question => ({
  id: `${code}:`,
  code,
  key: '',
  message: `About ${code}.`,
  lines,
  quotes: lines.map((line) => ({ line, text: `text ${line}` })),
  answers: [],
  asProse: { says: { question: code, answer: 'prose' } },
  ...more,
})
const ways = { busy: false, onCorrect: nothing, onLines: nothing, onShow: nothing }

describe('questions', () => {
  test('none take no room', () => {
    expect(renderToStaticMarkup(createElement(QuestionPanel, { questions: [], ...ways }))).toBe('')
  })
  test('the first is open with its lines and answers, the others wait', () => {
    const questions = [
      question('boxes-unread', [4, 5], {
        suggestion: 'Make them items.',
        answers: [{ label: 'Make 2 lines items', corrections: [{ lines: [4, 5], as: 'item' }] }],
      }),
      question('steps-unread', [9]),
    ]
    const words = wordsOf(createElement(QuestionPanel, { questions, ...ways }))
    expect(words).toBe(
      '2 questions A release holds until each is answered. About boxes-unread. 2 lines Make them items. 4 text 4 5 text 5 ' +
        'Make 2 lines items Confirm as prose About steps-unread. 1 line',
    )
  })
  test('lines that are not quoted are counted', () => {
    const [one] = [question('boxes-unread', [1, 2, 3])]
    const questions = [{ ...one, quotes: [{ line: 1, text: 'x' }] }]
    expect(wordsOf(createElement(QuestionPanel, { questions, ...ways }))).toContain('+2 more lines')
  })
})

describe('saving', () => {
  const label = (documents: number, questions: number, version?: number) =>
    wordsOf(
      createElement(ImportHead, {
        title: 'Import',
        lead: 'Lead.',
        name: null,
        project: null,
        save: { documents, questions, busy: false, onSave: nothing, ...(version !== undefined && { version }) },
      }),
    ).replace('Import Lead. ', '')
  test.each([
    [1, 0, undefined, 'Save as template'],
    [1, 1, undefined, 'A release made from it holds until it is answered. Save with 1 open question'],
    [1, 2, undefined, 'A release made from it holds until they are answered. Save with 2 open questions'],
    [3, 0, undefined, 'Save 3 templates and start a release'],
    [3, 2, undefined, 'A release made from it holds until they are answered. Save 3 templates with 2 open questions'],
    [1, 0, 4, 'Save as version 4'],
    [1, 1, 4, 'A release made from it holds until it is answered. Save as version 4 with 1 open question'],
  ])('%i documents with %i questions, version %s', (documents, questions, version, wanted) => {
    expect(label(documents, questions, version)).toBe(wanted)
  })
  test('what cannot be saved yet has no button', () => {
    const head = createElement(ImportHead, { title: 'Import', lead: 'Lead.', name: null, project: null, save: null })
    expect(renderToStaticMarkup(head)).not.toContain('<button')
  })
})

const TEXT = [
  '# Ferry',
  '## Deploy',
  '- [x] Engine started',
  '- [ ] Flags raised (optional)',
  '## Sign-off',
  '- **Captain**: ____ Date: ____',
  '## Rollback',
  '- [ ] Turn around',
].join('\n')
const structure = parseChecklist(TEXT)
const overview = overviewOf(structure)

/** To the eye a name stands below its number, in the tree before it. */
test('the figures of a document', () => {
  const words = wordsOf(createElement(OverviewPanel, { summary: summaryOf(structure), overview, structure, links: 2 }))
  expect(words).toContain('items 3 required 1 claimed 1 role signs 1 fields with thresholds 0')
  expect(words).toContain('probes suggested 0 questions 0 does not count 1')
  expect(words).toContain('2 sections and items of these documents refer to each other.')
  expect(words).toContain('1 box is ticked in the document.')
})

test('of a document too large to be shown there are the figures that are known', () => {
  const summary = { ...summaryOf(structure), items: 9000, sections: 12 }
  const words = wordsOf(createElement(OverviewPanel, { summary, overview: null, structure: null, links: 0 }))
  expect(words).toContain('items 9000')
  expect(words).toContain('sections 12')
  expect(words).not.toContain('questions')
})

test('what does not count stands there with its reason', () => {
  const words = wordsOf(createElement(NotCountedPanel, { overview, onChoose: nothing }))
  expect(words).toBe(
    'Does not count 1 of 3 items Rollback 1 item Rollback: done only if the release is rolled back The item Turn around',
  )
  const all = { ...overview, notCounted: [], itemsNotCounted: 0 }
  expect(wordsOf(createElement(NotCountedPanel, { overview: all }))).toBe('Does not count Everything counts.')
  const [rollback] = overview.notCounted
  const late = { ...overview, notCounted: rollback ? [{ ...rollback, why: 'after-signoff' as const }] : [] }
  expect(wordsOf(createElement(NotCountedPanel, { overview: late }))).toContain(
    'Monitoring after the last sign-off: done after the decision',
  )
})

test('roles stand there by name; a document without any says so', () => {
  const roles = [
    { role: 'Captain', required: true, independent: true, line: 6 },
    { role: 'Pilot', required: false, independent: false, applicability: 'major releases only', line: 7 },
  ]
  const props = { busy: false, onCorrect: nothing, onLines: nothing }
  expect(wordsOf(createElement(RolePanel, { roles, ...props }))).toBe(
    'Who signs 2 Captain Pilot optional may have done the work major releases only Add role',
  )
  expect(wordsOf(createElement(RolePanel, { roles: [], ...props }))).toContain('No roles found.')
})

describe('offers', () => {
  const offer = (more: Partial<OfferNode>): OfferNode => ({
    key: 'a',
    sectionKey: 'deploy',
    title: 'Server answers',
    command: 'curl -s http://a/health',
    definition: { kind: 'http', url: 'http://a/health', expect: ['status == 200'] },
    needs: {},
    notes: [],
    asserts: [],
    leaves: [],
    line: 3,
    ...more,
  })
  const words = (offers: OfferNode[]) =>
    wordsOf(createElement(OfferList, { offers, busy: false, onAccept: nothing, onChoose: nothing }))
  test('say what they show and what they leave', () => {
    const all = words([offer({ asserts: ['status is 200', 'under 500 ms'], leaves: ['the banner is blue'] })])
    expect(all).toContain('Shows: status is 200; under 500 ms')
    expect(all).toContain('Checked by a person: the banner is blue')
    expect(words([offer({})])).not.toMatch(/Shows|Checked by a person/)
  })
  test('of more than two hundred the rest is counted', () => {
    const many = Array.from({ length: 203 }, (_, at) => offer({ key: `k${at}` }))
    expect(words(many)).toContain('3 more probes')
  })
})

test('findings: questions, then warnings, then notes folded away', () => {
  const finding = (severity: Finding['severity'], message: string): Finding => ({
    code: severity,
    severity,
    message,
    lines: [2],
  })
  const findings = [finding('info', 'Aside.'), finding('warning', 'Careful.'), finding('question', 'Well?')]
  const markup = renderToStaticMarkup(createElement(FindingList, { findings }))
  const places = ['Well?', 'Careful.', '<details', 'Aside.'].map((text) => markup.indexOf(text))
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(0)
  expect(renderToStaticMarkup(createElement(FindingList, { findings: [] }))).toBe('')
})

describe('the outline', () => {
  const outline = (sections: SectionNode[]) =>
    renderToStaticMarkup(
      createElement(StructureOutline, { structure: { ...structure, sections }, notCounted: [{ key: 'rollback' }] }),
    )
  test('marks what does not count, and reads without anything to press but its folds', () => {
    const markup = outline(structure.sections)
    expect(markup.match(/does not count/g)).toHaveLength(1)
    expect(markup).toContain('claimed by its author')
    expect(markup).toContain('aria-label="Items of Deploy"')
    expect(markup).not.toContain('data-node')
  })
  test('texts of any direction turn nothing around them, and controls are shown', () => {
    const [section] = structure.sections
    if (!section) throw new Error('no section')
    const markup = outline([{ ...section, title: 'A\u202eB שלום' }])
    expect(markup).toContain('<bdi>A<span class="control-mark"')
    expect(markup).not.toContain('\u202e')
  })
})

describe('wording', () => {
  const field = (more: Partial<FieldNode>): FieldNode => ({
    key: 'k',
    label: 'p95',
    type: 'number',
    required: true,
    line: 1,
    ...more,
  })
  test.each([
    [field({}), 'p95'],
    [field({ unit: 'ms', threshold: { comparator: '<=', value: 400 } }), 'p95 (≤ 400 ms)'],
    [field({ unit: 'ms', threshold: { comparator: 'between', value: 1, upper: 5 } }), 'p95 (1–5 ms)'],
    [field({ type: 'choice', choices: [{ value: 'Yes' }, { value: 'No' }] }), 'p95 (Yes / No)'],
  ])('of a field: %#', (node, wanted) => {
    expect(fieldText(node)).toBe(wanted)
  })
  test('of times', () => {
    expect([3600, 1800, 86_400, 5400].map(everyText)).toEqual([
      'every hour',
      'every 30 min',
      'every day',
      'every 1 h 30 min',
    ])
    expect(windowText({ fromSeconds: -86_400, toSeconds: 0 })).toBe('24 h before to the deployment')
    expect(windowText({ fromSeconds: 3600, toSeconds: 14_400 })).toBe('1 h after to 4 h after')
    expect(windowText({ fromSeconds: 900, toSeconds: 900 })).toBe('15 min after')
    expect(windowText({})).toBe('')
  })
})

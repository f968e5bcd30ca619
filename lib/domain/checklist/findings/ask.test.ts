// Sections that must hold something to do or to decide, and end with sentences alone.
import { expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const unread = (...lines: string[]) =>
  parseChecklist(['# T', '', '- [ ] a', '', ...lines].join('\n'))
    .findings.filter(({ code }) => code === 'steps-unread' || code === 'criteria-unread')
    .map(({ code, lines: at }) => [code, at])

test.each([
  [
    ['## Deployment', '', 'First the workers are stopped,', 'then they are started.'],
    ['steps-unread', [7, 8]],
  ],
  [
    ['## Cutover', 'The old system is switched off.'],
    ['steps-unread', [6]],
  ],
  [
    ['## Go/no-go criteria', '', 'We go when the error rate is low.'],
    ['criteria-unread', [7]],
  ],
  [
    ['## Success criteria', '', 'All is well.'],
    ['criteria-unread', [7]],
  ],
])('%j asks', (lines, question) => {
  expect(unread(...lines)).toEqual([question])
})

test.each([
  [['## Deployment', '', 'We go on Monday.', '', '- [ ] New version started']],
  [['## Deployment', '', 'We go on Monday.', '', '### Web', '', '- [ ] New version started']],
  [['## Deployment', '', '- Version: 4.2']],
  [['## Deployment']],
  [['## Background', '', 'The old system is slow.']],
  [['## Decision', '', 'The release manager decides.']],
  [['## Features of this release', '', '- ✅ Faster search', '- ✅ Smaller images']],
  [['## Deployment strategy', '', 'One machine after the other.']],
  [['## Why we deploy often', '', 'Small changes are easy to undo.']],
  [['## Deployment (if needed)', '', 'The workers are stopped.']],
])('%j does not ask', (lines) => {
  expect(unread(...lines)).toEqual([])
})
test('the words before the work do not matter', () => {
  expect(unread('## 3. Database migration', '', 'The tables are copied.')).toEqual([['steps-unread', [7]]])
})
test('the sentence below the title of a document does not ask', () => {
  expect(
    parseChecklist('# Deployment\n\nThis page lists what to do.\n\n## Before\n- [ ] a').findings.map(
      ({ code }) => code,
    ),
  ).not.toContain('steps-unread')
})

// A document in figures, counted by hand.
import { expect, test } from 'vitest'
import { overviewOf } from '@/lib/domain/checklist/overview'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const TEXT = [
  '# Ferry',
  '',
  '**Captain:** ____',
  '',
  '## Deploy',
  '- [x] Engine started',
  '- [ ] Server answers',
  '  ```bash',
  '  curl -s http://localhost:3000/health',
  '  ```',
  '  - Time: ____ ms (should be < 500ms)',
  '- [ ] Flags raised (optional)',
  '',
  '## Sign-off',
  '| Role | Name | Signature |',
  '|---|---|---|',
  '| Captain | ____ | ____ |',
  '| Mate | ____ | ____ |',
  '',
  '## Monitoring',
  '- [ ] Watch the wake',
  '',
  '## Rollback',
  '### By hand',
  '- [ ] Turn around',
  '- [ ] Tell the harbour',
  '',
  '## Contacts',
  'The harbour: 555',
].join('\n')

test('the figures are those of the document', () => {
  const { notCounted, ...figures } = overviewOf(parseChecklist(TEXT))
  expect(figures).toMatchObject({
    items: 6,
    // Of six, one is optional, one is watched after the sign-off and two belong to the rollback.
    required: 2,
    claimed: 1,
    roles: 2,
    bounded: 1,
    probes: 0,
    offered: 1,
    questions: 0,
    itemsNotCounted: 3,
  })
  expect(notCounted).toMatchObject([
    { key: 'monitoring', why: 'after-signoff', kind: 'monitor', items: [{ title: 'Watch the wake' }] },
    {
      key: 'rollback',
      why: 'kind',
      kind: 'rollback',
      items: [{ title: 'Turn around' }, { title: 'Tell the harbour' }],
    },
  ])
})

test('questions are counted, other findings are not', () => {
  const structure = parseChecklist('# A\n\n- [ ] b')
  const finding = { code: 'x', message: 'y', lines: [1] }
  const findings = [
    { ...finding, severity: 'question' as const },
    { ...finding, severity: 'warning' as const },
  ]
  expect(overviewOf({ ...structure, findings }).questions).toBe(1)
})

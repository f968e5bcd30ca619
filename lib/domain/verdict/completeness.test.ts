// Everything that a document can ask for moves the verdict: left empty, failed and passed. The documents are read as an import reads them.
import { describe, expect, test } from 'vitest'
import { planted } from '@/e2e/support/planted'
import type { Actor } from '@/lib/domain/actor'
import type { Outcome, VerdictLevel } from '@/lib/domain/enums'
import { decideByFields } from '@/lib/domain/release/item/fill-field'
import { metricState } from '@/lib/domain/release/metric-state'
import type { FieldState, FieldValue, ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, NOW, signature } from '@/lib/domain/verdict/snapshot.fixture'

type Change = (given: ReleaseSnapshot) => ReleaseSnapshot
const ADA: Actor = { kind: 'person', id: 'ada', name: 'Ada', email: 'a@example.com', role: 'member', projects: {} }
const HASH = 'h'

const says = (label: string, text: string): boolean => label.toLowerCase().includes(text.toLowerCase())

/** Decides items whose title says this; none is a mistake in the test, or in the reader. */
const decide =
  (title: string, outcome: Outcome): Change =>
  (given) => {
    const chosen = given.items.filter((item) => says(item.title, title))
    if (chosen.length === 0) throw new Error(`no item “${title}”`)
    const is = { outcome, decidedVia: 'person' as const, decidedAt: EARLIER }
    return { ...given, items: given.items.map((item) => (chosen.includes(item) ? { ...item, ...is } : item)) }
  }

/** Fills in a field wherever it stands; its item is decided by it as the product does. */
const fill =
  (label: string, value: FieldValue): Change =>
  (given) => {
    let found = 0
    const filled = (fields: FieldState[]) =>
      fields.map((field) => {
        if (!says(field.label, label)) return field
        found += 1
        return { ...field, value }
      })
    const ofItem = (item: ItemState): ItemState => {
      const before = found
      const now = { ...item, fields: filled(item.fields) }
      if (found === before) return item
      const changed = new Set(now.fields.map(({ id }) => id))
      return { ...now, ...decideByFields(now, { changed, actor: ADA, now: NOW }) }
    }
    const after = {
      ...given,
      fields: filled(given.fields),
      sections: given.sections.map((section) => ({ ...section, fields: filled(section.fields) })),
      items: given.items.map(ofItem),
    }
    if (found === 0) throw new Error(`no field “${label}”`)
    return after
  }

const answer =
  (text: string, holds: boolean): Change =>
  (given) => {
    if (!given.criteria.some((criterion) => says(criterion.text, text))) throw new Error(`no criterion “${text}”`)
    const criteria = given.criteria.map((row) => (says(row.text, text) ? { ...row, holds } : row))
    return { ...given, criteria }
  }

const measure =
  (name: string, value: number): Change =>
  (given) => {
    if (!given.metrics.some((metric) => says(metric.name, name))) throw new Error(`no metric “${name}”`)
    const metrics = given.metrics.map((row) =>
      says(row.name, name) ? { ...row, value, at: EARLIER, state: metricState(value, row.target, row.alert) } : row,
    )
    return { ...given, metrics }
  }

const sign =
  (role: string, decision: 'approved' | 'rejected'): Change =>
  (given) => ({ ...given, signatures: [...given.signatures, signature(role, HASH, { decision })] })

const soak =
  (part: number): Change =>
  (given) => {
    if (!given.soak) throw new Error('no soak')
    return { ...given, soak: { ...given.soak, coveredSeconds: given.soak.requiredSeconds * part } }
  }

const issue: Change = (given) => ({
  ...given,
  issues: [{ id: 'i', number: 1, title: 'lost', severity: 'critical', itemId: null, resolvedAt: null }],
})
const nothing: Change = (given) => given

type Row = {
  name: string
  text: string
  /** What is done, and what the author of the document would say then. */
  steps: [string, Change, VerdictLevel][]
}

const ROWS: Row[] = [
  {
    name: 'a box',
    text: '## Work\n\n- [ ] Move the data\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['failed', decide('Move the data', 'failed'), 'no-go'],
      ['blocked', decide('Move the data', 'blocked'), 'hold'],
      ['passed', decide('Move the data', 'passed'), 'go'],
      ['not applicable', decide('Move the data', 'not-applicable'), 'go'],
    ],
  },
  {
    name: 'a box that its author had ticked',
    text: '## Work\n\n- [x] Move the data\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['passed', decide('Move the data', 'passed'), 'go'],
    ],
  },
  {
    name: 'a box below another',
    text: '## Work\n\n- [x] Move the data\n  - [ ] Count the rows\n',
    steps: [
      ['empty', decide('Move the data', 'passed'), 'hold'],
      ['failed', (given) => decide('Count', 'failed')(decide('Move', 'passed')(given)), 'no-go'],
      ['passed', (given) => decide('Count', 'passed')(decide('Move', 'passed')(given)), 'go'],
    ],
  },
  {
    name: 'an optional box',
    text: '## Work\n\n- [ ] Warm the cache (optional)\n',
    steps: [
      ['empty', nothing, 'go'],
      ['failed', decide('Warm', 'failed'), 'go'],
    ],
  },
  {
    name: 'a number with a bound on an item',
    text: '## Work\n\n- [ ] Response time: ____ ms (should be < 500ms)\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['ticked and empty', decide('Response', 'passed'), 'hold'],
      ['out of it', fill('Response', 640), 'no-go'],
      ['out of it after a pass', (given) => fill('Response', 640)(decide('Response', 'passed')(given)), 'no-go'],
      ['within', fill('Response', 41), 'go'],
    ],
  },
  {
    name: 'a result on an item',
    text: '## Work\n\n- [ ] Smoke test: ✅ / ❌\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['ticked and empty', decide('Smoke', 'passed'), 'hold'],
      ['no', (given) => fill('Smoke', answerMeaning(given, 'Smoke', 'fail'))(given), 'no-go'],
      ['yes', (given) => fill('Smoke', answerMeaning(given, 'Smoke', 'pass'))(given), 'go'],
    ],
  },
  {
    name: 'the status of a section',
    text: '## Deployment Results\n\n**Overall Status:** ✅ SUCCESS / ⚠️ PARTIAL / ❌ FAILED\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['failed', (given) => fill('Overall', answerMeaning(given, 'Overall', 'fail'))(given), 'no-go'],
      ['partial', (given) => fill('Overall', answerMeaning(given, 'Overall', 'warn'))(given), 'conditional'],
      ['success', (given) => fill('Overall', answerMeaning(given, 'Overall', 'pass'))(given), 'go'],
    ],
  },
  {
    name: 'the decision of a section',
    text: '## Decision\n\n**Decision**: ☐ GO to production ☐ NO-GO (address issues first)\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['no-go', (given) => fill('Decision', answerMeaning(given, 'Decision', 'fail'))(given), 'no-go'],
      ['go', (given) => fill('Decision', answerMeaning(given, 'Decision', 'pass'))(given), 'go'],
    ],
  },
  {
    name: 'the decision of a rollback',
    text: '## Rollback\n\n**Rolled back**: ✅ YES / ❌ NO\n',
    steps: [['empty', nothing, 'go']],
  },
  {
    name: 'a line that must hold',
    text: '## Go/No-Go\n\n**GO IF ALL TRUE**:\n- Runbooks tested\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['does not hold', answer('Runbooks', false), 'no-go'],
      ['holds', answer('Runbooks', true), 'go'],
    ],
  },
  {
    name: 'a line that may not hold',
    text: '## Go/No-Go\n\n**NO-GO IF ANY TRUE**:\n- Team not ready\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['holds', answer('Team', true), 'no-go'],
      ['does not hold', answer('Team', false), 'go'],
    ],
  },
  {
    name: 'a box that may not hold',
    text: '**NO-GO if any:**\n\n- [ ] Storm warning\n- [ ] Fewer than two on shift\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['ticked', decide('Storm', 'passed'), 'no-go'],
      ['failed', decide('Storm', 'failed'), 'no-go'],
      ['one of two is ruled out', answer('Storm', false), 'hold'],
      ['both are ruled out', (given) => answer('Storm', false)(answer('Fewer', false)(given)), 'go'],
      ['answered', answer('Storm', true), 'no-go'],
      ['ruled out and ticked', (given) => decide('Storm', 'passed')(answer('Storm', false)(given)), 'no-go'],
      ['do not apply', (given) => decide('Storm', 'not-applicable')(decide('Fewer', 'not-applicable')(given)), 'go'],
    ],
  },
  {
    name: 'a row of a matrix',
    text: '## Go/No-Go Decision\n\n| Criteria | Go | No-Go |\n|---|---|---|\n| Monitoring healthy | YES | HOLD |\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['does not hold', answer('Monitoring', false), 'no-go'],
      ['holds', answer('Monitoring', true), 'go'],
    ],
  },
  {
    name: 'lines that the release answers',
    text: '## Go/No-Go\n\n**GO IF ALL TRUE**:\n- All checklist items completed\n\n**NO-GO IF ANY TRUE**:\n- Outstanding critical issues\n',
    steps: [
      ['all done', nothing, 'go'],
      ['one open', decide('Always', 'pending'), 'hold'],
      ['one failed', decide('Always', 'failed'), 'no-go'],
      ['a critical issue', issue, 'no-go'],
    ],
  },
  {
    name: 'a role',
    text: '## Approval\n\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n',
    steps: [
      ['empty', nothing, 'hold'],
      ['rejected', sign('QA Lead', 'rejected'), 'no-go'],
      ['approved', sign('QA Lead', 'approved'), 'go'],
    ],
  },
  {
    name: 'a metric with a target and an alert',
    text: '## Metrics\n\n| Metric | Target | Alert |\n|---|---|---|\n| Error rate | < 0.1% | > 1% |\n',
    steps: [
      ['never measured', nothing, 'go'],
      ['past its alert', measure('Error rate', 3), 'no-go'],
      ['between', measure('Error rate', 0.5), 'go'],
      ['within its target', measure('Error rate', 0.05), 'go'],
    ],
  },
  {
    name: 'a metric with a target alone',
    text: '## Metrics\n\n| Metric | Target |\n|---|---|\n| Error rate | < 0.1% |\n| p95 latency | < 200ms |\n',
    steps: [
      ['never measured', nothing, 'go'],
      ['past its target', measure('Error rate', 0.5), 'no-go'],
      ['within its target', measure('Error rate', 0.05), 'go'],
    ],
  },
  {
    name: 'work for going back and for later',
    text: '## Rollback\n\n- [ ] Stop the server\n\n## Follow-up\n\n- [ ] Write the post-mortem\n',
    steps: [
      ['empty', nothing, 'go'],
      ['failed', decide('post-mortem', 'failed'), 'go'],
    ],
  },
]

/** The answer of a field that means this. */
function answerMeaning({ fields, sections, items }: ReleaseSnapshot, label: string, meaning: string): FieldValue {
  const all = [fields, ...sections.map((row) => row.fields), ...items.map((row) => row.fields)].flat()
  const found = all.find((field) => says(field.label, label))
  const chosen = found?.choices.find((choice) => choice.meaning === meaning)
  if (!found || !chosen) throw new Error(`no answer of “${label}” means ${meaning}`)
  return found.type === 'boolean' ? /yes|true/i.test(chosen.value) : chosen.value
}

describe.each(ROWS)('$name', ({ text, steps }) => {
  test.each(steps)('%s', (_name, change, level) => {
    const made = planted(`# Release\n\n## Checks\n\n- [ ] Always\n\n${text}`)
    expect(made.questions).toEqual([])
    expect(evaluate(change(decide('Always', 'passed')(made)), NOW, HASH).level).toBe(level)
  })
})

test('a soak', () => {
  const made = decide(
    'Always',
    'passed',
  )(planted('# Release\n\n## Checks\n\n- [ ] Always\n\n## 24-Hour Stability Period\n\nWait, and watch it.\n'))
  expect(evaluate(soak(0.5)(made), NOW, HASH).level).toBe('hold')
  expect(evaluate(soak(1)(made), NOW, HASH).level).toBe('go')
})

test('conditions are written beside the decision that they belong to', () => {
  const text =
    '## Approvals\n\n- **Verified By:** `______`\n- **Approved For Production:** ✅ YES / ❌ NO / ⚠️ CONDITIONAL\n\n**Conditions (if conditional):**\n```\n[List conditions for production approval]\n```\n'
  const made = decide('Always', 'passed')(planted(`# Release\n\n## Checks\n\n- [ ] Always\n\n${text}`))
  const conditional = fill('Approved', answerMeaning(made, 'Approved', 'warn'))(sign('Verified By', 'approved')(made))
  const { level, reasons } = evaluate(fill('Conditions', 'Fix the dashboard')(conditional), NOW, HASH)
  expect([level, reasons.map(({ message }) => message)]).toEqual([
    'conditional',
    ['“Approved For Production” of “Approvals” is “CONDITIONAL”: Fix the dashboard.'],
  ])
})

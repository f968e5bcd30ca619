// Rules in CEL: what is refused when it is written, what is said when it does not hold.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from '@/lib/domain/policy/facts'
import { checkRule, missOf, unknownNames } from '@/lib/domain/policy/rule'
import { countingSections } from '@/lib/domain/verdict/scope/scope'
import { EARLIER, field, item, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const given = snapshot({
  items: [
    item('a', { fields: [field('Build', { value: 'b-17' }), field('Twice', { value: 1 })] }),
    item('b', { outcome: 'failed' }),
    item('c', { fields: [field('Twice', { value: 2 })] }),
  ],
  issues: [{ id: 'i', number: 1, title: 'lost', severity: 'critical', itemId: null, resolvedAt: null }],
  metrics: [
    {
      id: 'm',
      name: 'p95',
      state: 'ok',
      value: 640,
      unit: 'ms',
      at: EARLIER,
      target: null,
      alert: null,
      intervalSeconds: null,
    },
    {
      id: 'n',
      name: 'never',
      state: 'no-data',
      value: null,
      unit: null,
      at: null,
      target: null,
      alert: null,
      intervalSeconds: null,
    },
  ],
  soak: { requiredSeconds: 604_800, coveredSeconds: 86_400, restartedAt: null, reason: null },
})
const facts = factsOf({ snapshot: given, now: NOW, counting: countingSections(given), waived: new Set<string>() })

describe('a rule that holds', () => {
  test.each([
    'items.total == 3 && items.passed == 2 && items.failed == 1',
    'kinds.verify.passed == 2 && kinds["follow-up"].total == 0',
    'metrics["p95"].value > 600 && metrics.p95.ageSeconds == 3600',
    'fields["Build"].startsWith("b-")',
    'soak.hours == 24.0 && !soak.over',
    'issues.critical == 1',
    'has(metrics.p95) && !has(metrics.p99)',
    'release.version == "1" ? true : false',
  ])('%s', (expression) => {
    expect(checkRule(expression)).toBeNull()
    expect(missOf(expression, facts)).toBeNull()
  })
})

describe('a rule that does not hold says what it saw', () => {
  test.each([
    ['issues.critical == 0 && soak.hours >= 168.0', 'issues.critical is 1'],
    ['issues.high == 0 && soak.hours >= 168.0', 'soak.hours is 24'],
    ['metrics["p95"].value < 500', 'metrics["p95"].value is 640'],
    ['metrics["never"].value < 500', 'It could not be evaluated'],
    ['metrics["nothing"].value < 500', 'It could not be evaluated'],
    ['fields["Twice"] == 1', 'It could not be evaluated'],
    ['fields["Build"] > 3', 'It could not be evaluated'],
    ['items.total', 'neither true nor false'],
  ])('%s: %s', (expression, said) => {
    expect(missOf(expression, facts)).toContain(said)
  })
})

describe('a rule is refused when it is written', () => {
  test.each([
    ['issues.critical =', 'not an expression'],
    ['isues.critical == 0', 'There is no "isues" here'],
    ['issues.critcal == 0', 'There is no "critcal" in issues'],
    ['metrics["p95"].vlaue < 1', 'There is no "vlaue" in metrics.p95'],
    ['kinds.verfy.passed == 0', 'There is no "verfy" in kinds'],
    ['issues.critical.more == 0', 'issues.critical is a value'],
    ['fields["Build"].length == 1', 'fields.Build is a value'],
    ['issues["critcal"] == 0', 'There is no "critcal" in issues'],
    ['metrics[release.name].value == 1', 'An index is a text in quotes'],
    ['metrics.all(m, m != "")', 'has no loops'],
    ['[1, 2, 3].map(x, x * 2).size() == 3', 'has no loops'],
    ['now() > 3', 'no function "now"'],
  ])('%s', (expression, said) => {
    expect(checkRule(expression)).toContain(said)
    expect(missOf(expression, facts)).not.toBeNull()
  })
})

test('names that a document does not have are told', () => {
  const named = { metrics: new Set(['p95']), fields: new Set(['Build']) }
  expect(unknownNames('metrics["p95"].value < 1 && fields["Build"] == ""', named)).toEqual([])
  expect(unknownNames('metrics.p99.value < 1 && fields["Built"] == ""', named)).toEqual([
    'There is no metric “p99” here',
    'There is no blank “Built” here',
  ])
})

test('any text is refused with a reason, or judged; only what holds holds', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('true', 'false', '1', 'items', 'items.total == 3', 'null', '"true"')),
      (text) => {
        const miss = missOf(text, facts)
        if (checkRule(text) !== null) expect(miss).not.toBeNull()
        if (miss === null) expect(['true', 'items.total == 3']).toContain(text.trim())
      },
    ),
  )
})

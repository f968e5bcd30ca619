// An expression is read once for its shape; what its texts and amounts hold must not change whether it can be saved.
import { expect, test } from 'vitest'
import { canBeSaved } from '@/lib/domain/checklist/offers/savable'

const savable = (expression: string): boolean =>
  canBeSaved({ definition: { kind: 'http', url: 'https://example.org/health', expect: [expression] } })

test.each([
  ['status == 200', true],
  ['status == 418', true],
  ['body.contains("ok")', true],
  ['body.contains("a \\" b")', true],
  ['body.contains("{") && body.contains("}")', true],
  ['body.contains(\'it "is"\')', true],
  ['body.matches(r"\\d+")', true],
  ['body.contains("open)', false],
  ['body.contains("a" "b")', false],
  ['status == ', false],
  ['status == 200 "', false],
  ['nothing == 200', false],
  [`body.contains("${'x'.repeat(1900)}")`, true],
  [`body.contains("${'x'.repeat(2000)}")`, false],
])('%s: %s', (expression, can) => {
  expect(savable(expression)).toBe(can)
})

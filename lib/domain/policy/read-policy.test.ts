// A policy as text: what is wrong is told at its line, what is right reads back as it was.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPolicy, anyRoles, RULES } from '@/e2e/support/policies'
import { printPolicy, readPolicy } from '@/lib/domain/policy/read-policy'
import { checkRule } from '@/lib/domain/policy/rule'

const mistakes = (text: string) => {
  const read = readPolicy(text)
  return read.ok ? [] : read.mistakes
}

describe('a mistake stands at its line', () => {
  test.each<[string, number, string]>([
    ['freshForSeconds: 60\nallowConditional: maybe\n', 2, 'allowConditional'],
    ['freshForSeconds: 60\n\nfreshFor: 3\n', 3, 'knows no such word'],
    [
      'rules:\n  - expression: issues.critical == 0\n    says: none\n  - expression: isues.critical == 0\n    says: none\n',
      4,
      'There is no "isues" here',
    ],
    ['passRate:\n  verify: 0.9\n  all: 95\n', 3, 'write 95 % as 0.95'],
    ['allowConditional: true\nemptyFields: never\n', 2, 'emptyFields'],
    ['roles:\n  - role: QA\n    quorum: 0\n', 3, 'quorum'],
    ['roles:\n  - role: QA\n  - role: QA\n', 1, 'twice'],
    ['rules:\n  - expression: issues.critical == 0\n', 2, 'says'],
    ['gates: [go-if-all,\n', 2, 'not YAML'],
    ['a: &x 1\nb: *x\n', 1, 'by reference'],
    ['freshForSeconds: 1\nfreshForSeconds: 2\n', 2, 'not YAML'],
    ['just words', 1, 'expected object'],
    ['['.repeat(15_000), 1, 'YAML'],
  ])('%j', (text, line, said) => {
    const [first] = mistakes(text)
    expect(first?.line).toBe(line)
    expect(first?.message).toContain(said)
  })
})

test('an empty policy says nothing', () => {
  expect(readPolicy('')).toEqual({ ok: true, policy: {} })
  expect(readPolicy('# only a comment\n')).toEqual({ ok: true, policy: {} })
})

test('what is printed reads back as the same', () => {
  const sound = RULES.filter((expression) => checkRule(expression) === null)
  fc.assert(
    fc.property(anyPolicy, anyRoles, (policy, roles) => {
      const whole = { ...policy, rules: policy.rules.filter(({ expression }) => sound.includes(expression)) }
      expect(readPolicy(printPolicy(whole, roles))).toEqual({ ok: true, policy: { ...whole, roles } })
    }),
  )
})

test('any text is read, or told what is wrong at a line that it has', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `rules:\n- expression: ${text}\n  says: x`),
        fc.json(),
      ),
      (text) => {
        for (const { line, message } of mistakes(text)) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(text.split('\n').length)
          expect(message).not.toBe('')
        }
      },
    ),
  )
})

// What passes, what fails, and what the nearest miss is called.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/domain/probe/answer/judge'

const SEEN = {
  status: 503,
  body: {
    status: 'ok',
    config: { flag: false, other: true },
    items: [{ ok: true }, { ok: false }],
    token: 'tok-123456',
  },
  text: 'plain',
}

const one = (expression: string) => judge({ expect: [expression] }, SEEN).assertions[0]

test.each([
  ['status == 200', '503', 'status is 503'],
  ['200 == status', '503', 'status is 503'],
  ['body.config.flag', 'false', 'body.config.flag is false'],
  ['body.status == "ok" && body.config.flag && status == 200', 'false', 'body.config.flag is false'],
  ['body.status == "ok" && (body.config.other && status == 200)', '503', 'status is 503'],
  ['!body.config.other', 'true', 'body.config.other is true'],
  ['status in [200, 204]', '503', 'status is 503'],
  ['text.contains("x")', '"plain"', 'text.contains("x") is false'],
  ['body.items.all(item, item.ok)', 'false', 'body.items.all(item, item.ok) is false'],
  ['body.status == "ok" && body.items.all(item, item.ok)', 'false', 'body.items.all(item, item.ok) is false'],
  ['body.missing == 1', 'null', 'It could not be evaluated: '],
  ['later < 5 && status == 503', 'null', 'It could not be evaluated: there is no later in what came back'],
  ['body.items.all(item, item.ok || other.x)', 'null', 'there is no other in what came back'],
  [
    'body.token > 4',
    '"tok-123456"',
    'a text cannot be compared with a number: write double(…) or int(…) around the text',
  ],
  ['0.5 <= text', '"plain"', 'a text cannot be compared with a number'],
  ['body.status', '"ok"', 'It gives "ok", which is neither true nor false'],
  ['status', '503', 'It gives 503, which is neither true nor false'],
])('%s', (expression, actual, message) => {
  const assertion = one(expression)
  expect(assertion).toMatchObject({ expression, passed: false, actual })
  expect(assertion?.message).toContain(message)
})

test('a met expectation shows the value it looked at', () => {
  expect(one('status == 503')).toEqual({ expression: 'status == 503', passed: true, actual: '503' })
})

test('passed, warned and failed', () => {
  expect(judge({ expect: ['status == 503'] }, SEEN).status).toBe('passed')
  expect(judge({ expect: ['status == 503'], warn: ['status == 200'] }, SEEN).status).toBe('warned')
  expect(judge({ expect: ['status == 503'], warn: ['nothing.here'] }, SEEN).status).toBe('warned')
  expect(judge({ expect: ['status == 200'], warn: ['status == 503'] }, SEEN).status).toBe('failed')
  expect(judge({ expect: ['status == 503', 'body.nothing'] }, SEEN).status).toBe('failed')
})

test('captures keep plain values, and one that cannot be taken fails the probe', () => {
  const taken = judge(
    { expect: ['true'], capture: { STATUS: 'status', TOKEN: 'body.token', FIRST: 'body.items[0]' } },
    SEEN,
  )
  expect(taken).toMatchObject({
    status: 'passed',
    captured: { STATUS: 503, TOKEN: 'tok-123456', FIRST: '{"ok":true}' },
  })
  const missed = judge({ expect: ['true'], capture: { ID: 'body.id' } }, SEEN)
  expect(missed.status).toBe('failed')
  expect(missed.assertions.at(-1)?.message).toContain('ID could not be captured')
})

test('placeholders are filled for the evaluation and not in what is shown; secrets are hidden before anything is cut', () => {
  const hide = (text: string) => text.replaceAll('tok-123456', '•••')
  const long = { body: { text: `${'x'.repeat(1995)}tok-123456` } }
  expect(
    judge({ expect: ['body.token == "{{T}}"'] }, SEEN, { fill: (text) => text.replace('{{T}}', 'tok-123456'), hide })
      .assertions[0],
  ).toEqual({
    expression: 'body.token == "{{T}}"',
    passed: true,
    actual: '"•••"',
  })
  expect(
    judge({ expect: ['body.text == ""'] }, long, { fill: (text) => text, hide }).assertions[0]?.actual,
  ).not.toContain('tok')
})

test('what is shown is bounded', () => {
  const { assertions } = judge({ expect: ['text == ""'] }, { text: 'a'.repeat(1_000_000) })
  expect(assertions[0]?.actual.length).toBeLessThan(2100)
  expect(assertions[0]?.message?.length).toBeLessThan(600)
})

test('only true passes, whatever is expected of whatever', () => {
  const expressions = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      'body',
      'body.a',
      'body == body',
      'body.a == 1',
      '!body',
      'true',
      'false',
      'null',
      '1',
      '"true"',
      'body && true',
      'body || true',
    ),
  )
  fc.assert(
    fc.property(expressions, fc.jsonValue({ maxDepth: 2 }), (expression, body) => {
      const { status, assertions } = judge({ expect: [expression] }, { body })
      expect(status === 'passed').toBe(assertions.every((assertion) => assertion.passed))
      if (['null', '1', '"true"', 'false'].includes(expression)) expect(status).toBe('failed')
    }),
  )
})

describe('compared with the run before', () => {
  const definition = { expect: ['p95 < before.P95 * 1.2', 'status == 200'] }
  test.each([
    [{ P95: 100 }, 'passed'],
    [{ P95: 50 }, 'failed'],
    [{ total: 1 }, 'failed'],
    [null, 'warned'],
  ] as const)('%j: %s', (before, status) => {
    const judged = judge(definition, { p95: 110, status: 200 }, undefined, before)
    expect(judged.status).toBe(status)
    if (before === null)
      expect(judged.assertions[0]).toMatchObject({
        passed: true,
        message: expect.stringContaining('nothing to compare with'),
      })
  })
  test('what else must hold still must', () => {
    expect(judge(definition, { p95: 110, status: 500 }).status).toBe('failed')
  })
})

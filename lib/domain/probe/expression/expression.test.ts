// Expressions over what a probe saw: numbers are numbers, nothing is guessed, and no expression takes for ever.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bindYield, checkExpression, compileExpression, evaluate } from '@/lib/domain/probe/expression/expression'
import { toPlain } from '@/lib/domain/probe/expression/values'

const SEEN = {
  status: 200,
  headers: { 'x-frame-options': 'DENY', 'content-type': 'application/json' },
  body: {
    ok: true,
    count: 3,
    ratio: 0.25,
    total: 4,
    errors: 3,
    id: '7',
    name: 'Atlas',
    items: [{ n: 1 }, { n: 2 }],
    none: null,
    constructor: { name: 'x' },
    nan: Number.NaN,
  },
  text: 'status: ok\nready',
  rows: [{ n: 0, label: 'zero' }],
  rowCount: 1,
  time: { total: 41.5, connect: 2 },
}

function run(text: string): unknown {
  const result = evaluate(compileExpression(text).tree, bindYield(SEEN))
  return 'value' in result ? toPlain(result.value) : { error: result.error }
}

describe('holds', () => {
  test.each([
    'status == 200',
    'status == 200.0',
    'status >= 200 && status < 300',
    'status in [200, 204]',
    '200 == status',
    'time.total < 500',
    'time.total < 500.0',
    'time.total > 41',
    'time.total - time.connect < 40',
    'body.count == 3',
    'body.count + 1 == 4',
    'body.ratio < 0.5',
    'body.ratio * 4 == 1',
    'body.errors / body.total == 0.75',
    '3 / 4 == 0.75',
    'body.count % 2 == 1',
    'rows[0].n == 0',
    'rows[0]["label"] == "zero"',
    'rowCount >= 1',
    'headers["x-frame-options"] == "DENY"',
    'headers["content-type"].startsWith("application/json")',
    'body.items.size() == 2',
    'size(body.items) == 2',
    'body.items.size() == body.count - 1',
    'body.items[body.items.size() - 1].n == 2',
    'body.items.all(item, item.n > 0)',
    'body.items.exists(item, item.n == 2)',
    'body.items.filter(item, item.n > 1).size() == 1',
    'body.items.map(item, item.n * 2) == [2, 4]',
    'body.ok',
    '!(!body.ok)',
    'body.none == null',
    'has(body.name) && !has(body.missing)',
    '"name" in body',
    'body.name.matches("^At.as$")',
    'text.contains("ready")',
    'text.matches("(?m)^ready$")',
    'body.name.lowerAscii() == "atlas"',
    'int(body.id) == 7',
    'body.id != 7',
    'body.constructor.name == "x"',
    'string(body.count) == "3"',
    'body.ok ? status == 200 : false',
    '{"a": 1}.a == 1',
  ])('%s', (text) => {
    expect(run(text)).toBe(true)
  })
})

describe('does not hold', () => {
  test.each([
    'status == 201',
    'body.errors / body.total < 0.05',
    'body.id == 7',
    'body.name.matches("^x")',
    'body.count == "3"',
    '"missing" in body',
    'rows == []',
  ])('%s', (text) => {
    expect(run(text)).toBe(false)
  })
})

describe('cannot be evaluated', () => {
  test.each([
    'body.missing == 1',
    'body.missing',
    'rows[1].n == 0',
    'body.name < 3',
    'body.nan > 0',
    'body.none.x == 1',
    'text.matches("(")',
    'body.count / 0 == 1',
    'headers.none == "x"',
    'body.items.all(item, item.missing)',
  ])('%s', (text) => {
    expect(run(text)).toEqual({ error: expect.any(String) })
  })
})

describe('is refused when it is written', () => {
  test.each([
    ['status ==', /not an expression/],
    ['statsu == 200', /no "statsu" here; there are: status, body/],
    ['body.items.all(item, other.n > 0)', /no "other"/],
    ['sleep(1)', /no function "sleep"/],
    ['body.name.replace("a", "b") == ""', /no function "replace"/],
    ['', /not an expression/],
    [`${'('.repeat(990)}1${')'.repeat(990)} == 1 ${' '.repeat(100)}`, /at most 2000/],
    ['status == 200 # fine', /not an expression/],
  ])('%s', (text, message) => {
    expect(checkExpression(text, ['status', 'body'])).toMatch(message)
  })

  test('names that the kind yields, and variables of the expression itself, are known', () => {
    expect(checkExpression('status == 200 && body.items.all(item, item.n > status)', ['status', 'body'])).toBeNull()
    expect(checkExpression('type(body.n) == double && {"a": status}.a == 200', ['status', 'body'])).toBeNull()
  })
})

test('any text is either an expression or refused with a sentence', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => checkExpression(text, ['status']) !== ''))
})

test('equality of any two JSON values agrees with their JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      const bindings = bindYield({ a, b })
      const same = (text: string) => evaluate(compileExpression(text).tree, bindings)
      expect(same('a == a')).toEqual({ value: true })
      expect(same('a == b')).toEqual({ value: canonical(a) === canonical(b) })
    }),
  )
})

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  )
}

describe('ends, whatever it is asked of', () => {
  const large = { list: Array.from({ length: 50_000 }, (_, n) => n), text: 'a'.repeat(1_000_000), status: 200 }
  test.each([
    'list.all(x, list.all(y, x + y >= 0))',
    'list.all(x, list == list)',
    'list.all(x, x in list)',
    'list.map(x, x).size() > 0',
    'list.all(x, text.matches("(a+)+$"))',
    'list.all(x, text.contains("b") == false)',
    'text.matches("(a*)*b") || text.matches("(a|aa)+b")',
    `${Array.from({ length: 300 }, () => 'text').join('+')} == ""`,
    'text.split("").all(x, text.split("").size() > 0)',
  ])('%s', (text) => {
    const before = performance.now()
    evaluate(compileExpression(text).tree, bindYield(large))
    expect(performance.now() - before).toBeLessThan(3000)
  })

  test('a plain walk over a large list is not refused', () => {
    expect(evaluate(compileExpression('list.all(x, x >= 0) && text.matches("^a+$")').tree, bindYield(large))).toEqual({
      value: true,
    })
  })
})

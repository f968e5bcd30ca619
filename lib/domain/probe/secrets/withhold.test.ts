// What is kept of an answer that echoes a secret, whatever an expression makes of it.
import { celEnv } from '@bufbuild/cel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/domain/probe/answer/judge'
import { checkExpression } from '@/lib/domain/probe/expression/expression'
import { FUNCTIONS } from '@/lib/domain/probe/expression/functions'
import { makeRedactor } from '@/lib/domain/probe/secrets/redact'
import { makeTraceFinder } from '@/lib/domain/probe/secrets/trace'
import { WITHHELD } from '@/lib/domain/probe/secrets/withhold'

const SECRET = 'CANARY-5f3a9c1e7b2d4860a1b2c3d4e5f60718'
const holdsTrace = makeTraceFinder([SECRET])
const redact = makeRedactor({ TOKEN: SECRET })
const JUDGING = {
  fill: (text: string) => text,
  hide: (text: string) => (holdsTrace(text) ? WITHHELD : redact(text)),
  withhold: 'texts' as const,
}
const YIELD = {
  status: 200,
  text: SECRET,
  headers: { 'x-echo': SECRET },
  body: {
    echo: SECRET,
    half: SECRET.slice(0, 20),
    id: 'ord-12ab',
    count: 7,
    list: SECRET.split(''),
    ok: true,
    none: null,
  },
}
const NAMES = Object.keys(YIELD)

/** Pieces of four characters, in either case. */
const PIECES = new Set(Array.from({ length: SECRET.length - 3 }, (_, at) => SECRET.slice(at, at + 4).toLowerCase()))

/** Everything that a judgement says, without the expressions as they were written. */
function said(expressions: string[]): string {
  const capture = Object.fromEntries(expressions.slice(0, 20).map((text, at) => [`C${at}`, text]))
  const { assertions, captured } = judge({ expect: expressions, warn: expressions, capture }, YIELD, JUDGING)
  const messages = assertions.map(({ actual, message, expression }) => [
    actual,
    (message ?? '').replaceAll(expression, ''),
  ])
  return JSON.stringify([messages, captured])
}

function pieceIn(text: string): string | undefined {
  return [...PIECES].find((piece) => text.toLowerCase().includes(piece))
}

const TEXTS = ['text', 'body.echo', 'body.half', 'headers["x-echo"]', 'body.list[3]']

const { any } = fc.letrec<{ text: string; any: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...TEXTS),
    tie('text').map((inner) => `(${inner}).lowerAscii()`),
    tie('text').map((inner) => `(${inner}).upperAscii()`),
    tie('text').map((inner) => `(${inner}).trim()`),
    tie('text').map((inner) => `string(bytes(${inner}))`),
    tie('text').map((inner) => `dyn(${inner})`),
    fc
      .tuple(tie('text'), fc.nat(38), fc.nat(38))
      .map(([inner, a, b]) => `(${inner}).substring(${Math.min(a, b)}, ${Math.max(a, b)})`),
    fc.tuple(tie('text'), fc.nat(38)).map(([inner, at]) => `(${inner}).charAt(${at})`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(${one}) + (${other})`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(status == 200 ? (${one}) : (${other}))`),
    fc.tuple(tie('text'), fc.nat(20)).map(([inner, at]) => `(${inner}).split("")[${at}]`),
  ),
  any: fc.oneof(
    tie('text'),
    tie('text').map((inner) => `(${inner}).split("")`),
    tie('text').map((inner) => `bytes(${inner})`),
    tie('text').map((inner) => `[${inner}, status]`),
    tie('text').map((inner) => `{"a": ${inner}}`),
    tie('text').map((inner) => `{${inner}: 1}`),
    tie('text').map((inner) => `{"a": 1}[${inner}]`),
    tie('text').map((inner) => `(${inner}).split("").map(c, c + c)`),
    tie('text').map((inner) => `(${inner}).split("").filter(c, c > "5")`),
    ...['int', 'uint', 'double', 'bool', 'timestamp', 'duration', 'type', 'size'].map((name) =>
      tie('text').map((inner) => `${name}(${inner})`),
    ),
    ...['contains', 'endsWith', 'startsWith', 'matches', 'indexOf', 'lastIndexOf'].map((name) =>
      fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(${one}).${name}(${other})`),
    ),
    ...['==', '!=', '<', '<=', '>', '>=', 'in', '-', '*', '/', '%', '&&'].map((name) =>
      fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(${one}) ${name} (${other})`),
    ),
    tie('text').map((inner) => `-(${inner})`),
    tie('text').map((inner) => `!(${inner})`),
    fc
      .tuple(
        tie('text'),
        fc.constantFrom(
          'getSeconds',
          'getMinutes',
          'getHours',
          'getMilliseconds',
          'getFullYear',
          'getMonth',
          'getDate',
          'getDayOfMonth',
          'getDayOfWeek',
          'getDayOfYear',
        ),
      )
      .map(([inner, name]) => `timestamp(${inner}).${name}()`),
    fc.tuple(tie('text'), fc.nat(38)).map(([inner, at]) => `"0123456789abcdef".indexOf((${inner}).charAt(${at}))`),
  ),
}))

test('whatever an expression derives from an echoed secret, no piece of it is said or captured', () => {
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 10 }), (expressions) => {
      expect(pieceIn(said(expressions.filter((one) => one.length <= 2000)))).toBeUndefined()
    }),
    { numRuns: 400 },
  )
})

test('the property derives by every function that expressions have', () => {
  const written = fc.sample(any, { numRuns: 3000, seed: 1 }).join('\n')
  const names = new Set([...celEnv({ funcs: FUNCTIONS }).funcs].map(({ name }) => name))
  const operators = new Map([
    ['!_', '!('],
    ['-_', '-('],
    ['@in', ' in '],
  ])
  const missing = [...names].filter((name) => {
    if (name === '__may_go_on') return false
    const spelled = operators.get(name) ?? (name.startsWith('_') ? ` ${name.replaceAll('_', '')} ` : name)
    return !written.includes(spelled)
  })
  expect(missing).toEqual([])
  expect(fc.sample(any, { numRuns: 300, seed: 2 }).filter((one) => checkExpression(one, NAMES) !== null)).toEqual([])
})

test('an oracle that turns characters into numbers is not captured', () => {
  const spy = 'int(text.charAt(8)) * 16 + "0123456789abcdef".indexOf(text.charAt(9))'
  const { captured, status } = judge({ expect: ['true'], capture: { A: spy, B: 'text.indexOf("A")' } }, YIELD, JUDGING)
  expect({ captured, status }).toEqual({ captured: {}, status: 'failed' })
})

describe('captures of an answer that may hold a secret', () => {
  const take = (expression: string, shape?: string) =>
    judge({ expect: ['true'], capture: { A: expression }, ...(shape && { shapes: { A: shape } }) }, YIELD, JUDGING)
      .captured

  test('numbers and sizes are taken, and fields that are true, false or null', () => {
    expect(take('status')).toEqual({ A: 200 })
    expect(take('body.count * 2 + 1')).toEqual({ A: 15 })
    expect(take('size(body.list)')).toEqual({ A: 39 })
    expect(take('body.ok')).toEqual({ A: true })
    expect(take('body.none')).toEqual({ A: null })
  })

  test('a text is taken when it stands there as a whole and has the declared shape', () => {
    expect(take('body.id')).toEqual({})
    expect(take('body.id', 'ord-[0-9a-f]{4}')).toEqual({ A: 'ord-12ab' })
    expect(take('body.id', 'ord-[0-9]{4}')).toEqual({})
    expect(take('body.id.substring(0, 8)', 'ord-[0-9a-f]{4}')).toEqual({})
    expect(take('text', 'CANARY-[0-9a-f]{32}')).toEqual({})
    expect(take('body.half', 'CANARY-[0-9a-f]{13}')).toEqual({})
    expect(take('text.contains("CAN")')).toEqual({})
  })

  test('expectations are judged all the same, and say so without the text', () => {
    const { assertions, status } = judge(
      { expect: [`text == "${'x'}"`, 'text.size() > 3', 'status == 201'] },
      YIELD,
      JUDGING,
    )
    expect(status).toBe('failed')
    expect(assertions).toEqual([
      { expression: 'text == "x"', passed: false, actual: `"${WITHHELD}"`, message: `text is "${WITHHELD}"` },
      { expression: 'text.size() > 3', passed: true, actual: '39' },
      { expression: 'status == 201', passed: false, actual: '200', message: 'status is 200' },
    ])
  })
})

describe('an answer that holds a secret of digits', () => {
  const PIN = '9081726354'
  const PADDED = '00054321'
  const SCIENTIFIC = '1.2345678e12'
  const findsTrace = makeTraceFinder([PIN, PADDED, SCIENTIFIC, 'ABCDEFGH'])
  const judging = { ...JUDGING, hide: (text: string) => (findsTrace(text) ? WITHHELD : text) }
  const answer = {
    status: 200,
    time: { total: 41 },
    text: PIN,
    headers: { 'x-echo': PIN, 'x-left': '59' },
    body: {
      ...{ plain: PIN, num: 9081726354, fraction: 0.9081726354, padded: 54321, scientific: 1234567800000 },
      ...{ hex: '4142434445464748', tail: '26354', count: 7, list: [3, 4] },
    },
  }
  const shown = (expression: string, seen: Record<string, unknown> = answer) => {
    const definition = { expect: [`${expression} == 1`], capture: { A: expression } }
    const { assertions, captured } = judge(definition, seen, judging)
    return { actual: assertions[0]?.actual, message: assertions[0]?.message, captured }
  }
  const withheld = (expression: string) => ({
    ...{ actual: JSON.stringify(WITHHELD), captured: {} },
    message: expect.stringMatching(/is "withheld: it may hold a secret"$/),
    expression,
  })

  test.each([
    'int(body.plain) * 2',
    'int(text) * 2',
    'int(headers["x-echo"]) % 100000',
    'body.num % 100000',
    '(body.num - body.num % 100000) / 100000',
    'double(body.plain) / 3.0',
    'body.fraction * 7.0',
    '-body.num + 1',
    '1 + body.padded',
    'body.scientific / 3',
    'int(body.hex) * 2',
    'body.count + int(body.plain) * 2',
    '0 * body.num',
  ])('%s is neither shown nor captured', (expression) => {
    expect({ ...shown(expression), expression }).toEqual(withheld(expression))
  })

  test.each([
    ['status', 200],
    ['time.total * 2', 82],
    ['size(text)', 10],
    ['text.size() * 2', 20],
    ['body.count * 2 + 1', 15],
    ['body.list[0] + body.list[1]', 7],
    ['int(headers["x-left"]) - 1', 58],
    ['int(body.tail) * 2', 52708],
  ])('%s, which reads no trace, is shown and captured', (expression, value) => {
    expect(shown(expression)).toMatchObject({ actual: String(value), captured: { A: value } })
  })

  test('a number that may be a piece of it is withheld, in whatever order the pieces are put together', () => {
    const inPieces = { status: 200, body: { pin: [90817, 26354], count: 7 } }
    for (const expression of ['body.pin[0]', 'body.pin[1] * 2', 'body.count + 1'])
      expect({ ...shown(expression, inPieces), expression }).toEqual(withheld(expression))
    const swapped = { status: 200, body: { b: '26354', a: '90817' } }
    for (const expression of ['int(body.a + body.b) * 2', '(int(body.a) * 100000 + int(body.b)) * 2'])
      expect({ ...shown(expression, swapped), expression }).toEqual(withheld(expression))
    expect(shown('status', inPieces)).toMatchObject({ actual: '200', captured: { A: 200 } })
  })

  test('an answer of many numbers is shown, and withheld when one of them is the secret', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => at % 4)
    expect(shown('body[3] * 2', { status: 200, body: many })).toMatchObject({ actual: '6', captured: { A: 6 } })
    const among = { status: 200, body: [...many, 9081726354] }
    expect({ ...shown('body[3] * 2', among), expression: '' }).toEqual(withheld(''))
  })

  test('whatever arithmetic reads it, no number is shown or captured', () => {
    const { reading } = fc.letrec<{ plain: string; reading: string }>((tie) => ({
      plain: fc.oneof(
        fc.constantFrom('body.count', 'status', 'size(text)', 'time.total'),
        fc.integer({ min: 1, max: 99999 }).map(String),
      ),
      reading: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom('body.num', 'int(body.plain)', 'int(text)', 'int(headers["x-echo"])'),
        fc
          .tuple(tie('reading'), fc.constantFrom('+', '-', '*', '/', '%'), tie('plain'))
          .map(([one, operator, other]) => `(${one} ${operator} ${other})`),
        fc
          .tuple(tie('plain'), fc.constantFrom('+', '-', '*'), tie('reading'))
          .map(([one, operator, other]) => `(${one} ${operator} ${other})`),
      ),
    }))
    fc.assert(
      fc.property(reading, (expression) => {
        const { actual, captured } = shown(expression)
        expect([JSON.stringify(WITHHELD), 'null']).toContain(actual)
        expect(captured).toEqual({})
      }),
      { numRuns: 300 },
    )
  })
})

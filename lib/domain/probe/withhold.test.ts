// What is kept of an answer that echoes a secret, whatever an expression makes of it.
import { celEnv } from '@bufbuild/cel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkExpression } from '@/lib/domain/probe/expression'
import { FUNCTIONS } from '@/lib/domain/probe/expression-functions'
import { judge } from '@/lib/domain/probe/judge'
import { makeRedactor } from '@/lib/domain/probe/redact'
import { makeTraceFinder } from '@/lib/domain/probe/trace'
import { WITHHELD } from '@/lib/domain/probe/withhold'

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

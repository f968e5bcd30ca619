// What a probe saw, held against what was expected of it. Pure, and never more generous than the evidence.
import type { CelValue } from '@bufbuild/cel'
import {
  type Absent,
  type Bindings,
  bindYield,
  type Compiled,
  compileExpression,
  compileWritten,
  type Evaluated,
  evaluate,
  mentions,
  writeExpression,
} from '@/lib/domain/probe/expression/expression'
import { readLargeInteger, stringifyExact } from '@/lib/domain/probe/expression/json'
import type { Expr } from '@/lib/domain/probe/expression/tree'
import { shorten, toPlain } from '@/lib/domain/probe/expression/values'
import { plainError, readCapturable, type Withhold, writeShown } from '@/lib/domain/probe/secrets/withhold'

/** `actual` is JSON text of at most about 2,000 characters: what stood where the expectation looked. */
export type AssertionResult = { expression: string; passed: boolean; actual: string; message?: string }

/**
 * A captured value; lists and objects are kept as their JSON text, integers beyond 2^53 as the text of their digits.
 */
export type Captured = string | number | boolean | null

export type Judgement = {
  status: 'passed' | 'warned' | 'failed'
  assertions: AssertionResult[]
  captured: Record<string, Captured>
}

type Expectations = {
  expect: string[]
  warn?: string[]
  capture?: Record<string, string>
  shapes?: Record<string, string>
}

/**
 * `fill` puts the values of placeholders into an expression just before it is evaluated, so that what is shown stays as
 * it was written. `hide` takes secrets out of a text; it is asked before anything is cut, since half a secret is not
 * recognised. `absent` says why names have no value this time. With `withhold` what was yielded may hold a secret: it
 * is judged all the same, but only numbers and texts of a declared shape are shown or captured.
 */
export type Judging = {
  fill(expression: string): string
  hide(text: string): string
  absent?: Absent
  withhold?: Withhold | undefined
}

/**
 * What the same probe saw when it last passed, in this release or the one before: `total` in milliseconds, and what it captured. Expressions
 * know it by the name `before`.
 */
export type Baseline = Record<string, unknown>
export const BASELINE = 'before'

const AS_IT_IS: Judging = { fill: (text) => text, hide: (text) => text }
const COMPARISONS = new Set(['_==_', '_!=_', '_<_', '_<=_', '_>_', '_>=_'])
const MAX_CAPTURED = 4000
const NO_BASELINE = 'There is nothing to compare with yet: this probe has not passed before'

/**
 * Judges what was yielded. An expectation that cannot be evaluated, or that gives anything but true, has not been met; a capture that cannot
 * be taken fails the probe, since a later one would rest on it. A comparison with a baseline that is not there yet holds, and the probe passes with a mark.
 */
export function judge(
  expectations: Expectations,
  yielded: Record<string, unknown>,
  judging: Judging = AS_IT_IS,
  before: Baseline | null = null,
): Judgement {
  const seen = bindYield(before ? { ...yielded, [BASELINE]: before } : yielded, judging.absent)
  const { captured, missed, numbers } = capture(expectations, seen, judging)
  const bindings = before ? { ...seen, ...bindYield({ [BASELINE]: readBaseline(before, numbers) }) } : seen
  const expected = expectations.expect.map((text) => assess(text, bindings, judging))
  const wished = (expectations.warn ?? []).map((text) => assess(text, bindings, judging))
  const failed = [...expected, ...missed].some((assertion) => !assertion.passed)
  const marked = [...expected, ...wished].some(({ passed, message }) => !passed || message === NO_BASELINE)
  const status = failed ? 'failed' : marked ? 'warned' : 'passed'
  return { status, assertions: [...expected, ...wished, ...missed], captured }
}

/**
 * A large integer is kept as text, as a text of digits is: it is a number if what is captured under its name is one
 * now.
 */
function readBaseline(before: Baseline, numbers: ReadonlySet<string>): Baseline {
  return Object.fromEntries(
    Object.entries(before).map(([name, value]) => [
      name,
      typeof value === 'string' && numbers.has(name) ? (readLargeInteger(value) ?? value) : value,
    ]),
  )
}

function assess(expression: string, bindings: Bindings, judging: Judging): AssertionResult {
  const result = compileAndEvaluate(judging, expression, bindings)
  const say = (text: string) => shorten(judging.hide(text), 500)
  if (!('compiled' in result))
    return { expression, passed: false, actual: 'null', message: say(`It could not be evaluated: ${result.error}`) }
  const { compiled } = result
  if (!Object.hasOwn(bindings, BASELINE) && mentions(compiled.tree, BASELINE))
    return { expression, passed: true, actual: 'null', message: NO_BASELINE }
  const passed = 'value' in result && result.value === true
  const leaf = passed ? compiled.tree : findFailing(compiled.tree, bindings)
  const subject = findSubject(leaf)
  const seen = evaluate(subject, bindings)
  const actual = 'value' in seen ? writeActual(subject, seen.value, bindings, judging) : 'null'
  if (passed) return { expression, passed, actual: shorten(actual) }
  if ('error' in result)
    return { expression, passed, actual: shorten(actual), message: say(`It could not be evaluated: ${result.error}`) }
  if (typeof result.value !== 'boolean') {
    const given = writeActual(compiled.tree, result.value, bindings, judging)
    return {
      expression,
      passed,
      actual: shorten(actual),
      message: say(`It gives ${given}, which is neither true nor false`),
    }
  }
  return {
    expression,
    passed,
    actual: shorten(actual),
    message: say(nearestMiss(leaf, subject, compiled, shorten(actual, 200))),
  }
}

/** A value as JSON text without secrets. */
function writeActual(tree: Expr, value: CelValue, bindings: Bindings, { hide, withhold }: Judging): string {
  return withhold ? writeShown(tree, value, { bindings, hide }) : hide(stringifyExact(toPlain(value)))
}

type CompiledResult = ({ compiled: Compiled } & Evaluated) | { error: string }

function compileAndEvaluate(
  { fill, absent, withhold }: Judging,
  expression: string,
  bindings: Bindings,
): CompiledResult {
  try {
    const filled = fill(expression)
    const compiled = filled === expression ? compileWritten(expression) : compileExpression(filled)
    const result = evaluate(compiled.tree, bindings, absent)
    return { compiled, ...(withhold && 'error' in result ? { error: plainError(result.error) } : result) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** Down the && to the first part that does not hold: the nearest miss. */
function findFailing(tree: Expr, bindings: Bindings): Expr {
  const kind = tree.exprKind
  if (kind.case !== 'callExpr' || kind.value.function !== '_&&_') return tree
  const failing = kind.value.args.find((part) => !isTrue(evaluate(part, bindings)))
  return failing ? findFailing(failing, bindings) : tree
}

function isTrue(result: Evaluated): boolean {
  return 'value' in result && result.value === true
}

/** The part whose value is worth seeing: the side of a comparison that is no constant, what ! denies, what a method was asked of; else the whole. */
function findSubject(leaf: Expr): Expr {
  const kind = leaf.exprKind
  if (kind.case !== 'callExpr') return leaf
  const { function: name, target, args } = kind.value
  const [left, right] = args
  if (COMPARISONS.has(name) && left && right) return left.exprKind.case === 'constExpr' ? right : left
  if ((name === '@in' || name === '!_') && left) return left
  return target ?? leaf
}

function nearestMiss(leaf: Expr, subject: Expr, compiled: Compiled, actual: string): string {
  const isMethod = leaf.exprKind.case === 'callExpr' && leaf.exprKind.value.target === subject
  return isMethod ? `${writeExpression(leaf, compiled)} is false` : `${writeExpression(subject, compiled)} is ${actual}`
}

function capture(
  { capture: wanted = {}, shapes = {} }: Expectations,
  bindings: Bindings,
  judging: Judging,
): { captured: Record<string, Captured>; missed: AssertionResult[]; numbers: ReadonlySet<string> } {
  const captured: Record<string, Captured> = {}
  const missed: AssertionResult[] = []
  const numbers = new Set<string>()
  for (const [name, expression] of Object.entries(wanted)) {
    const result = compileAndEvaluate(judging, expression, bindings)
    const retained = readCaptured(result, Object.hasOwn(shapes, name) ? shapes[name] : undefined, bindings, judging)
    if ('value' in result && (typeof result.value === 'number' || typeof result.value === 'bigint')) numbers.add(name)
    if ('value' in retained) captured[name] = retained.value
    else {
      const message = shorten(judging.hide(`${name} could not be captured: ${retained.error}`), 500)
      missed.push({ expression, passed: false, actual: 'null', message })
    }
  }
  return { captured, missed, numbers }
}

const UNSHAPED =
  'the answer may hold a secret, so that only a number that is not computed from one is kept, or a field whose text has the shape that the probe declares for it in shapes'

const UNASKED = 'the answer holds a secret that this request does not carry, so that nothing of it is captured'

function readCaptured(
  result: CompiledResult,
  shape: string | undefined,
  bindings: Bindings,
  { hide, withhold }: Judging,
): { value: Captured } | { error: string } {
  if (!('value' in result)) return { error: result.error }
  if (withhold === 'captures') return { error: UNASKED }
  if (withhold) {
    const value = readCapturable(result.compiled.tree, result.value, shape, { bindings, hide })
    return value === undefined ? { error: UNSHAPED } : { value }
  }
  const plain = toPlain(result.value)
  if (plain === null || typeof plain === 'boolean' || typeof plain === 'number') return { value: plain }
  const text = hide(typeof plain === 'string' ? plain : stringifyExact(plain))
  return text.length <= MAX_CAPTURED ? { value: text } : { error: `it is longer than ${MAX_CAPTURED} characters` }
}

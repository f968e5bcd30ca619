// What may be kept of an answer that may hold a secret: numbers that stand in it, and texts of a declared shape.
import type { CelValue } from '@bufbuild/cel'
import type { Expr } from '@/lib/domain/probe/expression-tree'
import { toPlain } from '@/lib/domain/probe/expression-values'
import { compilePattern } from '@/lib/domain/probe/pattern'

/**
 * What of an answer is withheld: its `texts`, where it may hold a secret that the request carried; and every capture
 * too, where it holds one that the request did not carry, which its host was not meant to see.
 */
export type Withhold = 'texts' | 'captures'

/** Said wherever something would have been shown. */
export const WITHHELD = 'withheld: it may hold a secret'

const ARITHMETIC = new Set(['_+_', '_-_', '_*_', '_/_', '_%_', '-_', 'int', 'double', 'size'])

/**
 * Whether an expression gives a part of the answer as it stands there: names, fields and elements at a fixed place.
 * Everything else could take a text apart.
 */
export function isPath(tree: Expr): boolean {
  const kind = tree.exprKind
  if (kind.case === 'identExpr') return true
  if (kind.case === 'selectExpr')
    return !kind.value.testOnly && kind.value.operand !== undefined && isPath(kind.value.operand)
  if (kind.case !== 'callExpr' || kind.value.function !== '_[_]') return false
  const [list, place] = kind.value.args
  return list !== undefined && isPath(list) && place?.exprKind.case === 'constExpr'
}

/** Whether an expression only computes with numbers that stand in the answer, and with sizes. */
function isArithmetic(tree: Expr): boolean {
  const kind = tree.exprKind
  if (kind.case === 'constExpr') return true
  if (isPath(tree)) return true
  if (kind.case !== 'callExpr' || !ARITHMETIC.has(kind.value.function)) return false
  const { target, args } = kind.value
  return [...(target ? [target] : []), ...args].every(isArithmetic)
}

/** A number that may be shown, else undefined. `hide` tells what holds a secret: it comes back changed. */
function plainNumber(tree: Expr, plain: unknown, hide: (text: string) => string): number | undefined {
  if (typeof plain !== 'number' || !isArithmetic(tree)) return undefined
  return hide(String(plain)) === String(plain) ? plain : undefined
}

/** What an expectation looked at, as JSON text. A truth value and null say no more than whether it holds. */
export function writeShown(tree: Expr, value: CelValue, hide: (text: string) => string): string {
  const plain = toPlain(value)
  if (plain === null || typeof plain === 'boolean') return String(plain)
  return String(plainNumber(tree, plain, hide) ?? JSON.stringify(WITHHELD))
}

/** What may be captured, else undefined: a field that is true, false or null, a number, or a text of the shape. */
export function readCapturable(
  tree: Expr,
  value: CelValue,
  shape: string | undefined,
  hide: (text: string) => string,
): number | boolean | string | null | undefined {
  const plain = toPlain(value)
  if (plain === null || typeof plain === 'boolean') return isPath(tree) ? plain : undefined
  return plainNumber(tree, plain, hide) ?? shapedText(tree, value, shape, hide)
}

/** A text that stands in the answer as a whole and has the declared shape, else undefined. */
function shapedText(
  tree: Expr,
  value: CelValue,
  shape: string | undefined,
  hide: (text: string) => string,
): string | undefined {
  if (shape === undefined || !isPath(tree) || typeof value !== 'string') return undefined
  return compilePattern(shape).matches(value) && hide(value) === value ? value : undefined
}

/** What the evaluator says without quoting a value. */
const PLAIN_ERRORS = [
  /^no matching overload for '[^']{1,40}' applied to '\([a-z_, ()<>]{0,200}\)'$/,
  /^a text cannot be compared with a number/,
  /^division by zero$/,
  /^the query gives \d/,
  /^the query gives no series/,
  /^it nests too deeply$/,
  /^there is no [A-Za-z_]\w{0,63} in what came back$/,
]

/** An error of the evaluator, or a sentence in its place where it could quote the answer. */
export function plainError(error: string): string {
  return PLAIN_ERRORS.some((plain) => plain.test(error)) ? error : `why is ${WITHHELD}`
}

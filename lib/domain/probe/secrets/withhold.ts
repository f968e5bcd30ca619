// What may be kept of an answer that may hold a secret: numbers that stand in it, and texts of a declared shape.
import type { CelValue } from '@bufbuild/cel'
import { type Bindings, evaluate } from '@/lib/domain/probe/expression/expression'
import { compilePattern } from '@/lib/domain/probe/expression/pattern'
import { type Expr, partsOf } from '@/lib/domain/probe/expression/tree'
import { toPlain } from '@/lib/domain/probe/expression/values'

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

/** What an expression read, and `hide`, which tells what holds a secret: it comes back changed. */
export type Answer = { bindings: Bindings; hide(text: string): string }

/**
 * The parts that an arithmetic expression computes with: itself, its operands and theirs. A size says nothing of what
 * it is the size of.
 */
function operandsOf(tree: Expr): Expr[] {
  const kind = tree.exprKind
  const isSize = kind.case === 'callExpr' && kind.value.function === 'size'
  return isSize || isPath(tree) ? [tree] : [tree, ...partsOf(tree).flatMap(({ part }) => operandsOf(part))]
}

/** The name that a path begins with, as an expression of its own. */
function rootOf(tree: Expr): Expr | undefined {
  return tree.exprKind.case === 'identExpr' ? tree : partsOf(tree).map(({ part }) => rootOf(part))[0]
}

/** The numbers in a value, those that are written as text too. */
function numbersOf(plain: unknown): string[] {
  if (typeof plain === 'number' || typeof plain === 'bigint') return [String(plain)]
  if (typeof plain === 'string') return /^[\s\d.+-]{1,100}$/.test(plain) ? [plain] : []
  return typeof plain === 'object' && plain !== null ? Object.values(plain).flatMap(numbersOf) : []
}

/** Of more numbers it is not worked out which of them hold the secret. */
const MAX_PIECES = 1000

/** Whether the numbers in a value hold a secret that none of them holds alone: then each may be a piece of it. */
function holdsPieces(plain: unknown, hide: Answer['hide']): boolean {
  const holdsSecret = (text: string) => hide(text) !== text
  const numbers = numbersOf(plain)
  if (numbers.length < 2 || !holdsSecret(numbers.join(' '))) return false
  return numbers.length > MAX_PIECES || holdsSecret(numbers.filter((number) => !holdsSecret(number)).join(' '))
}

/**
 * Whether a number is computed from one that holds a secret: then arithmetic could give the secret away in a text that
 * no longer holds it. What cannot be evaluated may hold one.
 */
function readsSecret(tree: Expr, { bindings, hide }: Answer): boolean {
  const operands = operandsOf(tree).filter(({ exprKind }) => exprKind.case !== 'constExpr')
  const holdsSecret = (part: Expr) => {
    const seen = evaluate(part, bindings)
    if (!('value' in seen)) return true
    const plain = toPlain(seen.value)
    return (typeof plain === 'number' || typeof plain === 'bigint') && hide(String(plain)) !== String(plain)
  }
  const roots = new Map(
    operands
      .filter(isPath)
      .flatMap((path) => rootOf(path) ?? [])
      .map((root) => [root.exprKind.case === 'identExpr' ? root.exprKind.value.name : '', root]),
  )
  const isInPieces = (root: Expr) => {
    const seen = evaluate(root, bindings)
    return !('value' in seen) || holdsPieces(toPlain(seen.value), hide)
  }
  return operands.some(holdsSecret) || [...roots.values()].some(isInPieces)
}

/** A number that may be shown, else undefined. */
function plainNumber(tree: Expr, plain: unknown, answer: Answer): number | undefined {
  return typeof plain === 'number' && isArithmetic(tree) && !readsSecret(tree, answer) ? plain : undefined
}

/** What an expectation looked at, as JSON text. A truth value and null say no more than whether it holds. */
export function writeShown(tree: Expr, value: CelValue, answer: Answer): string {
  const plain = toPlain(value)
  if (plain === null || typeof plain === 'boolean') return String(plain)
  return String(plainNumber(tree, plain, answer) ?? JSON.stringify(WITHHELD))
}

/** What may be captured, else undefined: a field that is true, false or null, a number, or a text of the shape. */
export function readCapturable(
  tree: Expr,
  value: CelValue,
  shape: string | undefined,
  answer: Answer,
): number | boolean | string | null | undefined {
  const plain = toPlain(value)
  if (plain === null || typeof plain === 'boolean') return isPath(tree) ? plain : undefined
  return plainNumber(tree, plain, answer) ?? shapedText(tree, value, shape, answer.hide)
}

/** A text that stands in the answer as a whole and has the declared shape, else undefined. */
function shapedText(tree: Expr, value: CelValue, shape: string | undefined, hide: Answer['hide']): string | undefined {
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

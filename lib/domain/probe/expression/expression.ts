// Expressions: CEL text → something checked → a value over what a probe saw, or the reason there is none.
import { type CelInput, type CelValue, celEnv, isCelError, parse, plan, unparse } from '@bufbuild/cel'
import { memoize } from '@/lib/domain/memoize'
import { refillBudget } from '@/lib/domain/probe/expression/budget'
import { FUNCTIONS } from '@/lib/domain/probe/expression/functions'
import { type Expr, guardLoops, LOOP_GUARD, partsOf } from '@/lib/domain/probe/expression/tree'
import { toCelInput, unprovenList } from '@/lib/domain/probe/expression/values'
import { MAX_EXPRESSION } from '@/lib/domain/probe/kinds/kind'

export type Compiled = { text: string; tree: Expr; source: ReturnType<typeof parse>['sourceInfo'] }

/** A value, or the sentence that says why there is none. */
export type Evaluated = { value: CelValue } | { error: string }

export type Bindings = Record<string, CelInput>

/** Name → why it has no value this time, or an empty list for one, for names that a kind yields otherwise. */
export type Absent = Readonly<Record<string, string>>

const ENV = celEnv({ funcs: FUNCTIONS })
const OPERATORS = new Set(['_&&_', '_||_', '_?_:_', '_[_]', '@not_strictly_false'])
const CONSTANTS = new Set(['int', 'uint', 'double', 'string', 'bool', 'bytes', 'list', 'map', 'null_type', 'type'])

/** Parses an expression. Throws an Error whose message is meant for the one who wrote it. */
export function compileExpression(text: string): Compiled {
  const parsed = parseBounded(text)
  guardLoops(parsed.expr)
  return { text, tree: parsed.expr, source: parsed.sourceInfo }
}

/** As `compileExpression`, for expressions as they were written: the last ones are kept. One that was filled in may hold a secret, which nothing keeps. */
export const compileWritten = memoize(2000, compileExpression)

const plans = new WeakMap<Expr, ReturnType<typeof plan>>()

function planOf(tree: Expr): ReturnType<typeof plan> {
  const known = plans.get(tree) ?? plan(ENV, tree)
  plans.set(tree, known)
  return known
}

function parseBounded(text: string): ReturnType<typeof parse> {
  if (text.length > MAX_EXPRESSION) throw new Error(`an expression has at most ${MAX_EXPRESSION} characters`)
  return parse(text)
}

/** What is wrong with an expression that may speak of these names, or null: its syntax, an unknown name, an unknown function. */
export function checkExpression(text: string, names: readonly string[]): string | null {
  try {
    return findWrong(parseBounded(text).expr, new Set([...names, ...CONSTANTS]), names)
  } catch (error) {
    return `This is not an expression: ${sayPlace(sayError(error))}`
  }
}

/** What a probe saw, made ready for any number of evaluations. An empty list that `absent` names proves nothing. */
export function bindYield(yielded: Record<string, unknown>, absent: Absent = {}): Bindings {
  const bind = (name: string, value: unknown): CelInput =>
    Array.isArray(value) && value.length === 0 && Object.hasOwn(absent, name)
      ? unprovenList(`${absent[name]}`)
      : toCelInput(value)
  return Object.fromEntries(
    Object.entries(yielded)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, bind(name, value)]),
  )
}

/**
 * Evaluates a tree within a fixed budget of work. `absent` says why names have no value. Total: whatever goes wrong is
 * an `error`.
 */
export function evaluate(tree: Expr, bindings: Bindings, absent: Absent = {}): Evaluated {
  try {
    refillBudget()
    const value = planOf(tree)(bindings)
    return isCelError(value) ? { error: sayFailure(value, tree, bindings, absent) } : { value }
  } catch (error) {
    return { error: sayFailure(error, tree, bindings, absent) }
  }
}

/** The text of a part of an expression, as a person would write it. */
export function writeExpression(part: Expr, whole: Compiled): string {
  if (part.id === whole.tree.id) return whole.text
  return unparse({ $typeName: 'cel.expr.ParsedExpr', expr: part, sourceInfo: whole.source })
}

/** CEL's words for `"217.2" > 400`. */
const COMPARES_TEXT =
  /no matching overload for '_[<>]=?_' applied to '\((?:string, (?:int|double)|(?:int|double), string)\)'/
const TEXT_AND_NUMBER = 'a text cannot be compared with a number: write double(…) or int(…) around the text'

/** A name that the kind yields, but not this time, is better said than CEL says it. */
function sayFailure(error: unknown, tree: Expr, bindings: Bindings, absent: Absent): string {
  const said = sayError(error)
  const name =
    said === 'unresolved attribute' ? findAbsent(tree, new Set([...Object.keys(bindings), ...CONSTANTS])) : null
  if (name === null) return COMPARES_TEXT.test(said) ? TEXT_AND_NUMBER : said
  return Object.hasOwn(absent, name) ? `${absent[name]}` : `there is no ${name} in what came back`
}

/** Whether an expression speaks of a name. Variables of `all`, `exists`, `map` that hide it are not looked at. */
export function mentions(tree: Expr, name: string): boolean {
  const kind = tree.exprKind
  return (
    (kind.case === 'identExpr' && kind.value.name === name) || partsOf(tree).some(({ part }) => mentions(part, name))
  )
}

/** The first name in the order of the text that has no value. */
function findAbsent(tree: Expr, known: ReadonlySet<string>): string | null {
  const kind = tree.exprKind
  if (kind.case === 'identExpr' && !known.has(kind.value.name)) return kind.value.name
  for (const { part, inner } of partsOf(tree)) {
    const absent = findAbsent(part, inner.length > 0 ? new Set([...known, ...inner]) : known)
    if (absent !== null) return absent
  }
  return null
}

/** Where the parser stumbled, in words; what it would have taken instead is a list that helps nobody. */
function sayPlace(said: string): string {
  return said.replace(/^<input>:\d+:(\d+): /, 'at character $1, ').replace(/ but expecting .*$/, '')
}

function sayError(error: unknown): string {
  if (error instanceof RangeError) return 'it nests too deeply'
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? message
}

/** The first name or function that means nothing here. `known` grows by the variables of `all`, `exists`, `map` on the way down. */
function findWrong(tree: Expr, known: ReadonlySet<string>, names: readonly string[]): string | null {
  const kind = tree.exprKind
  if (kind.case === 'identExpr' && !known.has(kind.value.name))
    return `There is no "${kind.value.name}" here; there are: ${names.join(', ')}`
  if (kind.case === 'callExpr' && !isFunction(kind.value.function))
    return `There is no function "${kind.value.function}"`
  for (const { part, inner } of partsOf(tree)) {
    const wrong = findWrong(part, inner.length > 0 ? new Set([...known, ...inner]) : known, names)
    if (wrong) return wrong
  }
  return null
}

function isFunction(name: string): boolean {
  return OPERATORS.has(name) || (name !== LOOP_GUARD && ENV.funcs.find(name) !== undefined)
}

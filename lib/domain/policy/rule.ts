// A rule in CEL: checked when it is written, judged over the facts of a release, and explained by its nearest miss when it does not hold.

import { memoize } from '@/lib/domain/memoize'
import { FACT_NAMES, type Facts, factsOf } from '@/lib/domain/policy/facts'
import { judge } from '@/lib/domain/probe/answer/judge'
import { checkExpression, compileExpression } from '@/lib/domain/probe/expression/expression'
import { type Expr, partsOf } from '@/lib/domain/probe/expression/tree'

/** Names that a document or a release has of its own, where they are known: absent, any is taken. */
export type Named = { metrics: ReadonlySet<string>; fields: ReadonlySet<string> }

/** A release of nothing, for the names of the facts. */
const SHAPE = factsOf({
  snapshot: {
    ...{ id: '', projectId: '', name: '', version: '', environment: '', state: 'open', round: 1, revision: 1 },
    ...{
      fields: [],
      sections: [],
      items: [],
      roles: [],
      signatures: [],
      conditions: [],
      waivers: [],
      issues: [],
      criteria: [],
      metrics: [],
      soak: null,
      freezes: [],
    },
    policy: { freshForSeconds: null, allowConditional: true },
  },
  now: new Date(0),
  counting: new Set(),
  waived: new Set(),
})
const METRIC: Facts = { value: 0, state: '', ageSeconds: 0 }

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null

/** The path that a part of an expression takes from a name on: `metrics["p95"].value` is metrics, p95, value. Null: it is no such path. */
function pathOf(tree: Expr): string[] | null {
  const kind = tree.exprKind
  if (kind.case === 'identExpr') return [kind.value.name]
  if (kind.case === 'selectExpr' && kind.value.operand) {
    const above = pathOf(kind.value.operand)
    return above && [...above, kind.value.field]
  }
  if (kind.case !== 'callExpr' || kind.value.function !== '_[_]') return null
  const [from, key] = kind.value.args
  const above = from ? pathOf(from) : null
  const constant = key?.exprKind.case === 'constExpr' ? key.exprKind.value.constantKind : undefined
  return above && constant?.case === 'stringValue' ? [...above, constant.value] : null
}

function wrongPath(path: string[]): string | null {
  let here: unknown = SHAPE
  for (const [at, name] of path.entries()) {
    const above = path.slice(0, at).join('.')
    if (at === 1 && path[0] === 'fields')
      return path.length > 2 ? `${path.slice(0, 2).join('.')} is a value: nothing stands below it` : null
    if (at === 1 && path[0] === 'metrics') here = METRIC
    else if (!isFacts(here)) return `${above} is a value: nothing stands below it`
    else if (!Object.hasOwn(here, name))
      return `There is no "${name}" in ${above}; there are: ${Object.keys(here).join(', ')}`
    else here = here[name]
  }
  return null
}

/** What is wrong in the parts of a tree: a loop, a name that is not there, an index that is no constant. */
function wrongPart(tree: Expr): string | null {
  const kind = tree.exprKind
  if (kind.case === 'comprehensionExpr')
    return 'A rule has no loops (all, exists, map, filter): the facts are counted already'
  const path = pathOf(tree)
  if (path) return path.length > 1 ? wrongPath(path) : null
  if (kind.case === 'callExpr' && kind.value.function === '_[_]')
    return 'An index is a text in quotes, such as metrics["p95"]'
  for (const { part } of partsOf(tree)) {
    const wrong = wrongPart(part)
    if (wrong !== null) return wrong
  }
  return null
}

/** What is wrong with a rule's expression, as a sentence; null when it can be judged. */
export function checkRule(expression: string): string | null {
  const wrong = checkExpression(expression, FACT_NAMES)
  if (wrong !== null) return wrong
  const { tree } = compileExpression(expression)
  return wrongPart(tree)
}

function pathsIn(tree: Expr): string[][] {
  const path = pathOf(tree)
  return path ? [path] : partsOf(tree).flatMap(({ part }) => pathsIn(part))
}

/** The facts that an expression speaks of, by their first name; none where it cannot be read. */
export const namesIn = memoize(500, (expression: string): string[] =>
  checkRule(expression) === null ? pathsIn(compileExpression(expression).tree).flatMap(([name]) => name ?? []) : [],
)

/** Metrics and fields that a rule names and that are not among these. The rule does not hold while they are missing. */
export function unknownNames(expression: string, { metrics, fields }: Named): string[] {
  return pathsIn(compileExpression(expression).tree).flatMap(([from, name]) => {
    if (name === undefined) return []
    if (from === 'metrics' && !metrics.has(name)) return [`There is no metric “${name}” here`]
    return from === 'fields' && !fields.has(name) ? [`There is no blank “${name}” here`] : []
  })
}

const checkWritten = memoize(500, checkRule)

/** Null when the rule holds; else what was seen in its place. What cannot be evaluated does not hold. */
export function missOf(expression: string, facts: Facts): string | null {
  if (checkWritten(expression) !== null) return 'it cannot be judged any more: write it again'
  const [assertion] = judge({ expect: [expression] }, facts).assertions
  if (assertion?.passed === true) return null
  return assertion?.message ?? 'it cannot be judged'
}

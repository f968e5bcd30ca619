// The tree of an expression: its parts, and the bound that is built into each of its loops.
import { parse } from '@bufbuild/cel'

type Parsed = ReturnType<typeof parse>

/** A node of an expression's tree, as the parser gives it. */
export type Expr = Parsed['expr']

/** The name of the function that each loop asks before each turn. */
export const LOOP_GUARD = '__may_go_on'

/** The parts of a node in the order of the text. The variables that a loop brings are known in the parts marked `inner`. */
export function partsOf(tree: Expr): { part: Expr; inner: string[] }[] {
  const kind = tree.exprKind
  const outside = (parts: (Expr | undefined)[]) => parts.flatMap((part) => (part ? [{ part, inner: [] }] : []))
  switch (kind.case) {
    case 'selectExpr':
      return outside([kind.value.operand])
    case 'callExpr':
      return outside([kind.value.target, ...kind.value.args])
    case 'listExpr':
      return outside(kind.value.elements)
    case 'structExpr':
      return outside(
        kind.value.entries.flatMap((entry) => [
          entry.keyKind.case === 'mapKey' ? entry.keyKind.value : undefined,
          entry.value,
        ]),
      )
    case 'comprehensionExpr': {
      const { iterRange, accuInit, iterVar, accuVar, loopCondition, loopStep, result } = kind.value
      const inner = [iterVar, accuVar]
      return [
        ...outside([iterRange, accuInit]),
        ...outside([loopCondition, loopStep, result]).map(({ part }) => ({ part, inner })),
      ]
    }
    default:
      return []
  }
}

/**
 * Makes each loop ask before each turn whether the budget still holds. CEL lets `all` and `exists` go on past an error of their predicate,
 * so that an exhausted budget would not end them otherwise. Changes the tree in place.
 */
export function guardLoops(tree: Expr): void {
  for (const { part } of partsOf(tree)) guardLoops(part)
  if (tree.exprKind.case !== 'comprehensionExpr') return
  const { loopCondition } = tree.exprKind.value
  const guarded = parse(`true && ${LOOP_GUARD}()`).expr
  if (guarded.exprKind.case !== 'callExpr' || !loopCondition) throw new Error('the loop cannot be bounded')
  guarded.exprKind.value.args[0] = loopCondition
  tree.exprKind.value.loopCondition = guarded
}

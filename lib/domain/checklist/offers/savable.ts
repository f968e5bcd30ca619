// Whether a draft can be saved as it is. What a document says in odd ways (a path with `..`, a key that no expression can name) is not offered, rather than offered and refused.
import type { Draft } from '@/lib/domain/checklist/offers/draft'
import { memoize, memoizeBy } from '@/lib/domain/memoize'
import { ProbeDefinition, patternsOf } from '@/lib/domain/probe/definition/definition'
import { checkExpression } from '@/lib/domain/probe/expression/expression'
import { checkPattern } from '@/lib/domain/probe/expression/pattern'
import { checkableExpression } from '@/lib/domain/probe/fill/fill-expression'
import { isKind, KINDS } from '@/lib/domain/probe/kinds/index'

/** Reading an expression is the dearest part, and most documents ask the same things. The kind stands in front of the expression. */
const isExpression = memoize(2000, (both: string): boolean => {
  const [kind = '', text = ''] = both.split(/:([\s\S]*)/, 2)
  return isKind(kind) && checkExpression(checkableExpression(text), Object.keys(KINDS[kind].yields.shape)) === null
})

const isPattern = memoize(200, (pattern: string): boolean => checkPattern(pattern) === null)

function isDefinition(definition: Draft['definition']): boolean {
  const parsed = ProbeDefinition.safeParse(definition)
  if (!parsed.success) return false
  const { kind, expect, capture } = parsed.data
  if (!Object.values(patternsOf(parsed.data)).every(isPattern)) return false
  return [...expect, ...Object.values(capture ?? {})].every((text) => isExpression(`${kind}:${text}`))
}

/** The same commands stand in many places of a document, and in each version of it. */
const isSavable = memoizeBy(500, (definition: Draft['definition']) => JSON.stringify(definition), isDefinition)

export const canBeSaved = ({ definition }: Pick<Draft, 'definition'>): boolean => isSavable(definition)

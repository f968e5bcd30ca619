// Whether a draft can be saved as it is. What a document says in odd ways (a path with `..`, a key that no expression can name) is not offered, rather than offered and refused.
import type { Draft } from '@/lib/domain/checklist/offers/draft'
import { memoize, memoizeBy } from '@/lib/domain/memoize'
import { ProbeDefinition, patternsOf } from '@/lib/domain/probe/definition/definition'
import { checkExpression } from '@/lib/domain/probe/expression/expression'
import { checkPattern } from '@/lib/domain/probe/expression/pattern'
import { checkableExpression } from '@/lib/domain/probe/fill/fill-expression'
import { isKind, KINDS } from '@/lib/domain/probe/kinds/index'
import { MAX_EXPRESSION } from '@/lib/domain/probe/kinds/kind'

/** A text in quotes, or an amount that is no part of a name. */
const LITERAL = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w.])(?:0|[1-9]\d{0,14})(?![\w.])/g
/** Texts in another notation: raw, of bytes, over several lines. */
const OTHER_TEXT = /(?<!\w)[rRbB]{1,2}["']|"""|\x27{3}|[\r\n]/

/** An expression with the same text for all texts and the same amount for all amounts: its syntax is the same. */
function shapeOf(text: string): string {
  if (OTHER_TEXT.test(text)) return text
  return text.replace(LITERAL, (literal) => {
    if (/^\d/.test(literal)) return '1'
    return literal.includes('\\') ? literal : '""'
  })
}

/** Reading an expression is the dearest part, and most have one of few shapes. The kind stands in front of the shape. */
const isShape = memoize(500, (both: string): boolean => {
  const [kind = '', text = ''] = both.split(/:([\s\S]*)/, 2)
  return isKind(kind) && checkExpression(text, Object.keys(KINDS[kind].yields.shape)) === null
})

function isExpression(kind: string, text: string): boolean {
  const filled = checkableExpression(text)
  return filled.length <= MAX_EXPRESSION && isShape(`${kind}:${shapeOf(filled)}`)
}

const isPattern = memoize(200, (pattern: string): boolean => checkPattern(pattern) === null)

function isDefinition(definition: Draft['definition']): boolean {
  const parsed = ProbeDefinition.safeParse(definition)
  if (!parsed.success) return false
  const { kind, expect, capture } = parsed.data
  if (!Object.values(patternsOf(parsed.data)).every(isPattern)) return false
  return [...expect, ...Object.values(capture ?? {})].every((text) => isExpression(kind, text))
}

/** The same commands stand in many places of a document, and in each version of it. */
const isSavable = memoizeBy(500, (definition: Draft['definition']) => JSON.stringify(definition), isDefinition)

export const canBeSaved = ({ definition }: Pick<Draft, 'definition'>): boolean => isSavable(definition)

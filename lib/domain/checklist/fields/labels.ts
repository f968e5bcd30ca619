// The label of a place: the words right before it, back to the place or the clause before.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

const LONGEST = 300
const COMMENT = /<!--.{0,400}?-->/g
/** A clause that has a label of its own begins behind these. */
const CLAUSE = new RegExp(
  [
    '[;；|·]',
    String.raw`[,，、](?=\s?\p{L}[^,;]{0,80}[:：=]\s*(?:\*\*)?\s*$)`,
    String.raw`\s[-–—]\s(?=\S[^,;]{0,80}[:：=]?\s*(?:\*\*)?\s*$)`,
    String.raw`[.。]\s(?=\p{Lu}|\p{Lo})`,
  ].join('|'),
  'gu',
)
const SOME_CLAUSE = /[;；|·,，、。]|[-–—.]\s/
const LEADING = /^[\s|,，;；/·()（）[\]{}<>"'.*~-]+/
const TRAILING = /[\s:：?？=#–—("'[({<（-]+$/

function clean(text: string): string {
  return plain(text.replace(COMMENT, ' ')).replace(LEADING, '').replace(TRAILING, '').trim()
}

/** The part behind the last opening bracket that is not closed, and the words before it. */
function openBracket(text: string): { outer: string; inner: string } | null {
  const at = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'))
  if (at === -1 || /[)）]/.test(text.slice(at))) return null
  return { outer: text.slice(0, at), inner: text.slice(at + 1) }
}

/** The words of the last clause that has any. */
function lastClause(text: string): string {
  let from = 0
  if (!SOME_CLAUSE.test(text)) return clean(text)
  for (const { index, 0: mark } of text.matchAll(CLAUSE))
    if (clean(text.slice(index + mark.length)) !== '') from = index + mark.length
  return clean(text.slice(from)) || clean(text)
}

/** The label that the words before a place give it; '' where they give none. */
export function labelBefore(text: string, words: Vocabulary): string {
  const bracket = openBracket(text)
  if (!bracket) return lastClause(text).slice(-LONGEST)
  const inner = clean(bracket.inner)
  const outer = lastClause(bracket.outer)
  if (inner === '') return outer.slice(-LONGEST)
  // "target" alone says nothing of what it is a target for.
  const isKind = words
    .read(inner)
    .whole('label.target', 'label.actual', 'label.threshold', 'label.expected', 'label.comment')
  return (isKind && outer !== '' ? `${outer} (${inner})` : inner).slice(-LONGEST)
}

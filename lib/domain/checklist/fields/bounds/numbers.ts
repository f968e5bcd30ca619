// The numbers of a text that something can be compared with, each with its unit.
import { NUMBER, unitAt } from '@/lib/domain/checklist/fields/bounds/units'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

export type Amount = {
  /** As written, without a unit. */
  written: string
  from: number
  /** Behind the digits, and behind the unit where it has one. */
  to: number
  end: number
  unit?: string
  /** "20GB+", "99+ %". */
  andMore: boolean
}

/** Days, times of day, versions of several parts: numbers that are none. */
const NOT_ONE = new RegExp(
  [
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`\d{1,2}[./]\d{1,2}[./]\d{2,4}`,
    String.raw`\d+\.\d+\.\d[\d.]*`,
    String.raw`\d{1,3}\/\d{1,3}(?!\d)`,
  ].join('|'),
  'g',
)
const GROUPS = /^\d{1,3}(?:\.\d{3})+$/
const AMOUNTS = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_.,#$])(?:${NUMBER})(?![\p{N}_])`,
  'gu',
)
/**
 * Digits that letters follow at once are a name ("2FA", "5xx"), unless the letters are a unit or of a script without
 * blanks.
 */
const NAME = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u
const MOST = 40

/** At most forty: a line with more is a list of figures. */
export function amountsIn(text: string, words: Vocabulary): Amount[] {
  const clean = text.replace(NOT_ONE, (found) => (GROUPS.test(found) ? found : found.replace(/./g, '·')))
  const found: Amount[] = []
  for (const { 0: written, index: from } of clean.matchAll(AMOUNTS)) {
    const to = from + written.length
    const plus = /^\s?\+/.exec(clean.slice(to, to + 2))?.[0] ?? ''
    const unit = unitAt(clean, to + plus.length, words)
    const end = unit?.end ?? to + plus.length
    if (!unit && NAME.test(clean.slice(to))) continue
    found.push({
      written,
      from,
      to,
      end,
      andMore: plus !== '' || (unit !== null && clean.charAt(end) === '+'),
      ...(unit && { unit: unit.unit }),
    })
    if (found.length === MOST) break
  }
  return found
}

// Placeholders inside SQL: their values go in as text or as literals, so that what a target sent can never become a statement.
import { replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'

type Place = 'code' | 'text' | 'name' | 'elsewhere'

/** `trusted` values (variables, which an administrator wrote) may stand as code; others are numbers or quoted texts. */
export type SqlValue = { text: string; trusted: boolean }

/**
 * Puts values into a query. In '…' the quotes of a value are doubled; in "…" only trusted values may stand; outside quotes a trusted value
 * stands as it is and any other as a number or a quoted text. In comments, E'…' and $$…$$ only trusted values are taken. Throws otherwise.
 */
export function fillSql(query: string, value: (name: string) => SqlValue): string {
  if (!query.includes('{{')) return query
  const places = readPlaces(query)
  return replacePlaceholders(query, (name, offset) => {
    const { text, trusted } = value(name)
    const place = places[offset] ?? 'code'
    if (text.includes('\0')) throw new Error(`the value of {{${name}}} holds a NUL, which SQL cannot`)
    if (place === 'text') return text.replaceAll("'", "''")
    if (trusted) return place === 'name' ? text.replaceAll('"', '""') : text
    if (place === 'code')
      return /^-?(0|[1-9]\d{0,17})(\.\d{1,17})?$/.test(text) ? `(${text})` : `'${text.replaceAll("'", "''")}'`
    throw new Error(`{{${name}}} may stand in '…' or outside quotes, but not in "…", E'…', $$…$$ or a comment`)
  })
}

const OPENINGS: [RegExp, Place][] = [
  [/--[^\n]*/y, 'elsewhere'],
  [/[eE]'(?:\\[\s\S]|''|[^'\\])*'?/y, 'elsewhere'],
  [/[uU]&'(?:''|[^'])*'?/y, 'elsewhere'],
  [/'(?:''|[^'])*'?/y, 'text'],
  [/"(?:""|[^"])*"?/y, 'name'],
]

/** The kind of place that each character of a query stands in. One pass; whatever is not closed reaches to the end. */
function readPlaces(query: string): Place[] {
  const places: Place[] = []
  for (let at = 0; at < query.length; ) {
    const { end, place } = readToken(query, at)
    for (let filled = at; filled < end; filled++) places[filled] = place
    at = end
  }
  return places
}

function readToken(query: string, at: number): { end: number; place: Place } {
  const tag = /\$(?:[A-Za-z_][A-Za-z0-9_]{0,62})?\$/y
  tag.lastIndex = at
  const dollar = tag.exec(query)
  if (dollar) {
    const close = query.indexOf(dollar[0], at + dollar[0].length)
    return { end: close < 0 ? query.length : close + dollar[0].length, place: 'elsewhere' }
  }
  if (query.startsWith('/*', at)) return { end: endOfComment(query, at), place: 'elsewhere' }
  for (const [opening, place] of OPENINGS) {
    opening.lastIndex = at
    const found = opening.exec(query)
    if (found) return { end: at + found[0].length, place }
  }
  const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*|[\s\S]/y
  word.lastIndex = at
  return { end: at + (word.exec(query)?.[0].length ?? 1), place: 'code' }
}

/** PostgreSQL's comments nest. */
function endOfComment(query: string, start: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = start
  let depth = 0
  for (let found = mark.exec(query); found; found = mark.exec(query)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return query.length
}

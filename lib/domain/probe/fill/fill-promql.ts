// Placeholders inside PromQL: their values go in as text or as numbers, so that what a target sent can never change the query.
import { wellFormed } from '@/lib/domain/probe/answer/clean'
import { replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'

/** `trusted` values (variables, which an administrator wrote) may stand anywhere. */
type PromqlValue = { text: string; trusted: boolean }

type Place = 'code' | '"' | "'" | '`' | '#'

/**
 * Puts values into a query. Within "…" and '…' a value is escaped as Prometheus reads it; elsewhere a trusted value stands as it is and any
 * other only as a number. Within `…`, where nothing can be escaped, and in comments only trusted values are taken. Throws otherwise.
 */
export function fillPromql(query: string, value: (name: string) => PromqlValue): string {
  if (!query.includes('{{')) return query
  const places = readPlaces(query)
  return replacePlaceholders(query, (name, offset) => {
    const { text, trusted } = value(name)
    const place = places[offset] ?? 'code'
    if (place === '"' || place === "'") return escapeText(text, place)
    if (trusted) return text
    if (place === 'code' && /^-?(0|[1-9]\d{0,17})(\.\d{1,17})?$/.test(text)) return `(${text})`
    throw new Error(`the value of {{${name}}} is text, which may stand in "…" or '…' only`)
  })
}

/** Prometheus takes Go's escapes, of which JSON's are a part, and of the two quotes only the one that is open. */
function escapeText(text: string, quote: '"' | "'"): string {
  const escaped = JSON.stringify(wellFormed(text)).slice(1, -1)
  return quote === '"' ? escaped : escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")
}

/** The kind of place that each character of a query stands in. One pass; whatever is not closed reaches to the end. */
function readPlaces(query: string): Place[] {
  const places: Place[] = []
  let place: Place = 'code'
  for (let at = 0; at < query.length; at++) {
    const character = query[at]
    places[at] = place
    if (place === 'code') {
      if (character === '"' || character === "'" || character === '`' || character === '#') place = character
    } else if (place === '#') {
      if (character === '\n') place = 'code'
    } else if (character === '\\' && place !== '`') {
      at++
      places[at] = place
    } else if (character === place) place = 'code'
  }
  return places
}

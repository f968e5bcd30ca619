// Placeholders inside expressions: their values go in as literals, never as code.
import { replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'

type Place = 'code' | 'text' | 'raw text'

/**
 * Puts values into an expression. Within quotes a value becomes escaped text; elsewhere a number that loses no digit or
 * a truth value stands as itself and anything else as a quoted text. Throws when a value with quotes would have to go
 * into a raw text (r"…"), where nothing can be escaped.
 */
export function fillExpression(expression: string, value: (name: string) => string): string {
  if (!expression.includes('{{')) return expression
  const places = readPlaces(expression)
  return replacePlaceholders(expression, (name, offset) => {
    const text = value(name)
    const place = places(offset)
    if (place === 'text') return escapeText(text)
    if (place === 'code')
      return /^(true|false|-?(0|[1-9]\d{0,99})|-?(0|[1-9]\d{0,14})\.\d{1,15})$/.test(text)
        ? text
        : `"${escapeText(text)}"`
    if (/["'\\\r\n]/.test(text))
      throw new Error(`the value of {{${name}}} has quotes, which r"…" cannot hold: write it without r`)
    return text
  })
}

/** The expression with a stand-in for each placeholder, so that its syntax can be checked before the values are known. */
export function checkableExpression(expression: string): string {
  return fillExpression(expression, () => '0')
}

/** JSON's escapes are CEL's; the single quote is added. */
function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'")
}

/** Tells for any offset whether it lies in code, in a quoted text or in a raw one. One pass over the expression. */
function readPlaces(expression: string): (offset: number) => Place {
  const places: Place[] = []
  let quote: { mark: string; raw: boolean } | null = null
  for (let at = 0; at < expression.length; ) {
    const here = at
    if (!quote) {
      const opening = expression.startsWith('"""', at)
        ? '"""'
        : expression.startsWith("'''", at)
          ? "'''"
          : (expression[at] ?? '')
      if (opening.startsWith('"') || opening.startsWith("'"))
        quote = { mark: opening, raw: /[rR][bB]?$/.test(expression.slice(Math.max(0, at - 2), at)) }
      at += quote ? opening.length : 1
      for (let filled = here; filled < at; filled++) places[filled] = 'code'
    } else if (expression.startsWith(quote.mark, at)) {
      at += quote.mark.length
      quote = null
    } else {
      at += expression[at] === '\\' && !quote.raw ? 2 : 1
      for (let filled = here; filled < at; filled++) places[filled] = quote.raw ? 'raw text' : 'text'
    }
  }
  return (offset) => places[offset] ?? 'code'
}

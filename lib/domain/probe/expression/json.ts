// JSON that others sent: parsed only when it is sane, and with every digit of its integers where expressions see it.
import { parse, stringify } from 'lossless-json'

const MAX_DEPTH = 90

/** More digits than any id or counter has; parsing and comparing so many costs nothing. */
const MAX_DIGITS = 100

/**
 * The value of a JSON text, or undefined when it is none or nests more than 90 levels. Linear. Integers beyond 2^53 are
 * rounded: for schemas of our own that hold none. What an expression sees goes through {@link parseExactJson}.
 */
export function parseJson(text: string): { value: unknown } | undefined {
  if (isTooDeep(text)) return undefined
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/**
 * As `parseJson`, but an integer beyond 2^53 becomes a bigint, and one of more than 100 digits the text of its digits:
 * no two integers become the same value. A number with a point or an exponent is a double. Of two members of one name
 * the last one counts, as in JSON.parse.
 */
export function parseExactJson(text: string): { value: unknown } | undefined {
  if (isTooDeep(text)) return undefined
  try {
    return { value: parse(text, null, { parseNumber: readNumber, onDuplicateKey: ({ newValue }) => newValue }) }
  } catch {
    return undefined
  }
}

/**
 * JSON text of a value that may hold bigints, each written as a number with all its digits. What JSON cannot hold is
 * null.
 */
export function stringifyExact(value: unknown): string {
  return stringify(value) ?? 'null'
}

/** The integer of a text of digits when a double would round it; undefined for every other text. */
export function readLargeInteger(text: string): bigint | undefined {
  const digits = text.length - (text.startsWith('-') ? 1 : 0)
  const isInteger = text.length > 15 && digits <= MAX_DIGITS && /^-?[1-9]\d*$/.test(text)
  return isInteger && !Number.isSafeInteger(Number(text)) ? BigInt(text) : undefined
}

/** Whether a value of `JSON.parse` holds an integer that may have been rounded when it was parsed. */
export function holdsRounded(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsRounded)
}

function readNumber(token: string): number | bigint | string {
  const value = Number(token)
  if (Number.isSafeInteger(value) || !/^-?\d+$/.test(token)) return value
  return readLargeInteger(token) ?? token
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > MAX_DEPTH) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}

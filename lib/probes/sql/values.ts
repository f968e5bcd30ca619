// PostgreSQL's values as expressions read them: numbers as numbers where nothing is lost, JSON parsed, everything else as its text.
import { parseExactJson, readLargeInteger } from '@/lib/domain/probe/expression/json'

const BOOLEAN = 16
const JSON_TYPES = new Set([114, 3802])
/** int8, int2, int4, oid, float4, float8, numeric. */
const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700])

export function readSqlValue(type: number, text: string | null): unknown {
  if (text === null) return null
  if (type === BOOLEAN) return text === 't'
  if (NUMBERS.has(type)) return readNumber(text)
  if (JSON_TYPES.has(type)) return parseExactJson(text)?.value ?? text
  return text
}

/**
 * An integer with all its digits. A decimal is a number when it has at most 15 significant digits, which a double
 * keeps; else its text, which no comparison with a number accepts.
 */
function readNumber(text: string): number | bigint | string {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
  const value = Number(text)
  return Number.isFinite(value) && (digits.length <= 15 || Number.isSafeInteger(value))
    ? value
    : (readLargeInteger(text) ?? text)
}

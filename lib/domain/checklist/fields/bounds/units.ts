// Units behind numbers and places, and numbers as documents write them.
import type { Language } from '@/lib/domain/checklist/lexicon/concept'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

/** Signs that are no words of a language. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '%': '%',
  '٪': '%',
  '％': '%',
  'req/s': 'req/s',
  'requests/s': 'req/s',
  rps: 'req/s',
  qps: 'req/s',
}
const TIME: Readonly<Record<string, number>> = {
  ...{ ms: 1, s: 1000, min: 60_000, h: 3_600_000, days: 86_400_000, weeks: 604_800_000 },
}
/** Decimal steps, as documents count them. */
const SIZE: Readonly<Record<string, number>> = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8}/u
const SIGN = /^\s{0,2}([%٪％])/u
const WORD = /^\s{0,2}([\p{L}\p{M}µ]{1,24}(?:\/[\p{L}]{1,12})?)(?![\p{L}\p{M}\p{N}_/-])/u
const TWO_WORDS = /^\s{0,2}([\p{L}\p{M}]{1,12} [\p{L}\p{M}]{1,12})(?![\p{L}\p{M}\p{N}_/-])/u
/** Decimal commas. */
const COMMA: ReadonlySet<Language> = new Set(['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru'])

/** A number as documents write it: grouped by blanks, points or commas. */
export const NUMBER = String.raw`\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)*`

/** The one name of a unit as a document wrote it. */
export function unitOf(text: string | undefined, words: Vocabulary): string | undefined {
  if (text === undefined || text.trim() === '') return undefined
  return SYMBOLS[text.trim().toLowerCase()] ?? words.unit(text.trim())
}

/**
 * The unit that stands at `at`, behind at most two blanks, with where it ends; null where none does. Behind a number
 * an ideograph is one whatever
 * follows (2秒以内); behind a blank only where the word ends (日期 is no day).
 */
export function unitAt(
  text: string,
  at: number,
  words: Vocabulary,
  isBlank = false,
): { unit: string; end: number } | null {
  const rest = text.slice(at, at + 40)
  const sign = SIGN.exec(rest)
  if (sign) return { unit: '%', end: at + sign[0].length }
  for (const found of [TWO_WORDS.exec(rest), WORD.exec(rest)]) {
    const unit = found ? unitOf(found[1], words) : undefined
    if (found && unit) return { unit, end: at + found[0].length }
  }
  const lead = rest.length - rest.trimStart().length
  const written = lead <= 2 ? (IDEOGRAPHS.exec(rest.slice(lead))?.[0] ?? '') : ''
  for (let length = written.length; length > 0; length--) {
    const unit = words.unit(written.slice(0, length))
    if (unit && !(isBlank && written.length > length)) return { unit, end: at + lead + length }
  }
  return null
}

/** A length of time. */
export const isTime = (unit: string | undefined): boolean => unit !== undefined && Object.hasOwn(TIME, unit)

/** Units that only count: "at least 2 users" is part of what is to be done, "at least 2 GB" is measured. */
const COUNTS: ReadonlySet<string> = new Set(['users', 'requests', 'instances'])
export const isCount = (unit: string | undefined): boolean => unit === undefined || COUNTS.has(unit)

/** How many of `to` one of `from` is; null where they measure different things. */
export function factorBetween(from: string, to: string): number | null {
  if (from === to) return 1
  const scale = [TIME, SIZE].find((table) => Object.hasOwn(table, from) && Object.hasOwn(table, to))
  return scale ? (scale[from] ?? 1) / (scale[to] ?? 1) : null
}

/** Digits of other scripts as 0–9, each in its place. */
export function westernDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10))
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, ',')
}

/**
 * A number as documents write it. One mark before exactly three digits groups thousands or begins decimals by the
 * document's language; where a mark
 * stands several times, or before another one, it groups.
 */
export function numberOf(text: string, words?: Vocabulary): number {
  const digits = westernDigits(text).replace(/ /g, '')
  const hasCommas = words?.languages.some((language) => COMMA.has(language)) ?? false
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma === -1) {
    const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits) || (hasCommas && /^[1-9]\d{0,2}\.\d{3}$/.test(digits))
    return Number(grouped ? digits.replaceAll('.', '') : digits)
  }
  if (point > comma) return Number(digits.replaceAll(',', ''))
  if (/^\d{1,3}(?:,\d{3})+$/.test(digits) && !(hasCommas && /^\d{1,3},\d{3}$/.test(digits)))
    return Number(digits.replaceAll(',', ''))
  return Number(digits.replaceAll('.', '').replace(',', '.'))
}

// Sizes, shares and lengths of time as programs print them, as numbers: bytes, percentages from 0 to 100, seconds.

const POWERS: Record<string, number> = { '': 0, B: 0, K: 1, M: 2, G: 3, T: 4, P: 5, E: 6 }
const SIZE = /^([\d.,]{1,24})\s?([BKMGTPE]?)(i?)(?:B|iB)?$/i

/** A number with a decimal point, or with a comma where the machine's language writes one; NaN when it is none. */
export function decimalOf(text: string): number {
  return /^-?\d{1,20}(?:[.,]\d{1,20})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/**
 * A size such as `45G`, `1.5Gi`, `450MB`, in bytes. `step` is what a letter without `i` stands for: 1024 in most programs, 1000 in Docker and
 * with `--si`. A number without a letter is multiplied by `plain`. NaN when it is no size.
 */
export function bytesOf(text: string, step: 1000 | 1024, plain = 1): number {
  const [, number = '', letter = '', binary = ''] = SIZE.exec(text.slice(0, 40)) ?? []
  const value = decimalOf(number)
  const power = POWERS[letter.toUpperCase()] ?? 0
  if (letter === '') return Math.round(value * plain)
  return Math.round(value * (binary === '' ? step : 1024) ** power)
}

/** `42%` or `1.50%` as 42 or 1.5; NaN when it is no percentage. */
export function percentOf(text: string): number {
  return text.endsWith('%') ? decimalOf(text.slice(0, -1)) : Number.NaN
}

const LENGTH: Record<string, number> = { y: 31_536_000, w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 }

/** `5d3h`, `2m10s`, `45s` as seconds; NaN when it is no length of time. */
export function secondsOf(text: string): number {
  if (!/^(?:\d{1,9}[ywdhms]){1,6}$/.test(text)) return Number.NaN
  return Array.from(text.matchAll(/(\d+)([ywdhms])/g)).reduce(
    (sum, [, count = '', unit = '']) => sum + Number(count) * (LENGTH[unit] ?? 0),
    0,
  )
}

/** A share of a whole from 0 to 100, with two decimals; of nothing it is 0. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((part / whole) * 10_000) / 100 : 0
}

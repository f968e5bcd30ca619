// Bounds in words and signs: "should be < 500ms", "Count should be 0", "> 60%".
import type { Threshold } from '@/lib/domain/checklist/structure'

const UNIT = '(?:ms|milliseconds?|s|secs?|seconds?|min|minutes?|h|hours?|%|KB|MB|GB|TB|req/s|rps|bytes?|days?)'
const SIGNED = new RegExp(`(<=|>=|≤|≥|<|>)\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${UNIT})?`, 'i')
const EXACT = new RegExp(`\\b(?:should be|must be|expected:?|equals?)\\s+(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${UNIT})?(?![\\w.])`, 'i')
const SIGNS: Record<string, Threshold['comparator']> = { '<': '<', '>': '>', '<=': '<=', '>=': '>=', '≤': '<=', '≥': '>=' }

export type Bound = { threshold: Threshold; unit?: string }

const number = (text: string) => Number(text.replaceAll(',', ''))

/** The first bound that a text states, with its unit as written; null when it states none. */
export function boundOf(text: string): Bound | null {
  const signed = SIGNED.exec(text)
  const comparator = signed && SIGNS[signed[1] ?? '']
  if (signed && comparator) return { threshold: { comparator, value: number(signed[2] ?? ''), text: text.trim().slice(0, 300) }, ...(signed[3] && { unit: signed[3] }) }
  const exact = EXACT.exec(text)
  if (exact) return { threshold: { comparator: '=', value: number(exact[1] ?? ''), text: text.trim().slice(0, 300) }, ...(exact[2] && { unit: exact[2] }) }
  return null
}

/** Seconds of a duration as documents write it ("10 min", "30-45 minutes", "7+ days"); a range gives its longer end. Null when there is none. */
export function secondsOf(text: string): number | null {
  const found = /(\d+(?:\.\d+)?)\+?(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?\s*(s|sec|seconds?|m|min|mins|minutes?|h|hours?|hrs?|d|days?|w|weeks?)\b/i.exec(text)
  if (!found) return null
  const scale = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }[(found[3] ?? 's').charAt(0).toLowerCase()] ?? 1
  return Number(found[2] ?? found[1]) * scale
}

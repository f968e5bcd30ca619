// Bounds in words and signs: "should be < 500ms", "Count should be 0", "20GB+ free", "~400-500MB", "100% pass rate", "within 2 seconds".
import type { Threshold } from '@/lib/domain/checklist/structure'

/** As documents write a unit, and the one name that it goes by here. */
const UNITS: Record<string, string> = {
  ...{
    ms: 'ms',
    millisecond: 'ms',
    milliseconds: 'ms',
    msec: 'ms',
    s: 's',
    sec: 's',
    secs: 's',
    second: 's',
    seconds: 's',
    segundos: 's',
    segundo: 's',
  },
  ...{
    min: 'min',
    mins: 'min',
    minute: 'min',
    minutes: 'min',
    minuto: 'min',
    minutos: 'min',
    h: 'h',
    hr: 'h',
    hrs: 'h',
    hour: 'h',
    hours: 'h',
    hora: 'h',
    horas: 'h',
  },
  ...{ day: 'days', days: 'days', dia: 'days', dias: 'days', week: 'weeks', weeks: 'weeks', '%': '%', percent: '%' },
  ...{
    b: 'bytes',
    byte: 'bytes',
    bytes: 'bytes',
    kb: 'KB',
    kib: 'KB',
    mb: 'MB',
    mib: 'MB',
    gb: 'GB',
    gib: 'GB',
    tb: 'TB',
    tib: 'TB',
  },
  ...{
    'req/s': 'req/s',
    rps: 'req/s',
    'requests/s': 'req/s',
    qps: 'req/s',
    rows: 'rows',
    row: 'rows',
    errors: 'errors',
    characters: 'characters',
    cores: 'cores',
  },
}
const UNIT = Object.keys(UNITS)
  .sort((one, other) => other.length - one.length)
  .join('|')
const NUMBER = '\\d+(?:[.,]\\d+)*'
const AMOUNT = `(${NUMBER})\\s*(?:(${UNIT})(?![\\w/-]))?`
const SIGNS: Record<string, Threshold['comparator']> = {
  ...{ '<': '<', '>': '>', '<=': '<=', '>=': '>=', '≤': '<=', '≥': '>=' },
  ...{
    'less than': '<',
    under: '<',
    below: '<',
    'menos de': '<',
    'at most': '<=',
    'up to': '<=',
    'no more than': '<=',
    'not more than': '<=',
    maximum: '<=',
    max: '<=',
    within: '<=',
  },
  ...{
    'more than': '>',
    over: '>',
    above: '>',
    'greater than': '>',
    'mais de': '>',
    exceeds: '>',
    'at least': '>=',
    'no less than': '>=',
    minimum: '>=',
    min: '>=',
    'pelo menos': '>=',
  },
}
const WORDS = Object.keys(SIGNS)
  .filter((sign) => /^\p{L}/u.test(sign))
  .sort((one, other) => other.length - one.length)
  .join('|')
const SIGNED = new RegExp(`(<=|>=|≤|≥|<|>)\\s*${AMOUNT}`, 'i')
const WORDED = new RegExp(`\\b(${WORDS})\\s+(?:the\\s+)?${AMOUNT}`, 'i')
const RANGED = new RegExp(`~?\\s*(?<![\\w.-])(${NUMBER})\\s*(?:-|–|to)\\s*(${NUMBER})\\s*(${UNIT})(?![\\w/])`, 'i')
const AND_MORE = new RegExp(`(?<![\\w.])(${NUMBER})\\s*(${UNIT})?\\+\\s*(${UNIT})?(?![\\w/+])`, 'i')
const EXACT = new RegExp(
  `\\b(?:(?:should|must) (?:be|have|return|show|equal)|expected:?|equals?|deve ser)\\s+(?:exactly\\s+)?${AMOUNT}(?![\\w.])`,
  'i',
)
const WHOLE = /(?<![\w.~-])(100)\s*(%)\s+(?=\p{L})/iu
const TIMES = new Set(['ms', 's', 'min', 'h', 'days', 'weeks'])

export type Bound = {
  threshold: Threshold
  unit?: string /** Where the bound stands in the text, and where it ends. */
  at: number
  end: number
}

/** The one name of a unit as a document wrote it. */
export function unitOf(text: string | undefined): string | undefined {
  const wanted = text?.toLowerCase()
  return wanted !== undefined && Object.hasOwn(UNITS, wanted) ? UNITS[wanted] : undefined
}

/** A number as documents write it: a comma or a point before exactly three digits groups thousands when it stands more than once or after it comes a decimal mark. */
export function numberOf(text: string): number {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma === -1) return Number(/^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text)
  if (point > comma || /^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''))
  return Number(text.replaceAll('.', '').replace(',', '.'))
}

const NOT = /(?:^|[\s(])(?:no|none|without|never|nenhum\w*|sem)\s[^<>≤≥]{0,80}$/i
const TURNED: Record<Threshold['comparator'], Threshold['comparator']> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '=',
  between: 'between',
}

function bound(
  text: string,
  found: RegExpExecArray,
  comparator: Threshold['comparator'],
  value: string,
  unit: string | undefined,
  upper?: string,
): Bound | null {
  const [low, high] = [numberOf(value), upper === undefined ? undefined : numberOf(upper)]
  if (!Number.isFinite(low) || (high !== undefined && !Number.isFinite(high))) return null
  const turned = comparator !== 'between' && NOT.test(text.slice(0, found.index)) ? TURNED[comparator] : comparator
  const named = unitOf(unit)
  return {
    threshold: {
      comparator: turned,
      value: low,
      ...(high !== undefined && { upper: high }),
      text: text.trim().slice(0, 300),
    },
    ...(named && { unit: named }),
    at: found.index,
    end: found.index + found[0].length,
  }
}

/**
 * The first bound that a text states, with its unit; null when it states none. "No queries > 500ms" bounds from above. A range counts with a unit
 * of size or share only ("30-60 seconds" is how long something takes), "20GB+" with any unit.
 */
export function boundOf(text: string): Bound | null {
  const signed = SIGNED.exec(text)
  if (signed) return bound(text, signed, SIGNS[signed[1] ?? ''] ?? '<', signed[2] ?? '', signed[3])
  const exact = EXACT.exec(text)
  if (exact) return bound(text, exact, '=', exact[1] ?? '', exact[2])
  const worded = WORDED.exec(text)
  if (worded?.[3]) return bound(text, worded, SIGNS[(worded[1] ?? '').toLowerCase()] ?? '<', worded[2] ?? '', worded[3])
  const ranged = RANGED.exec(text)
  if (ranged && !TIMES.has(unitOf(ranged[3]) ?? ''))
    return bound(text, ranged, 'between', ranged[1] ?? '', ranged[3], ranged[2])
  const more = AND_MORE.exec(text)
  if (more && (more[2] ?? more[3])) return bound(text, more, '>=', more[1] ?? '', more[2] ?? more[3])
  const whole = WHOLE.exec(text)
  return whole ? bound(text, whole, '=', whole[1] ?? '', whole[2]) : null
}

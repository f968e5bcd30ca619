// Time as documents write it: durations, windows around the deployment, how often a check is done again. All in seconds.
import type { Window } from '@/lib/domain/checklist/structure'

const SCALE: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }
const UNIT =
  '(s|secs?|seconds?|segundos?|m|mins?|minutes?|minutos?|h|hrs?|hours?|horas?|d|days?|dias?|w|wks?|weeks?|semanas?)(?![\\w])'
const DURATION = new RegExp(
  `(\\d+(?:[.,]\\d+)?)\\+?(?:\\s*(?:-|–|to|a)\\s*(\\d+(?:[.,]\\d+)?)\\+?)?[\\s-]*${UNIT}`,
  'i',
)
const EVERY = new RegExp(`\\b(?:every|each|once an?|a cada|cada)\\s+(?:(\\d+(?:[.,]\\d+)?)\\s*)?${UNIT}`, 'i')
const REPEATS = /every|each|once|cada|hourly|daily/i
const HOURLY: [RegExp, number][] = [
  [/\bhourly\b/i, 3600],
  [/\bdaily\b/i, 86_400],
]

const scaleOf = (unit: string): number => SCALE[(/^sem/i.test(unit) ? 'w' : unit.charAt(0)).toLowerCase()] ?? 1
const amount = (text: string): number => Number(text.replace(',', '.'))

/** Seconds of a duration ("10 min", "30-45 minutes", "7+ days", "24-hour"); a range gives its longer end. Null when there is none. */
export function secondsOf(text: string): number | null {
  const found = DURATION.exec(text)
  return found ? amount(found[2] ?? found[1] ?? '0') * scaleOf(found[3] ?? 's') : null
}

/** Seconds between two rounds of a check ("every 30 minutes", "hourly", "every minute"); null when none is named, or it is none. */
export function everyOf(text: string): number | null {
  if (!REPEATS.test(text)) return null
  const found = EVERY.exec(text)
  const seconds = found
    ? amount(found[1] ?? '1') * scaleOf(found[2] ?? 's')
    : HOURLY.find(([word]) => word.test(text))?.[1]
  return seconds && Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

type Span = { fromSeconds?: number; toSeconds?: number }

const span = (from: number, to: number): Span | null =>
  Number.isFinite(from) && Number.isFinite(to) && from < to ? { fromSeconds: from, toSeconds: to } : null

/** In this order: the first that fits gives the window. Hours and days count from the deployment. */
const WINDOWS: [RegExp, (found: RegExpExecArray) => Span | null][] = [
  [
    /\b(?:hours?|horas?)\s+(\d+)\s*(?:-|–|to|a)\s*(\d+)/i,
    ([, from, to]) => span(Number(from) * 3600, Number(to) * 3600),
  ],
  [/\b(?:hour|hora)\s+(\d+)(?![\d.])/i, ([, hour]) => span((Number(hour) - 1) * 3600, Number(hour) * 3600)],
  [/\bday\s+-\s?(\d+)/i, ([, day]) => span(-Number(day) * 86_400, (1 - Number(day)) * 86_400)],
  [
    /\b(?:days?|dias?)\s+(\d+)\s*(?:-|–|to|a)\s*(\d+)/i,
    ([, from, to]) => span((Number(from) - 1) * 86_400, Number(to) * 86_400),
  ],
  [/\b(?:day|dia)\s+(\d+)(?![\d.])/i, ([, day]) => span((Number(day) - 1) * 86_400, Number(day) * 86_400)],
  [
    /\bT\s?([-+−])\s?(\d+)\s*(min|m|h|hours?|minutes?|d|days?|s)?\b(?:\s*(?:to|…|\.\.|→|–)\s*T\s?([-+−])\s?(\d+)\s*(min|m|h|hours?|minutes?|d|days?|s)?\b)?/i,
    ([, sign, from, unit = 'min', otherSign, to, toUnit]) => {
      const begin = (sign === '+' ? 1 : -1) * Number(from) * scaleOf(unit)
      return to
        ? span(begin, (otherSign === '+' ? 1 : -1) * Number(to) * scaleOf(toUnit ?? unit))
        : { fromSeconds: begin }
    },
  ],
  [
    /\b(?:first|primeir[ao]s?)\s+([\w\s-]{1,20})/i,
    ([, length = '']) => ((seconds) => (seconds ? { fromSeconds: 0, toSeconds: seconds } : null))(secondsOf(length)),
  ],
  [
    /([\w.,-]+\s*\w*)\s+before\b/i,
    ([, length = '']) => ((seconds) => (seconds ? { fromSeconds: -seconds, toSeconds: 0 } : null))(secondsOf(length)),
  ],
  [
    /([\w.,-]+\s*\w*)\s+(?:post|after)[\s-](?:deploy|release|launch|go-live|cutover)/i,
    ([, length = '']) => ((seconds) => (seconds ? { fromSeconds: seconds } : null))(secondsOf(length)),
  ],
]

/** The window that a heading names ("Hour 4-8", "Day -1", "1 hour before", "T-60 min"), relative to the deployment; undefined when it names none. */
export function windowOf(title: string): Window | undefined {
  const text = title.slice(0, 200)
  if (!/\d/.test(text)) return undefined
  for (const [words, read] of WINDOWS) {
    const found = words.exec(text)
    const window = found ? read(found) : null
    if (window) {
      const every = everyOf(text)
      return { ...window, ...(every && { everySeconds: every }), text }
    }
  }
  return undefined
}

const SOME_SOAK = /stab|soak|bak[ei]|healthy|without/i
const SOAK =
  /\b(\d+\+?[\s-]*(?:hours?|days?|weeks?|h))\b[\s-]*(?:of\s+)?(?:stab(?:le|ility)|soak|bak(?:e|ing)|healthy|without (?:incident|errors?|alerts?))/i
const SOAK_AFTER =
  /\b(?:stable|soak(?:ed)?|bake[ds]?|healthy)\b[\w\s]{0,20}\bfor\s+(\d+\+?[\s-]*(?:hours?|days?|weeks?|h))\b/i

/** Seconds that the release must stay healthy, when a line asks for it ("7+ days of stable operation", "24-hour stability"). */
export function soakOf(line: string): number | null {
  if (!SOME_SOAK.test(line)) return null
  const found = SOAK.exec(line) ?? SOAK_AFTER.exec(line)
  return found ? secondsOf(found[1] ?? '') : null
}

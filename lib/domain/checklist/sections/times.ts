// Time as documents write it: durations, windows around the deployment, how often a check is done again. All in seconds.
import type { Hit, Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Window } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

/** Seconds of each unit that measures time, by its one name. */
const SCALE: Record<string, number> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_592_000,
}
const LONGEST = 2000
const WEEK = 604_800

/** A number, another one behind a dash or a short word ("to", "bis", "до"), and the word behind them. */
const AMOUNT =
  /(\d{1,9}(?:[.,]\d{1,3})?)\+?(?:\s{0,3}(?:-|~|\p{L}{1,3})\s{0,3}(\d{1,9}(?:[.,]\d{1,3})?)\+?)?[\s-]{0,3}(\p{L}{1,14})/gu
const PER = /^\s*\/|^\s{0,2}\p{L}{0,3}\s*(?:cpu|core)/iu

export type Duration = { fromSeconds: number; seconds: number; at: number; end: number; range: boolean }

const amount = (text: string): number => Number(text.replace(',', '.'))

/** The scale of a word that names a unit of time; in scripts without blanks of the longest beginning that does. */
function scaleOf(word: string, words: Vocabulary): { scale: number; length: number } | null {
  const whole = SCALE[words.unit(word) ?? '']
  if (whole !== undefined) return { scale: whole, length: word.length }
  if (/^[\x20-\x7e]*$/.test(word)) return null
  for (let length = Math.min(4, word.length - 1); length > 0; length--) {
    const scale = SCALE[words.unit(word.slice(0, length)) ?? '']
    if (scale !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
      return { scale, length }
  }
  return null
}

/** The durations of a text in its order; a range keeps both ends. `at` and `end` are offsets into the folded text. */
export function durationsIn(text: string, words: Vocabulary): Duration[] {
  if (!/\d/.test(text)) return []
  const found: Duration[] = []
  for (const match of text.slice(0, LONGEST).matchAll(AMOUNT)) {
    const [whole, low = '', high, word = ''] = match
    const unit = scaleOf(word, words)
    const end = match.index + whole.length
    if (!unit || PER.test(text.slice(end, end + 8))) continue
    const seconds = amount(high ?? low) * unit.scale
    found.push({
      fromSeconds: amount(low) * unit.scale,
      seconds,
      at: match.index,
      end: end - word.length + unit.length,
      range: high !== undefined,
    })
  }
  return found
}

/** Seconds of the first duration ("10 min", "30-45 minutes", "7+ days"); a range gives its longer end. Null when there is none. */
export function secondsOf(text: string, words: Vocabulary): number | null {
  const [first] = durationsIn(words.read(text).text, words)
  return first && first.seconds > 0 ? first.seconds : null
}

const HOURLY = ['time.hourly', 'time.daily', 'time.weekly'] as const
const SECONDS = { 'time.hourly': 3600, 'time.daily': 86_400, 'time.weekly': WEEK }

/** Seconds between two rounds of a check ("every 30 minutes", "hourly", "each minute"); null when none is named. */
export function everyOf(text: string, words: Vocabulary): number | null {
  const reading = words.read(text)
  return everyIn(reading, words)
}

/** "each minute": a word and its unit. "twice a day" is more often than that. */
const ONE_ROUND = /^\p{L}+ (\p{L}{1,14})$/u
/** "500 requests per hour" is a rate. */
const RATE = /(?<![\p{L}\p{N}])\d[\d.,]*\s?(?:\p{L}+ ){0,2}$/u

/** The word for the time between two rounds, in a hit of `time.every` or right behind it. */
function unitOfRound(text: string, { at, end }: Hit): string | undefined {
  const inside = ONE_ROUND.exec(text.slice(at, end))?.[1]
  if (inside !== undefined) return RATE.test(text.slice(Math.max(0, at - 60), at)) ? undefined : inside
  return /^[\s-]{0,3}(\p{L}{1,14})/u.exec(text.slice(end, end + 40))?.[1]
}

function everyIn(reading: Reading, words: Vocabulary): number | null {
  for (const hit of reading.all('time.every')) {
    const [first] = durationsIn(reading.text.slice(hit.at, hit.end + 40), words)
    if (first && first.at < hit.end - hit.at + 8) return first.seconds > 0 ? first.seconds : null
    const word = unitOfRound(reading.text, hit)
    const unit = word ? scaleOf(word, words) : null
    if (unit) return unit.scale
  }
  const named = HOURLY.find((concept) => reading.has(concept))
  return named ? SECONDS[named] : null
}

type Span = { fromSeconds?: number; toSeconds?: number }

const span = (from: number, to: number): Span | null =>
  Number.isFinite(from) && Number.isFinite(to) && from < to ? { fromSeconds: from, toSeconds: to } : null

const T_MOMENT = String.raw`[tdjhg]\s?([-+])\s?(\d{1,4})\s*(\p{L}{1,10})?`
const T_NOTATION = new RegExp(String.raw`(?<![\p{L}\p{N}])${T_MOMENT}`, 'u')
/** "T-30 to T-10", "D-2 bis D-1", "T-2h..T-1h": two moments and a mark or a short word between them. */
const T_RANGE = new RegExp(String.raw`(?<![\p{L}\p{N}])${T_MOMENT}\s*(\p{L}{1,5}|-|\.\.|→)\s*${T_MOMENT}`, 'u')
/** "Hours 2-4", "Day -1", "Week 2": a unit before its number. */
const COUNTED =
  /(?<![\p{L}\p{N}])(\p{L}{1,10})\s+(-\s?)?(\d{1,4})(?![\d.,]|:\d)(?:\s*(?:-|\p{L}{1,3})\s*(\d{1,4})(?![\d.,]|:\d))?/gu
/** "+15 min", "+1h": a moment after the deployment. */
const PLUS = /^\W{0,4}\+\s?(\d{1,4}(?:[.,]\d)?)\s*(\p{L}{1,10})/u

function ofNotation(text: string, words: Vocabulary): Span | null {
  const range = T_RANGE.exec(text)
  const found = range ?? T_NOTATION.exec(text)
  if (!found) return null
  const [, sign = '', from = '', unit, joint, otherSign = '', to = '', otherUnit] = found
  const scale = (word: string | undefined, fallback: number) => (word && scaleOf(word, words)?.scale) || fallback
  // "D-1" counts days, "T-60" minutes.
  const own = scale(unit ?? joint, /^[dj]/.test(found[0]) ? 86_400 : /^h/.test(found[0]) ? 3600 : 60)
  const begin = signed(sign, Number(from) * own)
  return range ? span(begin, signed(otherSign, Number(to) * scale(otherUnit, own))) : { fromSeconds: begin }
}

/** Never -0, which is not 0 to everybody who compares it. */
const signed = (sign: string, seconds: number): number => (sign === '+' ? seconds : 0 - seconds)

/** Hours and days count from the deployment; the first of them is number 1, except in a range of hours. */
function ofCounted(text: string, words: Vocabulary): Span | null {
  for (const [, word = '', minus, low = '', high] of text.matchAll(COUNTED)) {
    const scale = SCALE[words.unit(word) ?? '']
    if (scale === undefined || scale < 3600) continue
    const from = Number(low)
    if (minus) return { fromSeconds: signed(minus, from * scale), toSeconds: (1 - from) * scale }
    if (scale === 3600 && high !== undefined) return span(from * scale, Number(high) * scale)
    if (from > 0) return span((from - 1) * scale, Number(high ?? low) * scale)
  }
  return null
}

/** "1 hour before", "24 hours post-deployment", "first 48 hours", "After go-live (2 weeks)". */
function ofDuration(reading: Reading, words: Vocabulary): Span | null {
  const [duration] = durationsIn(reading.text, words)
  if (!duration || duration.seconds === 0) return null
  const near = ({ at, end }: Hit) => end > duration.end && at - duration.end <= 12
  const before = reading.all('time.before')
  const after = reading.all('time.after')
  if (before.some((hit) => near(hit) || hit.at <= duration.at)) return { fromSeconds: -duration.seconds, toSeconds: 0 }
  if (after.some(near)) return { fromSeconds: duration.seconds }
  if (after.length === 0) return null
  return { fromSeconds: 0, toSeconds: duration.seconds }
}

/** "Day before", "the week before": one of the unit. */
function ofUnit(reading: Reading, words: Vocabulary): Span | null {
  const before = reading.find('time.before')
  const word = before && /(\p{L}{1,10})\s{0,2}$/u.exec(reading.text.slice(0, before.at))?.[1]
  const inside = before && /^(?:the\s)?(\p{L}{1,10})\s/u.exec(reading.text.slice(before.at, before.end))?.[1]
  const scale = [word, inside].map((name) => SCALE[words.unit(name ?? '') ?? '']).find((found) => found !== undefined)
  return scale !== undefined && scale >= 3600 ? { fromSeconds: -scale, toSeconds: 0 } : null
}

/** The window that a heading names ("Hour 4-8", "Day -1", "1 hour before", "T-60 min"), relative to the deployment. */
export function windowIn(reading: Reading, title: string, words: Vocabulary): Window | undefined {
  const { text } = reading
  const found = !/\d/.test(text)
    ? ofUnit(reading, words)
    : (ofNotation(text, words) ?? ofCounted(text.replace(/\+\s?\d/g, ''), words) ?? ofDuration(reading, words))
  if (!found) return undefined
  const every = everyIn(reading, words)
  return { ...found, ...(every && { everySeconds: every }), text: title.slice(0, 200) }
}

export function windowOf(title: string, words: Vocabulary): Window | undefined {
  return windowIn(words.read(title.slice(0, 200)), title, words)
}

/** Seconds after the deployment of a moment that a title begins with: "+15 min", "T+4 h", "1 hour after the deployment". */
function momentOf(reading: Reading, words: Vocabulary): number | null {
  const found = PLUS.exec(reading.text)
  const scale = found?.[2] ? scaleOf(found[2], words)?.scale : undefined
  if (found && scale !== undefined) return amount(found[1] ?? '0') * scale
  if (/^\W{0,4}[tdh]\s?\+/.test(reading.text)) return ofNotation(reading.text, words)?.fromSeconds ?? null
  const [first] = durationsIn(reading.text, words)
  const after = reading.find('time.after')
  if (!first || first.range || !after) return null
  const leads = first.at <= reading.label.from + 2 && after.at - first.end <= 12 && after.end > first.end
  // "After 30 minutes"; in "first 30 minutes" the unit belongs to the words of time, and no moment is meant.
  const follows = after.at <= reading.label.from + 2 && first.at - after.end <= 24 && first.at >= after.at
  return leads || (follows && first.end > after.end) ? first.seconds : null
}

/** A check point: "+15 min post-release" is one look between a quarter and half an hour after the deployment. */
export function pointOf(title: string, words: Vocabulary): Window | undefined {
  return pointIn(title, words)
}

const pointIn = memoizeFor(2000, (title: string, words: Vocabulary): Window | undefined => {
  const from = momentOf(words.read(title.slice(0, 200)), words)
  if (from === null || from <= 0) return undefined
  const length = Math.max(900, from)
  return { fromSeconds: from, toSeconds: from + length, everySeconds: length, text: title.slice(0, 200) }
})

/** A length that is planned for what a heading names ("Migration (10 min)"): the whole of a bracket, and no window, bound or period. */
export function plannedOf(bracket: string, words: Vocabulary): number | null {
  const reading = words.read(bracket)
  if (/[<>≤≥+]/.test(bracket) || reading.has('time.before', 'time.after', 'time.every')) return null
  if (T_NOTATION.test(reading.text) || /^\W*0\s?-/.test(reading.text)) return null
  const [first] = durationsIn(reading.text, words)
  const rest = first ? reading.text.slice(0, first.at) + reading.text.slice(first.end) : ''
  return first && first.seconds > 0 && (rest.match(/\p{L}{3,}/gu) ?? []).length <= 1 ? first.seconds : null
}

/** Seconds that the release must stay healthy, when a line asks for it ("7+ days of stable operation", "24-hour stability"). */
export function soakOf(line: string, words: Vocabulary): number | null {
  return /\d/.test(line) ? soakIn(line.slice(0, 1000), words) : null
}

const soakIn = memoizeFor(2000, (line: string, words: Vocabulary): number | null => {
  const reading = words.read(line)
  const stable = reading.all('time.soak')
  if (stable.length === 0) return null
  for (const { seconds, at, end } of durationsIn(reading.text, words)) {
    if (seconds < 3600) continue
    // "7+ days of stable operation", "stable for 24 hours": both stand together.
    if (stable.some((hit) => (hit.at >= end && hit.at - end <= 8) || (hit.end <= at && at - hit.end <= 24)))
      return seconds
  }
  return null
})

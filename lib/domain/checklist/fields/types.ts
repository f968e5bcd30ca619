// What a place takes: text, a number with its unit, a day, a day with its time.

import { unitOf } from '@/lib/domain/checklist/fields/bounds/units'
import { dateFormOf, isDateForm, numberFormOf } from '@/lib/domain/checklist/fields/forms'
import { type Wording, wordingOf } from '@/lib/domain/checklist/fields/wording'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { FieldType } from '@/lib/domain/enums'

/** Units that a label may end with; others say what is counted, or how long a period is. */
const IN_LABEL: ReadonlySet<string> = new Set(['ms', 's', 'min', '%', 'bytes', 'KB', 'MB', 'GB', 'TB'])
const LAST_WORD = /(?:(\S+)\s+|[_(（]|\S[(（])([\p{L}\p{M}]{2,20}|%)[)）]?$/u
const BRACKETED = /[_(（]\s*(?:[\p{L}\p{M}]{1,20}|%)\s*[)）]?$/u
/** A day is called by a word of some length: "le" and "am" are everywhere. */
const SHORTEST = 4
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u

/**
 * The unit at the end of a label: "duration (min)", "size MB". A number or a period before it makes it none: "in the
 * last 15 minutes".
 */
export function unitInLabel(label: string, words: Vocabulary): string | undefined {
  const found = LAST_WORD.exec(label)
  const unit = found ? unitOf(found[2], words) : undefined
  if (!found || !unit || !IN_LABEL.has(unit)) return undefined
  if (BRACKETED.test(label)) return unit
  const before = found[1] ?? ''
  return /\d/.test(before) || words.number(before) !== undefined || wordingOf(words).isPeriod(before) ? undefined : unit
}

/** Whether a label asks for a day, and whether for a time of day as well. */
function dayOf(label: string, reading: Reading, wording: Wording): 'date' | 'date-time' | null {
  if (wording.asksTime(label)) return 'date-time'
  const isDay =
    reading.whole('sign.date') ||
    reading.all('sign.date').some(({ at, end }) => {
      const word = reading.text.slice(at, end)
      return (word.length >= SHORTEST || IDEOGRAPHS.test(word)) && !wording.asksTime(word)
    })
  if (!isDay) return null
  return wording.namesTime(label) ? 'date-time' : 'date'
}

/** The type of a place by what it asks for, the unit beside it, and its label. */
export function typeOf(asked: string, label: string, unit: string | undefined, words: Vocabulary): FieldType {
  if (asked !== '' && isDateForm(asked)) return dateFormOf(asked) ?? 'text'
  const wording = wordingOf(words)
  if (unit || numberFormOf(asked, words) || (asked !== '' && wording.asksNumber(asked))) return 'number'
  const reading = words.read(label)
  if (reading.has('label.number') && !reading.whole('label.fact', 'label.contact')) return 'number'
  return dayOf(label, reading, wording) ?? 'text'
}

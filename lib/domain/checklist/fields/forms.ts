// What a place in brackets asks for by its form: "X hours", "Avg X ms", "XX%", "MM/DD HH:MM".
import { unitOf } from '@/lib/domain/checklist/fields/bounds/units'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

/** A number is to stand where X, N or # does; a small x alone is a ticked box. */
const FORM = String.raw`~?\s?(?:[XYZN#]{1,4}(?:[.,][XYZN]{1,3})?|x{2,4}|x{1,3}[.,]x{1,3})\+?`
const NUMBER_FORM = new RegExp(String.raw`^${FORM}(?:\s?%|(?:\s\p{L}[\p{L}/]{0,19}){0,3})$`, 'u')
/** "Xms", "x hours", "Avg X ms": a number only where a unit goes with it. */
const UNIT_FORM = new RegExp(String.raw`^(?:\p{L}{1,12}\.?\s)?(?:${FORM}|x)\s?(%|\p{L}[\p{L}/]{0,19})$`, 'u')
const LAST_WORDS = /[XYZN#x+]\s?(%|\p{L}[\p{L}/]{0,19}(?:\s\p{L}{1,20}){0,2})$/u
/** Three groups of one letter each, as every language writes a day: YYYY-MM-DD, TT.MM.JJJJ, ДД.ММ.ГГГГ. */
const DAY = /(?<!\p{L})(\p{L})\1{1,3}([-/.])(\p{L})\3{1,3}(?:\2(\p{L})\4{1,3})?(?!\p{L})/iu
const DAY_IDEOGRAPHS = /年.{0,6}月.{0,6}日/u
const CLOCK = /(?<!\p{L})(\p{L})\1:(\p{L})\2(?::(\p{L})\3)?(?!\p{L})/giu
const CLOCK_IDEOGRAPHS = /[時时点].{0,6}分/u
const ONLY_PLACES = /^[XYZN]+$/i

const dayIn = (text: string): boolean => {
  const found = DAY.exec(text)
  return DAY_IDEOGRAPHS.test(text) || (found !== null && ![1, 3, 4].every((at) => ONLY_PLACES.test(found[at] ?? 'x')))
}

/** What a form of letters asks for; a span of two times is neither. */
export function dateFormOf(text: string): 'date' | 'date-time' | null {
  if (!/[:\-/.年時时点]/u.test(text)) return null
  const clocks = [...text.matchAll(CLOCK)].length + (CLOCK_IDEOGRAPHS.test(text) ? 1 : 0)
  if (clocks > 1) return null
  if (clocks === 1) return 'date-time'
  return dayIn(text) ? 'date' : null
}

/** Whether a text is written as a day or a time of day, or a span of them. */
export const isDateForm = (text: string): boolean => dateFormOf(text) !== null || [...text.matchAll(CLOCK)].length > 1

/**
 * The unit of a form such as "X hours" or "Avg X ms"; `{}` where it is a number without one; null when it asks for no
 * number.
 */
export function numberFormOf(whole: string, words: Vocabulary): { unit?: string } | null {
  const text = whole.trim()
  const written = UNIT_FORM.exec(text)?.[1] ?? (NUMBER_FORM.test(text) ? LAST_WORDS.exec(text)?.[1] : undefined)
  const unit = unitOf(written, words) ?? unitOf(written?.split(' ')[0], words)
  if (unit) return { unit }
  return NUMBER_FORM.test(text) ? {} : null
}

/** Whether what stands in brackets is a form to fill in rather than a word. */
export const isAskedForm = (text: string, words: Vocabulary): boolean => numberFormOf(text, words) !== null

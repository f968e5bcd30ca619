// How much an item counts, in the document's own words: "(if applicable)", "Only for patch releases: …", "nice to have", "If using Redis: …".
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

/** `applicability` is what the document says of it, as written and at most 300 characters. */
export type Weight = { required: boolean; applicability?: string }

const REQUIRED: Weight = { required: true }
const LONGEST = 2000
const BRACKET = /[([（［【]/
const BRACKETED = /[([（［【]([^()[\]（）［］【】]{2,160})[)\]）］】]/gu
/** Where a condition ends that begins a line. */
const CONDITION_END = /[:：,，、]/u

const saysOptional = (reading: Reading): boolean =>
  reading.has('weight.optional', 'weight.recommended') && !reading.has('weight.mandatory')

const isOptionalWord = (reading: Reading): boolean =>
  reading.whole('weight.optional', 'weight.recommended') ||
  reading.begins('weight.optional') ||
  reading.ends('weight.optional')

function bracketed(title: string, words: Vocabulary): string | null {
  for (const [, inside = ''] of title.matchAll(BRACKETED)) {
    const reading = words.read(inside)
    if (saysOptional(reading) || reading.begins('branch.if')) return inside.trim()
  }
  return null
}

/** Words before the first colon or comma, when they are a condition and something follows them. */
function leading(title: string, words: Vocabulary): string | null {
  const at = title.slice(0, 120).search(CONDITION_END)
  if (at < 2 || title.slice(at + 1).trim() === '') return null
  const before = title.slice(0, at)
  const reading = words.read(before)
  const conditional =
    reading.begins('branch.if') || reading.begins('weight.optional') || reading.whole('weight.recommended')
  return conditional && !reading.has('weight.mandatory') ? before.trim() : null
}

/** What follows the last dash, comma or blank, when it is "if applicable" or its like. */
function trailing(title: string, words: Vocabulary): string | null {
  const reading = words.read(title)
  if (!reading.ends('weight.optional') && !reading.ends('weight.recommended')) return null
  if (reading.whole('weight.optional', 'weight.recommended')) return title.trim()
  const last = [...reading.all('weight.optional'), ...reading.all('weight.recommended')].at(-1)
  return last ? reading.text.slice(last.at).trim() : null
}

/** The weight that a title gives its item. What nothing is said of is required. */
export function weightOf(title: string, words: Vocabulary): Weight {
  const short = title.slice(0, LONGEST)
  const reading = words.read(short)
  if (!BRACKET.test(short) && !reading.has('weight.optional', 'weight.recommended', 'branch.if')) return REQUIRED
  const said = bracketed(short, words) ?? leading(short, words) ?? trailing(short, words)
  return said === null ? REQUIRED : { required: false, applicability: said.toLowerCase().slice(0, 300) }
}

/** The weight that a cell of a priority column, or a heading above items ("Low - optional:"), gives. */
export function weightOfLabel(label: string, words: Vocabulary): Weight | null {
  const reading = words.read(label.slice(0, 200))
  if (reading.has('weight.mandatory')) return REQUIRED
  if (isOptionalWord(reading) || reading.has('weight.recommended'))
    return { required: false, applicability: label.trim().toLowerCase().slice(0, 300) }
  return null
}

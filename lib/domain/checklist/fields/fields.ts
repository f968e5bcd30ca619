// Blanks and choices in a piece of text: label, type and unit from the words around them.

import { choiceStart, type Keys, LONGEST, plain, slug, titleOf } from '@/lib/domain/checklist/blocks/inline'
import { choicesOf } from '@/lib/domain/checklist/fields/choices'
import { type Measure, measuresIn } from '@/lib/domain/checklist/fields/measures'
import { boundOf, unitOf } from '@/lib/domain/checklist/fields/thresholds'
import type { FieldNode } from '@/lib/domain/checklist/structure'
import type { FieldType } from '@/lib/domain/words'

const BLANK = /`?_{3,}`?/g
const UNIT_AFTER =
  /^\s*(?:\/\s*100\s*)?(ms|milliseconds?|seconds?|segundos?|secs?|s|minutes?|minutos?|mins?|hours?|horas?|hrs?|h|days?|dias?|KB|MB|GB|TB|%|req\/s|rps|bytes?|rows?)(?![\p{L}\p{N}/])/iu
const UNIT_IN_LABEL = /[_(\s](ms|sec|seconds?|min|minutes?|KB|MB|GB|%)\)?$/i
const COUNTED =
  /\b(count|number of|how many|size|rows|duration|total time|response time|percent|rate|latency|throughput|p50|p90|p95|p99|process id|pid|port|quantidade|n[uú]mero de|tamanho|dura[cç][aã]o|taxa)\b/i
const DATED = /\b(?:date|data|datum|fecha)\b|^(?:day|on|due|signed on)$/i

function typeOf(label: string, unit: string | undefined): FieldType {
  if (unit || COUNTED.test(label)) return 'number'
  return DATED.test(label) ? 'date' : 'text'
}

function labelOf(before: string, fallback: string): string {
  return (
    titleOf(before)
      .replace(/^[\s|,;/·()-]+/, '')
      .replace(/[:?]+$/, '')
      .trim()
      .slice(-300) || fallback
  )
}

/** What a choice line demands: "Expected: index exists ✅ / ❌" expects "index exists". */
function expectedOf(label: string): string | undefined {
  return /^expected(?: \w+)?:\s*(.+)$/i.exec(label)?.[1]?.slice(0, 1000)
}

function choiceField(text: string, start: number, fallback: string, keys: Keys, line: number): FieldNode | null {
  if (start === -1) return null
  const label = labelOf(text.slice(0, start).replace(BLANK, ' '), fallback)
  const choices = choicesOf(text.slice(start))
  if (choices.length < 2) return null
  const plainAnswer = choices.length === 2 && choices.every((choice) => /^(?:yes|no|true|false)$/.test(choice.value))
  const expected = expectedOf(label)
  return {
    key: keys.take(slug(label)),
    label,
    type: plainAnswer ? 'boolean' : 'choice',
    choices,
    required: false,
    line,
    ...(expected && { expected }),
  }
}

/** A number to fill in for a bound that has no blank of its own. It may stay empty: a person can decide the item without it. */
export function measureField({ label, bound }: Measure, keys: Keys, line: number): FieldNode {
  return {
    key: keys.take(slug(label)),
    label,
    type: 'number',
    required: false,
    line,
    threshold: bound.threshold,
    ...(bound.unit && { unit: bound.unit }),
  }
}

const PLACE = /^(?:\*\*)?([^:[\]*]{2,80}?)(?:\*\*)?:(?:\*\*)?\s*\[([^\][]{2,80})\]\s*$/

/** A label with what belongs there in brackets ("Cutover date: [YYYY-MM-DD]"). */
function placed(text: string, keys: Keys, line: number): FieldNode[] {
  const [, label = '', asked = ''] = text.includes('[') ? (PLACE.exec(text) ?? []) : []
  if (label === '' || /above|^https?$/i.test(asked)) return []
  const name = plain(label)
  return [
    {
      key: keys.take(slug(name)),
      label: name,
      type: DATED.test(name) || /yyyy|mm\/dd/i.test(asked) ? 'date' : 'text',
      required: false,
      line,
    },
  ]
}

/** Where the brackets stand that say what belongs behind a label ("Cutover date: [YYYY-MM-DD]"), or null. */
export function bracketsOf(text: string): { from: number; to: number } | null {
  const asked = text.includes('[') ? PLACE.exec(text)?.[2] : undefined
  return asked === undefined || /above|^https?$/i.test(asked)
    ? null
    : { from: text.lastIndexOf('['), to: text.trimEnd().length }
}

/** Where the blanks of a text stand, without those that only belong to one of its choices (but with those in brackets behind one). */
export function blanksOf(text: string): { from: number; to: number }[] {
  const blanks = [...text.matchAll(BLANK)]
  if (blanks.length === 0) return []
  const start = choiceStart(text)
  const chosen = start !== -1 && choicesOf(text.slice(start)).length > 1
  return blanks
    .filter(({ index }) => !chosen || index < start || text.lastIndexOf('(', index) >= start)
    .map((blank) => ({ from: blank.index, to: blank.index + blank[0].length }))
}

/**
 * The fields of a text: one a blank, and one for a choice. A number with a bound is required, because leaving it out would hide the answer; other
 * blanks may stay empty. Where a choice stands behind a bound ("Ambiguity check < 50ms: ✅ / ❌") the number is asked for instead: it decides.
 */
export function fieldsIn(whole: string, fallback: string, keys: Keys, line: number): FieldNode[] {
  const text = whole.slice(0, LONGEST)
  const start = choiceStart(text)
  const hasBlank = text.includes('___')
  if (!hasBlank && start === -1) return placed(text, keys, line)
  const measured = start > 0 && !hasBlank ? measuresIn(text.slice(0, start), fallback) : []
  if (measured.length > 0) return measured.map((measure) => measureField(measure, keys, line))
  const choice = choiceField(text, start, fallback, keys, line)
  const found: FieldNode[] = []
  let from = 0
  for (const blank of blanksOf(text)) {
    const inside = choice !== null && blank.from > start ? text.lastIndexOf('(', blank.from) : -1
    const after = text.slice(blank.to)
    const written = UNIT_AFTER.exec(after)
    const label = labelOf(text.slice(Math.max(from, inside + 1), blank.from), fallback)
    const unit = unitOf(written?.[1]) ?? unitOf(UNIT_IN_LABEL.exec(label)?.[1])
    const bound = boundOf(plain(after.split('`')[0]?.slice(0, 200) ?? ''))
    const type = bound ? 'number' : typeOf(label, unit)
    const told = unit ?? bound?.unit
    found.push({
      key: keys.take(slug(label)),
      label,
      type,
      required: bound !== null,
      line,
      ...(told && type === 'number' && { unit: told }),
      ...(bound && { threshold: bound.threshold }),
    })
    from = blank.to + (written?.[0].length ?? 0)
  }
  return choice ? [...found, choice] : found
}

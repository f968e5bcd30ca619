// Blanks and choices in a piece of text: label, type and unit from the words around them.
import { choiceStart, type Keys, LONGEST, plain, slug, titleOf } from '@/lib/domain/checklist/inline'
import type { Choice, FieldNode } from '@/lib/domain/checklist/structure'
import { boundOf } from '@/lib/domain/checklist/thresholds'
import type { FieldType } from '@/lib/domain/words'

const BLANK = /`?_{3,}`?/g
const UNIT_AFTER = /^\s*(ms|milliseconds?|seconds?|secs?|s|minutes?|min|hours?|h|days?|KB|MB|GB|TB|%|req\/s|rps|bytes?)(?![\w/])/i
const COUNTED = /\b(count|number of|size|duration|total time|percent|rate|latency|p50|p90|p95|p99|process id|pid|port|ms)\b/i
const DATED = /\bdate\b|^(day|on|due|signed on)$/i

function typeOf(label: string, unit: string | undefined): FieldType {
  if (unit || COUNTED.test(label)) return 'number'
  return DATED.test(label) ? 'date' : 'text'
}

function labelOf(before: string, fallback: string): string {
  return (
    titleOf(before)
      .replace(/^[\s|,;/·-]+/, '')
      .replace(/[:?]+$/, '')
      .trim()
      .slice(-300) || fallback
  )
}

/** The choices of `✅ a / ❌ b / ⚠️ c` or `☐ A ☐ B`. */
function choicesOf(text: string): Choice[] {
  const parts = text.split(/(?=[✅❌☐☑⚠])/u).filter((part) => /^[✅❌☐☑⚠]/u.test(part))
  return parts.slice(0, 50).map((part) => {
    const mark = part.codePointAt(0)
    const words = plain(
      part
        .replace(/^[✅❌☐☑⚠]\uFE0F?/u, '')
        .replace(/\(.{0,200}$/, '')
        .replace(BLANK, ' '),
    )
      .replace(/[\s/|]+$/, '')
      .slice(0, 200)
    const sign = mark === 0x2705 ? 'pass' : mark === 0x274c ? 'fail' : mark === 0x26a0 ? 'warn' : /^no\b|no-go/i.test(words) ? 'fail' : 'pass'
    return { value: words || (sign === 'pass' ? 'yes' : sign === 'fail' ? 'no' : 'partly'), meaning: sign }
  })
}

function choiceField(text: string, fallback: string, keys: Keys, line: number): FieldNode | null {
  const at = choiceStart(text)
  if (at === -1) return null
  const label = labelOf(text.slice(0, at).replace(BLANK, ' '), fallback)
  const choices = choicesOf(text.slice(at))
  const plainAnswer = choices.length === 2 && choices.every((choice) => choice.value === 'yes' || choice.value === 'no')
  const known = new Set(choices.map((choice) => choice.value))
  if (known.size < choices.length) return null
  return { key: keys.take(slug(label)), label, type: plainAnswer ? 'boolean' : 'choice', choices, required: false, line }
}

/**
 * The fields of a text: one a blank, and one for a choice of marks. A number with a bound is required, because leaving it out would hide the
 * answer; other blanks may stay empty.
 */
export function fieldsIn(whole: string, fallback: string, keys: Keys, line: number): FieldNode[] {
  const text = whole.slice(0, LONGEST)
  const start = choiceStart(text)
  const choice = choiceField(text, fallback, keys, line)
  const found: FieldNode[] = []
  let from = 0
  for (const blank of text.matchAll(BLANK)) {
    if (choice && start !== -1 && blank.index > start) continue
    const after = text.slice(blank.index + blank[0].length)
    const unit = UNIT_AFTER.exec(after)?.[1]
    const label = labelOf(text.slice(from, blank.index), fallback)
    const bound = boundOf(after.slice(0, 200))
    const type = bound ? 'number' : typeOf(label, unit)
    found.push({
      key: keys.take(slug(label)),
      label,
      type,
      required: bound !== null,
      line,
      ...((unit ?? bound?.unit) && { unit: unit ?? bound?.unit }),
      ...(bound && { threshold: bound.threshold }),
    })
    from = blank.index + blank[0].length + (unit ? (UNIT_AFTER.exec(after)?.[0].length ?? 0) : 0)
  }
  return choice ? [...found, choice] : found
}

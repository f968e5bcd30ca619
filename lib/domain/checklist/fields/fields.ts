// The fields of a piece of text: each place and each choice with its label, type, unit and bound, from the words
// around it.

import { type Keys, LONGEST, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { type Measure, measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { factorBetween, unitAt } from '@/lib/domain/checklist/fields/bounds/units'
import { choicesOfSpan } from '@/lib/domain/checklist/fields/choices/choices'
import { type LineSpots, spotsIn } from '@/lib/domain/checklist/fields/field-positions'
import { numberFormOf } from '@/lib/domain/checklist/fields/forms'
import { fieldsFrom, withoutKeys } from '@/lib/domain/checklist/fields/keyless'
import { labelBefore } from '@/lib/domain/checklist/fields/labels'
import type { Place } from '@/lib/domain/checklist/fields/places'
import type { ChoiceSpan } from '@/lib/domain/checklist/fields/spans'
import { typeOf, unitInLabel } from '@/lib/domain/checklist/fields/types'
import { wordingOf } from '@/lib/domain/checklist/fields/wording'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { FieldNode, Threshold } from '@/lib/domain/checklist/structure'
import { memoize, memoizeFor } from '@/lib/domain/memoize'

export type FieldContext = {
  words: Vocabulary
  keys: Pick<Keys, 'take'>
  /** A label with nothing behind it leaves room as well: its siblings have blanks. */
  open?: boolean
}

type Labelled = { label: string; bound: Bound | null }
type Valued = { unit?: string; bound?: Bound; end: number }

const LONGEST_LABEL = 300
const SIGN = /[<>≤≥＜＞]/
/** "____ / 100". */
const OUT_OF = /^\s*\/\s*\d+(?!\p{L})/u
const CAPTION = /^\s{0,3}[(（]([^()（）<>≤≥]{2,40})[)）]/
/** A separator outside of brackets, behind which the words of the next place begin. */
const NEXT = /[,;|，；]|\s[-–—]\s/g

/** A number to fill in for a bound that has no place of its own. It may stay empty: a person can decide without it. */
export function measureField({ label, bound }: Measure, keys: Pick<Keys, 'take'>, line: number): FieldNode {
  return {
    key: keys.take(slug(label)),
    label,
    type: 'number',
    required: false,
    line,
    ...(bound.polarity === 'kept' && { threshold: bound.threshold }),
    ...(bound.unit && { unit: bound.unit }),
  }
}

/** What a bound says in another unit; undefined where the two measure different things. */
function thresholdIn({ threshold, unit }: Bound, wanted: string | undefined): Threshold | undefined {
  const factor = unit === undefined || wanted === undefined ? 1 : factorBetween(unit, wanted)
  if (factor === null || factor === 1) return factor === null ? undefined : threshold
  const scale = (value: number) => Number((value * factor).toPrecision(12))
  const { value, upper } = threshold
  return { ...threshold, value: scale(value), ...(upper !== undefined && { upper: scale(upper) }) }
}

/**
 * A field that a bound stated elsewhere judges: a number in its own unit, required. Unchanged where the bound cannot
 * judge it.
 */
export function judgedBy(field: FieldNode, bound: Bound): FieldNode {
  const threshold = bound.polarity === 'kept' ? thresholdIn(bound, field.unit) : undefined
  if (!threshold) return field
  const unit = field.unit ?? bound.unit
  return { ...field, type: 'number', required: true, threshold, ...(unit && { unit }) }
}

/** The text behind a place that speaks of it: up to where the words of the next one begin. */
function ownPart(after: string, hasNext: boolean): string {
  const text = after.split('`')[0]?.slice(0, 200) ?? ''
  if (!hasNext) return text
  const cut = [...text.matchAll(NEXT)].find(({ index }) => {
    const before = text.slice(0, index)
    return (before.match(/[(（]/g)?.length ?? 0) === (before.match(/[)）]/g)?.length ?? 0)
  })
  return cut ? text.slice(0, cut.index) : text
}

/** A label without the bound that stands in it: "Memory usage (< 80 %)". */
function withoutBound(label: string, words: Vocabulary): Labelled {
  const bound = SIGN.test(label) ? boundOf(label, words) : null
  if (!bound || !SIGN.test(label.slice(bound.at, bound.end))) return { label, bound: null }
  const brackets = [...label.matchAll(/\s*[(（][^()（）]*[)）]/g)].find(
    ({ index, 0: all }) => index <= bound.at && index + all.length >= bound.end,
  )
  const from = brackets?.index ?? bound.at
  const to = brackets ? brackets.index + brackets[0].length : bound.end
  const rest = `${label.slice(0, from)} ${label.slice(to)}`.replace(/\s+/g, ' ').trim()
  return rest === '' ? { label, bound: null } : { label: rest, bound }
}

class FieldReader {
  private readonly found: FieldNode[] = []
  /** The last label of the line, and how many places have had it. */
  private last = { label: '', count: 0 }

  constructor(
    private readonly text: string,
    private readonly spots: LineSpots,
    private readonly fallback: string,
    private readonly context: FieldContext,
    private readonly line: number,
  ) {}

  read(): FieldNode[] {
    const { places, choices } = this.spots
    const all = [...places, ...choices].sort((one, other) => one.from - other.from)
    const picked: FieldNode[] = []
    let from = 0
    all.forEach((spot, at) => {
      const before = this.text.slice(from, spot.from)
      const next = all[at + 1]?.from
      if ('parts' in spot) {
        picked.push(this.choice(spot, before))
        from = spot.to
      } else {
        const after = this.text.slice(spot.to, next)
        const { node, end } = this.place(spot, before, after, next !== undefined)
        this.found.push(node)
        from = spot.to + end
      }
    })
    return [...this.found, ...picked]
  }

  /** `base` is the label that further places of the line go on with. */
  private name(label: string, base = label): { key: string; label: string } {
    const { last } = this
    const repeats = label === '' && last.label !== ''
    this.last = repeats
      ? { label: last.label, count: last.count + 1 }
      : { label: base || label || this.fallback, count: 1 }
    const name = (repeats ? `${last.label} (${this.last.count})` : label || this.fallback).slice(0, LONGEST_LABEL)
    return { key: this.context.keys.take(slug(name)), label: name }
  }

  private choice(span: ChoiceSpan, before: string): FieldNode {
    const { words } = this.context
    const { label, key } = this.name(labelBefore(before, words))
    const choices = choicesOfSpan(this.text, span, words, label)
    const isPlain = choices.length === 2 && choices.every(({ value }) => /^(?:yes|no|true|false)$/.test(value))
    const colon = label.search(/[:：]/)
    const expected =
      colon !== -1 && words.read(label).begins('label.expected')
        ? label
            .slice(colon + 1)
            .trim()
            .slice(0, 1000)
        : ''
    return {
      key,
      label,
      type: isPlain ? 'boolean' : 'choice',
      choices,
      required: ['pass', 'fail'].every((meaning) => choices.some((choice) => choice.meaning === meaning)),
      line: this.line,
      ...(expected !== '' && { expected }),
    }
  }

  private place(place: Place, before: string, after: string, hasNext: boolean): { node: FieldNode; end: number } {
    const { words } = this.context
    const outOf = OUT_OF.exec(after)?.[0].length ?? 0
    const written = unitAt(after, outOf, words, true)
    const start = written?.end ?? outOf
    const labelled = withoutBound(this.nameOf(place, before, after), words)
    const caption = this.captionOf(after.slice(start), hasNext || labelled.label === '')
    const named = this.withCaption(labelled.label, caption?.label)
    const end = start + (caption?.end ?? 0)
    const own = ownPart(after.slice(end), hasNext)
    const valued = this.value(place, named || this.fallback, own, labelled.bound ?? this.expectedBefore(named, before))
    const { key, label } = this.name(named, labelled.label || this.last.label)
    const unit = written?.unit ?? valued.unit
    const threshold = valued.bound ? thresholdIn(valued.bound, unit) : undefined
    const isNumber = threshold !== undefined || outOf > 0
    const type = isNumber ? 'number' : typeOf(place.asked, label, unit, words)
    const node: FieldNode = {
      key,
      label,
      type,
      required: threshold !== undefined,
      line: this.line,
      ...(unit && type === 'number' && { unit }),
      ...(threshold && { threshold }),
    }
    return { node, end: end + valued.end }
  }

  /**
   * The words in brackets behind a place that name it, where others stand beside it or nothing else does: "____ ms
   * (p50), ____ ms (p99)".
   */
  private captionOf(behind: string, isAsked: boolean): { label: string; end: number } | undefined {
    const found = CAPTION.exec(behind)
    const label = found?.[1]?.trim() ?? ''
    if (!found || !/\p{L}/u.test(label) || boundOf(label, this.context.words)) return undefined
    return isAsked || this.found.length > 0 ? { label, end: found[0].length } : undefined
  }

  private withCaption(label: string, caption: string | undefined): string {
    if (caption === undefined) return label
    const outer = label || this.last.label
    return outer === '' ? caption : `${outer} (${caption})`
  }

  /** "Expected: 0, actual: ____". */
  private expectedBefore(label: string, before: string): Bound | null {
    return this.context.words.read(label).whole('label.actual') ? boundOf(plain(before), this.context.words) : null
  }

  /**
   * The words before a place; what it asks for where they say nothing ("Deployed by [Name] on [Date]") or only go on
   * a sentence ("Deploy <version>").
   */
  private nameOf(place: Place, before: string, after: string): string {
    const { words } = this.context
    const { asked, kind, from } = place
    const label = labelBefore(before, words)
    if (kind !== 'asked' || !/^\p{L}[\p{L}\p{N} _-]*$/u.test(asked) || numberFormOf(asked, words)) return label
    if (label === '') return this.last.label !== '' || /^\s*\p{L}/u.test(after) ? asked : ''
    const isWord = /[<{]/.test(this.text.charAt(from)) && !/[:：=]\**\s*["']?$/.test(before)
    return isWord || label.split(/\s+/).every((word) => wordingOf(words).isPreposition(word)) ? asked : label
  }

  /** The bound of a place, a unit that is not written behind it, and how far the bound goes. */
  private value(place: Place, label: string, own: string, other: Bound | null): Valued {
    const { words } = this.context
    const asked = place.kind === 'asked' ? numberFormOf(place.asked, words) : null
    const stated = boundOf(plain(own), words)
    const judging = stated && this.polarised(stated, `${label}: ${plain(own)}`)
    const bound = judging?.polarity === 'kept' ? judging : other?.polarity === 'kept' ? other : undefined
    const unit = asked?.unit ?? unitInLabel(label, words) ?? (bound ?? judging)?.unit
    return { ...(unit && { unit }), ...(bound && { bound }), end: stated ? boundEnd(own, stated) : 0 }
  }

  /** A bound with what the label says of its good side: "Error rate: ____ (> 5%)" is no demand. */
  private polarised(bound: Bound, whole: string): Bound {
    const named = boundOf(whole, this.context.words)
    return named && named.threshold.value === bound.threshold.value ? { ...bound, polarity: named.polarity } : bound
  }
}

/** Where a bound that was read from the plain words of a text ends in that text, with the bracket around it. */
function boundEnd(text: string, { threshold }: Bound): number {
  const at = text.lastIndexOf(String(threshold.value))
  if (at === -1) return 0
  const close = text.slice(at).search(/[)）]/)
  return close === -1 ? text.length : at + close + 1
}

/**
 * The fields of a text: one for each place, one for each choice. A number with a bound and a choice that passes or
 * fails are required, because
 * leaving them out would hide the answer; other places may stay empty. Where a choice stands behind a bound ("Latency
 * < 50ms: ✅ / ❌") the number is
 * asked for instead: it decides. `fallback` labels a place without words of its own.
 */
export function fieldsIn(whole: string, fallback: string, context: FieldContext, line: number): FieldNode[] {
  const text = whole.slice(0, LONGEST)
  const spots = spotsIn(text, context.words, context.open)
  if (spots.choices.length === 0 && spots.places.length === 0) return []
  if (context.open) return readFields(text, spots, fallback, context, line)
  return fieldsFrom(keylessFields(text, context.words)(fallback), context.keys, line)
}

/** The fields of a text, by what labels those without words of their own: the same few come back. */
const keylessFields = memoizeFor(2000, (text: string, words: Vocabulary) =>
  memoize(4, (fallback) => withoutKeys((keys) => readFields(text, spotsIn(text, words), fallback, { words, keys }, 0))),
)

function readFields(
  text: string,
  spots: LineSpots,
  fallback: string,
  context: FieldContext,
  line: number,
): FieldNode[] {
  const [first] = spots.choices
  const measured =
    first && spots.places.length === 0 ? measuresIn(text.slice(0, first.from), fallback, context.words) : []
  if (measured.length > 0 && measured.every(({ bound }) => bound.polarity === 'kept'))
    return measured.map((measure) => measureField(measure, context.keys, line))
  return new FieldReader(text, spots, fallback, context, line).read()
}

// Where a line leaves room to write: blanks, places in brackets that say what belongs there, hints in comments, "TODO".
import { dateFormOf, isDateForm, numberFormOf } from '@/lib/domain/checklist/fields/forms'
import type { Span } from '@/lib/domain/checklist/fields/spans'
import { wordingOf } from '@/lib/domain/checklist/fields/wording'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'

/** `asked` says what belongs there, as written; a blank says nothing. `end`: nothing at all behind a label. */
export type Place = Span & { kind: 'blank' | 'asked' | 'end'; asked: string }

/** Whatever may be a place, and what looks like one: nothing inside of code, links and variables is. */
const TOKEN = new RegExp(
  [
    String.raw`(?<day>_{1,8}([./-])_{1,8}\2_{1,8})`,
    String.raw`(?<blank>${'`'}?_{3,}${'`'}?|(?<![^\s(:])__(?=[\s%)/:.,;]|$))`,
    String.raw`(?<code>${'`'}[^${'`'}\n]{1,400}${'`'})`,
    String.raw`!?\[(?<brackets>[^\][\n]{1,120})\](?<target>\([^()\s]{0,1000}\)|\[[^\][\n]{0,200}\]|:(?=\s*<?https?:))?`,
    String.raw`<!--\s?(?<hint>.{0,400}?)\s?-->`,
    String.raw`\{\+\s?(?<plus>[^{}\n]{1,80}?)\s?\+\}`,
    String.raw`\$?\{\{[^{}\n]{0,100}\}\}|\$\{[^{}\n]{0,100}\}`,
    String.raw`\{(?<braces>[^{}\n]{1,60})\}`,
    String.raw`<(?<angle>[^<>\n]{1,80})>`,
    String.raw`(?<word>(?<![\p{L}\p{N}_])(?:TODO|TBD|TBC|TBA|FIXME|XXX|v?X\.[XY](?:\.[XYZ])?)(?![\p{L}\p{N}_])|\?{3})`,
  ].join('|'),
  'gu',
)
/** No form has more on one line. */
const MOST_PLACES = 100
/** Whether a text can hold a place at all. */
const SOME_PLACE = /_[_./-]|[[<{]|TODO|TB[DCA]|FIXME|XXX|X\.[XY]|\?\?\?/
const BEHIND_LABEL = /[:：=](?:\*\*|__)?\s*["'#]?$/
const BEHIND_PLACE = /^[\s/|,;–—-]*(?:\p{L}{1,3}[\s]+)?$/u
const NAME = /^\p{L}[\p{L}\p{N} _-]{0,40}$/u
/** Ends what belongs to a value: nothing of a word, a path or a call goes on behind it. */
const GOES_ON = /^[\p{L}\p{N}_/(@-]/u
const RUNS_IN = /[\p{L}\p{N}_/@$.-]$/u
/** Tags of HTML that may be left in a text; any other word in angle brackets is a place. */
const TAGS: ReadonlySet<string> = new Set([
  ...'a b i u s p br hr em h1 h2 h3 h4 h5 h6 li ol ul td th tr'.split(' '),
  ...'div del ins img kbd pre sub sup code span table tbody thead input details summary strong'.split(' '),
])
/** What blanks parted like a day ask for: `__.__.____`. */
const DAY = 'DD.MM.YYYY'
const REFERENCE = /^(?:\^.*|[\d\s,.–-]+|\p{Lu}{1,12}-\d{1,8}|https?|[xX!~/ -])$/u
/** Comments of the product itself. */
const OURS = /^(?:countersign|filled in)/
/** Words in brackets that weigh an item, and ask for nothing. */
const WEIGHTS: readonly Concept[] = ['weight.optional', 'weight.recommended', 'weight.mandatory']
const ASKS: readonly Concept[] = ['sign.name', 'sign.signature', 'sign.date', 'sign.position', 'placeholder']

class PlaceReader {
  readonly places: Place[] = []

  constructor(
    private readonly text: string,
    private readonly words: Vocabulary,
  ) {}

  read(): Place[] {
    for (const token of this.text.matchAll(TOKEN)) {
      if (this.places.length === MOST_PLACES) break
      this.token(token)
    }
    return this.places
  }

  private token({ 0: all, index, groups = {} }: RegExpExecArray): void {
    const { day, blank, code, brackets, target, hint, plus, braces, angle, word } = groups
    const span = { from: index, to: index + all.length }
    if (day !== undefined) this.places.push({ ...span, kind: 'blank', asked: DAY })
    else if (blank !== undefined) this.places.push({ ...span, kind: 'blank', asked: '' })
    else if (code !== undefined) this.inCode(code, index)
    else if (hint !== undefined) this.comment(hint, span)
    else if (plus !== undefined) this.add(span, plus)
    else if (brackets !== undefined) {
      if (target || !this.isAsked(brackets, span)) return
      const clock = this.clockBehind(span, brackets)
      this.add({ from: span.from, to: span.to + clock.length }, brackets + clock)
    } else if (braces !== undefined) {
      if (NAME.test(braces) && this.standsFree(span)) this.add(span, braces)
    } else if (angle !== undefined) {
      if (this.isAngle(angle, span)) this.add(span, angle)
    } else if (word !== undefined && this.isValue(span)) this.add(span, word)
  }

  private add(span: Span, asked: string): void {
    this.places.push({ ...span, kind: 'asked', asked: asked.trim() })
  }

  private inCode(code: string, at: number): void {
    for (const blank of code.matchAll(/_{3,}/g))
      this.places.push({ from: at + blank.index, to: at + blank.index + blank[0].length, kind: 'blank', asked: '' })
  }

  /** Behind `label:`, or only a separator behind the place before. */
  private isBehindLabel({ from }: Span): boolean {
    const last = this.places.at(-1)
    return BEHIND_LABEL.test(this.text.slice(Math.max(0, from - 20), from)) || this.followsPlace(from, last)
  }

  private followsPlace(from: number, last: Place | undefined): boolean {
    return last !== undefined && from - last.to < 12 && BEHIND_PLACE.test(this.text.slice(last.to, from))
  }

  private standsFree({ from, to }: Span): boolean {
    return !RUNS_IN.test(this.text.slice(Math.max(0, from - 1), from)) && !GOES_ON.test(this.text.slice(to, to + 1))
  }

  /** `[X]`, `[Name]`, `[YYYY-MM-DD]` anywhere; whatever else behind a label. */
  private isAsked(asked: string, span: Span): boolean {
    if (asked.trim() === '' || !this.standsFree(span)) return false
    if (numberFormOf(asked, this.words) || isDateForm(asked)) return true
    const reading = this.words.read(asked)
    if (REFERENCE.test(asked) || reading.whole(...WEIGHTS) || wordingOf(this.words).pointsAbove(asked)) return false
    if (reading.whole(...ASKS) || reading.begins('placeholder')) return true
    return this.isBehindLabel(span) && asked.trim().length > 1 && asked.length <= 100
  }

  /** "[DD/MM/YYYY] HH:MM" is one place. */
  private clockBehind({ to }: Span, asked: string): string {
    const rest = dateFormOf(asked) === 'date' ? /^\s\p{L}\p{L}:\p{L}\p{L}(?!\p{L})/u.exec(this.text.slice(to)) : null
    return rest && dateFormOf(rest[0].trim()) === 'date-time' ? rest[0] : ''
  }

  /** `<n>`, `<32 chars>`: closed without a blank beside the signs. Addresses, tags and types are none. */
  private isAngle(asked: string, span: Span): boolean {
    if (isDateForm(asked)) return true
    if (/^[\s/!?=-]|[\s=-]$|["=:@\\]|\/\//.test(asked) || !/\p{L}/u.test(asked)) return false
    if (/^\d/.test(asked) && /[,;]|\s\p{L}+\s.*\d/u.test(asked)) return false
    const [tag = ''] = asked.toLowerCase().split(/[\s/]/, 1)
    return !TAGS.has(tag) && this.standsFree(span)
  }

  /** A comment is a hint where it stands in the place of a value. */
  private comment(hint: string, span: Span): void {
    const isLast = this.text.slice(span.to).trim() === ''
    const before = this.text.slice(0, span.from).trimEnd()
    if (!OURS.test(hint) && isLast && /[:：](?:\*\*)?$/.test(before)) this.add(span, hint)
  }

  /** "TBD" in the place of a value: behind a label or alone. "No TODOs left" is prose. */
  private isValue(span: Span): boolean {
    const rest = this.text.slice(span.to)
    if (!/^[\s.*_`)\]]{0,20}(?:$|[,;|–—-]\s?)/.test(rest)) return false
    return this.isBehindLabel(span) || this.text.slice(0, span.from).replace(/[*_`\s]/g, '') === ''
  }
}

const OPEN_LABEL = /[:：](?:\*\*|__)?\s*$/
/** The few words of a value that may say that nobody has written it yet. */
const VALUE = /[:：](?:\*\*|__)?\s+(\p{L}[^\s:：.,/()]{0,20}(?:\s[^\s:：.,/()]{1,20}){0,3})$/u

/**
 * The places of a text, in their order. With `open`, a label with nothing behind it leaves room as well: where its
 * siblings have blanks, or where
 * the caller knows that something is asked for.
 */
export function placesIn(text: string, words: Vocabulary, open = false): Place[] {
  const found = SOME_PLACE.test(text) ? new PlaceReader(text, words).read() : []
  const rest = text.slice(found.at(-1)?.to ?? 0)
  const base = text.length - rest.length
  const value = VALUE.exec(rest)
  if (value?.[1] && words.read(value[1]).whole('placeholder')) {
    const from = base + value.index + value[0].length - value[1].length
    return [...found, { from, to: text.trimEnd().length, kind: 'asked', asked: value[1].trim() }]
  }
  const end = text.trimEnd().length
  return open && OPEN_LABEL.test(rest) ? [...found, { from: end, to: end, kind: 'end', asked: '' }] : found
}

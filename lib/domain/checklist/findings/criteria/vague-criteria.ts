// Criteria that nothing measures: "performance acceptable", "metrics stable".
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { finding } from '@/lib/domain/checklist/findings/finding'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Hit, Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Finding, ItemNode, Read } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

const MOST = 30
const LOOKED_AT = 300
/** What is measured and how it is stand no further apart. */
const FURTHEST = 40
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED_FURTHEST = 4
const MEASURED: readonly Concept[] = ['vague.measure', 'metric.less', 'metric.more', 'label.metric', 'label.number']

/** Nothing decides the item but somebody's opinion. */
const isOpen = ({ fields, probe, offer }: ItemNode): boolean =>
  !probe && !offer && fields.every((field) => !field.threshold)

class Criterion {
  private readonly measures: Hit[]

  constructor(
    private readonly reading: Reading,
    private readonly known: FindingVocabulary,
  ) {
    this.measures = reading.all('vague.measure')
  }

  isUnmeasured(): boolean {
    return this.reading
      .all('vague.quality')
      .some((quality) => this.measures.some((measure) => this.joins(measure, quality)))
  }

  private joins(measure: Hit, quality: Hit): boolean {
    if (measure.at < quality.end && quality.at < measure.end) return quality.end - quality.at > measure.end - measure.at
    if (quality.end <= measure.at) return this.between(quality.end, measure.at).trim() === ''
    return this.isSaidOf(this.between(measure.end, quality.at), measure.end)
  }

  private between(from: number, to: number): string {
    return this.reading.text.slice(from, to)
  }

  /** Another noun behind the measure makes it something else: "load balancer healthy". */
  private isSaidOf(between: string, from: number): boolean {
    if (UNSPACED.test(this.reading.text)) return between.length <= UNSPACED_FURTHEST
    if (between.length > FURTHEST || /[.;|!?]\s/.test(between)) return false
    const [first] = wordsOf(between)
    if (first === undefined || this.known.isFiller(first) || this.known.list('seems').has(first)) return true
    const at = this.reading.text.indexOf(first, from)
    return this.reading.all(...MEASURED).some((hit) => hit.at <= at && hit.end > at)
  }
}

/** Whether a text may say how something measurable is. */
const mayBeUnmeasured = memoizeFor(
  2000,
  (text: string, known: FindingVocabulary) =>
    known.mayHold(text, 'vague.quality') && known.mayHold(text, 'vague.measure'),
)

/** Items and criteria that speak of something measurable without a number; at most 30. */
export function vagueCriteria({ criteria }: Read, items: readonly ItemNode[], known: FindingVocabulary): Finding[] {
  const found: Finding[] = []
  const seen = new Set<number>()
  const texts = [
    ...items.filter(isOpen).map(({ title, line }) => ({ text: title, line })),
    ...criteria.filter((criterion) => !criterion.itemKey),
  ]
  for (const { text: whole, line } of texts) {
    const text = whole.slice(0, LOOKED_AT)
    if (found.length >= MOST || seen.has(line) || !mayBeUnmeasured(text, known)) continue
    const criterion = new Criterion(known.words.read(text), known)
    if (!criterion.isUnmeasured() || boundOf(text, known.words)) continue
    seen.add(line)
    found.push(finding('criterion-unmeasured', `Nothing measures “${text.slice(0, 120)}”.`, [line]))
  }
  return found
}

// Two durations for one period: in staging, of the soak, or from the start to the production deployment.
import { type At, type Compared, type Placed, shareOf } from '@/lib/domain/checklist/findings/contradictions/compared'
import { isEqual, type Namer, type Naming } from '@/lib/domain/checklist/findings/contradictions/naming'
import { statementsOf } from '@/lib/domain/checklist/findings/contradictions/statements'
import { finding } from '@/lib/domain/checklist/findings/finding'
import { type FindingVocabulary, perVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import { type Duration, durationsIn, soakOf } from '@/lib/domain/checklist/sections/times'
import type { Finding } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

/** `stay`: in an environment; `soak`: healthy; `lead`: between the start and the production deployment. */
type Period = At & {
  kind: 'stay' | 'soak' | 'lead'
  from: number
  to: number
  text: string
  naming: Naming
  isNamed: boolean
}

const MOST = 10
/** Periods of all documents together. */
const MOST_PERIODS = 400
const HOUR = 3600
/** A lead time this many times as long as the soak leaves room for more than the soak. */
const ROOM = 4
const LOOKED_AT = 300
const MAY_LAST = /\d/
/** "1 week in staging", "1 semaine en préproduction": two short words at most stand between. */
const SHORT_WORDS = '^[\\s-]?(?:\\p{L}{1,4}[\\s-]){0,2}'
/** Scripts without blanks name the environment first: 预发布环境观察1周. */
const UNSPACED_BEFORE = '[^\\p{N}\\s]{0,8}$'

/** "Stable for 1 hour" may be said of anything; "soak" names the period. */
function saysOnlyHow(reading: Reading): boolean {
  const qualities = reading.all('vague.quality')
  return reading.all('time.soak').every((soak) => qualities.some(({ at, end }) => at < soak.end && soak.at < end))
}

/** An environment in front of production, right behind a duration and right before one. */
const stagingNames = perVocabulary((known) => {
  const staging = known.list('staging').source
  return {
    behind: new RegExp(`${SHORT_WORDS}(?:${staging})`, 'u'),
    before: new RegExp(`(?:${staging})${UNSPACED_BEFORE}`, 'u'),
  }
})

class Periods {
  readonly found: Period[] = []

  constructor(
    private readonly document: number,
    private readonly known: FindingVocabulary,
    private readonly namer: Namer,
  ) {}

  private add(period: Pick<Period, 'kind' | 'from' | 'to' | 'text' | 'line' | 'isNamed'>): void {
    this.found.push({ ...period, document: this.document, naming: this.namer.heading(period.text) })
  }

  /** Whether the text says that the duration is spent in an environment in front of production. */
  private isSpentInStaging({ text }: Reading, { at, end }: Duration): boolean {
    const { behind, before } = stagingNames(this.known)
    if (behind.test(text.slice(end, end + 60))) return true
    return /[^\x20-\x7e]/.test(text) && before.test(text.slice(Math.max(0, at - 30), at))
  }

  /** A line of prose, a title or a step. */
  line(text: string, line: number): void {
    const short = text.slice(0, LOOKED_AT)
    const reading = this.known.words.read(short)
    if (reading.has('time.soak')) {
      const seconds = soakOf(short, this.known.words)
      if (seconds !== null && seconds >= HOUR)
        this.add({ kind: 'soak', from: seconds, to: seconds, text: short, line, isNamed: !saysOnlyHow(reading) })
    }
    if (!this.known.list('staging').isIn(reading.text)) return
    const [duration, ...others] = durationsIn(reading.text, this.known.words)
    if (!duration || others.length > 0 || duration.seconds < HOUR) return
    const { fromSeconds: from, seconds: to } = duration
    if (this.isSpentInStaging(reading, duration)) this.add({ kind: 'stay', from, to, text: short, line, isNamed: true })
  }

  /** A fact of the document: "Timeline: 48 hours before production deployment". */
  fact(label: string, value: string, line: number): void {
    const reading = this.known.words.read(value.slice(0, LOOKED_AT))
    const [duration] = durationsIn(reading.text, this.known.words)
    const before = reading.all('time.before').find(({ end }) => duration && end > duration.end)
    if (!duration || !before || before.at - duration.end > 12 || duration.seconds < HOUR) return
    if (!this.known.list('production').isIn(reading.text.slice(duration.end))) return
    const { fromSeconds: from, seconds: to } = duration
    this.add({ kind: 'lead', from, to, text: `${label}: ${value}`, line, isNamed: true })
  }
}

function periodsOf(document: Placed, at: number, given: Compared): Period[] {
  const { known, namer } = given
  const most = shareOf(MOST_PERIODS, given)
  const periods = new Periods(at, known, namer)
  for (const { label, value, line } of document.facts) {
    if (periods.found.length >= most) break
    if (!MAY_LAST.test(value)) continue
    periods.fact(label, value, line)
    if (mayName(value, known)) periods.line(`${label}: ${value}`, line)
  }
  for (const { text, line } of statementsOf(document.places, MAY_LAST, { comments: false })) {
    if (!mayName(text, known)) continue
    periods.line(text, line)
    if (periods.found.length >= most) break
  }
  return periods.found
}

/** Whether a text may speak of a soak or of staging: a glance, before it is read. */
const mayName = memoizeFor(
  2000,
  (text: string, known: FindingVocabulary): boolean =>
    known.mayHold(text, 'time.soak') || known.mayHoldWord(text, 'staging'),
)

function differ(one: Period, other: Period): boolean {
  if (one.kind === other.kind) {
    if (one.from === other.from && one.to === other.to) return false
    if (one.kind === 'stay') return true
    const [naming, their] = [one.naming, other.naming]
    const areNamed = naming.names.size > 0 || (one.isNamed && other.isNamed)
    return areNamed && isEqual(naming.names, their.names) && isEqual(naming.measures, their.measures)
  }
  if (one.document !== other.document) return false
  const kinds = [one.kind, other.kind]
  if (!kinds.includes('lead') || !kinds.includes('soak') || one.to === other.to) return false
  return Math.max(one.to, other.to) <= ROOM * Math.min(one.to, other.to)
}

export function differingDurations(given: Compared): Finding[] {
  const { documents, where } = given
  const periods = documents.flatMap((document, at) => periodsOf(document, at, given))
  const found: Finding[] = []
  for (const [at, one] of periods.entries()) {
    const other = periods
      .slice(at + 1)
      .find((period) => (documents.length < 2 || period.document !== one.document) && differ(one, period))
    if (!other || found.length >= MOST) continue
    const places = where(one, other)
    const message = `Two durations for the same period: ${places.quote(one.text, other.text)}.`
    found.push(finding('durations-differ', message, places.lines))
  }
  return found
}

// Numbered tests and steps that have two names: "Test 3: Relationship Context" and "Test 3: Owner vs Public posture".
import { type At, type Compared, type Placed, shareOf } from '@/lib/domain/checklist/findings/contradictions/compared'
import { type Namer, type Naming, sharedBy } from '@/lib/domain/checklist/findings/contradictions/naming'
import { firstRow } from '@/lib/domain/checklist/findings/contradictions/statements'
import { finding } from '@/lib/domain/checklist/findings/finding'
import { type Place, titlesAbove, titlesOf } from '@/lib/domain/checklist/findings/places'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import type { Finding } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

type Entry = At & { number: number; name: string; naming: Naming }
/** Entries of one list: what they are ("test", "step"), and what tells this list from others. */
type Series = { what: 'test' | 'step'; qualifiers: ReadonlySet<string>; numbered: boolean; entries: Map<number, Entry> }

const MOST = 10
/** Lists of all documents together. */
const MOST_SERIES = 200
const MOST_ENTRIES = 100
const LONGEST = 200
/** "Smoke test 3: …", "第3步：…": words, a number, a mark, a name. */
const NUMBERED =
  /^[^\p{L}\p{N}]{0,8}(\p{L}[\p{L} _-]{0,40}?)\s?[#№]?\s?(\d{1,3})(?:\s?\p{L})?\s?[:：.)–—-]\s?(\S.{1,160})$/u
const MAY_BE_NUMBERED = /\d.{0,3}[:：.)–—-]/u
/** A row of a list without numbers: "SMOKE TEST: …". */
const LABELLED = /^[^\p{L}\p{N}]{0,8}(\p{L}[\p{L} _-]{1,40})[:：]\s?(\S.{1,160})$/u
/** So many rows one below the other are a list. */
const ROWS = 3

/** "Test 3: Owner posture" in its parts; null where a title is none of a list. */
const numberedTitle = memoizeFor(2000, (title: string, known: FindingVocabulary) => {
  if (!MAY_BE_NUMBERED.test(title) || !known.mayHold(title, 'kind.verify', 'enumerator')) return null
  const [, label, number, name] = NUMBERED.exec(title) ?? []
  return label && name ? { label, number: Number(number), name } : null
})

class Lists {
  readonly series = new Map<string, Series>()

  constructor(
    private readonly document: number,
    private readonly known: FindingVocabulary,
    private readonly namer: Namer,
    private readonly most: number,
  ) {}

  private whatOf(label: string): Series['what'] | null {
    const reading = this.known.words.read(label)
    if (reading.has('kind.verify')) return 'test'
    return reading.has('enumerator') ? 'step' : null
  }

  /** Words of the label beside "test" or "step". */
  private qualifiersOf(label: string): Set<string> {
    const reading = this.known.words.read(label)
    const hits = reading.all('kind.verify', 'enumerator')
    const plain = new Set(hits.flatMap(({ at, end }) => wordsOf(reading.text.slice(at, end)).slice(-1)))
    return new Set(wordsOf(reading.text).filter((word) => word.length > 2 && !plain.has(word)))
  }

  private entry(key: string, label: string, numbered: boolean, titles: string[]): Series | null {
    const known = this.series.get(key)
    if (known) return known
    const what = this.whatOf(label)
    if (!what || this.series.size >= this.most) return null
    const own = this.qualifiersOf(label)
    const above = titles.flatMap((title) => [...this.namer.text(title).names])
    const made: Series = { what, qualifiers: own.size > 0 ? own : new Set(above), numbered, entries: new Map() }
    this.series.set(key, made)
    return made
  }

  private add(series: Series | null, number: number, name: string, line: number): void {
    if (!series || series.entries.has(number) || series.entries.size >= MOST_ENTRIES) return
    const naming = this.namer.text(name)
    series.entries.set(number, { document: this.document, line, number, name, naming })
  }

  /** A title such as "Test 3: …". Those below one heading are one list. */
  title(place: Place): void {
    const { node, above } = place
    const numbered = numberedTitle(node.title.slice(0, LONGEST), this.known)
    if (!numbered) return
    const { label, number, name } = numbered
    const series = this.entry(`${above?.node.key ?? ''} ${label.toLowerCase()}`, label, true, titlesAbove(place))
    this.add(series, number, name, node.line)
  }

  /** Rows of a script or of its output that have one label, one below the other: they are counted. */
  rows(text: string, first: number, place: Place): void {
    let run: { label: string; name: string; line: number }[] = []
    const close = () => {
      const [head] = run
      if (head && run.length >= ROWS) {
        const series = this.entry(`${place.node.key} ${head.line}`, head.label, false, titlesOf(place))
        run.forEach(({ name, line }, at) => {
          this.add(series, at + 1, name, line)
        })
      }
      run = []
    }
    for (const [at, row] of text.split('\n', 400).entries()) {
      const [, label, name] = LABELLED.exec(row.slice(0, LONGEST)) ?? []
      if (!label || !name || (run[0] && run[0].label !== label)) close()
      if (label && name) run.push({ label, name, line: first + at })
    }
    close()
  }
}

const ROWS_OF_TESTS = /[:：]\s?\S.{0,400}\n.{0,400}[:：]/u

function seriesOf({ places }: Placed, document: number, given: Compared): Series[] {
  const { known, namer } = given
  const lists = new Lists(document, known, namer, shareOf(MOST_SERIES, given))
  for (const place of places) {
    lists.title(place)
    for (const step of place.node.steps)
      if (step.expected && ROWS_OF_TESTS.test(step.text.slice(0, 4000)))
        lists.rows(step.text.slice(0, 4000), firstRow(step), place)
  }
  return [...lists.series.values()]
}

/** Whether a name has words that no other language-independent part explains; only such names can differ. */
const isNamed = ({ naming }: Entry): boolean => naming.names.size > 0
const agree = (one: Entry, other: Entry): boolean => sharedBy(one.naming.names, other.naming.names) > 0

/** Pairs of entries with one number and different names, where two lists are the same list otherwise. */
function differing(one: Series, other: Series, across: boolean): [Entry, Entry][] {
  if (one.what !== other.what) return []
  const pairs = [...one.entries.values()].flatMap((entry): [Entry, Entry][] => {
    const same = other.entries.get(entry.number)
    return same && isNamed(entry) && isNamed(same) ? [[entry, same]] : []
  })
  const apart = pairs.filter(([first, second]) => !agree(first, second))
  const alike = pairs.length - apart.length
  if (alike >= 2 && alike > apart.length) return apart
  const fits =
    sharedBy(one.qualifiers, other.qualifiers) > 0 || one.qualifiers.size === 0 || other.qualifiers.size === 0
  const isTest = one.what === 'test' && one.numbered && other.numbered
  return across && isTest && fits && apart.length === 1 && alike >= pairs.length - 1 ? apart : []
}

export function differingNames(given: Compared): Finding[] {
  const { documents, where } = given
  const all = documents.map((document, at) => seriesOf(document, at, given))
  const found: Finding[] = []
  const flat = all.flatMap((series, document) => series.map((one) => ({ one, document })))
  const across = documents.length > 1
  for (const [at, { one, document }] of flat.entries()) {
    for (const { one: other, document: their } of flat.slice(at + 1)) {
      if (across && document === their) continue
      for (const [first, second] of differing(one, other, across)) {
        if (found.length >= MOST) return found
        const places = where(first, second)
        const what = one.what === 'test' ? 'Test' : 'Step'
        found.push(
          finding(
            'names-differ',
            `${what} ${first.number} has two names: ${places.quote(first.name, second.name)}.`,
            places.lines,
          ),
        )
      }
    }
  }
  return found
}

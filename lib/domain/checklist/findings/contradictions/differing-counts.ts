// Two counts of the same tests: "687 passed | 1 skipped (688)" here and "687/687 passing" there.
import { type At, type Compared, type Placed, shareOf } from '@/lib/domain/checklist/findings/contradictions/compared'
import { isCompatible, isEqual, joined, type Naming } from '@/lib/domain/checklist/findings/contradictions/naming'
import { contextOf, type Statement, statementsOf } from '@/lib/domain/checklist/findings/contradictions/statements'
import { finding } from '@/lib/domain/checklist/findings/finding'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Reading } from '@/lib/domain/checklist/lexicon/reading'
import type { Finding } from '@/lib/domain/checklist/structure'

type Count = At & { passed: number; total: number; text: string; own: Naming; above: Naming }

const MOST = 10
/** Counts of all documents together. */
const MOST_COUNTS = 400
/** Fewer tests than this have the same number by chance. */
const TELLING = 10
/** "687/687", "687 of 688", or a number in brackets behind others. */
const MAY_COUNT = /\d\s?\/\s?\d|\(\d{1,6}\)/
const OUT_OF = /(?<![\d/.,])(\d{1,6})\s?\/\s?(\d{1,6})(?![\d/.,%])/
const ALL = /\((\d{1,6})\)/
const NUMBER = /\d{1,6}/g
/** A word may stand between a number and its outcome: "687 tests passed". */
const NEAR = 16
const OUTCOMES: readonly Concept[] = ['result.pass', 'result.fail', 'state.skipped', 'state.done', 'state.todo']

/** The number of tests with one of these outcomes: "687 passed"; 0 where the text counts none. */
function countOf({ text, hits }: Reading, ...concepts: Concept[]): number {
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    const end = index + digits.length
    const outcome = hits.find(({ concept, at }) => OUTCOMES.includes(concept) && at >= end && at - end <= NEAR)
    if (outcome && concepts.includes(outcome.concept) && !/\d|[|,;]/.test(text.slice(end, outcome.at)))
      return Number(digits)
  }
  return 0
}

function outcomeOf(statement: Statement, known: FindingVocabulary): { passed: number; total: number } | null {
  const reading = known.words.read(statement.text)
  const [, part, whole] = OUT_OF.exec(reading.text) ?? []
  if (part && whole) {
    const isTests = reading.has('result.pass') || reading.has('kind.verify')
    return isTests && Number(part) <= Number(whole) ? { passed: Number(part), total: Number(whole) } : null
  }
  const passed = countOf(reading, 'result.pass')
  const total = Number(ALL.exec(reading.text)?.[1] ?? 0)
  return passed > 0 && total >= passed ? { passed, total } : null
}

function countsOf({ places }: Placed, document: number, given: Compared): Count[] {
  const { known, namer } = given
  const most = shareOf(MOST_COUNTS, given)
  const found: Count[] = []
  for (const statement of statementsOf(places, MAY_COUNT, { comments: true })) {
    if (!MAY_COUNT.test(statement.text)) continue
    const outcome = outcomeOf(statement, known)
    if (!outcome) continue
    const { line, text } = statement
    const own = namer.text(text)
    const above = joined(contextOf(statement).map((title) => namer.heading(title)))
    found.push({ document, line, text, ...outcome, own, above })
    if (found.length >= most) break
  }
  return found
}

/** As many tests passed of another number of them, or the same suite has another number of tests. */
function differ(one: Count, other: Count): boolean {
  if (one.total === other.total || !isCompatible(one.own.names, other.own.names)) return false
  if (one.passed === other.passed && one.passed >= TELLING) return true
  const isSame = one.own.names.size > 0 && isEqual(one.own.names, other.own.names)
  return isSame && isCompatible(one.above.names, other.above.names)
}

export function differingCounts(given: Compared): Finding[] {
  const { documents, where } = given
  const counts = documents.flatMap((document, at) => countsOf(document, at, given))
  const found: Finding[] = []
  for (const [at, one] of counts.entries()) {
    const other = counts
      .slice(at + 1)
      .find((count) => (documents.length < 2 || count.document !== one.document) && differ(one, count))
    if (!other || found.length >= MOST) continue
    const places = where(one, other)
    found.push(
      finding('counts-differ', `Two counts of the same tests: ${places.quote(one.text, other.text)}.`, places.lines),
    )
  }
  return found
}

// Bounds that a document states without leaving a blank for the number: each becomes a number to fill in, which then decides by itself.
import { LONGEST, plain } from '@/lib/domain/checklist/blocks/inline'
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/thresholds'
import { soakOf } from '@/lib/domain/checklist/sections/times'

export type Measure = { label: string; bound: Bound }

/** Between clauses; a comma inside a number is none. */
const CLAUSE = /[;()]|,(?!\d)|\s+(?:and|e|und|et)\s+(?=[\p{L} ]{0,40}[<>≤≥])/u
const LEADING =
  /^(?:(?:[-•*✅❌⚠\s]|\uFE0F|expected|expect|esperado|verify|check|checks?|ensure|confirm|that|the|should|must|be|avg|have|has|is|are|was|stays?|remains?|needs?|with|a|an|of|in|on|no|none|any|all of|deve|ser|average)(?![\p{L}\p{N}])[\s:]*|[:\s-]+)+/iu
const LAST_WORD =
  /(?<![\p{L}\p{N}])(?:expected|should|must|be|is|are|was|stays?|remains?|needs?|of|at|to|by|in|return|have|has|show|the|a|an|with|average|avg|reach(?:es)?|size|completes?|load|loads|report|healthy|deve|ser)$/iu
const LOOSE = new Set([...' \t:·–—-'])
/** A number after these is a version, which does not compare as a number. */
const VERSIONED =
  /\b(?:node(?:\.js)?|python|java|jdk|postgres\w*|mysql|go|php|ruby|tls|ssl|openssl|docker|kubernetes|k8s|redis|version|v)\s*$/i

const words = (text: string, count: number): string =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, count)
    .join(' ')

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && LOOSE.has(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** The words right before a bound, without those that only lead to it. */
function labelBefore(clause: string): string {
  let label = clause.slice(-300)
  for (let before = ''; before !== label; ) {
    before = label
    label = trimEnd(trimEnd(label.slice(-300)).replace(LAST_WORD, '')).replace(LEADING, '')
  }
  return label.trim()
}

const STOP = /\s+(?:after|for|on|in|under|if|when|per|over|of|within|during|at)\b.*$/i

/** Units that say what is counted. */
const COUNTED = new Set(['cores', 'rows', 'errors', 'characters'])

function labelOf(clause: string, { at, end, threshold, unit }: Bound, others: string[]): string {
  const before = labelBefore(clause.slice(0, at))
  const after = words(clause.slice(end).replace(/^[\s:+-]+|^\s*(?:of|for|on|in|free|available|for valid)\b/gi, ''), 3)
    .replace(STOP, '')
    .replace(/(?:[.,:;✅❌\s]|\uFE0F)+$/u, '')
  const follows =
    /^\p{L}{2}/u.test(after) && !/^(?:for|on|in|after|under|if|or|and|when|per|the|available|free)\b/i.test(after)
  // "4GB+ RAM" is about the RAM, "hit rate > 60%" about what stands before it.
  if (follows && threshold.comparator === '>=' && !/[>≥]/.test(clause)) return after
  if (/\p{L}[\p{L}\d]/u.test(before)) return before
  if (follows) return after
  if (unit && COUNTED.has(unit)) return unit
  return others.map((text) => labelBefore(text.split(/[()]/)[0] ?? '')).find((text) => text !== '') ?? ''
}

/**
 * The measures of a line of text, each with the words that name it ("p95 latency" of "p95 latency < 500ms"). `rest` names those whose clause has
 * no words of its own. A soak is no measure, nor is a version.
 */
export function measuresIn(text: string, rest = text): Measure[] {
  if (!/\d/.test(text) || soakOf(text.slice(0, LONGEST)) !== null) return []
  const found: Measure[] = []
  let previous = ''
  for (const clause of plain(text).split(CLAUSE).slice(0, 40)) {
    const bound = boundOf(clause)
    if (!bound) {
      previous = clause
      continue
    }
    if (!bound.unit && VERSIONED.test(clause.slice(0, bound.at))) continue
    const label = labelOf(clause, bound, [previous, rest]).slice(0, 200)
    if (label !== '' && !found.some((known) => known.label === label)) found.push({ label, bound })
  }
  return found
}

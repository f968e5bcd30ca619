// Of all that was found in a text, what it says: the longest hit of a family, and nothing that a longer phrase turns around.
import { CONCEPTS } from '@/lib/domain/checklist/lexicon/concept'
import { FAMILY_OF, HOLDS_NEGATION } from '@/lib/domain/checklist/lexicon/families'
import type { Found } from '@/lib/domain/checklist/lexicon/finder'
import { type Hit, labelOf, Reading } from '@/lib/domain/checklist/lexicon/reading'

/** The number of "not" behind those of the concepts: only the tables' negators have it. */
export const NEGATOR = CONCEPTS.length

const NONE = CONCEPTS.indexOf('kind.none')
const EVENT = CONCEPTS.indexOf('time.event')
const READINESS = CONCEPTS.indexOf('readiness')
const NEGATION = CONCEPTS.indexOf('negation')
const ENUMERATOR = CONCEPTS.indexOf('enumerator')

const familyOf = ({ output }: Found): number => FAMILY_OF[output.concept] ?? -1
const length = ({ at, end }: Found): number => end - at

function hitOf({ output, at, end }: Found): Hit[] {
  const concept = CONCEPTS[output.concept]
  return concept === undefined ? [] : [{ concept, at, end }]
}

/** Without entries for the beginning, the end or the whole of a label that stand elsewhere. */
function inPlace(text: string, found: Found[]): Found[] {
  if (!found.some(({ output }) => output.begins || output.ends)) return found
  const { from, to } = labelOf(text, found.filter(({ output }) => output.concept === ENUMERATOR).flatMap(hitOf))
  return found.filter(
    ({ output, at, end }) => (!output.begins || (at <= from && end > from)) && (!output.ends || (end >= to && at < to)),
  )
}

/** Of hits of a family that overlap, the longest; several concepts of the same words stay together. `found` is in the order of the text. */
function longest(found: readonly Found[]): Found[] {
  const chosen: Found[] = []
  const groups = new Map<number, Found[]>()
  for (const next of found) {
    const family = familyOf(next)
    const group = groups.get(family)
    const known = group?.[0]
    if (!group || !known || next.at >= known.end) {
      if (group) chosen.push(...group)
      groups.set(family, [next])
    } else if (next.at === known.at && next.end === known.end) {
      if (!group.some(({ output }) => output.concept === next.output.concept)) group.push(next)
    } else if (length(next) > length(known)) groups.set(family, [next])
  }
  for (const group of groups.values()) chosen.push(...group)
  return chosen.sort((one, other) => one.at - other.at || length(other) - length(one))
}

/** Without events inside "release notes", negations inside "no more than", and participles right behind "not". `found` is sorted. */
function meant(found: readonly Found[]): Found[] {
  const negated = new Set(found.filter(({ output }) => output.concept === NEGATOR).map(({ end }) => end))
  let noneUntil = 0
  let heldUntil = 0
  return found.filter((one) => {
    const { concept } = one.output
    if (concept === NEGATOR) return false
    if (concept === READINESS) return !negated.has(one.at) && !negated.has(one.at - 1)
    if (concept === EVENT) return one.end > noneUntil
    if (concept === NEGATION) return one.end > heldUntil
    if (concept === NONE) noneUntil = Math.max(noneUntil, one.end)
    if (HOLDS_NEGATION.has(familyOf(one))) heldUntil = Math.max(heldUntil, one.end)
    return true
  })
}

/** The reading of a folded text in which `found` was found. */
export function readingOf(text: string, found: Found[]): Reading {
  if (found.length === 0) return new Reading(text, [])
  const placed = inPlace(text, found)
  const chosen = placed.length > 1 ? meant(longest(placed)) : placed
  return new Reading(text, chosen.flatMap(hitOf))
}

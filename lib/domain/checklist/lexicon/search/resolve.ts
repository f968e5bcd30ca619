// Of all that was found in a text, what it says: the longest hit of a family, and nothing that a longer phrase
// turns around.
import { CONCEPTS } from '@/lib/domain/checklist/lexicon/concept'
import { type Hit, labelOf, Reading } from '@/lib/domain/checklist/lexicon/reading'
import { FAMILIES, FAMILY_OF, holdsNegation } from '@/lib/domain/checklist/lexicon/search/families'
import type { Finds } from '@/lib/domain/checklist/lexicon/search/finds'
import { BEGINS, CONCEPT, ENDS } from '@/lib/domain/checklist/lexicon/search/trie'

/** The number of "not" behind those of the concepts: only the tables' negators have it. */
export const NEGATOR = CONCEPTS.length

const NONE = CONCEPTS.indexOf('kind.none')
const EVENT = CONCEPTS.indexOf('time.event')
const READINESS = CONCEPTS.indexOf('readiness')
const NEGATION = CONCEPTS.indexOf('negation')
const ENUMERATOR = CONCEPTS.indexOf('enumerator')

/** The concept of something that is not there after all. */
const DROPPED = CONCEPT

const familyOf = Int32Array.from([...FAMILY_OF, FAMILIES])
/** Of each concept, 1 when a negation inside of it is part of it. */
const holders = Uint8Array.from(CONCEPTS, (concept) => (holdsNegation(concept) ? 1 : 0))
/** The find of each family that others of it are compared with; -1 where there is none. */
const leading = new Int32Array(FAMILIES + 1)

/** Drops entries for the beginning, the end or the whole of a label that are elsewhere. */
function dropOutOfPlace(text: string, finds: Finds): void {
  const { outputs, at, end, count } = finds
  let anchored = false
  for (let index = 0; index < count; index++) if ((outputs[index] ?? 0) & (BEGINS | ENDS)) anchored = true
  if (!anchored) return
  const steps: Hit[] = []
  for (let index = 0; index < count; index++)
    if (((outputs[index] ?? 0) & CONCEPT) === ENUMERATOR)
      steps.push({ concept: 'enumerator', at: at[index] ?? 0, end: end[index] ?? 0 })
  const label = labelOf(text, steps)
  for (let index = 0; index < count; index++) {
    const output = outputs[index] ?? 0
    const [from, to] = output & (BEGINS | ENDS) ? [at[index] ?? 0, end[index] ?? 0] : [0, 0]
    const misplaced =
      (output & BEGINS && (from > label.from || to <= label.from)) ||
      (output & ENDS && (to < label.to || from >= label.to))
    if (misplaced) outputs[index] = DROPPED
  }
}

/**
 * Of finds of a family that overlap, keeps the longest; several concepts of the same words stay together, but none
 * beside `kind.none`.
 */
function keepLongest(finds: Finds): void {
  const { outputs, at, end, count } = finds
  leading.fill(-1)
  for (let index = 0; index < count; index++) {
    const concept = (outputs[index] ?? 0) & CONCEPT
    outputs[index] = concept
    if (concept === DROPPED) continue
    const family = familyOf[concept] ?? FAMILIES
    const known = leading[family] ?? -1
    const [from, to] = [at[index] ?? 0, end[index] ?? 0]
    if (known === -1 || from >= (end[known] ?? 0)) leading[family] = index
    else if (from === at[known] && to === end[known]) {
      if (concept === NONE) {
        dropLike(finds, known, index)
        leading[family] = index
      } else if (outputs[known] === NONE || repeats(finds, known, index)) outputs[index] = DROPPED
    } else if (to - from > (end[known] ?? 0) - (at[known] ?? 0)) {
      dropLike(finds, known, index)
      leading[family] = index
    } else outputs[index] = DROPPED
  }
}

/** Whether a find says the same of the same words as one since `first`. */
function repeats({ outputs, at, end }: Finds, first: number, index: number): boolean {
  for (let other = first; other < index; other++)
    if (outputs[other] === outputs[index] && at[other] === at[index] && end[other] === end[index]) return true
  return false
}

/** Drops a find, and those of its family that say something of the same words. */
function dropLike({ outputs, at, end }: Finds, first: number, until: number): void {
  const family = familyOf[outputs[first] ?? 0]
  for (let other = until - 1; other >= first; other--)
    if (at[other] === at[first] && end[other] === end[first] && familyOf[outputs[other] ?? 0] === family)
      outputs[other] = DROPPED
}

function hitsOf({ outputs, at, end, count }: Finds): Hit[] {
  const hits: Hit[] = []
  for (let index = 0; index < count; index++) {
    const concept = outputs[index] ?? DROPPED
    const name = CONCEPTS[concept]
    if (name === undefined) continue
    const hit = { concept: name, at: at[index] ?? 0, end: end[index] ?? 0 }
    // Nearly sorted already: the longer of two that begin together was found later.
    let place = hits.length
    while (place > 0 && behind(hits[place - 1], hit)) place--
    if (place === hits.length) hits.push(hit)
    else hits.splice(place, 0, hit)
  }
  return hits
}

const behind = (one: Hit | undefined, other: Hit): boolean =>
  one !== undefined && (one.at > other.at || (one.at === other.at && one.end < other.end))

/** Where the phrases end that change the meaning of what is inside of them, up to the place that was read. */
class Phrases {
  negator = -1
  none = 0
  /** Of phrases that hold a negation: those that began before this place, and those that begin here. */
  heldBefore = 0
  private heldHere = 0
  private here = -1

  add(concept: number, at: number, end: number): void {
    if (at !== this.here) {
      this.heldBefore = Math.max(this.heldBefore, this.heldHere)
      this.heldHere = 0
      this.here = at
    }
    if (concept === NEGATOR) this.negator = Math.max(this.negator, end)
    if (concept === NONE) this.none = Math.max(this.none, end)
    if (holders[concept] === 1) this.heldHere = Math.max(this.heldHere, end)
  }

  turnAround(concept: number, at: number, end: number): boolean {
    if (concept === READINESS) return this.negator !== -1 && (this.negator === at || this.negator === at - 1)
    if (concept === EVENT) return end <= this.none
    return concept === NEGATION && (end <= this.heldBefore || end < this.heldHere)
  }
}

const isTurnable = (concept: number): boolean => concept === READINESS || concept === EVENT || concept === NEGATION

/** Drops events inside "release notes", negations inside "no more than", and participles right behind "not". */
function dropTurnedAround({ outputs, at, end, count }: Finds): void {
  let turnable = false
  for (let index = 0; index < count; index++) if (isTurnable(outputs[index] ?? DROPPED)) turnable = true
  if (!turnable) return
  const phrases = new Phrases()
  let next = 0
  for (let index = 0; index < count; index++) {
    const from = at[index] ?? 0
    // What begins at one place is read together, so that the longer one is known when the shorter one is judged.
    for (; next < count && (at[next] ?? 0) <= from; next++)
      phrases.add(outputs[next] ?? DROPPED, at[next] ?? 0, end[next] ?? 0)
    const concept = outputs[index] ?? DROPPED
    if (isTurnable(concept) && phrases.turnAround(concept, from, end[index] ?? 0)) outputs[index] = DROPPED
  }
}

/** The reading of a folded text from what was found in it. */
export function readingOf(text: string, finds: Finds): Reading {
  if (finds.count === 0) return new Reading(text, [])
  dropOutOfPlace(text, finds)
  keepLongest(finds)
  dropTurnedAround(finds)
  return new Reading(text, hitsOf(finds))
}

// Which concepts rule each other out where they overlap: the longest hit of a family wins.
import { CONCEPTS, type Concept } from '@/lib/domain/checklist/lexicon/concept'

/** Concepts that begin so are one family; the others are one each. */
const OVERLAPPING: readonly (readonly string[])[] = [
  ['kind.'],
  ['time.before', 'time.during', 'time.after', 'time.every'],
  ['sign.'],
  ['role.name', 'role.head'],
  ['decision.', 'answer.', 'result.', 'state.'],
  ['weight.'],
  ['branch.'],
  ['list.'],
  ['label.'],
  ['compare.'],
  ['rollback.'],
  ['unit.'],
]

const familyIndex = (concept: Concept): number => {
  const at = OVERLAPPING.findIndex((beginnings) => beginnings.some((beginning) => concept.startsWith(beginning)))
  return at === -1 ? OVERLAPPING.length + CONCEPTS.indexOf(concept) : at
}

/** Families are numbered below this. */
export const FAMILIES = OVERLAPPING.length + CONCEPTS.length

/** The family of each concept, by the concept's place in the list. */
export const FAMILY_OF: readonly number[] = CONCEPTS.map(familyIndex)

/**
 * Whether a negation inside of a longer hit of the concept is part of it: "no more than", "not applicable",
 * "no-go", "if not".
 */
export const holdsNegation = (concept: Concept): boolean =>
  concept === 'kind.none' ||
  concept === 'placeholder' ||
  ['compare.', 'decision.', 'answer.', 'result.', 'state.', 'weight.', 'branch.'].some((begin) =>
    concept.startsWith(begin),
  )

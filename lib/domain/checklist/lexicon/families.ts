// Which concepts rule each other out where they overlap: the longest hit of a family wins.
import { CONCEPTS, type Concept } from '@/lib/domain/checklist/lexicon/concept'

/** Concepts that begin so are one family; the others are one each. */
const FAMILIES: readonly (readonly string[])[] = [
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
  const at = FAMILIES.findIndex((beginnings) => beginnings.some((beginning) => concept.startsWith(beginning)))
  return at === -1 ? FAMILIES.length + CONCEPTS.indexOf(concept) : at
}

/** The family of each concept, by the concept's place in the list. */
export const FAMILY_OF: readonly number[] = CONCEPTS.map(familyIndex)

const familyOf = (concept: Concept): number => FAMILY_OF[CONCEPTS.indexOf(concept)] ?? -1

/** Inside of a longer hit of one of these, a negation is part of it: "no more than", "not applicable", "no-go", "if not". */
export const HOLDS_NEGATION: ReadonlySet<number> = new Set(
  (['compare.less', 'answer.no', 'weight.optional', 'branch.if', 'kind.none', 'placeholder'] as const).map(familyOf),
)

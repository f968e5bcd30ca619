// Which field of a document holds the conditions of which decision: the text next to it whose label, or whose heading, speaks of conditions.
import { saysConditions } from '@/lib/domain/checklist/fields/conditions'
import type { FieldState, SectionState } from '@/lib/domain/release/snapshot/snapshot'

type Placed = Pick<FieldState, 'id' | 'label' | 'type' | 'choices'> & { sectionId: string | null }
type Section = Pick<SectionState, 'id' | 'parentId' | 'title'>

/** Whether a decision and a text stand together: in one section, in one below it, or in two of one parent. */
function areTogether(decision: Section | undefined, text: Section | undefined): boolean {
  if (decision === undefined || text === undefined) return decision === text
  return decision.id === text.id || text.parentId === decision.id || text.parentId === decision.parentId
}

/** The ids of the decision fields by those of the texts, each of the nearest decision before it that has a conditional answer. In the order of the document. */
export function conditionsOf(fields: readonly Placed[], sections: readonly Section[]): Map<string, string> {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const placeOf = ({ sectionId }: Placed) => (sectionId === null ? undefined : byId.get(sectionId))
  const found = new Map<string, string>()
  let decision: Placed | null = null
  for (const field of fields) {
    if (field.choices.some(({ meaning }) => meaning === 'warn')) decision = field
    if (decision === null || field.type !== 'text') continue
    const place = placeOf(field)
    if (!areTogether(placeOf(decision), place)) continue
    const own = place?.id !== placeOf(decision)?.id && place !== undefined && saysConditions(place.title)
    if (own || saysConditions(field.label)) found.set(field.id, decision.id)
  }
  return found
}

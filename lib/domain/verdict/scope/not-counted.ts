// What does not count towards the verdict, and why: nobody who signs or decides should have to find it out.

import type { NotCountedReason } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemState, SectionState } from '@/lib/domain/release/snapshot/snapshot'
import {
  type Conditional,
  type ConditionalSection,
  itemsNotApplying,
  sectionsNotApplying,
} from '@/lib/domain/verdict/scope/applies'
import { countingSections, isExcluded } from '@/lib/domain/verdict/scope/scope'

/** Items below one section that do not count for one reason. */
export type NotCountedSection = {
  sectionId: string
  title: string
  reason: NotCountedReason
  /** False: the section itself counts, only these of its items do not apply. */
  whole: boolean
  items: number
  failed: number
}
export type NotCounted = { items: number; failed: number; sections: NotCountedSection[] }

export const NOT_COUNTED: Record<NotCountedReason, string> = {
  rollback: 'rollback',
  'follow-up': 'follow-up',
  reference: 'reference',
  'after-decision': 'after the decision',
  'not-applicable': 'not applicable',
}

type Section = Pick<SectionState, 'id' | 'parentId' | 'kind' | 'counts' | 'title'> & ConditionalSection
type Counted = Conditional<Section> & {
  items: readonly Pick<ItemState, 'id' | 'parentId' | 'sectionId' | 'outcome' | 'condition' | 'fields'>[]
}

function reasonOf({ kind }: Section): NotCountedReason {
  return kind === 'rollback' || kind === 'follow-up' || kind === 'reference' ? kind : 'after-decision'
}

/** Each section that does not count, with the topmost one above it that does not count either, and why that one does not. */
function causes(snapshot: Counted): Map<string, { top: Section; reason: NotCountedReason }> {
  const counting = countingSections(snapshot)
  const out = sectionsNotApplying(snapshot)
  const found = new Map<string, { top: Section; reason: NotCountedReason }>()
  for (const section of snapshot.sections) {
    if (counting.has(section.id)) continue
    const above = section.parentId === null ? undefined : found.get(section.parentId)
    const reason = out.has(section.id) && !isExcluded(section.kind) ? 'not-applicable' : reasonOf(section)
    found.set(section.id, above ?? { top: section, reason })
  }
  return found
}

/** Why each section that does not count does not, by its id. */
export function notCountedReasons(snapshot: Counted): ReadonlyMap<string, NotCountedReason> {
  return new Map([...causes(snapshot)].map(([id, { reason }]) => [id, reason]))
}

/** Ids of the sections that do not count because they come after the decision. */
export function sectionsAfterDecision(snapshot: Counted): Set<string> {
  return new Set([...notCountedReasons(snapshot)].flatMap(([id, reason]) => (reason === 'after-decision' ? [id] : [])))
}

/** How many items do not count and how many of them failed, by section and reason in the order of the document. Sections without such items are left out. */
export function notCounted(snapshot: Counted): NotCounted {
  const cause = causes(snapshot)
  const out = itemsNotApplying(snapshot)
  const byId = new Map(snapshot.sections.map((section) => [section.id, section]))
  const rows = new Map<string, NotCountedSection>()
  for (const { id, sectionId, outcome } of snapshot.items) {
    const because = cause.get(sectionId)
    const place = because?.top ?? (out.has(id) ? byId.get(sectionId) : undefined)
    if (!place) continue
    const row = rows.get(place.id) ?? {
      ...{ sectionId: place.id, title: place.title, reason: because?.reason ?? 'not-applicable' },
      ...{ whole: because !== undefined, items: 0, failed: 0 },
    }
    row.items += 1
    if (OUTCOMES[outcome].isFailure) row.failed += 1
    rows.set(place.id, row)
  }
  const sections = [...rows.values()]
  const sum = (of: 'items' | 'failed') => sections.reduce((total, row) => total + row[of], 0)
  return { items: sum('items'), failed: sum('failed'), sections }
}

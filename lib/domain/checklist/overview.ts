// A document in figures: what a release made from it will ask for, and what of it will not count.
import { openOffers } from '@/lib/domain/checklist/corrections/open-offers'
import { placedSections, walk } from '@/lib/domain/checklist/nodes'
import type { FieldNode, ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'
import { countingWhenMade, decidingSections, isExcluded } from '@/lib/domain/verdict/scope/scope'

/** A section that does not count, with everything below it. */
export type NotCounted = {
  key: string
  title: string
  kind: SectionKind
  /** `after-signoff`: monitoring that stands after the last sign-off is done after the decision. */
  why: 'kind' | 'after-signoff'
  items: { key: string; title: string }[]
  fields: number
}

export type Overview = {
  items: number
  /** Items that must be decided before the release can be GO. */
  required: number
  claimed: number
  roles: number
  fields: number
  bounded: number
  /** Probes that the document gives. */
  probes: number
  /** Probes that are offered and not accepted yet. */
  offered: number
  questions: number
  /** Items in sections that do not count. */
  itemsNotCounted: number
  /** The outermost of them, in the order of the document. Those that ask for nothing are left out. */
  notCounted: NotCounted[]
}

const isItem = (node: SectionNode | ItemNode): node is ItemNode => !('sections' in node)
const fieldsOf = (nodes: (SectionNode | ItemNode)[]): FieldNode[] => nodes.flatMap(({ fields }) => fields)

/** The figures of a structure. Questions are those that are still open. */
export function overviewOf(structure: Structure): Overview {
  const placed = placedSections(structure.sections)
  const counting = countingWhenMade(placed, decidingSections(structure.criteria))
  const notCounted = placed.flatMap(({ id, parentId, kind, node }): NotCounted[] => {
    if (counting.has(id) || (parentId !== null && !counting.has(parentId))) return []
    const below = walk([node])
    const items = below.filter(isItem).map(({ key, title }) => ({ key, title }))
    const fields = fieldsOf(below).length
    const why = isExcluded(kind) ? 'kind' : 'after-signoff'
    return items.length + fields === 0 ? [] : [{ key: id, title: node.title, kind, why, items, fields }]
  })
  const nodes = walk(structure.sections)
  const items = nodes.filter(isItem)
  const aside = new Set(notCounted.flatMap((section) => section.items.map(({ key }) => key)))
  const fields = [...structure.fields, ...fieldsOf(nodes)]
  return {
    items: items.length,
    required: items.filter(({ key, required }) => required && !aside.has(key)).length,
    claimed: items.filter(({ claimed }) => claimed).length,
    roles: structure.roles.length,
    fields: fields.length,
    bounded: fields.filter(({ threshold }) => threshold !== undefined).length,
    probes: items.filter(({ probe }) => probe !== undefined).length,
    offered: openOffers(structure).length,
    questions: structure.findings.filter(({ severity }) => severity === 'question').length,
    itemsNotCounted: aside.size,
    notCounted,
  }
}

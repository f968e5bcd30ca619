// How much a structure holds.
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

export type Count = { sections: number; items: number; claims: number; fields: number; probes: number }

/** Items, sections and blanks at any depth, claims (boxes that were ticked in the source), and probes that the document gives. */
export function countStructure({ sections, fields }: Pick<Structure, 'sections' | 'fields'>): Count {
  const count: Count = { sections: 0, items: 0, claims: 0, fields: fields.length, probes: 0 }
  const open: (SectionNode | ItemNode)[] = [...sections]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('sections' in node) {
      count.sections += 1
      open.push(...node.sections)
    } else {
      count.items += 1
      if (node.claimed) count.claims += 1
      if (node.probe) count.probes += 1
    }
    count.fields += node.fields.length
    open.push(...node.items)
  }
  return count
}

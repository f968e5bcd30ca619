// How much a structure holds.
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

/** Items at any depth, sections at any depth, and claims (boxes that were ticked in the source). */
export function countStructure({ sections }: Pick<Structure, 'sections'>): { sections: number; items: number; claims: number } {
  const count = { sections: 0, items: 0, claims: 0 }
  const open: (SectionNode | ItemNode)[] = [...sections]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('sections' in node) {
      count.sections += 1
      open.push(...node.sections)
    } else {
      count.items += 1
      if (node.claimed) count.claims += 1
    }
    open.push(...node.items)
  }
  return count
}

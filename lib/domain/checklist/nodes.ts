// Walking a structure.
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'

/** All sections and items, by key. */
export function nodesByKey(sections: SectionNode[]): Map<string, SectionNode | ItemNode> {
  const found = new Map<string, SectionNode | ItemNode>()
  const open: (SectionNode | ItemNode)[] = [...sections]
  for (let node = open.pop(); node; node = open.pop()) {
    found.set(node.key, node)
    if ('sections' in node) open.push(...node.sections)
    open.push(...node.items)
  }
  return found
}

/** All items at any depth, by their lines. */
export function itemsOf(sections: SectionNode[]): ItemNode[] {
  const found: ItemNode[] = []
  const open: (SectionNode | ItemNode)[] = [...sections]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('sections' in node) open.push(...node.sections)
    else found.push(node)
    open.push(...node.items)
  }
  return found.sort((one, other) => one.line - other.line)
}

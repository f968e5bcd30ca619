// Walking a structure.
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'

/** All sections and items in the order of the document: a section, its items with what is below them, then the sections below it. */
export function walk(sections: SectionNode[]): (SectionNode | ItemNode)[] {
  const found: (SectionNode | ItemNode)[] = []
  const open: (SectionNode | ItemNode)[] = []
  const push = (nodes: (SectionNode | ItemNode)[]) => {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at]
      if (node) open.push(node)
    }
  }
  push(sections)
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    if ('sections' in node) push(node.sections)
    push(node.items)
  }
  return found
}

/** All sections and items, by key. */
export function nodesByKey(sections: SectionNode[]): Map<string, SectionNode | ItemNode> {
  return new Map(walk(sections).map((node) => [node.key, node]))
}

/** All items at any depth, in the order of the document. */
export function itemsOf(sections: SectionNode[]): ItemNode[] {
  return walk(sections).filter((node): node is ItemNode => !('sections' in node))
}

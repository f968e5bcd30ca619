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

/** A section as a release places it, by its key, with when it is worked. */
export type PlacedSection = {
  id: string
  parentId: string | null
  kind: SectionNode['kind']
  window: SectionNode['window']
  node: SectionNode
}

/** All sections in the order of the document, each with the one above it. */
export function placedSections(sections: readonly SectionNode[]): PlacedSection[] {
  const found: PlacedSection[] = []
  const open: { node: SectionNode; parentId: string | null }[] = []
  const push = (nodes: readonly SectionNode[], parentId: string | null) => {
    for (const node of nodes.toReversed()) open.push({ node, parentId })
  }
  push(sections, null)
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parentId } = next
    found.push({ id: node.key, parentId, kind: node.kind, window: node.window, node })
    push(node.sections, node.key)
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

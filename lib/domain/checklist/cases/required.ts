// The items of a document that a release waits for from its first moment.
import { rowsOf } from '@/lib/domain/checklist/cases/release-of'
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

/**
 * Required items of sections that count; what stands below a condition ("If NO-GO") waits for its answer and is left
 * out.
 */
export function requiredItems(structure: Structure): ItemNode[] {
  const counting = rowsOf(structure).sections.map(({ counts }) => counts)
  const found: ItemNode[] = []
  let position = 0
  const items = (nodes: ItemNode[]): void => {
    for (const node of nodes) {
      if (node.condition) continue
      if (node.required) found.push(node)
      items(node.items)
    }
  }
  const sections = (nodes: SectionNode[], applies: boolean): void => {
    for (const node of nodes) {
      const now = applies && node.condition === undefined && node.applicability === undefined
      if (counting[position++] && now) items(node.items)
      sections(node.sections, now)
    }
  }
  sections(structure.sections, true)
  return found
}

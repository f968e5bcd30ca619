// What of a checklist would not count in a release that is made of it, and why.
import { placedSections } from '@/lib/domain/checklist/nodes'
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'
import type { NotCountedReason, Outcome } from '@/lib/domain/enums'
import { notCounted } from '@/lib/domain/verdict/scope/not-counted'
import { countingWhenMade, decidingSections } from '@/lib/domain/verdict/scope/scope'

export type NotCountedHere = {
  items: number
  sections: { key: string; title: string; reason: NotCountedReason; items: number }[]
}

type Item = { id: string; parentId: string | null; sectionId: string; outcome: Outcome; fields: [] }

/** The items of a section as a release has them. Walks without recursion: a document may nest as deep as it likes. */
function itemsOf({ key, items }: SectionNode): Item[] {
  const rows: Item[] = []
  const open: { node: ItemNode; parentId: string | null }[] = []
  const push = (nodes: readonly ItemNode[], parentId: string | null) => {
    for (const node of nodes.toReversed()) open.push({ node, parentId })
  }
  push(items, null)
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parentId } = next
    rows.push({ id: node.key, parentId, sectionId: key, outcome: 'pending', fields: [] })
    push(node.items, node.key)
  }
  return rows
}

/** In the order of the document. Nothing is filled in yet, so that everything that may apply is taken to. */
export function notCountedIn({ sections, criteria }: Pick<Structure, 'sections' | 'criteria'>): NotCountedHere {
  const placed = placedSections(sections)
  const counting = countingWhenMade(placed, decidingSections(criteria))
  const found = notCounted({
    sections: placed.map(({ id, parentId, kind, node }) => ({
      ...{ id, parentId, kind, title: node.title, fields: [] },
      counts: counting.has(id),
    })),
    items: placed.flatMap(({ node }) => itemsOf(node)),
  })
  return {
    items: found.items,
    sections: found.sections.map(({ sectionId, title, reason, items }) => ({ key: sectionId, title, reason, items })),
  }
}

// Where things stand in a document: each section and item with what it is below, and each line with its section.
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'

const MOST_ABOVE = 6

export type Node = SectionNode | ItemNode
export type Place = {
  node: Node
  section: SectionNode
  above: Place | null
  /** What stands above the first heading: its section has the title of the document, which says nothing of the place. */
  isUntitled: boolean
}

export const isSection = (node: Node): node is SectionNode => 'sections' in node

/** All sections and items in the order of the document, each with what it stands below. */
export function placesOf(sections: readonly SectionNode[], documentTitle: string): Place[] {
  const found: Place[] = []
  const open: Place[] = []
  const push = (nodes: readonly Node[], above: Place | null, owner: SectionNode | null) => {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at]
      if (!node) continue
      const section = isSection(node) ? node : owner
      const isUntitled = isSection(node) && node.title === documentTitle
      if (section) open.push({ node, section, above, isUntitled })
    }
  }
  push(sections, null, null)
  for (let place = open.pop(); place; place = open.pop()) {
    found.push(place)
    const { node, section } = place
    if (isSection(node)) push(node.sections, place, section)
    push(node.items, place, section)
  }
  return found
}

/** Titles of what a place stands below, the nearest first; at most six. */
export function titlesAbove({ above }: Place): string[] {
  const titles: string[] = []
  for (let place = above; place && titles.length < MOST_ABOVE; place = place.above)
    if (!place.isUntitled) titles.push(place.node.title)
  return titles
}

/** The title of a place and of what it stands below. */
export function titlesOf(place: Place): string[] {
  return place.isUntitled ? titlesAbove(place) : [place.node.title, ...titlesAbove(place)]
}

/** The sections of a document by their lines. */
export class SectionLines {
  private readonly places: Place[]

  constructor(places: readonly Place[]) {
    this.places = places.filter(({ node }) => isSection(node)).sort((one, other) => one.node.line - other.node.line)
  }

  /** The section that a line stands in; null above the first heading. */
  at(line: number): Place | null {
    let [low, high] = [0, this.places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.places[middle]?.node.line ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return this.places[low - 1] ?? null
  }
}

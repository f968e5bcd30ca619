// What each line of a document is, for somebody who writes into it.

import type { Block } from '@/lib/domain/checklist/blocks/block'
import { scan } from '@/lib/domain/checklist/blocks/scan'
import { type Vocabulary, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'
import { walk } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { readSource } from '@/lib/domain/checklist/source/source'
import type { FieldNode, ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'

export type TableBlock = Extract<Block, { kind: 'table' }>

export type Layout = {
  structure: Structure
  /** The words that the document was read with. */
  words: Vocabulary
  items: ItemNode[]
  /** The blanks that stand in a line, in their order. */
  fields: Map<number, FieldNode[]>
  /** The block that a line belongs to; a fence and a table hold several. The first of those that stand in a line which is broken within. */
  blocks: Map<number, Block>
  /** The other blocks of a line that is broken within. */
  behind: Map<number, Block[]>
  /** The key of the node that each line belongs to. */
  owner(line: number): string
}

function spanOf(block: Block): [number, number] {
  return 'endLine' in block ? [block.line, block.endLine] : [block.line, block.line]
}

export function layoutOf(source: string): Layout {
  const structure = parseChecklist(source)
  const blocks = new Map<number, Block>()
  const behind = new Map<number, Block[]>()
  for (const block of scan(readSource(source))) {
    const [from, to] = spanOf(block)
    for (let line = from; line <= to; line++)
      if (blocks.has(line)) behind.set(line, [...(behind.get(line) ?? []), block])
      else blocks.set(line, block)
  }
  const fields = new Map<number, FieldNode[]>()
  const items: ItemNode[] = []
  const note = (node: FieldNode) => fields.set(node.line, [...(fields.get(node.line) ?? []), node])
  structure.fields.forEach(note)
  for (const node of walk(structure.sections)) {
    node.fields.forEach(note)
    if (!('sections' in node)) items.push(node)
  }
  return {
    structure,
    words: vocabularyOf(source),
    items,
    fields,
    blocks,
    behind,
    owner: (line) => structure.lineKeys[line - 1] ?? '',
  }
}

/** What must stay the same when a filled-in document is read again: its sections and items, where each stands. */
export function outlineOf({ sections }: Pick<Structure, 'sections'>): string {
  const item = ({ key, title, required, items }: ItemNode): unknown => [key, title, required, items.map(item)]
  const section = (node: SectionNode): unknown => [
    node.key,
    node.title,
    node.level,
    node.items.map(item),
    node.sections.map(section),
  ]
  return JSON.stringify(sections.map(section))
}

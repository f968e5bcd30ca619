// Blocks → parts: a heading, the blocks that stand right below it, and the parts below those. What a part means is decided when all of it is known.

import type { Block } from '@/lib/domain/checklist/blocks/block'
import { LONGEST, plain } from '@/lib/domain/checklist/blocks/inline'

export type Heading = { level: number; text: string; line: number; endLine: number; bold: boolean }

/** `heading` is null for what stands above the first heading. */
export type Part = { heading: Heading | null; blocks: Block[] }

/** A paragraph of nothing but bold words stands for a heading when a list follows it. With a colon it introduces the list. */
const BOLD = /^\*\*([^*]{2,119}[^*:：])\*\*\s{0,2}([(（][^()（）]{2,60}[)）])?$/u
const LEVELS = 6

export const isList = (block: Block | undefined): boolean => block?.kind === 'box' || block?.kind === 'bullet'

/** The block right below a line; comments between them do not part them, two blank lines do not either. */
export function blockBelow(blocks: readonly Block[], at: number, lines = 3): Block | undefined {
  let end = endOf(blocks[at])
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block || block.line > end + lines) return undefined
    if (block.kind !== 'comment') return block
    end = endOf(block)
  }
  return undefined
}

export function endOf(block: Block | undefined): number {
  return block && 'endLine' in block ? block.endLine : (block?.line ?? 0)
}

/** The words of a bold line that stands for a heading, or null. A label of one line ("**Note:** …") is none. */
function boldHeading(blocks: readonly Block[], at: number): string | null {
  const block = blocks[at]
  if (block?.kind !== 'text' || !block.fresh || block.indent > 1) return null
  const [, words, remark = ''] = BOLD.exec(block.text.slice(0, LONGEST).trim()) ?? []
  return words && isList(blockBelow(blocks, at)) ? `${words} ${remark}`.trim() : null
}

/**
 * The parts of a document in its order. A bold heading stands right below the last real one, beside others of its sort: its level is one deeper.
 * Bold lines before the first heading are text.
 */
export function outlineOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ heading: null, blocks: [] }]
  let real = 0
  const titled = blocks.some((block) => block.kind === 'heading' && block.level === 1)
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    if (block.kind === 'heading') {
      real = block.level
      parts.push({ heading: { ...block, bold: false }, blocks: [] })
      continue
    }
    const bold = boldHeading(blocks, at)
    const isTitle = bold !== null && !titled && real === 0 && parts.length === 1 && parts[0]?.blocks.length === 0
    if (bold === null) parts.at(-1)?.blocks.push(block)
    else {
      const level = isTitle ? 1 : Math.min(LEVELS, real + 1)
      const heading = { level, text: plain(bold), line: block.line, endLine: block.line, bold: !isTitle }
      parts.push({ heading, blocks: [] })
      if (isTitle) real = 1
    }
  }
  return parts
}

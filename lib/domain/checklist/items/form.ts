// Lists that are forms: labels with nothing behind them, one below the other.
import type { Block } from '@/lib/domain/checklist/blocks/block'

const OPENS = /[:：]\**\s*$/u
/** Labels that make a form; a single one may introduce what stands below. */
const FEWEST = 2

/** Whether deeper bullets or boxes follow a bullet: it introduces them. */
export function opensBelow(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  const next = blocks[at + 1]
  if (block?.kind !== 'bullet' || !next) return false
  if (next.kind === 'box' || next.kind === 'bullet') return next.indent > block.indent
  return next.kind === 'fence' || next.kind === 'table'
}

/** Whether the bullets of a section hold at least two labels with nothing behind or below them. */
export function isForm(blocks: readonly Block[]): boolean {
  let labels = 0
  for (let at = 0; at < blocks.length && labels < FEWEST; at++) {
    const block = blocks[at]
    if (block?.kind === 'bullet' && OPENS.test(block.text.trim()) && !opensBelow(blocks, at)) labels += 1
  }
  return labels >= FEWEST
}

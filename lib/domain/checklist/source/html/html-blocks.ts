// The blocks of HTML that stand in a Markdown document: tables, lists, headings, code.
import { closesFence, type Fence, fenceAt } from '@/lib/domain/checklist/source/fences'
import { fromHtml } from '@/lib/domain/checklist/source/html/html'

const OPENS = /^([ \t]*)<(table|ul|ol|dl|pre|h[1-6])(?=[\s>])/i
/** No block is longer, in lines. */
const LONGEST = 5000

/** The index of the line that closes the block which begins at `from`; -1 where none does. */
function endOf(lines: readonly string[], from: number, name: string): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>])`, 'gi')
  let depth = 0
  for (let at = from; at < Math.min(lines.length, from + LONGEST); at++) {
    for (const [, slash] of (lines[at] ?? '').matchAll(tag)) {
      depth += slash === '' ? 1 : -1
      if (depth === 0) return at
    }
  }
  return -1
}

/** A block of HTML: its first line, its last, and the white space before it. */
export type HtmlBlock = { from: number; to: number; space: string }

/** The blocks of HTML of a Markdown document, in their order. */
export function htmlBlocks(lines: readonly string[]): HtmlBlock[] {
  if (!lines.some((line) => line.includes('</'))) return []
  const blocks: HtmlBlock[] = []
  let fence: Fence | null = null
  /** Blocks that are never closed are looked for once a name. */
  const unclosed = new Set<string>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (fence) {
      if (closesFence(line, fence)) fence = null
      continue
    }
    fence = fenceAt(line)
    const found = fence ? null : OPENS.exec(line.slice(0, 400))
    const name = found?.[2]?.toLowerCase()
    if (!found || name === undefined || unclosed.has(name)) continue
    const to = endOf(lines, at, name)
    if (to === -1) unclosed.add(name)
    else {
      blocks.push({ from: at, to, space: found[1] ?? '' })
      at = to
    }
  }
  return blocks
}

/** The lines of a document with its blocks of HTML in Markdown; the same array where it has none. */
export function withoutHtmlBlocks(lines: string[]): string[] {
  const blocks = htmlBlocks(lines)
  if (blocks.length === 0) return lines
  const written = [...lines]
  for (const { from, to, space } of blocks)
    fromHtml(lines.slice(from, to + 1), space).lines.forEach((words, index) => {
      written[from + index] = words
    })
  return written
}

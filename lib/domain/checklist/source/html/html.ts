// HTML as Markdown: a whole document, or the blocks of HTML that stand in a Markdown document.
import { closesFence, fenceAt } from '@/lib/domain/checklist/source/fences'
import { type Converted, NOTHING_HELD } from '@/lib/domain/checklist/source/formats/page'
import { HtmlReader } from '@/lib/domain/checklist/source/html/html-reader'

const OWN_FENCE = /^\s*`{3,}(?:probe|policy)\b/

/** Blocks of ours that somebody wrote into the page: first and last index of each. */
function ownFences(lines: readonly string[]): [number, number][] {
  return lines.flatMap((line, at): [number, number][] => {
    const fence = OWN_FENCE.test(line) ? fenceAt(line) : null
    const end = fence ? lines.findIndex((other, index) => index > at && closesFence(other, fence)) : -1
    return end === -1 ? [] : [[at, end]]
  })
}

/** Lines of HTML as Markdown; as many. `base` is the indent that they stand behind. */
export function fromHtml(lines: readonly string[], base = ''): Converted {
  const fences = ownFences(lines)
  const isOwn = (at: number) => fences.some(([from, to]) => at >= from && at <= to)
  const text = fences.length === 0 ? lines : lines.map((line, at) => (isOwn(at) ? '' : line))
  const reader = new HtmlReader(text.join('\n'), base)
  const written = reader.read().map((line, at) => (isOwn(at) ? (lines[at] ?? '') : line))
  return { lines: written, unread: reader.unread, held: NOTHING_HELD }
}

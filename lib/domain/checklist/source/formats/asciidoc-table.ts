// A table of AsciiDoc: cells one behind another, of which so many make a row.
import { cellWords, type PrintedRow, printRows } from '@/lib/domain/checklist/source/formats/page'

/** What may stand before the bar of a cell: `2+`, `.3+`, `h`, `a`, `^.^s`. */
const CELL = /(?:^|(?<=\s))(?:(\d{1,2})?(?:\.\d{1,2})?([+*]))?[<^>.]{0,4}[adehlmsv]?(?<!\\)\|/g
/** No row is wider. */
const WIDEST = 50

type Cell = { line: number; text: string; times: number; empty: number }

/** How many columns `cols="1,2*,3"` speaks of; 0 where it says nothing. */
function columnsOf(attributes: string): number {
  const spec = /cols\s*=\s*"([^"]{1,200})"|cols\s*=\s*([^,\s"]{1,60})/.exec(attributes)
  const said = spec?.[1] ?? spec?.[2]
  if (said === undefined) return 0
  return said.split(/[,;]/).reduce((count, part) => count + (Number(/^\s*(\d{1,2})\*/.exec(part)?.[1] ?? 1) || 1), 0)
}

export class AsciidocTable {
  constructor(
    private readonly attributes: string,
    private readonly inline: (text: string) => string,
  ) {}

  /** The cells of the lines of a table; `first` is the index of the first of them. */
  private cells(lines: readonly string[], first: number): Cell[] {
    const cells: Cell[] = []
    lines.forEach((line, at) => {
      const bars = [...line.matchAll(CELL)]
      const before = line.slice(0, bars[0]?.index ?? line.length)
      const last = cells.at(-1)
      if (last && before.trim() !== '') last.text += ` ${before.trim()}`
      bars.forEach((bar, index) => {
        const text = line.slice(bar.index + bar[0].length, bars[index + 1]?.index ?? line.length)
        const count = Math.min(WIDEST, Number(bar[1] ?? 1) || 1)
        const isCopied = bar[2] === '*'
        cells.push({ line: first + at, text, times: isCopied ? count : 1, empty: isCopied ? 0 : count - 1 })
      })
    })
    return cells
  }

  read(lines: readonly string[], first: number): PrintedRow[] {
    const filled = lines.findIndex((line) => line.trim() !== '')
    if (filled === -1) return []
    const flat = this.cells(lines, first).flatMap(({ line, text, times, empty }) => [
      ...Array.from({ length: times }, () => ({ line, words: cellWords(this.inline(text)) })),
      ...Array.from({ length: empty }, () => ({ line, words: '' })),
    ])
    const inFirst = flat.filter(({ line }) => line === first + filled).length
    const width = Math.min(WIDEST, columnsOf(this.attributes) || inFirst || 1)
    const rows: { line: number; cells: string[] }[] = []
    for (let at = 0; at < flat.length; at += width)
      rows.push({ line: flat[at]?.line ?? first, cells: flat.slice(at, at + width).map(({ words }) => words) })
    const isHead = /header/.test(this.attributes) || (filled === 0 && inFirst >= width && lines[1]?.trim() === '')
    return printRows(rows, isHead)
  }
}

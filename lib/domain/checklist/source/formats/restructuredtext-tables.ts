// The tables of reStructuredText: lists of lists, values parted by commas, and tables that are drawn.
import { cellWords, type PrintedRow, printRows } from '@/lib/domain/checklist/source/formats/page'

type Inline = (text: string) => string
type Row = { line: number; cells: string[] }
/** A table that is drawn, and the index of the line behind it. */
export type Drawn = { rows: PrintedRow[]; end: number }

/** `* - cell` begins a row, `- cell` its next cell; what stands deeper goes on with a cell. */
export function listTable(lines: readonly string[], first: number, hasHead: boolean, inline: Inline): PrintedRow[] {
  const rows: Row[] = []
  let inside = 0
  lines.forEach((line, at) => {
    const opens = /^(\s*)[*+-]\s+-(?:\s+(.*))?$/.exec(line)
    const next = /^(\s*)-(?:\s+(.*))?$/.exec(line)
    const row = rows.at(-1)
    if (opens) {
      inside = (opens[1] ?? '').length + 2
      rows.push({ line: first + at, cells: [opens[2] ?? ''] })
    } else if (row && next && (next[1] ?? '').length <= inside) row.cells.push(next[2] ?? '')
    else if (row && line.trim() !== '') row.cells.push(`${row.cells.pop() ?? ''} ${line.trim()}`)
  })
  const written = rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cellWords(inline(cell))) }))
  return printRows(written, hasHead || !written[0]?.cells.some((cell) => /[☐☑]|\[[ x]\]|__/.test(cell)))
}

function csvCells(line: string): string[] {
  return [...line.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .slice(0, 50)
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim())
}

/** Values parted by commas, a row a line. `heads` is what the option `header` says. */
export function csvTable(
  lines: readonly string[],
  first: number,
  heads: string | null,
  hasHead: boolean,
  inline: Inline,
): PrintedRow[] {
  const cellsOf = (line: string) => {
    const cells = csvCells(line)
    // The end of a line is one more, empty match.
    return (/,\s*$/.test(line) ? cells : cells.slice(0, -1)).map((cell) => cellWords(inline(cell)))
  }
  const rows = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ line: first + at, cells: cellsOf(line.trim()) }],
  )
  return heads === null ? printRows(rows, hasHead) : printRows([{ line: first, cells: cellsOf(heads) }, ...rows], true)
}

const GRID = /^\s*\+(?:[-=]{1,400}\+){1,60}\s*$/
const GRID_ROW = /^\s*[|+].*[|+]\s*$/

export const isGrid = (lines: readonly string[], at: number): boolean =>
  GRID.test(lines[at] ?? '') && GRID_ROW.test(lines[at + 1] ?? '')

/** A table between lines of `+---+`. Cells that reach over others are read as far as they stand in the columns of the first line. */
export function gridTable(lines: readonly string[], from: number, inline: Inline): Drawn {
  const bars = [...(lines[from] ?? '')].flatMap((character, at) => (character === '+' ? [at] : []))
  const rows: Row[] = []
  let current: Row | null = null
  let heads = 0
  let at = from
  for (; at < lines.length && GRID_ROW.test(lines[at] ?? ''); at++) {
    const line = lines[at] ?? ''
    if (/^\s*\+[-=+]+\s*$/.test(line)) {
      if (current) rows.push(current)
      if (line.includes('=')) heads = rows.length
      current = null
      continue
    }
    const row: Row = current ?? { line: at, cells: [] }
    const parts = bars.slice(0, -1).map((bar, index) => line.slice(bar + 1, bars[index + 1]).trim())
    row.cells = parts.map((part, index) => `${row.cells[index] ?? ''} ${part}`.trim())
    current = row
  }
  if (current) rows.push(current)
  return {
    rows: printRows(
      rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cellWords(inline(cell))) })),
      heads > 0,
    ),
    end: at,
  }
}

const SIMPLE = /^\s*={2,400}(?:\s+={2,400}){1,60}\s*$/

export const isSimple = (lines: readonly string[], at: number): boolean =>
  SIMPLE.test(lines[at] ?? '') && (lines[at + 1] ?? '').trim() !== ''

/** A table between lines of `=== ===`; a line whose first column is empty goes on with the row above. */
export function simpleTable(lines: readonly string[], from: number, inline: Inline): Drawn {
  const starts = [...(lines[from] ?? '').matchAll(/=+/g)].map(({ index }) => index)
  const rows: Row[] = []
  let rules = 0
  let heads = 0
  let at = from
  for (; at < lines.length && rules < 3; at++) {
    const line = lines[at] ?? ''
    if (SIMPLE.test(line)) {
      rules += 1
      if (rules === 2 && hasThirdRule(lines, at)) heads = rows.length
      else if (rules === 2) rules = 3
      continue
    }
    if (line.trim() === '' || /^[\s-]+$/.test(line)) continue
    const cells = starts.map((start, index) => line.slice(start, starts[index + 1]).trim())
    const above = rows.at(-1)
    if (cells[0] === '' && above) above.cells = above.cells.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim())
    else rows.push({ line: at, cells })
  }
  return {
    rows: printRows(
      rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cellWords(inline(cell))) })),
      heads > 0,
    ),
    end: at,
  }
}

/** Whether one more rule ends the table: then the second one stands below its head. */
function hasThirdRule(lines: readonly string[], from: number): boolean {
  for (let at = from + 1; at < Math.min(lines.length, from + 2000); at++) {
    const line = lines[at] ?? ''
    if (SIMPLE.test(line)) return true
    if (line.trim() === '' && (lines[at + 1] ?? '').trim() === '') return false
    if (
      /^\S/.test(line) &&
      /^\s*$/.test(lines[at - 1] ?? '') &&
      !SIMPLE.test(line) &&
      at > from + 1 &&
      !line.includes('  ')
    )
      return false
  }
  return false
}

// A table of HTML, cell by cell, as rows of Markdown.
import { type PrintedRow, printRows } from '@/lib/domain/checklist/source/formats/page'
import { attribute } from '@/lib/domain/checklist/source/html/tags'

type Cell = { text: string; isHead: boolean; columns: number; rows: number }
type Row = { line: number; cells: Cell[] }
/** No table is wider, and no cell longer, in rows. */
const LARGEST = 100

const spanOf = (attributes: string, name: string): number =>
  Math.min(LARGEST, Math.max(1, Number.parseInt(attribute(attributes, name) ?? '1', 10) || 1))

const wordsOf = ({ text }: Cell): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)\|/g, '\\|')

export class HtmlTable {
  private readonly read: Row[] = []
  private current: Cell | null = null

  /** Whether a cell is open that words belong to. */
  get isOpen(): boolean {
    return this.current !== null
  }

  row(): void {
    this.current = null
    if (this.read.at(-1)?.cells.length !== 0) this.read.push({ line: -1, cells: [] })
  }

  cell(isHead: boolean, attributes: string, line: number): void {
    let row = this.read.at(-1)
    if (!row) {
      row = { line, cells: [] }
      this.read.push(row)
    }
    if (row.line === -1) row.line = line
    this.current = { text: '', isHead, columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') }
    row.cells.push(this.current)
  }

  close(): void {
    this.current = null
  }

  add(text: string, line: number): void {
    if (!this.current) return
    const row = this.read.at(-1)
    // A row stands where its first words do.
    if (row && text.trim() !== '' && row.cells.every((cell) => cell.text.trim() === '')) row.line = line
    this.current.text += text
  }

  /** The rows with a cell for each of their columns: one that is wide is followed by empty ones, one that is high is said again. */
  rows(): { line: number; cells: string[]; heads: boolean[] }[] {
    const high = new Map<number, { left: number; words: string }>()
    return this.read
      .filter(({ cells }) => cells.length > 0)
      .map(({ line, cells }) => {
        const written: string[] = []
        const heads: boolean[] = []
        const fill = () => {
          for (let above = high.get(written.length); above && above.left > 0; above = high.get(written.length)) {
            above.left -= 1
            written.push(above.words)
            heads.push(false)
          }
        }
        for (const cell of cells) {
          fill()
          const words = wordsOf(cell)
          if (cell.rows > 1) high.set(written.length, { left: cell.rows - 1, words })
          for (let column = 0; column < cell.columns && written.length < LARGEST; column++) {
            written.push(column === 0 ? words : '')
            heads.push(cell.isHead)
          }
        }
        fill()
        return { line, cells: written, heads }
      })
  }

  /** Rows of Markdown with the line that each stands in. */
  print(): PrintedRow[] {
    const rows = this.rows()
    const [first] = rows
    if (!first) return []
    const isFilled = first.cells.some((cell) => /[☐☑⬜_]|\[[ x]\]|<input/i.test(cell))
    const isHead = first.heads.every((head) => head) || !(first.heads.includes(true) || isFilled || rows.length === 1)
    return printRows(rows, isHead)
  }
}

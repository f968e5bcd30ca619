// A record cut into stretches of a few pages, each laid out for itself: on every page the layout goes over all that is still to come in its stretch.
import type { Row, Table } from '@/lib/domain/record/written-record'
import { lengthOf } from '@/lib/report/pdf/record-text'

/** Points: what a page has room for, and how many pages a stretch is. */
const PAGE = 734
const PARTS = 2 * PAGE - 130
/** What stands above the first table of all. */
const OPENING = 90
const LINE = 10.8
const CHARACTER = 4.1
/** Of a line, in points. */
export const WIDTH = 515
const HEADING = 44

/** The share of the width that each column gets, in per cent: by its longest line, within reason. */
export function widthsOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number[] {
  const wanted = columns.map(
    (column, at) => 3 + Math.min(44, Math.max(6, column.length, ...rows.map(({ cells }) => lengthOf(cells[at] ?? [])))),
  )
  const sum = wanted.reduce((one, other) => one + other, 0)
  return wanted.map((width) => Math.round((1000 * width) / sum) / 10)
}

/** About how high a row will be. */
function heightOf({ cells }: Row, widths: number[]): number {
  const lines = cells.map((cell, at) => {
    const space = Math.max(4, ((widths[at] ?? 10) * WIDTH) / 100 / CHARACTER)
    return cell.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.reduce((length, { text }) => length + text.length, 0) / space)),
      0,
    )
  })
  return 4 + LINE * Math.max(1, ...lines)
}

export type Part = { table: Table; widths: number[] }

/** The tables in stretches, in their order. A table that is longer than a stretch goes on in the next. */
export function pagePartsOf(tables: Table[]): Part[][] {
  const groups: Part[][] = [[]]
  let left = PARTS - OPENING
  const begin = () => {
    groups.push([])
    left = PARTS
  }
  for (const table of tables) {
    const widths = widthsOf(table)
    let rows: Row[] = []
    let title = table.title
    const end = () => {
      groups.at(-1)?.push({ table: { ...table, title, rows }, widths })
      title = `${table.title} (continued)`
      rows = []
    }
    if (left < 2 * HEADING) begin()
    left -= HEADING
    for (const row of table.rows) {
      const height = heightOf(row, widths)
      if (left < height && rows.length > 0) {
        end()
        begin()
        left -= HEADING
      }
      rows.push(row)
      left -= height
    }
    end()
  }
  return groups.filter((parts) => parts.length > 0)
}

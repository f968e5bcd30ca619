// Tables to fill in: a place in each cell that is empty or says what belongs there.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { spotsIn } from '@/lib/domain/checklist/fields/field-positions'
import { type FieldContext, fieldsIn } from '@/lib/domain/checklist/fields/fields'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { FieldNode } from '@/lib/domain/checklist/structure'
import type { Row, Rows } from '@/lib/domain/checklist/tables/columns'

/** Columns whose empty cells are there to be filled in, whatever the other rows hold. */
const TO_FILL: readonly Concept[] = [
  ...(['sign.signature', 'sign.name', 'sign.date', 'sign.position', 'label.owner', 'label.evidence'] as const),
  ...(['label.comment', 'label.actual', 'label.contact'] as const),
]
const EMPTY = /^`?_*`?$/

/** Whether each column's empty cells leave room to write: nothing but blanks in it, a head that asks for it, or the values of a table of facts. */
function roomIn(header: Row | undefined, body: Rows, { words }: FieldContext): boolean[] {
  const width = header?.cells.length ?? 0
  const cell = (row: Row, at: number): string => (row.cells[at] ?? '').trim()
  return Array.from({ length: width }, (_, at) => {
    if (at === 0) return false
    const head = plain(header?.cells[at] ?? '')
    return (
      body.every((row) => EMPTY.test(cell(row, at))) ||
      (width === 2 && body.some((row) => EMPTY.test(cell(row, 1)))) ||
      words.read(head).whole(...TO_FILL)
    )
  })
}

/** Whether a cell with words in it asks for anything. */
function holdsSpot(cell: string, words: Vocabulary): boolean {
  const { places, choices } = spotsIn(`x: ${cell}`, words)
  return places.length + choices.length > 0
}

/** The field of a cell that is nothing but a place or a choice: "[Name]", "High / Medium / Low". */
function wholeCell(cell: string, name: string, context: FieldContext, line: number): FieldNode[] {
  const asLabelled = fieldsIn(`${name}: ${cell}`, name, context, line)
  return asLabelled.map((field) =>
    asLabelled.length === 1 && !field.threshold ? { ...field, label: name.slice(0, 300) } : field,
  )
}

/**
 * The fields of a table: one a place or a choice in a cell, and one an empty cell that leaves room. Named by the row's first cell; by row and column
 * as soon as a row has two ("Planning: What went well?").
 */
export function fieldsOfTable([header, ...body]: Rows, context: FieldContext): FieldNode[] {
  const filled = body.filter((row) => row.cells.length > 0)
  const room = roomIn(header, filled, context)
  const holdsPlace = (cell: string, at: number): boolean =>
    cell === '' ? room[at] === true : holdsSpot(cell, context.words)
  const named = Math.max(
    0,
    (header?.cells ?? []).findIndex((cell) => !context.words.read(plain(cell)).whole('label.counter')),
  )
  const columns = room.map((_, at) => at).filter((at) => at > named)
  const several = filled.some(
    ({ cells }) => columns.filter((at) => holdsPlace((cells[at] ?? '').trim(), at)).length > 1,
  )
  return filled.flatMap(({ cells, line }) => {
    const row = plain(cells[named] ?? '')
    return columns.flatMap((at) => {
      const cell = (cells[at] ?? '').trim()
      const head = plain(header?.cells[at] ?? '')
      const name = several ? [row, head].filter((part) => part !== '').join(': ') : row
      if (cell === '' && (!room[at] || name === '')) return []
      return wholeCell(cell === '' ? '____' : cell, name || 'Value', context, line)
    })
  })
}

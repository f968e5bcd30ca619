// A table of a record. Prints with its head on each page, and stacks where there is no room beside each other.
import { createElement, Fragment } from 'react'
import type { Cell, Line, Piece, Row, Table } from '@/lib/domain/record/written-record'

function Words({ piece }: { piece: Piece }) {
  const { text, place, address, mono, strong } = piece
  const said = mono ? <code>{text}</code> : strong ? <strong>{text}</strong> : text
  if (place) return <a href={place}>{said}</a>
  if (!address) return <bdi>{said}</bdi>
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank">
      {said}
    </a>
  )
}

// What is printed once never moves, so nothing here needs a key: children are handed over one by one.
const line = (pieces: Line) => createElement(Fragment, null, ...pieces.map((piece) => createElement(Words, { piece })))

function Lines({ cell }: { cell: Cell }) {
  const [only] = cell
  if (cell.length === 1 && only) return line(only)
  return createElement(Fragment, null, ...cell.map((pieces) => createElement('div', null, line(pieces))))
}

function OneCell({ cell, column, depth }: { cell: Cell; column: string; depth: number }) {
  return (
    <td
      data-label={cell.length > 0 ? column : undefined}
      data-depth={depth > 0 ? Math.min(depth, 6) : undefined}
      className={depth > 0 ? 'ps-[calc(var(--depth)*1.25rem)]' : undefined}
    >
      <Lines cell={cell} />
    </td>
  )
}

function Body({ rows, columns }: { rows: Row[]; columns: string[] }) {
  const drawn = rows.map((row) =>
    createElement(
      'tr',
      { id: row.id },
      ...columns.map((column, at) =>
        createElement(OneCell, { cell: row.cells[at] ?? [], column, depth: at === 0 ? (row.depth ?? 0) : 0 }),
      ),
    ),
  )
  return createElement('tbody', null, ...drawn)
}

export function RecordTable({ table }: { table: Table }) {
  const { id, title, level, lead, columns, rows, empty } = table
  const Heading = `h${level}` as const
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="record-part">
      <Heading id={`${id}-title`} dir="auto">
        {title}
      </Heading>
      {lead && <p className="text-soft">{lead}</p>}
      {rows.length === 0 && empty && <p>{empty}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <Body rows={rows} columns={columns} />
        </table>
      )}
    </section>
  )
}

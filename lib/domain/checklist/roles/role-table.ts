// Tables with room for signatures: whatever order their columns stand in.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { isRoleName, roleNode } from '@/lib/domain/checklist/roles/names'
import type { RoleNode } from '@/lib/domain/checklist/structure'
import type { Rows } from '@/lib/domain/checklist/tables/columns'

const EMPTY = /^(?:_{3,}|\[[^\][]{0,60}\]|☐|\s)*$/u

/** Which column names the roles; null when the table is not one of signatures. `asked`: it stands where signatures are asked for. */
export function signerColumn([header, ...body]: Rows, asked: boolean, words: Vocabulary): number | null {
  if (!header || body.length === 0) return null
  const readings = header.cells.map((cell) => words.read(plain(cell)))
  const has = (...concepts: Parameters<(typeof readings)[number]['whole']>) =>
    readings.some((reading) => reading.whole(...concepts) || reading.begins(...concepts))
  const signs =
    has('sign.signature', 'kind.signoff') ||
    readings.some((reading) => reading.has('sign.approved-by', 'label.decision'))
  const dated = has('sign.date')
  const position = readings.findIndex((reading) => reading.whole('sign.position') || reading.begins('sign.position'))
  const approver = readings.findIndex((reading) => reading.has('sign.approved-by', 'role.name', 'role.head'))
  const owner = readings.findIndex((reading) => reading.whole('label.owner'))
  const column =
    position !== -1 ? position : approver !== -1 && !EMPTY.test(body[0]?.cells[approver] ?? '') ? approver : -1
  const contacts = readings.some((reading) => reading.whole('label.contact') || reading.begins('label.contact'))
  if (contacts && !signs) return null
  const tasks = readings.some((reading) => reading.whole('label.item'))
  if (tasks && !asked) return null
  const guess = column !== -1 ? column : asked ? (owner !== -1 ? owner : namedColumn(body, words)) : -1
  if (guess === -1) return null
  return signs || (asked && (dated || has('sign.name'))) || (dated && has('sign.name')) ? guess : null
}

/** The column whose cells are names of roles. */
function namedColumn(body: Rows, words: Vocabulary): number {
  const width = Math.max(...body.map((row) => row.cells.length))
  for (let at = 0; at < width; at++) {
    const cells = body.map((row) => row.cells[at] ?? '').filter((cell) => !EMPTY.test(cell))
    if (cells.length > 0 && cells.every((cell) => isRoleName(cell, words))) return at
  }
  return -1
}

/** The roles of a table of signatures, row by row. */
export function rolesOfTable(rows: Rows, asked: boolean, words: Vocabulary): RoleNode[] {
  const column = signerColumn(rows, asked, words)
  if (column === null) return []
  return rows.slice(1).flatMap(({ cells, line }) => {
    const name = cells[column] ?? ''
    const role = EMPTY.test(name) ? null : roleNode(name, line, words)
    if (!role) return []
    const optional = cells.some((cell, at) => at !== column && words.read(plain(cell)).whole('weight.optional'))
    return [optional ? { ...role, required: false } : role]
  })
}

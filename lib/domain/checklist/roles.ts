// Who signs: tables with a role column, and lines of a sign-off section that leave room for a name.
import { plain } from '@/lib/domain/checklist/inline'
import type { RoleNode } from '@/lib/domain/checklist/structure'

const DOES_THE_WORK = /^(deployed by|deployer|executed by|(release|deployment|cutover|delivery|launch|change) (lead|manager|captain|pilot|owner|coordinator)|lead)$/i
const NO_ROLE =
  /^(date|signature|signed|name|comments?|notes?|conditions?.*|reason|decision|approved for.*|ready for.*|overall.*|pass rate|critical.*|non-critical.*|approved by|status|time|version)$/i
const LINE = /^(?:\*\*)?([^:*_`]{2,80}?)(?:\*\*)?\s*:(?:\*\*)?\s*(`?_{3,}.*)?$/

/** A role with what follows from its name: who does the work may not be independent of it. */
export function roleNode(name: string, required: boolean, line: number): RoleNode | null {
  const role = plain(name)
    .replace(/\(.{0,60}\)/g, '')
    .trim()
    .slice(0, 120)
  if (role === '' || NO_ROLE.test(role) || /_{3,}/.test(role)) return null
  return { role, required, independent: !DOES_THE_WORK.test(role), line }
}

/** The role of a line such as `**Tech Lead**: ____ Date: ____` or `Product:`; null when it is none. */
export function roleOfLine(text: string, line: number): RoleNode | null {
  const found = LINE.exec(text.trim())
  return found ? roleNode(found[1] ?? '', !/\b(optional|if required|if needed)\b/i.test(text), line) : null
}

/** The roles of a table whose first column is a role and that has room for a name or signature. */
export function rolesOfTable(rows: { cells: string[]; line: number }[]): RoleNode[] {
  const [header, ...body] = rows
  if (!header || !/^(role|approver|team|function)$/i.test(plain(header.cells[0] ?? ''))) return []
  if (!header.cells.some((cell) => /name|signature|sign|date|approved/i.test(cell))) return []
  return body.flatMap(({ cells, line }) => (cells[0] ? (roleNode(cells[0], !/optional|if required/i.test(cells.join(' ')), line) ?? []) : []))
}

// Who signs: tables with a role column, lines that leave room for a name, and items that say that somebody has approved.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { RoleNode } from '@/lib/domain/checklist/structure'
import { plainName } from '@/lib/domain/names'

const DOES_THE_WORK =
  /^(?:deployed by|deployer|executed by|performed by|prepared by|implantado por|executado por|(?:release|deployment|cutover|delivery|launch|change|implementation) (?:lead|manager|captain|pilot|owner|coordinator|engineer)|lead)$/i
const NO_ROLE =
  /^(?:date|data|signatures?|assinaturas?|sign-?offs|approvals|name|nome|comments?|notes?|conditions?.*|reason|decision|decisão|approved for.*|ready for.*|overall.*|pass rate|critical.*|non-critical.*|status|time|version|versão|environment|ticket|link|url|go ?\/ ?no-go|outcome|result|resultado|remarks?|observações)$/i
/** A role only where the line leaves room for a name: without it, it is the heading of a list. */
const ONLY_WITH_ROOM =
  /^(?:approved by|signed(?: off)?(?: by)?|sign-?offs?|approvals?|approvers?|aprovado por|reviewers?)$/i
const LINE = /^(?:\*\*)?([^:*_`|]{2,80}?)(?:\*\*)?\s*:(?:\*\*)?\s*(`?_{3,}.*|\[\s*\].*|@\S+.*)?$/
const HEADER = /^(?:role|approver|team|function|stakeholder|sign-?off|papel|função|responsável|área|rolle|rol)\b/i
/** Room for a decision. A name with a telephone number is a contact, not a signature. */
const SIGNS = /signature|\bsign|approv|decision|assinatura|aprova|firma|verdict/i
const NAMED = /\bname\b|\bowner\b|\bnome\b|approver/i
const DATED = /\bdate\b|\bdata\b|\bfecha\b/i
const APPROVED_ITEM =
  /^(?:(?:sign-?off|approval|approved) (?:by|from) (?:the )?(.{2,60}?)|(.{2,60}?) (?:has )?(?:approved|approves|signed off|sign-?off|approval)(?: received| obtained)?)(?: \(.*\))?$/i

/** A role with what follows from its name: who does the work may not be independent of it. */
export function roleNode(name: string, required: boolean, line: number): RoleNode | null {
  const role = plainName(plain(name).replace(/\(.{0,60}\)/g, '')).slice(0, 120)
  if (role === '' || NO_ROLE.test(role) || /_{3,}|[☐☑✅❌]/.test(role)) return null
  return { role, required, independent: !DOES_THE_WORK.test(role), line }
}

/** The role of a line such as `**Tech Lead**: ____ Date: ____` or `Product:`; null when it is none. */
export function roleOfLine(text: string, line: number): RoleNode | null {
  const found = LINE.exec(text.trim().slice(0, 400))
  if (!found || (ONLY_WITH_ROOM.test(plain(found[1] ?? '')) && !found[2])) return null
  return roleNode(found[1] ?? '', !/\b(?:optional|if required|if needed|opcional)\b/i.test(text), line)
}

/** The roles of a table whose first column is a role and that has room for a decision; `asked`: it stands where signatures are asked for. */
export function rolesOfTable(rows: { cells: string[]; line: number }[], asked: boolean): RoleNode[] {
  const [header, ...body] = rows
  if (!header || !HEADER.test(plain(header.cells[0] ?? ''))) return []
  const rest = header.cells.slice(1).join(' | ')
  if (!asked && !SIGNS.test(rest) && !(NAMED.test(rest) && DATED.test(rest))) return []
  return body.flatMap(({ cells, line }) =>
    cells[0] ? (roleNode(cells[0], !/optional|if required|opcional/i.test(cells.join(' ')), line) ?? []) : [],
  )
}

const IS_ROLE =
  /^(?:[\p{L}/&' -]{0,40}\b)?(?:owner|lead|manager|director|officer|engineer|head|cto|ciso|ceo|vp|legal|security|compliance|product|engineering|qa|operations|ops|sre|finance|marketing|support|design)(?:\/[\p{L}]{2,20})?(?: team)?$/iu

/** The role that an item among approvals is named by ("Product Owner"); null when it is no role's name. */
export function roleNamed(title: string, required: boolean, line: number): RoleNode | null {
  const name = title.replace(/\s*\(.{0,80}\)\s*$/, '')
  return IS_ROLE.test(name.slice(0, 80)) && name.split(' ').length <= 4 ? roleNode(name, required, line) : null
}

/** Who an item says has approved ("Approved by security team", "Security team approved"); null when it says nothing of the kind. */
export function roleOfItem(title: string, required: boolean, line: number): RoleNode | null {
  const found = APPROVED_ITEM.exec(title.slice(0, 200))
  const name = found?.[1] ?? found?.[2]
  if (
    !name ||
    !/\b(?:team|lead|owner|manager|director|officer|stakeholder|cto|ciso|ceo|vp|head|admin|engineer|qa|security|legal|product|operations|devops|support|finance|marketing|compliance)\b/i.test(
      name,
    )
  )
    return null
  return roleNode(name.charAt(0).toUpperCase() + name.slice(1), required, line)
}

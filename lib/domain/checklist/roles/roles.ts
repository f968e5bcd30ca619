// Who signs: lines and boxes that leave room for a name, tables with room for a signature, items that say that somebody has approved.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { isNounPhrase, isRoleName, roleNode } from '@/lib/domain/checklist/roles/names'
import type { RoleNode } from '@/lib/domain/checklist/structure'
import { memoize } from '@/lib/domain/memoize'

const LONGEST = 400
const ROOM = /_{3,}|[[{<«（(]\s{0,3}[+@]?\s?[^\][{}<>«»()（）]{0,60}[\]}>»）)]|@\S+/u
const PLACE = /_{3,}|\[[^\][]{1,40}\](?!\()/
const PLACES = /_{3,}|\[[^\][]{1,40}\](?!\()/g
const IN_BRACKETS = /[(（]\s{0,3}(\p{L}[^()（）_]{1,60})[)）]/gu
const LABEL = /^(?:\*\*)?([^:：_`|]{2,120}?)(?:\*\*)?\s{0,3}(?:[:：](?:\*\*)?|[—–-]{1,2}(?=\s))\s{0,3}(.*)$/u
const BLANK_ENDS = /^(?:\*\*)?([^:：_`|]{2,120}?)(?:\*\*)?\s{0,3}(_{3,}.*)$/u

export type RoleLine = { label: string; rest: string; room: boolean; empty: boolean }

/** The label of a line and what stands behind it; null when the line has no label. */
export function labelled(text: string): RoleLine | null {
  return lineOf(text.trim().slice(0, LONGEST))
}

const lineOf = memoize(2000, (line): RoleLine | null => {
  const found = LABEL.exec(line) ?? BLANK_ENDS.exec(line)
  if (!found) return null
  const [, label = '', rest = ''] = found
  return { label: label.trim(), rest, room: ROOM.test(rest), empty: rest.replace(/[*\s]/g, '') === '' }
})

/** Room for a name and for a date or a signature: nothing but a signature looks so. */
export function isSignedLine(text: string, words: Vocabulary): boolean {
  const line = text.slice(0, LONGEST)
  const first = line.search(PLACE)
  if (first === -1) return false
  const behind = line.slice(first)
  const places = behind.match(PLACES) ?? []
  const said = words.read(plain(behind.replace(/[_[\]]+/g, ' ')))
  return places.length > 1 && said.has('sign.date', 'sign.signature', 'sign.name')
}

/** Who signs, in brackets beside a place for a signature: "Approved by (Head of IT): ____", "Signed: ____ (Engineering Manager)". */
function signerInBrackets(text: string, words: Vocabulary, asked: boolean): string | null {
  const found = labelled(text)
  if (!found || !words.read(plain(found.label)).whole('sign.approved-by', 'sign.signature')) return null
  const names = [...text.slice(0, LONGEST).matchAll(IN_BRACKETS)].flatMap(([, name]) => name ?? [])
  return names.find((name) => isRoleName(name, words) || (asked && isNounPhrase(name, words))) ?? null
}

/**
 * The role that a line of a list of signers names; null when it names nobody. `asked`: it stands where signatures are asked for. `opensList`: a list
 * follows it, so that an empty label introduces the list.
 */
export function roleOfLine(
  text: string,
  line: number,
  words: Vocabulary,
  asked: boolean,
  opensList = false,
): RoleNode | null {
  const found = labelled(text)
  if (!found) return null
  const { label, rest, room, empty } = found
  const reading = words.read(plain(label))
  const inBrackets = room ? signerInBrackets(text, words, asked) : null
  if (inBrackets) return roleNode(inBrackets, line, words)
  // "Approved by:" above a list introduces it; with room for a name, or as one label of a form, it is a signature itself.
  const asks = reading.whole('sign.approved-by', 'kind.signoff', 'sign.signature')
  if (!room && (opensList ? asks || reading.has('kind.signoff') : asks && !empty)) return null
  if (!room && asks && !reading.whole('sign.approved-by', 'role.does-the-work')) return null
  const answers = words.read(plain(rest)).has('decision.go', 'decision.no-go', 'answer.yes', 'answer.no', 'result.pass')
  if (!asked && !(isSignedLine(text, words) && isRoleName(label, words))) return null
  const named = isRoleName(label, words) || reading.begins('sign.approved-by', 'role.does-the-work')
  if (!room && (!empty || (opensList && !named)) && !(named && answers)) return null
  if (answers && !named) return null
  if (!named && !isNounPhrase(label, words)) return null
  return roleNode(label, line, words)
}

/** A line of the form below a signer's name: "Signature: ____", "Print name: ____", "Date: ____". */
export function isFormLine(text: string, words: Vocabulary): boolean {
  const found = labelled(text)
  if (!found?.room) return false
  return words.read(plain(found.label)).whole('sign.signature', 'sign.name', 'sign.date', 'sign.position')
}

/** The line of such a form in which somebody signs. */
export function isSignatureLine(text: string, words: Vocabulary): boolean {
  const found = labelled(text)
  return found?.room === true && words.read(plain(found.label)).whole('sign.signature')
}

/** The role that a box or bullet among approvals is: it has room for a name, or is a role's name. */
export function roleOfEntry(text: string, line: number, words: Vocabulary): RoleNode | null {
  const labelledRole = roleOfLine(text, line, words, true)
  if (labelledRole) return labelledRole
  const bare = plain(text)
  return isRoleName(bare, words) ? roleNode(bare, line, words) : null
}

/** Who a line says that signs: "Sign-off: Release Manager", "Accountable signer: **Release Manager**". Null when it names nobody. */
export function signerNamed(text: string, line: number, words: Vocabulary): RoleNode | null {
  const found = labelled(text)
  if (!found || found.room || found.empty) return null
  const asks = words.read(plain(found.label)).has('kind.signoff', 'sign.approved-by', 'sign.signature')
  return asks && isRoleName(found.rest, words) ? roleNode(found.rest, line, words) : null
}

/** An entry that carries a place for a signature ("**Infrastructure**: … - Owner: X - Signature: ____") is signed for by its owner, or by what it is about. */
export function signerOfItem(text: string, line: number, words: Vocabulary): RoleNode | null {
  const parts = text.slice(0, 2000).split(/\s[-–—|]\s|[;；]/u)
  const named = parts.slice(1).flatMap((part) => signerNamed(part, line, words) ?? [])[0]
  if (named || !/_{3,}|\[/.test(text)) return named ?? null
  const signed = parts.slice(1).some((part) => {
    const found = labelled(part)
    return found?.room === true && words.read(plain(found.label)).whole('sign.signature', 'sign.approved-by')
  })
  if (!signed) return null
  const owner = parts
    .map(labelled)
    .find((found) => found && !found.room && words.read(plain(found.label)).whole('label.owner'))
  const name = owner ? owner.rest : (labelled(parts[0] ?? '')?.label ?? parts[0] ?? '')
  return roleNode(name, line, words)
}

/** Who an item says has approved ("Approved by security team", "Security team approved"); null when it says nothing of the kind. */
export function roleOfItem(title: string, line: number, words: Vocabulary): RoleNode | null {
  const reading = words.read(title.slice(0, 200))
  const approved = reading.has('sign.approved-by', 'kind.signoff', 'decision.go') && title.split(/\s+/).length <= 9
  if (!approved) return null
  const name = roleNode(title.replace(/\s*[([].{0,80}$/, ''), line, words)
  if (!name || !isRoleName(name.role, words)) return null
  return { ...name, role: name.role.charAt(0).toUpperCase() + name.role.slice(1) }
}

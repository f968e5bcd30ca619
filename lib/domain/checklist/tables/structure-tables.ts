// Tables that are neither ticked nor filled in: a go/no-go matrix, the phases of a plan, whom to reach, what sets a rollback off.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { secondsOf, windowOf } from '@/lib/domain/checklist/sections/times'
import type { ContactNode, PhaseNode } from '@/lib/domain/checklist/structure'
import { Columns, isEmptyCell, type Row, type Rows } from '@/lib/domain/checklist/tables/columns'

const MARK = /^\s*(?:[☐☑☒⬜]|\[[ xX]?\])\s*$/u
const PLACE = /^\s*(?:`?_{2,}`?|\[[^\][]{0,80}\]|<[^<>]{0,80}>)\s*$/

/** The columns of a go/no-go matrix, or null when it is none. */
export function matrixColumns(header: Row | undefined, words: Vocabulary): { go: number; noGo: number } | null {
  const columns = new Columns(header, words)
  const at = (...concepts: Parameters<Columns['find']>) =>
    columns.labels.findIndex(
      (label, index) => index > 0 && label.length <= 40 && columns.reading(index).begins(...concepts),
    )
  const noGo = at('decision.no-go', 'decision.hold')
  const go = at('decision.go')
  return go === -1 || noGo === -1 || go === noGo ? null : { go, noGo }
}

/** The rows of a go/no-go matrix whose cells say what is asked for: what is to hold, row by row. */
export function matrixOfTable([header, ...body]: Rows, words: Vocabulary): { text: string; line: number }[] {
  const columns = matrixColumns(header, words)
  const isOpen = (cell: string | undefined) => isEmptyCell(cell) || MARK.test(cell ?? '')
  if (!columns || body.every((row) => isOpen(row.cells[columns.go]) && isOpen(row.cells[columns.noGo]))) return []
  return body.flatMap(({ cells, line }) => {
    const text = plain(cells[0] ?? '')
    return text === '' ? [] : [{ text: text.slice(0, 2000), line }]
  })
}

/** The phases of a plan: a phase column and one of its length. */
export function phasesOfTable([header, ...body]: Rows, words: Vocabulary): PhaseNode[] {
  const columns = new Columns(header, words)
  const phase = columns.find('label.phase', 'enumerator')
  const length = columns.find('label.length', 'label.due')
  if (phase === -1 || length === -1 || phase === length) return []
  return body.flatMap(({ cells, line }) => {
    const title = plain(cells[phase] ?? '')
    if (title === '') return []
    const written = plain(cells[length] ?? '')
    const window = windowOf(written, words)
    const { fromSeconds, toSeconds } = window ?? {}
    const spanned = fromSeconds !== undefined && toSeconds !== undefined ? toSeconds - fromSeconds : null
    const seconds = secondsOf(written, words) ?? spanned
    const text = cells.map(plain).join(' | ').slice(0, 2000)
    return [{ title: title.slice(0, 300), text, line, ...(seconds && seconds > 0 && { plannedSeconds: seconds }) }]
  })
}

/** Whom to reach, row by row: a column of roles or names and at least one of telephone, mail or channel. */
export function contactsOfTable([header, ...body]: Rows, words: Vocabulary): ContactNode[] {
  const columns = new Columns(header, words)
  const channels = columns.labels.flatMap((_, at) => (columns.reading(at).has('label.contact') ? [at] : []))
  const role = columns.find('sign.position', 'label.owner', 'role.head')
  const name = columns.find('sign.name')
  const first = role !== -1 ? role : name
  if (channels.length === 0 || first === -1 || (role !== -1 && channels.length === 1 && channels[0] === role)) return []
  return body.flatMap(({ cells, line }) => {
    const who = plain(cells[first] ?? '')
    if (who === '') return []
    const called = name !== -1 && name !== first ? (cells[name] ?? '') : ''
    const known = channels
      .filter((at) => at !== first && at !== name)
      .map((at) => ({ label: (columns.labels[at] ?? '').slice(0, 100), value: plain(cells[at] ?? '').slice(0, 300) }))
      .filter(({ value }) => value !== '' && !PLACE.test(value))
    const named = called !== '' && !PLACE.test(called) ? plain(called).slice(0, 300) : ''
    return [{ role: who.slice(0, 300), ...(named && { name: named }), channels: known.slice(0, 20), line }]
  })
}

/** What sets a rollback off: the cells of a trigger column. */
export function triggersOfTable([header, ...body]: Rows, words: Vocabulary): string[] {
  const column = new Columns(header, words).find('rollback.trigger')
  if (column === -1) return []
  return body.flatMap(({ cells }) => (isEmptyCell(cells[column]) ? [] : [plain(cells[column] ?? '').slice(0, 1000)]))
}

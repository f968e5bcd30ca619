// Tables of things to tick: a box or state in each row, a column for each answer, or steps with their owner and result.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { meaningOf } from '@/lib/domain/checklist/items/exclusive'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Choice } from '@/lib/domain/checklist/structure'
import { Columns, isEmptyCell, type Row, type Rows } from '@/lib/domain/checklist/tables/columns'

/** `state`: what the author says of the row already. `answers`: what the row is answered with, and what the columns of it are called. */
export type Task = {
  title: string
  state: 'open' | 'done' | 'not-applicable'
  answers?: { label: string; choices: Choice[] }
  rest: { label: string; cell: string; at: number }[]
  priority?: string
  /** A column says that the row is not mandatory. */
  isOptional: boolean
  line: number
}

const MARK = /^(?:☐|☑|☒|✅|❌|✔|✓|⬜|🔲|\[[ xX/!~-]?\])\uFE0F?\s*$/u
const DONE_MARK = /^(?:☑|☒|✅|✔|✓|\[[xX]\])\uFE0F?\s*$/u
/** "[TODO]" says what belongs there. */
const PLACE = /^\s*(?:\[[^\][]{2,}\]|<[^<>]{2,}>|\{[^{}]{2,}\})\s*$/u
const BOXED = /^(?:\[([ xX])\]|([☐☑]))\s+(\S.*)$/u
const BOX_ANYWHERE = /[☐☑]|\[[ xX]?\](?!\()/u
const SLASHED = /\s*[/|]\s*/
const STATES = ['state.todo', 'state.running', 'state.waiting', 'state.done', 'state.skipped'] as const
const ANSWERS = [
  'answer.yes',
  'answer.no',
  'answer.not-applicable',
  'result.pass',
  'result.fail',
  'result.partly',
  'result.blocked',
] as const

/** Headers of what a row must show. */
export const EXPECTED = ['label.expected', 'label.target', 'label.threshold'] as const

const WORKED = ['label.owner', 'label.expected', 'label.command', 'label.verify-with', 'label.due'] as const

type Layout = {
  status: number[]
  title: number
  boxed: boolean
  answers?: { label: string; choices: Choice[] }
}

/** Whether a cell is a mark or a word for how far something is. */
function isState(cell: string, words: Vocabulary): boolean {
  if (MARK.test(cell.trim())) return true
  if (PLACE.test(cell)) return false
  const text = plain(cell)
  return text !== '' && text.length <= 40 && words.read(text).whole(...STATES, ...ANSWERS)
}

function stateOf(cells: string[], words: Vocabulary): Task['state'] {
  for (const cell of cells) {
    if (DONE_MARK.test(cell.trim())) return 'done'
    const reading = words.read(plain(cell).slice(0, 60))
    if (reading.whole('answer.not-applicable', 'state.skipped')) return 'not-applicable'
    if (reading.whole('state.done', 'answer.yes', 'result.pass')) return 'done'
  }
  return 'open'
}

/** "Yes | No | N/A" as headers: the answers of each row. One column for each state of work is no answer. */
function answerColumns(columns: Columns, body: Rows): { at: number[]; choices: Choice[] } | null {
  const at = columns.all(...ANSWERS, 'decision.go', 'decision.no-go', 'decision.conditional')
  const room = at.filter((index) =>
    body.every((row) => isEmptyCell(row.cells[index]) || MARK.test((row.cells[index] ?? '').trim())),
  )
  if (room.length < 2) return null
  const choices = room.map((index): Choice => {
    const meaning = meaningOf(columns.labels[index] ?? '', columns.words)
    return { value: columns.labels[index] ?? '', ...(meaning && { meaning }) }
  })
  return choices.some(({ meaning }) => meaning === 'pass') ? { at: room, choices } : null
}

/** "Pass/Fail" as one header, or a column of results with nothing in it. */
function resultColumn(columns: Columns, body: Rows): { at: number; choices: Choice[] } | null {
  for (let at = 0; at < columns.width; at++) {
    const parts = (columns.labels[at] ?? '').split(SLASHED).filter((part) => part !== '')
    const meanings = parts.map((part) => meaningOf(part, columns.words))
    const opposite = new Set(meanings).size > 1 && meanings.every((meaning) => meaning !== undefined)
    if (
      parts.length > 1 &&
      opposite &&
      body.every((row) => isEmptyCell(row.cells[at]) || isState(row.cells[at] ?? '', columns.words))
    )
      return {
        at,
        choices: parts.map((value, index): Choice => ({ value, ...(meanings[index] && { meaning: meanings[index] }) })),
      }
  }
  return null
}

/** Whether a column has words in it: "1" and "2.3" only count the rows. */
const hasWords = (at: number, body: Rows): boolean => body.some((row) => /\p{L}{2}/u.test(row.cells[at] ?? ''))

/** The columns that number the rows: the header says so, or calls it "Step" and nothing but numbers stand in it. */
function countersOf(columns: Columns, body: Rows): ReadonlySet<number> {
  const unworded = columns.all('label.item').filter((at) => !hasWords(at, body))
  return new Set([...columns.all('label.counter'), ...unworded])
}

function titleColumn(columns: Columns, taken: readonly number[], body: Rows): number {
  const counters = countersOf(columns, body)
  const names = (at: number) => !taken.includes(at) && !counters.has(at) && hasWords(at, body)
  const called = columns.candidates('label.item').filter((at) => !taken.includes(at))
  const named = called.find(names) ?? columns.labels.findIndex((_, at) => names(at))
  return named === -1 ? (called[0] ?? -1) : named
}

/** Where a table is ticked and where its titles stand; null when nothing is there to be ticked. */
export function taskLayout(rows: Rows, words: Vocabulary): Layout | null {
  return tickedIn(rows, words).layout
}

type Ticked = { layout: Layout | null; tasks: Task[] }
type Known = Ticked & { words: Vocabulary; rows: number }

/** What was read of tables whose rows somebody still holds, by their header: several stages ask for it. */
const knownTables = new WeakMap<Row, Known>()

function tickedIn(rows: Rows, words: Vocabulary): Ticked {
  const [header] = rows
  if (!header) return { layout: null, tasks: [] }
  const known = knownTables.get(header)
  if (known && known.words === words && known.rows === rows.length) return known
  const layout = layoutOf(rows, words)
  const read = { layout, tasks: layout ? tasksIn(rows, layout, words) : [], words, rows: rows.length }
  knownTables.set(header, read)
  return read
}

function layoutOf(rows: Rows, words: Vocabulary): Layout | null {
  const [header, ...all] = rows
  const body = all.filter((row) => row.cells.length > 0)
  if (!header || body.length === 0) return null
  const boxed = header.cells.findIndex((_, at) => body.some((row) => BOXED.test(row.cells[at] ?? '')))
  if (boxed !== -1) return { status: [boxed], title: boxed, boxed: true }
  const columns = new Columns(header, words)
  const answered = answerColumns(columns, body)
  if (answered) {
    const title = titleColumn(columns, answered.at, body)
    const label = answered.choices.map(({ value }) => value).join(' / ')
    return title === -1
      ? null
      : { status: answered.at, title, boxed: false, answers: { label, choices: answered.choices } }
  }
  const result = resultColumn(columns, body)
  if (result) {
    const title = titleColumn(columns, [result.at], body)
    const label = columns.labels[result.at] ?? ''
    return title === -1
      ? null
      : { status: [result.at], title, boxed: false, answers: { label, choices: result.choices } }
  }
  return byStatus(columns, body)
}

function byStatus(columns: Columns, body: Rows): Layout | null {
  const { words } = columns
  const states = columns.all(...STATES)
  const perState =
    states.length > 1 &&
    states.every((at) => body.every((row) => isEmptyCell(row.cells[at]) || isState(row.cells[at] ?? '', words)))
  if (perState) {
    const title = titleColumn(columns, states, body)
    return title === -1 ? null : { status: states, title, boxed: false }
  }
  const fits = (at: number) => body.every((row) => isEmptyCell(row.cells[at]) || isState(row.cells[at] ?? '', words))
  const some = (at: number) => body.some((row) => isState(row.cells[at] ?? '', words))
  const measured = measuredColumns(columns, body)
  const named = columns.candidates('label.status').filter((at) => !isPriority(columns, at) && !measured.includes(at))
  const marked = columns.labels.findIndex(
    (_, at) => !isPriority(columns, at) && some(at) && body.every((row) => isState(row.cells[at] ?? '', words)),
  )
  // "Check" may head a column of names of which one happens to be a state; a column that holds nothing else goes before it.
  const status = named.find(fits) ?? (marked === -1 ? (named.find(some) ?? -1) : marked)
  if (status === -1 && measured.length === 0) return null
  const taken = status === -1 ? [] : [status]
  const title = titleColumn(columns, [...taken, ...measured], body)
  return title === -1 ? null : { status: taken, title, boxed: false }
}

/**
 * The columns that are called like a state and are empty beside what each row expects: "Result" is what was measured
 * there, unless another column asks for that.
 */
function measuredColumns(columns: Columns, body: Rows): number[] {
  const actual = columns.all('label.actual')
  const named = actual.filter(
    (at) => columns.reading(at).whole('label.status') && body.every((row) => isEmptyCell(row.cells[at])),
  )
  const expects = columns.labels.some((_, at) => !actual.includes(at) && columns.reading(at).whole(...EXPECTED))
  return expects && named.length === actual.length ? named : []
}

/** "Priority", "Mandatory", "Must/Optional". */
const isPriority = (columns: Columns, at: number): boolean =>
  columns.reading(at).whole('label.priority', 'weight.mandatory') ||
  columns.reading(at).begins('weight.mandatory', 'weight.optional')

/** "Mandatory: No" weighs its row and says nothing else of it. */
const saysOnlyWeight = (columns: Columns, at: number, cell: string): boolean =>
  columns.reading(at).whole('weight.mandatory') && columns.words.read(plain(cell)).whole('answer.yes', 'answer.no')

function taskOf(row: Row, layout: Layout, columns: Columns, counters: ReadonlySet<number>): Task | null {
  const { cells, line } = row
  const written = cells[layout.title] ?? ''
  const found = layout.boxed ? BOXED.exec(written) : null
  if (layout.boxed && !found) return null
  const title = found ? (found[3] ?? '') : written
  if (plain(title) === '') return null
  const state = found
    ? found[1] === ' ' || found[2] === '☐'
      ? 'open'
      : 'done'
    : stateOf(
        layout.status.map((at) => cells[at] ?? ''),
        columns.words,
      )
  const claimed = layout.answers && layout.status.length > 1 ? claimOf(cells, layout) : state
  const priority = cells.find((_, at) => at !== layout.title && isPriority(columns, at))
  const isOptional = cells.some(
    (cell, at) => columns.reading(at).whole('weight.mandatory') && columns.words.read(plain(cell)).whole('answer.no'),
  )
  const rest = cells.flatMap((cell, at) =>
    layout.status.includes(at) || at === layout.title || counters.has(at) || saysOnlyWeight(columns, at, cell)
      ? []
      : [{ label: columns.labels[at] ?? '', cell, at }],
  )
  return {
    title,
    state: claimed,
    rest,
    line,
    isOptional,
    ...(layout.answers && { answers: layout.answers }),
    ...(priority && { priority }),
  }
}

/** The answer that is marked in a row with a column for each. */
function claimOf(cells: string[], { status, answers }: Layout): Task['state'] {
  const marked = status.findIndex(
    (at) => DONE_MARK.test((cells[at] ?? '').trim()) || /^[xX]$/.test((cells[at] ?? '').trim()),
  )
  const meaning = answers?.choices[marked]?.meaning
  return meaning === 'pass' ? 'done' : meaning === 'not-applicable' ? 'not-applicable' : 'open'
}

/** The rows of a table with something to tick; empty when it has nothing. */
export function tasksOfTable(rows: Rows, words: Vocabulary): Task[] {
  return tickedIn(rows, words).tasks
}

function tasksIn(rows: Rows, layout: Layout, words: Vocabulary): Task[] {
  const [header, ...body] = rows
  const columns = new Columns(header, words)
  const counters = countersOf(columns, body)
  return body.flatMap((row) => taskOf(row, layout, columns, counters) ?? [])
}

/** Rows of a table of steps, without a box: it has a column of what is done and one of who does it, with what, for how long or what comes out. */
export function stepsOfTable(rows: Rows, words: Vocabulary): Task[] {
  const [header, ...body] = rows
  const columns = new Columns(header, words)
  const title = columns.has('label.item') ? titleColumn(columns, [], body) : -1
  const worked = columns.labels.some((_, at) => at !== title && isWorked(columns, at))
  if (title === -1 || !worked) return []
  const layout: Layout = { status: [], title, boxed: false }
  const counters = countersOf(columns, body)
  return body.flatMap((row) => (isEmptyCell(row.cells[title]) ? [] : (taskOf(row, layout, columns, counters) ?? [])))
}

/** A column of who works on a row, with what, until when, or what comes out of it. */
function isWorked(columns: Columns, at: number): boolean {
  const [reading, concepts] = [columns.reading(at), WORKED]
  return reading.whole(...concepts) || reading.begins(...concepts) || reading.ends(...concepts)
}

/** Whether a table holds something that looks like a box, however it was read. */
export function holdsBoxes(rows: Rows): boolean {
  return rows.some((row) => row.cells.some((cell) => BOX_ANYWHERE.test(cell)))
}

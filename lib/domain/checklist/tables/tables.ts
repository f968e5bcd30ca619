// Tables that say more than prose: metrics to watch, a go/no-go matrix, things to tick, phases of a plan, details to fill in.

import { type Keys, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { choicesOf } from '@/lib/domain/checklist/fields/choices'
import { fieldsIn } from '@/lib/domain/checklist/fields/fields'
import { type Bound, boundOf, numberOf, unitOf } from '@/lib/domain/checklist/fields/thresholds'
import { secondsOf, windowOf } from '@/lib/domain/checklist/sections/times'
import type { FieldNode, MetricNode, PhaseNode, Threshold } from '@/lib/domain/checklist/structure'

export type Rows = { cells: string[]; line: number }[]

const column = (header: Rows[number] | undefined, words: RegExp): number =>
  header?.cells.findIndex((cell) => words.test(plain(cell))) ?? -1

/** Sizes in one unit; decimal steps, as documents count them. */
const SIZE: Record<string, number> = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
const TIME: Record<string, number> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 }

function inUnit(bound: Bound | null, unit: string | undefined): Threshold | undefined {
  if (!bound) return undefined
  const scale = [SIZE, TIME].find(
    (table) => unit !== undefined && bound.unit !== undefined && unit in table && bound.unit in table,
  )
  const factor = scale && unit && bound.unit ? (scale[bound.unit] ?? 1) / (scale[unit] ?? 1) : 1
  const { value, upper } = bound.threshold
  return { ...bound.threshold, value: value * factor, ...(upper !== undefined && { upper: upper * factor }) }
}

const BARE = /^~?\s*(\d+(?:[.,]\d+)*)\s*([\p{L}%/]+)?\s*(\+)?$/u

/** A target that is only a number: it is kept on the side that the alert is not. */
function bareBound(cell: string, other: Bound | null): Bound | null {
  const found = BARE.exec(plain(cell))
  const value = numberOf(found?.[1] ?? '')
  if (!found || !Number.isFinite(value)) return null
  const more = found[3] === '+' || other?.threshold.comparator === '<' || other?.threshold.comparator === '<='
  const unit = unitOf(found[2])
  return {
    threshold: { comparator: more ? '>=' : '<=', value, text: plain(cell) },
    ...(unit && { unit }),
    at: 0,
    end: cell.length,
  }
}

/** The metrics of a table with a metric column and a target or alert column. */
export function metricsOfTable([header, ...body]: Rows, keys: Keys): MetricNode[] {
  const name = column(header, /^(?:metric|indicator|measure|kpi|signal|métrica|indicador|slo|sli)/i)
  const target = column(header, /target|goal|expected|normal|objective|baseline|meta\b|alvo|slo$/i)
  const alert = column(header, /alert|threshold|limit|breach|critical|abort|roll ?back|limiar|alerta/i)
  const interval = column(header, /interval|frequency|every|cadence|how often|intervalo|frequência/i)
  if (name === -1 || (target === -1 && alert === -1)) return []
  return body.flatMap(({ cells, line }) => {
    const title = plain(cells[name] ?? '')
    if (title === '') return []
    const written = boundOf(plain(cells[alert] ?? ''))
    const aim = boundOf(plain(cells[target] ?? '')) ?? bareBound(cells[target] ?? '', written)
    const alarm = written ?? turned(bareBound(cells[alert] ?? '', aim))
    const every = secondsOf(cells[interval] ?? '')
    const unit = aim?.unit ?? alarm?.unit
    const [kept, alarmed] = [inUnit(aim, unit), inUnit(alarm, unit)]
    return [
      {
        ...{ key: keys.take(slug(title)), name: title.slice(0, 300), line },
        ...(unit && { unit }),
        ...(kept && { target: kept }),
        ...(alarmed && { alert: alarmed }),
        ...(every && { intervalSeconds: every }),
      },
    ]
  })
}

/** A bare number in the alert column is past when the value is beyond it, on the side where the target is not. */
function turned(bound: Bound | null): Bound | null {
  return (
    bound && {
      ...bound,
      threshold: { ...bound.threshold, comparator: bound.threshold.comparator === '>=' ? '<' : '>' },
    }
  )
}

/** A metric of a bullet such as `**latency** — p50, p99 (should be <500ms)`; null when it names none. */
export function metricOfBullet(text: string, keys: Keys, line: number): MetricNode | null {
  const found = /^(?:\*\*|`)([^*`]{2,120})(?:\*\*|`)\s*(?:[-–—:]\s*)(.*)$/.exec(text.slice(0, 2000))
  const bound = found && boundOf(plain(found[2] ?? ''))
  if (!found || !bound) return null
  const name = plain(found[1] ?? '').replace(/:$/, '')
  const every = /\bevery\b/i.test(text) ? secondsOf(text.slice(text.search(/\bevery\b/i))) : null
  return {
    key: keys.take(slug(name)),
    name: name.slice(0, 300),
    line,
    target: bound.threshold,
    ...(bound.unit && { unit: bound.unit }),
    ...(every && { intervalSeconds: every }),
  }
}

/** The columns of a go/no-go matrix, or null when it is none. */
export function matrixColumns(header: Rows[number] | undefined): { go: number; noGo: number } | null {
  const go = column(header, /^(?:✅\s*)?go(?: if.*)?$/i)
  const noGo = column(header, /^(?:❌\s*)?(?:no[- ]?go|hold)(?: if.*)?$/i)
  return go === -1 || noGo === -1 ? null : { go, noGo }
}

/** The rows of a go/no-go matrix: what is asked, row by row. */
export function matrixOfTable([header, ...body]: Rows): { text: string; line: number }[] {
  if (!matrixColumns(header)) return []
  return body.flatMap(({ cells, line }) => {
    const text = plain(cells[0] ?? '')
    return text === '' ? [] : [{ text: text.slice(0, 2000), line }]
  })
}

const STATE =
  /^(?:☐|☑|☒|✅|❌|✔|✓|\[[ xX]\]|⬜|🔲|done|open|to ?do|pending|complete[d]?|yes|not started|in progress|feito|pendente|concluído)\s*$/iu
const DONE = /^(?:☑|☒|✅|✔|✓|\[[xX]\]|done|complete[d]?|yes|feito|concluído)\s*$/iu
const BOXED = /^\[([ xX])\]\s+(\S.*)$/
const STATUS = /^(?:status|state|done\??|check(?:ed)?|complete[d]?\??|ok\??|✓|✅|☐|estado|situação|feito|concluído)$/iu
const COUNTER = /^(?:#|no\.?|nr\.?|nº|id|t)$/i

/** Rows whose box stands in the same cell as their title. */
function boxedTasks(header: Rows[number], body: Rows, at: number): Task[] {
  return body.flatMap(({ cells, line }) => {
    const found = BOXED.exec(cells[at] ?? '')
    if (!found) return []
    const rest = cells.flatMap((cell, index) =>
      index === at ? [] : [{ label: plain(header.cells[index] ?? ''), cell }],
    )
    return [{ title: found[2] ?? '', claimed: found[1] !== ' ', rest, line }]
  })
}

export type Task = { title: string; claimed: boolean; rest: { label: string; cell: string }[]; line: number }

/** Where a table is ticked and where its titles stand; null when nothing is there to be ticked. `boxed`: the box stands in the title's own cell. */
export function taskColumns([header, ...body]: Rows): { status: number; title: number; boxed: boolean } | null {
  if (!header || body.length === 0) return null
  const boxed = header.cells.findIndex((_, at) => body.some((row) => BOXED.test(row.cells[at] ?? '')))
  if (boxed !== -1) return { status: boxed, title: boxed, boxed: true }
  const named = column(header, STATUS)
  const filled = body.filter((row) => row.cells.length > 0)
  const marked = header.cells.findIndex(
    (_, at) => filled.length > 0 && filled.every((row) => STATE.test(row.cells[at] ?? '')),
  )
  const status =
    named !== -1 && filled.some((row) => STATE.test(row.cells[named] ?? '') || (row.cells[named] ?? '') === '')
      ? named
      : marked
  if (status === -1) return null
  const preferred = column(
    header,
    /^(?:item|task|check|step|activity|action|what|description|tarefa|atividade|verificação|item de verificação)/i,
  )
  const title =
    preferred !== -1 && preferred !== status
      ? preferred
      : header.cells.findIndex((cell, at) => at !== status && !COUNTER.test(plain(cell)))
  return title === -1 ? null : { status, title, boxed: false }
}

/** The rows of a table with a column to tick or a status; empty when it has none. */
export function tasksOfTable(rows: Rows): Task[] {
  const [header, ...body] = rows
  const columns = taskColumns(rows)
  if (!header || !columns) return []
  const { status, title } = columns
  if (columns.boxed) return boxedTasks(header, body, status)
  return body
    .filter((row) => row.cells.length > 0)
    .flatMap(({ cells, line }) => {
      const words = plain(cells[title] ?? '')
      if (words === '') return []
      const rest = cells.flatMap((cell, at) =>
        at === status || at === title ? [] : [{ label: plain(header.cells[at] ?? ''), cell }],
      )
      return [{ title: cells[title] ?? words, claimed: DONE.test(cells[status] ?? ''), rest, line }]
    })
}

/** The phases of a plan: a phase column and one of its length. */
export function phasesOfTable([header, ...body]: Rows): PhaseNode[] {
  const phase = column(header, /^(?:phase|stage|step|week|fase|etapa|milestone|activity)/i)
  const length = column(header, /^(?:duration|length|time|estimate[d]?|planned|duração|tempo|when|window)/i)
  if (phase === -1 || length === -1) return []
  return body.flatMap(({ cells, line }) => {
    const title = plain(cells[phase] ?? '')
    if (title === '') return []
    const written = plain(cells[length] ?? '')
    const window = windowOf(written)
    const seconds =
      secondsOf(written) ??
      (window?.toSeconds !== undefined && window.fromSeconds !== undefined
        ? window.toSeconds - window.fromSeconds
        : null)
    return [
      {
        title: title.slice(0, 300),
        text: cells.map(plain).join(' | ').slice(0, 2000),
        line,
        ...(seconds && { plannedSeconds: seconds }),
      },
    ]
  })
}

/** A cell that says what belongs there ("[Name]", "High / Medium / Low"). */
function placeOf(cell: string, label: string, keys: Keys, line: number): FieldNode | null {
  const shared = { label: label.slice(0, 300), required: false, line }
  const asked = /^\[([^\][]{2,120})\]$/.exec(cell)?.[1]
  if (asked) return { ...shared, key: keys.take(slug(label)), type: /date|yyyy|mm\/dd/i.test(asked) ? 'date' : 'text' }
  if (!/^[\p{L}][\p{L}\p{N} -]{0,30}(?:\s\/\s[\p{L}][\p{L}\p{N} -]{0,30}){1,6}$/u.test(cell)) return null
  const choices = choicesOf(cell)
  return choices.length > 1 ? { ...shared, key: keys.take(slug(label)), type: 'choice', choices } : null
}

/** The blanks of a table: one a cell that has one, or that is empty where the column has nothing but blanks. Named by the row's first cell. */
export function fieldsOfTable([header, ...body]: Rows, keys: Keys): FieldNode[] {
  const filled = body.filter((row) => row.cells.length > 0)
  const width = header?.cells.length ?? 0
  const empty = Array.from(
    { length: width },
    (_, at) => at > 0 && filled.every((row) => /^`?_*`?$/.test((row.cells[at] ?? '').trim())),
  )
  const several = empty.filter(Boolean).length > 1
  return filled.flatMap(({ cells, line }) => {
    const label = plain(cells[0] ?? '')
    return Array.from({ length: Math.max(0, width - 1) }, (_, at) => at + 1).flatMap((at) => {
      const cell = (cells[at] ?? '').trim()
      const name = several ? `${label} ${plain(header?.cells[at] ?? '')}`.trim() : label
      const place = name !== '' && !several ? placeOf(cell, name, keys, line) : null
      if (place) return [place]
      if (cell !== '')
        return fieldsIn(cell, name || 'Value', keys, line).map((field) =>
          field.label === name || !several ? field : { ...field, label: `${name} ${field.label}`.slice(0, 300) },
        )
      return empty[at] && name !== '' ? fieldsIn('____', name, keys, line) : []
    })
  })
}

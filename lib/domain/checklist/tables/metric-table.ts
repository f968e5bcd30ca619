// Tables of metrics: what is kept (target) and what raises an alarm (alert). Which of the two a bound is, is never guessed.
import { type Keys, plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { type Bound, boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { numberOf } from '@/lib/domain/checklist/fields/bounds/units'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { secondsOf } from '@/lib/domain/checklist/sections/times'
import type { MetricNode, Threshold } from '@/lib/domain/checklist/structure'
import { Columns, type Row, type Rows } from '@/lib/domain/checklist/tables/columns'

/** Sizes in one unit; decimal steps, as documents count them. */
const SIZE: Record<string, number> = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
const TIME: Record<string, number> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 }
const BARE = /^[~≈]?\s*(\d+(?:[.,]\d+)*)\s*([\p{L}%/]+)?\s*(\+)?$/u

function inUnit(bound: Bound | null, unit: string | undefined): Threshold | undefined {
  if (!bound) return undefined
  const from = bound.unit
  const scale = [SIZE, TIME].find((table) => unit !== undefined && from !== undefined && unit in table && from in table)
  const factor = scale && unit && from ? (scale[from] ?? 1) / (scale[unit] ?? 1) : 1
  const { value, upper } = bound.threshold
  return { ...bound.threshold, value: value * factor, ...(upper !== undefined && { upper: upper * factor }) }
}

/** Which way a metric is good: latency is good when low, availability when high. Null when its name does not say. */
function goodSide(name: string, words: Vocabulary): '<' | '>' | null {
  const reading = words.read(name.slice(0, 200))
  const less = reading.has('metric.less')
  const more = reading.has('metric.more')
  return less === more ? null : less ? '<' : '>'
}

const side = ({ threshold }: Bound): '<' | '>' | '=' =>
  threshold.comparator.startsWith('<') ? '<' : threshold.comparator.startsWith('>') ? '>' : '='

/** A bare number on the side where the other bound of the row, or the metric itself, says it is. */
function bareBound(cell: string, good: '<' | '>' | null, alarm: boolean, words: Vocabulary): Bound | null {
  const found = BARE.exec(plain(cell))
  const value = numberOf(found?.[1] ?? '')
  if (!found || !Number.isFinite(value)) return null
  const more = found[3] === '+' || (good === '>') !== alarm
  const unit = found[2] === '%' ? '%' : words.unit(found[2] ?? '')
  const comparator = alarm ? (more ? '>' : '<') : more ? '>=' : '<='
  return {
    threshold: { comparator, value, text: plain(cell) },
    polarity: alarm ? 'alert' : 'kept',
    ...(unit && { unit }),
    at: 0,
    end: cell.length,
  }
}

type Bounds = { target: Bound | null; alert: Bound | null; unclear: boolean }

/** A bound of a column that says only "threshold": kept when it is on the good side of its metric, an alarm when on the other. */
function ofThreshold(bound: Bound | null, good: '<' | '>' | null): Bounds {
  if (!bound) return { target: null, alert: null, unclear: false }
  const own = side(bound)
  if (own === '=' || bound.threshold.comparator === 'between') return { target: bound, alert: null, unclear: false }
  if (good)
    return own === good
      ? { target: bound, alert: null, unclear: false }
      : { target: null, alert: bound, unclear: false }
  // "≤" and "≥" are how demands are written; a lone ">" may be either.
  if (own === '<' || bound.threshold.comparator === '>=') return { target: bound, alert: null, unclear: false }
  return { target: null, alert: bound, unclear: true }
}

export type MetricTable = { metrics: MetricNode[]; unclear: number[] }

class MetricRows {
  private readonly name: number
  private readonly target: number
  private readonly alert: number
  private readonly threshold: number
  private readonly interval: number

  constructor(private readonly columns: Columns) {
    this.name = columns.find('label.metric')
    const labels = Array.from({ length: columns.width }, (_, at) => columns.reading(at))
    const among = (...concepts: Parameters<typeof columns.find>) =>
      labels.findIndex((reading, at) => at !== this.name && reading.has(...concepts))
    this.alert = among('label.alert')
    this.target = labels.findIndex(
      (reading, at) => at !== this.name && at !== this.alert && reading.has('label.target'),
    )
    this.threshold = labels.findIndex(
      (reading, at) => ![this.name, this.alert, this.target].includes(at) && reading.has('label.threshold'),
    )
    this.interval = among('label.interval')
  }

  isTable(): boolean {
    return this.name !== -1 && (this.target !== -1 || this.alert !== -1 || this.threshold !== -1)
  }

  private bounds(cells: string[], name: string): Bounds {
    const { words } = this.columns
    const written = (at: number) => (at === -1 ? null : boundOf(plain(cells[at] ?? ''), words))
    const good = goodSide(name, words)
    const stated = this.threshold === -1 ? '' : (cells[this.threshold] ?? '')
    const bare = good ? bareBound(stated, good, false, words) : null
    const lone = ofThreshold(written(this.threshold) ?? bare, good)
    const isBare = BARE.test(plain(stated)) && !bare
    const alert = written(this.alert) ?? lone.alert
    const target = written(this.target) ?? lone.target
    const kept = target ? side(target) : alert ? (side(alert) === '<' ? '>' : '<') : good
    const sided = kept === '=' ? good : kept
    return {
      target: target ?? (this.target === -1 ? null : bareBound(cells[this.target] ?? '', sided, false, words)),
      alert: alert ?? (this.alert === -1 ? null : bareBound(cells[this.alert] ?? '', sided, true, words)),
      unclear: (lone.unclear && !target) || (isBare && !target && !alert),
    }
  }

  metric({ cells, line }: Row, keys: Keys): { metric: MetricNode; unclear: boolean } | null {
    const title = plain(cells[this.name] ?? '')
    if (title === '') return null
    const { target, alert, unclear } = this.bounds(cells, title)
    const every = this.interval === -1 ? null : secondsOf(cells[this.interval] ?? '', this.columns.words)
    const unit = target?.unit ?? alert?.unit
    const [kept, alarmed] = [inUnit(target, unit), inUnit(alert, unit)]
    return {
      metric: {
        key: keys.take(slug(title)),
        name: title.slice(0, 300),
        line,
        ...(unit && { unit }),
        ...(kept && { target: kept }),
        ...(alarmed && { alert: alarmed }),
        ...(every && { intervalSeconds: every }),
      },
      unclear,
    }
  }
}

/** The metrics of a table with a metric column and a bound; `unclear` are the lines whose bound may be either a target or an alarm. */
export function metricsOfTable([header, ...body]: Rows, keys: Keys, words: Vocabulary): MetricTable {
  const rows = new MetricRows(new Columns(header, words))
  if (!rows.isTable()) return { metrics: [], unclear: [] }
  const read = body.flatMap((row) => rows.metric(row, keys) ?? [])
  return {
    metrics: read.map(({ metric }) => metric),
    unclear: read.flatMap(({ metric, unclear }) => (unclear ? [metric.line] : [])),
  }
}

const BULLET = /^(?:\*\*|`)([^*`]{2,120})(?:\*\*|`)\s*(?:[-–—:：]\s*)(.*)$/u

/** A metric of a bullet such as `**latency** — p50, p99 (should be <500ms)`; null when it names none. */
export function metricOfBullet(text: string, keys: Keys, line: number, words: Vocabulary): MetricNode | null {
  const found = BULLET.exec(text.slice(0, 2000))
  const bound = found && boundOf(plain(found[2] ?? ''), words)
  if (!found || !bound) return null
  const name = plain(found[1] ?? '').replace(/[:：]$/u, '')
  const at = words.read(text).find('time.every')
  const every = at ? secondsOf(words.read(text).text.slice(at.end), words) : null
  const side = bound.polarity === 'alert' ? { alert: bound.threshold } : { target: bound.threshold }
  return {
    key: keys.take(slug(name)),
    name: name.slice(0, 300),
    line,
    ...side,
    ...(bound.unit && { unit: bound.unit }),
    ...(every && { intervalSeconds: every }),
  }
}

// Tables that say more than prose: metrics to watch, and details to fill in.
import { fieldsIn } from '@/lib/domain/checklist/fields'
import { type Keys, plain, slug } from '@/lib/domain/checklist/inline'
import type { FieldNode, MetricNode } from '@/lib/domain/checklist/structure'
import { boundOf, secondsOf } from '@/lib/domain/checklist/thresholds'

type Rows = { cells: string[]; line: number }[]

/** The metrics of a table with a metric column and a target or alert column. */
export function metricsOfTable([header, ...body]: Rows, keys: Keys): MetricNode[] {
  if (!header) return []
  const column = (words: RegExp) => header.cells.findIndex((cell) => words.test(plain(cell)))
  const [name, target, alert, interval] = [
    column(/^(metric|indicator|measure|kpi|signal)/i),
    column(/target|goal|expected|normal/i),
    column(/alert|threshold|limit|breach/i),
    column(/interval|frequency|every|cadence/i),
  ]
  if (name === -1 || (target === -1 && alert === -1)) return []
  return body.flatMap(({ cells, line }) => {
    const title = plain(cells[name] ?? '')
    if (title === '') return []
    const [aim, alarm] = [boundOf(cells[target] ?? ''), boundOf(cells[alert] ?? '')]
    const every = secondsOf(cells[interval] ?? '')
    const unit = aim?.unit ?? alarm?.unit
    return [
      {
        key: keys.take(slug(title)),
        name: title.slice(0, 300),
        line,
        ...(unit && { unit }),
        ...(aim && { target: aim.threshold }),
        ...(alarm && { alert: alarm.threshold }),
        ...(every && { intervalSeconds: every }),
      },
    ]
  })
}

/** The blanks of a table: one a row that has any, named by the row's first cell. */
export function fieldsOfTable([, ...body]: Rows, keys: Keys): FieldNode[] {
  return body.flatMap(({ cells, line }) => {
    const [label = '', ...rest] = cells
    return rest.flatMap((cell) => fieldsIn(cell, plain(label), keys, line))
  })
}

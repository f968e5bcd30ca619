// `psql` as a probe of kind `sql`.

import type { SimpleCommand } from '@/lib/domain/checklist/commands/shell'
import { boundOf } from '@/lib/domain/checklist/fields/thresholds'
import { type Draft, named, nameOf, piped, quoted, type Setting, within } from '@/lib/domain/checklist/offers/draft'

const READS = /^(?:select|with|values|table)\b/i

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

function databaseOf(words: string[]): string {
  const url = words.map((word) => /^\$\{?([A-Za-z_]\w{0,63})\}?$/.exec(word)?.[1]).find((name) => name !== undefined)
  const option = words[words.findIndex((word) => word === '-d' || word === '--dbname') + 1]
  const flagged = words.includes('-d') || words.includes('--dbname') ? option : undefined
  return url ?? flagged ?? 'main'
}

/** What `\d`, `\dt` and `\l` show, as a query. `pattern` is what the document looks for in it. */
function described(command: string, looksFor: string): string | null {
  const [, verb = '', rest = ''] = /^\\(dt|di|dv|d|l)\+?\s*([\s\S]*)$/.exec(command.trim()) ?? []
  const names = rest.split(/\s+/).filter((name) => /^[\w.]+$/.test(name))
  const last = (name: string) => literal(name.split('.').at(-1) ?? name)
  if (verb === 'l') return 'SELECT datname FROM pg_database WHERE NOT datistemplate'
  if (verb === 'dv') return "SELECT viewname FROM pg_views WHERE schemaname = 'public'"
  const [table] = names
  if (!table) return null
  if (verb === 'dt' || names.length > 1)
    return `SELECT tablename FROM pg_tables WHERE tablename IN (${names.map(last).join(', ')})`
  if (verb === 'di' || /primary key|index|unique|_idx|idx_|\bkey\b/i.test(looksFor) || looksFor.includes(table))
    return `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ${last(table)}`
  return `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ${last(table)} ORDER BY ordinal_position`
}

/** A place in quotes becomes a name of its column: `id = '[id]'` asks for what was captured as that column. */
const placed = (query: string): string =>
  named(
    query
      .replace(
        /(\w+)\s*=\s*'(?:\[[^\]']{1,60}\]|<[^>']{1,60}>)'/g,
        (_, column: string) => `${column} = {{${nameOf(column)}}}`,
      )
      .replace(/'(\$\{?\w+\}?)'/g, '$1'),
  )

function expectRows(query: string, command: SimpleCommand, { fields, expected, title }: Setting): string[] {
  const rows = fields.find((field) => field.threshold && (field.unit === 'rows' || /\bcount|rows\b/i.test(field.label)))
  if (rows) {
    const counted = within('rowCount', rows)
    if (counted) return [counted]
  }
  const search = piped(command, 'grep')?.findLast((word) => !word.startsWith('-') && word !== 'grep')
  if (search && query.includes('pg_indexes')) return [`rows.exists(r, r.indexname.contains(${quoted(search)}))`]
  const key = /PRIMARY KEY \(([^)]{1,200})\)/i.exec(
    `${expected}\n${fields.map((field) => `${field.expected ?? ''}\n${field.label}`).join('\n')}\n${title}`,
  )?.[1]
  if (key && query.includes('pg_indexes'))
    return [`rows.exists(r, r.indexdef.contains("UNIQUE") && r.indexdef.contains(${quoted(`(${key})`)}))`]
  const tables = /tablename IN \((.*)\)$/.exec(query)?.[1]
  if (tables) return [`rowCount == ${tables.split(',').length}`]
  if (/^select\s+(?:1|now\(\)|version\(\));?$/i.test(query)) return ['rowCount == 1']
  const counted = /^\s*(\d{1,12})\s*(?:rows?)?\s*$/.exec(expected.split('\n')[0] ?? '')?.[1]
  if (counted !== undefined && /^select\s+count\(/i.test(query)) return [`rows[0].count == ${counted}`]
  const bound = boundOf(expected)
  const timed =
    bound?.unit === 'ms' ? /\b(mean_\w*time|total_\w*time|max_\w*time|\w*_ms)\b/i.exec(query)?.[1] : undefined
  const compared = bound && timed ? within(`r.${timed}`, { threshold: bound.threshold }) : null
  return compared ? [`rows.all(r, ${compared})`] : ['rowCount >= 1']
}

/** A `psql -c` that only reads as a probe; null for anything else. */
export function sqlOffer(words: string[], command: SimpleCommand, setting: Setting): Draft | null {
  const at = words.findIndex((word) => word === '-c' || word === '--command')
  const written = (at === -1 ? (words.includes('-l') || words.includes('--list') ? '\\l' : '') : (words[at + 1] ?? ''))
    .trim()
    .replace(/;\s*$/, '')
  const looksFor = `${setting.expected} ${setting.title} ${setting.fields.map((field) => field.label).join(' ')} ${piped(command, 'grep')?.join(' ') ?? ''}`
  const query = written.startsWith('\\') ? described(written, looksFor) : written
  if (!query || !READS.test(query) || query.includes(';')) return null
  const database = databaseOf(words)
  return {
    definition: {
      kind: 'sql',
      database,
      query: placed(query).replace(/\s*\n\s*/g, ' '),
      expect: expectRows(query, command, setting),
    },
    needs: { databases: [database] },
    notes: [],
  }
}

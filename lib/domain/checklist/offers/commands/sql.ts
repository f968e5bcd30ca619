// `psql -c` and SQL blocks as probes of kind `sql`.
import { sqlReads, statementsOf } from '@/lib/domain/checklist/commands/sql'
import { grepOf, isGrep, searchPolarity } from '@/lib/domain/checklist/offers/commands/search'
import {
  boundOfRequirement,
  compared,
  type Draft,
  mergeNeeds,
  named,
  nameOf,
  placesIn,
  quoted,
  type Setting,
} from '@/lib/domain/checklist/offers/draft'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Threshold } from '@/lib/domain/checklist/structure'

const READS = /^(?:select|with|values|table)\b/i
const COUNTS = /^select\s+count\s*\(\s*[^()]{0,80}\)\s*(?:as\s+(\w{1,60})\s+)?from\b/i
const ALIVE = /^select\s+(?:1|now\(\)|version\(\)|current_timestamp|current_date|true)\s*(?:as\s+\w{1,60})?$/i
/** A list that is cut says nothing of how many there are. */
const LIMITED = /\blimit\s+\d{1,6}\s*$/i

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

function databaseOf(words: readonly string[]): string {
  const url = words.map((word) => /^\$\{?([A-Za-z_]\w{0,63})\}?$/.exec(word)?.[1]).find((name) => name !== undefined)
  const option = words[words.findIndex((word) => word === '-d' || word === '--dbname') + 1]
  const flagged = words.includes('-d') || words.includes('--dbname') ? option : undefined
  return named(url ?? flagged ?? 'main').replace(/^\{\{|\}\}$/g, '')
}

/** What `\d`, `\dt` and `\l` show, as a query. `looksFor` is what the document looks for in it. */
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
  if (verb === 'di' || /primary key|index|unique|_idx|idx_|\bkey\b/i.test(looksFor) || looksFor.includes(`${table}_`))
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

type Found = { expect: string[]; met: Requirement[]; settles: boolean }
const NOTHING: Found = { expect: [], met: [], settles: false }

/** "2 rows", "no rows", "0 results", "at least 1": how many rows are asked for. */
function rowsWanted(requirement: Requirement): Threshold | null {
  const bound = boundOfRequirement(requirement)
  if (bound && (bound.unit === undefined || /^(?:rows|errors|users|requests|instances)$/.test(bound.unit)))
    return bound.threshold
  if (bound) return null
  const bare = /^\s*(?:≈|~)?\s*(\d{1,12})\s*(?:rows?|records?|results?)?\s*$/i.exec(requirement.text)?.[1]
  if (bare !== undefined) return { comparator: '=', value: Number(bare) }
  if (requirement.field || requirement.said.uncertain) return null
  if (requirement.said.negated && requirement.said.has('results', 'records')) return { comparator: '=', value: 0 }
  return null
}

/** "No queries > 500ms mean time": every row's column of times keeps the bound. */
function timesWanted(requirement: Requirement, query: string): string | null {
  const bound = boundOfRequirement(requirement)
  const column =
    bound?.unit === 'ms' ? /\b(mean_\w*time|total_\w*time|max_\w*time|\w*_ms)\b/i.exec(query)?.[1] : undefined
  return bound && column ? `rows.all(r, ${compared(`r.${column}`, bound.threshold)})` : null
}

/** "PRIMARY KEY (a, b)" among indexes. */
function keyWanted(text: string): string | null {
  const key = /PRIMARY KEY \(([^)]{1,200})\)/i.exec(text)?.[1]
  return key ? `rows.exists(r, r.indexdef.contains("UNIQUE") && r.indexdef.contains(${quoted(`(${key})`)}))` : null
}

/** A line that is nothing but names: each must be among the rows. What a line says of them besides is not seen in a list of names. */
function namesWanted({ text, said }: Requirement, column: string): string | null {
  if (said.negated || said.uncertain || !/^[\s`"',\w.]+$/.test(text)) return null
  const names = text.split(/[\s`"',]+/).filter((name) => name !== '')
  if (names.length === 0 || !names.every((name) => /_|\./.test(name))) return null
  return [...new Set(names)].map((name) => `rows.exists(r, r.${column} == ${quoted(name)})`).join(' && ')
}

/** "Old tables dropped", "no orphaned orders": nothing should be found. Null: nobody can tell. */
function wantsRows({ title, comment }: Setting): boolean | null {
  const said = comment ?? title
  if (said.uncertain || said.vague || title.uncertain) return null
  const gone = said.has('removal', 'stopped', 'absence')
  if (gone) return said.negated ? null : false
  return !said.negated
}

const NAME_COLUMNS = ['tablename', 'viewname', 'column_name', 'datname', 'indexname'] as const

function nameColumn(query: string): string | null {
  const selected = /^select\s+([\s\S]{1,300}?)\s+from\b/i.exec(query)?.[1] ?? ''
  return NAME_COLUMNS.find((name) => selected.includes(name)) ?? null
}

/** Answers of a count, whose column Postgres calls `count` unless the query names it. */
function countedRows(query: string, setting: Setting): Found {
  const column = COUNTS.exec(query)?.[1] ?? 'count'
  const found: Found = { expect: [], met: [], settles: true }
  for (const requirement of setting.requirements) {
    const wanted = rowsWanted(requirement)
    if (!wanted) continue
    found.expect.push(compared(`rows[0].${column}`, wanted))
    found.met.push(requirement)
  }
  if (found.expect.length > 0) return found
  // "No orphaned orders": a count of what a condition picks is nothing.
  const none = wantsRows(setting) === false && /\bwhere\b/i.test(query)
  return none ? { expect: [`rows[0].${column} == 0`], met: [], settles: true } : NOTHING
}

function fromRequirements(query: string, setting: Setting): Found {
  const found: Found = { expect: [], met: [], settles: true }
  const column = nameColumn(query)
  const indexes = query.includes('pg_indexes')
  for (const requirement of setting.requirements) {
    const rows = rowsWanted(requirement)
    const key = indexes
      ? keyWanted(`${requirement.text}\n${requirement.field?.expected ?? ''}\n${requirement.field?.label ?? ''}`)
      : null
    const expression =
      timesWanted(requirement, query) ??
      (rows && !LIMITED.test(query) ? compared('rowCount', rows) : null) ??
      key ??
      (column && requirement.source !== 'title' && !indexes ? namesWanted(requirement, column) : null)
    if (!expression) continue
    found.expect.push(expression)
    found.met.push(requirement)
  }
  return found.expect.length > 0 ? found : NOTHING
}

/** `psql … | grep name`: whether the name is among the rows. */
function searchedRows(query: string, setting: Setting): Found | null {
  const grep = setting.command.command.pipe.find(isGrep)
  if (!grep) return null
  const search = grepOf(grep)
  const column = nameColumn(query)
  const plain = search?.pattern.replace(/^\(\?i\)/, '').replace(/\\(.)/g, '$1') ?? ''
  if (!search || search.inverted || !column || !/^[\w.-]{2,80}$/.test(plain)) return NOTHING
  const polarity = searchPolarity(setting, search, true)
  const wanted = polarity && polarity.want !== 'bound' ? polarity.want : wantsRows(setting) === true ? 'some' : null
  if (wanted === null) return NOTHING
  const test = `${wanted === 'none' ? '!' : ''}rows.exists(r, r.${column}.contains(${quoted(plain)}))`
  return { expect: [test], met: polarity?.met ?? [], settles: true }
}

const NAMED_ROWS = /\b(?:like|(?:index|view|table|dat|ext|col|rol|column_)name\s*(?:=|in\b))/i

/** What a query finds by its nature: a list of wanted tables is whole, a name that is searched for is there. */
function byNature(query: string, setting: Setting): Found {
  const searched = searchedRows(query, setting)
  if (searched) return searched
  const wanted = wantsRows(setting)
  const tables = /tablename IN \((.*)\)$/.exec(query)?.[1]
  if (tables && wanted !== null)
    return { expect: [wanted ? `rowCount == ${tables.split(',').length}` : 'rowCount == 0'], met: [], settles: true }
  if (ALIVE.test(query)) return alive(setting)
  if (LIMITED.test(query)) return NOTHING
  if (wanted === false && /\bwhere\b/i.test(query) && !/information_schema|pg_stat_statements/i.test(query))
    return { expect: ['rowCount == 0'], met: [], settles: true }
  const said = setting.comment ?? setting.title
  const listed = nameColumn(query) !== null && NAMED_ROWS.test(query)
  return wanted && listed && said.has('configured', 'presence', 'pass')
    ? { expect: ['rowCount >= 1'], met: [], settles: true }
    : NOTHING
}

/** `SELECT 1`: the database answers. Of what was restored or reverted it shows nothing. */
function alive({ title, comment, goingBack }: Setting): Found {
  const said = comment ?? title
  if (said.negated || said.uncertain || said.has('stopped', 'removal', 'closed', 'trouble')) return NOTHING
  return { expect: ['rowCount == 1'], met: [], settles: !goingBack || said.has('reach', 'running', 'works') }
}

/** What a table looks like is worth keeping where the document asks for that; going back proves nothing by it. */
function recorded(query: string, setting: Setting): Found {
  const asks = setting.title.words.some(({ topics }) => topics.includes('human')) || setting.title.has('presence')
  return /information_schema\.columns|pg_indexes/.test(query) && asks && !setting.goingBack
    ? { expect: ['rowCount >= 1'], met: [], settles: true }
    : NOTHING
}

function expectRows(query: string, setting: Setting): Found {
  if (COUNTS.test(query) && !/\bgroup\s+by\b/i.test(query)) return countedRows(query, setting)
  const asked = fromRequirements(query, setting)
  const nature = byNature(query, setting)
  if (asked.expect.length === 0) return nature
  const both = nature.expect.filter(
    (text) =>
      text !== 'rowCount >= 1' &&
      text !== 'rowCount == 1' &&
      text !== 'rowCount == 0' &&
      !asked.expect.some((other) => other.startsWith('rowCount ')),
  )
  return { expect: [...both, ...asked.expect], met: [...asked.met, ...nature.met], settles: true }
}

/** A query that only reads as a probe; null where its rows would say nothing of what the document asks. */
export function queryOffer(query: string, database: string, setting: Setting): Draft | null {
  if (!READS.test(query) || !sqlReads(query) || statementsOf(query).length !== 1) return null
  const found = expectRows(query, setting)
  const own = found.expect.length > 0 ? found : recorded(query, setting)
  if (own.expect.length === 0) return null
  const text = placed(query).replace(/\s*\n\s*/g, ' ')
  const open = placesIn(text).filter((name) => ![...setting.document.sampleIds.values()].includes(name))
  return {
    definition: { kind: 'sql', database, query: text, expect: [...new Set(own.expect)] },
    needs: mergeNeeds(
      { databases: [database] },
      open.length > 0 && !setting.fields.some(({ label }) => open.includes(label.toUpperCase()))
        ? { variables: Object.fromEntries(open.map((name) => [name, ''])) }
        : {},
    ),
    notes: own === found ? [] : ['It only keeps what the table looks like: a person judges it.'],
    met: own.met,
    settles: own.settles,
  }
}

/** A `psql -c` that only reads as a probe; null for anything else. */
export function sqlOffer(words: readonly string[], setting: Setting): Draft | null {
  const at = words.findIndex((word) => /^-[a-zA-Z]*c$|^--command$/.test(word))
  const written = (at === -1 ? (words.includes('-l') || words.includes('--list') ? '\\l' : '') : (words[at + 1] ?? ''))
    .trim()
    .replace(/;\s*$/, '')
  const looksFor = [
    setting.title.text,
    setting.comment?.text,
    setting.expected,
    ...setting.fields.map(({ label, expected }) => `${label} ${expected ?? ''}`),
    ...setting.command.command.pipe.flat(),
  ].join(' ')
  const query = written.startsWith('\\') ? described(written, looksFor) : written
  return query ? queryOffer(query, databaseOf(words), setting) : null
}

// Databases, caches and queues that a line only names.

import type { NamedCheck, NamedDraft } from '@/lib/domain/checklist/offers/named/check'
import { literal } from '@/lib/domain/checklist/offers/named/literal'

const sql = (query: string, expect: string, notes: string[] = [], variables?: Record<string, string>): NamedDraft => ({
  definition: { kind: 'sql', database: 'main', query, expect: [expect] },
  needs: { databases: ['main'], ...(variables && { variables }) },
  notes,
})

const POSTGRES = /\bPostgre(?:s|SQL)\b|\bpg\b/i

/** "PostgreSQL 15+ installed and running". */
const version: NamedCheck = {
  token: /\bPostgre(?:s|SQL)\s+v?\d{1,2}(?:\.\d{1,2})?\s*(?:\+|or (?:later|higher|newer))/i,
  may: ['installed', 'running', 'works', 'configured', 'reach', 'database'],
  drafts(line) {
    const major = /(\d{1,2})/.exec(line.text)?.[1] ?? '0'
    return [
      sql(
        "SELECT current_setting('server_version_num')::int AS version",
        `rows[0].version >= ${Number(major) * 10_000}`,
      ),
    ]
  },
}

/** "Database `shop` created": by its name in a code span. */
const database: NamedCheck = {
  has: [['database'], ['configured', 'presence']],
  may: ['reach', 'works'],
  words: /^[a-z][a-z0-9_]{1,62}$/,
  drafts({ code, said }) {
    const [name] = code.filter((one) => /^[a-z][a-z0-9_]{1,62}$/.test(one))
    const unknown = said.words.filter(({ topics }) => topics.length === 0).map(({ text }) => text)
    if (name === undefined || unknown.some((word) => word !== name)) return []
    return [sql(`SELECT datname FROM pg_database WHERE datname = ${literal(name)}`, 'rowCount == 1')]
  },
}

const user: NamedCheck = {
  has: [['database'], ['user'], ['configured', 'presence']],
  may: [],
  drafts: () => [
    sql('SELECT rolname FROM pg_roles WHERE rolname = {{DATABASE_USER}}', 'rowCount == 1', [], { DATABASE_USER: '' }),
  ],
}

const reachable: NamedCheck = {
  has: [['database'], ['reach', 'running', 'works']],
  may: ['health', 'service', 'container'],
  drafts: () => [sql('SELECT 1 AS one', 'rows[0].one == 1')],
}

const postgres: NamedCheck = {
  ...reachable,
  token: POSTGRES,
  has: [['reach', 'running', 'works', 'health']],
  may: ['database', 'service', 'installed', 'container'],
}

/** Settings of PostgreSQL that have a name of their own. */
const SETTINGS: [token: RegExp, query: string, expect: string][] = [
  [
    /\bWAL[- ]archiv\w+|\barchive_mode\b/i,
    "SELECT current_setting('archive_mode') AS mode",
    'rows[0].mode in ["on", "always"]',
  ],
  [
    /\bpublic schema (?:permissions|privileges)\b/i,
    "SELECT has_schema_privilege('public', 'public', 'CREATE') AS allowed",
    'rows[0].allowed == false',
  ],
  [
    /\bdatabase activity logging\b|\blog_statement\b/i,
    "SELECT current_setting('log_statement') AS statements",
    'rows[0].statements in ["ddl", "mod", "all"]',
  ],
  [/\bpg_stat_statements\b/i, "SELECT extname FROM pg_extension WHERE extname = 'pg_stat_statements'", 'rowCount == 1'],
]

const settings: NamedCheck[] = SETTINGS.map(([token, query, expect]) => ({
  token,
  may: ['configured', 'works', 'restricted', 'installed', 'database'],
  drafts: () => [sql(query, expect)],
}))

/** Servers by the port that they listen on unless told otherwise. */
const SERVERS: [name: string, token: RegExp, port: number][] = [
  ['REDIS', /\b(?:Redis|Valkey)\b/i, 6379],
  ['MYSQL', /\b(?:MySQL|MariaDB)\b/i, 3306],
  ['MONGODB', /\bMongo(?:DB)?\b/i, 27017],
  ['RABBITMQ', /\bRabbitMQ\b/i, 5672],
  ['KAFKA', /\bKafka\b/i, 9092],
  ['ELASTICSEARCH', /\b(?:Elasticsearch|OpenSearch)\b/i, 9200],
  ['MEMCACHED', /\bMemcached\b/i, 11211],
  ['PGBOUNCER', /\bPgBouncer\b/i, 6432],
]

const servers: NamedCheck[] = SERVERS.map(([name, token, port]) => ({
  token,
  has: [['reach', 'running', 'open']],
  may: ['service', 'container', 'port'],
  words: new RegExp(`^(?:${port}|cache|cluster|broker|queue|primary)$`),
  drafts: () => [
    {
      definition: { kind: 'tcp', host: `{{${name}_HOST}}`, port, expect: ['connected'] },
      needs: { variables: { [`${name}_HOST`]: '' } },
      notes: [`${port} is its usual port.`],
    },
  ],
}))

export const DATA: NamedCheck[] = [version, ...settings, database, user, postgres, reachable, ...servers]

// A migrated database on the test server, and its end.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { digestSources } from '@/lib/platform/box/sources.mjs'
import { migrate } from '@/prisma/migrate'

const TEMPLATE_LOCK = 8_213_544

/** The test server's superuser URL. */
export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run `npm test`, or set it to a PostgreSQL superuser URL.')
  return url
}

function urlOf(database: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return url.href
}

export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The database that has all migrations, made by the first who asks: copying it is much faster than running all migrations. */
async function migratedTemplate(): Promise<string> {
  const name = `migrated_${digestSources(['prisma/migrations', 'prisma/migrate.ts']).slice(0, 16)}`
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    // Many test files ask at once: one makes it, the others wait.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await client.query(`CREATE DATABASE ${name}`)
      await migrate(urlOf(name))
      await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`)
    }
  } finally {
    await client.end()
  }
  return name
}

/** Makes a migrated database and gives its URL. `folder` has the migrations; all of them unless it is given. */
export async function makeDatabase(folder?: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  if (folder === undefined) await onServer(`CREATE DATABASE ${name} TEMPLATE ${await migratedTemplate()}`)
  else {
    await onServer(`CREATE DATABASE ${name}`)
    await migrate(urlOf(name), folder)
  }
  return { url: urlOf(name), drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

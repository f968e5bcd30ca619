// A migrated database on the test server, and its end.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '@/prisma/migrate'

/** The test server's superuser URL. */
export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run `npm test`, or set it to a PostgreSQL superuser URL.')
  return url
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

/** Makes a migrated database and gives its URL. `folder` has the migrations; all of them unless it is given. */
export async function makeDatabase(folder?: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  await migrate(url.href, folder)
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

// Applies prisma/migrations to a database: each file once, whole or not at all, one program at a time. Keeps Prisma's own table and checksums,
// so that its tools agree, and downloads nothing.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { z } from 'zod'

/** Prisma's own advisory lock. */
const LOCK = 72707369

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

type Migration = { name: string; sql: string; checksum: string }
const Applied = z.object({ migration_name: z.string(), checksum: z.string(), finished_at: z.date().nullable() })
type Applied = z.infer<typeof Applied>

/** A migration that cannot be applied. The message says which, why, and what to do. */
export class MigrationError extends Error {}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The migrations still to apply. Throws when the history in the database is not the start of the one in the folder. */
function pendingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const { migration_name: name, checksum, finished_at: finished } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!finished)
      throw new MigrationError(
        `Migration ${name} failed earlier and is marked so in the database. Mend what it left, then mark it with \`prisma migrate resolve\` and start again.`,
      )
    if (!known)
      throw new MigrationError(
        `The database has migration ${name}, which this version does not know. It is newer than the program: start the newer program, or restore a backup.`,
      )
    if (known.checksum !== checksum)
      throw new MigrationError(
        `Migration ${name} was changed after it was applied. Put its file back as it was, and say what is new in a migration of its own.`,
      )
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new MigrationError(
      `Migration ${name} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}. Nothing of it was kept.`,
    )
  }
}

/** Brings a database up to date with a folder of migrations, by default that of the working directory. Yields the names of what was applied now. */
export async function migrate(
  databaseUrl: string,
  folder = resolve('prisma/migrations'),
): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'countersign migrate',
  })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const { rows } = await client.query(
      'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"',
    )
    const pending = pendingOf(migrations, z.array(Applied).parse(rows))
    for (const migration of pending) await apply(client, migration)
    return { applied: pending.map((migration) => migration.name) }
  } finally {
    await client.end()
  }
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  try {
    const { applied } = await migrate(process.env.DATABASE_URL ?? '')
    process.stdout.write(applied.length > 0 ? `migrated: ${applied.join(', ')}\n` : 'the database is up to date\n')
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

// Migrations: once, whole or not at all, one program at a time, and never over a history that is not ours.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { onServer, serverUrl } from '@/e2e/support/make-database'
import { migrate } from '@/prisma/migrate'

let counter = 0
async function emptyDatabase(): Promise<string> {
  counter += 1
  const name = `migrate_${process.pid}_${counter}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  for (const [name, sql] of Object.entries(files)) {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const FIRST = 'CREATE TABLE a (n int); CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;'

test('applies in order, functions and all, and does nothing the second time', async () => {
  const url = await emptyDatabase()
  const folder = await folderOf({ '0002_b': 'ALTER TABLE a ADD m int;', '0001_a': FIRST })
  expect(await migrate(url, folder)).toEqual({ applied: ['0001_a', '0002_b'] })
  expect(await migrate(url, folder)).toEqual({ applied: [] })
  expect(await ask(url, 'SELECT f(), (SELECT count(m)::int FROM a) AS rows')).toEqual([{ f: 1, rows: 0 }])
})

test('of several at once exactly one applies', async () => {
  const url = await emptyDatabase()
  const folder = await folderOf({ '0001_a': FIRST })
  const results = await Promise.all(Array.from({ length: 5 }, () => migrate(url, folder)))
  expect(results.filter(({ applied }) => applied.length === 1)).toHaveLength(1)
})

test('one that fails is rolled back whole and named, and fixed it goes on', async () => {
  const url = await emptyDatabase()
  const bad = await folderOf({ '0001_a': FIRST, '0002_b': 'CREATE TABLE b (n int); SELECT 1/0;' })
  await expect(migrate(url, bad)).rejects.toThrow(/0002_b failed and was rolled back: division by zero/)
  expect(await ask(url, `SELECT to_regclass('b') AS b, to_regclass('a')::text AS a`)).toEqual([{ b: null, a: 'a' }])
  expect(await migrate(url, await folderOf({ '0001_a': FIRST, '0002_b': 'CREATE TABLE b (n int);' }))).toEqual({
    applied: ['0002_b'],
  })
})

test('a changed file, a failed mark and one that this version does not know stop it with what to do', async () => {
  const url = await emptyDatabase()
  await migrate(url, await folderOf({ '0001_a': FIRST }))
  await expect(migrate(url, await folderOf({ '0001_a': `${FIRST} ` }))).rejects.toThrow(
    /0001_a was changed after it was applied/,
  )
  await expect(migrate(url, await folderOf({}))).rejects.toThrow(/newer than the program/)
  await ask(url, 'UPDATE "_prisma_migrations" SET "finished_at" = NULL')
  await expect(migrate(url, await folderOf({ '0001_a': FIRST }))).rejects.toThrow(/failed earlier/)
})

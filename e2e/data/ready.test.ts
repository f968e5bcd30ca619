// Readiness of a web process, on a real database: what is a condition, and what is only said.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { GET } from '@/app/api/ready/route'
import { testDatabase } from '@/e2e/support/database'
import { database } from '@/lib/data/client'
import { beat } from '@/lib/data/health'

testDatabase()

async function ask(query = ''): Promise<[number, unknown]> {
  const response = await GET(new Request(`http://localhost:3000/api/ready${query}`))
  return [response.status, await response.json()]
}
const READY = { status: 'ready', database: true, migrations: true, worker: false, secrets: true }

test('without a worker the pages are ready, and the worker is a condition when it is asked for', async () => {
  expect(await ask()).toEqual([200, READY])
  expect(await ask('?worker')).toEqual([503, { ...READY, status: 'not ready' }])
  await beat('one', {}, false)
  expect(await ask('?worker')).toEqual([200, { ...READY, worker: true }])
})

test('a migration that a newer version applied is no obstacle; one that is missing or failed is', async () => {
  const name = '9999_from_a_newer_version'
  await database().$executeRaw`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
    VALUES (${randomUUID()}, 'x', ${name}, now())`
  expect((await ask())[0]).toBe(200)
  await database().$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = ${name}`
  expect(await ask()).toMatchObject([503, { database: true, migrations: false }])
  await database().$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" = ${name}`
  expect((await ask())[0]).toBe(200)
  await database().$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '0042%'`
  expect(await ask()).toMatchObject([503, { database: true, migrations: false }])
})

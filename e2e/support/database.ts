// A database of its own for a test file: made in the test server, migrated as in production, dropped afterwards.
import { afterAll, beforeAll } from 'vitest'
import { makeDatabase } from '@/e2e/support/make-database'
import { closeDatabase } from '@/lib/data/close-database'

/** In a test file: the whole product works on a database of its own from here on. What the file sets in the environment ends with it. */
export function testDatabase(): { url(): string } {
  let made: Awaited<ReturnType<typeof makeDatabase>> | undefined
  const before = { ...process.env }
  beforeAll(async () => {
    made = await makeDatabase()
    process.env.DATABASE_URL = made.url
  })
  afterAll(async () => {
    await closeDatabase()
    await made?.drop()
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, before)
  })
  return {
    url: () => {
      if (!made) throw new Error('the database is made in beforeAll')
      return made.url
    },
  }
}

// The set-up link of an empty installation, on a real database: every process prints the same one.
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { database } from '@/lib/data/client'
import { offerSetUp, setUp } from '@/lib/people/accounts/set-up'

testDatabase()
const NOW = new Date('2026-11-29T06:00:00.000Z')
const DAY_MS = 86_400_000
const after = (ms: number) => new Date(NOW.getTime() + ms)
const countOffers = () => database().auditEvent.count({ where: { action: 'setup.offered' } })

beforeEach(async () => {
  await database().setupLink.deleteMany()
})

test('processes that ask at the same time, and one that asks days later, get one link, and one event says so', async () => {
  const before = await countOffers()
  const given = await Promise.all([offerSetUp(NOW), offerSetUp(NOW), offerSetUp(after(5)), offerSetUp(NOW)])
  expect(new Set(given).size).toBe(1)
  expect(given[0]).toMatch(/^[\w-]{43}$/)
  expect(await offerSetUp(after(7 * DAY_MS - 1))).toBe(given[0])
  expect(await countOffers()).toBe(before + 1)
})

test('a link that expired, or was made with another secret, is replaced', async () => {
  const first = await offerSetUp(NOW)
  const second = await offerSetUp(after(7 * DAY_MS + 6))
  expect(second).not.toBe(first)
  process.env.AUTH_SECRET = 'another secret for tests, never used elsewhere'
  const third = await offerSetUp(after(7 * DAY_MS + 7))
  expect([first, second]).not.toContain(third)
  expect(await database().setupLink.count({ where: { usedAt: null } })).toBe(1)
})

test('the link makes the first administrator, and none is offered afterwards', async () => {
  const token = (await offerSetUp(NOW)) ?? ''
  const first = { token, email: 'first@example.com', name: 'First', password: 'long enough to be mine' }
  expect(await setUp({ kind: 'anonymous' }, first, after(DAY_MS))).toEqual({ email: 'first@example.com' })
  expect(await offerSetUp(after(DAY_MS))).toBeNull()
})

// Signing in against people who try passwords: they get few tries, and keep nobody out.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { isWithinLimit, type LimitName } from '@/lib/data/limits'
import { findPersonBySession, findSessionEnd, updateLastSeen } from '@/lib/data/people/people'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { checkPassword, type Devices, networkOfRequest } from '@/lib/http/sign-in/check-password'
import { offerPassword } from '@/lib/people/accounts/set-password'
import { resetPassword } from '@/lib/people/accounts/use-link'
import { forgetTries } from '@/lib/people/sign-in/forget-tries'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

testDatabase()

const UNKNOWN: Devices = { known: async () => null, mark: async () => {} }
const knownAs = (deviceId: string): Devices => ({ ...UNKNOWN, known: async (account) => account && deviceId })

type Outcome = 'in' | 'wrong' | 'too-many'
async function attempt(email: string, password: string, network: string, devices = UNKNOWN): Promise<Outcome> {
  try {
    return (await checkPassword({ email, password }, network, devices)) ? 'in' : 'wrong'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too-many') return 'too-many'
    throw error
  }
}

async function tryWrong(email: string, times: number, network: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let n = 0; n < times; n++) outcomes.push(await attempt(email, `wrong ${n}`, network))
  return outcomes
}

/** Counts tries of a key, also beyond its limit. */
async function countMany(name: LimitName, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await isWithinLimit(name, key)
}

const NOW = new Date()
let person: Person
beforeAll(async () => {
  person = await buildPerson(null)
})

describe('passwords', () => {
  test('five wrong ones from one network close it for that account there, and nowhere else', async () => {
    const other = await buildPerson(null)
    expect(await tryWrong(person.email, 6, 'net a')).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'too-many'])
    expect(await attempt(person.email, PASSWORD, 'net a')).toBe('too-many')
    expect(await attempt(person.email, PASSWORD, 'net b')).toBe('in')
    expect(await attempt(other.email, PASSWORD, 'net a')).toBe('in')
  })

  test('a new password by a link opens what wrong ones closed, for that account alone', async () => {
    const [locked, other] = [await buildPerson(null), await buildPerson(null)]
    await countMany('sign-in of an account', sha256(locked.email), 101)
    for (const { email } of [locked, other]) await tryWrong(email, 6, 'net r')
    expect(await attempt(locked.email, PASSWORD, 'net r')).toBe('too-many')
    expect(await attempt(locked.email, PASSWORD, 'net s')).toBe('too-many')
    const { url } = await offerPassword(SYSTEM, { userId: locked.id }, NOW)
    const token = new URL(url ?? '').searchParams.get('token') ?? ''
    await resetPassword({ kind: 'anonymous' }, { token, password: 'a new horse battery' }, NOW)
    expect(await attempt(locked.email, 'a new horse battery', 'net r')).toBe('in')
    expect(await attempt(locked.email, 'a new horse battery', 'net s')).toBe('in')
    expect(await attempt(other.email, PASSWORD, 'net r')).toBe('too-many')
  })

  test('a browser that is known gets in from the very network that others used up, and has tries of its own', async () => {
    const device = newId()
    await tryWrong(person.email, 6, 'net c')
    expect(await attempt(person.email, PASSWORD, 'net c')).toBe('too-many')
    expect(await attempt(person.email, PASSWORD, 'net c', knownAs(device))).toBe('in')
    for (let n = 0; n < 10; n++) expect(await attempt(person.email, 'wrong', 'net c', knownAs(device))).toBe('wrong')
    expect(await attempt(person.email, PASSWORD, 'net c', knownAs(device))).toBe('too-many')
    expect(await attempt(person.email, PASSWORD, 'net c', knownAs(newId()))).toBe('in')
  })

  test('many networks together get a hundred tries in an hour; the known browser still gets in', async () => {
    const victim = await buildPerson(null)
    const outcomes: Outcome[] = []
    for (let n = 0; n < 101; n++) outcomes.push(await attempt(victim.email, 'wrong', `bot ${n}`))
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(100)
    expect(outcomes.at(-1)).toBe('too-many')
    expect(await attempt(victim.email, PASSWORD, 'home')).toBe('too-many')
    expect(await attempt(victim.email, PASSWORD, 'home', knownAs(newId()))).toBe('in')
  }, 120_000)

  test('an account that is not there is counted like one that is', async () => {
    expect(await tryWrong('nobody@example.com', 6, 'net d')).toEqual([
      ...Array.from({ length: 5 }, () => 'wrong'),
      'too-many',
    ])
  })

  test('counters whose time is over are removed; others stay', async () => {
    await tryWrong(person.email, 1, 'net e')
    const before = await database().rateLimiterFlexible.count()
    expect(before).toBeGreaterThan(0)
    expect(await forgetTries(new Date())).toBe(0)
    const inTwoHours = new Date(Date.now() + 2 * 3600 * 1000)
    expect(await forgetTries(inTwoHours)).toBe(before)
    expect(await database().rateLimiterFlexible.count()).toBe(0)
  })
})

test('the network is that of the connection unless a proxy is trusted, whatever the request says', () => {
  const sent = { 'x-countersign-peer': '203.0.113.7', 'x-forwarded-for': '10.0.0.1' }
  delete process.env.COUNTERSIGN_TRUSTED_PROXIES
  expect(networkOfRequest(sent)).toBe(networkOfRequest({ 'x-countersign-peer': '203.0.113.7' }))
  process.env.COUNTERSIGN_TRUSTED_PROXIES = '203.0.113.0/24'
  expect(networkOfRequest(sent)).toBe(networkOfRequest({ 'x-countersign-peer': '10.0.0.1' }))
  delete process.env.COUNTERSIGN_TRUSTED_PROXIES
})

describe('sessions', () => {
  const HOUR = 3600 * 1000
  async function session(expiresIn: number, idle: number): Promise<string> {
    const id = newId()
    const expiresAt = new Date(Date.now() + expiresIn)
    const lastSeenAt = new Date(Date.now() - idle)
    await database().session.create({ data: { id, userId: person.id, expiresAt, lastSeenAt } })
    return id
  }

  test('one ends at its time however much is done in it, and when nothing is done in it for four hours', async () => {
    expect(await findPersonBySession(await session(HOUR, 0))).toMatchObject({ id: person.id })
    expect(await findPersonBySession(await session(-1000, 0))).toBeNull()
    expect(await findPersonBySession(await session(HOUR, 3.9 * HOUR))).toMatchObject({ id: person.id })
    expect(await findPersonBySession(await session(HOUR, 4.1 * HOUR))).toBeNull()
  })

  test('what is done in it moves its end, as far as its time; revoking ends it', async () => {
    const id = await session(6 * HOUR, 3 * HOUR)
    const left = async () => Math.round(((await findSessionEnd(id))?.getTime() ?? 0) / HOUR - Date.now() / HOUR)
    expect(await left()).toBe(1)
    await updateLastSeen(id)
    expect(await left()).toBe(4)
    const late = await session(2 * HOUR, 0)
    expect(Math.round(((await findSessionEnd(late))?.getTime() ?? 0) / HOUR - Date.now() / HOUR)).toBe(2)
    await database().session.update({ where: { id }, data: { revokedAt: new Date() } })
    expect(await findSessionEnd(id)).toBeNull()
  })
})

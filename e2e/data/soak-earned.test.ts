// A soak that can be earned without a metric: by passed items of windows, and by check-ins that a lead accounts for after their time.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { readHistoryOf, tree } from '@/e2e/support/monitored'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { AccountForCheckIns, accountForCheckIns } from '@/lib/monitor/account-for-check-ins'
import { doCheckIn } from '@/lib/monitor/do-check-in'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { readMonitoring } from '@/lib/monitor/read-monitoring'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readWrittenRecord } from '@/lib/report/read-written-record'

testDatabase()

const HOUR = 3_600_000
const WINDOWS = `# Ferry booking

## Deploy
- [ ] Build is out

## Monitoring
### Hour 0-4
- [ ] Bookings work, looked at every hour
### Hour 4-24
- [ ] No errors in the log
`
const SOAK = '\n## Success criteria\n\n1. 24 hours of stable operation\n'
const SIGNED = `# Ferry booking

## Deploy
- [ ] Build is out

## Sign-off
| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |

## Next steps
- [ ] After 24 hours of stable operation: remove the old servers
`

async function begin(text = WINDOWS + SOAK) {
  const place = await buildProject()
  const releaseId = await buildRelease(place, text)
  const lead = await buildPerson(place.projectId, 'lead')
  const now = new Date()
  const zero = now.getTime() - 25 * HOUR
  await markDeployed(lead, { releaseId, at: new Date(zero).toISOString() }, now)
  const snapshot = () => readSnapshot(lead, { releaseId }, now)
  const itemOf = async (title: string) => {
    const found = tree(await snapshot()).find((item) => item.title.startsWith(title))
    if (!found) throw new Error(title)
    return found
  }
  const pass = async (title: string) => {
    const { id, revision } = await itemOf(title)
    await patchItem(lead, { itemId: id, outcome: 'passed', revision }, now)
  }
  const account = async (actor: Actor, title: string, more: Partial<AccountForCheckIns> = {}) =>
    accountForCheckIns(
      actor,
      { releaseId, itemId: (await itemOf(title)).id, outcome: 'ok', reason: 'the log was read today', ...more },
      now,
    )
  const hour = (hours: number) => new Date(zero + hours * HOUR).toISOString()
  return { ...place, releaseId, lead, now, hour, snapshot, itemOf, pass, account }
}

const codeOf = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

test('items of windows that are passed after their time vouch for them: 25 h after the deployment it is over', async () => {
  const { snapshot, pass } = await begin()
  expect((await snapshot()).soak).toMatchObject({ state: 'interrupted', coveredSeconds: 0, counts: true })
  await pass('No errors in the log')
  expect((await snapshot()).soak).toMatchObject({ state: 'interrupted', coveredSeconds: (20 * HOUR) / 1000 })
  await pass('Bookings work')
  expect((await snapshot()).soak).toMatchObject({ state: 'completed', coveredSeconds: (24 * HOUR) / 1000 })
})

test('a lead accounts for what was missed, with a reason: it is recorded as late, once, and vouches', async () => {
  const { releaseId, lead, now, hour, snapshot, itemOf, account } = await begin()
  const itemId = (await itemOf('Bookings work')).id
  expect((await snapshot()).soak?.resume).toBe(
    'Do the check-in that is due, account for the check-ins that were missed, or request a waiver of the soak.',
  )
  const refused = await doCheckIn(lead, { releaseId, itemId, outcome: 'ok' }, now).catch((error: Error) => error)
  expect(String(refused)).toContain('A lead can account for missed check-ins')
  expect(await account(lead, 'Bookings work', { slotAt: hour(1) })).toEqual({ itemId, slots: [hour(1)] })
  expect((await snapshot()).soak?.coveredSeconds).toBe(3600)
  expect(await account(lead, 'Bookings work')).toEqual({ itemId, slots: [hour(0), hour(2), hour(3)] })
  expect((await snapshot()).soak?.coveredSeconds).toBe(4 * 3600)
  expect(await readHistoryOf(releaseId, 'check-in.accounted')).toMatchObject([
    { slots: 1, slotAt: hour(1), outcome: 'ok', reason: 'the log was read today' },
    { slots: 3, slotAt: hour(0) },
  ])
  const { windows } = await readMonitoring(lead, { releaseId }, now)
  expect(windows[0]?.items[0]?.slots.map(({ state, by, lateReason }) => [state, by, lateReason])).toEqual(
    Array.from({ length: 4 }, () => ['done', lead.name, 'the log was read today']),
  )
  const described = JSON.stringify(await readWrittenRecord(lead, { releaseId }, now))
  expect(described).toContain('Late check-in of')
  expect(described).toContain('the log was read today')
})

test('a problem that is said late fails the item, and vouches for nothing', async () => {
  const { lead, account, snapshot, itemOf } = await begin()
  await account(lead, 'Bookings work', { outcome: 'problem', reason: 'bookings were lost at night' })
  expect(await itemOf('Bookings work')).toMatchObject({ outcome: 'failed', reason: 'bookings were lost at night' })
  expect((await snapshot()).soak?.coveredSeconds).toBe(0)
})

test('nobody else, nothing that was not missed, nothing twice, and not without a reason', async () => {
  const { projectId, lead, hour, account, snapshot } = await begin()
  const contributor = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const machine: Actor = { kind: 'machine', id: 't', name: 't', scope: 'admin' }
  const before = await snapshot()
  for (const [who, actor, code] of [
    ['a contributor', contributor, 'forbidden'],
    ['a viewer', await buildPerson(projectId), 'forbidden'],
    ['a stranger', await buildPerson(null), 'not-found'],
    ['a token', machine, 'forbidden'],
  ] as const)
    expect(await codeOf(account(actor, 'Bookings work')), who).toBe(code)
  expect(await codeOf(account(lead, 'Build is out'))).toBe('conflict')
  expect(await codeOf(account(lead, 'Bookings work', { slotAt: hour(-1) }))).toBe('conflict')
  expect(await codeOf(account(lead, 'Bookings work', { slotAt: hour(9) }))).toBe('conflict')
  expect((await snapshot()).revision).toBe(before.revision)
  const twice = [1, 2].map(() => codeOf(account(lead, 'Bookings work')))
  expect((await Promise.all(twice)).sort()).toEqual(['conflict', 'done'])
  expect(await codeOf(account(lead, 'Bookings work', { slotAt: hour(1) }))).toBe('stale')
  const given = { releaseId: before.id, itemId: before.id, outcome: 'ok' }
  expect(AccountForCheckIns.safeParse({ ...given, reason: ' ' }).success).toBe(false)
})

test('a soak that is a precondition of next steps does not hold the decision', async () => {
  const { releaseId, lead, now, snapshot, pass } = await begin(SIGNED)
  await pass('Build is out')
  expect((await snapshot()).soak).toMatchObject({ requiredSeconds: 86_400, counts: false })
  const { head } = await readRelease(lead, { releaseId }, now)
  expect(head.verdict.reasons.map(({ kind }) => kind)).toEqual(['signoff-unheld'])
  expect(head.toGo?.steps.map(({ do: step }) => step)).toEqual(['sign'])
  expect(head.soak?.belongsTo?.title).toBe('Next steps')
})

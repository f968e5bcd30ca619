// Waiving a soak on a real database: the same rights, the same record and the same verdict as the waiver of an item.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { readHistoryOf } from '@/e2e/support/monitored'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { callRelease } from '@/lib/decision/call-release'
import { RequestSoakWaiver, requestSoakWaiver } from '@/lib/decision/request-soak-waiver'
import { resolveSoakWaiver } from '@/lib/decision/resolve-soak-waiver'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readDuties } from '@/lib/notify/read-duties'
import { readNotifications } from '@/lib/notify/read-notifications'
import { addSample } from '@/lib/release/add-sample'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readReport } from '@/lib/report/read-report'
import { readWrittenRecord } from '@/lib/report/read-written-record'

testDatabase()

const DOCUMENT = `# Ferry booking

## Do
- [ ] Build is out

## Numbers
| Metric | Target | Alert | Check interval |
|---|---|---|---|
| Response time | <50ms | >200ms | 30 seconds |

## Success criteria

1. 7+ days of stable operation
`
const now = () => new Date()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

async function begin() {
  const place = await buildProject()
  const releaseId = await buildRelease(place, DOCUMENT)
  const lead = await buildPerson(place.projectId, 'lead')
  const other = await buildPerson(place.projectId, 'lead')
  const look = () => readRelease(lead, { releaseId }, now())
  const [item] = (await look()).items
  await patchItem(lead, { itemId: item?.id ?? '', outcome: 'passed', revision: item?.revision ?? 0 }, now())
  const ask = (actor: Actor = lead, more: object = {}) =>
    requestSoakWaiver(
      actor,
      RequestSoakWaiver.parse({
        releaseId,
        reason: 'a fix of one label',
        scope: 'this one',
        expiresAt: inDays(7),
        ...more,
      }),
      now(),
    )
  const settle = (actor: Actor, waiverId: string, grant: boolean) =>
    resolveSoakWaiver(actor, { waiverId, grant }, now())
  const kinds = async () => (await look()).head.verdict.reasons.map(({ kind }) => kind)
  return { ...place, releaseId, lead, other, look, ask, settle, kinds }
}

const codeOf = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

test('one requests it, another lead grants it: the release is conditional, and may be called so', async () => {
  const { releaseId, lead, other, look, ask, settle, kinds } = await begin()
  expect(await kinds()).toContain('soak')
  const { waiverId } = await ask()
  expect(await kinds()).toContain('soak')
  expect((await look()).head.soak?.waiver).toMatchObject({ state: 'requested', requestedBy: lead.name })
  expect((await readDuties(other, {}, now())).waivers).toMatchObject([
    { id: waiverId, itemId: null, title: 'The soak' },
  ])
  expect((await readDuties(lead, {}, now())).waivers).toEqual([])
  await notifyFromEvents(now())
  const inbox = (await readNotifications(other, { limit: 10 })).notices.filter(
    ({ kind }) => kind === 'waiver-requested',
  )
  expect(inbox).toMatchObject([{ href: `/releases/${releaseId}/monitoring` }])
  await settle(other, waiverId, true)
  const { head } = await look()
  expect([head.verdict.level, head.verdict.reasons.map(({ kind }) => kind)]).toEqual(['conditional', ['waiver']])
  expect(head.soak?.waiver).toMatchObject({ state: 'in-force', grantedBy: other.name })
  expect(await kinds()).toEqual(['waiver'])
  const described = JSON.stringify(await readWrittenRecord(lead, { releaseId }, now()))
  expect(described).toContain('a fix of one label')
  expect(described).toContain('in force until')
  const exported = JSON.parse(String((await readReport(lead, { releaseId, format: 'json' }, now())).body))
  expect(exported.release.soakWaivers).toMatchObject([{ id: waiverId, grantedById: other.id }])
  expect(exported.content.soakWaivers).toHaveLength(1)
  await callRelease(lead, { releaseId, call: 'conditional', contentHash: head.verdict.contentHash }, now())
  expect((await readHistoryOf(releaseId)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['waiver.requested', 'waiver.granted', 'release.decided']),
  )
  expect(await codeOf(settle(other, waiverId, false))).toBe('conflict')
})

test('nobody grants their own; the attempt is recorded, and the database refuses it too', async () => {
  const { releaseId, lead, ask, settle, kinds } = await begin()
  const { waiverId } = await ask()
  expect(await codeOf(settle(lead, waiverId, true))).toBe('forbidden')
  expect(await readHistoryOf(releaseId, 'waiver.grant-refused')).toHaveLength(1)
  expect(await kinds()).toContain('soak')
  const own = { grantedById: lead.id, grantedBy: lead.name, grantedAt: now(), requiredSeconds: 60 }
  await expect(database().soakWaiver.update({ where: { id: waiverId }, data: own })).rejects.toThrow(/two_people/)
})

test('who may not, what is not needed, and what would never end is refused; nothing changes', async () => {
  const { projectId, releaseId, ask, settle, look } = await begin()
  const before = (await look()).head.revision
  for (const [who, actor, code] of [
    ['a viewer', await buildPerson(projectId), 'forbidden'],
    ['a stranger', await buildPerson(null), 'not-found'],
    ['a token', { kind: 'machine', id: 't', name: 't', scope: 'admin' } as const, 'forbidden'],
  ] as const)
    expect(await codeOf(ask(actor)), who).toBe(code)
  for (const expiresAt of [inDays(-1), inDays(400)]) expect(await codeOf(ask(undefined, { expiresAt }))).toBe('invalid')
  expect((await look()).head.revision).toBe(before)
  const contributor = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const { waiverId } = await ask(contributor)
  expect(await codeOf(ask())).toBe('conflict')
  expect(await codeOf(settle(contributor, waiverId, true))).toBe('forbidden')
  await settle(contributor, waiverId, false)
  expect(await codeOf(settle(contributor, waiverId, false))).toBe('conflict')
  await database().soak.deleteMany({ where: { releaseId } })
  expect(await codeOf(ask())).toBe('conflict')
})

test('when the soak begins again the waiver does not count any more, and says so', async () => {
  const { releaseId, lead, other, look, ask, settle, kinds } = await begin()
  const deployed = now().getTime() - 3_600_000
  await markDeployed(lead, { releaseId, at: new Date(deployed).toISOString() }, now())
  const { waiverId } = await ask()
  await settle(other, waiverId, true)
  expect(await kinds()).toEqual(['waiver'])
  const metricId = (await look()).head.metrics[0]?.id ?? ''
  const at = (minutes: number, value: number) => ({ value, at: new Date(deployed + minutes * 60_000).toISOString() })
  await addSample(lead, { releaseId, metricId, samples: [at(1, 300), at(1.5, 10), at(2, 10)] }, now())
  expect(await kinds()).toContain('soak')
  expect((await look()).head.soak?.waiver).toMatchObject({ state: 'outdated' })
})

// Events that wait for a worker: made into notices in batches that are bounded by the releases they are about.
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { openIssue } from '@/lib/decision/open-issue'
import type { Person } from '@/lib/domain/actor'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readNotifications } from '@/lib/notify/read-notifications'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'

testDatabase()

/** More than one transaction looks at. */
const RELEASES = 60
const MOST = 50
const SIGNED =
  '# R\n\n## Do\n- [ ] One\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

let projectId: string
let lead: Person
let qa: Person
const releaseIds: string[] = []

const titles = async (person: Person) =>
  (await readNotifications(person, { limit: 100 })).notices.map(({ title }) => title.split(', ').at(-1))

async function readCursor(): Promise<number> {
  const cursor = await database().notifyCursor.findUnique({ where: { chain: projectId } })
  return Number(cursor?.seq ?? 0)
}

const countReleases = async (after: number, upTo: number) =>
  (
    await database().auditEvent.findMany({
      where: { chain: projectId, seq: { gt: after, lte: upTo }, releaseId: { not: null } },
      distinct: ['releaseId'],
    })
  ).length

beforeAll(async () => {
  const place = await buildProject()
  projectId = place.projectId
  lead = await buildPerson(projectId, 'lead')
  qa = await buildPerson(projectId, 'viewer', ['QA Lead'])
  for (let at = 0; at < RELEASES; at++) releaseIds.push(await buildRelease(place, SIGNED))
  const [first = ''] = releaseIds
  const [item] = (await readRelease(lead, { releaseId: first }, new Date())).items
  await openIssue(qa, { releaseId: first, title: 'Login is slow', severity: 'low', blocking: false })
  await patchItem(lead, { itemId: item?.id ?? '', outcome: 'passed', revision: item?.revision ?? 0 }, new Date())
}, 120_000)

test('a batch is about 50 releases at most; a stop leaves the rest pending, and nobody is notified twice', async () => {
  let batches = 0
  await notifyFromEvents(new Date(), () => batches++ > 0)
  const first = await readCursor()
  const head = await database().auditHead.findUniqueOrThrow({ where: { chain: projectId } })
  expect(await countReleases(0, first)).toBe(MOST)
  expect(first).toBeLessThan(Number(head.seq))
  expect(await titles(qa), 'the first release has later events').toEqual([])

  await Promise.all([notifyFromEvents(new Date()), notifyFromEvents(new Date())])
  await notifyFromEvents(new Date())
  expect(await readCursor()).toBe(Number(head.seq))
  expect(await titles(lead)).toEqual(['Login is slow'])
  expect((await titles(qa)).filter((title) => /signature of QA Lead$/.test(title ?? ''))).toHaveLength(1)
})

// Events and decisions that were stored before names changed: they verify as they are, are found by their present names, and read alike.
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import type { Person } from '@/lib/domain/actor'
import { type AuditEvent, auditBody } from '@/lib/domain/audit/event'
import { sentenceOf } from '@/lib/domain/audit/history-line'
import { checkHistory } from '@/lib/history/check-history'
import { ReadReleaseEvents, readReleaseEvents } from '@/lib/history/read-history'
import { readRelease } from '@/lib/release/read/read-release'

testDatabase()

let projectId: string
let releaseId: string
let lead: Person

/** Appends an event as an earlier version did: the same text under the action's former name. */
async function append(event: AuditEvent, former: string): Promise<void> {
  const body = auditBody(lead, event)
  const stored = {
    ...body,
    action: former,
    beforeAt: body.beforeAt.replace(JSON.stringify(event.action), JSON.stringify(former)),
  }
  await database().$queryRaw`SELECT append_audits(${JSON.stringify([stored])}::jsonb)`
}

beforeAll(async () => {
  const place = await buildProject()
  projectId = place.projectId
  releaseId = await buildRelease(place, '# R\n\n## Do\n- [ ] Server answers\n')
  lead = await buildPerson(projectId, 'lead')
  const [item] = (await readRelease(lead, { releaseId }, new Date())).items
  if (!item) throw new Error('an item')
  await append(
    {
      ...{ action: 'waiver.requested', projectId, releaseId, itemId: item.id, title: item.title },
      ...{ waiverId: '0190f3b0-0000-7000-8000-000000000001', reason: 'Known', scope: '' },
      expiresAt: '2026-05-05T10:00:00.000Z',
    },
    'waiver.asked',
  )
})

test('the stored name stays, and the chain verifies', async () => {
  const actions: string[] = []
  for await (const page of readAudit(projectId)) for (const { body } of page) actions.push(JSON.parse(body).action)
  expect(actions).toContain('waiver.asked')
  expect(actions).not.toContain('waiver.requested')
  const result = await checkHistory(lead, { projectId })
  expect(result).toMatchObject({ state: 'intact' })
})

test('the history finds it by its topic and reads as it does now', async () => {
  const view = await readReleaseEvents(lead, ReadReleaseEvents.parse({ releaseId, kind: 'waivers and issues' }))
  expect(view.lines.map(({ entry }) => entry && sentenceOf(entry))).toEqual([
    `${lead.name} requested a waiver of Server answers until 2026-05-05 10:00`,
  ])
})

test('it counts as a contribution', async () => {
  expect(await readReleaseContributionCounts(releaseId)).toEqual({
    [lead.id]: [{ action: 'waiver.requested', count: 1 }],
  })
})

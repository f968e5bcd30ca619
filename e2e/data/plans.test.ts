// The pages that list work and events read a bounded part of what grows: PostgreSQL has an index for each of their
// statements.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { loadProject } from '@/e2e/support/load-project'
import { listScannedTables } from '@/e2e/support/plans'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { collectReads } from '@/e2e/support/statements'
import type { Person } from '@/lib/domain/actor'
import {
  ReadProjectHistory,
  ReadReleaseEvents,
  readProjectHistory,
  readReleaseEvents,
} from '@/lib/history/read-history'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readDuties } from '@/lib/notify/read-duties'
import { readNotifications } from '@/lib/notify/read-notifications'
import { readOwnLeavers } from '@/lib/project/reassign-work'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { readInbox } from '@/lib/release/read/read-inbox'
import { ReadAudit, readAudit } from '@/lib/report/read-audit'

const db = testDatabase()

/** Tables that get rows as long as the product is used. */
const GROWING = [
  ...['AuditEvent', 'BoardLine', 'CheckIn', 'Condition', 'Delivery', 'Issue', 'Item', 'Notice', 'ProbeRun', 'Release'],
  ...['Section', 'Signoff', 'SoakWaiver', 'VerdictPoint', 'Waiver'],
]

let client: pg.Client
let ada: Person
let projectId: string
let releaseId: string

beforeAll(async () => {
  client = new pg.Client({ connectionString: db.url() })
  await client.connect()
  const place = await buildProject()
  projectId = place.projectId
  releaseId = await buildRelease(place, '# R\n\n## Do\n- [ ] One\n')
  ada = await buildPerson(projectId, 'lead', ['QA Lead'])
  const size = { releases: 400, runs: 2000, events: 4000, notices: 1000 }
  await loadProject(client, { ...place, personId: ada.id }, size)
  await client.query('SET enable_seqscan = off')
}, 180_000)
afterAll(() => client.end())

async function readExport(after: number): Promise<void> {
  for await (const _piece of await readAudit(ada, ReadAudit.parse({ projectId, after })));
}

const PAGES: [string, () => Promise<unknown>][] = [
  ['the log of a project', () => readProjectHistory(ada, ReadProjectHistory.parse({ projectId }))],
  [
    'a search in the log of a project',
    () => readProjectHistory(ada, ReadProjectHistory.parse({ projectId, text: 'nowhere', who: 'Ada 1' })),
  ],
  ['the log of a release', () => readReleaseEvents(ada, ReadReleaseEvents.parse({ releaseId }))],
  [
    'a search in the log of a release',
    () => readReleaseEvents(ada, ReadReleaseEvents.parse({ releaseId, text: 'nowhere', kind: 'items' })),
  ],
  ['an export from a number on', () => readExport(3900)],
  ['the board of what is decided', () => readBoard(ada, ReadBoard.parse({ state: 'decided' }), new Date())],
  [
    'the board of what is decided in a project',
    () => readBoard(ada, ReadBoard.parse({ state: 'decided', project: projectId }), new Date()),
  ],
  ['the inbox: signatures', () => readInbox(ada, {}, new Date())],
  ['the inbox: duties', () => readDuties(ada, {}, new Date())],
  ['the inbox: notifications', () => readNotifications(ada, { limit: 50 })],
  ['the inbox: work of leavers', () => readOwnLeavers(ada)],
  ['a batch of the notifier', () => notifyFromEvents(new Date(), stopAfter(2))],
]

function stopAfter(batches: number): () => boolean {
  let count = 0
  return () => count++ >= batches
}

test.each(PAGES)('%s reads no growing table from end to end', async (_name, read) => {
  const statements = await collectReads(read)
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements) {
    const scanned = (await listScannedTables(client, statement)).filter((table) => GROWING.includes(table))
    expect(scanned, statement.text).toEqual([])
  }
})

// What the pages of a large project cost: `TEST_DATABASE_URL=… node --import tsx bench/project.ts`. RELEASES, RUNS
// and EVENTS set the load.
import pg from 'pg'
import { loadProject } from '@/e2e/support/load-project'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { closeDatabase } from '@/lib/data/close-database'
import type { Person } from '@/lib/domain/actor'
import { ReadProjectHistory, readProjectHistory } from '@/lib/history/read-history'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readDuties } from '@/lib/notify/read-duties'
import { readNotifications } from '@/lib/notify/read-notifications'
import { readOwnLeavers } from '@/lib/project/reassign-work'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { readInbox } from '@/lib/release/read/read-inbox'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const size = {
  releases: Number(process.env.RELEASES ?? 10_000),
  runs: Number(process.env.RUNS ?? 1_000_000),
  events: Number(process.env.EVENTS ?? 1_000_000),
  notices: 10_000,
}

async function measure(name: string, read: () => Promise<unknown>): Promise<void> {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    await read()
    taken.push(performance.now() - started)
  }
  taken.sort((one, other) => one - other)
  console.log(`${name}: median ${taken[Math.floor(ROUNDS / 2)]?.toFixed(0)} ms, worst ${taken.at(-1)?.toFixed(0)} ms`)
}

async function measurePages(ada: Person, projectId: string): Promise<void> {
  const history = (requested: object) => () =>
    readProjectHistory(ada, ReadProjectHistory.parse({ projectId, ...requested }))
  await measure('audit log', history({}))
  await measure('audit log, text that is nowhere', history({ text: 'zzzqqq' }))
  await measure('audit log, person that is nowhere', history({ who: 'zzz' }))
  await measure('board of what is decided', () => readBoard(ada, ReadBoard.parse({ state: 'decided' }), new Date()))
  await measure('inbox: signatures', () => readInbox(ada, {}, new Date()))
  await measure('inbox: duties', () => readDuties(ada, {}, new Date()))
  await measure('inbox: notifications', () => readNotifications(ada, { limit: 50 }))
  await measure('inbox: work of leavers', () => readOwnLeavers(ada))
  let batches = 0
  const started = performance.now()
  await notifyFromEvents(new Date(), () => {
    batches += 1
    return performance.now() - started > 10_000
  })
  console.log(`notifier: ${batches - 1} batches in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

const made = await makeDatabase()
process.env.DATABASE_URL = made.url
const client = new pg.Client({ connectionString: made.url })
await client.connect()
try {
  const place = await buildProject()
  await buildRelease(place, '# R\n\n## Do\n- [ ] One\n')
  const ada = await buildPerson(place.projectId, 'lead', ['QA Lead'])
  const started = performance.now()
  await loadProject(client, { ...place, personId: ada.id }, size)
  console.log(`${JSON.stringify(size)}: loaded in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  await measurePages(ada, place.projectId)
} finally {
  await client.end()
  await closeDatabase()
  await made.drop()
}

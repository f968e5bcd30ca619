// Every read-only check of the five checklists: green against a system that is as its document says, red against one that is not. Through a real
// worker, from a document with probes to the item's outcome.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { CHECKS, documentOf } from '@/e2e/seeds/documents'
import { startWorld, type World } from '@/e2e/seeds/world'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { database } from '@/lib/data/client'
import { createProject } from '@/lib/project/create-project'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'
import { readRelease } from '@/lib/release/read/read-release'
import { requestGroup } from '@/lib/release/runs/request-group'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()
const worlds: World[] = []
let places: Record<'good' | 'broken', { projectId: string; environmentId: string }>

async function place(world: World) {
  worlds.push(world)
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const { id: environmentId } = await saveEnvironment(
    SYSTEM,
    SaveEnvironment.parse({ projectId, name: 'staging', ...world.environment }),
  )
  return { projectId, environmentId }
}

beforeAll(async () => {
  await workers.start()
  places = { good: await place(await startWorld(true)), broken: await place(await startWorld(false)) }
})
afterAll(async () => {
  for (const world of worlds) await world.close()
})

/** How each check ended, by what it asks. */
async function runAll(name: string, where: 'good' | 'broken'): Promise<Record<string, string>> {
  const releaseId = await buildRelease(places[where], documentOf(name, CHECKS[name] ?? []))
  const lead = await buildPerson(places[where].projectId, 'lead')
  const { id } = await requestGroup(lead, { releaseId, stopAtFailure: false, confirmed: true })
  await vi.waitFor(
    async () => expect((await database().probeGroup.findUniqueOrThrow({ where: { id } })).state).toBe('done'),
    { timeout: 60_000, interval: 100 },
  )
  const { items } = await readRelease(lead, { releaseId }, now())
  return Object.fromEntries(
    items.map(({ title, outcome, lastRun }) => [
      title,
      `${outcome} ${lastRun?.status}${lastRun?.status === 'passed' ? '' : `: ${lastRun?.summary}`}`,
    ]),
  )
}

describe.each(Object.keys(CHECKS))('the %s', (name) => {
  test('is green where all is well', { timeout: 90_000 }, async () => {
    const seen = await runAll(name, 'good')
    expect(Object.keys(seen)).toHaveLength(CHECKS[name]?.length ?? 0)
    expect(Object.entries(seen).filter(([, ended]) => !/^passed (passed|warned)/.test(ended))).toEqual([])
  })
  test('is red where it is not', { timeout: 90_000 }, async () => {
    const seen = await runAll(name, 'broken')
    expect(Object.entries(seen).filter(([, ended]) => !/^(failed failed|pending error): /.test(ended))).toEqual([])
    // An error is right only where nothing could be seen: a value that an earlier check was to bring.
    expect(
      Object.entries(seen).filter(
        ([, ended]) => ended.startsWith('pending error') && !ended.includes('no variable, secret or capture'),
      ),
    ).toEqual([])
  })
})

// A hostile answer can end a run, not a worker: each ends at its limit with a named reason, never as passed, and leaves the worker as it was.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type HostileWorld, startHostileWorld } from '@/e2e/hostile/behaviours'
import { testDatabase } from '@/e2e/support/database'
import { serverUrl } from '@/e2e/support/make-database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { createProject } from '@/lib/project/create-project'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'
import { readRelease } from '@/lib/release/read-release'
import { tryProbe } from '@/lib/release/request-run'

/** `TIMES=25` goes through all of it so often. */
const TIMES = Number(process.env.TIMES ?? 1)
const MEMORY_MB = 64

const db = testDatabase()
const workers = testWorkers(db.url)
let world: HostileWorld
let worker: Awaited<ReturnType<typeof workers.start>>
let lead: Person
let itemId = ''

beforeAll(async () => {
  world = await startHostileWorld(serverUrl())
  worker = await workers.start()
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const { id: environmentId } = await saveEnvironment(SYSTEM, SaveEnvironment.parse({ projectId, name: 'hostile', ...world.environment }))
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] Look\n')
  lead = await buildPerson(projectId, 'lead')
  itemId = (await readRelease(lead, { releaseId }, new Date())).items[0]?.id ?? ''
})
afterAll(() => world.close())

/** Resident memory of the worker in MB. */
const memory = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${worker.pid}/status`, 'utf8'))?.[1]) / 1024

async function runAll(definitions: Record<string, unknown>[]) {
  const ids: string[] = []
  for (const definition of definitions) ids.push((await tryProbe(lead, { itemId, definition })).runId)
  const open = () => database().probeRun.count({ where: { id: { in: ids }, finishedAt: null } })
  await vi.waitFor(async () => expect(await open()).toBe(0), { timeout: 90_000, interval: 100 })
  const rows = await database().probeRun.findMany({ where: { id: { in: ids } } })
  return ids.map((id) => rows.find((row) => row.id === id))
}

const HIDDEN = /(?![\t\n])\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

test.each(Array.from({ length: TIMES }, (_, at) => at + 1))('none passes, each ends at its limit with its reason, and the worker lives on (%i)', { timeout: 180_000 }, async () => {
  const passed = async () => (await runAll(Array.from({ length: 20 }, () => world.good))).map((run) => run?.status)
  expect(new Set(await passed())).toEqual(new Set(['passed']))
  const before = memory()
  const { behaviours } = world
  const runs = await runAll(behaviours.map(({ probe }) => probe))
  for (const [at, run] of runs.entries()) {
    const name = behaviours[at]?.name ?? ''
    const took = Number(run?.finishedAt) - Number(run?.startedAt)
    expect(took, name).toBeLessThan(5000)
    expect(run?.summary, name).toMatch(/\w{3}/)
    expect(run?.error ?? '', name).not.toMatch(/could not be prepared|undefined|internal/)
    expect([run?.error, run?.summary, run?.transcript].join(' '), name).not.toMatch(HIDDEN)
    expect(run?.attempt, name).toBe(1)
  }
  expect(new Set(await passed())).toEqual(new Set(['passed']))
  expect(worker.exitCode).toBeNull()
  // What was let go is only given back when the engine next cleans up, which ordinary work makes it do.
  await vi.waitFor(
    async () => {
      await passed()
      expect(memory() - before).toBeLessThan(MEMORY_MB)
    },
    { timeout: 60_000, interval: 10 },
  )
})

// A hostile answer can end a run, not a worker: each ends at its limit with a named reason, never as passed, and leaves the worker as it was.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type HostileWorld, startHostileWorld } from '@/e2e/hostile/behaviours'
import { testDatabase } from '@/e2e/support/database'
import { serverUrl } from '@/e2e/support/make-database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { programFile } from '@/lib/platform/box/program-file.mjs'
import { createProject } from '@/lib/project/create-project'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'
import { readRelease } from '@/lib/release/read/read-release'
import { tryProbe } from '@/lib/release/runs/request-run'

/** `TIMES=25` goes through all of it so often. */
const TIMES = Number(process.env.TIMES ?? 1)
const MEMORY_MB = 64
/** Freed memory that the allocator keeps differs between machines: this only catches what leaks outside of the engine's own heap. */
const RESIDENT_MB = 400

const db = testDatabase()
const workers = testWorkers(db.url)
let world: HostileWorld
let worker: Awaited<ReturnType<typeof workers.start>>
let lead: Person
let itemId = ''
const home = mkdtempSync(join(tmpdir(), 'countersign-weigh-'))
const weighed = join(home, 'memory.json')

beforeAll(async () => {
  world = await startHostileWorld(serverUrl())
  worker = await workers.start({ WEIGH_INTO: weighed }, [`./${programFile('e2e/hostile/weigh.ts')}`])
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const { id: environmentId } = await saveEnvironment(
    SYSTEM,
    SaveEnvironment.parse({ projectId, name: 'hostile', ...world.environment }),
  )
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] Look\n')
  lead = await buildPerson(projectId, 'lead')
  itemId = (await readRelease(lead, { releaseId }, new Date())).items[0]?.id ?? ''
})
afterAll(async () => {
  await world.close()
  rmSync(home, { recursive: true })
})

const Weight = z.object({ held: z.number(), resident: z.number() })

/** What the worker holds once it has cleaned up, in MB: the objects and buffers that something still refers to, and what the machine has given it. */
async function weigh() {
  rmSync(weighed, { force: true })
  worker.kill('SIGUSR2')
  return await vi.waitFor(() => Weight.parse(JSON.parse(readFileSync(weighed, 'utf8'))), {
    timeout: 10_000,
    interval: 20,
  })
}

async function runAll(definitions: Record<string, unknown>[]) {
  const ids: string[] = []
  for (const definition of definitions) ids.push((await tryProbe(lead, { itemId, definition })).runId)
  const open = () => database().probeRun.count({ where: { id: { in: ids }, finishedAt: null } })
  await vi.waitFor(async () => expect(await open()).toBe(0), { timeout: 90_000, interval: 100 })
  const rows = await database().probeRun.findMany({ where: { id: { in: ids } } })
  return ids.map((id) => rows.find((row) => row.id === id))
}

const HIDDEN = /(?![\t\n])\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

test.each(Array.from({ length: TIMES }, (_, at) => at + 1))(
  'none passes, each ends at its limit with its reason, and the worker lives on (%i)',
  { timeout: 180_000 },
  async () => {
    const passed = async () => (await runAll(Array.from({ length: 20 }, () => world.good))).map((run) => run?.status)
    expect(new Set(await passed())).toEqual(new Set(['passed']))
    const before = await weigh()
    const { behaviours } = world
    const runs = await runAll(behaviours.map(({ probe }) => probe))
    for (const [at, run] of runs.entries()) {
      const name = behaviours[at]?.name ?? ''
      const took = Number(run?.finishedAt) - Number(run?.startedAt)
      expect(took, name).toBeLessThan(15_000)
      expect(run?.summary, name).toMatch(/\w{3}/)
      expect(run?.error ?? '', name).not.toMatch(/could not be prepared|undefined|internal/)
      expect([run?.error, run?.summary, run?.transcript].join(' '), name).not.toMatch(HIDDEN)
      expect(run?.attempt, name).toBe(1)
    }
    expect(new Set(await passed())).toEqual(new Set(['passed']))
    expect(worker.exitCode).toBeNull()
    // A connection that is still being torn down holds its buffers for a moment.
    await vi.waitFor(async () => expect((await weigh()).held - before.held).toBeLessThan(MEMORY_MB), {
      timeout: 20_000,
      interval: 100,
    })
    expect((await weigh()).resident - before.resident).toBeLessThan(RESIDENT_MB)
  },
)

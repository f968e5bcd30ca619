// The accident that this prevents: a worker is killed in the middle of a probe, or wakes up after its run was given to another, and a release shows
// a run that is "running" for ever, or one result twice. Neither heals by itself: nobody else ends such a run, and a result once shown was
// believed. Real workers, really killed.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { type Staging, startStaging } from '@/e2e/targets/staging'
import { database } from '@/lib/data/client'
import { renewLeases, requeueLostRuns } from '@/lib/data/runs/run-queue'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { claimRuns } from '@/lib/release/runs/claim-run'
import { recordRuns } from '@/lib/release/runs/record-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'

const db = testDatabase()
const now = () => new Date()
const workers = testWorkers(db.url)
let target: Staging

beforeAll(async () => {
  target = await startStaging()
})
afterAll(() => target.close())

async function buildProbe(path: string) {
  const { hostname, port } = new URL(target.url)
  const place = await buildProject({
    variables: { BASE_URL: target.url },
    egress: [{ host: hostname, ports: [Number(port)] }],
  })
  const releaseId = await buildRelease(place, '# R\n\n## Do\n- [ ] Slow but sure\n')
  const lead = await buildPerson(place.projectId, 'lead')
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  if (!item) throw new Error('one item')
  await saveProbe(
    lead,
    {
      itemId: item.id,
      definition: { kind: 'http', url: `{{BASE_URL}}${path}`, expect: ['status == 200'], timeoutMs: 20_000 },
    },
    now(),
  )
  return { lead, releaseId, itemId: item.id }
}

const statusOf = async (runId: string) => (await database().probeRun.findUniqueOrThrow({ where: { id: runId } })).status

describe('a run', () => {
  test('whose worker is killed half-way is finished by another, with one result', { timeout: 90_000 }, async () => {
    const { lead, releaseId, itemId } = await buildProbe('/slow?ms=4000')
    const first = await workers.start()
    const { runId } = await requestRun(lead, { itemId })
    await vi.waitFor(async () => expect(await statusOf(runId)).toBe('running'), { timeout: 10_000, interval: 20 })
    first.kill('SIGKILL')
    await workers.start()
    await vi.waitFor(async () => expect(await statusOf(runId)).toBe('passed'), { timeout: 60_000, interval: 100 })
    const run = await readRun(lead, { runId })
    expect(run.attempt).toBe(2)
    const [item] = (await readRelease(lead, { releaseId }, now())).items
    expect(item).toMatchObject({ outcome: 'passed', decidedVia: 'probe', assurance: 'verified' })
    const recorded = await database().auditEvent.count({ where: { releaseId, action: 'run.recorded' } })
    expect(recorded).toBe(1)
  })

  test('that was given to another does not take the late result of the first, and a finished one never changes', async () => {
    workers.killAll()
    const { lead, itemId } = await buildProbe('/health')
    const { runId } = await requestRun(lead, { itemId })
    const [mine] = await claimRuns('first', 5)
    if (mine?.run.id !== runId) throw new Error('the run was free')
    expect(await claimRuns('second', 5)).toEqual([])
    expect(await requeueLostRuns(), 'its lease is not over').toEqual([])
    await database()
      .$executeRaw`UPDATE "ProbeRun" SET "leaseUntil" = now() - interval '1 second' WHERE "id" = ${runId}::uuid`
    expect(await requeueLostRuns()).toEqual([runId])
    expect(await renewLeases([mine.run]), 'its first worker learns it').toEqual([runId])
    const [theirs] = await claimRuns('second', 5)
    if (!theirs) throw new Error('the lease was over')
    const result = {
      status: 'passed' as const,
      timings: { total: 1 },
      assertions: [],
      captured: {},
      transcript: '',
      egress: [],
      error: null,
      summary: '200',
    }
    expect(await recordRuns([{ run: mine.run, result: { ...result, status: 'failed' } }], now())).toEqual(new Set())
    expect(await recordRuns([{ run: theirs.run, result }], now())).toEqual(new Set([runId]))
    expect(await recordRuns([{ run: theirs.run, result: { ...result, status: 'failed' } }], now())).toEqual(new Set())
    expect(await statusOf(runId)).toBe('passed')
    await expect(
      database().$executeRaw`UPDATE "ProbeRun" SET "status" = 'failed' WHERE "id" = ${runId}::uuid`,
    ).rejects.toThrow(/finished/)
  })

  test('that kills every worker ends as an error after three attempts', async () => {
    const { lead, itemId } = await buildProbe('/health')
    const { runId } = await requestRun(lead, { itemId })
    await database()
      .$executeRaw`UPDATE "ProbeRun" SET "attempt" = 3, "status" = 'running', "leaseUntil" = now() - interval '1 second' WHERE "id" = ${runId}::uuid`
    await workers.start()
    await vi.waitFor(async () => expect(await statusOf(runId)).toBe('error'), { timeout: 20_000, interval: 50 })
    expect((await readRun(lead, { runId })).error).toContain('worker lost')
  })
})

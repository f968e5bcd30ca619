// What scheduled runs vouch for: told run by run, it is what all runs together say.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { change, type Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { followRuns } from '@/lib/data/monitor/soak'
import { enqueueDue } from '@/lib/data/runs/run-schedule'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { claimRuns } from '@/lib/release/runs/claim-run'
import { recordRuns } from '@/lib/release/runs/record-run'
import { scheduleProbe } from '@/lib/release/runs/schedule-probe'

testDatabase()

const EVERY = 60
const TEXT = `# Watched\n\n## Post-Deployment Monitoring\n\n### First 24 hours\n- [ ] It answers\n  \`\`\`probe\n  kind: http\n  url: "http://a.example/"\n  expect: [status == 200]\n  everySeconds: ${EVERY}\n  forSeconds: 864000\n  \`\`\`\n\n## Success criteria\n\n1. 7+ days of stable operation\n`
const HOUR = 3_600_000

type Interval = { from: Date; to: Date; lastAt: Date; open: boolean }
const intervals = (releaseId: string, tx: Pick<Tx, '$queryRaw'> = database()) =>
  tx.$queryRaw<
    Interval[]
  >`SELECT "from", "to", "lastAt", "open" FROM "ProbeSpan" WHERE "releaseId" = ${releaseId}::uuid ORDER BY "from"`

let place: { projectId: string; environmentId: string }
beforeAll(async () => {
  place = await buildProject()
})

async function build(deployedAgoMs: number) {
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const deployedAt = new Date(Date.now() - deployedAgoMs)
  await database()
    .$executeRaw`UPDATE "Release" SET "createdAt" = ${new Date(deployedAt.getTime() - HOUR)} WHERE "id" = ${releaseId}::uuid`
  await markDeployed(lead, { releaseId, at: deployedAt.toISOString() }, new Date())
  const [item] = (await readRelease(lead, { releaseId }, new Date())).items
  return { releaseId, lead, deployedAt, itemId: item?.id ?? '' }
}

test('run by run it is what all runs together say, however they follow one another', { timeout: 60_000 }, async () => {
  const { releaseId, deployedAt, itemId } = await build(48 * HOUR)
  const steps = fc.array(
    fc.record({
      afterMs: fc.integer({ min: 1, max: 4 * EVERY * 1000 }),
      status: fc.constantFrom('passed', 'passed', 'warned', 'failed', 'error'),
    }),
    {
      maxLength: 25,
    },
  )
  let number = 0
  await fc.assert(
    fc.asyncProperty(steps, async (runs) => {
      await change(SYSTEM, async (tx) => {
        await tx.$executeRaw`DELETE FROM "ProbeSpan" WHERE "releaseId" = ${releaseId}::uuid`
        let at = deployedAt.getTime()
        const first = number
        for (const { afterMs, status } of runs) {
          at += afterMs
          number += 1
          await tx.$executeRaw`INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "definition", "requestedBy", "status", "startedAt", "finishedAt")
            VALUES (gen_random_uuid(), ${place.projectId}::uuid, ${releaseId}::uuid, ${itemId}::uuid, ${number}, '{}', 'schedule', ${status}, now(), ${new Date(at)})`
          await followRuns(tx, [{ itemId, ok: status === 'passed' || status === 'warned' }], new Date(at))
        }
        const described = await intervals(releaseId, tx)
        await tx.$executeRaw`SELECT rebuild_probe_spans(${releaseId}::uuid)`
        const all = await intervals(releaseId, tx)
        // A stretch that nothing followed in time may stand open: what comes next sees that it is too late.
        expect(described.map(({ from, to, lastAt }) => ({ from, to, lastAt }))).toEqual(
          all.map(({ from, to, lastAt }) => ({ from, to, lastAt })),
        )
        expect(described.at(-1)?.open).toBe(all.at(-1)?.open)
        await tx.$executeRaw`ALTER TABLE "ProbeRun" DISABLE TRIGGER "ProbeRun_finished_stays"`
        await tx.$executeRaw`DELETE FROM "ProbeRun" WHERE "itemId" = ${itemId}::uuid AND "number" > ${first}`
        await tx.$executeRaw`ALTER TABLE "ProbeRun" ENABLE ALWAYS TRIGGER "ProbeRun_finished_stays"`
        return { event: null, result: null }
      })
    }),
    { numRuns: 40 },
  )
})

test('a scheduled run that a worker records counts for the soak; hour 0 told anew counts again what lies behind it', async () => {
  const { releaseId, lead, deployedAt, itemId } = await build(2 * HOUR)
  await scheduleProbe(lead, { itemId, on: true }, new Date())
  expect(await enqueueDue()).toBe(1)
  const [taken] = await claimRuns('one', 1)
  if (!taken) throw new Error('a run waits')
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
  await recordRuns([{ run: taken.run, result }], new Date())
  const [interval] = await intervals(releaseId)
  expect(interval).toMatchObject({ open: true })
  expect(Number(interval?.to) - Number(interval?.from)).toBe(EVERY * 1000)
  expect((await readSnapshot(lead, { releaseId }, new Date(Number(interval?.from) + 30_000))).soak).toMatchObject({
    coveredSeconds: 30,
  })

  await database().$executeRaw`DELETE FROM "ProbeSpan" WHERE "releaseId" = ${releaseId}::uuid`
  await markDeployed(
    lead,
    { releaseId, at: new Date(deployedAt.getTime() + 60_000).toISOString(), reason: 'it took a minute longer' },
    new Date(),
  )
  const [again] = await intervals(releaseId)
  expect(Number(again?.to) - Number(again?.from)).toBe(EVERY * 1000)
})

// A release that was watched for long: what is read of it does not grow with the runs and the lines of history that it has.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { database, databaseClient, type Reader } from '@/lib/data/client'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { readBaselines, readCaptures } from '@/lib/data/runs/run-queue'
import { listCaptures } from '@/lib/data/runs/runs'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { auditBody } from '@/lib/domain/audit/event'
import { readRelease } from '@/lib/release/read/read-release'

testDatabase()

const RUNS = 4000
/** An index may lead to a few rows beside the one that is wanted. */
const FEW = 60
const PROBE =
  '  ```probe\n  kind: http\n  url: "http://a.example/"\n  expect: [status == 200]\n  capture:\n    PLACE: body.place\n  ```\n'
const TEXT = `# Watched\n\n## Verify\n- [ ] First\n${PROBE}- [ ] Second\n${PROBE}- [ ] By hand\n`

const RECORDED = {
  runId: 'a run',
  trial: false,
  status: 'passed',
  summary: '200',
  resultSha256: '',
  was: 'passed',
  is: 'passed',
} as const

let release: { id: string; items: { id: string; title: string }[] }

/** How many rows of a table `read` fetched, in whatever way. */
async function fetched(table: string, read: (reader: Reader) => Promise<unknown>): Promise<number> {
  return databaseClient().$transaction(async (tx) => {
    await read(tx)
    const [row] = await tx.$queryRaw<
      { rows: number }[]
    >`SELECT ("seq_tup_read" + "idx_tup_fetch")::int AS "rows" FROM pg_stat_xact_user_tables WHERE "relname" = ${table}`
    return row?.rows ?? Number.NaN
  })
}

beforeAll(async () => {
  const place = await buildProject()
  const id = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  release = { id, items: (await readRelease(lead, { releaseId: id }, new Date())).items }
  await database()
    .$executeRaw`INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "definition", "requestedBy", "status", "startedAt", "finishedAt", "captured", "timings")
      SELECT gen_random_uuid(), p."projectId", p."releaseId", p."itemId", n, p."definition", 'schedule', 'passed', now(), now() + make_interval(secs => n), jsonb_build_object('PLACE', n), '{"total": 12}'
      FROM "Probe" p, generate_series(1, ${RUNS}::int) n WHERE p."releaseId" = ${id}::uuid`
  const { projectId } = place
  const lines = Array.from({ length: RUNS }, (_, at) =>
    auditBody(SYSTEM, {
      action: 'run.recorded',
      projectId,
      releaseId: id,
      ...RECORDED,
      itemId: release.items[at % 2]?.id ?? '',
      number: at,
    }),
  )
  await database().$executeRaw`SELECT append_audits(${JSON.stringify(lines)}::jsonb)::text`
  await database().$executeRaw`ANALYZE`
})

describe('a release with thousands of runs', () => {
  test('shows the last run of each item', async () => {
    const shown = await readFullRelease(release.id)
    expect(shown?.items.map(({ title, run }) => [title, run?.number])).toEqual([
      ['First', RUNS],
      ['Second', RUNS],
      ['By hand', undefined],
    ])
  })

  test('is read by its last runs alone', async () => {
    expect(await fetched('ProbeRun', (reader) => readFullRelease(release.id, reader))).toBeLessThan(FEW)
    expect(await fetched('AuditEvent', (reader) => readFullRelease(release.id, reader))).toBeLessThan(FEW)
  })

  test('tells who did what without the lines of its runs', async () => {
    expect(await fetched('AuditEvent', (reader) => readReleaseContributionCounts(release.id, reader))).toBeLessThan(FEW)
  })

  test('hands on what was captured last', async () => {
    expect((await readCaptures([release.id])).get(release.id)).toEqual({ PLACE: RUNS })
    expect(await fetched('ProbeRun', (reader) => readCaptures([release.id], reader))).toBeLessThan(FEW)
    const [first, second] = release.items
    expect(await listCaptures(release.id, second?.id ?? '')).toEqual([{ name: 'PLACE', from: 'First' }])
    expect((await readBaselines([first?.id ?? ''])).get(first?.id ?? '')).toEqual({ total: 12, PLACE: RUNS })
  })
})

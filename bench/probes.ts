// The figures of the engine: runs per second beside blackbox_exporter, pick-up, two workers beside one, and a thousand checks on a schedule.
// `TEST_DATABASE_URL=… node --import tsx bench/probes.ts [throughput] [pick-up] [workers] [schedule]`
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { startBlackbox } from '@/bench/blackbox'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { makeWorkerHome, startWorker } from '@/e2e/support/start-worker'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { NOTIFY_WORKERS } from '@/lib/data/runs/run-queue'
import { freePort } from '@/lib/platform/box/postgres.mjs'
import { readRelease } from '@/lib/release/read/read-release'
import { requestRun } from '@/lib/release/runs/request-run'
import { scheduleProbe } from '@/lib/release/runs/schedule-probe'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const RUNS = Number(process.env.RUNS ?? 10_000)
const wanted = process.argv.slice(2)
const wants = (part: string) => wanted.length === 0 || wanted.includes(part)

const made = await makeDatabase()
process.env.DATABASE_URL = made.url
const home = await makeWorkerHome()
const answer = '{"status":"ok","shards":[1,2,3]}'
const target = createServer((request, response) => {
  const delay = Number(/delay=(\d+)/.exec(request.url ?? '')?.[1] ?? 0)
  response.setHeader('content-type', 'application/json')
  if (delay > 0) setTimeout(() => response.end(answer), delay)
  else response.end(answer)
})
await new Promise<void>((done) => target.listen(0, '0.0.0.0', done))
const address = target.address()
if (typeof address !== 'object' || address === null) throw new Error('the target has no port')
const { port } = address

/** Milliseconds of CPU that a process has used. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const sorted = (values: number[]) => [...values].sort((one, other) => one - other)
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN
const quantile = (values: number[], part: number) =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)] ?? Number.NaN
const range = (values: number[], digits = 0) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`

async function stop(workers: ChildProcess[]): Promise<void> {
  for (const worker of workers) {
    const ended = new Promise((done) => worker.once('exit', done))
    worker.kill('SIGTERM')
    await ended
  }
}

/** Ten releases with so many probes in all; the URL of each by its place. */
async function plant(
  count: number,
  url: (at: number) => string,
  egress: { host: string }[],
  perHost: number,
  more = '',
) {
  const place = await buildProject({ egress, perHost })
  const lead = await buildPerson(place.projectId, 'lead')
  const releaseIds: string[] = []
  for (let release = 0; release < 10; release++) {
    const items = Array.from({ length: count / 10 }, (_, at) => {
      const expect = `[status == 200, 'body.status == "ok"', 'body.shards == [1, 2, 3]']`
      return `- [ ] Check ${at}\n  \`\`\`probe\n  kind: http\n  url: "${url(release * (count / 10) + at)}"\n  expect: ${expect}\n${more}  \`\`\`\n`
    })
    releaseIds.push(await buildRelease(place, `# Bench\n\n## Checks\n${items.join('')}`))
  }
  return { lead, releaseIds }
}

/** Enqueues `times` runs of each probe at once. Resolves when all have ended, with the milliseconds from then on: taking, looking and recording. */
async function runAll(releaseIds: string[], times: number, perHost: number): Promise<number> {
  await database().$executeRaw`WITH asked AS (
      INSERT INTO "ProbeRun" ("id", "projectId", "releaseId", "itemId", "number", "definition", "requestedBy", "host", "perHost", "turn")
      SELECT gen_random_uuid(), p."projectId", p."releaseId", p."itemId", coalesce((SELECT max(u."number") FROM "ProbeRun" u WHERE u."itemId" = p."itemId"), 0) + n,
        p."definition", 'bench', 'target', ${perHost}, n
      FROM "Probe" p, generate_series(1, ${times}::int) n WHERE p."releaseId" = ANY(${releaseIds}::uuid[]) RETURNING "id"
    ) SELECT ${NOTIFY_WORKERS} FROM (SELECT count(*) FROM asked) one`
  const started = performance.now()
  await idle()
  return performance.now() - started
}

/** Resolves when no run waits or is under way. Looked for from the end of the indexes: their beginning is full of what has just been taken. */
async function idle(): Promise<void> {
  for (;;) {
    const [left] = await database().$queryRaw<{ any: boolean }[]>`SELECT
      EXISTS (SELECT FROM "ProbeRun" WHERE "status" = 'running' ORDER BY "leaseUntil" DESC LIMIT 1)
      OR EXISTS (SELECT FROM "ProbeRun" WHERE "status" = 'queued' ORDER BY "turn" DESC, "requestedAt" DESC, "id" DESC LIMIT 1) AS "any"`
    if (!left?.any) return
    await new Promise((next) => setTimeout(next, 20))
  }
}

async function assertPassed(): Promise<void> {
  const wrong = await database().probeRun.count({ where: { status: { not: 'passed' } } })
  if (wrong > 0) throw new Error(`${wrong} runs did not pass`)
}

async function throughput(): Promise<void> {
  const url = `http://127.0.0.1:${port}/health`
  const { releaseIds } = await plant(200, () => url, [{ host: '127.0.0.1' }], 100)
  const worker = await startWorker(made.url, home.keyFile, { COUNTERSIGN_WORKER_SLOTS: process.env.SLOTS ?? '200' })
  const peer = await startBlackbox(await freePort())
  const ours = { rate: [] as number[], cpu: [] as number[] }
  const theirs = { rate: [] as number[], cpu: [] as number[] }
  await runAll(releaseIds, RUNS / 200, 1000)
  for (let round = 0; round < ROUNDS; round++) {
    const before = cpuOf(worker.pid ?? 0)
    const took = await runAll(releaseIds, RUNS / 200, 1000)
    ours.rate.push((RUNS / took) * 1000)
    ours.cpu.push(((cpuOf(worker.pid ?? 0) - before) / RUNS) * 1000)
    if (!peer) continue
    const started = cpuOf(peer.pid)
    theirs.rate.push((RUNS / (await peer.probe(url, RUNS, 10))) * 1000)
    theirs.cpu.push(((cpuOf(peer.pid) - started) / RUNS) * 1000)
  }
  await assertPassed()
  console.log(
    `runs a second, recorded in PostgreSQL      ${range(ours.rate)}; ${range(ours.cpu)} ms of CPU of the worker for 1,000`,
  )
  if (peer) {
    console.log(
      `probes a second of blackbox_exporter       ${range(theirs.rate)}; ${range(theirs.cpu)} ms of CPU for 1,000`,
    )
    console.log(
      `  ratio of medians                         ${(median(ours.rate) / median(theirs.rate)).toFixed(2)} (limit 1)`,
    )
  } else console.log('  prometheus-blackbox-exporter is not installed: no peer in this run')
  await peer?.stop()
  await stop([worker])
}

async function pickUp(): Promise<void> {
  const { lead, releaseIds } = await plant(100, () => `http://127.0.0.1:${port}/health`, [{ host: '127.0.0.1' }], 100)
  const worker = await startWorker(made.url, home.keyFile)
  const items = []
  for (const releaseId of releaseIds) items.push(...(await readRelease(lead, { releaseId }, new Date())).items)
  const waits: number[] = []
  for (const item of items) {
    const { runId } = await requestRun(lead, { itemId: item.id })
    for (;;) {
      const run = await database().probeRun.findUniqueOrThrow({ where: { id: runId } })
      if (run.finishedAt && run.startedAt) {
        waits.push(run.startedAt.getTime() - run.requestedAt.getTime())
        break
      }
    }
  }
  console.log(
    `asked for → taken by a worker              p95 ${quantile(waits, 0.95)} ms, median ${median(waits)} (n=${waits.length}; limit 30)`,
  )
  await stop([worker])
}

async function twoWorkers(): Promise<void> {
  const { releaseIds } = await plant(200, () => `http://127.0.0.1:${port}/?delay=200`, [{ host: '127.0.0.1' }], 100)
  const settings = { COUNTERSIGN_WORKER_SLOTS: '20' }
  const ratios: number[] = []
  for (let round = 0; round < 3; round++) {
    const workers = [await startWorker(made.url, home.keyFile, settings)]
    const alone = await runAll(releaseIds, 10, 1000)
    workers.push(await startWorker(made.url, home.keyFile, settings))
    ratios.push(alone / (await runAll(releaseIds, 10, 1000)))
    await stop(workers)
  }
  console.log(`two workers beside one, target of 200 ms   ${range(ratios, 2)} times (limit 1.8)`)
}

async function schedule(): Promise<void> {
  const hosts = Array.from({ length: 200 }, (_, at) => `127.0.1.${at + 1}`)
  const { lead, releaseIds } = await plant(
    1000,
    (at) => `http://${hosts[at % 200]}:${port}/`,
    hosts.map((host) => ({ host })),
    1,
    '  everySeconds: 30\n',
  )
  const mine = { releaseId: { in: releaseIds } }
  const worker = await startWorker(made.url, home.keyFile, { COUNTERSIGN_WORKER_SLOTS: '100' })
  const before = cpuOf(worker.pid ?? 0)
  const items = await database().item.findMany({ where: mine, select: { id: true } })
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = items.pop(); item; item = items.pop())
        await scheduleProbe(lead, { itemId: item.id, on: true }, new Date())
    }),
  )
  await new Promise((next) => setTimeout(next, 92_000))
  await database().probe.updateMany({ where: mine, data: { dueAt: null } })
  await idle()
  const used = cpuOf(worker.pid ?? 0) - before
  const rows = await database().$queryRaw<
    { late: number }[]
  >`SELECT extract(epoch FROM "startedAt" - "dueAt")::float * 1000 AS "late" FROM "ProbeRun"
    WHERE "releaseId" = ANY(${releaseIds}::uuid[]) AND "startedAt" IS NOT NULL`
  const late = rows.map((row) => row.late)
  await assertPassed()
  console.log(
    `1,000 checks every 30 s at 200 hosts        latest ${Math.max(...late).toFixed(0)} ms late, median ${median(late).toFixed(0)} (n=${late.length}; limit 1000); ${((used / late.length) * 1000).toFixed(0)} ms of CPU for 1,000`,
  )
  await stop([worker])
}

try {
  if (wants('throughput')) await throughput()
  if (wants('pick-up')) await pickUp()
  if (wants('workers')) await twoWorkers()
  if (wants('schedule')) await schedule()
} finally {
  target.close()
  await closeDatabase()
  await made.drop()
  await home.remove()
}

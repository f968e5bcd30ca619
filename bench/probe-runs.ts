// Runs per second of one worker process: asked for all at once, probed, judged and recorded. `TEST_DATABASE_URL=… node --import tsx bench/probe-runs.ts`
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { closeDatabase, database } from '@/lib/data/client'
import { readRelease } from '@/lib/release/read-release'
import { saveProbe } from '@/lib/release/save-probe'

const RUNS = Number(process.env.RUNS ?? 2000)
const ITEMS = 100

const made = await makeDatabase()
process.env.DATABASE_URL = made.url
const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{"status":"ok","shards":[1,2,3]}'))
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
if (typeof address !== 'object' || !address) throw new Error('no port')
const place = await buildProject({ egress: [{ host: '127.0.0.1' }] })
const lead = await buildPerson(place.projectId, 'lead')
const releaseIds = []
for (let n = 0; n < 10; n++) releaseIds.push(await buildRelease(place, `# R\n\n## S\n${Array.from({ length: ITEMS / 10 }, (_, at) => `- [ ] Item ${at}\n`).join('')}`))
for (const releaseId of releaseIds)
  for (const item of (await readRelease(lead, { releaseId }, new Date())).items)
    await saveProbe(
      lead,
      {
        itemId: item.id,
        definition: { kind: 'http', url: `http://127.0.0.1:${address.port}/health`, expect: ['status == 200', 'body.status == "ok"', 'body.shards.size() == 3'] },
      },
      new Date(),
    )

const home = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
await writeFile(join(home, 'key.pem'), generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
const cpu = (pid: number | undefined) => {
  const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
  return (Number(f[13]) + Number(f[14])) * 10
}
async function start(): Promise<ChildProcess> {
  const env = { ...process.env, COUNTERSIGN_WORKER_KEY_FILE: join(home, 'key.pem'), LOG_LEVEL: 'info', COUNTERSIGN_WORKER_SLOTS: process.env.SLOTS ?? '10' }
  const worker = spawn(process.execPath, [...(process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof2'] : []), '--import', 'tsx', 'lib/worker/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready) => createInterface({ input: worker.stdout ?? process.stdin }).on('line', (line) => line.includes('worker: ready') && ready()))
  return worker
}
const first = await start()
const workers = [first]
async function round() {
  const before = cpu(first.pid)
  await database().$executeRaw`WITH asked AS (INSERT INTO "ProbeRun" ("id","projectId","releaseId","itemId","number","trial","definition","requestedBy","host","perHost","turn")
    SELECT gen_random_uuid(), p."projectId", p."releaseId", p."itemId", coalesce((SELECT max("number") FROM "ProbeRun" u WHERE u."itemId" = p."itemId"),0) + n, false, p."definition", 'bench', 'here', 100, n
    FROM "Probe" p, generate_series(1, ${RUNS / ITEMS}::int) n RETURNING "id")
    SELECT (graphile_worker.add_job('run-probe', '{}'::json, max_attempts => 1)).id FROM (SELECT count(*) FROM asked) one`
  const begun = performance.now()
  for (;;) {
    const left = await database().probeRun.count({ where: { status: { in: ['queued', 'running'] } } })
    if (left === 0) break
    await new Promise((r) => setTimeout(r, 50))
  }
  const took = performance.now() - begun
  const used = cpu(first.pid) - before
  console.log(
    `${RUNS} runs in ${took.toFixed(0)} ms: ${((RUNS / took) * 1000).toFixed(0)} a second; CPU of the worker ${((used / RUNS) * 1000).toFixed(0)} ms per 1,000; ${JSON.stringify(await database().probeRun.groupBy({ by: ['status'], _count: true }))}`,
  )
}
for (let n = 0; n < 3; n++) await round()
for (const worker of workers) worker.kill('SIGTERM')
await Promise.all(workers.map((w) => new Promise((d) => w.once('exit', d))))
await closeDatabase()
server.close()
await made.drop()
await rm(home, { recursive: true })

// What the board costs by the number of releases: `TEST_DATABASE_URL=… node --import tsx bench/board.ts [read] [page]`. Boards of 10, 50 and 10,000
// releases of 30 items each take turns on databases of their own, so that whatever else the machine does weighs on all of them. `page` asks the built
// product for `/`, one on each database.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildProject, buildRelease, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { addUser } from '@/lib/people/accounts/add-user'
import { freePort } from '@/lib/platform/box/postgres.mjs'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'

const wanted = process.argv.slice(2)
const wants = (part: string) => wanted.length === 0 || wanted.includes(part)
const ROUNDS = Number(process.env.ROUNDS ?? 60)
const SIZES = [10, 50, Number(process.env.RELEASES ?? 10_000)]
const ITEMS = 30
const CHECKLIST = `# Bench\n\n## Verify\n\n${Array.from({ length: ITEMS }, (_, at) => `- [ ] Item ${at} with a title of an ordinary length\n`).join('')}\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n`

const sorted = (values: number[]) => [...values].sort((one, other) => one - other)
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN
const shown = (values: number[]) =>
  `${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`

/** A database with so many releases: one made as always, the rest copied from it row by row, each with its line judged as the first one's. */
async function fill(url: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const first = await buildRelease(await buildProject(), CHECKLIST)
  await readBoard(SYSTEM, ReadBoard.parse({}), new Date())
  await client.query(`INSERT INTO "Release" ("id", "projectId", "environmentId", "name", "version", "policy", "createdBy", "changedAt")
    SELECT gen_random_uuid(), "projectId", "environmentId", 'Release ' || n, n || '.0', "policy", 'bench', "changedAt" - make_interval(secs => n) FROM "Release", generate_series(2, ${size}) n`)
  const copies = `"Release" r WHERE r."id" <> '${first}'`
  await client.query(`INSERT INTO "Section" ("id", "projectId", "releaseId", "position", "document", "key", "title", "level", "kind")
    SELECT gen_random_uuid(), r."projectId", r."id", 0, 0, 'verify', 'Verify', 2, 'verify' FROM ${copies}`)
  await client.query(`INSERT INTO "Item" ("id", "projectId", "releaseId", "sectionId", "position", "key", "title", "line", "required", "verification", "claimed")
    SELECT gen_random_uuid(), s."projectId", s."releaseId", s."id", n, n::text, 'Item ' || n, n, true, 'manual', false FROM "Section" s, generate_series(1, ${ITEMS}) n
    WHERE s."releaseId" <> '${first}' AND s."key" = 'verify'`)
  await client.query(`UPDATE "BoardLine" l SET "judged" = l."stamp", "level" = f."level", "awaited" = f."awaited", "summary" = f."summary"
    FROM "BoardLine" f WHERE f."releaseId" = '${first}' AND l."releaseId" <> '${first}'`)
  await client.query('VACUUM ANALYZE')
  await client.end()
}

const place = globalThis as typeof globalThis & { countersignDatabase?: ReturnType<typeof database> }

const EMAIL = 'bench@example.com'

type Board = { size: number; url: string; use(): void; drop(): Promise<void> }
const boards: Board[] = []
for (const size of SIZES) {
  place.countersignDatabase = undefined
  const made = await makeDatabase()
  process.env.DATABASE_URL = made.url
  await fill(made.url, size)
  await addUser(SYSTEM, { email: EMAIL, name: 'Bench', role: 'admin', password: PASSWORD })
  const client = database()
  boards.push({
    size,
    url: made.url,
    use: () => {
      place.countersignDatabase = client
    },
    drop: async () => {
      place.countersignDatabase = client
      await closeDatabase()
      await made.drop()
    },
  })
}

const REQUESTED: Record<string, Record<string, string>> = {
  'the board': {},
  'a filter by word': { level: 'hold' },
  'a filter without a hit': { level: 'go' },
  'a search with a hit': { search: 'release 7.0 staging' },
  'a search without one': { search: 'nothing is called that' },
}

function compare(name: string, times: Map<number, number[]>): void {
  const of = (size: number | undefined) => times.get(size ?? 0) ?? []
  const [few, page, many] = SIZES
  console.log(`${name.padEnd(24)} ${SIZES.map((size) => `${size}: ${shown(of(size))}`).join('   ')}`)
  console.log(
    `${''.padEnd(24)} ${many} : ${few} = ${(median(of(many)) / median(of(few))).toFixed(2)}, ${many} : ${page} = ${(median(of(many)) / median(of(page))).toFixed(2)} (limit 2)`,
  )
}

const noTimes = () => new Map<number, number[]>(SIZES.map((size) => [size, []]))

async function reading(): Promise<void> {
  for (const [name, requested] of Object.entries(REQUESTED)) {
    const times = noTimes()
    for (let round = -5; round < ROUNDS; round++) {
      for (const { size, use } of boards) {
        use()
        const started = performance.now()
        await readBoard(SYSTEM, ReadBoard.parse(requested), new Date())
        if (round >= 0) times.get(size)?.push(performance.now() - started)
      }
    }
    compare(name, times)
  }
}

type Served = { base: string; cookie: string; stop(): Promise<void> }

const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '')

async function serve({ url }: Board): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: url,
    COUNTERSIGN_DATA_DIR: dataDir,
    COUNTERSIGN_DEMO: 'off',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['lib/cli/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((ready) =>
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('Stop it with') && ready()),
  )
  const requested = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await requested.json()) as { csrfToken: string }
  const answered = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: cookiesOf(requested).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
      origin: base,
    },
    body: new URLSearchParams({ csrfToken, email: EMAIL, password: PASSWORD }),
  })
  return {
    base,
    cookie: [...cookiesOf(requested), ...cookiesOf(answered)].join('; '),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Milliseconds until the whole page is there. */
function timeOf({ base, cookie }: Served): Promise<number> {
  return new Promise((done, fail) => {
    const started = performance.now()
    request(`${base}/`, { agent: false, headers: { cookie, accept: 'text/html' } }, (response) => {
      response
        .resume()
        .once('end', () =>
          response.statusCode === 200
            ? done(performance.now() - started)
            : fail(new Error(`/: ${response.statusCode}`)),
        )
    })
      .once('error', fail)
      .end()
  })
}

async function paging(): Promise<void> {
  const served: Served[] = []
  for (const board of boards) served.push(await serve(board))
  const times = noTimes()
  for (let round = -10; round < ROUNDS; round++) {
    for (const [at, product] of served.entries()) {
      const took = await timeOf(product)
      if (round >= 0) times.get(SIZES[at] ?? 0)?.push(took)
    }
  }
  compare('the whole page', times)
  for (const { stop } of served) await stop()
}

if (wants('read')) await reading()
if (wants('page')) await paging()
for (const { drop } of boards) await drop()

// 500 open pages of one release: how long a tick takes to reach each, beside the plainest server of events with the same bytes, and what a page costs.
// After `npx next build`: `TEST_DATABASE_URL=… node --import tsx bench/live.ts`. VIEWERS, TICKS, ROUNDS and ITEMS set how much.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createInterface } from 'node:readline'
import { encode } from 'next-auth/jwt'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { freePort } from '@/lib/platform/box/postgres.mjs'
import { newId } from '@/lib/platform/ids'

const VIEWERS = Number(process.env.VIEWERS ?? 500)
const TICKS = Number(process.env.TICKS ?? 50)
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const ITEMS = Number(process.env.ITEMS ?? 125)
const EVERY_MS = 200
const SECRET = 'bench-bench-bench-bench-bench-bench'

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const at = (values: number[], part: number) =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN
const said = (values: number[]) =>
  `p50 ${at(values, 0.5).toFixed(0)}, p95 ${at(values, 0.95).toFixed(0)}, p99 ${at(values, 0.99).toFixed(0)} ms`
const rssOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
const cpuOf = (pid: number) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function start(
  args: string[],
  env: Record<string, string>,
  isReady: (line: string) => boolean,
): Promise<{ child: ChildProcess; pid: number; line: string }> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`${args[0]} ended with ${code}`)))
    createInterface({ input: child.stdout }).on(
      'line',
      (line) => isReady(line) && done({ child, pid: child.pid ?? 0, line }),
    )
  })
}

/** A page as the network sees it: it counts the whole events that it was sent, and when the last byte of each came. */
type Page = { patches: { revision: number; at: number }[]; bytes: number; close(): void }
const HEAD = 160

function open(url: string, headers: Record<string, string>, name: string): Promise<Page> {
  const page: Page = { patches: [], bytes: 0, close: () => {} }
  return new Promise((done, fail) => {
    const requested = request(url, { agent: false, headers }, (response) => {
      if (response.statusCode !== 200) return fail(new Error(`${url}: ${response.statusCode}`))
      let head = Buffer.alloc(0)
      let size = 0
      let last = 0
      response.on('data', (piece: Buffer) => {
        for (let from = 0; from < piece.length; ) {
          const joint = last === 10 && piece[from] === 10 ? from : piece.indexOf('\n\n', from)
          const end =
            joint === -1 ? piece.length : last === 10 && joint === from && piece[from] === 10 ? from + 1 : joint + 2
          if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(from, Math.min(end, from + HEAD))])
          size += end - from
          if (joint !== -1) {
            const text = head.toString('latin1')
            if (text.startsWith('event: hello')) done(page)
            if (text.startsWith(`event: ${name}`)) {
              page.patches.push({
                revision: Number(/"revision":(\d+)/.exec(text)?.[1] ?? page.patches.length + 1),
                at: performance.now(),
              })
              page.bytes = size
            }
            head = Buffer.alloc(0)
            size = 0
            last = 0
          } else last = piece[piece.length - 1] ?? 0
          from = end
        }
      })
    })
    page.close = () => requested.destroy()
    requested.once('error', fail)
    requested.end()
  })
}

function send(url: string, method: string, headers: Record<string, string>, body: string | Buffer): Promise<string> {
  return new Promise((done, fail) => {
    const requested = request(
      url,
      { method, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          response.statusCode && response.statusCode < 300
            ? done(Buffer.concat(pieces).toString())
            : fail(new Error(`${url}: ${response.statusCode} ${Buffer.concat(pieces)}`)),
        )
      },
    )
    requested.once('error', fail)
    requested.end(body)
  })
}

async function openAll(count: number, how: (n: number) => Promise<Page>): Promise<Page[]> {
  const pages: Page[] = []
  for (let from = 0; from < count; from += 25)
    pages.push(...(await Promise.all(Array.from({ length: Math.min(25, count - from) }, (_, n) => how(from + n)))))
  return pages
}

type Measured = { each: number[]; last: number[]; cpu: number }

/** Ticks one after the other on a fixed beat; `tick` yields the revision that every page must hear of (or a later one). */
async function measure(pages: Page[], pid: number, tick: (n: number) => Promise<number>): Promise<Measured> {
  for (const page of pages) page.patches = []
  const sent: { started: number; revision: Promise<number> }[] = []
  const cpu = cpuOf(pid)
  for (let n = 0; n < TICKS; n++) {
    sent.push({ started: performance.now(), revision: tick(n) })
    await wait(EVERY_MS)
  }
  const each: number[] = []
  const last: number[] = []
  const wanted = await Promise.all(sent.map(async ({ started, revision }) => ({ started, revision: await revision })))
  const end = Math.max(...wanted.map(({ revision }) => revision))
  for (let tries = 0; tries < 100 && pages.some((page) => (page.patches.at(-1)?.revision ?? 0) < end); tries++)
    await wait(50)
  const used = cpuOf(pid) - cpu
  for (const { started, revision } of wanted) {
    const times = pages.map((page) => {
      const heard = page.patches.find((patch) => patch.revision >= revision)
      if (!heard) throw new Error(`a page never heard of revision ${revision}`)
      return heard.at - started
    })
    each.push(...times)
    last.push(Math.max(...times))
  }
  return { each, last, cpu: used / TICKS }
}

const made = await makeDatabase()
process.env.DATABASE_URL = made.url
const place = await buildProject()
const list = Array.from({ length: ITEMS }, (_, n) => `- [ ] Item ${n} with a title of an ordinary length\n`)
const releaseId = await buildRelease(
  place,
  `# Bench\n${Array.from({ length: Math.ceil(ITEMS / 12) }, (_, n) => `\n## Section ${n}\n${list.slice(n * 12, n * 12 + 12).join('')}`).join('')}`,
)
const items = await database().item.findMany({
  where: { releaseId },
  orderBy: { position: 'asc' },
  select: { id: true },
})
const users = Array.from({ length: VIEWERS + 1 }, (_, n) => ({
  id: newId(),
  email: `viewer-${n}@example.com`,
  name: `Viewer ${n} of many`,
}))
const sessions = users.map(({ id }) => ({ id: newId(), userId: id, expiresAt: new Date(Date.now() + 3_600_000) }))
await database().user.createMany({ data: users })
await database().session.createMany({ data: sessions })
await database().membership.createMany({
  data: users.map(({ id }) => ({ projectId: place.projectId, userId: id, access: 'lead' })),
})
const cookies = await Promise.all(
  sessions.map(
    async ({ id, userId }) =>
      `next-auth.session-token=${await encode({ secret: SECRET, maxAge: 3600, token: { sub: userId, sid: id } })}`,
  ),
)

const port = await freePort()
const base = `http://localhost:${port}`
const env = {
  NODE_ENV: 'production',
  PORT: String(port),
  HOSTNAME: 'localhost',
  AUTH_SECRET: SECRET,
  NEXTAUTH_URL: base,
  DATABASE_URL: made.url,
  LOG_LEVEL: 'warn',
}
const web = await start(['node_modules/next/dist/bin/next', 'start', '-p', String(port)], env, (line) =>
  line.includes('Ready'),
)
const plain = await start(['bench/plain-sse.mjs'], { DATABASE_URL: made.url }, (line) => line.startsWith('{'))
const plainPort: number = JSON.parse(plain.line).port

const revisions = new Map(items.map(({ id }) => [id, 1]))
let ticked = 0
/** Ticks an item, or opens it again, as the last of the people. Yields the release's revision that came of it at the latest. */
async function tick(): Promise<number> {
  const id = items[ticked % items.length]?.id ?? ''
  const outcome = Math.floor(ticked / items.length) % 2 ? 'pending' : 'passed'
  ticked += 1
  const revision = ticked + 1
  const body = JSON.stringify({ outcome, revision: revisions.get(id) })
  revisions.set(id, (revisions.get(id) ?? 0) + 1)
  await send(
    `${base}/api/v1/releases/${releaseId}/items/${id}`,
    'PATCH',
    { cookie: cookies.at(-1) ?? '', origin: base, 'content-type': 'application/json' },
    body,
  )
  return revision
}

try {
  for (let n = 0; n < 30; n++) await tick()
  const listen = (n: number) =>
    open(`${base}/api/live?release=${releaseId}`, { cookie: cookies[n] ?? '', accept: 'text/event-stream' }, 'patch')
  const few = await openAll(Math.min(100, VIEWERS), listen)
  await wait(3000)
  const withFew = rssOf(web.pid)
  const pages = [...few, ...(await openAll(VIEWERS - few.length, (n) => listen(n + few.length)))]
  await wait(5000)
  const withAll = rssOf(web.pid)
  const others = await openAll(VIEWERS, () => open(`http://127.0.0.1:${plainPort}/`, {}, 'patch'))
  await measure(pages.slice(0, 1), web.pid, tick)
  const bytes = pages[0]?.bytes ?? 0
  const frame = (revision: number) =>
    Buffer.from(`${`event: patch\ndata: {"revision":${revision},"x":"`.padEnd(bytes - 4, 'x')}"}\n\n`)
  const ours: Measured = { each: [], last: [], cpu: 0 }
  const theirs: Measured = { each: [], last: [], cpu: 0 }
  let posted = 0
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const one = await measure(pages, web.pid, tick)
    const other = await measure(others, plain.pid, async () => {
      posted += 1
      const revision = posted
      await send(`http://127.0.0.1:${plainPort}/`, 'POST', {}, frame(revision))
      return revision
    })
    for (const [sum, part] of [[ours, one] as const, [theirs, other] as const]) {
      sum.each.push(...part.each)
      sum.last.push(...part.last)
      sum.cpu += part.cpu / ROUNDS
    }
    rounds.push(at(one.each, 0.95) / at(other.each, 0.95))
  }
  console.log(
    `${VIEWERS} pages of a release of ${ITEMS} items, ${(1000 / EVERY_MS).toFixed(0)} ticks a second, ${ROUNDS} rounds of ${TICKS}; a patch is ${(bytes / 1024).toFixed(1)} kB`,
  )
  console.log(`tick asked for → patch at a page      ${said(ours.each)} (limit 1000 at p95)`)
  console.log(`tick asked for → patch at the last    ${said(ours.last)}`)
  console.log(`plain node server, posted → a page    ${said(theirs.each)}; the last ${said(theirs.last)}`)
  console.log(`  ratio at p95, by round              ${rounds.map((ratio) => ratio.toFixed(2)).join(', ')} (aim 2)`)
  console.log(
    `CPU for one tick with its fan-out     ${ours.cpu.toFixed(1)} ms; plain server ${theirs.cpu.toFixed(1)} ms`,
  )
  console.log(
    `memory of the web process per page    ${((withAll - withFew) / (VIEWERS - few.length)).toFixed(0)} KiB (from ${few.length} to ${VIEWERS}; RSS ${(withAll / 1024).toFixed(0)} MiB)`,
  )
  console.log(
    `events lost                           0 of ${ours.each.length} (a page that misses one ends this program)`,
  )
  for (const page of [...pages, ...others]) page.close()
} finally {
  for (const { child } of [web, plain]) {
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
  }
  await closeDatabase()
  await made.drop()
}
process.exit(0)

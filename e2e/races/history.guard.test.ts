// The accident that this prevents: power goes while many people decide, and afterwards the history has a hole, a fork, or lacks what somebody was told
// was done. It would not heal: each later line hangs on the one before. Real writers and a real PostgreSQL, really killed (I9, I10). TIMES says how often.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { makeDatabase } from '@/e2e/support/make-database'
import { type ChainLine, verifyChain } from '@/lib/domain/audit/chain'
import { ensureDatabase, startPostgres } from '@/lib/platform/box/postgres.mjs'
import { programFile } from '@/lib/platform/box/program-file.mjs'
import { chainHash } from '@/lib/platform/digest'
import { migrate } from '@/prisma/migrate'

const TIMES = Number(process.env.TIMES ?? 3)
const WRITERS = 3
const BEFORE_EACH_KILL = 60

type Writer = { acknowledged: string[]; child: ChildProcess; gone: Promise<unknown> }
const writers: Writer[] = []

function startWriter(url: string, level: string): Writer {
  const child = spawn(process.execPath, [programFile('e2e/support/writer.ts'), level], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => acknowledged.push(line))
  // Everything that it said has been read when its lines have ended.
  const writer = { acknowledged, child, gone: new Promise((done) => lines.once('close', done)) }
  writers.push(writer)
  return writer
}

const kill = async (...some: Writer[]) => {
  for (const { child } of some) child.kill('SIGKILL')
  await Promise.all(some.map(({ gone }) => gone))
}
afterAll(() => kill(...writers))

const described = (some: Writer[]) => some.flatMap(({ acknowledged }) => acknowledged)
const reach = (some: Writer[], count: number) =>
  vi.waitFor(() => expect(described(some).length).toBeGreaterThanOrEqual(count), { timeout: 60_000, interval: 5 })

/** The chain verifies, each acknowledged change is in it once, and the rows are exactly those that it tells of. */
async function assertWhole(url: string, acknowledged: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Of one moment: others go on writing.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    const { rows } = await client.query<ChainLine>(
      `SELECT "chain", "seq"::int, encode("prev", 'hex') AS "prev", "body", encode("hash", 'hex') AS "hash" FROM "AuditEvent" WHERE "chain" = 'instance' ORDER BY "seq"`,
    )
    expect(await verifyChain(rows, chainHash)).toMatchObject({
      intact: true,
      chains: { instance: { events: rows.length } },
    })
    const inHistory = rows.map(({ body }): string => JSON.parse(body).name)
    expect(new Set(inHistory).size).toBe(inHistory.length)
    const known = new Set(inHistory)
    expect(acknowledged.filter((name) => !known.has(name))).toEqual([])
    const { rows: tokens } = await client.query<{ name: string }>(`SELECT "name" FROM "ApiToken"`)
    expect(tokens.map(({ name }) => name).sort()).toEqual([...inHistory].sort())
    const { rows: heads } = await client.query<{ seq: number }>(
      `SELECT "seq"::int FROM "AuditHead" WHERE "chain" = 'instance'`,
    )
    expect(heads).toEqual([{ seq: rows.length }])
  } finally {
    await client.end()
  }
}

describe('under load', () => {
  test('writers that are killed leave a whole history', { timeout: 60_000 + TIMES * 20_000 }, async () => {
    const { url, drop } = await makeDatabase()
    try {
      const all: Writer[] = []
      for (let time = 1; time <= TIMES; time++) {
        const some = Array.from({ length: WRITERS }, (_, at) => startWriter(url, `${time}-${at}`))
        all.push(...some)
        await reach(some, BEFORE_EACH_KILL)
        await kill(...some)
        await assertWhole(url, described(all))
      }
      expect(described(all).length).toBeGreaterThanOrEqual(TIMES * BEFORE_EACH_KILL)
    } finally {
      await drop()
    }
  })

  test('a database that is killed comes back with all that it had acknowledged', {
    timeout: 90_000 + TIMES * 30_000,
  }, async () => {
    const dataDir = await makeDataDir()
    let server = await startPostgres(dataDir)
    try {
      const url = await ensureDatabase(server.url, 'countersign')
      await migrate(url)
      const all = Array.from({ length: WRITERS }, (_, at) => startWriter(url, `db-${at}`))
      for (let time = 1; time <= TIMES; time++) {
        await reach(all, described(all).length + BEFORE_EACH_KILL)
        const client = new pg.Client({ connectionString: url })
        client.on('error', () => {})
        await client.connect()
        const { rows } = await client.query<{ pid: number }>(
          `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS "pid"`,
        )
        process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
        const before = described(all).length
        await client.end().catch(() => {})
        // Its children notice that it is gone; until then their memory is in use.
        server = await vi.waitFor(() => startPostgres(dataDir), { timeout: 30_000, interval: 200 })
        await reach(all, before + 1)
        await assertWhole(url, described(all))
      }
      await kill(...all)
      await assertWhole(url, described(all))
    } finally {
      await kill(...writers)
      server.stop()
      await removeDataDir(dataDir)
    }
  })
})

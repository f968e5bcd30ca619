// The figures of the history: verifying an export beside raw SHA-256 over the same bytes, and what the chain adds to a signature and to a change.
// `TEST_DATABASE_URL=… node --import tsx bench/audit.ts [verify] [sign] [append]`
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { chainOf, checkpointOf, makeKey, printed } from '@/e2e/support/histories'
import { makeDatabase } from '@/e2e/support/make-database'
import { buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import { readChainLines } from '@/lib/cli/read-lines'
import { closeDatabase } from '@/lib/data/close-database'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { type AuditEvent, auditBody } from '@/lib/domain/audit/event'
import { verifyHistory } from '@/lib/domain/audit/verify'
import { signedContent } from '@/lib/domain/signature/content'
import { chainHash, merkleHash } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

const ROUNDS = Number(process.env.ROUNDS ?? 7)
const EVENTS = Number(process.env.EVENTS ?? 100_000)
const SIGNATURES = Number(process.env.SIGNATURES ?? 300)
const ITEMS = 300
const wanted = process.argv.slice(2)
const wants = (part: string) => wanted.length === 0 || wanted.includes(part)

const sorted = (values: number[]) => [...values].sort((one, other) => one - other)
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN
const range = (values: number[], digits = 0) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Milliseconds of CPU that a piece of work takes, all threads together: a machine that does other things as well changes them little. */
async function ofCpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function verifying(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  try {
    const project = newId()
    const lines = chainOf(project, EVENTS, 'Server', { [newId()]: 640 })
    const file = join(home, 'history.ndjson')
    const text = printed(lines)
    writeFileSync(file, text)
    const head = lines.at(-1)
    if (!head) throw new Error('no events')
    const retained = [checkpointOf(head, makeKey())]
    const whole = async () => {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk)
      hash.digest()
    }
    const each = async () => {
      for (const { prev, body } of lines) chainHash(prev, body)
    }
    const all = async () => {
      const verified = await verifyHistory(await readChainLines(file), chainHash, merkleHash, retained)
      if (!verified.intact) throw new Error('it is intact')
    }
    for (const work of [whole, each, all]) await work()
    const figures = { whole: [] as number[], each: [] as number[], all: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      figures.whole.push(await ofCpu(whole))
      figures.each.push(await ofCpu(each))
      figures.all.push(await ofCpu(all))
    }
    const ratio = (over: number[]) =>
      range(
        figures.all.map((time, at) => time / (over[at] ?? Number.NaN)),
        1,
      )
    console.log(`verifying ${EVENTS} events of ${Math.round(Buffer.byteLength(text) / EVENTS)} bytes, ${ROUNDS} rounds`)
    console.log(`  events a second of CPU     ${range(figures.all.map((time) => (EVENTS / time) * 1000))}`)
    console.log(`  beside one SHA-256 a line  ${ratio(figures.each)} times as long`)
    console.log(`  beside one over the file   ${ratio(figures.whole)} times as long`)
  } finally {
    rmSync(home, { recursive: true })
  }
}

function appendOf(event: AuditEvent): { text: string; values: unknown[] } {
  const { chain, action, projectId, releaseId, beforeAt, beforeSeq, afterSeq } = auditBody(SYSTEM, event)
  return {
    text: 'SELECT append_audit($1, $2, $3::uuid, $4::uuid, $5, $6, $7)',
    values: [chain, action, projectId ?? null, releaseId ?? null, beforeAt, beforeSeq, afterSeq],
  }
}

/** A signature written as signing writes it, with the line of history or without. The content is that of a release of 300 items. */
async function signing(client: pg.Client): Promise<void> {
  const place = await buildProject()
  const items = Array.from({ length: ITEMS }, (_, at) => `- [ ] Item number ${at} of this release answers\n`).join('')
  const releaseId = await buildRelease(
    place,
    `# R\n\n## Do\n${items}\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n`,
  )
  const release = await readFullRelease(releaseId)
  if (!release) throw new Error('it was made')
  const { projectId } = place
  const content = JSON.stringify(signedContent(release))
  const hash = 'ab'.repeat(32)
  const write = async (chained: boolean): Promise<number> => {
    const [challengeId, signerId, signatureId] = [newId(), newId(), newId()]
    const at = [projectId, releaseId]
    await client.query(
      `INSERT INTO "SignoffChallenge" ("id", "projectId", "releaseId", "round", "userId", "role", "contentHash", "expiresAt") VALUES ($3, $1, $2, 1, $4, 'QA Lead', $5, now() + interval '5 min')`,
      [...[...at, challengeId, signerId, hash]],
    )
    const event: AuditEvent = {
      ...{
        action: 'release.signed',
        projectId,
        releaseId,
        signatureId,
        role: 'QA Lead',
        decision: 'approved',
        comment: null,
        contentHash: hash,
        verdict: 'go',
      },
    }
    return timed(async () => {
      await client.query('BEGIN')
      await client.query('SELECT "revision" FROM "Release" WHERE "id" = $1 FOR UPDATE', [releaseId])
      await client.query('UPDATE "SignoffChallenge" SET "usedAt" = now() WHERE "id" = $1 AND "usedAt" IS NULL', [
        challengeId,
      ])
      await client.query(
        `INSERT INTO "SignerSlot" ("projectId", "releaseId", "round", "signerId", "role") VALUES ($1, $2, 1, $3, 'QA Lead')`,
        [...at, signerId],
      )
      await client.query(
        `INSERT INTO "Signoff" ("id", "projectId", "releaseId", "round", "role", "signerId", "printedName", "decision", "contentHash", "content", "challengeId")
          VALUES ($3, $1, $2, 1, 'QA Lead', $4, 'Somebody', 'approved', $5, $6::jsonb, $7)`,
        [...at, signatureId, signerId, hash, content, challengeId],
      )
      await client.query('UPDATE "Release" SET "revision" = "revision" + 1, "changedAt" = now() WHERE "id" = $1', [
        releaseId,
      ])
      if (chained) await client.query(appendOf(event))
      await client.query('COMMIT')
    })
  }
  for (let warm = 0; warm < 20; warm++) await write(warm % 2 === 0)
  const ratios: number[] = []
  const times = { with: [] as number[], without: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [0, 0]
    for (let count = 0; count < SIGNATURES; count++)
      for (const chained of count % 2 === 0 ? [true, false] : [false, true])
        sums[chained ? 1 : 0] = (sums[chained ? 1 : 0] ?? 0) + (await write(chained))
    const [without = 0, withChain = 0] = sums
    times.with.push(withChain / SIGNATURES)
    times.without.push(without / SIGNATURES)
    ratios.push(withChain / without)
  }
  console.log(
    `a signature over ${ITEMS} items (${Math.round(content.length / 1024)} KB), ${ROUNDS} rounds of ${SIGNATURES} each way`,
  )
  console.log(`  with its line of history   ${range(times.with, 2)} ms`)
  console.log(`  without                    ${range(times.without, 2)} ms`)
  console.log(`  ratio                      ${range(ratios, 2)}`)
}

/** One line of history beside a plain insert of the same row, each committed by itself, and many in one transaction. */
async function appending(client: pg.Client): Promise<void> {
  const { projectId } = await buildProject()
  await client.query('CREATE TABLE "Plain" (LIKE "AuditEvent")')
  const event: AuditEvent = {
    action: 'item.decided',
    projectId,
    releaseId: projectId,
    itemId: projectId,
    title: 'Server answers',
    was: { outcome: 'pending' },
    is: { outcome: 'passed' },
  }
  const { beforeAt, beforeSeq, afterSeq } = auditBody(SYSTEM, event)
  const body = `${beforeAt}2026-01-01T00:00:00.000Z${beforeSeq}1${afterSeq}`
  const plain = {
    text: `INSERT INTO "Plain" VALUES ($1::text, 1, decode($2, 'hex'), $3, decode($2, 'hex'), now(), 'item.decided', $1::text::uuid, $1::text::uuid)`,
    values: [projectId, 'ab'.repeat(32), body],
  }
  const chained = appendOf(event)
  const many = (statement: { text: string; values: unknown[] }) =>
    timed(async () => {
      await client.query('BEGIN')
      for (let count = 0; count < SIGNATURES; count++) await client.query(statement)
      await client.query('COMMIT')
    })
  const single = (statement: { text: string; values: unknown[] }) =>
    timed(async () => {
      for (let count = 0; count < SIGNATURES; count++) await client.query(statement)
    })
  for (const [what, measure] of [
    ['each committed by itself', single],
    ['in one transaction', many],
  ] as const) {
    const times = { with: [] as number[], without: [] as number[] }
    await measure(plain)
    await measure(chained)
    for (let round = 0; round < ROUNDS; round++) {
      times.without.push((await measure(plain)) / SIGNATURES)
      times.with.push((await measure(chained)) / SIGNATURES)
    }
    console.log(
      `one line of history, ${what}: ${range(times.with, 3)} ms; a plain insert of the row: ${range(times.without, 3)} ms; ratio ${range(
        times.with.map((time, at) => time / (times.without[at] ?? Number.NaN)),
        2,
      )}`,
    )
  }
}

if (wants('verify')) await verifying()
if (wants('sign') || wants('append')) {
  const made = await makeDatabase()
  process.env.DATABASE_URL = made.url
  const client = new pg.Client({ connectionString: made.url })
  await client.connect()
  try {
    if (wants('sign')) await signing(client)
    if (wants('append')) await appending(client)
  } finally {
    await client.end()
    await closeDatabase()
    await made.drop()
  }
}

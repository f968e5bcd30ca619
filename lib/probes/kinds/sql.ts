// Looks into a PostgreSQL database: one statement through a cursor, in a read-only transaction that is always rolled back.
import type { Client } from 'pg'
import { z } from 'zod'
import { stringifyExact } from '@/lib/domain/probe/expression/json'
import type { Yield } from '@/lib/domain/probe/kinds/index'
import { EgressDenied, EgressFailure, failureOf } from '@/lib/egress/denied'
import type { Allowed } from '@/lib/egress/resolve-allowed'
import { ProbeError } from '@/lib/probes/probe-error'
import type { Reach, Run } from '@/lib/probes/run'
import { openSql } from '@/lib/probes/sql/connection'
import { type DatabaseAddress, readDatabaseUrl } from '@/lib/probes/sql/database-url'
import { refuseMightyRole } from '@/lib/probes/sql/role'
import { readSqlValue } from '@/lib/probes/sql/values'

const MAX_ROWS = 200
const MAX_ROW_BYTES = 64 * 1024
const CANCEL_WITHIN_MS = 2000

export const runSql: Run<'sql'> = async ({ database, query }, reach) => {
  const url = reach.database(database)
  if (url === undefined)
    throw new ProbeError(`The environment has no database named ${database}: add it there, or name another`)
  const address = readDatabaseUrl(database, url)
  reach.write(`${query}\n\n`)
  const before = reach.now()
  try {
    const { rows, timings } = await lookInto(address, query, reach)
    const time = { ...timings, total: reach.now() - before }
    reach.mark(time)
    reach.write(
      `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} from ${database} as ${address.user} (${time.total.toFixed(1)} ms)\n`,
    )
    reach.writeAnswer(rows.map(stringifyExact).join('\n'))
    return { rows, rowCount: rows.length, time }
  } catch (error) {
    if (reach.signal.aborted) throw failureOf(reach.signal)
    throw error instanceof EgressDenied || error instanceof EgressFailure || error instanceof ProbeError
      ? error
      : explain(error, database)
  }
}

async function lookInto(
  address: DatabaseAddress,
  query: string,
  reach: Reach,
): Promise<{ rows: Yield<'sql'>['rows']; timings: { dns?: number; connect: number } }> {
  const allowed = await reach.gate(address.host, address.port)
  const { client, timings, drop } = await openSql(address, allowed, reach.signal)
  let pid: number | undefined
  const stop = () => {
    if (pid !== undefined) void cancel(address, allowed, pid, reach)
    drop()
  }
  reach.signal.addEventListener('abort', stop, { once: true })
  try {
    pid = await refuseMightyRole(client, address.user)
    return { rows: await readRows(client, query, reach.left()), timings }
  } finally {
    reach.signal.removeEventListener('abort', stop)
    drop()
  }
}

/** Values as the server writes them. */
const Texts = z.array(z.array(z.string().nullable()))

/**
 * A cursor takes one query that reads, and gives so many rows and no more. The named statement makes the client use the extended protocol,
 * in which the server refuses a second statement: sent as plain text, `select 1; commit; drop …` would leave the transaction.
 */
async function readRows(client: Client, query: string, leftMs: number): Promise<Yield<'sql'>['rows']> {
  await client.query('begin transaction read only')
  const statement = query.replace(/[\s;]+$/, '')
  const limit = String(Math.max(50, Math.floor(leftMs - 100)))
  await client.query(
    "select pg_catalog.set_config('statement_timeout', $1, true), pg_catalog.set_config('lock_timeout', $1, true)",
    [limit],
  )
  await refuseActing(client, statement)
  await client.query({
    name: 'probe',
    text: `declare probe no scroll cursor without hold for ${statement}`,
  })
  const result = await client.query({
    text: `fetch forward ${MAX_ROWS + 1} from probe`,
    rowMode: 'array',
    types: { getTypeParser: () => (text: unknown) => text },
  })
  await refuseLocks(client)
  await client.query('rollback')
  const rows = Texts.parse(result.rows)
  if (rows.length > MAX_ROWS)
    throw new ProbeError(`The query gives more than ${MAX_ROWS} rows: count or narrow it in SQL`)
  const size = rows.reduce((sum, row) => sum + row.reduce((width, text) => width + Buffer.byteLength(text ?? ''), 0), 0)
  if (size > MAX_ROW_BYTES)
    throw new ProbeError(`The rows are larger than ${MAX_ROW_BYTES / 1024} KiB: select fewer or narrower columns`)
  return rows.map((row) =>
    Object.fromEntries(
      result.fields.map(({ name, dataTypeID }, at) => [name, readSqlValue(dataTypeID, row[at] ?? null)]),
    ),
  )
}

/** Functions that act although a transaction is read-only, or that run another statement, which would not be seen. */
const ACTING =
  /\b(pg_(?:try_)?advisory_\w{1,40}|pg_notify|pg_logical_emit_message|(?:query|cursor)_to_xml\w{0,20}|ts_stat)\(/

const Plan = z.array(z.tuple([z.string()]))

/** Looks at the server's plan, in which every function stands by its own name, however the query writes it. */
async function refuseActing(client: Client, statement: string): Promise<void> {
  const plan = await client.query({
    name: 'plan',
    text: `explain (verbose, costs off) ${statement}`,
    rowMode: 'array',
  })
  const found = Plan.parse(plan.rows).flatMap(
    ([line]) => ACTING.exec(line.replace(/'(?:[^']|'')*'/g, "''"))?.[1] ?? [],
  )[0]
  if (found !== undefined)
    throw new ProbeError(`The query calls ${found}, which does more than read: a probe may not. Leave it out`)
}

/** A function may take a lock that the plan does not show. */
async function refuseLocks(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    "select from pg_catalog.pg_locks where locktype = 'advisory' and pid = pg_catalog.pg_backend_pid() limit 1",
  )
  if (rowCount) throw new ProbeError('The query takes an advisory lock, which a probe may not: it was given back')
}

/**
 * Ends the statement of a process from a second connection: a server does not notice by itself that nobody waits any more. Nobody waits
 * for this either, and when it fails the server's own statement timeout is near.
 */
async function cancel(address: DatabaseAddress, allowed: Allowed, pid: number, reach: Reach): Promise<void> {
  const signal = AbortSignal.timeout(CANCEL_WITHIN_MS)
  try {
    const { client, drop } = await openSql(address, allowed, signal)
    await client.query('select pg_catalog.pg_cancel_backend($1)', [pid]).finally(drop)
  } catch (error) {
    reach.writeAnswer(
      `\nThe statement could not be cancelled: ${error instanceof Error ? error.message : String(error)}\n`,
    )
  }
}

/** The server's own words, with what they mean where they are known to puzzle. */
function explain(error: unknown, database: string): Error {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '57014')
    return new EgressFailure('timeout', `The query took longer than the probe may: ${message}`, { cause: error })
  if (code === '25006')
    return new ProbeError(`The query would change something, which a probe may not: ${message}`, {
      cause: error,
      plain: 'The query would change something, which a probe may not',
    })
  if (code === '42601')
    return new ProbeError(`This is not one query that reads (SELECT, VALUES, TABLE or WITH): ${message}`, {
      cause: error,
      plain: 'This is not one query that reads (SELECT, VALUES, TABLE or WITH)',
    })
  if (code.startsWith('28'))
    return new ProbeError(`The database ${database} refuses the sign-in: ${message}`, {
      cause: error,
      plain: `The database ${database} refuses the sign-in`,
    })
  if (/^[0-9A-Z]{5}$/.test(code))
    return new ProbeError(`The database ${database} says: ${message}`, {
      cause: error,
      plain: `The database ${database} refuses the query with the code ${code}`,
    })
  return new EgressFailure('protocol', `The database ${database} could not be asked: ${message}`, { cause: error })
}

// The one Prisma client of the process.
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/lib/data/generated/client'
import { preparedName } from '@/lib/data/prepared-statements'
import { requestTransaction } from '@/lib/data/request-transaction'
import { env } from '@/lib/platform/env'
import { makePool, type Pool } from '@/lib/platform/pool'

/** Holds the client once it is made. Next may load this module several times in one process (one copy per bundle); the pool is one all the same. */
export const place = globalThis as typeof globalThis & { countersignDatabase?: PrismaClient; countersignPool?: Pool }

/**
 * The client, made on first use. A query that finds no free connection within 3 s fails instead of hanging.
 * Only for what has to be outside of the transaction of the request; everything else takes `database()`.
 */
export function databaseClient(): PrismaClient {
  if (place.countersignDatabase) return place.countersignDatabase
  const pool = makePool({
    connectionString: env('DATABASE_URL'),
    max: 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'countersign',
    // Compiling a plan pays where a query runs for seconds; ours run for milliseconds, and compiling one costs a hundred.
    options: '-c jit=off',
  })
  place.countersignPool = pool
  place.countersignDatabase = new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: ({ sql }) => preparedName(sql),
    }),
  })
  return place.countersignDatabase
}

/** How many connections of this process there are, how many of them are free, and how many queries wait for one. */
export function readPool(): { total: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = place.countersignPool ?? {}
  return { total: totalCount, idle: idleCount, waiting: waitingCount }
}

/** Whatever can read: the pool, or a transaction. */
export type Reader = Prisma.TransactionClient

/** The transaction of the request while it is open, so that the request reads what it wrote; else the pool. */
export function database(): Reader {
  return requestTransaction()?.reader ?? databaseClient()
}

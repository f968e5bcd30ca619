// The one Prisma client of the process.
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/lib/data/generated/client'
import { preparedName } from '@/lib/data/prepared-statements'
import { requestTransaction } from '@/lib/data/request-transaction'
import { env } from '@/lib/platform/env'

/** Holds the client once it is made. Next may load this module several times in one process (one copy per bundle); the pool is one all the same. */
export const place = globalThis as typeof globalThis & { countersignDatabase?: PrismaClient }

/**
 * The client, made on first use. A query that finds no free connection within 3 s fails instead of hanging.
 * Only for what has to be outside of the transaction of the request; everything else takes `database()`.
 */
export function databaseClient(): PrismaClient {
  place.countersignDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env('DATABASE_URL'),
        max: 10,
        connectionTimeoutMillis: 3000,
        statement_timeout: 15_000,
        idle_in_transaction_session_timeout: 15_000,
        application_name: 'countersign',
        // Compiling a plan pays where a query runs for seconds; ours run for milliseconds, and compiling one costs a hundred.
        options: '-c jit=off',
      },
      { statementNameGenerator: ({ sql }) => preparedName(sql) },
    ),
  })
  return place.countersignDatabase
}

/** Whatever can read: the pool, or a transaction. */
export type Reader = Prisma.TransactionClient

/** The transaction of the request while it is open, so that the request reads what it wrote; else the pool. */
export function database(): Reader {
  return requestTransaction()?.reader ?? databaseClient()
}

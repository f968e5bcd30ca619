// One planted fault a statement: each of them compiles, and the check must see it.
import type { Tx } from '@/lib/data/change'
import { Prisma } from '@/lib/data/generated/client'

export const unknownColumn = (tx: Tx) => tx.$queryRaw<{ id: string }[]>`SELECT "nothing" AS "id" FROM "User"`

export const wrongType = (tx: Tx) => tx.$queryRaw<{ n: number }[]>`SELECT count(*) AS "n" FROM "User"`

export const wrongElement = (tx: Tx) => tx.$queryRaw<{ ids: number[] }[]>`SELECT array_agg("id"::text) AS "ids"
  FROM "User" GROUP BY "role"`

export const missingColumn = (tx: Tx) => tx.$queryRaw<{ id: string; name: string }[]>`SELECT "id" FROM "User"`

export const undeclaredColumn = (tx: Tx) => tx.$queryRaw<{ id: string }[]>`SELECT "id", "name" FROM "User"`

export const nullableColumn = (tx: Tx) => tx.$queryRaw<{ disabledAt: Date }[]>`SELECT "disabledAt" FROM "User"`

export const outerJoin = (tx: Tx) => tx.$queryRaw<{ name: string }[]>`SELECT p."name" FROM "Release" r
  LEFT JOIN "Project" p ON p."id" = r."projectId"`

/** Right where `isSorted` holds, wrong where it does not. */
export const brokenBranch = (tx: Tx, isSorted: boolean) => {
  const order = isSorted ? Prisma.sql`ORDER BY "name"` : Prisma.sql`ORDER BY "nothing"`
  return tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "User" ${order}`
}

export const brokenWrite = (tx: Tx) => tx.$executeRaw`UPDATE "User" SET "nothing" = 1`

export const unknownFragment = (tx: Tx, condition: Prisma.Sql) =>
  tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "User" WHERE ${condition}`

const opened = Prisma.sql`coalesce((SELECT max("name")`
export const unbalancedFragment = (tx: Tx) =>
  tx.$queryRaw<{ name: string }[]>`SELECT ${opened} FROM "User"), '') AS "name"`

export const unsafeText = (tx: Tx, text: string) => tx.$queryRawUnsafe<{ id: string }[]>(text)

export const notATemplate = (tx: Tx, sql: Prisma.Sql) => tx.$queryRaw<{ id: string }[]>(sql)

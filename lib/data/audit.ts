// Reading the history. Writing it is data/change's alone.
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'

export type AuditLine = { chain: string; seq: number; prev: string; body: string; hash: string }

type Row = { chain: string; seq: bigint; prev: string; body: string; hash: string }

const PAGE = 1000

/** Lines oldest first, in pages, so that a long history never stands in memory: of one chain, or (null) of all, chain by chain. */
export async function* readAudit(chain: string | null): AsyncGenerator<AuditLine[]> {
  let last: { chain: string; seq: bigint } = { chain: '', seq: 0n }
  for (;;) {
    const rows: Row[] = await database().$queryRaw<
      Row[]
    >`SELECT "chain", "seq", encode("prev", 'hex') AS "prev", "body", encode("hash", 'hex') AS "hash" FROM "AuditEvent"
      WHERE ("chain", "seq") > (${last.chain}, ${last.seq}) AND (${chain}::text IS NULL OR "chain" = ${chain}) ORDER BY "chain", "seq" LIMIT ${PAGE}`
    const final = rows.at(-1)
    if (!final) return
    yield rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    if (rows.length < PAGE) return
    last = { chain: final.chain, seq: final.seq }
  }
}

/** Which lines of a project's history, newest first. */
export type HistoryQuery = {
  projectId: string
  releaseId: string | null
  itemId: string | null
  /** Of these actions; null is all. */
  actions: string[] | null
  who: string | null
  text: string | null
  /** Only lines older than this one. */
  before: number | null
  limit: number
}

/** The text as a pattern of LIKE that means nothing but itself. */
const within = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Members that every line has, so that looking for a word finds what was said and not how it is stored. */
const FRAME = Prisma.sql`ARRAY['action', 'at', 'chain', 'projectId', 'releaseId', 'seq', 'v']`

function narrowed({ releaseId, itemId, actions, who, text, before, projectId }: HistoryQuery): Prisma.Sql {
  const body = Prisma.sql`(e."body"::jsonb)`
  const conditions = [
    releaseId === null ? Prisma.sql`e."chain" = ${projectId}` : Prisma.sql`e."releaseId" = ${releaseId}::uuid`,
    ...(before === null ? [] : [Prisma.sql`e."seq" < ${before}`]),
    ...(actions === null ? [] : [Prisma.sql`e."action" = ANY(${actions}::text[])`]),
    ...(itemId === null ? [] : [Prisma.sql`${body} ->> 'itemId' = ${itemId}`]),
    ...(who === null ? [] : [Prisma.sql`${body} -> 'actor' ->> 'name' ILIKE ${within(who)}`]),
    ...(text === null
      ? []
      : [
          Prisma.sql`(EXISTS (SELECT FROM jsonb_path_query(${body} - ${FRAME}, '$.** ? (@.type() == "string" || @.type() == "number")') said WHERE said #>> '{}' ILIKE ${within(text)})
            OR ${body} ->> 'itemId' IN (SELECT i."id"::text FROM "Item" i WHERE i."projectId" = ${projectId}::uuid AND i."title" ILIKE ${within(text)}))`,
        ]),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** Lines as a page tells them, newest first, by the index of the release or of the chain. */
export async function readHistoryRows(query: HistoryQuery): Promise<AuditLine[]> {
  const rows = await database().$queryRaw<
    Row[]
  >`SELECT e."chain", e."seq", encode(e."prev", 'hex') AS "prev", e."body", encode(e."hash", 'hex') AS "hash"
    FROM "AuditEvent" e WHERE ${narrowed(query)} ORDER BY e."seq" DESC LIMIT ${query.limit}`
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** How many lines a project or one release has, and who wrote the newest of them. */
export async function countHistory(
  projectId: string,
  releaseId: string | null,
  examined: number,
): Promise<{ events: number; people: string[] }> {
  const of = releaseId === null ? Prisma.sql`"chain" = ${projectId}` : Prisma.sql`"releaseId" = ${releaseId}::uuid`
  const [row] = await database().$queryRaw<{ events: number; people: string[] }[]>`SELECT
    (SELECT count(*)::int FROM "AuditEvent" WHERE ${of}) AS "events",
    coalesce((SELECT array_agg(DISTINCT "body"::jsonb -> 'actor' ->> 'name') FROM (SELECT "body" FROM "AuditEvent" WHERE ${of} ORDER BY "seq" DESC LIMIT ${examined}) newest), '{}') AS "people"`
  return row ?? { events: 0, people: [] }
}

/** What items and people are called now, by id. */
export async function readNames(itemIds: string[], userIds: string[]): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<
    { id: string; name: string }[]
  >`SELECT "id"::text, "title" AS "name" FROM "Item" WHERE "id" = ANY(${itemIds}::uuid[])
    UNION ALL SELECT "id"::text, "name" FROM "User" WHERE "id" = ANY(${userIds}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Lines of one chain that follow a number, oldest first. */
export async function readLinesAfter(chain: string, seq: number, limit: number): Promise<AuditLine[]> {
  const rows = await database().$queryRaw<
    Row[]
  >`SELECT "chain", "seq", encode("prev", 'hex') AS "prev", "body", encode("hash", 'hex') AS "hash" FROM "AuditEvent"
    WHERE "chain" = ${chain} AND "seq" > ${seq} ORDER BY "seq" LIMIT ${limit}`
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** The last line of a chain as the row that is locked for the next one has it, or null when there is none. */
export async function readChainHead(chain: string): Promise<{ seq: number; hash: string } | null> {
  const [row] = await database().$queryRaw<
    { seq: bigint; hash: string }[]
  >`SELECT "seq", encode("hash", 'hex') AS "hash" FROM "AuditHead" WHERE "chain" = ${chain}`
  return row ? { seq: Number(row.seq), hash: row.hash } : null
}

// Reading the history. Writing it is data/change's alone.
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'

export type AuditLine = { chain: string; seq: number; prev: string; body: string; hash: string }

type Row = { chain: string; seq: bigint; prev: string; body: string; hash: string }

const PAGE = 1000

const LINE = Prisma.sql`"chain", "seq", encode("prev", 'hex') AS "prev", "body", encode("hash", 'hex') AS "hash"`

const lineOf = (row: Row): AuditLine => ({ ...row, seq: Number(row.seq) })

async function* readChain(chain: string, after: number): AsyncGenerator<AuditLine[]> {
  let last = after
  for (;;) {
    const lines = await readLinesAfter(chain, last, PAGE)
    if (lines.length > 0) yield lines
    if (lines.length < PAGE) return
    last = lines.at(-1)?.seq ?? last
  }
}

async function* readAllChains(): AsyncGenerator<AuditLine[]> {
  let last: { chain: string; seq: bigint } = { chain: '', seq: 0n }
  for (;;) {
    const rows: Row[] = await database().$queryRaw<Row[]>`SELECT ${LINE} FROM "AuditEvent"
      WHERE ("chain", "seq") > (${last.chain}, ${last.seq}) ORDER BY "chain", "seq" LIMIT ${PAGE}`
    const final = rows.at(-1)
    if (!final) return
    yield rows.map(lineOf)
    if (rows.length < PAGE) return
    last = { chain: final.chain, seq: final.seq }
  }
}

/**
 * Lines oldest first, in pages, so that a long history never stands in memory: of one chain, those that follow the
 * number `after`; or (null) of all chains, one after the other.
 */
export function readAudit(chain: string | null, after = 0): AsyncGenerator<AuditLine[]> {
  return chain === null ? readAllChains() : readChain(chain, after)
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
  /** How many lines the filters look at in one go. */
  examined: number
}

/** The text as a pattern of LIKE that means nothing but itself. */
const within = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The text as it is inside a string of the canonical JSON: what does not have it need not be parsed. */
const withinBody = (text: string): string => within(JSON.stringify(text).slice(1, -1))

/** Members that every line has, so that looking for a word finds what was said and not how it is stored. */
const FRAME = Prisma.sql`ARRAY['action', 'at', 'chain', 'projectId', 'releaseId', 'seq', 'v']`
const BODY = Prisma.sql`(e."body"::jsonb)`
const ITEM = Prisma.sql`substring(${BODY} ->> 'itemId' from '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$')::uuid`

/** The lines of a project or of one of its releases: an index holds each in the order of their numbers. */
function historyOf(projectId: string, releaseId: string | null): Prisma.Sql {
  return releaseId === null ? Prisma.sql`e."chain" = ${projectId}` : Prisma.sql`e."releaseId" = ${releaseId}::uuid`
}

function filtersOf({ itemId, actions, who, text }: HistoryQuery): Prisma.Sql[] {
  return [
    ...(actions === null ? [] : [Prisma.sql`e."action" = ANY(${actions}::text[])`]),
    ...(itemId === null
      ? []
      : [Prisma.sql`(e."body" LIKE ${withinBody(itemId)} AND ${BODY} ->> 'itemId' = ${itemId})`]),
    ...(who === null
      ? []
      : [Prisma.sql`(e."body" ILIKE ${withinBody(who)} AND ${BODY} -> 'actor' ->> 'name' ILIKE ${within(who)})`]),
    ...(text === null
      ? []
      : [
          Prisma.sql`((e."body" ILIKE ${withinBody(text)} AND EXISTS (SELECT FROM
              jsonb_path_query(${BODY} - ${FRAME}, '$.** ? (@.type() == "string" || @.type() == "number")') said
              WHERE said #>> '{}' ILIKE ${within(text)}))
            OR (SELECT i."title" FROM "Item" i WHERE i."id" = ${ITEM}) ILIKE ${within(text)})`,
        ]),
  ]
}

/** The lines that the query may look at, newest first. */
function candidatesOf({ projectId, releaseId, before }: HistoryQuery): Prisma.Sql {
  const older = before === null ? Prisma.sql`true` : Prisma.sql`e."seq" < ${before}`
  return Prisma.sql`"AuditEvent" e WHERE ${historyOf(projectId, releaseId)} AND ${older} ORDER BY e."seq" DESC`
}

/** Whether the query leaves out lines of the history, so that a page may have to look at many. */
export const isFiltered = (query: HistoryQuery): boolean => filtersOf(query).length > 0

/** Lines as a page tells them, newest first. With filters, the newest `examined` lines are looked at and no more. */
export async function readHistoryRows(query: HistoryQuery): Promise<AuditLine[]> {
  const filters = filtersOf(query)
  const rows = await database().$queryRaw<Row[]>`SELECT ${LINE} FROM
      (SELECT e.* FROM ${candidatesOf(query)} LIMIT ${filters.length > 0 ? query.examined : query.limit}) e
    WHERE ${Prisma.join([Prisma.sql`true`, ...filters], ' AND ')} ORDER BY "seq" DESC LIMIT ${query.limit}`
  return rows.map(lineOf)
}

/** The number of the last line that a filtered query looks at; null when there are none before it. */
export async function findLastExamined(query: HistoryQuery): Promise<number | null> {
  const rows = await database().$queryRaw<{ seq: bigint }[]>`SELECT e."seq" FROM ${candidatesOf(query)}
    OFFSET ${query.examined - 1} LIMIT 2`
  return rows.length === 2 ? Number(rows[0]?.seq) : null
}

/**
 * How many lines a project or one release has, and who wrote the newest of them. The numbers of a chain begin at 1 and
 * have no gaps, so the last one is the count of a project.
 */
export async function countHistory(
  projectId: string,
  releaseId: string | null,
  examined: number,
): Promise<{ events: number; people: string[] }> {
  const of = historyOf(projectId, releaseId)
  const events =
    releaseId === null
      ? Prisma.sql`coalesce((SELECT "seq"::int FROM "AuditHead" WHERE "chain" = ${projectId}), 0)`
      : Prisma.sql`(SELECT count(*)::int FROM "AuditEvent" e WHERE ${of})`
  const [row] = await database().$queryRaw<{ events: number; people: string[] }[]>`SELECT ${events} AS "events",
    coalesce((SELECT array_agg(DISTINCT "body"::jsonb -> 'actor' ->> 'name') FROM
      (SELECT e."body" FROM "AuditEvent" e WHERE ${of} ORDER BY e."seq" DESC LIMIT ${examined}) newest), '{}') AS "people"`
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
  const rows = await database().$queryRaw<Row[]>`SELECT ${LINE} FROM "AuditEvent"
    WHERE "chain" = ${chain} AND "seq" > ${seq} ORDER BY "seq" LIMIT ${limit}`
  return rows.map(lineOf)
}

/** The last line of a chain as the row that is locked for the next one has it, or null when there is none. */
export async function readChainHead(chain: string): Promise<{ seq: number; hash: string } | null> {
  const [row] = await database().$queryRaw<
    { seq: bigint; hash: string }[]
  >`SELECT "seq", encode("hash", 'hex') AS "hash" FROM "AuditHead" WHERE "chain" = ${chain}`
  return row ? { seq: Number(row.seq), hash: row.hash } : null
}

// The lines of the board: found, paged and counted without looking into releases. A line repeats what a release says, so that keeping one is no
// change of its own and has no event. Whether its judgement still counts stands in the line itself: triggers count `stamp` up with whatever it rests on.
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import type { VerdictLevel } from '@/lib/domain/enums'
import type { BoardLine } from '@/lib/domain/release/board/board-line'
import type { BoardFilter, BoardHeld } from '@/lib/domain/release/view/view'
import { CHANNEL } from '@/lib/platform/live'

/** Whose board it is: with the projects that may be seen, null: all. */
export type BoardReader = BoardHeld & { visible: string[] | null }

/** A place in the order of the board: after this line. */
export type BoardPlace = { changedAt: string; id: string }

export type LineRow = {
  id: string
  projectId: string
  environmentId: string
  name: string
  version: string
  projectName: string
  environment: string
  changedAt: Date
  stamp: number
  /** Null: it has to be judged anew before anybody is told. */
  line: Pick<BoardLine, 'level' | 'awaited' | 'summary'> | null
}

const FRESH = (now: Date) =>
  Prisma.sql`(l."judged" = l."stamp" AND (l."nextChangeAt" IS NULL OR l."nextChangeAt" > ${now}))`

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** A word of a search, with the projects and environments whose names it stands in. */
export type SearchWord = { text: string; projectIds: string[]; environmentIds: string[] }

/** A word stands in the name, the version, the project or the environment. */
function matches({ text, projectIds, environmentIds }: SearchWord): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`l."found" LIKE lower(${like(text)})`,
      ...(projectIds.length > 0 ? [Prisma.sql`l."projectId" = ANY(${projectIds}::uuid[])`] : []),
      ...(environmentIds.length > 0 ? [Prisma.sql`l."environmentId" = ANY(${environmentIds}::uuid[])`] : []),
    ],
    ' OR ',
    '(',
    ')',
  )
}

/** What may be seen and is wanted, but for what only a judgement can tell. */
function wanted({
  reader: { visible },
  filter: { projectId, environmentId, state },
  levelCounts,
}: Requested): Prisma.Sql {
  const parts = [
    ...(visible ? [Prisma.sql`l."projectId" = ANY(${visible}::uuid[])`] : []),
    ...(projectId ? [Prisma.sql`l."projectId" = ${projectId}::uuid`] : []),
    ...(environmentId ? [Prisma.sql`l."environmentId" = ${environmentId}::uuid`] : []),
    ...(state === 'all'
      ? []
      : [
          state === 'decided'
            ? Prisma.sql`l."state" = 'decided'`
            : Prisma.sql`(l."state" <> 'decided' OR l."monitoringFailed")`,
        ]),
    ...levelCounts.map(matches),
  ]
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`true`
}

/** A line that has to be judged may be anybody's: the judgement will tell. */
function mine({ led, held }: BoardReader, now: Date): Prisma.Sql {
  return Prisma.sql`(NOT ${FRESH(now)} OR l."projectId" = ANY(${led}::uuid[]) OR EXISTS (SELECT 1 FROM unnest(${held.map(({ projectId }) => projectId)}::uuid[],
    ${held.map(({ role }) => role)}::text[]) AS h(project, role) WHERE h.project = l."projectId" AND h.role = ANY(l."awaited")))`
}

const SHOWN = (
  now: Date,
) => Prisma.sql`l."releaseId" AS "id", l."projectId", l."environmentId", l."name", l."version", p."name" AS "projectName", e."name" AS "environment", l."changedAt", l."stamp",
  CASE WHEN ${FRESH(now)} THEN jsonb_build_object('level', l."level", 'awaited', l."awaited", 'summary', l."summary") END AS "line"`
const BESIDE = Prisma.sql`JOIN "Project" p ON p."id" = l."projectId" JOIN "Environment" e ON e."id" = l."environmentId"`

/** `words`: those of the filter's search. */
export type Requested = { reader: BoardReader; filter: BoardFilter; levelCounts: SearchWord[]; now: Date }

const IN_ORDER = Prisma.sql`ORDER BY l."changedAt" DESC, l."releaseId" DESC`

/** Lines that have to be judged, found by the indexes that hold nothing else. */
const STALE = (now: Date) =>
  Prisma.sql`l."releaseId" IN (SELECT "releaseId" FROM "BoardLine" WHERE "judged" <> "stamp" UNION ALL SELECT "releaseId" FROM "BoardLine" WHERE "nextChangeAt" <= ${now})`

/** Lines in the order of the board, from a place on. Those that have to be judged are among them whatever word is wanted. */
export async function listLines(requested: Requested, after: BoardPlace | null, limit: number): Promise<LineRow[]> {
  const { reader, filter, now } = requested
  const from = after
    ? Prisma.sql`(l."changedAt", l."releaseId") < (${after.changedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`
  const which = Prisma.sql`${wanted(requested)} AND ${from} AND ${filter.mine ? mine(reader, now) : Prisma.sql`true`}`
  const some = (more: Prisma.Sql) =>
    Prisma.sql`(SELECT l.* FROM "BoardLine" l WHERE ${which} AND ${more} ${IN_ORDER} LIMIT ${limit})`
  const found = filter.level
    ? Prisma.sql`(${some(Prisma.sql`l."level" = ${filter.level}`)} UNION ALL ${some(Prisma.sql`l."level" IS DISTINCT FROM ${filter.level} AND ${STALE(now)}`)})`
    : some(Prisma.sql`true`)
  return database().$queryRaw<
    LineRow[]
  >`SELECT ${SHOWN(now)} FROM (SELECT * FROM ${found} l ${IN_ORDER} LIMIT ${limit}) l ${BESIDE} ${IN_ORDER}`
}

export type Counted = { levelCounts: Record<VerdictLevel, number>; unjudged: number; newer: number }

/**
 * How many lines there are of each verdict, and how many have to be judged first; `newer` of them have changed since a time (null: not asked for).
 * All are counted by the verdict that they carry, and the few whose verdict does not count any more are taken out again: so one narrow index is read.
 */
export async function countLines(requested: Requested, since: Date | null): Promise<Counted> {
  const { reader, filter, now } = requested
  const which = filter.mine ? Prisma.sql`${wanted(requested)} AND ${mine(reader, now)}` : wanted(requested)
  const newer = since
    ? Prisma.sql`(SELECT count(*) FROM "BoardLine" l WHERE ${which} AND l."changedAt" > ${since})::int`
    : Prisma.sql`0`
  const rows = await database().$queryRaw<{ level: VerdictLevel | null; all: number; stale: number; newer: number }[]>`
    WITH every AS (SELECT l."level", count(*)::int AS "all" FROM "BoardLine" l WHERE ${which} GROUP BY 1),
      stale AS (SELECT l."level", count(*)::int AS "stale" FROM "BoardLine" l WHERE ${which} AND ${STALE(now)} GROUP BY 1)
    SELECT e."level", e."all", coalesce(s."stale", 0) AS "stale", ${newer} AS "newer" FROM every e LEFT JOIN stale s ON s."level" IS NOT DISTINCT FROM e."level"`
  const counted: Counted = {
    levelCounts: { go: 0, conditional: 0, hold: 0, 'no-go': 0 },
    unjudged: 0,
    newer: rows[0]?.newer ?? 0,
  }
  for (const { level, all, stale } of rows) {
    if (level) counted.levelCounts[level] += all - stale
    counted.unjudged += stale
  }
  return counted
}

/** These lines, wherever they stand. */
export async function findLines(ids: string[], now: Date): Promise<LineRow[]> {
  return database().$queryRaw<
    LineRow[]
  >`SELECT ${SHOWN(now)} FROM "BoardLine" l ${BESIDE} WHERE l."releaseId" = ANY(${ids}::uuid[])`
}

/** What a judgement is to be kept for: read it before the release is read, so that whatever happens meanwhile makes it count no more. */
export async function readStamp(releaseId: string): Promise<number> {
  const [row] = await database().$queryRaw<
    { stamp: number }[]
  >`SELECT "stamp" FROM "BoardLine" WHERE "releaseId" = ${releaseId}::uuid`
  return row?.stamp ?? 0
}

/** Keeps a judgement, unless the line has moved on since its stamp was read. Boards that are open are told when it is another than before. */
export async function saveLine(
  releaseId: string,
  stamp: number,
  { level, awaited, nextChangeAt, summary }: BoardLine,
): Promise<void> {
  const what = JSON.stringify(summary)
  await database()
    .$queryRaw`WITH before AS (SELECT "level", "summary" FROM "BoardLine" WHERE "releaseId" = ${releaseId}::uuid),
    saved AS (UPDATE "BoardLine" SET "judged" = ${stamp}, "level" = ${level}, "awaited" = ${awaited}::text[], "nextChangeAt" = ${nextChangeAt}, "summary" = ${what}::jsonb,
        "monitoringFailed" = ${summary.monitoring !== undefined}
      WHERE "releaseId" = ${releaseId}::uuid AND "stamp" = ${stamp} RETURNING 1)
    SELECT pg_notify(${CHANNEL}, ${JSON.stringify({ kind: 'line', releaseId })})::text FROM before, saved
      WHERE before."level" IS DISTINCT FROM ${level} OR before."summary" IS DISTINCT FROM ${what}::jsonb`
}

/** Releases whose line has to be judged, those that changed last first. */
export async function listUnjudged(limit: number): Promise<string[]> {
  const rows = await database().$queryRaw<
    { id: string }[]
  >`(SELECT "releaseId" AS "id" FROM "BoardLine" WHERE "judged" <> "stamp" ORDER BY "changedAt" DESC LIMIT ${limit})
    UNION (SELECT "releaseId" FROM "BoardLine" WHERE "nextChangeAt" <= now() ORDER BY "nextChangeAt" LIMIT ${limit})`
  return rows.map(({ id }) => id)
}

// Checkpoints of chains, the release trees that they sign, and the public keys that they were signed with. The database refuses to change or remove a
// checkpoint; a release tree can be worked out again from the chain.
import { database, databaseClient, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { CHECKPOINT_EVERY, type Checkpoint } from '@/lib/domain/audit/checkpoint'
import type { ReleaseTree } from '@/lib/domain/audit/release-tree'

type Row = {
  chain: string
  seq: bigint
  hash: string
  at: string
  keyId: string
  signature: string
  releases: number | null
  releasesRoot: string | null
}

const PAGE = 1000
const HASH = /.{64}/g
const CHECKPOINT = Prisma.sql`"chain", "seq", encode("hash", 'hex') AS "hash", iso("at") AS "at", "keyId", translate(encode("signature", 'base64'), E'\n', '') AS "signature",
  "releases", encode("releasesRoot", 'hex') AS "releasesRoot"`

function checkpointOf({ chain, seq, hash, at, keyId, signature, releases, releasesRoot }: Row): Checkpoint {
  const signed = { chain, seq: Number(seq), hash, at, keyId, signature }
  return releases === null || releasesRoot === null
    ? { v: 1, ...signed }
    : { v: 2, ...signed, releases: { count: releases, root: releasesRoot } }
}

export async function publishSigningKey(id: string, publicKey: string): Promise<void> {
  await database().signingKey.createMany({ data: [{ id, publicKey }], skipDuplicates: true })
}

export type SigningKeyRow = { id: string; publicKey: string; createdAt: Date }

/** The public halves, newest first. */
export function listSigningKeys(): Promise<SigningKeyRow[]> {
  return database().signingKey.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
}

export type DueChain = { chain: string; seq: number; hash: string; last: Checkpoint | null }

/** Chains whose head is to be signed now, each with its last checkpoint. The clock is the database's. */
export async function findDueChains(): Promise<DueChain[]> {
  const { events, seconds, actions } = CHECKPOINT_EVERY
  const rows = await database().$queryRaw<
    { chain: string; seq: bigint; hash: string; last: Row | null }[]
  >`SELECT h."chain", h."seq", encode(h."hash", 'hex') AS "hash",
      CASE WHEN c."chain" IS NULL THEN NULL ELSE json_build_object('chain', c."chain", 'seq', c."seq", 'hash', encode(c."hash", 'hex'), 'at', iso(c."at"), 'keyId', c."keyId",
        'signature', translate(encode(c."signature", 'base64'), E'\n', ''), 'releases', c."releases", 'releasesRoot', encode(c."releasesRoot", 'hex')) END AS "last"
    FROM "AuditHead" h LEFT JOIN LATERAL (SELECT * FROM "Checkpoint" k WHERE k."chain" = h."chain" ORDER BY k."seq" DESC LIMIT 1) c ON true
    WHERE h."seq" > coalesce(c."seq", 0) AND (c."seq" IS NULL OR h."seq" - c."seq" >= ${events} OR c."at" < now() - make_interval(secs => ${seconds})
      OR EXISTS (SELECT FROM "AuditEvent" e WHERE e."chain" = h."chain" AND e."seq" > c."seq" AND e."action" = ANY(${actions}::text[])))
    ORDER BY h."chain"`
  return rows.map(({ chain, seq, hash, last }) => ({ chain, seq: Number(seq), hash, last: last && checkpointOf(last) }))
}

/** The last checkpoint of a chain, or null. */
export async function findLastCheckpoint(chain: string): Promise<Checkpoint | null> {
  const [row] = await database().$queryRaw<
    Row[]
  >`SELECT ${CHECKPOINT} FROM "Checkpoint" WHERE "chain" = ${chain} ORDER BY "seq" DESC LIMIT 1`
  return row ? checkpointOf(row) : null
}

/** Does something short that only one worker of the installation may do at a time. */
export async function inTurn(work: () => void): Promise<void> {
  await databaseClient().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('countersign checkpoints'))`
    work()
  })
}

/**
 * Writes a checkpoint with the release trees that have changed since `last`, unless the chain has got one since. True: it was written, and by nobody
 * else. A tree that another worker wrote for a later checkpoint stays.
 */
export async function insertCheckpoint(
  checkpoint: Checkpoint,
  trees: (ReleaseTree & { position: number })[],
  last: number,
): Promise<boolean> {
  const { chain, seq, hash, at, keyId, signature } = checkpoint
  const { count = null, root = null } = checkpoint.v === 2 ? checkpoint.releases : {}
  const rows = JSON.stringify(
    trees.map(({ releaseId, position, events }) => ({
      ...{ releaseId, position, events: events.size, peaks: events.peaks.join('') },
    })),
  )
  const [row] = await database().$queryRaw<{ written: number }[]>`WITH written AS (
      INSERT INTO "Checkpoint" ("chain", "seq", "hash", "at", "keyId", "signature", "releases", "releasesRoot")
      SELECT ${chain}, ${seq}, decode(${hash}, 'hex'), ${at}::timestamptz, ${keyId}, decode(${signature}, 'base64'), ${count}::int, decode(${root}::text, 'hex')
      WHERE coalesce((SELECT max("seq") FROM "Checkpoint" WHERE "chain" = ${chain}), 0) = ${last} ON CONFLICT DO NOTHING RETURNING "chain", "seq"),
    trees AS (
      INSERT INTO "ReleaseTree" ("chain", "releaseId", "seq", "position", "events", "peaks")
      SELECT w."chain", t."releaseId", w."seq", t."position", t."events", decode(t."peaks", 'hex')
      FROM written w, jsonb_to_recordset(${rows}::jsonb) AS t("releaseId" uuid, "position" int, "events" int, "peaks" text) ORDER BY t."position"
      ON CONFLICT ("chain", "releaseId") DO UPDATE SET "seq" = excluded."seq", "events" = excluded."events", "peaks" = excluded."peaks"
      WHERE "ReleaseTree"."seq" < excluded."seq")
    SELECT count(*)::int AS "written" FROM written`
  return row?.written === 1
}

/**
 * The last checkpoint of a chain with the release trees that it signs, in the order of the releases' first events, all of one moment; null when there
 * is none. One of version 1 signs no trees.
 */
export async function readReleaseTrees(
  chain: string,
  reader: Reader = database(),
): Promise<{ checkpoint: Checkpoint; trees: ReleaseTree[] } | null> {
  const [row] = await reader.$queryRaw<
    (Row & { trees: { releaseId: string; events: number; peaks: string }[] })[]
  >`SELECT ${CHECKPOINT}, coalesce((SELECT json_agg(json_build_object('releaseId', t."releaseId", 'events', t."events", 'peaks', encode(t."peaks", 'hex')) ORDER BY t."position")
      FROM "ReleaseTree" t WHERE t."chain" = ${chain}), '[]') AS "trees"
    FROM "Checkpoint" WHERE "chain" = ${chain} ORDER BY "seq" DESC LIMIT 1`
  if (!row) return null
  const trees = row.trees.map(({ releaseId, events, peaks }) => ({
    releaseId,
    events: { size: events, peaks: peaks.match(HASH) ?? [] },
  }))
  return { checkpoint: checkpointOf(row), trees }
}

/** Checkpoints oldest first, in pages: of one chain, or (null) of all, chain by chain. */
export async function* readCheckpoints(chain: string | null, after = 0): AsyncGenerator<Checkpoint[]> {
  let last: { chain: string; seq: number } = { chain: chain ?? '', seq: after }
  for (;;) {
    const rows = await database().$queryRaw<Row[]>`SELECT ${CHECKPOINT} FROM "Checkpoint"
      WHERE ("chain", "seq") > (${last.chain}, ${last.seq}) AND (${chain}::text IS NULL OR "chain" = ${chain}) ORDER BY "chain", "seq" LIMIT ${PAGE}`
    const page = rows.map(checkpointOf)
    const final = page.at(-1)
    if (!final) return
    yield page
    if (page.length < PAGE) return
    last = final
  }
}

/** Of marks that were signed before, those that no event of the database has any more. `seq` is a number of the chain, `hash` 64 hex digits. */
export async function findChangedMarks(
  marks: readonly { chain: string; seq: number; hash: string }[],
): Promise<{ chain: string; seq: number }[]> {
  const rows = await database().$queryRaw<{ chain: string; seq: bigint }[]>`SELECT m."chain", m."seq"
    FROM (SELECT * FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS given("chain" text, "seq" bigint, "hash" text)
      UNION (SELECT DISTINCT ON ("chain") "chain", "seq", encode("hash", 'hex') FROM "Checkpoint" ORDER BY "chain", "seq" DESC)) m
    LEFT JOIN "AuditEvent" e ON e."chain" = m."chain" AND e."seq" = m."seq"
    WHERE m."chain" IS NOT NULL AND m."seq" IS NOT NULL AND e."hash" IS DISTINCT FROM decode(m."hash", 'hex') ORDER BY m."chain", m."seq"`
  return rows.map(({ chain, seq }) => ({ chain, seq: Number(seq) }))
}

/** The head of the first chain whose name comes after `name`, or null after the last. */
export async function findHeadAfter(name: string): Promise<{ chain: string; seq: number; hash: string } | null> {
  const [row] = await database().$queryRaw<{ chain: string; seq: bigint; hash: string }[]>`SELECT "chain", "seq",
    encode("hash", 'hex') AS "hash" FROM "AuditHead" WHERE "chain" > ${name} ORDER BY "chain" LIMIT 1`
  return row ? { ...row, seq: Number(row.seq) } : null
}

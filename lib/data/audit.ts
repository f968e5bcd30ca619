// Reading the history. Writing it is data/change's alone.
import { database } from '@/lib/data/client'

export type AuditLine = { chain: string; seq: number; prev: string; body: string; hash: string }

type Row = { chain: string; seq: bigint; prev: string; body: string; hash: string }

const PAGE = 1000

/** Lines oldest first, in pages, so that a long history never stands in memory: of one chain, or (null) of all, chain by chain. */
export async function* readAudit(chain: string | null): AsyncGenerator<AuditLine[]> {
  let last: { chain: string; seq: bigint } = { chain: '', seq: 0n }
  for (;;) {
    const rows: Row[] = await database().$queryRaw<Row[]>`SELECT "chain", "seq", encode("prev", 'hex') AS "prev", "body", encode("hash", 'hex') AS "hash" FROM "AuditEvent"
      WHERE ("chain", "seq") > (${last.chain}, ${last.seq}) AND (${chain}::text IS NULL OR "chain" = ${chain}) ORDER BY "chain", "seq" LIMIT ${PAGE}`
    const final = rows.at(-1)
    if (!final) return
    yield rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    if (rows.length < PAGE) return
    last = { chain: final.chain, seq: final.seq }
  }
}

// Everything that a record holds, of one moment: all statements see the same snapshot of the database (I28).

import { databaseClient, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { readReleaseTrees } from '@/lib/data/signoff/checkpoints'
import { readContributions } from '@/lib/data/signoff/contributions'
import { printLine } from '@/lib/domain/audit/line'
import { historyTree, proofOf } from '@/lib/domain/record/history'
import type { RecordMaterial } from '@/lib/domain/record/material'
import { merkleHash } from '@/lib/platform/digest'

type Beside = Omit<RecordMaterial, 'release' | keyof History | 'decided' | 'contributions'> & {
  decisions: { id: string; snapshot: RecordMaterial['decided'][string] }[]
}

function statement(releaseId: string): Prisma.Sql {
  const of = Prisma.sql`WHERE "releaseId" = ${releaseId}::uuid`
  const signature = Prisma.sql`'id', g."id", 'round', g."round", 'role', g."role", 'signerId', g."signerId", 'printedName', g."printedName", 'decision', g."decision", 'comment', g."comment",
    'contentHash', g."contentHash", 'content', g."content", 'signedAt', iso(g."signedAt"), 'withdrawnAt', iso(w."withdrawnAt"), 'withdrawalReason', w."reason", 'supersededBy', w."by", 'answers', g."answers", 'method', coalesce(g."method", 'password'),
    'forId', g."forId", 'forName', (SELECT us."name" FROM "User" us WHERE us."id" = g."forId")`
  const condition = Prisma.sql`'id', c."id", 'round', coalesce(g."round", c."round"), 'signatureId', c."signoffId", 'fieldId', c."fieldId", 'role', coalesce(g."role", f."label"), 'text', c."text", 'owner', c."owner", 'dueAt', iso(c."dueAt"),
    'resolvedAt', iso(c."resolvedAt"), 'resolvedBy', c."resolvedBy", 'resolution', c."resolution"`
  return Prisma.sql`SELECT iso(r."createdAt") AS "createdAt", r."createdBy",
    coalesce((SELECT json_agg(json_build_object('templateId', v."templateId", 'versionId', v."id", 'name', t."name", 'version', v."version", 'sourceSha256', v."sourceSha256", 'source', v."source") ORDER BY d."position")
      FROM "ReleaseDocument" d JOIN "TemplateVersion" v ON v."id" = d."templateVersionId" JOIN "Template" t ON t."id" = v."templateId" ${of}), '[]') AS "documents",
    json_build_object(
      'sections', coalesce((SELECT json_agg(json_build_object('id', "id", 'document', "document", 'key', "key") ORDER BY "position") FROM "Section" ${of}), '[]'),
      'items', coalesce((SELECT json_agg(json_build_object('id', "id", 'key', "key") ORDER BY "position") FROM "Item" ${of}), '[]'),
      'fields', coalesce((SELECT json_agg(json_build_object('id', "id", 'key', "key", 'filledAt', iso("filledAt")) ORDER BY "position") FROM "Field" ${of}), '[]'),
      'criteria', coalesce((SELECT json_agg(json_build_object('id', "id", 'key', "key") ORDER BY "position") FROM "Criterion" ${of}), '[]')) AS "places",
    coalesce((SELECT json_agg(json_build_object(${signature}) ORDER BY g."signedAt", g."id") FROM "Signoff" g LEFT JOIN "SignoffWithdrawal" w ON w."signoffId" = g."id" ${of}), '[]') AS "signatures",
    coalesce((SELECT json_agg(json_build_object(${condition}) ORDER BY c."id") FROM "Condition" c LEFT JOIN "Signoff" g ON g."id" = c."signoffId" LEFT JOIN "Field" f ON f."id" = c."fieldId"
      WHERE c."releaseId" = r."id"), '[]') AS "conditions",
    coalesce((SELECT json_agg(json_build_object('id', "id", 'snapshot', "snapshot") ORDER BY "round") FROM "Decision" ${of}), '[]') AS "decisions"
    FROM "Release" r WHERE r."id" = ${releaseId}::uuid`
}

type History = Pick<RecordMaterial, 'history' | 'tree' | 'proof'>
const NO_HISTORY: History = { history: [], tree: historyTree([], merkleHash), proof: null }

/** The events of a release as lines of an export, oldest first, with the proof that the last checkpoint gives. */
async function readHistory(projectId: string, releaseId: string, reader: Reader): Promise<History> {
  const rows = await reader.$queryRaw<
    { prev: string; body: string; hash: string }[]
  >`SELECT encode("prev", 'hex') AS "prev", "body", encode("hash", 'hex') AS "hash" FROM "AuditEvent"
    WHERE "releaseId" = ${releaseId}::uuid AND "chain" = ${projectId} ORDER BY "seq"`
  return {
    history: rows.map(printLine),
    tree: historyTree(
      rows.map(({ hash }) => hash),
      merkleHash,
    ),
    proof: proofOf(releaseId, await readReleaseTrees(projectId, reader), merkleHash),
  }
}

/** The release with all that its record holds, or null. `history` reads its events and their proof too. */
export async function readRecordMaterial(
  releaseId: string,
  { history }: { history: boolean },
): Promise<RecordMaterial | null> {
  return databaseClient().$transaction(
    async (tx) => {
      const release = await readFullRelease(releaseId, tx)
      const [row] = await tx.$queryRaw<Beside[]>`${statement(releaseId)}`
      if (!release || !row) return null
      const { decisions, ...beside } = row
      const decided = Object.fromEntries(decisions.map(({ id, snapshot }) => [id, snapshot]))
      const contributions = await readContributions(releaseId, tx)
      const described = history ? await readHistory(release.projectId, releaseId, tx) : NO_HISTORY
      return { release, ...beside, decided, contributions, ...described }
    },
    { isolationLevel: 'RepeatableRead', maxWait: 3000, timeout: 15_000 },
  )
}

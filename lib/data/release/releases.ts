// Releases: made in a few statements from their templates, locked, listed.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { PREPARED } from '@/lib/data/prepared-statements'
import type { ContactNode } from '@/lib/domain/checklist/structure'
import type { Escalations } from '@/lib/domain/notify/escalate'
import type { ReleaseFinding } from '@/lib/domain/release/snapshot/full'
import type { ReleaseRows } from '@/lib/domain/release/snapshot/instantiate'
import type { Policy, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { RULES_VERSION } from '@/lib/domain/verdict/rules-version'

export type ReleaseHeadRow = {
  id: string
  projectId: string
  projectName: string
  environmentId: string
  environment: string
  name: string
  version: string
  state: ReleaseSnapshot['state']
  round: number
  revision: number
  policy: Policy
  createdAt: Date
  changedAt: Date
  deployedAt: Date | null
}

const HEAD = Prisma.sql`r."id", r."projectId", p."name" AS "projectName", r."environmentId", e."name" AS "environment", r."name", r."version", r."state", r."round",
  r."revision", r."policy", r."createdAt", r."changedAt", r."deployedAt" FROM "Release" r JOIN "Project" p ON p."id" = r."projectId" JOIN "Environment" e ON e."id" = r."environmentId"`

/** The release's own facts, or null. */
export async function findReleaseHead(releaseId: string, reader: Reader = database()): Promise<ReleaseHeadRow | null> {
  const [row] = await reader.$queryRaw<ReleaseHeadRow[]>`${PREPARED} SELECT ${HEAD} WHERE r."id" = ${releaseId}::uuid`
  return row ?? null
}

/** The release's own facts, locked until the transaction ends, or null. */
export async function lockRelease(tx: Tx, releaseId: string): Promise<ReleaseHeadRow | null> {
  const [row] = await tx.$queryRaw<
    ReleaseHeadRow[]
  >`${PREPARED} SELECT ${HEAD} WHERE r."id" = ${releaseId}::uuid FOR UPDATE OF r`
  return row ?? null
}

/** Counts a change of a locked release. Yields its new revision. */
export async function reviseRelease(tx: Tx, releaseId: string): Promise<number> {
  const [row] = await tx.$queryRaw<
    { revision: number }[]
  >`UPDATE "Release" SET "revision" = "revision" + 1, "changedAt" = now() WHERE "id" = ${releaseId}::uuid RETURNING "revision"`
  return row?.revision ?? 0
}

export type NewRelease = {
  id: string
  projectId: string
  environmentId: string
  name: string
  version: string
  policy: Policy
  escalations: Escalations
  contacts: ContactNode[]
  findings: ReleaseFinding[]
  createdBy: string
  templateVersionIds: string[]
}

/** The columns that a new release fills, by table; what stands beside a name in the database's own defaults is left out. */
const COLUMNS = {
  Section: [
    'id',
    'projectId',
    'releaseId',
    'parentId',
    'position',
    'document',
    'key',
    'title',
    'level',
    'kind',
    'counts',
    'prose',
    'links',
    'plannedSeconds',
    'window',
    'applicability',
    'condition',
  ],
  Item: [
    'id',
    'projectId',
    'releaseId',
    'sectionId',
    'parentId',
    'position',
    'key',
    'title',
    'line',
    'required',
    'verification',
    'claimed',
    'applicability',
    'prose',
    'links',
    'offer',
    'everySeconds',
    'window',
    'facts',
    'condition',
  ],
  Field: [
    'id',
    'projectId',
    'releaseId',
    'sectionId',
    'itemId',
    'position',
    'key',
    'label',
    'type',
    'unit',
    'choices',
    'threshold',
    'expected',
    'required',
    'conditionsOf',
  ],
  Step: [
    'id',
    'projectId',
    'releaseId',
    'sectionId',
    'itemId',
    'position',
    'key',
    'kind',
    'text',
    'language',
    'expected',
    'changes',
  ],
  Metric: [
    ...(['id', 'projectId', 'releaseId', 'sectionId', 'position', 'key'] as const),
    ...(['name', 'unit', 'target', 'alert', 'intervalSeconds'] as const),
  ],
  Soak: ['id', 'projectId', 'releaseId', 'sectionId', 'requiredSeconds', 'text'],
  SignoffRole: [
    'projectId',
    'releaseId',
    'role',
    'position',
    'required',
    'independent',
    'quorum',
    'stage',
    'applicability',
    'condition',
  ],
  Criterion: ['id', 'projectId', 'releaseId', 'sectionId', 'itemId', 'position', 'key', 'mode', 'text', 'derives'],
  ReleaseQuestion: [
    'id',
    'projectId',
    'releaseId',
    'sectionId',
    'document',
    'position',
    'code',
    'sectionKey',
    'lines',
    'excerpt',
    'message',
    'suggestion',
    'revision',
  ],
  Probe: ['id', 'projectId', 'releaseId', 'itemId', 'definition', 'definitionSha256', 'updatedBy', 'updatedAt'],
  RollbackPlan: ['id', 'projectId', 'releaseId', 'sectionId', 'position', 'key', 'title', 'triggers', 'budgetSeconds'],
} as const

async function insertAll(tx: Tx, table: keyof typeof COLUMNS, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Prisma.raw(COLUMNS[table].map((name) => `"${name}"`).join(', '))
  const name = Prisma.raw(`"${table}"`)
  await tx.$executeRaw`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json)`
}

/** Writes a release with its whole tree: one statement a table, however many rows. */
export async function insertRelease(tx: Tx, release: NewRelease, rows: ReleaseRows): Promise<void> {
  const { templateVersionIds, policy, ...facts } = release
  await tx.release.create({ data: { ...facts, policy, rulesVersion: RULES_VERSION } })
  await tx.releaseDocument.createMany({
    data: templateVersionIds.map((templateVersionId, position) => ({
      projectId: release.projectId,
      releaseId: release.id,
      position,
      templateVersionId,
    })),
  })
  await insertAll(tx, 'Section', rows.sections)
  await insertAll(tx, 'Item', rows.items)
  await insertAll(tx, 'Field', rows.fields)
  await insertAll(tx, 'Probe', rows.probes)
  await insertAll(tx, 'Step', rows.steps)
  await insertAll(tx, 'Metric', rows.metrics)
  await insertAll(tx, 'Soak', rows.soaks)
  await insertAll(tx, 'SignoffRole', rows.roles)
  await insertAll(tx, 'Criterion', rows.criteria)
  await insertAll(tx, 'ReleaseQuestion', rows.questions)
  await insertAll(tx, 'RollbackPlan', rows.rollbacks)
}

/** Writes hour 0 of a locked release. Yields its new revision. */
export async function saveDeployment(
  tx: Tx,
  releaseId: string,
  deployment: { at: Date; byId: string | null; by: string },
): Promise<number> {
  const { revision } = await tx.release.update({
    where: { id: releaseId },
    data: {
      deployedAt: deployment.at,
      deployedById: deployment.byId,
      deployedBy: deployment.by,
      revision: { increment: 1 },
      changedAt: new Date(),
    },
    select: { revision: true },
  })
  await tx.$executeRaw`SELECT rebuild_probe_spans(${releaseId}::uuid)`
  return revision
}

/** Releases of these projects (null: of all), latest change first. */
export async function listReleases(
  projectIds: string[] | null,
  limit: number,
  reader: Reader = database(),
): Promise<ReleaseHeadRow[]> {
  return reader.$queryRaw<
    ReleaseHeadRow[]
  >`SELECT ${HEAD} WHERE (${projectIds}::uuid[] IS NULL OR r."projectId" = ANY(${projectIds}::uuid[]))
    ORDER BY r."changedAt" DESC, r."id" DESC LIMIT ${limit}`
}

// Templates and their versions. A saved version never changes.
import type { Tx } from '@/lib/data/change'
import { database, type Reader } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { READER } from '@/lib/domain/checklist/reader-version'
import type { Structure } from '@/lib/domain/checklist/structure'
import { type Summary, summaryOf } from '@/lib/domain/checklist/summary'

/** `structure` and `summary` are JSON texts: a large one is never made into objects only to be written. */
export type NewVersion = {
  versionId: string
  version: number
  source: string
  sourceSha256: string
  structure: string
  summary: string
  createdBy: string
}

/** Characters that are sent to the database at once: more would hold everybody else up while they are made into bytes. */
const PIECE = 256 * 1024

/** Sends long texts piece by piece into a table that is gone with the transaction; they are put together there. */
async function stage(tx: Tx, texts: Record<string, string>): Promise<void> {
  await tx.$executeRaw`CREATE TEMPORARY TABLE staged ("name" text, "number" int, "piece" text) ON COMMIT DROP`
  for (const [name, text] of Object.entries(texts)) {
    for (let number = 0; number * PIECE < text.length; number++) {
      // A piece must not end inside of a character: the half would be lost.
      const from = number * PIECE + (isHalf(text, number * PIECE) ? 1 : 0)
      const to = (number + 1) * PIECE + (isHalf(text, (number + 1) * PIECE) ? 1 : 0)
      await tx.$executeRaw`INSERT INTO staged VALUES (${name}, ${number}::int, ${text.slice(from, to)})`
    }
  }
}

/** Whether the second half of a pair stands here. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

const whole = (name: string) =>
  Prisma.sql`(SELECT string_agg("piece", '' ORDER BY "number") FROM staged WHERE "name" = ${name})`

/** Saves a version of a template. */
export async function insertVersion(tx: Tx, templateId: string, content: NewVersion): Promise<void> {
  const { versionId, version, createdBy, source, sourceSha256, structure, summary } = content
  const large = source.length + structure.length > PIECE
  if (large) await stage(tx, { source, structure })
  const [sourceText, structureJson] = large
    ? [whole('source'), whole('structure')]
    : [Prisma.sql`${source}`, Prisma.sql`${structure}`]
  await tx.$executeRaw`INSERT INTO "TemplateVersion" ("id", "templateId", "version", "source", "sourceSha256", "structure", "summary", "createdBy", "reader")
    VALUES (${versionId}::uuid, ${templateId}::uuid, ${version}, ${sourceText}, ${sourceSha256}, ${structureJson}::jsonb, ${summary}::jsonb, ${createdBy}, ${READER})`
}

/** Saves a template with its first version. */
export async function insertTemplate(
  tx: Tx,
  { id, name, projectId, ...content }: NewVersion & { id: string; name: string; projectId: string | null },
): Promise<void> {
  await tx.template.create({ data: { id, name, projectId, createdBy: content.createdBy } })
  await insertVersion(tx, id, content)
}

/** The project that a template belongs to (null: the whole instance), or undefined when there is no such template. */
export async function findTemplateProject(templateId: string): Promise<string | null | undefined> {
  const template = await database().template.findUnique({ where: { id: templateId }, select: { projectId: true } })
  return template?.projectId
}

/**
 * The project, number and digest of the newest version of a template, which stays the newest until the transaction ends, or null. Locked first and read then: a
 * statement that had to wait for its lock would read the version that was the newest before the wait.
 */
export async function lockTemplate(
  tx: Tx,
  templateId: string,
): Promise<{ name: string; projectId: string | null; version: number; sourceSha256: string } | null> {
  await tx.$queryRaw`SELECT FROM "Template" WHERE "id" = ${templateId}::uuid FOR UPDATE`
  const [row] = await tx.$queryRaw<
    { name: string; projectId: string | null; version: number; sourceSha256: string }[]
  >`SELECT t."name", t."projectId", v."version", v."sourceSha256"
    FROM "Template" t JOIN "TemplateVersion" v ON v."templateId" = t."id" WHERE t."id" = ${templateId}::uuid ORDER BY v."version" DESC LIMIT 1`
  return row ?? null
}

/** The number and text of the newest version of a template, or null. */
export async function findNewestSource(templateId: string): Promise<{ version: number; source: string } | null> {
  return database().templateVersion.findFirst({
    where: { templateId },
    orderBy: { version: 'desc' },
    select: { version: true, source: true },
  })
}

/** `project`: whose it is; null: the whole instance's. */
export type TemplateHead = {
  id: string
  name: string
  project: { id: string; name: string } | null
  version: number
  versionId: string
  createdAt: Date
  createdBy: string
  source: string
  summary: Summary
}
export type TemplateRow = TemplateHead & { structure: Structure }

type HeadRow = Omit<TemplateHead, 'summary'> & { summary: Summary | null }

/** Without a summary where an earlier reader made it: what it read is read again. */
async function newest(templateId: string, version: number | undefined, reader: Reader): Promise<HeadRow | null> {
  const [row] = await reader.$queryRaw<
    HeadRow[]
  >`SELECT t."id", t."name", v."version", v."id" AS "versionId", v."createdAt", v."createdBy", v."source",
      (SELECT json_build_object('id', p."id", 'name', p."name") FROM "Project" p WHERE p."id" = t."projectId") AS "project",
      CASE WHEN v."reader" = ${READER} THEN v."summary" END AS "summary"
    FROM "Template" t JOIN "TemplateVersion" v ON v."templateId" = t."id" WHERE t."id" = ${templateId}::uuid AND v."version" = coalesce(${version ?? null}::int, v."version")
    ORDER BY v."version" DESC LIMIT 1`
  return row ?? null
}

/** A version of a template (the newest unless given) without its structure, or null. */
export async function findTemplateHead(
  templateId: string,
  version?: number,
  reader: Reader = database(),
): Promise<TemplateHead | null> {
  const head = await newest(templateId, version, reader)
  return head && { ...head, summary: head.summary ?? summaryOf(parseChecklist(head.source)) }
}

/** A version of a template (the newest unless given), or null. One that was read by an earlier reader is read again from its source. */
export async function findTemplate(
  templateId: string,
  version?: number,
  reader: Reader = database(),
): Promise<TemplateRow | null> {
  const head = await newest(templateId, version, reader)
  if (!head) return null
  if (head.summary === null) {
    const structure = parseChecklist(head.source)
    return { ...head, structure, summary: summaryOf(structure) }
  }
  const [row] = await reader.$queryRaw<
    { structure: Structure }[]
  >`SELECT "structure" FROM "TemplateVersion" WHERE "id" = ${head.versionId}::uuid`
  return row ? { ...head, summary: head.summary, structure: row.structure } : null
}

/** The structure of a version as JSON text. */
export async function structureText(versionId: string): Promise<string> {
  const [row] = await database().$queryRaw<
    { text: string | null; source: string | null }[]
  >`SELECT CASE WHEN "reader" = ${READER} THEN "structure"::text END AS "text", CASE WHEN "reader" <> ${READER} THEN "source" END AS "source"
    FROM "TemplateVersion" WHERE "id" = ${versionId}::uuid`
  if (row?.source) return JSON.stringify(parseChecklist(row.source))
  return row?.text ?? 'null'
}

export type VersionLine = { version: number; createdAt: Date; createdBy: string; items: number | null }

/** The versions of a template, newest first. */
export async function listVersions(templateId: string): Promise<VersionLine[]> {
  return database().$queryRaw<
    VersionLine[]
  >`SELECT "version", "createdAt", "createdBy", ("summary" ->> 'items')::int AS "items"
    FROM "TemplateVersion" WHERE "templateId" = ${templateId}::uuid ORDER BY "version" DESC LIMIT 200`
}

export type TemplateSummary = {
  id: string
  name: string
  project: { id: string; name: string } | null
  version: number
  createdAt: Date
  createdBy: string
  items: number
  sections: number
  roles: string[]
}

/** Templates of these projects (null: of all) and of the whole instance by name, counted from their newest version. */
export async function listTemplates(projectIds: string[] | null): Promise<TemplateSummary[]> {
  return database().$queryRaw<TemplateSummary[]>`SELECT t."id", t."name", v."version", v."createdAt", v."createdBy",
      (SELECT json_build_object('id', p."id", 'name', p."name") FROM "Project" p WHERE p."id" = t."projectId") AS "project",
      coalesce((v."summary" ->> 'items')::int, (SELECT count(*)::int FROM jsonb_path_query(v."structure", 'strict $.**.claimed'))) AS "items",
      coalesce((v."summary" ->> 'sections')::int, (SELECT count(*)::int FROM jsonb_path_query(v."structure", 'strict $.**.level'))) AS "sections",
      coalesce((v."summary" -> 'roles')::json, (SELECT json_agg(role ->> 'role') FROM jsonb_array_elements(v."structure" -> 'roles') role), '[]'::json) AS "roles"
    FROM "Template" t JOIN LATERAL (SELECT * FROM "TemplateVersion" WHERE "templateId" = t."id" ORDER BY "version" DESC LIMIT 1) v ON true
    WHERE t."projectId" IS NULL OR ${projectIds}::uuid[] IS NULL OR t."projectId" = ANY(${projectIds}::uuid[])
    ORDER BY t."name", t."id" LIMIT 500`
}

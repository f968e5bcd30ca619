// Templates and their versions. A saved version never changes.
import type { Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import type { Structure } from '@/lib/domain/checklist/structure'

export type NewTemplate = { id: string; versionId: string; name: string; source: string; sourceSha256: string; structure: Structure; createdBy: string }

/** Saves a template with its first version. */
export async function insertTemplate(tx: Tx, template: NewTemplate): Promise<void> {
  const { id, versionId, name, createdBy, source, sourceSha256, structure } = template
  await tx.template.create({ data: { id, name, createdBy } })
  await tx.$executeRaw`INSERT INTO "TemplateVersion" ("id", "templateId", "version", "source", "sourceSha256", "structure", "createdBy")
    VALUES (${versionId}::uuid, ${id}::uuid, 1, ${source}, ${sourceSha256}, ${JSON.stringify(structure)}::jsonb, ${createdBy})`
}

export type TemplateRow = { id: string; name: string; version: number; versionId: string; createdAt: Date; createdBy: string; structure: Structure; source: string }

/** The newest version of a template, or null. */
export async function findTemplate(templateId: string): Promise<TemplateRow | null> {
  const [row] = await database().$queryRaw<TemplateRow[]>`SELECT t."id", t."name", v."version", v."id" AS "versionId", v."createdAt", v."createdBy", v."source", v."structure"
    FROM "Template" t JOIN "TemplateVersion" v ON v."templateId" = t."id" WHERE t."id" = ${templateId}::uuid ORDER BY v."version" DESC LIMIT 1`
  return row ?? null
}

export type TemplateSummary = { id: string; name: string; version: number; createdAt: Date; createdBy: string; items: number; sections: number; roles: string[] }

/** Templates by name, counted by the database from their newest version. */
export async function listTemplates(): Promise<TemplateSummary[]> {
  return database().$queryRaw<TemplateSummary[]>`SELECT t."id", t."name", v."version", v."createdAt", v."createdBy",
      (SELECT count(*)::int FROM jsonb_path_query(v."structure", 'strict $.**.claimed')) AS "items",
      (SELECT count(*)::int FROM jsonb_path_query(v."structure", 'strict $.**.level')) AS "sections",
      coalesce((SELECT json_agg(role ->> 'role') FROM jsonb_array_elements(v."structure" -> 'roles') role), '[]') AS "roles"
    FROM "Template" t JOIN LATERAL (SELECT * FROM "TemplateVersion" WHERE "templateId" = t."id" ORDER BY "version" DESC LIMIT 1) v ON true
    ORDER BY t."name", t."id" LIMIT 500`
}

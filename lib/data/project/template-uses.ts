// Which versions of templates the releases of a project were made from.
import { database } from '@/lib/data/client'

/** A version of a template in a release, with when that release was made. */
export type TemplateUse = {
  projectId: string
  releaseId: string
  releaseName: string
  releaseVersion: string
  templateId: string
  name: string
  version: number
}

/**
 * The last release of a project that was made from a template, or null. `beforeReleaseId`: the last one before that
 * release.
 */
export async function findLastUse(
  projectId: string,
  templateId: string,
  beforeReleaseId: string | null,
): Promise<TemplateUse | null> {
  const [row] = await database().$queryRaw<TemplateUse[]>`SELECT r."projectId", r."id" AS "releaseId",
      r."name" AS "releaseName", r."version" AS "releaseVersion", t."id" AS "templateId", t."name", v."version"
    FROM "Release" r JOIN "ReleaseDocument" d ON d."releaseId" = r."id"
      JOIN "TemplateVersion" v ON v."id" = d."templateVersionId" JOIN "Template" t ON t."id" = v."templateId"
    WHERE r."projectId" = ${projectId}::uuid AND t."id" = ${templateId}::uuid
      AND (${beforeReleaseId}::uuid IS NULL OR (r."createdAt", r."id") <
        (SELECT o."createdAt", o."id" FROM "Release" o WHERE o."id" = ${beforeReleaseId}::uuid))
    ORDER BY r."createdAt" DESC, r."id" DESC, d."position" LIMIT 1`
  return row ?? null
}

/** The documents of a release, in their order. */
export async function listReleaseDocuments(releaseId: string): Promise<TemplateUse[]> {
  return database().$queryRaw<TemplateUse[]>`SELECT r."projectId", r."id" AS "releaseId",
      r."name" AS "releaseName", r."version" AS "releaseVersion", t."id" AS "templateId", t."name", v."version"
    FROM "Release" r JOIN "ReleaseDocument" d ON d."releaseId" = r."id"
      JOIN "TemplateVersion" v ON v."id" = d."templateVersionId" JOIN "Template" t ON t."id" = v."templateId"
    WHERE r."id" = ${releaseId}::uuid ORDER BY d."position"`
}

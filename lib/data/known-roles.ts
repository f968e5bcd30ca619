// The names of sign-off roles that a project knows.
import { database, type Reader } from '@/lib/data/client'

/**
 * By project: the roles of its releases, of its templates and those of the instance in their last version, and those that somebody holds
 * without a group having given them. `projectIds` null: of all projects.
 */
export async function listKnownRoles(
  projectIds: readonly string[] | null,
  reader: Reader = database(),
): Promise<Map<string, string[]>> {
  const rows = await reader.$queryRaw<{ projectId: string; roles: string[] }[]>`WITH last_version AS (
      SELECT DISTINCT ON (v."templateId") t."projectId",
        CASE jsonb_typeof(v."summary" -> 'roles') WHEN 'array' THEN v."summary" -> 'roles'
          ELSE jsonb_path_query_array(v."structure", '$.roles[*].role') END AS "roles"
      FROM "TemplateVersion" v JOIN "Template" t ON t."id" = v."templateId" ORDER BY v."templateId", v."version" DESC
    ), known AS (
      SELECT "projectId", "role" FROM "SignoffRole"
      UNION SELECT g."projectId", g."role" FROM "RoleGrant" g WHERE NOT EXISTS (SELECT 1 FROM "GroupGrant" o
        WHERE o."projectId" = g."projectId" AND o."userId" = g."userId" AND o."kind" = 'role' AND o."value" = g."role")
      UNION SELECT p."id", jsonb_array_elements_text(l."roles") FROM last_version l
        JOIN "Project" p ON l."projectId" IS NULL OR l."projectId" = p."id"
    ) SELECT "projectId", json_agg("role" ORDER BY "role") AS "roles" FROM known
    WHERE ${projectIds}::uuid[] IS NULL OR "projectId" = ANY(${projectIds}::uuid[]) GROUP BY "projectId"`
  return new Map(rows.map(({ projectId, roles }) => [projectId, roles]))
}

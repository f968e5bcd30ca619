// Roles of running releases that one person alone holds, and that nobody would hold without them.
import { database, type Reader } from '@/lib/data/client'
import type { RoleHeldAlone } from '@/lib/domain/project/unheld-roles'

/**
 * Of releases that are open, by project, release and place in the document. Somebody whose account is disabled holds nothing. What is given
 * narrows it: to one person, one project, one role.
 */
export async function listRolesHeldAlone(
  {
    userId,
    projectId,
    role,
  }: { userId?: string | undefined; projectId?: string | undefined; role?: string | undefined },
  reader: Reader = database(),
): Promise<RoleHeldAlone[]> {
  return reader.$queryRaw<
    RoleHeldAlone[]
  >`SELECT g."userId", p."id" AS "projectId", p."name" AS "projectName", r."id" AS "releaseId",
      r."name" || ' ' || r."version" AS "release", s."role", s."required"
    FROM "RoleGrant" g
    JOIN "User" u ON u."id" = g."userId" AND u."disabledAt" IS NULL
    JOIN "Project" p ON p."id" = g."projectId"
    JOIN "Release" r ON r."projectId" = g."projectId" AND r."state" = 'open'
    JOIN "SignoffRole" s ON s."releaseId" = r."id" AND s."role" = g."role"
    WHERE (${userId ?? null}::uuid IS NULL OR g."userId" = ${userId ?? null}::uuid)
      AND (${projectId ?? null}::uuid IS NULL OR g."projectId" = ${projectId ?? null}::uuid)
      AND (${role ?? null}::text IS NULL OR g."role" = ${role ?? null})
      AND NOT EXISTS (SELECT 1 FROM "RoleGrant" o JOIN "User" ou ON ou."id" = o."userId" AND ou."disabledAt" IS NULL
        WHERE o."projectId" = g."projectId" AND o."role" = g."role" AND o."userId" <> g."userId")
    ORDER BY p."name", p."id", r."createdAt", r."id", s."position"`
}

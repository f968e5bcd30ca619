// Whom a project has, and the release that something is told of.
import type { Reader } from '@/lib/data/client'
import type { Audience } from '@/lib/domain/notify/audience'
import type { ReleaseFacts } from '@/lib/domain/notify/of-release'

/** The people of a project with the roles that they may sign for at `now`, in their own right or in another's place; nobody who is shut out. */
export async function readAudience(reader: Reader, projectId: string, now: Date): Promise<Audience> {
  const [row] = await reader.$queryRaw<Omit<Audience, 'projectId'>[]>`SELECT
    coalesce((SELECT json_agg(json_build_object('id', u."id", 'name', u."name", 'access', m."access", 'roles', coalesce((SELECT json_agg(DISTINCT held."role") FROM (
        SELECT g."role" FROM "RoleGrant" g WHERE g."projectId" = m."projectId" AND g."userId" = m."userId"
        UNION ALL SELECT d."role" FROM "Delegation" d WHERE d."projectId" = m."projectId" AND d."toId" = m."userId" AND d."revokedAt" IS NULL AND d."startsAt" <= ${now} AND d."endsAt" > ${now}
      ) held), '[]'::json)) ORDER BY u."id") FROM "Membership" m JOIN "User" u ON u."id" = m."userId" AND u."disabledAt" IS NULL WHERE m."projectId" = ${projectId}::uuid), '[]'::json) AS "members",
    coalesce((SELECT json_agg(a ORDER BY a) FROM administrators_of(${projectId}::uuid, ${now}) a), '[]'::json) AS "admins"`
  return { projectId, members: row?.members ?? [], admins: row?.admins ?? [] }
}

/** Releases by id; those that are gone are left out. */
export async function readReleaseFacts(reader: Reader, ids: string[]): Promise<Map<string, ReleaseFacts>> {
  const rows = await reader.$queryRaw<
    ReleaseFacts[]
  >`SELECT r."id", r."projectId", r."name", r."version", e."name" AS "environment", r."policy" ->> 'releaseAuthority' AS "authority"
    FROM "Release" r JOIN "Environment" e ON e."id" = r."environmentId" WHERE r."id" = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

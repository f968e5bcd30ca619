// The policy of a release, with the roles that belong to it.
import type { Tx } from '@/lib/data/change'
import type { Policy, PolicyRole } from '@/lib/domain/policy/policy'

/** Writes the policy of a locked release. Roles are changed or added, never taken away: somebody may have signed for them. */
export async function writePolicy(
  tx: Tx,
  release: { id: string; projectId: string },
  policy: Policy,
  roles: PolicyRole[],
): Promise<void> {
  await tx.release.update({ where: { id: release.id }, data: { policy } })
  await tx.$executeRaw`INSERT INTO "SignoffRole" ("projectId", "releaseId", "role", "position", "required", "independent", "quorum", "stage")
    SELECT ${release.projectId}::uuid, ${release.id}::uuid, said."role", said."at", said."required", said."independent", said."quorum", said."stage"
      FROM jsonb_to_recordset(${JSON.stringify(roles.map((role, at) => ({ ...role, at })))}::jsonb)
        AS said("role" text, "at" int, "required" boolean, "independent" boolean, "quorum" int, "stage" int)
    ON CONFLICT ("releaseId", "role") DO UPDATE SET "required" = excluded."required", "independent" = excluded."independent", "quorum" = excluded."quorum", "stage" = excluded."stage"`
}

// Attestations of decisions: made once by a worker, never altered.
import { database } from '@/lib/data/client'
import { Prisma } from '@/lib/data/generated/client'
import { STORED_VERDICT } from '@/lib/data/rows'
import type { Envelope } from '@/lib/domain/attestation/envelope'
import type { DecidedRelease } from '@/lib/domain/attestation/statement'

/** A decision with the text of the event that wrote it into the history; null when there is none. */
export type Unattested = DecidedRelease & { event: string | null }

const DECIDED = Prisma.sql`d."id", d."projectId", d."releaseId", d."round", d."call", ${STORED_VERDICT} AS "verdict", d."contentHash", d."snapshot", d."reason", d."breakGlass",
  d."decidedById", d."decidedBy", d."secondById", d."secondBy", iso(d."decidedAt") AS "decidedAt"`

/** Decisions that have no attestation yet, oldest first, without those of these ids. */
export async function findUnattested(limit: number, without: string[]): Promise<Unattested[]> {
  return database().$queryRaw<Unattested[]>`SELECT ${DECIDED},
      (SELECT e."body" FROM "AuditEvent" e WHERE e."releaseId" = d."releaseId" AND e."action" = 'release.decided' AND e."body"::jsonb ->> 'decisionId' = d."id"::text) AS "event"
    FROM "Decision" d WHERE NOT EXISTS (SELECT FROM "Attestation" a WHERE a."decisionId" = d."id") AND d."id" <> ALL(${without}::uuid[])
    ORDER BY d."decidedAt", d."id" LIMIT ${limit}`
}

/** True: written, and by nobody else before. */
export async function insertAttestation(decisionId: string, envelope: Envelope, keyId: string): Promise<boolean> {
  const { count } = await database().attestation.createMany({
    data: [{ decisionId, envelope, keyId }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The envelope of the release's last decision; null twice over: not attested yet, or not decided. */
export async function findAttestation(releaseId: string): Promise<{ envelope: Envelope | null } | null> {
  const [row] = await database().$queryRaw<
    { envelope: Envelope | null }[]
  >`SELECT a."envelope" FROM "Decision" d LEFT JOIN "Attestation" a ON a."decisionId" = d."id"
    WHERE d."releaseId" = ${releaseId}::uuid ORDER BY d."round" DESC LIMIT 1`
  return row ?? null
}

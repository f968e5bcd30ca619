// The bytes of a file of evidence, checked against their digest before they are served.
import { z } from 'zod'
import { type EvidenceFileRow, findEvidenceFile } from '@/lib/data/release/evidence'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { sha256 } from '@/lib/platform/digest'

export const ReadEvidenceFile = z.object({ evidenceId: z.uuid() })

export async function readEvidenceFile(
  actor: Actor,
  { evidenceId }: z.infer<typeof ReadEvidenceFile>,
): Promise<EvidenceFileRow> {
  const file = await findEvidenceFile(evidenceId)
  if (!file) throw new Refusal('not-found', releaseRefusals.noFile())
  authorize(actor, 'release.read', { projectId: file.projectId })
  if (sha256(file.bytes) !== file.sha256)
    throw new Error(`evidence ${evidenceId}: the stored bytes do not have the recorded SHA-256`)
  return file
}

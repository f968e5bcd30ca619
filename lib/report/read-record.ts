// The record of a release, read at one moment and judged as of it.
import { z } from 'zod'
import { readRecordMaterial } from '@/lib/data/record'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type ReleaseRecord, recordOf } from '@/lib/domain/record/record'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { sha256 } from '@/lib/platform/digest'

export const ReadRecord = z.object({ releaseId: z.uuid() })

/** `history`: with the events of the release and their proof, for a file that is checked elsewhere. */
export async function readRecord(
  actor: Actor,
  { releaseId, history = false }: z.infer<typeof ReadRecord> & { history?: boolean },
  now: Date,
): Promise<ReleaseRecord> {
  const material = await readRecordMaterial(releaseId, { history })
  if (!material) throw new Refusal('not-found', commonRefusals.noRelease())
  const { projectId } = material.release
  authorize(actor, 'release.read', { projectId })
  if (history) authorize(actor, 'audit.read', { projectId })
  return recordOf(material, now, sha256)
}

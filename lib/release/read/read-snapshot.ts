// The contract's snapshot of a release: the same facts as the page, nested as in the source.
import { z } from 'zod'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { type ContractSnapshot, contractSnapshot } from '@/lib/domain/release/api/contract'
import { sha256 } from '@/lib/platform/digest'
import { type CreateRelease, createRelease } from '@/lib/release/create-release'

export const ReadSnapshot = z.object({ releaseId: z.uuid() })

export async function readSnapshot(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadSnapshot>,
  now: Date,
): Promise<ContractSnapshot> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  return contractSnapshot(release, actor, now, sha256)
}

export async function createAndReadRelease(actor: Actor, input: CreateRelease, now: Date): Promise<ContractSnapshot> {
  const { id } = await createRelease(actor, input, now)
  return readSnapshot(actor, { releaseId: id }, now)
}

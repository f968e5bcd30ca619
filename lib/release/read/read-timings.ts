// What was planned for a release against what happened.
import { z } from 'zod'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { behindSeconds } from '@/lib/domain/time/behind'
import { rowsOf } from '@/lib/domain/time/of-release'
import type { TimingRow } from '@/lib/domain/time/plan'

export const ReadTimings = z.object({ releaseId: z.uuid() })

export type TimingsView = {
  release: { id: string; name: string; version: string; environment: string }
  now: string
  deployedAt?: string
  behindSeconds: number | null
  rows: TimingRow[]
}

export async function readTimings(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadTimings>,
  now: Date,
): Promise<TimingsView> {
  const { release } = authorizeRelease(actor, 'release.read', await readFullRelease(releaseId))
  const rows = rowsOf(release, now)
  const { id, name, version, environment, deployedAt } = release
  return {
    release: { id, name, version, environment },
    now: now.toISOString(),
    behindSeconds: behindSeconds(rows),
    rows,
    ...(deployedAt && { deployedAt }),
  }
}

// How the verdict of a release came about: each change with its cause, the newest first.
import { z } from 'zod'
import { findReleaseHead } from '@/lib/data/release/releases'
import { listPoints } from '@/lib/data/release/verdict-points'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { VerdictPoint } from '@/lib/domain/verdict/timeline'

export const ReadTimeline = z.object({ releaseId: z.uuid() })

const MOST = 500

export type TimelineView = {
  release: { id: string; name: string; version: string; environment: string }
  points: VerdictPoint[]
  more: boolean
}

export async function readTimeline(actor: Actor, { releaseId }: z.infer<typeof ReadTimeline>): Promise<TimelineView> {
  const { release } = authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  const points = await listPoints(releaseId, MOST + 1)
  const { id, name, version, environment } = release
  return { release: { id, name, version, environment }, points: points.slice(0, MOST), more: points.length > MOST }
}

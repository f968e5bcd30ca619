// The runs of a release as programs list them: the newest first, a page at a time, without what each of them left.
import { z } from 'zod'
import { findReleaseHead } from '@/lib/data/release/releases'
import { listReleaseRuns, type ReleaseRun, type RunPlace } from '@/lib/data/runs/runs'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { RunStatus } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

/** `after` is the `next` of the page before. */
export const ReadRuns = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.uuid().optional(),
  status: RunStatus.optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const Place = z.object({ requestedAt: z.iso.datetime(), id: z.uuid() })

function placeOf(after: string | undefined): RunPlace | null {
  if (after === undefined) return null
  const [requestedAt, id] = after.split('_')
  const place = Place.safeParse({ requestedAt, id })
  if (place.success) return place.data
  throw new Refusal('invalid', releaseRefusals.noRunPage(), { fields: { after: 'send the `next` of a page' } })
}

/** `next` is null on the last page. */
export async function readRuns(
  actor: Actor,
  { releaseId, after, limit, itemId, status }: z.infer<typeof ReadRuns>,
): Promise<{ runs: ReleaseRun[]; next: string | null }> {
  authorizeRelease(actor, 'release.read', await findReleaseHead(releaseId))
  const found = await listReleaseRuns(releaseId, { itemId, status }, { after: placeOf(after), limit: limit + 1 })
  const runs = found.slice(0, limit)
  const last = found.length > limit ? runs.at(-1) : undefined
  return { runs, next: last ? `${last.requestedAt}_${last.id}` : null }
}

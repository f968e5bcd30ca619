// The deployment details of the sign-off, filled in by the product once the work before it is over. Asked by the worker when it looks at a release.

import { change } from '@/lib/data/change'
import { fillEmpty } from '@/lib/data/details'
import { lockRelease, touchRelease } from '@/lib/data/releases'
import { readFullRelease } from '@/lib/data/snapshot'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import type { FullRelease } from '@/lib/domain/release/full'
import { type Detail, detailsOf } from '@/lib/domain/time/fill-details'
import { detailsIn } from '@/lib/domain/time/of-release'

/** As blanks show it: "filled in by the timings". */
const BY: Actor = { kind: 'system', name: 'the timings' }

/** Nothing after the decision, and nothing once somebody has signed: it would make what they signed stale. */
function fillable(release: FullRelease, now: Date): Detail[] {
  if (release.state !== 'open' || release.signatures.some((signature) => signature.withdrawnAt === null)) return []
  const { fields, sections } = detailsIn(release, now)
  return detailsOf(fields, sections)
}

/** `seen` is the release as the caller has just read it: most of the time there is nothing to fill in, and nothing is asked of the database. Yields how many it filled. */
export async function fillDetails(seen: FullRelease, now: Date): Promise<number> {
  if (fillable(seen, now).length === 0) return 0
  const { id: releaseId, projectId } = seen
  return change(BY, async (tx) => {
    await lockRelease(tx, releaseId)
    const release = await readFullRelease(releaseId, tx)
    const details = release ? fillable(release, now) : []
    const filled = new Set(await fillEmpty(tx, releaseId, details, actorName(BY), now))
    const done = details.filter(({ fieldId }) => filled.has(fieldId))
    if (done.length === 0) return { event: null, result: 0 }
    const revision = await touchRelease(tx, releaseId)
    return {
      grant: authorize(BY, 'system.work', { projectId }),
      event: {
        action: 'details.filled',
        projectId,
        releaseId,
        values: Object.fromEntries(done.map(({ label, value }) => [label, value])),
        fieldIds: [...filled],
      },
      result: done.length,
      announce: { kind: 'release', releaseId, revision, fields: [...filled], by: actorName(BY) },
    }
  })
}

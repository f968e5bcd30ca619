// A new round of a release that was decided: everything stays as it is, but everybody signs again. The old round keeps its signatures and its decision.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { beginRound } from '@/lib/data/release/decisions'
import { lockRelease } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'

export const ReopenRelease = z.strictObject({
  releaseId: z.uuid(),
  reason: plainStatement(2000).min(1, 'say why'),
})

export async function reopenRelease(
  actor: Actor,
  { releaseId, reason }: z.infer<typeof ReopenRelease>,
): Promise<{ round: number }> {
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personReopens())
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'release.reopen', await lockRelease(tx, releaseId))
    const { projectId, state } = release
    if (state === 'open') throw new Refusal('conflict', decisionRefusals.alreadyOpen())
    if (state === 'rolling-back') throw new Refusal('conflict', decisionRefusals.rollbackRunning())
    const { revision, round } = await beginRound(tx, releaseId)
    return {
      grant,
      event: { action: 'release.reopened', projectId, releaseId, round, reason },
      result: { round },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}

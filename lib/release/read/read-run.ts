// A run: with everything that it left, and its end when nobody wants it any more.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { cancelRun as endRun, findRun } from '@/lib/data/runs/runs'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { RunDetail } from '@/lib/domain/release/view/view'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { advanceGroup } from '@/lib/release/runs/advance-group'

export const ReadRun = z.strictObject({ runId: z.uuid() })

export async function readRun(
  actor: Actor,
  { runId }: z.infer<typeof ReadRun>,
): Promise<RunDetail & { releaseId: string }> {
  const run = await findRun(runId)
  if (!run) throw new Refusal('not-found', releaseRefusals.noRun())
  authorize(actor, 'release.read', { projectId: run.projectId })
  const { projectId: _projectId, groupId: _groupId, ...detail } = run
  return detail
}

/** Ends a run under way. Its worker notices at the next renewal of its lease, and what it then brings is refused by the fence. */
export async function cancelRun(actor: Actor, { runId }: z.infer<typeof ReadRun>): Promise<Record<string, never>> {
  return change(actor, async (tx) => {
    const run = await findRun(runId, tx)
    if (!run) throw new Refusal('not-found', releaseRefusals.noRun())
    const { projectId, releaseId, itemId, number, groupId } = run
    const grant = authorize(actor, 'run.request', { projectId })
    await lockRelease(tx, releaseId)
    if (!(await endRun(tx, runId))) return { event: null, result: {} }
    if (groupId) await advanceGroup(tx, groupId, 'cancelled')
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: { action: 'run.cancelled', projectId, releaseId, itemId, runId, number },
      result: {},
      announce: { kind: 'release', releaseId, revision, items: [itemId], by: actorName(actor) },
    }
  })
}

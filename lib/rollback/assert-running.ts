// The rollback that a action is about: under way, of this option, in a release that is locked from here on.
import type { Tx } from '@/lib/data/change'
import { listRollbackRuns } from '@/lib/data/monitor/rollbacks'
import { lockRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorizeRelease, type Grant } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { optionOf, type RollbackOption } from '@/lib/domain/rollback/option'
import type { RollbackRun } from '@/lib/domain/rollback/state'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { rollbackRefusals } from '@/lib/domain/text/en/refusals/rollback'

export type Running = { grant: Grant; release: FullRelease; run: RollbackRun; option: RollbackOption }

/** Throws what fits when it is not: nothing was done then, and the refusal says what is so now. */
export async function assertRunning(
  tx: Tx,
  actor: Actor,
  { releaseId, planId }: { releaseId: string; planId: string },
): Promise<Running> {
  const { grant } = authorizeRelease(actor, 'rollback.work', await lockRelease(tx, releaseId))
  const release = await readFullRelease(releaseId, tx)
  const plan = release?.rollbacks.find(({ id }) => id === planId)
  if (!release || !plan) throw new Refusal('not-found', commonRefusals.noRollbackPlan())
  const running = release.rollback
  if (running?.planId !== planId) {
    const { title } = plan
    throw new Refusal(
      'conflict',
      running
        ? rollbackRefusals.otherRuns({ title, other: running.title, name: running.startedBy })
        : rollbackRefusals.notRunning({ title }),
    )
  }
  const [run] = await listRollbackRuns(releaseId, tx, running.id)
  if (!run) throw new Error(`rollback ${running.id} of release ${releaseId} has no row`)
  return { grant, release, run, option: optionOf(release, plan) }
}

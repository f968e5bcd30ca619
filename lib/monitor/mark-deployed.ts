// Hour 0: somebody says when the release was deployed, or the checklist does. Windows and the soak count from here.
import { z } from 'zod'
import { type Changed, change, type Unchanged } from '@/lib/data/change'
import { lockRelease, saveDeployment } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorize, authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { deploymentOf, wrongDeployment } from '@/lib/domain/monitor/deployment'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { monitorRefusals } from '@/lib/domain/text/en/refusals/monitor'

export const MarkDeployed = z.strictObject({
  releaseId: z.uuid(),
  at: z.iso.datetime({ offset: true }).optional(),
  reason: plainStatement(2000).optional(),
})

type Deployed = { at: string }

/** Without `at` it is now. What stands there already is corrected only with a reason. */
export async function markDeployed(
  actor: Actor,
  { releaseId, at, reason }: z.infer<typeof MarkDeployed>,
  now: Date,
): Promise<Deployed> {
  const time = at === undefined ? now : new Date(at)
  return change<Deployed>(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'release.deploy', await lockRelease(tx, releaseId))
    const { projectId, deployedAt, createdAt } = release
    const wrong = wrongDeployment(time, createdAt, now)
    if (wrong) throw new Refusal('invalid', wrong, { fields: { at: wrong } })
    const result = { at: time.toISOString() }
    if (deployedAt?.getTime() === time.getTime()) return { event: null, result }
    if (deployedAt && !reason) {
      throw new Refusal(
        'conflict',
        monitorRefusals.alreadyDeployed({ at: deployedAt.toISOString().slice(0, 16).replace('T', ' ') }),
        {
          fields: { reason: 'say why' },
        },
      )
    }
    const by = actorName(actor)
    const revision = await saveDeployment(tx, releaseId, {
      at: time,
      byId: actor.kind === 'person' ? actor.id : null,
      by,
    })
    return {
      grant,
      event: {
        action: 'release.deployed',
        projectId,
        releaseId,
        deployedAt: result.at,
        was: deployedAt?.toISOString() ?? null,
        reason: reason || null,
      },
      result,
      announce: { kind: 'release', releaseId, revision, items: [], by },
    }
  })
}

const CHECKLIST = { kind: 'system', name: 'the checklist' } as const satisfies Actor

/** Marks a release whose deploy sections are done, at the time of the last decision on them. Never over what somebody has said, never twice. */
export async function noteDeployed(releaseId: string, now: Date): Promise<boolean> {
  return change(CHECKLIST, async (tx): Promise<Changed<boolean> | Unchanged<boolean>> => {
    const locked = await lockRelease(tx, releaseId)
    const release = locked && (await readFullRelease(releaseId, tx, now))
    const at = release ? deploymentOf(release) : null
    if (!release || !at) return { event: null, result: false }
    const { projectId } = release
    const revision = await saveDeployment(tx, releaseId, { at, byId: null, by: CHECKLIST.name })
    return {
      grant: authorize(CHECKLIST, 'system.work', { projectId }),
      event: {
        action: 'release.deployed',
        projectId,
        releaseId,
        deployedAt: at.toISOString(),
        was: null,
        reason: null,
      },
      result: true,
      announce: { kind: 'release', releaseId, revision, items: [], by: CHECKLIST.name },
    }
  })
}

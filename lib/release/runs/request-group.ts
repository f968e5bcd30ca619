// Running all probes of a section or of a release, one after the other, and the end of it before its time.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { enqueueFrom } from '@/lib/data/runs/group-runs'
import { findGroupRelease, insertGroup, lockGroup, moveGroup, runOfGroup } from '@/lib/data/runs/groups'
import { cancelRun } from '@/lib/data/runs/runs'
import { authorize, authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Refusal } from '@/lib/domain/refusal'
import { chooseGroup } from '@/lib/domain/release/run/group'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { newId } from '@/lib/platform/ids'
import { assertConfirmed } from '@/lib/release/assert-confirmed'

export const RequestGroup = z.strictObject({
  releaseId: z.uuid(),
  /** Absent: every probe that counts in the release. */
  sectionId: z.uuid().optional(),
  /** Stop at the first that does not pass, or go on to the end. */
  stopAtFailure: z.boolean().default(false),
  /** Said by whoever knows that some of the probes change something at their targets, and wants that. */
  confirmed: z.boolean().optional(),
})
export const CancelGroup = z.strictObject({ groupId: z.uuid() })

/** Begins a group: its first run is enqueued with it. Refused while another one is under way in the release. */
export async function requestGroup(
  actor: Actor,
  { releaseId, sectionId, stopAtFailure, confirmed }: z.infer<typeof RequestGroup>,
): Promise<{ id: string; total: number }> {
  const id = newId()
  return change(actor, async (tx) => {
    const { grant, release: head } = authorizeRelease(actor, 'run.request', await lockRelease(tx, releaseId))
    const { projectId } = head
    const release = await readFullRelease(releaseId, tx)
    const choice = release && chooseGroup(release, sectionId)
    if (!choice) throw new Refusal('not-found', releaseRefusals.noSection())
    assertOpen(head.state, choice.counts)
    if (choice.itemIds.length === 0) throw new Refusal('conflict', releaseRefusals.noProbes())
    const chosen = release.items.flatMap(({ id: itemId, title, probe }) =>
      probe && choice.itemIds.includes(itemId) ? [{ title, definition: probe }] : [],
    )
    await assertConfirmed(tx, releaseId, chosen, confirmed === true)
    const by = { requestedById: actor.kind === 'person' ? actor.id : null, requestedBy: actorName(actor) }
    const { title, itemIds } = choice
    const group = { id, projectId, releaseId, stopAtFailure, title, itemIds, ...by }
    if (!(await insertGroup(tx, group))) throw new Refusal('conflict', releaseRefusals.probesRunning())
    const first = await enqueueFrom(tx, { ...group, at: 0, notPassed: 0 }, 0)
    if (!first.itemId) throw new Refusal('conflict', releaseRefusals.allRunning())
    if (first.at > 0) await moveGroup(tx, id, { state: 'running', at: first.at, notPassed: 0 })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'group.requested',
        projectId,
        releaseId,
        groupId: id,
        title: choice.title,
        probes: choice.itemIds.length,
      },
      result: { id, total: choice.itemIds.length },
      announce: { kind: 'release', releaseId, revision, items: [first.itemId], by: actorName(actor) },
    }
  })
}

/** Ends a group and the run of it that is under way. What has run stays. */
export async function cancelGroup(
  actor: Actor,
  { groupId }: z.infer<typeof CancelGroup>,
): Promise<Record<string, never>> {
  return change(actor, async (tx) => {
    const releaseOf = await findGroupRelease(tx, groupId)
    if (releaseOf) await lockRelease(tx, releaseOf)
    const group = await lockGroup(tx, groupId)
    if (!group) throw new Refusal('not-found', releaseRefusals.noGroup())
    const { projectId, releaseId, title, at, notPassed, itemIds } = group
    const grant = authorize(actor, 'run.request', { projectId })
    if (group.state !== 'running') return { event: null, result: {} }
    const runId = await runOfGroup(tx, groupId)
    if (runId) await cancelRun(tx, runId)
    await moveGroup(tx, groupId, { state: 'cancelled', at, notPassed })
    const revision = await reviseRelease(tx, releaseId)
    const itemId = itemIds[at]
    return {
      grant,
      event: { action: 'group.cancelled', projectId, releaseId, groupId, title, done: at },
      result: {},
      announce: { kind: 'release', releaseId, revision, items: itemId ? [itemId] : [], by: actorName(actor) },
    }
  })
}

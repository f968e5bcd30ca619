// Asking for a run: the run's row and its job are written together or not at all. The worker does the rest.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findEnvironment } from '@/lib/data/project/projects'
import { type LockedItem, lockItem } from '@/lib/data/release/items'
import { reviseRelease } from '@/lib/data/release/releases'
import { enqueueRun } from '@/lib/data/runs/enqueue-run'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { isPushed } from '@/lib/domain/probe/kinds/index'
import { refuseNamedSecrets } from '@/lib/domain/probe/secrets/secret-names'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { newId } from '@/lib/platform/ids'
import { assertConfirmed } from '@/lib/release/assert-confirmed'

/** Said by whoever knows that the probe changes something at its target, and wants that. */
const confirmed = z.boolean().optional()
export const RequestRun = z.strictObject({ itemId: z.uuid(), releaseId: z.uuid().optional(), confirmed })
export const TryProbe = z.strictObject({ itemId: z.uuid(), definition: z.record(z.string(), z.unknown()), confirmed })

type Requested = { item: LockedItem; definition: object }

async function ask(
  actor: Actor,
  input: { itemId: string; releaseId?: string | undefined; confirmed?: boolean | undefined },
  trial: boolean,
  define: (item: LockedItem) => Requested['definition'],
): Promise<{ id: string; runId: string }> {
  const id = newId()
  return change(actor, async (tx) => {
    const item = await lockItem(tx, input.itemId, input.releaseId)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId, id: releaseId } = item.release
    if (trial) authorize(actor, 'probe.edit', { projectId })
    const grant = authorize(actor, 'run.request', { projectId })
    assertOpen(item.release.state, item.counts)
    const definition = define(item)
    const environment = await findEnvironment(projectId, item.release.environmentId, tx)
    if (environment) refuseNamedSecrets(definition, environment)
    await assertConfirmed(tx, releaseId, [{ title: item.title, definition }], input.confirmed === true)
    const by = { requestedById: actor.kind === 'person' ? actor.id : null, requestedBy: actorName(actor) }
    const number = await enqueueRun(tx, { id, projectId, releaseId, itemId: item.id, trial, definition, ...by })
    const event = { action: 'run.requested' as const, projectId, releaseId, itemId: item.id, runId: id, number, trial }
    const result = { id, runId: id }
    if (trial) return { grant, event, result }
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event,
      result,
      announce: { kind: 'release' as const, releaseId, revision, items: [item.id], by: actorName(actor) },
    }
  })
}

/** Runs the item's probe. A run that is under way already is answered instead of a second one. */
export async function requestRun(
  actor: Actor,
  input: z.infer<typeof RequestRun>,
): Promise<{ id: string; runId: string }> {
  return ask(actor, input, false, (item) => {
    if (!item.probe) throw new Refusal('conflict', releaseRefusals.noProbe())
    if (isPushed(item.probe)) throw new Refusal('conflict', releaseRefusals.waitsForReport())
    if (item.active)
      throw new Refusal('conflict', releaseRefusals.running({ number: item.active.number }), {
        current: { runId: item.active.id },
      })
    return item.probe
  })
}

/**
 * Runs a definition that is not saved, for its author's eyes: nothing of the item changes by its result. It asks for
 * what saving and running ask for, since it does what both do.
 */
export async function tryProbe(actor: Actor, input: z.infer<typeof TryProbe>): Promise<{ id: string; runId: string }> {
  const definition = parseDefinition(input.definition)
  if (isPushed(definition)) throw new Refusal('conflict', releaseRefusals.reportNotTried())
  return ask(actor, input, true, () => definition)
}

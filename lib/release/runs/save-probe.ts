// The probe of an item: saved, changed or taken away. A changed probe makes signatures stale, because they were given for the old one.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { findEnvironment } from '@/lib/data/project/projects'
import { findItem, type LockedItem, lockItem, reviseItem } from '@/lib/data/release/items'
import { deleteProbe, saveProbe as writeProbe } from '@/lib/data/runs/runs'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorize, type Grant } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Revision } from '@/lib/domain/integers'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { refuseNamedSecrets } from '@/lib/domain/probe/secrets/secret-names'
import { Refusal } from '@/lib/domain/refusal'
import type { ItemView } from '@/lib/domain/release/view/view'
import { viewItem } from '@/lib/domain/release/view/view-item'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

const place = { itemId: z.uuid(), releaseId: z.uuid().optional(), revision: Revision.optional() }
export const SaveProbe = z.strictObject({ ...place, definition: z.record(z.string(), z.unknown()) })
export const RemoveProbe = z.strictObject(place)

async function lockForProbe(
  tx: Tx,
  actor: Actor,
  input: z.infer<typeof RemoveProbe>,
  now: Date,
): Promise<{ grant: Grant; item: LockedItem }> {
  const item = await lockItem(tx, input.itemId, input.releaseId)
  if (!item) throw new Refusal('not-found', commonRefusals.noItem())
  const grant = authorize(actor, 'probe.edit', item.release)
  assertOpen(item.release.state, item.counts)
  if (input.revision !== undefined && input.revision !== item.revision) {
    throw new Refusal('stale', releaseRefusals.probeChanged(), { current: viewItem(item, now) })
  }
  const { projectId, id: releaseId } = item.release
  await assertAcknowledged(tx, actor, { projectId, releaseId, itemId: item.id })
  return { grant, item }
}

async function viewAgain(itemId: string, now: Date): Promise<ItemView> {
  const item = await findItem(itemId)
  if (!item) throw new Refusal('not-found', commonRefusals.noItem())
  return viewItem(item, now)
}

export async function saveProbe(actor: Actor, input: z.infer<typeof SaveProbe>, now: Date): Promise<ItemView> {
  const definition = parseDefinition(input.definition)
  const definitionSha256 = sha256(canonicalJson(definition))
  await change(actor, async (tx) => {
    const { grant, item } = await lockForProbe(tx, actor, input, now)
    const { projectId, environmentId, id: releaseId } = item.release
    const environment = await findEnvironment(projectId, environmentId, tx)
    if (environment) refuseNamedSecrets(definition, environment)
    const by = { updatedById: actor.kind === 'person' ? actor.id : null, updatedBy: actorName(actor) }
    await writeProbe(tx, { id: newId(), projectId, releaseId, itemId: item.id, definition, definitionSha256, ...by })
    const revision = await reviseItem(tx, item)
    return {
      grant,
      event: { action: 'probe.saved', projectId, releaseId, itemId: item.id, was: item.probe, is: definition },
      result: undefined,
      announce: { kind: 'release', releaseId, revision, items: [item.id], by: actorName(actor) },
    }
  })
  return viewAgain(input.itemId, now)
}

export async function removeProbe(actor: Actor, input: z.infer<typeof RemoveProbe>, now: Date): Promise<ItemView> {
  await change(actor, async (tx) => {
    const { grant, item } = await lockForProbe(tx, actor, input, now)
    if (!(await deleteProbe(tx, item.id))) return { event: null, result: undefined }
    const { projectId, id: releaseId } = item.release
    const revision = await reviseItem(tx, item)
    return {
      grant,
      event: { action: 'probe.saved', projectId, releaseId, itemId: item.id, was: item.probe, is: null },
      result: undefined,
      announce: { kind: 'release', releaseId, revision, items: [item.id], by: actorName(actor) },
    }
  })
  return viewAgain(input.itemId, now)
}

// A rehearsal that is over backs an item ("Rollback procedure confirmed working"): a note of what was done, with its digest.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { listRollbackRuns } from '@/lib/data/monitor/rollbacks'
import { insertEvidence } from '@/lib/data/release/evidence'
import { lockItem, reviseItem } from '@/lib/data/release/items'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Refusal } from '@/lib/domain/refusal'
import { optionOf } from '@/lib/domain/rollback/option'
import { rehearsalNote } from '@/lib/domain/rollback/rehearsal-note'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { rollbackRefusals } from '@/lib/domain/text/en/refusals/rollback'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

export const SaveRehearsal = z.strictObject({ releaseId: z.uuid(), runId: z.uuid(), itemId: z.uuid() })

export async function saveRehearsal(
  actor: Actor,
  { releaseId, runId, itemId }: z.infer<typeof SaveRehearsal>,
): Promise<{ id: string; sha256: string; size: number }> {
  const id = newId()
  return change(actor, async (tx) => {
    const item = await lockItem(tx, itemId, releaseId)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId } = item.release
    const grant = authorize(actor, 'evidence.add', { projectId })
    assertOpen(item.release.state, item.counts)
    const release = await readFullRelease(releaseId, tx)
    const [run] = await listRollbackRuns(releaseId, tx, runId)
    const plan = release?.rollbacks.find((candidate) => candidate.id === run?.planId)
    if (!release || !run || !plan) throw new Refusal('not-found', rollbackRefusals.noRehearsal())
    const { finishedAt } = run
    if (run.outcome !== 'rehearsed' || finishedAt === null)
      throw new Refusal('conflict', rollbackRefusals.rehearsalAbandoned())
    await assertAcknowledged(tx, actor, { projectId, releaseId, itemId })
    const { title, text } = rehearsalNote({ ...run, finishedAt }, optionOf(release, plan))
    const bytes = new TextEncoder().encode(text)
    const retained = { id, sha256: sha256(bytes), size: bytes.byteLength }
    const by = { createdById: actor.kind === 'person' ? actor.id : null, createdBy: actorName(actor) }
    await insertEvidence(tx, {
      ...retained,
      projectId,
      releaseId,
      itemId,
      kind: 'note',
      title,
      text,
      url: null,
      contentType: null,
      ...by,
    })
    const revision = await reviseItem(tx, item)
    return {
      grant,
      event: {
        action: 'evidence.added',
        projectId,
        releaseId,
        itemId,
        evidenceId: id,
        kind: 'note',
        title,
        sha256: retained.sha256,
        size: retained.size,
      },
      result: retained,
      announce: { kind: 'release', releaseId, revision, items: [itemId], by: actorName(actor) },
    }
  })
}

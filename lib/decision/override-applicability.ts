// Saying that something applies, or does not, whatever the choice of the document says ("major releases only" in a minor release that needs it all the same).
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findConditional, saveOverride } from '@/lib/data/release/applicability'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'

/** `applies` null: the choice decides again. `target.id` is the id of a section or an item, or the name of a role. */
export const OverrideApplicability = z
  .strictObject({
    releaseId: z.uuid(),
    target: z.strictObject({ kind: z.enum(['section', 'item', 'role']), id: z.string().min(1).max(120) }),
    applies: z.boolean().nullable(),
    reason: plainStatement(2000).default(''),
  })
  .refine(({ applies, reason }) => applies === null || reason !== '', {
    path: ['reason'],
    error: 'Say why, so that everybody who signs can read it.',
  })
export type OverrideApplicability = z.infer<typeof OverrideApplicability>

/** Only what has a condition can be overridden. The same once more changes nothing. */
export async function overrideApplicability(
  actor: Actor,
  { releaseId, target, applies, reason }: OverrideApplicability,
  now: Date,
): Promise<{ applies: boolean | null; reason: string }> {
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'applicability.override', await lockRelease(tx, releaseId))
    const { projectId } = release
    const row = await findConditional(tx, releaseId, target)
    if (!row) throw new Refusal('not-found', decisionRefusals.noTarget({ target: target.kind }))
    if (!row.condition)
      throw new Refusal(
        'conflict',
        target.kind === 'item'
          ? decisionRefusals.itemAlwaysApplies()
          : decisionRefusals.alwaysApplies({ target: target.kind }),
      )
    const result = { applies, reason: applies === null ? '' : reason }
    if ((row.override?.applies ?? null) === applies && (row.override?.reason ?? '') === result.reason)
      return { event: null, result }
    assertOpen(release.state, row.counts ?? undefined)
    const itemId = target.kind === 'item' ? target.id : null
    await assertAcknowledged(tx, actor, { projectId, releaseId, ...(itemId && { itemId }) })
    const by = actorName(actor)
    await saveOverride(tx, releaseId, target, applies === null ? null : { applies, reason, by, at: now.toISOString() })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        ...{ action: 'applicability.overridden', projectId, releaseId, target: target.kind, targetId: target.id },
        title: row.title,
        ...{ was: row.override?.applies ?? null, is: applies, reason: result.reason || null },
        ...(itemId && { itemId }),
      },
      result,
      announce: { kind: 'release', releaseId, revision, items: itemId ? [itemId] : [], by },
    }
  })
}

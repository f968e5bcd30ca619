// A condition is met: the role that set it says so, and how. The verdict rests on it no more.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { findCondition, closeCondition as write } from '@/lib/data/signoff/signoffs'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { plainName, plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { mayClose } from '@/lib/domain/signature/closing'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { sha256 } from '@/lib/platform/digest'

export const CloseCondition = z.strictObject({
  conditionId: z.uuid(),
  resolution: plainStatement(2000).min(1, 'say how it was met'),
})

/** Also after the release was decided: a go with conditions is decided on open ones. */
export async function closeCondition(
  actor: Actor,
  { conditionId, resolution }: z.infer<typeof CloseCondition>,
  now: Date,
): Promise<{ conditionId: string }> {
  const found = await findCondition(conditionId)
  if (!found) throw new Refusal('not-found', commonRefusals.noCondition())
  const { projectId, releaseId } = found
  const grant = authorize(actor, 'condition.close', { projectId })
  if (actor.kind !== 'person') throw new Refusal('forbidden', signoffRefusals.personCloses())
  return change(actor, async (tx) => {
    await lockRelease(tx, releaseId)
    const release = await readFullRelease(releaseId, tx)
    const condition = release?.conditions.find((candidate) => candidate.id === conditionId)
    if (!release || !condition) throw new Refusal('conflict', signoffRefusals.conditionOfEarlierRound())
    if (condition.resolvedAt !== null)
      throw new Refusal('conflict', signoffRefusals.conditionClosedBy({ name: condition.resolvedBy ?? 'Somebody' }))
    const may = mayClose({ release, condition, actor })
    if (!may.allowed) throw new Refusal('forbidden', may.reason)
    const by = plainName(actor.name)
    await write(tx, conditionId, { resolvedById: actor.id, resolvedBy: by, resolution, resolvedAt: now })
    const revision = await reviseRelease(tx, releaseId)
    const after = {
      ...release,
      conditions: release.conditions.map((other) =>
        other.id === conditionId ? { ...other, resolvedAt: now.toISOString() } : other,
      ),
    }
    const verdict = evaluate(after, now, contentHash(signedContent(after), sha256)).level
    return {
      grant,
      event: {
        action: 'condition.closed',
        projectId,
        releaseId,
        conditionId,
        role: condition.role,
        text: condition.text,
        resolution,
        verdict,
      },
      result: { conditionId },
      announce: { kind: 'release', releaseId, revision, by },
    }
  })
}

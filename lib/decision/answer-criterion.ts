// Answering a line of a go/no-go section that no item stands for: it holds, it does not, or nobody knows any more.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { answerCriterion as answer, findCriterion } from '@/lib/data/criteria'
import { lockRelease, touchRelease } from '@/lib/data/releases'
import { restartSoak } from '@/lib/data/soak'
import { demand } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { demandOpen } from '@/lib/domain/decision/frozen'
import { Refusal } from '@/lib/domain/refusal'
import { told } from '@/lib/domain/verdict/reasons'
import { CriterionMode } from '@/lib/domain/words'

/** `revision` is the one that was seen: of two who answer at once, one is told. */
export const AnswerCriterion = z.strictObject({
  releaseId: z.uuid(),
  criterionId: z.uuid(),
  holds: z.boolean().nullable(),
  revision: z.int(),
})

export async function answerCriterion(
  actor: Actor,
  input: z.infer<typeof AnswerCriterion>,
  now: Date,
): Promise<{ id: string; holds: boolean | null; revision: number }> {
  const { releaseId, criterionId, holds } = input
  return change(actor, async (tx) => {
    const release = await lockRelease(tx, releaseId)
    if (!release) throw new Refusal('not-found', 'There is no such release.')
    const { projectId } = release
    demand(actor, 'criterion.answer', { projectId })
    const criterion = await findCriterion(tx, criterionId)
    if (!criterion || criterion.releaseId !== releaseId)
      throw new Refusal('not-found', 'There is no such criterion in this release.')
    if (criterion.itemId) throw new Refusal('conflict', 'An item stands for this criterion: decide the item.')
    if (criterion.holds === holds)
      return { event: null, result: { id: criterionId, holds, revision: criterion.revision } }
    demandOpen(release.state)
    if (criterion.revision !== input.revision)
      throw new Refusal(
        'stale',
        'Somebody else has answered this criterion since you saw it. Nothing of yours was written; look at theirs first.',
        { current: criterion },
      )
    const by = actorName(actor)
    await answer(tx, criterionId, { holds, answeredById: actor.kind === 'person' ? actor.id : null, answeredBy: by })
    const against = holds !== null && holds === (criterion.mode === 'no-go-if-any')
    if (against)
      await restartSoak(tx, releaseId, {
        at: now,
        kind: 'criterion',
        reason: `${by} answered a go/no-go line against it: ${told(criterion.text)}`,
      })
    const revision = await touchRelease(tx, releaseId)
    return {
      event: {
        action: 'criterion.answered',
        projectId,
        releaseId,
        criterionId,
        mode: CriterionMode.parse(criterion.mode),
        text: criterion.text,
        was: criterion.holds,
        is: holds,
      },
      result: { id: criterionId, holds, revision: criterion.revision + 1 },
      announce: { kind: 'release', releaseId, revision, items: [], by },
    }
  })
}

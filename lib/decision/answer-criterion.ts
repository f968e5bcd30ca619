// Answering a line of a go/no-go section that neither an item nor the release itself answers: it holds, it does not, or nobody knows any more.
import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { restartSoak } from '@/lib/data/monitor/soak'
import { answerCriterion as answer, type CriterionRow, findCriterion } from '@/lib/data/release/criteria'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { CriterionMode } from '@/lib/domain/enums'
import { Revision } from '@/lib/domain/integers'
import { Refusal } from '@/lib/domain/refusal'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { answersOf } from '@/lib/domain/verdict/evaluate'
import { asSentence } from '@/lib/domain/verdict/reasons'
import { sha256 } from '@/lib/platform/digest'

/** `revision` is the one that was seen: of two who answer at once, one is told. */
export const AnswerCriterion = z.strictObject({
  releaseId: z.uuid(),
  criterionId: z.uuid(),
  holds: z.boolean().nullable(),
  revision: Revision,
})

/** What the product answers nobody else does. Only then the whole release is read: what it knows may have come later than the line. */
async function assertUnderived(tx: Tx, criterion: CriterionRow, now: Date): Promise<void> {
  const { id, releaseId, derives, itemId } = criterion
  const release = derives || itemId ? await readFullRelease(releaseId, tx, now) : null
  if (!release) return
  const answer = answersOf(release, now, contentHash(signedContent(release), sha256)).get(id)
  if (answer?.via === 'item') throw new Refusal('conflict', decisionRefusals.itemAnswers())
  if (answer?.via !== 'derived') return
  throw new Refusal('conflict', decisionRefusals.releaseAnswers({ evidence: answer.evidence ?? '' }))
}

export async function answerCriterion(
  actor: Actor,
  input: z.infer<typeof AnswerCriterion>,
  now: Date,
): Promise<{ id: string; holds: boolean | null; revision: number }> {
  const { releaseId, criterionId, holds } = input
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'criterion.answer', await lockRelease(tx, releaseId))
    const { projectId } = release
    const criterion = await findCriterion(tx, criterionId)
    if (!criterion || criterion.releaseId !== releaseId) throw new Refusal('not-found', commonRefusals.noCriterion())
    if (holds !== null) await assertUnderived(tx, criterion, now)
    if (criterion.holds === holds)
      return { event: null, result: { id: criterionId, holds, revision: criterion.revision } }
    assertOpen(release.state)
    if (criterion.revision !== input.revision)
      throw new Refusal('stale', decisionRefusals.criterionChanged(), {
        current: { id: criterionId, holds: criterion.holds, revision: criterion.revision },
      })
    await assertAcknowledged(tx, actor, { projectId, releaseId })
    const by = actorName(actor)
    await answer(tx, criterionId, { holds, answeredById: actor.kind === 'person' ? actor.id : null, answeredBy: by })
    const against = holds !== null && holds === (criterion.mode === 'no-go-if-any')
    if (against)
      await restartSoak(tx, releaseId, {
        at: now,
        kind: 'criterion',
        reason: `${by} answered a go/no-go line against it: ${asSentence(criterion.text)}`,
      })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
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

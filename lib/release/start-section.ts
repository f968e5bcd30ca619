// Saying that work on a section begins, before the first thing in it is done: its clock runs from here.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { beginSection, findSection } from '@/lib/data/release/section-times'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Refusal } from '@/lib/domain/refusal'
import { releaseRefusals } from '@/lib/domain/text/en/refusals/release'

export const StartSection = z.strictObject({ releaseId: z.uuid(), sectionId: z.uuid() })

/** One that has begun stays as it is. */
export async function startSection(
  actor: Actor,
  { releaseId, sectionId }: z.infer<typeof StartSection>,
  now: Date,
): Promise<{ startedAt: string }> {
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'item.decide', await lockRelease(tx, releaseId))
    const { projectId } = release
    const section = await findSection(tx, sectionId)
    if (section?.releaseId !== releaseId) throw new Refusal('not-found', releaseRefusals.noSection())
    if (section.startedAt !== null) return { event: null, result: { startedAt: section.startedAt } }
    assertOpen(release.state, section.counts)
    await beginSection(tx, sectionId, now)
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: { action: 'section.started', projectId, releaseId, sectionId, title: section.title },
      result: { startedAt: now.toISOString() },
      announce: { kind: 'release', releaseId, revision, items: [], by: actorName(actor) },
    }
  })
}

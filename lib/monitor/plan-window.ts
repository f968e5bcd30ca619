// A lead moves the window of a section, or says how often to look. What was done stays where its time falls.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { readMonitored, saveWindow } from '@/lib/data/monitor/check-ins'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { plannedWindow, wrongWindow } from '@/lib/domain/monitor/wrong-window'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

/** Seconds after hour 0. Without `everySeconds` the whole window is one check-in. */
export const PlanWindow = z.strictObject({
  releaseId: z.uuid(),
  sectionId: z.uuid(),
  fromSeconds: z.int(),
  toSeconds: z.int(),
  everySeconds: z.int().nullable(),
})

/** Windows may overlap: the page shows it. */
export async function planWindow(
  actor: Actor,
  input: z.infer<typeof PlanWindow>,
  now: Date,
): Promise<{ sectionId: string }> {
  const { releaseId, sectionId } = input
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'monitor.plan', await lockRelease(tx, releaseId))
    const { projectId, deployedAt } = release
    const [monitored] = await readMonitored([releaseId], tx)
    const section = monitored?.sections.find(({ id }) => id === sectionId)
    if (section?.kind !== 'monitor') throw new Refusal('not-found', commonRefusals.noMonitoringSection())
    const wrong = wrongWindow(input, deployedAt?.getTime() ?? null, now.getTime())
    if (wrong) throw new Refusal('invalid', wrong.why, { fields: { [wrong.field]: wrong.why } })
    const is = plannedWindow(input, section.title)
    await saveWindow(tx, sectionId, is)
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'window.planned',
        projectId,
        releaseId,
        sectionId,
        title: section.title,
        was: section.window,
        is,
      },
      result: { sectionId },
      announce: { kind: 'release', releaseId, revision, items: [], by: actorName(actor) },
    }
  })
}

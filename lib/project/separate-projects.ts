// Whether administrators see into every project, or only into those that they are members of or entered.
import { z } from 'zod'
import { changeTogether } from '@/lib/data/change'
import { lockAdministrators } from '@/lib/data/people/people'
import { areProjectsSeparated, findSeparationChange, saveSeparation } from '@/lib/data/project/project-entries'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'

export const ReadSeparation = z.object({})

export type Separation = { on: boolean; changed: { at: string; by: string } | null }

export async function readSeparation(actor: Actor): Promise<Separation> {
  authorize(actor, 'settings.change', {})
  const [on, changed] = await Promise.all([areProjectsSeparated(), findSeparationChange()])
  return { on, changed: changed && { at: changed.changedAt.toISOString(), by: changed.changedBy } }
}

export const ChangeSeparation = z.strictObject({ on: z.boolean() })

/** Counts for every request from now on; the open pages of administrators are read again. */
export async function changeSeparation(
  actor: Actor,
  { on }: z.infer<typeof ChangeSeparation>,
  now: Date,
): Promise<{ on: boolean }> {
  const grant = authorize(actor, 'settings.change', {})
  return changeTogether(actor, async (tx) => {
    const administrators = await lockAdministrators(tx)
    if ((await areProjectsSeparated(tx)) === on) return { grant, events: [], result: { on }, announce: [] }
    await saveSeparation(tx, on, { changedAt: now, changedBy: actorName(actor) })
    return {
      grant,
      events: [{ action: 'separation.changed', on }],
      result: { on },
      announce: administrators.map((userId) => ({ kind: 'person', userId })),
    }
  })
}

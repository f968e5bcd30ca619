// Doing a check-in: somebody looked, and all was well or it was not.

import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { insertCheckIn, readMonitored } from '@/lib/data/monitor/check-ins'
import { type LockedItem, lockItem, reviseItem, saveDecision } from '@/lib/data/release/items'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { openSlots, slotAt, stateAt, type Watch, watchesOf } from '@/lib/domain/monitor/check-ins'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { decide } from '@/lib/domain/release/item/decide'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { monitorRefusals } from '@/lib/domain/text/en/refusals/monitor'
import { minuteOf } from '@/lib/domain/verdict/reasons'

export const DoCheckIn = z.strictObject({
  releaseId: z.uuid(),
  itemId: z.uuid(),
  /** When the slot begins, or any time in it; without it the oldest that is open. */
  slotAt: z.iso.datetime({ offset: true }).optional(),
  outcome: z.enum(['ok', 'problem']),
  note: plainStatement(2000).optional(),
})
export type DoCheckIn = z.infer<typeof DoCheckIn>
type Done = { itemId: string; slotAt: string; outcome: 'ok' | 'problem' }

/** The watch of a locked item, or the refusal of whoever looks where nothing is watched. */
export async function assertWatch(
  tx: Tx,
  item: { id: string; release: { id: string } },
): Promise<{ watch: Watch; done: ReadonlySet<number> }> {
  const [monitored] = await readMonitored([item.release.id], tx)
  if (!monitored?.deployedAt) throw new Refusal('conflict', monitorRefusals.notDeployed())
  const watch = watchesOf(monitored.sections, monitored.items, monitored.deployedAt).find(
    ({ itemId }) => itemId === item.id,
  )
  if (!watch) throw new Refusal('conflict', monitorRefusals.noWindow())
  const rows = monitored.checkIns.filter(({ itemId, outcome }) => itemId === item.id && outcome !== null)
  return { watch, done: new Set(rows.map((row) => slotAt(watch, Date.parse(row.slotAt))).filter((at) => at !== null)) }
}

function chosenSlot(
  { watch, done }: { watch: Watch; done: ReadonlySet<number> },
  requested: string | undefined,
  now: number,
): number {
  const open = openSlots(watch, now)
  const chosen =
    requested === undefined
      ? (open.find((at) => !done.has(at)) ?? open[0])
      : (slotAt(watch, Date.parse(requested)) ?? undefined)
  if (chosen === undefined)
    throw new Refusal(
      'conflict',
      now < watch.from
        ? monitorRefusals.windowStartsLater({ at: minuteOf(new Date(watch.from).toISOString()) })
        : monitorRefusals.windowEnded(),
    )
  const when = minuteOf(new Date(chosen).toISOString())
  const state = stateAt(watch, chosen, now)
  if (state === 'upcoming') throw new Refusal('conflict', monitorRefusals.notDue({ at: when }))
  if (state === 'missed') throw new Refusal('conflict', monitorRefusals.missed({ at: when }))
  return chosen
}

/** A problem fails the item, with the note as its reason. */
export async function recordCheckIn(
  tx: Tx,
  item: LockedItem,
  { outcome, note }: Pick<DoCheckIn, 'outcome' | 'note'>,
  actor: Actor,
  now: Date,
): Promise<{ revision: number; is: LockedItem['outcome'] }> {
  if (outcome === 'ok' || OUTCOMES[item.outcome].isFailure)
    return { revision: await reviseItem(tx, item, now), is: item.outcome }
  const failed = decide(item, { outcome: 'failed', reason: note || 'A check-in found a problem.' }, actor, now)
  return { revision: await saveDecision(tx, item, failed, now), is: failed.outcome }
}

/** Of two who do the same check-in at once, the first one's stands and the second is told. */
export async function doCheckIn(actor: Actor, input: DoCheckIn, now: Date): Promise<Done> {
  const { releaseId, itemId, outcome, note } = input
  return change<Done>(actor, async (tx) => {
    const item = await lockItem(tx, itemId, releaseId)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId } = item.release
    const grant = authorize(actor, 'checkin.do', { projectId })
    assertOpen(item.release.state, item.counts)
    const at = new Date(chosenSlot(await assertWatch(tx, item), input.slotAt, now.getTime()))
    const by = actorName(actor)
    const who = {
      doneById: actor.kind === 'person' ? actor.id : null,
      doneBy: by,
      via: actor.kind === 'person' ? 'person' : 'machine',
    } as const
    const done = {
      projectId,
      releaseId,
      itemId,
      slotAt: at,
      outcome,
      note: note || null,
      doneAt: now,
      runId: null,
      ...who,
    }
    if (!(await insertCheckIn(tx, done)))
      throw new Refusal('stale', monitorRefusals.alreadyDone({ at: minuteOf(at.toISOString()) }))
    const { revision, is } = await recordCheckIn(tx, item, input, actor, now)
    const slot = at.toISOString()
    return {
      grant,
      event: {
        ...{
          action: 'check-in.done',
          projectId,
          releaseId,
          itemId,
          title: item.title,
          slotAt: slot,
          outcome,
          note: note || null,
        },
        ...(is !== item.outcome && { was: item.outcome, is }),
      },
      result: { itemId, slotAt: slot, outcome },
      announce: { kind: 'release', releaseId, revision, items: [itemId], by },
    }
  })
}

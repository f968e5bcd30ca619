// What waits for the reader besides signatures: waivers that they may grant, conditions and issues that are theirs.
import { z } from 'zod'
import { readDutyRows } from '@/lib/data/notify/duties'
import { authorize, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { Duties } from '@/lib/domain/notify/duties'

export const ReadDuties = z.object({})

const MOST = 100

export async function readDuties(actor: Actor, _input: z.infer<typeof ReadDuties>, now: Date): Promise<Duties> {
  authorize(actor, 'inbox.read', {})
  if (actor.kind !== 'person') return { waivers: [], conditions: [], issues: [] }
  const seen = visibleProjects(actor)
  const led = seen === null ? null : seen.filter((id) => actor.projects[id]?.access === 'lead')
  return readDutyRows(actor, led, seen, now, MOST)
}

// Tries to sign that were refused stand in the history too, so many an hour of one person that trying cannot flood it.

import { change } from '@/lib/data/change'
import { isWithinLimit } from '@/lib/data/limits'
import { authorize } from '@/lib/domain/access/can'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { log } from '@/lib/platform/log'

/** Where it was tried; without a release, the try named none. */
export type Tried = { projectId: string; releaseId: string; role: string } | null

async function keep(person: Person, tried: Tried, refusal: Refusal): Promise<void> {
  if (!(await isWithinLimit('refused signing of a person', person.id))) return
  await change(person, async () => ({
    grant: authorize(person, 'refusal.record', { projectId: tried?.projectId }),
    event: {
      ...{ action: 'signoff.refused', ...tried, code: refusal.code, reason: refusal.message },
      ...(refusal.reason && { refusal: refusal.reason }),
    },
    result: undefined,
  }))
}

/** Runs a try. When it is refused, that is kept, and the refusal goes on as it was, even when it could not be kept. */
export async function saveRefusal<R>(person: Person, tried: Tried, attempt: () => Promise<R>): Promise<R> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'unavailable')
      await keep(person, tried, error).catch((error: unknown) =>
        log.warn({ error: String(error) }, 'a refused signature could not be kept in the history'),
      )
    throw error
  }
}

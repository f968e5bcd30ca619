// Ending sessions: one of one's own, all of one's own but this one, or all of somebody.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findUser, revokeSession, revokeSessions } from '@/lib/data/people/people'
import { authorize, type Grant } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'

/** `sessions`: how many ended. */
export type EndedSessions = { sessions: number }

function assertPerson(actor: Actor): { grant: Grant; person: Person } {
  const grant = authorize(actor, 'profile.change', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', peopleRefusals.personHasSessions())
  return { grant, person: actor }
}

export const EndSession = z.strictObject({ sessionId: z.uuid() })

export async function endSession(
  actor: Actor,
  { sessionId }: z.infer<typeof EndSession>,
  now: Date,
): Promise<EndedSessions> {
  const { grant, person } = assertPerson(actor)
  const userId = person.id
  return change(actor, async (tx) => {
    if (!(await revokeSession(tx, sessionId, userId, now)))
      throw new Refusal('not-found', peopleRefusals.sessionEnded(), { known: true })
    return {
      grant,
      event: { action: 'session.revoked', sessionId, userId, reason: 'ended by its owner' },
      result: { sessions: 1 },
      announce: { kind: 'person', userId },
    }
  })
}

export const EndOtherSessions = z.strictObject({})

export async function endOtherSessions(
  actor: Actor,
  _input: z.infer<typeof EndOtherSessions>,
  now: Date,
): Promise<EndedSessions> {
  const { grant, person } = assertPerson(actor)
  return endAll(grant, person, now, person.sessionId)
}

export const EndSessionsOf = z.object({ userId: z.uuid() })

export async function endSessionsOf(
  actor: Actor,
  { userId }: z.infer<typeof EndSessionsOf>,
  now: Date,
): Promise<EndedSessions> {
  const grant = authorize(actor, 'user.administer', {})
  const account = await findUser({ id: userId })
  if (!account) throw new Refusal('not-found', commonRefusals.noPerson(), { known: true })
  return endAll(grant, account, now)
}

function endAll(
  grant: Grant,
  { id: userId, name }: { id: string; name: string },
  now: Date,
  except?: string,
): Promise<EndedSessions> {
  return change(grant.actor, async (tx) => {
    const sessions = await revokeSessions(tx, userId, now, except)
    if (sessions === 0) return { event: null, result: { sessions } }
    return {
      grant,
      event: { action: 'sessions.ended', userId, name, sessions },
      result: { sessions },
      announce: { kind: 'person', userId },
    }
  })
}

// Who is there. next-auth carries the cookie; the session's row decides, on each request, so that revoking counts at once.

import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import { findPersonBySession, updateLastSeen } from '@/lib/data/people/people'
import { findMachine } from '@/lib/data/people/tokens'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { sessionIdOf, signInOptions } from '@/lib/http/sign-in/sign-in'
import { sha256 } from '@/lib/platform/digest'
import { log } from '@/lib/platform/log'
import { setRequestActor } from '@/lib/platform/request-context'

/** The person of the request's cookie, or nobody. Read once per request. */
export const whoIsThere = cache(async (): Promise<Actor> => {
  const sessionId = sessionIdOf(await getServerSession(signInOptions()))
  const actor: Actor = (sessionId && (await findPersonBySession(sessionId))) || { kind: 'anonymous' }
  setRequestActor(actor)
  return actor
})

const SEEN_EVERY_MS = 60_000
const MAX_REMEMBERED = 10_000
/** When each session was last seen by this process, so that most requests write nothing. */
const seenAt = new Map<string, number>()

/** As `whoIsThere`, for somebody who does something: their session does not become idle. What a page asks by itself is not done by somebody. */
export async function whoActs(): Promise<Actor> {
  const actor = await whoIsThere()
  if (actor.kind !== 'person' || !actor.sessionId) return actor
  const { sessionId } = actor
  const now = Date.now()
  if (now - (seenAt.get(sessionId) ?? 0) < SEEN_EVERY_MS) return actor
  if (seenAt.size >= MAX_REMEMBERED) seenAt.clear()
  seenAt.set(sessionId, now)
  updateLastSeen(sessionId).catch((error: unknown) => {
    seenAt.delete(sessionId)
    log.warn({ error: String(error) }, 'session: that something was done in it could not be written')
  })
  return actor
}

/** The machine of a bearer token. Refuses a token that is unknown, revoked or over. */
export async function whoHolds(token: string): Promise<Actor> {
  const machine = await findMachine(sha256(token))
  if (!machine) throw new Refusal('not-signed-in', requestsRefusals.wrongToken())
  setRequestActor(machine)
  return machine
}

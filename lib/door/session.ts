// Who is there. next-auth carries the cookie; the session's row decides, on each request, so that revoking counts at once.

import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import { findPersonBySession } from '@/lib/data/people'
import { findMachine } from '@/lib/data/tokens'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { sessionIdOf, signInOptions } from '@/lib/door/sign-in'
import { sha256 } from '@/lib/platform/digest'

/** The person of the request's cookie, or nobody. Read once per request. */
export const whoIsThere = cache(async (): Promise<Actor> => {
  const sessionId = sessionIdOf(await getServerSession(signInOptions()))
  return (sessionId && (await findPersonBySession(sessionId))) || { kind: 'anonymous' }
})

/** The machine of a bearer token. Refuses a token that is unknown, revoked or over. */
export async function whoHolds(token: string): Promise<Actor> {
  const machine = await findMachine(sha256(token))
  if (!machine)
    throw new Refusal(
      'not-signed-in',
      'The token is unknown, revoked or over. Make a new one with `countersign token create`.',
    )
  return machine
}

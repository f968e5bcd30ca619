// Where the browser goes to sign out at the identity provider too, asked for before the session here ends.
import { z } from 'zod'
import { findIdToken } from '@/lib/data/people/people'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { identityProvider, signOutUrl } from '@/lib/platform/identity-provider'
import { log } from '@/lib/platform/log'

export const ReadSignOutUrl = z.strictObject({})

/** Null when the session did not begin at the provider, or the provider has no place to sign out or does not answer. */
export async function readSignOutUrl(actor: Actor): Promise<{ url: string | null }> {
  authorize(actor, 'profile.change', {})
  const provider = identityProvider()
  if (!provider || actor.kind !== 'person' || actor.sessionId === undefined) return { url: null }
  const session = await findIdToken(actor.sessionId)
  if (session?.via !== 'oidc') return { url: null }
  const url = await signOutUrl(provider, session.idToken).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'sign-out: the identity provider does not answer')
    return null
  })
  return { url }
}

// What a browser needs to sign in by passkey. Anybody may ask: the challenge is worth nothing without the passkey.
import { z } from 'zod'
import { issueChallenge } from '@/lib/data/people/confirm-passkey'
import type { Actor } from '@/lib/domain/actor'
import { type RequestOptions, requestOptions } from '@/lib/platform/passkey'

export const OfferPasskey = z.strictObject({})

export async function offerPasskey(
  _actor: Actor,
  _input: z.infer<typeof OfferPasskey>,
  now: Date,
): Promise<RequestOptions> {
  return requestOptions(await issueChallenge({ purpose: 'sign-in', userId: null, subject: null }, now), [])
}

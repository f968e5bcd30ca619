// Idempotency-Key on POST (draft-ietf-httpapi-idempotency-key-header): a retry does nothing twice and gets the first answer again.
import { releaseKey, reserveKey, type Slot, saveAnswer } from '@/lib/data/idempotency'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { openAnswer, sealAnswer } from '@/lib/http/sealed-answer'
import { sha256 } from '@/lib/platform/digest'

const KEY = /^[\x21-\x7e]{1,200}$/

const placeOf = ({ principal, route, key }: Slot): string => `${principal} ${route} ${key}`

/** Runs `handle` once for a key. The same key with another body is refused; while the first is at work a second waits for nothing and is told so. */
export async function once(
  request: Request,
  actor: Actor,
  body: Uint8Array,
  handle: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method !== 'POST') return handle()
  if (!KEY.test(key)) throw new Refusal('malformed', requestsRefusals.wrongKey())
  const { pathname, search } = new URL(request.url)
  const slot = {
    principal: 'id' in actor ? `${actor.kind}:${actor.id}` : actor.kind,
    route: `POST ${pathname}${search}`,
    key,
  }
  const fingerprint = sha256(body)
  const stored = await reserveKey(slot, fingerprint)
  if (stored) {
    if (stored.fingerprint !== fingerprint) throw new Refusal('invalid', requestsRefusals.keyUsed())
    if (stored.status === null)
      throw new Refusal('conflict', requestsRefusals.keyInUse(), {
        retryAfterSeconds: 1,
      })
    const answer = stored.body && openAnswer(actor, stored.body, placeOf(slot))
    return new Response(answer || null, {
      status: stored.status,
      headers: { 'content-type': 'application/json', 'idempotency-replayed': 'true' },
    })
  }
  try {
    const response = await handle()
    if (response.ok) {
      const answer = await response.clone().text()
      await saveAnswer(slot, response.status, sealAnswer(actor, answer, placeOf(slot)))
    } else await releaseKey(slot)
    return response
  } catch (error) {
    await releaseKey(slot)
    throw error
  }
}

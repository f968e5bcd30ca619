// Problem documents (RFC 9457): how the API says no.
import { REFUSALS, type Refusal } from '@/lib/domain/refusal'

/** The response of a refusal. `reason` is the kind of the sentence; `current`, `fields` and the like are members too. */
export function problem(refusal: Refusal): Response {
  const { code, reason, message } = refusal
  const { status, title } = REFUSALS[code]
  const { retryAfterSeconds, known: _known, ...detail } = refusal.detail
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds))
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  return new Response(
    JSON.stringify({ type: 'about:blank', title, status, code, reason: reason?.kind, detail: message, ...detail }),
    { status, headers },
  )
}

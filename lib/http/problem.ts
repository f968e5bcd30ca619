// Problem documents (RFC 9457): how the API says no.
import { REFUSALS, type Refusal } from '@/lib/domain/refusal'

/** The response of a refusal. `current`, `fields` and the like are members of the document. */
export function problem(refusal: Refusal): Response {
  const { status, title } = REFUSALS[refusal.code]
  const { retryAfterSeconds, known: _known, ...detail } = refusal.detail
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds))
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  return new Response(
    JSON.stringify({ type: 'about:blank', title, status, code: refusal.code, detail: refusal.message, ...detail }),
    { status, headers },
  )
}

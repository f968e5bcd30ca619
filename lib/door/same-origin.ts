// Against forged requests: what comes with a cookie and changes something must come from our own pages. A missing Origin is refused too.
import { Refusal } from '@/lib/domain/refusal'

/** Refuses a request with a session cookie whose Origin is absent or another than the host that was asked. */
export function demandSameOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  const host = headers.get('host')
  const sender = origin && URL.canParse(origin) ? new URL(origin).host : null
  if (!sender || sender !== host)
    throw new Refusal(
      'forbidden',
      'The request did not come from a page of this address. Reload the page and try again.',
    )
}

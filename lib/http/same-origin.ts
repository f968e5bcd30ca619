// Against forged and misdirected requests: what comes with a cookie and changes something must come from a page of ours, and every
// request must name an address of ours. Ours are NEXTAUTH_URL and COUNTERSIGN_URL_ALIASES; what a request says of itself counts for nothing.
import { isOwnHost, isOwnOrigin, readOrigins } from '@/lib/domain/access/origins'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { env } from '@/lib/platform/env'

let origins: readonly string[] | undefined

function ownOrigins(): readonly string[] {
  origins ??= readOrigins(env('NEXTAUTH_URL'), env('COUNTERSIGN_URL_ALIASES'))
  return origins
}

/** Refuses a request whose Origin is absent, or is not one of ours with its scheme. */
export function assertSameOrigin(headers: Headers): void {
  if (!isOwnOrigin(ownOrigins(), headers.get('origin'))) throw new Refusal('forbidden', requestsRefusals.otherOrigin())
}

/** Refuses a request for a host that is not ours, as a page gets it through a name that it had pointed at this machine. */
export function assertOwnHost(headers: Headers): void {
  if (!isOwnHost(ownOrigins(), headers.get('host'))) throw new Refusal('misdirected', requestsRefusals.otherHost())
}

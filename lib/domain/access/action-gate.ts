// Which requests with a body a page takes. Whoever decodes the body of an action cannot stop on the way, so what may
// be decoded is decided
// by what is known before: the method, the length, and whose session it is.
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'

/** Bytes. No action needs more: documents and files go to routes, which read them piece by piece. */
export const ACTION_BYTES = 1024 * 1024
/**
 * What decoding takes less than 30 ms for, whatever it holds. A body of this size needs only a session's cookie that
 * is ours.
 */
export const SMALL_ACTION_BYTES = 32 * 1024
/** The set-up form: an address, a name, a password and the link's secret. Nobody has a session yet. */
const SET_UP_BYTES = 8 * 1024
const SET_UP = '/set-up'

/** What the request says of itself. `length` is its Content-Length as sent, null without one. */
export type ActionRequest = { path: string; length: string | null }

/** What has to be known before the body may be decoded; `live`: that the session is neither over nor revoked. */
export type Needed = 'cookie' | 'live' | 'no-people'

/**
 * Says what a request with a body needs, from its length and whether its cookie is ours. Throws a refusal when
 * nothing would do.
 */
export function neededFor({ path, length }: ActionRequest, hasCookie: boolean): Needed {
  const bytes = length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null
  if (bytes === null) throw new Refusal('malformed', requestsRefusals.noLength())
  if (bytes > ACTION_BYTES) throw new Refusal('too-large', requestsRefusals.actionTooLarge())
  if (hasCookie) return bytes > SMALL_ACTION_BYTES ? 'live' : 'cookie'
  if (path !== SET_UP) throw new Refusal('not-signed-in', requestsRefusals.signedOut())
  if (bytes > SET_UP_BYTES) throw new Refusal('too-large', requestsRefusals.setUpTooLarge())
  return 'no-people'
}

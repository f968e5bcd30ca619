// Expected refusals: the closed list of what a caller can get instead of a result, with one table for the API and the pages.
import type { Message, Params } from '@/lib/domain/text/catalogue'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

/** Code → HTTP status and the short title of its problem document (RFC 9457). */
export const REFUSALS = {
  invalid: { status: 422, title: 'The input is not valid' },
  malformed: { status: 400, title: 'The request could not be read' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-password': { status: 401, title: 'The password is not correct' },
  'wrong-passkey': { status: 401, title: 'The passkey is not correct' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  stale: { status: 409, title: 'This item has changed' },
  conflict: { status: 409, title: 'Not possible in this state' },
  'too-large': { status: 413, title: 'Too large' },
  misdirected: { status: 421, title: 'Wrong address' },
  'unsupported-type': { status: 415, title: 'Unsupported content type' },
  'too-many': { status: 429, title: 'Too many requests' },
  unexpected: { status: 500, title: 'Unexpected error' },
  'outcome-unknown': { status: 503, title: 'Not known whether it was saved' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Why SCIM refuses, in its own words (RFC 7644, 3.12). */
export type ScimErrorType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness'

/** What a refusal may carry besides its sentence: the fields at fault, or the current state that the caller did not know. */
export type RefusalDetail = {
  fields?: Record<string, string>
  current?: unknown
  retryAfterSeconds?: number
  /** Of what is not found: the caller may know that what it belongs to exists, so that the sentence may say more. */
  known?: true
  scimType?: ScimErrorType
  /** The act would cost the caller these roles of the release; it is done once they confirm that. */
  separation?: { releaseId: string; roles: string[]; itemId?: string }
}

/** Which text of the catalogues a refusal is, so that it can be said in another language. */
export type RefusalReason = { kind: string; params: Params }

/**
 * A refusal that the caller is meant to read. `message` says what happened and what to do next; `reason` is null where the
 * sentence is put together elsewhere. Whatever is thrown that is not a Refusal is a defect: it is logged with an id and hidden.
 */
export class Refusal extends Error {
  readonly reason: RefusalReason | null

  constructor(
    readonly code: RefusalCode,
    message: string | Message,
    readonly detail: RefusalDetail = {},
  ) {
    super(typeof message === 'string' ? message : message.text)
    this.name = 'Refusal'
    this.reason = typeof message === 'string' ? null : { kind: message.kind, params: message.params }
  }
}

/** What is said of whatever is not there, and of whatever the caller may not know of. */
export const NOT_FOUND = commonRefusals.notFound().text

/**
 * The refusal as it leaves the product: who asks for what does not exist and who asks for what they may not know of get
 * the same answer, so that nobody learns from it what exists.
 */
export function concealed(refusal: Refusal): Refusal {
  return refusal.code === 'not-found' && !refusal.detail.known
    ? new Refusal('not-found', commonRefusals.notFound())
    : refusal
}

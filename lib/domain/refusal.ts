// Expected refusals: the closed list of what a caller can be told instead of a result, with one table for every face.

/** Code → HTTP status and the short title of its problem document (RFC 9457). */
export const REFUSALS = {
  invalid: { status: 422, title: 'The input is not valid' },
  malformed: { status: 400, title: 'The request could not be read' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-password': { status: 401, title: 'The password is not right' },
  'wrong-passkey': { status: 401, title: 'The passkey is not right' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not here' },
  stale: { status: 409, title: 'This item has changed' },
  conflict: { status: 409, title: 'Not possible in this state' },
  'too-large': { status: 413, title: 'Too large' },
  misdirected: { status: 421, title: 'Another address' },
  'unsupported-type': { status: 415, title: 'Unsupported content type' },
  'too-many': { status: 429, title: 'Too many tries' },
  unexpected: { status: 500, title: 'Unexpected error' },
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

/**
 * A refusal that the caller is meant to read. `message` is one sentence that says what happened and what to do next.
 * Whatever is thrown that is not a Refusal is a defect: it is logged with an id and hidden.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly detail: RefusalDetail = {},
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

/** What is said of whatever is not there, and of whatever the caller may not know of. */
export const NOT_FOUND = 'It does not exist, or it belongs to a project that you are not a member of.'

/**
 * The refusal as it leaves the product: who asks for what does not exist and who asks for what they may not know of get
 * the same answer, so that nobody learns from it what exists.
 */
export function concealed(refusal: Refusal): Refusal {
  return refusal.code === 'not-found' && !refusal.detail.known ? new Refusal('not-found', NOT_FOUND) : refusal
}

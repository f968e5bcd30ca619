// Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a retry does nothing twice and gets the first answer again.
import { CommitUnknown } from '@/lib/data/change'
import {
  deleteExpiredKeys,
  findAnswer,
  KeyInUse,
  KeyTaken,
  type Slot,
  type Stored,
  saveAnswer,
  transactOnce,
} from '@/lib/data/idempotency'
import type { RequestTransaction } from '@/lib/data/request-transaction'
import type { Actor } from '@/lib/domain/actor'
import { concealed, Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { isDatabaseAway, logDatabaseAway } from '@/lib/http/answer'
import { problem } from '@/lib/http/problem'
import { openAnswer, sealAnswer } from '@/lib/http/sealed-answer'
import { sha256 } from '@/lib/platform/digest'

const KEY = /^[\x21-\x7e]{1,200}$/
const CLEAN_EVERY_MS = 600_000

type Keyed = { slot: Slot; fingerprint: string; actor: Actor; handle: () => Promise<Response> }

const placeOf = ({ principal, route, key }: Slot): string => `${principal} ${route} ${key}`

/** The first answer again, for the same body and to whoever still has the rights that it was given for. */
function replay({ slot, fingerprint, actor }: Keyed, stored: Stored): Response {
  if (stored.fingerprint !== fingerprint) throw new Refusal('invalid', requestsRefusals.keyUsed())
  const { status } = stored
  if (status === null) throw new Refusal('conflict', requestsRefusals.keyAbandoned())
  const answer = stored.body && openAnswer(actor, stored.body, placeOf(slot))
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  return new Response(answer || null, { status, headers: { 'content-type': type, 'idempotency-replayed': 'true' } })
}

/** Stores the answer and commits it with the effect. */
async function commitAnswer({ slot, actor }: Keyed, transaction: RequestTransaction, response: Response) {
  const answer = await response.clone().text()
  const body = sealAnswer(actor, answer, placeOf(slot))
  await transaction.commit((tx) => saveAnswer(tx, slot, response.status, body))
  return response
}

/**
 * Does the request and commits its effect with its answer. A refusal is stored only where an audit event was written with
 * it; any other is given once no earlier request with the key is in progress, and leaves the key free.
 */
async function handleOnce(request: Keyed, transaction: RequestTransaction): Promise<Response> {
  try {
    const response = await request.handle()
    return response.ok ? await commitAnswer(request, transaction, response) : response
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (transaction.hasEvents && transaction.reader)
      return commitAnswer(request, transaction, problem(concealed(error)))
    await transaction.rollback()
    await transaction.hold()
    throw error
  }
}

const keyOf = ({ method, headers }: Request): string | null =>
  method === 'GET' || method === 'HEAD' ? null : headers.get('idempotency-key')

/**
 * The error of a request, with what is known of its effect: with a key an earlier one may have been completed, so that
 * it never says that nothing was changed, but to send it again.
 */
export function errorOfRequest(request: Request, error: unknown): unknown {
  const isUnknown = error instanceof CommitUnknown
  if (keyOf(request) === null || !(isUnknown || isDatabaseAway(error))) return error
  logDatabaseAway(error)
  const retryAfterSeconds = 3
  return isUnknown
    ? new Refusal('outcome-unknown', requestsRefusals.outcomeUnknownOfKey(), { retryAfterSeconds })
    : new Refusal('unavailable', requestsRefusals.databaseAwayOfKey(), { retryAfterSeconds })
}

/** Where the answer to a request is stored; null for one without a key. */
function slotOf(request: Request, actor: Actor): Slot | null {
  const key = keyOf(request)
  if (key === null) return null
  if (!KEY.test(key)) throw new Refusal('malformed', requestsRefusals.wrongKey())
  const { pathname, search } = new URL(request.url)
  const principal = 'id' in actor ? `${actor.kind}:${actor.id}` : actor.kind
  return { principal, route: `${request.method} ${pathname}${search}`, key }
}

let cleanedAt = 0

async function deleteNowAndThen(): Promise<void> {
  if (Date.now() - cleanedAt < CLEAN_EVERY_MS) return
  cleanedAt = Date.now()
  await deleteExpiredKeys()
}

/** The requests with a key that this process works on, by the place of the key: what one does, its retries need not do beside it. */
const inProgress = new Map<string, Promise<unknown>>()

/** The places of the keys of requests that are counted, of which somebody may have only so many under way. */
const counted = new Set<string>()

/**
 * Begins a request that is counted; the function that comes back ends it. A retry beside it is refused before its body
 * is read: one that waits would take a place from other work.
 */
export function beginCounted(request: Request, actor: Actor): () => void {
  const slot = slotOf(request, actor)
  if (slot === null) return () => {}
  const place = placeOf(slot)
  if (counted.has(place)) throw new Refusal('conflict', requestsRefusals.keyInUse(), { retryAfterSeconds: 1 })
  counted.add(place)
  return () => counted.delete(place)
}

/** Runs `work` when no other request of this process with the key is in progress. */
async function afterOthers<R>(slot: Slot, work: () => Promise<R>): Promise<R> {
  const place = placeOf(slot)
  for (let other = inProgress.get(place); other; other = inProgress.get(place)) await other
  const done = work()
  const settled = done.then(
    () => inProgress.delete(place),
    () => inProgress.delete(place),
  )
  inProgress.set(place, settled)
  return done
}

/**
 * Runs `handle` once for a key: all its changes and its answer are one transaction, which holds the key. A retry waits
 * for a request that is in progress and gets its answer; with another body it is refused.
 */
export async function once(
  request: Request,
  actor: Actor,
  body: Uint8Array,
  handle: () => Promise<Response>,
): Promise<Response> {
  const slot = slotOf(request, actor)
  if (slot === null) return handle()
  const keyed = { slot, fingerprint: sha256(body), actor, handle }
  try {
    await deleteNowAndThen()
    return await afterOthers(slot, async () => {
      const stored = await findAnswer(slot)
      if (stored) return replay(keyed, stored)
      return transactOnce(slot, keyed.fingerprint, (transaction) => handleOnce(keyed, transaction))
    })
  } catch (error) {
    if (error instanceof KeyTaken) return replay(keyed, error.stored)
    if (error instanceof KeyInUse) throw new Refusal('conflict', requestsRefusals.keyInUse(), { retryAfterSeconds: 1 })
    throw error
  }
}

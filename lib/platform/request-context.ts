// The request that code runs for: what its lines in the log have in common.
import { AsyncLocalStorage } from 'node:async_hooks'

export type RequestContext = {
  id: string
  /** Who makes it, as `person ID`, `machine ID` or `anonymous`; null until somebody has looked. */
  actor: string | null
  /** Its answer is sent. What it started and goes on, such as a connection, does not belong to it any more. */
  ended: boolean
}

// Next may load this module several times in one process (one copy per bundle); the storage is one all the same.
const place = globalThis as typeof globalThis & { countersignRequests?: AsyncLocalStorage<RequestContext> }

function storage(): AsyncLocalStorage<RequestContext> {
  place.countersignRequests ??= new AsyncLocalStorage()
  return place.countersignRequests
}

/** From here on, what runs in this turn and what it starts runs for the request. */
export function enterRequest(request: RequestContext): void {
  storage().enterWith(request)
}

/** Says who makes the current request. Does nothing outside of one. */
export function setRequestActor(actor: { kind: string; id?: string }): void {
  const request = storage().getStore()
  if (request) request.actor = actor.id === undefined ? actor.kind : `${actor.kind} ${actor.id}`
}

/** What each line of the log says of the current request. */
export function requestOfLog(): { requestId?: string } {
  const request = storage().getStore()
  return request && !request.ended ? { requestId: request.id } : {}
}

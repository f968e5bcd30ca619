// Whether this process is about to stop. `lib/platform/box/drain.mjs` sets it in the web process; elsewhere it never is.

type Drain = { isStopping: boolean; listeners: Set<() => void> }

// Loaded before Next, and by several bundles of one process: the state is one all the same.
const place = globalThis as typeof globalThis & { countersignDrain?: Drain }

/** Whether the process was told to stop: it finishes what it has, and should get nothing new. */
export function isStopping(): boolean {
  return place.countersignDrain?.isStopping ?? false
}

/** Calls `listener` once the process is told to stop. The function that comes back takes the listener away. */
export function onStop(listener: () => void): () => void {
  place.countersignDrain?.listeners.add(listener)
  return () => {
    place.countersignDrain?.listeners.delete(listener)
  }
}

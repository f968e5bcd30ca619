// Keeping runs while their worker lives, and putting back those whose worker does not.
import { type Held, handBackRuns, renewLeases, requeueLostRuns } from '@/lib/data/run-queue'
import { LEASE_SECONDS } from '@/lib/release/claim-run'

/** Yields the ids of the runs that are no longer the worker's: taken over, cancelled or ended. */
export async function keepRuns(held: readonly Held[]): Promise<string[]> {
  const kept = new Set(await renewLeases(held, LEASE_SECONDS))
  return held.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

/** Puts lost runs back in the queue. Safe to call from every worker: a run is taken by one all the same. */
export function sweepRuns(): Promise<string[]> {
  return requeueLostRuns()
}

/** A worker that stops gives its runs to others. */
export function giveBackRuns(held: readonly Held[]): Promise<void> {
  return handBackRuns(held)
}

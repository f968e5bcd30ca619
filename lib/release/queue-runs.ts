// What every worker does beside its runs: keep their leases, put back those whose worker died, enqueue what a schedule wants.
import { type Held, handBackRuns, renewLeases, requeueLostRuns } from '@/lib/data/runs/run-queue'
import { enqueueDue } from '@/lib/data/runs/run-schedule'
import { LEASE_SECONDS } from '@/lib/release/runs/claim-run'

/** How many probes that are due are enqueued in one statement. */
const DUE_AT_ONCE = 500

/** Yields the ids of the runs that are no longer the worker's: taken over, cancelled or ended. */
export async function renewRunLeases(held: readonly Held[]): Promise<string[]> {
  const retained = new Set(await renewLeases(held, LEASE_SECONDS))
  return held.filter(({ id }) => !retained.has(id)).map(({ id }) => id)
}

/** Puts lost runs back in the queue. Safe to call from every worker: a run is taken by one all the same. */
export function sweepRuns(): Promise<string[]> {
  return requeueLostRuns()
}

/** A worker that stops gives its runs to others. */
export function giveBackRuns(held: readonly Held[]): Promise<void> {
  return handBackRuns(held)
}

/** Enqueues the probes whose schedule is due. Safe to call from every worker: each is enqueued by one. */
export function enqueueScheduled(): Promise<number> {
  return enqueueDue(DUE_AT_ONCE)
}

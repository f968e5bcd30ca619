// Keeping a run while its worker lives, and putting back those whose worker does not.
import { type ClaimedRun, handBackRun, renewLease, requeueLostRuns } from '@/lib/data/runs'
import { LEASE_SECONDS } from '@/lib/release/claim-run'

/** A job that no worker has taken for this long has been lost with its worker. */
const FORGOTTEN_SECONDS = 30

/** False: the run is another's now, or has ended. */
export function keepRun(run: ClaimedRun): Promise<boolean> {
  return renewLease(run.id, run.attempt, LEASE_SECONDS)
}

/** Puts lost runs back in the queue. Safe to call from every worker: a run is taken by one all the same. */
export function sweepRuns(): Promise<string[]> {
  return requeueLostRuns(FORGOTTEN_SECONDS)
}

/** A worker that stops gives its run to another. */
export function giveBackRun(run: ClaimedRun): Promise<boolean> {
  return handBackRun(run.id, run.attempt)
}

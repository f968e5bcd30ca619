// A worker takes a run: by lease, so that a dead one's work is taken over; and gets what the run needs of its environment, secrets still sealed.

import { type EnvironmentRow, findEnvironment, listSecrets, type SealedSecret } from '@/lib/data/projects'
import { type ClaimedRun, claimRun as claim, readCaptures } from '@/lib/data/runs'

/** How long a worker may be silent before its run is another's. The lease is renewed at a third of it. */
export const LEASE_SECONDS = 15
/** After so many workers died over a run it ends as an error: it may be what kills them. */
export const ATTEMPTS = 3

export type TakenRun = { run: ClaimedRun; environment: EnvironmentRow; secrets: SealedSecret[]; captures: Record<string, string> }

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The run with its surroundings, or null when another worker holds it or it has ended. */
export async function claimRun(runId: string, worker: string): Promise<TakenRun | null> {
  const run = await claim(runId, worker, LEASE_SECONDS)
  if (!run) return null
  const [environment, secrets, captured] = await Promise.all([findEnvironment(run.projectId, run.environmentId), listSecrets(run.environmentId), readCaptures(run.releaseId)])
  if (!environment) throw new Error(`run ${runId}: its environment is gone`)
  return { run, environment, secrets, captures: Object.fromEntries(Object.entries(captured).map(([name, value]) => [name, text(value)])) }
}

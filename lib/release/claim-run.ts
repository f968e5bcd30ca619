// A worker takes runs: by lease, so that a dead one's work is taken over; and gets what they need of their environments, secrets still sealed.
import { type EnvironmentRow, findEnvironments, listSecrets, type SealedSecret } from '@/lib/data/projects'
import { type ClaimedRun, claimRuns as claim, readBaselines, readCaptures } from '@/lib/data/run-queue'
import { BASELINE } from '@/lib/domain/probe/judge'

/** How long a worker may be silent before its runs are another's. The lease is renewed at a third of it. */
export const LEASE_SECONDS = 15
/** After so many workers died over a run it ends as an error: it may be what kills them. */
export const ATTEMPTS = 3

export type TakenRun = { run: ClaimedRun; environment: EnvironmentRow; secrets: SealedSecret[]; captures: Record<string, string>; before: Record<string, unknown> | null }

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Up to `limit` runs with their surroundings; none when nothing waits that may start now. */
export async function claimRuns(worker: string, limit: number): Promise<TakenRun[]> {
  const runs = await claim(worker, limit, LEASE_SECONDS)
  if (runs.length === 0) return []
  const environmentIds = [...new Set(runs.map((run) => run.environmentId))]
  const compared = runs.filter((run) => JSON.stringify(run.definition).includes(BASELINE)).map((run) => run.itemId)
  const [environments, secrets, captured, baselines] = await Promise.all([
    findEnvironments(environmentIds),
    listSecrets(environmentIds),
    readCaptures([...new Set(runs.map((run) => run.releaseId))]),
    compared.length > 0 ? readBaselines(compared) : null,
  ])
  return runs.map((run) => {
    const environment = environments.find(({ id }) => id === run.environmentId)
    if (!environment) throw new Error(`run ${run.id}: its environment is gone`)
    const captures = Object.fromEntries(Object.entries(captured.get(run.releaseId) ?? {}).map(([name, value]) => [name, text(value)]))
    return { run, environment, secrets: secrets.filter(({ environmentId }) => environmentId === environment.id), captures, before: baselines?.get(run.itemId) ?? null }
  })
}

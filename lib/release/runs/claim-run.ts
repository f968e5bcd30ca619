// A worker takes runs: by lease, so that a dead one's work is taken over; and gets what they need of their environments, secrets still sealed.
import { type EnvironmentRow, readSurroundings, type SealedSecret } from '@/lib/data/project/projects'
import { type ClaimedRun, readBaselines, readCaptures, takeQueuedRuns } from '@/lib/data/runs/run-queue'
import { memoize } from '@/lib/domain/memoize'
import { BASELINE } from '@/lib/domain/probe/answer/judge'
import { namesIn } from '@/lib/domain/probe/definition/placeholder'

/** After so many workers died over a run it ends as an error: it may be what kills them. */
export const ATTEMPTS = 3

export type TakenRun = {
  run: ClaimedRun
  environment: EnvironmentRow & { secrets: SealedSecret[] }
  captures: Record<string, string>
  before: Record<string, unknown> | null
}

const namesOf = memoize(2000, namesIn)

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Whether a run has to be filled in with something that neither its environment nor its secrets know: another probe may have captured it. */
function isChained({ definition }: ClaimedRun, { variables, secretNames }: EnvironmentRow): boolean {
  return [...namesOf(definition)].some((name) => !Object.hasOwn(variables, name) && !secretNames.includes(name))
}

/**
 * Up to `limit` runs with their surroundings; none when nothing waits that may start now. `keyIds`: the keys that the
 * worker opens secrets with.
 */
export async function claimRuns(worker: string, limit: number, keyIds: readonly string[] = []): Promise<TakenRun[]> {
  const runs = await takeQueuedRuns(worker, limit, keyIds)
  if (runs.length === 0) return []
  const compared = runs.filter((run) => run.definition.includes(BASELINE)).map((run) => run.itemId)
  const [rows, baselines] = await Promise.all([
    readSurroundings([...new Set(runs.map((run) => run.environmentId))]),
    compared.length > 0 ? readBaselines(compared) : null,
  ])
  const environments = new Map(rows.map((row) => [row.id, row]))
  const placed = runs.map((run) => {
    const environment = environments.get(run.environmentId)
    if (!environment) throw new Error(`run ${run.id}: its environment is gone`)
    return { run, environment, before: baselines?.get(run.itemId) ?? null }
  })
  const chained = placed.filter(({ run, environment }) => isChained(run, environment)).map(({ run }) => run.releaseId)
  const captured = chained.length > 0 ? await readCaptures([...new Set(chained)]) : null
  return placed.map((one) => ({
    ...one,
    captures: Object.fromEntries(
      Object.entries(captured?.get(one.run.releaseId) ?? {}).map(([name, value]) => [name, text(value)]),
    ),
  }))
}

// A run is written with what the queue must know of it: where it goes, and how many may be there at once.
import type { Tx } from '@/lib/data/change'
import { readPlaces } from '@/lib/data/project/projects'
import { insertRun, type NewRun } from '@/lib/data/runs/run-queue'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { hostOf } from '@/lib/domain/probe/definition/host-of'

/** Yields the run's number. Throws `Refusal('invalid')` when the definition is none that can be run any more. */
export async function enqueueRun(tx: Tx, run: Omit<NewRun, 'host' | 'perHost'>): Promise<number> {
  const { environmentId, variables, perHost } = await readPlaces(tx, run.releaseId)
  return insertRun(tx, {
    ...run,
    host: `${environmentId} ${hostOf(parseDefinition(run.definition), variables)}`,
    perHost,
  })
}

// What is waiting to be written down: the results of one project, whose history is one chain, go into one transaction, as many as have come in
// while the last was written.

import type { RunStatus } from '@/lib/domain/enums'
import { log } from '@/lib/platform/log'
import { type EndedRun, recordRuns } from '@/lib/release/runs/record-run'

const MOST_AT_ONCE = 500
/** So many at once are a crowd: the next ones are waited for a little longer, since a transaction costs the same for one as for many. */
const CROWD = 20
const GATHER_MS = 15

type Waiting = EndedRun & { done(written: boolean | null): void }

export class ResultBatcher {
  private readonly waiting = new Map<string, Waiting[]>()
  private readonly writing = new Map<string, Promise<void>>()
  private readonly counts: Partial<Record<RunStatus, number>> = {}

  /** Resolves when it stands in the database; false when the run was no longer this worker's, null when it could not be written. */
  write(ended: EndedRun): Promise<boolean | null> {
    return new Promise((done) => {
      const { projectId } = ended.run
      const list = this.waiting.get(projectId) ?? []
      this.waiting.set(projectId, list)
      list.push({ ...ended, done })
      if (!this.writing.has(projectId)) this.writing.set(projectId, this.flush(projectId))
    })
  }

  /** How the runs ended that this worker wrote down. */
  get outcomes(): Readonly<Partial<Record<RunStatus, number>>> {
    return this.counts
  }

  /** Resolves when everything that was handed in is written, or could not be. */
  async flushed(): Promise<void> {
    while (this.writing.size > 0) await Promise.all(this.writing.values())
  }

  private async flush(projectId: string): Promise<void> {
    let written = 0
    for (;;) {
      // At least one turn of the event loop, so that what ends together is written together.
      await new Promise((next) => (written >= CROWD ? setTimeout(next, GATHER_MS) : setImmediate(next)))
      const list = this.waiting.get(projectId) ?? []
      const batch = list.splice(0, MOST_AT_ONCE)
      if (batch.length === 0) break
      await this.writeBatch(projectId, batch)
      written = batch.length
    }
    this.waiting.delete(projectId)
    this.writing.delete(projectId)
  }

  /** A batch that cannot be written is tried one by one, so that one bad result costs no other; what still fails runs again when its lease is over. */
  private async writeBatch(projectId: string, batch: Waiting[]): Promise<void> {
    try {
      const written = await recordRuns(batch, new Date())
      for (const { run, result, done } of batch) {
        if (written.has(run.id)) this.counts[result.status] = (this.counts[result.status] ?? 0) + 1
        done(written.has(run.id))
      }
    } catch (error) {
      log.warn({ projectId, runs: batch.length, error: String(error) }, 'probe: results could not be written')
      const [first, ...others] = batch
      if (others.length === 0) first?.done(null)
      else for (const one of batch) await this.writeBatch(projectId, [one])
    }
  }
}

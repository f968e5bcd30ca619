// Takes runs while there are slots for them, keeps their leases, and hands what they saw to the result batcher.
import { handBackRuns, LEASE_SECONDS, RUNS_QUEUED, renewLeases } from '@/lib/data/runs/run-queue'
import { type Listener, listen } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { claimRuns, type TakenRun } from '@/lib/release/runs/claim-run'
import type { RunResult } from '@/lib/release/runs/result-digest'
import type { ResultBatcher } from '@/lib/worker/result-batcher'

/** How often the queue is looked at without a message. */
const POLL_MS = 1000
/** When there was more than fits, the next claim waits so long, or until half of the slots are free: many small claims cost more than the runs themselves. */
const FULL_MS = 8

type Options = {
  worker: string
  /** The keys that it opens secrets with. */
  keyIds: string[]
  slots: number
  results: ResultBatcher
  execute(taken: TakenRun, signal: AbortSignal): Promise<RunResult>
  stopping: AbortSignal
}

export class RunDispatcher implements Listener {
  /** Runs that are this worker's until their result is written, by id, each with what ends it. */
  private readonly held = new Map<string, { taken: TakenRun; end: AbortController }>()
  private executing = 0
  private woken = false
  private filling = false
  private filled = Promise.resolve()
  /** Says that half of the slots are free. */
  private halfFree = () => {}
  private readonly timers: NodeJS.Timeout[]
  private readonly leave: () => void

  constructor(private readonly options: Options) {
    this.timers = [
      setInterval(() => this.wake(), POLL_MS),
      setInterval(() => void this.keep(), (LEASE_SECONDS * 1000) / 3),
    ]
    this.leave = listen(this)
  }

  message(payload: string): void {
    if (payload === RUNS_QUEUED) this.wake()
  }

  gap(): void {
    this.wake()
  }

  /** Says that there may be runs to take. */
  wake(): void {
    this.woken = true
    if (!this.filling) this.filled = this.fill()
  }

  /** Ends what is under way and gives it back. Resolves when nothing is held any more. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    this.leave()
    // A claim that is under way ends with runs that are ours.
    this.halfFree()
    await this.filled
    const left = [...this.held.values()]
    for (const { end } of left) end.abort()
    await handBackRuns(left.map(({ taken }) => taken.run))
    await this.options.results.flushed()
  }

  private async fill(): Promise<void> {
    const { worker, keyIds, slots, stopping } = this.options
    this.filling = true
    try {
      while (this.woken && !stopping.aborted) {
        this.woken = false
        const free = slots - this.executing
        const taken = free > 0 ? await claimRuns(worker, free, keyIds) : []
        for (const one of taken) void this.work(one)
        if (taken.length > 0) this.woken = true
        if (taken.length > 0 && taken.length === free) await this.space()
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'worker: no runs could be taken, trying again')
    } finally {
      this.filling = false
    }
  }

  /** Resolves when it is worth claiming again. */
  private space(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.halfFree(), FULL_MS)
      this.halfFree = () => {
        clearTimeout(timer)
        this.halfFree = () => {}
        resolve()
      }
    })
  }

  /** A slot is free again when its target has been looked at: writing the result down needs none. */
  private async work(taken: TakenRun): Promise<void> {
    const { execute, results, stopping } = this.options
    const { run } = taken
    const end = new AbortController()
    this.held.set(run.id, { taken, end })
    this.executing += 1
    const result = await execute(taken, end.signal)
    this.executing -= 1
    if (this.executing <= this.options.slots / 2) this.halfFree()
    if (!stopping.aborted) {
      this.wake()
      const written = await results.write({ run, result })
      if (written === false)
        log.warn({ runId: run.id, attempt: run.attempt }, 'probe: the run was no longer ours, its result was dropped')
    }
    this.held.delete(run.id)
    this.wake()
  }

  private async keep(): Promise<void> {
    if (this.held.size === 0) return
    try {
      for (const id of await renewLeases([...this.held.values()].map(({ taken }) => taken.run)))
        this.held.get(id)?.end.abort()
    } catch (error) {
      log.warn({ error: String(error) }, 'probe: the leases could not be renewed')
    }
  }
}

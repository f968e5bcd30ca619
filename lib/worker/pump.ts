// Takes runs while there are slots for them, keeps their leases, and hands what they saw to the ledger.
import { log } from '@/lib/platform/log'
import { claimRuns, LEASE_SECONDS, type TakenRun } from '@/lib/release/claim-run'
import { giveBackRuns, keepRuns } from '@/lib/release/keep-run'
import type { RunResult } from '@/lib/release/result-digest'
import type { Ledger } from '@/lib/worker/ledger'

/** How often the queue is looked at although nobody rang. */
const LOOK_MS = 1000
/** When there was more than fits, the next claim waits so long, or until half of the slots are free: many small claims cost more than the runs themselves. */
const FULL_MS = 8

type Options = {
  worker: string
  /** The keys that it opens secrets with. */
  keyIds: string[]
  slots: number
  ledger: Ledger
  look(taken: TakenRun, signal: AbortSignal): Promise<RunResult>
  stopping: AbortSignal
}

export class Pump {
  /** Runs that are this worker's until their result is written, by id, each with what ends it. */
  private readonly held = new Map<string, { taken: TakenRun; end: AbortController }>()
  private looking = 0
  private rung = false
  private filling = false
  /** Says that half of the slots are free. */
  private roomy = () => {}
  private readonly timers: NodeJS.Timeout[]

  constructor(private readonly options: Options) {
    this.timers = [
      setInterval(() => this.ring(), LOOK_MS),
      setInterval(() => void this.keep(), (LEASE_SECONDS * 1000) / 3),
    ]
  }

  /** Says that there may be runs to take. */
  ring(): void {
    this.rung = true
    if (!this.filling) void this.fill()
  }

  /** Ends what is under way and gives it back. Resolves when nothing is held any more. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    const left = [...this.held.values()]
    for (const { end } of left) end.abort()
    await giveBackRuns(left.map(({ taken }) => taken.run))
    await this.options.ledger.settled()
  }

  private async fill(): Promise<void> {
    const { worker, keyIds, slots, stopping } = this.options
    this.filling = true
    try {
      while (this.rung && !stopping.aborted) {
        this.rung = false
        const free = slots - this.looking
        const taken = free > 0 ? await claimRuns(worker, free, keyIds) : []
        for (const one of taken) void this.work(one)
        if (taken.length > 0) this.rung = true
        if (taken.length > 0 && taken.length === free) await this.room()
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'worker: no runs could be taken, trying again')
    } finally {
      this.filling = false
    }
  }

  /** Resolves when it is worth claiming again. */
  private room(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.roomy(), FULL_MS)
      this.roomy = () => {
        clearTimeout(timer)
        this.roomy = () => {}
        resolve()
      }
    })
  }

  /** A slot is free again when its target has been looked at: writing the result down needs none. */
  private async work(taken: TakenRun): Promise<void> {
    const { look, ledger, stopping } = this.options
    const { run } = taken
    const end = new AbortController()
    this.held.set(run.id, { taken, end })
    this.looking += 1
    const result = await look(taken, end.signal)
    this.looking -= 1
    if (this.looking <= this.options.slots / 2) this.roomy()
    if (!stopping.aborted) {
      this.ring()
      const written = await ledger.write({ run, result })
      if (written === false)
        log.warn({ runId: run.id, attempt: run.attempt }, 'probe: the run was no longer ours, its result was dropped')
    }
    this.held.delete(run.id)
    this.ring()
  }

  private async keep(): Promise<void> {
    if (this.held.size === 0) return
    try {
      for (const id of await keepRuns([...this.held.values()].map(({ taken }) => taken.run)))
        this.held.get(id)?.end.abort()
    } catch (error) {
      log.warn({ error: String(error) }, 'probe: the leases could not be renewed')
    }
  }
}

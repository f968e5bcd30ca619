// Keeps the timelines of verdicts: looks at a release when it was told of one, when its time has come, and when it has not looked since a change.
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { noteDeployed } from '@/lib/monitor/mark-deployed'
import { type Listener, listen } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { listReleasesToExamine, saveTimeline } from '@/lib/release/save-timeline'
import { throttleMs } from '@/lib/worker/throttle'

const Announced = z.object({ kind: z.literal('release'), releaseId: z.uuid() })

export class Timelines implements Listener {
  /** What was last seen of each release whose verdict can move. */
  private readonly known = new Map<string, { revision: number; nextAt: number }>()
  private readonly waiting = new Set<string>()
  private busy: Promise<void> | null = null
  private readonly leaving = new AbortController()
  private leave = () => {}

  start(): void {
    this.leave = listen(this)
  }

  message(payload: string): void {
    const announced = Announced.safeParse(jsonOf(payload))
    if (announced.success) this.ask(announced.data.releaseId)
  }

  /** What happened meanwhile shows in the revisions, at the next sweep. */
  gap(): void {}

  private ask(releaseId: string): void {
    this.waiting.add(releaseId)
    this.busy ??= this.work().finally(() => {
      this.busy = null
    })
  }

  /** One after the other, each as it is when its turn comes: many changes of one release are one look, and the more looks cost, the more are one. */
  private async work(): Promise<void> {
    for (const releaseId of this.waiting) {
      if (this.leaving.signal.aborted) return
      this.waiting.delete(releaseId)
      const started = performance.now()
      try {
        const examined = await saveTimeline(releaseId)
        if (examined) this.known.set(releaseId, examined)
        if (examined?.deployed) await noteDeployed(releaseId, new Date())
      } catch (error) {
        log.warn(
          { error: String(error), releaseId },
          'worker: the verdict could not be looked at, trying again at the next sweep',
        )
      }
      await pause(throttleMs(performance.now() - started), undefined, { signal: this.leaving.signal }).catch(
        () => undefined,
      )
    }
  }

  /** Asks for a look at each release that has changed since, or whose verdict may have changed by itself, and at each line of the board that does not count any more. Waits for none of them. */
  async sweep(): Promise<void> {
    const { moving, unjudged } = await listReleasesToExamine()
    const ids = new Set(moving.map(({ id }) => id))
    for (const id of this.known.keys()) if (!ids.has(id)) this.known.delete(id)
    for (const { id, revision } of moving) {
      const known = this.known.get(id)
      if (!known || known.revision !== revision || known.nextAt <= Date.now()) this.ask(id)
    }
    for (const id of unjudged) this.ask(id)
  }

  async stop(): Promise<void> {
    this.leaving.abort()
    this.leave()
    await this.busy
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

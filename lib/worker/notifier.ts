// Makes notices of what has happened, and deliveries of notices: when something was announced, and every second besides.

import { RUNS_QUEUED } from '@/lib/data/runs/run-queue'
import { notifyFromEvents, notifyOfVerdicts } from '@/lib/notify/notify-from-events'
import { notifyOnSchedule } from '@/lib/notify/notify-on-schedule'
import { planDeliveries } from '@/lib/notify/plan-deliveries'
import { type Listener, listen } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { throttleMs } from '@/lib/worker/throttle'

const POLL_MS = 1000
/** Many changes in a moment are told of together. */
const GATHER_MS = 200
/** What time alone brings need not be known to the second. */
const TIME_MS = 10_000
/** After a long stop of all workers, reminders and deliveries are not kept waiting longer than this by what is pending. */
const LONGEST_MS = 10_000

export class Notifier implements Listener {
  private readonly timer: NodeJS.Timeout
  private readonly leave: () => void
  private busy: Promise<void> | null = null
  private again = false
  private stopped = false
  private timedAt = 0

  constructor(private readonly options: { mail: boolean; planned(): void }) {
    this.timer = setInterval(() => this.wake(), POLL_MS)
    this.leave = listen(this)
  }

  message(payload: string): void {
    if (payload !== RUNS_QUEUED) this.wake()
  }

  gap(): void {
    this.wake()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    this.leave()
    await this.busy
  }

  private wake(): void {
    this.again = true
    this.busy ??= this.work().finally(() => {
      this.busy = null
    })
  }

  private async work(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false
      const started = performance.now()
      try {
        const now = new Date()
        const stopped = () => this.stopped || performance.now() - started > LONGEST_MS
        await notifyFromEvents(now, stopped)
        await notifyOfVerdicts(now, stopped)
        if (now.getTime() - this.timedAt >= TIME_MS) {
          await notifyOnSchedule(now)
          this.timedAt = now.getTime()
        }
        await planDeliveries(now, { mail: this.options.mail })
        this.options.planned()
      } catch (error) {
        log.warn({ error: String(error) }, 'notify: nobody could be told, trying again')
      }
      await new Promise((next) => setTimeout(next, Math.max(GATHER_MS, throttleMs(performance.now() - started))))
    }
  }
}

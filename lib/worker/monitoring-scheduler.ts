// Looks after monitoring: has probes run when their window begins, and tells of check-ins that nobody has done.
import { beginWatches } from '@/lib/monitor/begin-watches'
import { notifyOverdue } from '@/lib/monitor/notify-overdue'

/** What is told need not be known to the second. */
const NOTIFY_MS = 15_000

export class MonitoringScheduler {
  private notifiedAt = 0

  async execute(now: Date): Promise<void> {
    await beginWatches(now)
    if (now.getTime() - this.notifiedAt < NOTIFY_MS) return
    this.notifiedAt = now.getTime()
    await notifyOverdue(now)
  }
}

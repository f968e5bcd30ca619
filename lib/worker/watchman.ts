// Looks after monitoring: has probes run when their window begins, and tells of check-ins that nobody has done.
import { beginWatches } from '@/lib/monitor/begin-watches'
import { tellOverdue } from '@/lib/monitor/tell-overdue'

/** What is told need not be known to the second. */
const TELL_MS = 15_000

export class Watchman {
  private toldAt = 0

  async look(now: Date): Promise<void> {
    await beginWatches(now)
    if (now.getTime() - this.toldAt < TELL_MS) return
    this.toldAt = now.getTime()
    await tellOverdue(now)
  }
}

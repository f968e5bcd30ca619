// Carries deliveries, a few at once: one that hangs keeps its own slot for ten seconds and nothing else.

import { type Attempted, endDelivery, type TakenDelivery, takeDeliveries } from '@/lib/notify/deliveries'
import { log } from '@/lib/platform/log'

const SLOTS = 6
const POLL_MS = 1000

export class NotificationSender {
  private readonly under = new Set<Promise<void>>()
  private readonly timer: NodeJS.Timeout
  private woken = false
  private filling = false
  private stopped = false

  constructor(
    private readonly keyIds: readonly string[],
    private readonly deliver: (delivery: TakenDelivery) => Promise<Attempted>,
  ) {
    this.timer = setInterval(() => this.wake(), POLL_MS)
  }

  /** Says that something may be due. */
  wake(): void {
    this.woken = true
    if (!this.filling) void this.fill()
  }

  /** What is under way ends first; its caller ends its signal. */
  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    await Promise.all(this.under)
  }

  private async fill(): Promise<void> {
    this.filling = true
    try {
      while (this.woken && !this.stopped) {
        this.woken = false
        const free = SLOTS - this.under.size
        const taken = free > 0 ? await takeDeliveries(new Date(), free, this.keyIds) : []
        for (const delivery of taken) {
          const sent = this.send(delivery).finally(() => {
            this.under.delete(sent)
            this.wake()
          })
          this.under.add(sent)
        }
      }
    } catch (error) {
      log.warn({ error: String(error) }, 'notify: no deliveries could be taken, trying again')
    } finally {
      this.filling = false
    }
  }

  private async send(delivery: TakenDelivery): Promise<void> {
    const attempted = await this.deliver(delivery)
    try {
      const written = await endDelivery(delivery, attempted, new Date(), Math.random())
      if (!written)
        log.warn(
          { deliveryId: delivery.id, attempt: delivery.attempts },
          'notify: the delivery was no longer ours; the target may get it twice, under one id',
        )
    } catch (error) {
      log.warn(
        { deliveryId: delivery.id, error: String(error) },
        'notify: how a delivery ended could not be written; it is tried again when its lease is over',
      )
    }
  }
}

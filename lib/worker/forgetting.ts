// Removes what counts nothing any more.
import { FORGET_EVERY_MS, forgetTries } from '@/lib/people/sign-in/forget-tries'

export class Forgetting {
  private doneAt = 0

  async execute(now: Date): Promise<void> {
    if (now.getTime() - this.doneAt < FORGET_EVERY_MS) return
    this.doneAt = now.getTime()
    await forgetTries(now)
  }
}

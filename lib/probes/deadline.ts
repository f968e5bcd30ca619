// A time limit as a signal, for a try or for one request of many.
import { setMaxListeners } from 'node:events'
import { failureOf } from '@/lib/egress/denied'

/** As many as requests of one try may be under way, and some for what they wait for. More would be a leak. */
const MAX_LISTENERS = 200

type Deadline = { signal: AbortSignal; reached: Promise<never>; end(): void }

/** Aborts after so many milliseconds with a TimeoutError, or when the run is cancelled. `reached` rejects a moment later, so that the kind's own words win. */
export function startDeadline(ms: number, cancelled: AbortSignal): Deadline {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DOMException('The time limit was reached', 'TimeoutError')), ms)
  const cancel = () => controller.abort(new DOMException('The run was cancelled', 'AbortError'))
  if (cancelled.aborted) cancel()
  else cancelled.addEventListener('abort', cancel, { once: true })
  const { signal } = controller
  setMaxListeners(MAX_LISTENERS, signal)
  const reached = new Promise<never>((_, reject) => {
    const stop = () => void setImmediate(() => reject(failureOf(signal)))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  reached.catch(() => undefined)
  const end = () => {
    clearTimeout(timer)
    cancelled.removeEventListener('abort', cancel)
  }
  return { signal, reached, end }
}

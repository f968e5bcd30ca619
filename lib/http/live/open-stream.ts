// What every stream of events has in common: it is counted, and it ends with the session that it was opened in and with
// the process.
import { findSessionEnd } from '@/lib/data/people/people'
import type { Person } from '@/lib/domain/actor'
import { firstExpiry } from '@/lib/domain/project/entry'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { begin } from '@/lib/http/live/at-once'
import { isStopping, onStop } from '@/lib/platform/drain'
import { countStream } from '@/lib/platform/metrics'

/** A timer that is longer fires at once; no session lasts so long. */
const LONGEST_MS = 24 * 3600 * 1000
/** When pages connect again after the process has stopped: spread over time, because all of them do. */
const RECONNECT_MS = { least: 500, most: 2500 }

export type OpenStream = {
  /**
   * Calls `close` when the session is over, or an entry into a project expires: the page then asks again, and is admitted if something was done in the
   * session meanwhile.
   */
  endWithSession(close: () => void): void
  /** When the process is about to stop, writes when to connect again, and calls `close`. */
  endWithProcess(write: (text: string) => void, close: () => void): void
  /** The stream has ended, for whatever reason. */
  release(): void
}

/** Refuses when the person has too many streams, or no session. */
export async function openStream(person: Person): Promise<OpenStream> {
  const sessionEnd = person.sessionId ? await findSessionEnd(person.sessionId) : null
  if (!sessionEnd) throw new Refusal('not-signed-in', requestsRefusals.sessionEnded())
  const entryEnd = firstExpiry(person.projects)
  const endsAt = Math.min(sessionEnd.getTime(), entryEnd === null ? Infinity : Date.parse(entryEnd))
  const countOff = begin('streams', person)
  const streamEnded = countStream()
  let timer: ReturnType<typeof setTimeout> | undefined
  let forget = () => {}
  return {
    endWithSession: (close) => {
      timer = setTimeout(close, Math.min(Math.max(endsAt - Date.now(), 0), LONGEST_MS))
      timer.unref()
    },
    endWithProcess: (write, close) => {
      const end = () => {
        write(`retry: ${Math.round(RECONNECT_MS.least + Math.random() * (RECONNECT_MS.most - RECONNECT_MS.least))}\n\n`)
        close()
      }
      if (isStopping()) setImmediate(end)
      else forget = onStop(end)
    },
    release: () => {
      clearTimeout(timer)
      forget()
      countOff()
      streamEnded()
    },
  }
}

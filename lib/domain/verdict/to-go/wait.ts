// What only time clears.
import { isOpen, nextOpening } from '@/lib/domain/calendar/window'
import type { ReleaseSnapshot, SoakState } from '@/lib/domain/release/snapshot/snapshot'
import type { Remedy } from '@/lib/domain/verdict/to-go/remedy'

type Waiting = Pick<ReleaseSnapshot, 'freezes' | 'windows' | 'state'>
type Wait = Extract<Remedy, { do: 'wait' }>

/** More turns than freezes and windows can take between now and a time that will do. */
const MOST_TURNS = 400

/** The end of the freezes that are on at a moment, or null. */
function thaw(freezes: ReleaseSnapshot['freezes'], at: number): number | null {
  const ends = freezes
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= at && at < Date.parse(endsAt))
    .map(({ endsAt }) => Date.parse(endsAt))
  return ends.length > 0 ? Math.max(...ends) : null
}

/**
 * The waiting that a release asks for: the rest of its soak, then until no freeze is on and a deployment window is open. A soak whose clock is paused has
 * to be started first: time alone does nothing. `soak` is the one that holds the release.
 */
export function measuredWait({ freezes, windows = [], state }: Waiting, soak: SoakState | null, now: Date): Remedy[] {
  const left = Math.max(0, soak ? soak.requiredSeconds - soak.coveredSeconds : 0)
  let at = now.getTime() + left * 1000
  let because: Wait['for'] = 'soak'
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const thawed = thaw(freezes, at)
    const opens =
      thawed === null && state === 'open' && !isOpen(windows, at) ? (nextOpening(windows, at)?.startsAt ?? null) : null
    const next = thawed ?? opens
    if (next === null) break
    because = thawed === null ? 'window' : 'freeze'
    at = next
  }
  const seconds = Math.ceil((at - now.getTime()) / 1000)
  const start: Remedy[] = left > 0 && soak?.pausedBecause ? [{ do: 'start-soak' }] : []
  return seconds > 0 ? [...start, { do: 'wait', seconds, for: because }] : []
}

// The deployment windows of the environment: outside of all of them a release that is still open yet waits.
import { isOpen, nextOpening } from '@/lib/domain/calendar/window'
import { spokenMoment } from '@/lib/domain/calendar/zone'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { releaseTexts } from '@/lib/domain/text/en/verdict'
import type { Reason } from '@/lib/domain/verdict/reasons'

type Windowed = Pick<ReleaseSnapshot, 'windows' | 'state' | 'environment'>

/** Windows say when one may begin: what is decided was decided in time, and what goes back must not wait for one. */
export function judgeWindows({ windows = [], state, environment }: Windowed, now: Date): Reason[] {
  const at = now.getTime()
  if (state !== 'open' || isOpen(windows, at)) return []
  const next = nextOpening(windows, at)
  const opens = next ? spokenMoment(next.startsAt, at, next.window.zone) : null
  return [
    {
      kind: 'outside-window',
      level: 'hold',
      message: releaseTexts.outsideWindow({ environment, next: opens }),
      clears: releaseTexts.clearOutsideWindow({ isPlanned: next !== null }),
    },
  ]
}

// Whether a window that somebody plans can be.
import type { Window } from '@/lib/domain/checklist/structure'

export const LEAST_EVERY = 60
const LONGEST = 366 * 86_400

export type Planned = { fromSeconds: number; toSeconds: number; everySeconds: number | null }

/** Why not, by the name of what is wrong; null when it can. `hourZero` in milliseconds; null while the release is not deployed. */
export function wrongWindow(
  { fromSeconds, toSeconds, everySeconds }: Planned,
  hourZero: number | null,
  now: number,
): { field: keyof Planned; why: string } | null {
  if (fromSeconds < 0) return { field: 'fromSeconds', why: 'A window begins at hour 0 or later.' }
  if (toSeconds <= fromSeconds)
    return { field: 'toSeconds', why: 'The window would end before it begins. Give an end after its begin.' }
  if (toSeconds > LONGEST) return { field: 'toSeconds', why: 'A window ends within a year of hour 0.' }
  if (everySeconds !== null && everySeconds < LEAST_EVERY)
    return {
      field: 'everySeconds',
      why: 'Look at most once a minute; what has to be seen more often is for a probe. Give at least 1 minute.',
    }
  if (hourZero !== null && hourZero + toSeconds * 1000 <= now)
    return { field: 'toSeconds', why: 'This window would be over before it began. Give an end that is still to come.' }
  return null
}

/** The window as its section keeps it. */
export function plannedWindow({ fromSeconds, toSeconds, everySeconds }: Planned, title: string): Window {
  return { fromSeconds, toSeconds, ...(everySeconds !== null && { everySeconds }), text: title.slice(0, 200) }
}

// The calendar of a project as its page and its API show it.
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import type { Permission } from '@/lib/domain/release/view/view'

export type CalendarView = {
  project: { id: string; name: string }
  environments: {
    id: string
    name: string
    entries: CalendarEntry[]
    /** What holds at this moment. Without windows it is always open. */
    now: { frozen: boolean; windowed: boolean; open: boolean; next?: { at: string; zone: string } }
  }[]
  may: { change: Permission }
  at: string
  /** Since when the reader has a secret address for their calendar. */
  followedSince?: string
}

'use client'
// A time: short to read in the reader's time zone, whole and in UTC in its title. The zone comes from the server, so
// that both draw the same.
import { useTimeZone } from '@/components/ui/time-zone'

/** Date and time as the clocks of a zone show them, `2026-11-28` and `14:05`. */
function clockIn(at: string, timeZone: string): { day: string; clock: string } {
  if (timeZone === 'UTC') return { day: at.slice(0, 10), clock: at.slice(11, 16) }
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) =>
    parts.get(type),
  )
  return { day: `${year}-${month}-${day}`, clock: `${hour}:${minute}` }
}

export function Moment({ at, withDay = true }: { at: string; withDay?: boolean }) {
  const { day, clock } = clockIn(at, useTimeZone())
  return (
    <time dateTime={at} title={`${at.slice(0, 10)} ${at.slice(11, 19)} UTC`} className="whitespace-nowrap">
      {withDay ? `${day} ${clock}` : clock}
    </time>
  )
}

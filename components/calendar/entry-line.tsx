// One freeze or window: when, why, and whether it holds now.
import { CalendarCheck, CalendarClock, Snowflake } from 'lucide-react'
import { calendarText } from '@/components/calendar/text'
import { Button } from '@/components/ui/button'
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import { formatWindow } from '@/lib/domain/calendar/window'

const STATES: Record<CalendarEntry['state'], string> = { active: 'active', upcoming: 'upcoming', ended: 'ended' }

/** When it is, in words, and what somebody wrote to it. */
function describeEntry(entry: CalendarEntry): { when: string; text: string | null; weekly: boolean } {
  if (entry.what === 'freeze')
    return { when: formatWindow({ kind: 'once', note: null, ...entry }), text: entry.reason, weekly: false }
  return { when: formatWindow(entry.window), text: entry.window.note, weekly: entry.window.kind === 'weekly' }
}

type Props = { entry: CalendarEntry; editable: boolean; onChange(): void; onEnd(): void }

export function EntryLine({ entry, editable, onChange, onEnd }: Props) {
  const { when, text, weekly } = describeEntry(entry)
  const freeze = entry.what === 'freeze'
  const Sign = freeze ? Snowflake : weekly ? CalendarClock : CalendarCheck
  const ink = entry.state !== 'active' ? 'text-soft' : freeze ? 'text-no-go' : 'text-go'
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3 border-line border-b py-2 wide:grid-cols-[6.5rem_minmax(0,1fr)_14rem_8rem]">
      <span className={`whitespace-nowrap font-strong ${ink}`}>
        <Sign size={15} aria-hidden className="me-1.5 inline-block align-[-0.15em]" />
        {freeze ? calendarText.entryLine.freeze : calendarText.entryLine.window}
      </span>
      <div className="order-last col-span-3 min-w-0 wide:order-none wide:col-span-1">
        <p>{when}</p>
        {text && <p className="text-small text-soft">{text}</p>}
        {entry.overlaps > 0 && (
          <p className="text-hold text-small">{calendarText.entryLine.overlaps(entry.overlaps)}</p>
        )}
      </div>
      <p className="text-small text-soft">
        {STATES[entry.state]}
        {entry.by && ` · ${entry.by}`}
      </p>
      {editable && entry.state !== 'ended' ? (
        <span className="flex justify-end gap-1">
          <Button
            small
            tone="quiet"
            onClick={onChange}
            aria-label={calendarText.entryLine.editFor({ what: entry.what, when })}
          >
            {calendarText.entryLine.edit}
          </Button>
          <Button
            small
            tone="quiet"
            onClick={onEnd}
            aria-label={calendarText.entryLine.endFor({ what: entry.what, when })}
          >
            {calendarText.entryLine.end}
          </Button>
        </span>
      ) : (
        <span />
      )}
    </li>
  )
}

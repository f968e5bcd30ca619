'use client'
// A deployment window: once, or each week by the clocks of a place.
import { useState } from 'react'
import { z } from 'zod'
import { calendarText } from '@/components/calendar/text'
import { ownZone, ZoneField } from '@/components/calendar/zone-field'
import { useForm } from '@/components/shell/use-form'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextField } from '@/components/ui/form/field'
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import type { WindowState } from '@/lib/domain/calendar/window'
import { localText, WEEKDAYS } from '@/lib/domain/calendar/zone'
import { saveWindowAction } from '@/lib/project/actions'

/** Which of the times are needed depends on the kind; the server says so beside the field. */
const Window = z.object({
  kind: z.enum(['weekly', 'once']),
  startsAt: z.string(),
  endsAt: z.string(),
  from: z.string(),
  to: z.string(),
  zone: z.string(),
  note: z.string(),
})
type Draft = z.input<typeof Window>

const NEW: Omit<Draft, 'zone'> = { kind: 'weekly', startsAt: '', endsAt: '', from: '10:00', to: '16:00', note: '' }
const MONDAY_TO_THURSDAY = [1, 2, 3, 4]

function draftOf(window: WindowState | null): Draft {
  if (!window) return { ...NEW, zone: ownZone() }
  const { zone } = window
  const note = window.note ?? ''
  if (window.kind === 'weekly') return { ...NEW, zone, note, from: window.from, to: window.to }
  return {
    ...{ ...NEW, kind: 'once', zone, note },
    startsAt: localText(Date.parse(window.startsAt), zone),
    endsAt: localText(Date.parse(window.endsAt), zone),
  }
}

type Field = ReturnType<typeof useForm<Draft, z.output<typeof Window>, unknown>>['field']

function OnceFields({ field }: { field: Field }) {
  return (
    <div className="grid gap-3 wide:grid-cols-2">
      <TextField label={calendarText.windowDialog.opens} type="datetime-local" {...field('startsAt')} />
      <TextField label={calendarText.windowDialog.closes} type="datetime-local" {...field('endsAt')} />
    </div>
  )
}

type Weekly = { field: Field; weekdays: number[]; error: string | undefined; onWeekdays(days: number[]): void }

function WeeklyFields({ field, weekdays, error, onWeekdays }: Weekly) {
  const toggle = (day: number) =>
    onWeekdays(weekdays.includes(day) ? weekdays.filter((other) => other !== day) : [...weekdays, day])
  const [from, to] = [field('from'), field('to')]
  return (
    <>
      <fieldset>
        <legend className="font-strong text-small">{calendarText.windowDialog.days}</legend>
        <div className="flex flex-wrap gap-x-4">
          {WEEKDAYS.map((name, at) => (
            <label key={name} className="inline-flex h-8 items-center gap-1.5">
              <input type="checkbox" checked={weekdays.includes(at + 1)} onChange={() => toggle(at + 1)} /> {name}
            </label>
          ))}
        </div>
        {error && <p className="text-no-go text-small">{error}</p>}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <TextField label={calendarText.windowDialog.opensAt} type="time" {...from} />
        <TextField
          label={calendarText.windowDialog.closesAt}
          type="time"
          hint={to.value <= from.value ? calendarText.windowDialog.onTheNextDay : undefined}
          {...to}
        />
      </div>
    </>
  )
}

type Props = {
  projectId: string
  environment: { id: string; name: string }
  entry: CalendarEntry | null
  onClose(): void
}

export function WindowDialog({ projectId, environment, entry, onClose }: Props) {
  const known = entry?.what === 'window' ? entry : null
  const [initial] = useState(() => draftOf(known?.window ?? null))
  const [weekdays, setWeekdays] = useState(known?.window.kind === 'weekly' ? known.window.weekdays : MONDAY_TO_THURSDAY)
  const { values, field, set, submit, busy, message, fields } = useForm(Window, {
    initial,
    save: ({ kind, startsAt, endsAt, from, to, zone, note }) => {
      const place = {
        projectId,
        environmentId: environment.id,
        ...(known && { id: known.id, revision: known.revision }),
        zone,
        note,
      }
      return saveWindowAction(
        kind === 'once' ? { ...place, kind, startsAt, endsAt } : { ...place, kind, weekdays, from, to },
      )
    },
    onSaved: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={calendarText.windowDialog.titleFor({
        isKnown: known !== null,
        environmentName: environment.name,
      })}
      explain={calendarText.windowDialog.explanation}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <SelectField
          label={calendarText.windowDialog.howOften}
          {...field('kind')}
          options={[
            { value: 'weekly', label: calendarText.windowDialog.everyWeek },
            { value: 'once', label: calendarText.windowDialog.once },
          ]}
        />
        {values.kind === 'once' ? (
          <OnceFields field={field} />
        ) : (
          <WeeklyFields field={field} weekdays={weekdays} error={fields.weekdays} onWeekdays={setWeekdays} />
        )}
        <ZoneField {...field('zone')} onChange={(zone) => set('zone', zone)} />
        <TextField label={calendarText.windowDialog.note} {...field('note')} />
        <DialogFoot onClose={onClose} error={message} disabled={busy}>
          {calendarText.windowDialog.saveWindow}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

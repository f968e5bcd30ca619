'use client'
// A deployment window: once, or each week by the clocks of a place.
import { useState } from 'react'
import { calendarText } from '@/components/calendar/text'
import { useEntryForm } from '@/components/calendar/use-entry-form'
import { ownZone, ZoneField } from '@/components/calendar/zone-field'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import type { WindowState } from '@/lib/domain/calendar/window'
import { localText, WEEKDAYS } from '@/lib/domain/calendar/zone'
import { saveWindowAction } from '@/lib/project/actions'

type Draft = {
  kind: WindowState['kind']
  startsAt: string
  endsAt: string
  weekdays: number[]
  from: string
  to: string
  zone: string
  note: string
}

const NEW: Omit<Draft, 'zone'> = {
  kind: 'weekly',
  startsAt: '',
  endsAt: '',
  weekdays: [1, 2, 3, 4],
  from: '10:00',
  to: '16:00',
  note: '',
}

function draftOf(window: WindowState | null): Draft {
  if (!window) return { ...NEW, zone: ownZone() }
  const { zone } = window
  const note = window.note ?? ''
  if (window.kind === 'weekly') return { ...NEW, ...window, note }
  return {
    ...NEW,
    kind: 'once',
    zone,
    note,
    startsAt: localText(Date.parse(window.startsAt), zone),
    endsAt: localText(Date.parse(window.endsAt), zone),
  }
}

type Part = { draft: Draft; fields: Record<string, string>; set(change: Partial<Draft>): void }

function OnceFields({ draft, fields, set }: Part) {
  return (
    <div className="grid gap-3 wide:grid-cols-2">
      <TextField
        label={calendarText.windowDialog.opens}
        type="datetime-local"
        value={draft.startsAt}
        error={fields.startsAt}
        onChange={(event) => set({ startsAt: event.target.value })}
      />
      <TextField
        label={calendarText.windowDialog.closes}
        type="datetime-local"
        value={draft.endsAt}
        error={fields.endsAt}
        onChange={(event) => set({ endsAt: event.target.value })}
      />
    </div>
  )
}

function WeeklyFields({ draft, fields, set }: Part) {
  const toggle = (day: number) =>
    set({
      weekdays: draft.weekdays.includes(day)
        ? draft.weekdays.filter((other) => other !== day)
        : [...draft.weekdays, day],
    })
  return (
    <>
      <fieldset>
        <legend className="font-strong text-small">{calendarText.windowDialog.days}</legend>
        <div className="flex flex-wrap gap-x-4">
          {WEEKDAYS.map((name, at) => (
            <label key={name} className="inline-flex h-8 items-center gap-1.5">
              <input type="checkbox" checked={draft.weekdays.includes(at + 1)} onChange={() => toggle(at + 1)} /> {name}
            </label>
          ))}
        </div>
        {fields.weekdays && <p className="text-no-go text-small">{fields.weekdays}</p>}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={calendarText.windowDialog.opensAt}
          type="time"
          value={draft.from}
          error={fields.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <TextField
          label={calendarText.windowDialog.closesAt}
          type="time"
          hint={draft.to <= draft.from ? calendarText.windowDialog.onTheNextDay : undefined}
          value={draft.to}
          error={fields.to}
          onChange={(event) => set({ to: event.target.value })}
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
  const [draft, setDraft] = useState(() => draftOf(known?.window ?? null))
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const { kind, startsAt, endsAt, weekdays, from, to, zone, note } = draft
  const { busy, submit, fields, message } = useEntryForm(() => {
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
  }, onClose)
  const part = { draft, fields, set }
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
        {message && <Notice tone="error">{message}</Notice>}
        <SelectField
          label={calendarText.windowDialog.howOften}
          value={kind}
          onChange={(event) => set({ kind: event.target.value === 'once' ? 'once' : 'weekly' })}
          options={[
            { value: 'weekly', label: calendarText.windowDialog.everyWeek },
            { value: 'once', label: calendarText.windowDialog.once },
          ]}
        />
        {kind === 'once' ? <OnceFields {...part} /> : <WeeklyFields {...part} />}
        <ZoneField value={zone} error={fields.zone} onChange={(next) => set({ zone: next })} />
        <TextField
          label={calendarText.windowDialog.note}
          value={note}
          error={fields.note}
          onChange={(event) => set({ note: event.target.value })}
        />
        <DialogFoot onClose={onClose} disabled={busy}>
          {calendarText.windowDialog.saveWindow}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

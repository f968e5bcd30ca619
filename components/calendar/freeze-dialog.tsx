'use client'
// A freeze: from when until when nothing ships, and why.
import { useState } from 'react'
import { calendarText } from '@/components/calendar/text'
import { useEntryForm } from '@/components/calendar/use-entry-form'
import { ownZone, ZoneField } from '@/components/calendar/zone-field'
import { Dialog } from '@/components/ui/dialog'
import { DialogFoot } from '@/components/ui/dialog-foot'
import { TextArea, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import { localText } from '@/lib/domain/calendar/zone'
import { saveFreezeAction } from '@/lib/project/actions'

type Props = {
  projectId: string
  environment: { id: string; name: string }
  entry: CalendarEntry | null
  onClose(): void
}

export function FreezeDialog({ projectId, environment, entry, onClose }: Props) {
  const known = entry?.what === 'freeze' ? entry : null
  const [zone, setZone] = useState(() => known?.zone ?? ownZone())
  const [startsAt, setStartsAt] = useState(() => (known ? localText(Date.parse(known.startsAt), known.zone) : ''))
  const [endsAt, setEndsAt] = useState(() => (known ? localText(Date.parse(known.endsAt), known.zone) : ''))
  const [reason, setReason] = useState(known?.reason ?? '')
  const { busy, submit, fields, message } = useEntryForm(
    () =>
      saveFreezeAction({
        projectId,
        environmentId: environment.id,
        ...(known && { id: known.id, revision: known.revision }),
        startsAt,
        endsAt,
        zone,
        reason,
      }),
    onClose,
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={calendarText.freezeDialog.titleFor({
        isKnown: known !== null,
        environmentName: environment.name,
      })}
      explain={calendarText.freezeDialog.explanation}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        {message && <Notice tone="error">{message}</Notice>}
        <div className="grid gap-3 wide:grid-cols-2">
          <TextField
            label={calendarText.freezeDialog.begins}
            type="datetime-local"
            value={startsAt}
            error={fields.startsAt}
            onChange={(event) => setStartsAt(event.target.value)}
          />
          <TextField
            label={calendarText.freezeDialog.ends}
            type="datetime-local"
            value={endsAt}
            error={fields.endsAt}
            onChange={(event) => setEndsAt(event.target.value)}
          />
        </div>
        <ZoneField value={zone} error={fields.zone} onChange={setZone} />
        <TextArea
          label={calendarText.freezeDialog.reason}
          rows={2}
          value={reason}
          error={fields.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogFoot onClose={onClose} disabled={busy}>
          {calendarText.freezeDialog.saveFreeze}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

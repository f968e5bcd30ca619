'use client'
// A freeze: from when until when nothing ships, and why.
import { useState } from 'react'
import { z } from 'zod'
import { calendarText } from '@/components/calendar/text'
import { ownZone, ZoneField } from '@/components/calendar/zone-field'
import { useForm } from '@/components/shell/use-form'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextArea, TextField } from '@/components/ui/form/field'
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import { localText } from '@/lib/domain/calendar/zone'
import { saveFreezeAction } from '@/lib/project/actions'

type Props = {
  projectId: string
  environment: { id: string; name: string }
  entry: CalendarEntry | null
  onClose(): void
}

/** What is missing or ends before it begins, the server says beside each field at once. */
const Freeze = z.object({ startsAt: z.string(), endsAt: z.string(), zone: z.string(), reason: z.string() })

function valuesOf(known: Extract<CalendarEntry, { what: 'freeze' }> | null): z.input<typeof Freeze> {
  if (!known) return { startsAt: '', endsAt: '', zone: ownZone(), reason: '' }
  const { startsAt, endsAt, zone, reason } = known
  return { startsAt: localText(Date.parse(startsAt), zone), endsAt: localText(Date.parse(endsAt), zone), zone, reason }
}

export function FreezeDialog({ projectId, environment, entry, onClose }: Props) {
  const known = entry?.what === 'freeze' ? entry : null
  const [initial] = useState(() => valuesOf(known))
  const { field, set, submit, busy, message } = useForm(Freeze, {
    initial,
    save: (freeze) =>
      saveFreezeAction({
        projectId,
        environmentId: environment.id,
        ...(known && { id: known.id, revision: known.revision }),
        ...freeze,
      }),
    onSaved: onClose,
  })
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
        <div className="grid gap-3 wide:grid-cols-2">
          <TextField label={calendarText.freezeDialog.begins} type="datetime-local" {...field('startsAt')} />
          <TextField label={calendarText.freezeDialog.ends} type="datetime-local" {...field('endsAt')} />
        </div>
        <ZoneField {...field('zone')} onChange={(zone) => set('zone', zone)} />
        <TextArea label={calendarText.freezeDialog.reason} rows={2} {...field('reason')} />
        <DialogFoot onClose={onClose} error={message} disabled={busy}>
          {calendarText.freezeDialog.saveFreeze}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

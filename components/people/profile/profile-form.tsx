'use client'
// My name as signatures print it, and the time zone that times are shown in.
import { type FormEvent, useState } from 'react'
import { ZoneField } from '@/components/calendar/zone-field'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { changeProfileAction } from '@/lib/people/actions'

export function ProfileForm({ name: saved, timeZone }: { name: string; timeZone: string | null }) {
  const [name, setName] = useState(saved)
  const [zone, setZone] = useState(timeZone ?? 'UTC')
  const { error, busy, run } = useServerAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => changeProfileAction({ name, timeZone: zone === 'UTC' ? null : zone }))
  }
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-3 border-line border-t px-4 py-3">
      <TextField
        label={peopleText.profileForm.name}
        required
        maxLength={120}
        autoComplete="name"
        value={name}
        hint={peopleText.profileForm.nameHint}
        onChange={(event) => setName(event.target.value)}
      />
      <ZoneField value={zone} onChange={setZone} />
      {error && <Notice tone="error">{error}</Notice>}
      <div>
        <Button type="submit" tone="main" disabled={busy}>
          {peopleText.profileForm.saveProfile}
        </Button>
      </div>
    </form>
  )
}

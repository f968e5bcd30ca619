'use client'
// The time zone that times are meant in: any that the browser knows, its own to begin with.
import { useId } from 'react'
import { calendarText } from '@/components/calendar/text'
import { TextField } from '@/components/ui/form/field'

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

type Props = { value: string; error?: string | undefined; onChange(zone: string): void }

export function ZoneField({ value, error, onChange }: Props) {
  const id = useId()
  return (
    <>
      <TextField
        label={calendarText.zoneField.timeZone}
        required
        list={id}
        autoComplete="off"
        spellCheck={false}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}

'use client'
// A code of an authenticator app, or a recovery code.
import { TextField } from '@/components/ui/form/field'

type Props = { hint?: string; inputMode?: 'numeric'; value: string; onChange(code: string): void }

export function CodeField({ hint = 'Of your app, or a recovery code', inputMode, value, onChange }: Props) {
  return (
    <TextField
      label="Code"
      required
      maxLength={40}
      inputMode={inputMode}
      autoComplete="one-time-code"
      value={value}
      hint={hint}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

'use client'
// A code of an authenticator app, or a recovery code.
import { peopleText } from '@/components/people/text'
import { TextField } from '@/components/ui/form/field'

type Props = { hint?: string; inputMode?: 'numeric'; value: string; onChange(code: string): void }

export function CodeField({ hint = peopleText.codeField.hint, inputMode, value, onChange }: Props) {
  return (
    <TextField
      label={peopleText.codeField.code}
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

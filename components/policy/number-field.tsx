'use client'
// A number that is being typed: what is no number yet stays in the box with its error, and is not passed on.
import { useState } from 'react'
import { policyText } from '@/components/policy/text'
import { TextField } from '@/components/ui/form/field'

type Props = {
  label: string
  hint?: string
  /** Null: empty. */
  value: number | null
  /** What it means to leave it empty; absent: it may not be empty. */
  empty?: string
  onChange(value: number | null): void
}

const NUMBER = /^\d+(?:\.\d+)?$/

/** The number that a text says, null where it is empty, undefined where it says none. */
function said(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return NUMBER.test(trimmed) ? Number(trimmed) : undefined
}

export function NumberField({ value, empty, onChange, ...field }: Props) {
  /** What was typed, and the value that it stood for: another value from elsewhere replaces it. */
  const [typed, setTyped] = useState<{ text: string; value: number | null } | null>(null)
  const text = typed?.value === value && typed ? typed.text : String(value ?? '')
  const is = said(text)
  const isWrong = is === undefined || (is === null && empty === undefined)
  return (
    <TextField
      {...field}
      inputMode="decimal"
      autoComplete="off"
      placeholder={empty}
      value={text}
      error={isWrong ? policyText.numberField.enterANumber : undefined}
      onChange={(event) => {
        const next = said(event.target.value)
        const isPassedOn = next !== undefined && (next !== null || empty !== undefined)
        setTyped({ text: event.target.value, value: isPassedOn ? next : value })
        if (isPassedOn) onChange(next)
      }}
    />
  )
}

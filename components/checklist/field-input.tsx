'use client'
// A blank: typed as its type asks, sent when it is left or Enter is pressed, with its bound beside it.
import { type KeyboardEvent, useState } from 'react'
import { SelectField, TextField } from '@/components/ui/field'
import type { FieldValue } from '@/lib/domain/release/snapshot'
import type { FieldView } from '@/lib/domain/release/view'

type Props = { field: FieldView; because?: string | undefined; onFill(value: FieldValue): void }

function hintOf(field: FieldView): string | undefined {
  const bound =
    field.threshold &&
    `${field.threshold.comparator} ${field.threshold.value}${field.threshold.upper === undefined ? '' : ` to ${field.threshold.upper}`}${field.unit ? ` ${field.unit}` : ''}`
  return (
    [bound, field.expected && `expected: ${field.expected}`, field.filledBy && field.value !== null && `filled in by ${field.filledBy}`].filter(Boolean).join(' · ') || undefined
  )
}

function Chosen({ field, because, onFill }: Props) {
  const answers = field.type === 'boolean' ? ['yes', 'no'] : (field.choices ?? []).map((choice) => choice.value)
  const options = [{ value: '', label: '–' }, ...answers.map((value) => ({ value, label: value }))]
  const value = field.value === null ? '' : field.type === 'boolean' ? (field.value ? 'yes' : 'no') : String(field.value)
  return (
    <SelectField
      label={field.label}
      hint={hintOf(field)}
      disabled={because !== undefined}
      value={value}
      options={options}
      onChange={(event) => onFill(event.target.value === '' ? null : event.target.value)}
    />
  )
}

function Typed({ field, because, onFill }: Props) {
  const stored = field.value === null ? '' : String(field.value)
  const [text, setText] = useState(stored)
  const send = () => text !== stored && onFill(text.trim() === '' ? null : text)
  const label = `${field.label}${field.unit ? ` (${field.unit})` : ''}`
  return (
    <TextField
      label={label}
      hint={hintOf(field)}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      disabled={because !== undefined}
      title={because}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={send}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && send()}
    />
  )
}

export function FieldInput(props: Props) {
  const { type } = props.field
  return type === 'boolean' || type === 'choice' ? <Chosen {...props} /> : <Typed {...props} />
}

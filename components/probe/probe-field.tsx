'use client'
// One field of a probe's definition, drawn by what it holds.
import type { ClipboardEvent, FocusEvent } from 'react'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import type { FormField } from '@/lib/domain/probe/form'

export type Focused = HTMLInputElement | HTMLTextAreaElement

type Props = {
  field: FormField
  value: string
  error: string | undefined
  /** Names to choose from, where the field holds one. */
  names?: string[] | undefined
  rows?: number
  onChange(value: string): void
  /** The field that was typed in last takes the names that are picked. */
  onFocus(path: string, element: Focused): void
  /** True: the text was taken as something else, and is not to be put in. */
  onPaste?(text: string): boolean
}

const FORMS: Partial<Record<FormField['control'], string>> = { lines: ' One a line.', pairs: ' One name: value a line.' }

export function ProbeField({ field, value, error, names, rows, onChange, onFocus, onPaste }: Props) {
  const { path, label, help, control, choices = [], required, fallback } = field
  const hint = `${help}${FORMS[control] ?? ''}`
  const shared = {
    ...{ label, hint, error, value, required, mono: true, name: path },
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onFocus: (event: FocusEvent<Focused>) => onFocus(path, event.target),
    onPaste: (event: ClipboardEvent) => {
      if (onPaste?.(event.clipboardData.getData('text'))) event.preventDefault()
    },
  }
  if (control === 'choice') {
    const empty = required || fallback !== undefined ? [] : [{ value: '', label: '–' }]
    const options = [...empty, ...choices.map((choice) => ({ value: choice, label: choice }))]
    return <SelectField label={label} hint={help} error={error} name={path} value={value || fallback || ''} options={options} onChange={(event) => onChange(event.target.value)} />
  }
  if (control === 'switch') {
    return (
      <label className="flex items-baseline gap-2">
        <input type="checkbox" name={path} checked={value === 'true'} onChange={(event) => onChange(event.target.checked ? 'true' : '')} />
        <span>
          {label} <span className="text-small text-soft">{help}</span>
        </span>
      </label>
    )
  }
  if (control === 'long' || control === 'lines' || control === 'pairs' || control === 'json') return <TextArea rows={rows ?? 3} {...shared} />
  const list = names && names.length > 0 ? `names-of-${path}` : undefined
  return (
    <>
      <TextField {...shared} {...(control === 'number' && { inputMode: 'numeric' as const })} {...(fallback !== undefined && { placeholder: fallback })} {...(list && { list })} />
      {list && (
        <datalist id={list}>
          {names?.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  )
}

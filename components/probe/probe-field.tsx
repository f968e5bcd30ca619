'use client'
// One field of a probe's form, drawn as its kind's schema says.
import type { ClipboardEvent } from 'react'
import { probeText } from '@/components/probe/text'
import { CompletingField, type Completion } from '@/components/ui/form/completing-field'
import { CheckField, SelectField } from '@/components/ui/form/field'
import type { ProbeNames } from '@/lib/domain/probe/definition/names'
import {
  completeExpression,
  completeName,
  completeParam,
  completePlaceholder,
  placeholderOffers,
  type Word,
} from '@/lib/domain/probe/editor/complete'
import type { FormField } from '@/lib/domain/probe/editor/form'
import type { Draft } from '@/lib/domain/probe/editor/form-draft'
import type { Placed } from '@/lib/domain/probe/editor/form-errors'

export type FieldProps = {
  draft: Draft
  names: ProbeNames
  placed: Placed
  onChange(path: string, text: string): void
  /** The help of the field that has the focus is shown in one place. */
  onHelp(field: FormField): void
  onPaste(event: ClipboardEvent<HTMLElement>): void
}

/** Narrow ones share a line. */
const NARROW = new Set(['choice', 'number'])
const MARKS = { ':': 'NAME: value', '=': 'NAME = expression' }

function wordsFor(field: FormField, { hosts, databases, commands }: ProbeNames, draft: Draft): Word[] | null {
  switch (field.names) {
    case 'hosts':
      return hosts.map(({ name, address }) => ({ name, note: address }))
    case 'databases':
      return databases.map((name) => ({ name, note: 'database' }))
    case 'commands':
      return commands.map(({ name, words, changes }) => ({
        name,
        note: `${changes ? probeText.field.mayChangeSomething : ''}${words}`,
      }))
    case 'params': {
      const command = commands.find(({ name }) => name === (draft.values.command ?? '').trim())
      return Object.entries(command?.params ?? {}).map(([name, pattern]) => ({
        name,
        note: probeText.field.matches(pattern),
      }))
    }
    default:
      return null
  }
}

/** What could come next in a field: a placeholder anywhere, and what the field itself takes. */
function completeIn(
  field: FormField,
  names: ProbeNames,
  draft: Draft,
): (text: string, caret: number, requested: boolean) => Completion | null {
  const placeholders = placeholderOffers(field.expression ? { ...names, secrets: [] } : names)
  const words = wordsFor(field, names, draft)
  return (text, caret, requested) => {
    const placeholder = completePlaceholder(text, caret, placeholders)
    if (placeholder) return placeholder
    if (field.expression) return completeExpression(text, caret, draft.kind, requested)
    if (words && field.names === 'params') return completeParam(text, caret, words, requested)
    return words ? completeName(text, caret, words, requested) : null
  }
}

function Control({ field, draft, names, placed, onChange, onPaste }: FieldProps & { field: FormField }) {
  const { path, label, help, control, unit } = field
  const value = draft.values[path] ?? ''
  const change = (text: string) => onChange(path, text)
  const frame = {
    label,
    hint: help,
    ...(unit && { unit }),
    quiet: true,
    ...(placed.fields[path] !== undefined && { error: placed.fields[path] }),
  }
  const typing = { ...frame, value, onChange: change, complete: completeIn(field, names, draft) }
  switch (control.type) {
    case 'choice': {
      const options = control.options.map((option) => ({ value: option, label: option }))
      return (
        <SelectField
          {...frame}
          value={value}
          options={value === '' ? [{ value: '', label: probeText.field.choose }, ...options] : options}
          onChange={(event) => change(event.target.value)}
        />
      )
    }
    case 'yes-no':
      return (
        <CheckField
          label={frame.label}
          hint={help}
          checked={value === 'true'}
          onChange={(checked) => change(String(checked))}
        />
      )
    case 'lines':
      return (
        <CompletingField
          {...typing}
          mono
          bare={field.required}
          rows={field.required ? 3 : 1}
          wrong={placed.lines[path] ?? {}}
        />
      )
    case 'pairs':
      return (
        <CompletingField {...typing} mono rows={1} wrong={placed.lines[path] ?? {}} placeholder={MARKS[control.mark]} />
      )
    case 'long':
      return <CompletingField {...typing} mono rows={field.rare ? 2 : 3} />
    case 'json':
      return <CompletingField {...typing} mono rows={1} />
    case 'number':
      return <CompletingField {...typing} {...(!control.orText && { inputMode: 'numeric' })} />
    default:
      return <CompletingField {...typing} mono onPaste={onPaste} />
  }
}

/** Fields side by side where they are short. */
export function ProbeFields({ fields, ...props }: FieldProps & { fields: readonly FormField[] }) {
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-3">
      {fields.map((field) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, the focus of the control inside is only heard
        <div key={field.path} onFocus={() => props.onHelp(field)} className={widthOf(field)}>
          <Control field={field} {...props} />
        </div>
      ))}
    </div>
  )
}

function widthOf({ control, unit }: FormField): string {
  if (control.type === 'yes-no') return 'self-end'
  if (NARROW.has(control.type)) return `shrink-0 self-start ${unit ? 'w-44' : 'w-36'}`
  return control.type === 'text' ? 'min-w-52 flex-1 self-start' : 'w-full'
}

'use client'
// Something to fill in: label, control, hint and error, tied together for everybody.
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { keepTyped } from '@/components/ui/form/keep-typed'

export const BOX =
  'w-full rounded-small border border-edge bg-paper px-2 text-ink placeholder:text-soft aria-invalid:border-no-go disabled:opacity-60'

export type Frame = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** The label is read, not shown. */
  bare?: boolean
  /** The hint is read, not shown: its page shows it elsewhere. */
  quiet?: boolean
  /** What the value is in: read with the label, shown by the control. */
  unit?: string
  /** Takes all the room that there is, without an edge of its own: what is around it has one. */
  fill?: boolean
}
type Control = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }

export function Framed({
  label,
  hint,
  error,
  bare,
  quiet = false,
  unit,
  fill = false,
  children,
}: Frame & { children: (control: Control) => ReactNode }) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${fill ? 'min-h-0 flex-1' : ''}`}>
      <label htmlFor={id} className={bare ? 'sr-only' : 'font-strong text-small'}>
        {label}
        {unit && <span className="sr-only"> ({unit})</span>}
      </label>
      {children({ id, ...(error && { 'aria-invalid': true }), ...(described && { 'aria-describedby': described }) })}
      {hint && (
        <p id={`${id}-hint`} className={quiet ? 'sr-only' : 'text-small text-soft'}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="prose-text text-no-go text-small">
          {error}
        </p>
      )}
    </div>
  )
}

type Text = Frame & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & { mono?: boolean }

export function TextField({ label, hint, error, bare = false, mono = false, ...input }: Text) {
  return (
    <Framed label={label} hint={hint} error={error} bare={bare}>
      {(control) => (
        <input ref={keepTyped} className={`h-8 ${BOX} ${mono ? 'font-mono text-small' : ''}`} {...control} {...input} />
      )}
    </Framed>
  )
}

type Area = Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'> & { mono?: boolean }

const FILLING =
  'w-full flex-1 resize-none bg-transparent px-5 py-4 text-ink placeholder:text-soft focus-visible:-outline-offset-2'

export function TextArea({ label, hint, error, bare = false, mono = false, fill = false, rows = 3, ...area }: Area) {
  return (
    <Framed label={label} hint={hint} error={error} bare={bare} fill={fill}>
      {(control) => (
        <textarea
          ref={keepTyped}
          rows={rows}
          className={`${fill ? FILLING : `py-1.5 ${BOX}`} ${mono ? 'font-mono text-small' : ''}`}
          {...control}
          {...area}
        />
      )}
    </Framed>
  )
}

type Choice = Frame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'> & { options: { value: string; label: string }[] }

export function SelectField({ label, hint, error, bare = false, quiet = false, options, ...select }: Choice) {
  return (
    <Framed label={label} hint={hint} error={error} bare={bare} quiet={quiet}>
      {(control) => (
        <select ref={keepTyped} className={`h-8 ${BOX}`} {...control} {...select}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  )
}

type Check = Pick<Frame, 'label' | 'hint'> & { checked: boolean; onChange(checked: boolean): void }

/** Yes or no, its hint read and not shown. */
export function CheckField({ label, hint, checked, onChange }: Check) {
  const id = useId()
  return (
    <label className="inline-flex h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        {...(hint && { 'aria-describedby': id })}
      />
      {label}
      {hint && (
        <span id={id} className="sr-only">
          {hint}
        </span>
      )}
    </label>
  )
}

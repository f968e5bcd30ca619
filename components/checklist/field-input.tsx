'use client'
// A blank: typed as its type asks, sent when it is left or Enter is pressed, with its bound beside it.
import { type KeyboardEvent, useContext, useState } from 'react'
import { CompanyContext } from '@/components/live/company-context'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FieldValue } from '@/lib/domain/release/snapshot'
import type { FieldView } from '@/lib/domain/release/view'

type Props = { field: FieldView; because?: string | undefined; onFill(value: FieldValue): void }

function hintOf(field: FieldView): string | undefined {
  const bound =
    field.threshold &&
    `${field.threshold.comparator} ${field.threshold.value}${field.threshold.upper === undefined ? '' : ` to ${field.threshold.upper}`}${field.unit ? ` ${field.unit}` : ''}`
  return (
    [
      bound,
      field.expected && `expected: ${field.expected}`,
      field.filledBy && field.value !== null && `filled in by ${field.filledBy}`,
    ]
      .filter(Boolean)
      .join(' · ') || undefined
  )
}

function Chosen({ field, because, onFill }: Props) {
  const answers = field.type === 'boolean' ? ['yes', 'no'] : (field.choices ?? []).map((choice) => choice.value)
  const options = [{ value: '', label: '–' }, ...answers.map((value) => ({ value, label: value }))]
  const value =
    field.value === null ? '' : field.type === 'boolean' ? (field.value ? 'yes' : 'no') : String(field.value)
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

/** What is typed stays typed: when another writes meanwhile, the writer is told and chooses. */
function Typed({ field, because, onFill }: Props) {
  const me = useContext(CompanyContext)?.me.name
  const stored = field.value === null ? '' : String(field.value)
  const [text, setText] = useState(stored)
  /** The value that the text was made from. */
  const [base, setBase] = useState(stored)
  const [sent, setSent] = useState<string | null>(null)
  const mine = field.filledBy !== undefined && field.filledBy === me
  const untouched = text === base || text === stored
  if (stored !== base && (untouched || mine)) {
    setBase(stored)
    if (untouched || text === sent) setText(stored)
  }
  const theirs = stored !== base && !untouched && !mine
  const fill = () => {
    setBase(stored)
    setSent(text)
    onFill(text.trim() === '' ? null : text)
  }
  const send = () => {
    if (!theirs && text !== stored) fill()
  }
  const take = () => {
    setBase(stored)
    setText(stored)
  }
  const label = `${field.label}${field.unit ? ` (${field.unit})` : ''}`
  return (
    <div>
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
      <div aria-live="polite" className="flex flex-wrap items-center gap-x-1 text-small empty:hidden">
        {theirs && (
          <>
            <span className="text-hold">
              ▲ {field.filledBy ?? 'Somebody'} {stored === '' ? 'emptied this' : `wrote ${stored} here`}.
            </span>
            <Button small tone="quiet" onClick={take}>
              Take it
            </Button>
            <Button small tone="quiet" onClick={fill}>
              Keep mine
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

export function FieldInput(props: Props) {
  const { type } = props.field
  return type === 'boolean' || type === 'choice' ? <Chosen {...props} /> : <Typed {...props} />
}

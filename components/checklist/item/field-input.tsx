'use client'
// A field: typed as its type asks, sent when it is left or Enter is pressed, with its bound beside it.
import { type KeyboardEvent, useContext, useState } from 'react'
import { checklistText } from '@/components/checklist/text'
import { PresenceContext } from '@/components/live/presence-context'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form/field'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import { decisionLevel } from '@/lib/domain/release/decision-level'
import { whyNotTaken } from '@/lib/domain/release/item/fill-field'
import { canBeNotRecorded, NOT_RECORDED } from '@/lib/domain/release/item/threshold'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView } from '@/lib/domain/release/view/view'

type Props = { field: FieldView; because?: string | undefined; onFill(value: FieldValue): void }

/** A field that nobody recorded has no value to show in its input. */
function NotRecorded({ field, because, onFill }: Props) {
  return (
    <div className="text-small">
      <p className="text-soft">{field.label}</p>
      <p className="flex items-center gap-2">
        {checklistText.fieldInput.notRecorded}
        {field.filledBy && <span className="text-soft"> · {field.filledBy}</span>}
        <Button small tone="quiet" because={because} onClick={() => onFill(null)}>
          {checklistText.fieldInput.fillIn}
          <span className="sr-only"> {field.label}</span>
        </Button>
      </p>
    </div>
  )
}

function hintOf(field: FieldView): string | undefined {
  const bound =
    field.threshold &&
    `${field.threshold.comparator} ${field.threshold.value}${field.threshold.upper === undefined ? '' : checklistText.fieldInput.to(field.threshold.upper)}${field.unit ? ` ${field.unit}` : ''}`
  return (
    [
      bound,
      field.expected && checklistText.fieldInput.expected(field.expected),
      field.computed && checklistText.fieldInput.computedFrom(field.computed),
      !field.computed && field.filledBy && field.value !== null && checklistText.fieldInput.enteredBy(field.filledBy),
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

const INPUTS: Partial<Record<FieldView['type'], string>> = { date: 'date', 'date-time': 'datetime-local' }

/**
 * A moment is stored as `2026-05-04T12:00Z`; its input takes the same without the sign of UTC, which the label says.
 */
function shownIn(type: FieldView['type'], value: string): string {
  return type === 'date-time' ? value.slice(0, 16) : value
}

function labelOf({ label, type, unit }: FieldView): string {
  const note = type === 'date-time' ? 'UTC' : unit
  return `${label}${note ? ` (${note})` : ''}`
}

/**
 * What is typed stays typed: when somebody else saves meanwhile, the writer sees both values and chooses. What the field does not take
 * is not sent.
 */
function Typed({ field, because, onFill }: Props) {
  const me = useContext(PresenceContext)?.me.name
  const stored = field.value === null ? '' : shownIn(field.type, String(field.value))
  const [text, setText] = useState(stored)
  /** The value that the text was made from. */
  const [base, setBase] = useState(stored)
  const [sent, setSent] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const mine = field.filledBy !== undefined && field.filledBy === me
  const untouched = text === base || text === stored
  if (stored !== base && (untouched || mine)) {
    setBase(stored)
    if (untouched || text === sent) setText(stored)
  }
  const theirs = stored !== base && !untouched && !mine
  const fill = () => {
    const why = whyNotTaken({ unit: null, threshold: null, choices: [], ...field }, text)
    setRefusal(why)
    if (why !== null) return
    setBase(stored)
    setSent(text)
    onFill(text.trim() === '' ? null : text)
  }
  const send = () => {
    if (text === stored) setRefusal(null)
    else if (!theirs) fill()
  }
  const take = () => {
    setRefusal(null)
    setBase(stored)
    setText(stored)
  }
  return (
    <div>
      <TextField
        label={labelOf(field)}
        hint={hintOf(field)}
        error={refusal ?? undefined}
        type={INPUTS[field.type] ?? 'text'}
        inputMode={field.type === 'number' ? 'decimal' : undefined}
        disabled={because !== undefined}
        title={because}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={send}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && send()}
      />
      <div aria-live="polite" className="flex flex-wrap items-center gap-x-1 text-small empty:hidden">
        {refusal !== null && <span className="sr-only">{refusal}</span>}
        {theirs && (
          <>
            <span className="text-hold">
              ▲ {field.filledBy ?? checklistText.fieldInput.someone}{' '}
              {stored === '' ? checklistText.fieldInput.clearedThisField : checklistText.fieldInput.entered(stored)}.
            </span>
            <Button small tone="quiet" onClick={take}>
              {checklistText.fieldInput.useTheirs}
            </Button>
            <Button small tone="quiet" onClick={fill}>
              {checklistText.fieldInput.keepMine}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** What a decision field says of the release as it is answered now. */
function Says({ field }: { field: FieldView }) {
  return (
    <p className="mt-0.5 flex items-baseline gap-1.5 text-small">
      <span className="text-soft">{checklistText.fieldInput.decidesTheRelease}</span>
      <VerdictMark level={decisionLevel({ threshold: null, choices: [], ...field })} size={13} />
    </p>
  )
}

function Input(props: Props) {
  const { type, value } = props.field
  if (value === NOT_RECORDED) return <NotRecorded {...props} />
  return type === 'boolean' || type === 'choice' ? <Chosen {...props} /> : <Typed {...props} />
}

/** `decides`: it stands where it counts, so that its answer decides. */
export function FieldInput({ decides = false, ...props }: Props & { decides?: boolean }) {
  const { field } = props
  return (
    <div id={`field-${field.id}`} className="min-w-0 scroll-mt-24">
      <Input {...props} />
      {field.value === null && canBeNotRecorded(field) && (
        <Button small tone="quiet" because={props.because} onClick={() => props.onFill(NOT_RECORDED)}>
          {checklistText.fieldInput.notRecorded}
          <span className="sr-only">: {field.label}</span>
        </Button>
      )}
      {decides && field.decides && <Says field={field} />}
    </div>
  )
}

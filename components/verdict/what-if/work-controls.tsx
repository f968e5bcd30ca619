'use client'
import { TextField } from '@/components/ui/form/field'
import { verdictText } from '@/components/verdict/text'
import {
  type Control,
  countingItems,
  DECADE_OF_HOURS,
  optionsOf,
  put,
  type Supposing,
  yesNoRow,
} from '@/components/verdict/what-if/control'
import { type SupposedRow, SupposedRows } from '@/components/verdict/what-if/what-if-rows'
import { Outcome, SignoffDecision } from '@/lib/domain/enums'
import { wholePolicy } from '@/lib/domain/policy/policy'
import { decides, hasMeanings, isFilled } from '@/lib/domain/release/item/threshold'
import type { FieldState, FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import { spokenChoice } from '@/lib/domain/verdict/judge/field'

export const Signs: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.workControls.signatures}
    title={verdictText.workControls.whatIfTheseSigned}
    find={verdictText.workControls.findARole}
    rows={[...snapshot.roles, ...(supposition.policy?.roles ?? [])]
      .filter(({ role }, at, all) => all.findIndex((other) => other.role === role) === at)
      .map(({ role }) => ({
        ...{ id: role, label: role, is: verdictText.workControls.noChange, value: supposition.signs[role] ?? null },
        options: optionsOf(SignoffDecision.options),
        onChange: (value) =>
          onChange({ ...supposition, signs: put(supposition.signs, role, SignoffDecision.safeParse(value).data) }),
      }))}
  />
)

export const Later: Control = ({ supposition, onChange }) => (
  <div className="max-w-56">
    <TextField
      label={verdictText.workControls.hoursFromNow}
      inputMode="decimal"
      value={supposition.laterSeconds === 0 ? '' : String(supposition.laterSeconds / 3600)}
      onChange={(event) => {
        const hours = Math.min(DECADE_OF_HOURS, Math.max(0, Number(event.target.value) || 0))
        onChange({ ...supposition, laterSeconds: hours * 3600 })
      }}
      hint={verdictText.workControls.soaksGoOnFreezesEnd}
    />
  </div>
)

/** A text as the field holds it; null where it cannot hold it. */
export function typedValue({ type }: FieldState, text: string): FieldValue {
  if (type === 'boolean') return /^(?:yes|true)$/i.test(text)
  if (type !== 'number') return text
  return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)
}

export function fieldRow(field: FieldState, place: string | null, { supposition, onChange }: Supposing): SupposedRow {
  const { id, label, type, choices, unit } = field
  const supposed = supposition.fields[id]
  const values = type === 'boolean' && choices.length === 0 ? ['yes', 'no'] : choices.map(({ value }) => value)
  const empty = hasMeanings(field) ? verdictText.workControls.notDecided : 'empty'
  return {
    ...{ id, label: place === null ? label : `${label} · ${place}` },
    is: verdictText.workControls.noChangeValue(
      isFilled(field.value) ? `${spokenChoice(field)}${unit ? ` ${unit}` : ''}` : empty,
    ),
    value: supposed === undefined ? null : spokenChoice({ ...field, value: supposed }),
    ...(values.length > 0 && { options: optionsOf(values) }),
    onChange: (value) =>
      onChange({
        ...supposition,
        fields: put(supposition.fields, id, value === null ? null : typedValue(field, value)),
      }),
  }
}

/**
 * Decision fields first; then values that must be there, that a bound judges, or that the policy does not let be empty.
 */
export const Fields: Control = (props) => {
  const { snapshot, counting, supposition } = props
  const policy = wholePolicy(supposition.policy?.policy ?? snapshot.policy)
  const whole = snapshot.fields.map((field) => ({ field, place: null }))
  const ofSections = snapshot.sections
    .filter(({ id }) => counting.has(id))
    .flatMap(({ title, fields }) => fields.map((field) => ({ field, place: title })))
  const ofItems = countingItems(props)
    .flatMap(({ title, fields }) => fields.map((field) => ({ field, place: title })))
    .filter(({ field }) => field.required || decides(field) || policy.emptyFields === 'hold')
  const deciding = [...whole, ...ofSections].filter(({ field }) => hasMeanings(field))
  const others = [...whole, ...ofSections].filter(
    ({ field }) => !hasMeanings(field) && (field.required || field.threshold !== null || field.conditionsOf),
  )
  return (
    <>
      <SupposedRows
        name={verdictText.workControls.checklistDecisions}
        title={verdictText.workControls.whatIfTheseWereDecided}
        find={verdictText.workControls.findADecision}
        rows={deciding.map(({ field }) => fieldRow(field, null, props))}
      />
      <SupposedRows
        name={verdictText.workControls.values}
        title={verdictText.workControls.whatIfTheseWereFilled}
        find={verdictText.workControls.findAValue}
        rows={[...others, ...ofItems].map(({ field, place }) => fieldRow(field, place, props))}
      />
    </>
  )
}

export const Answers: Control = ({ snapshot, answers, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.workControls.goNoGoCriteria}
    title={verdictText.workControls.whatIfTheseHeld}
    find={verdictText.workControls.findACriterion}
    rows={snapshot.criteria.flatMap(({ id, text }) => {
      const answer = answers.get(id)
      if (answer?.via === 'derived' || answer?.via === 'item') return []
      return yesNoRow(
        { id, label: text, is: answer?.holds ?? null },
        { yes: 'holds', no: verdictText.workControls.doesNotHold },
        supposition.answers[id],
        (value) => onChange({ ...supposition, answers: put(supposition.answers, id, value) }),
      )
    })}
  />
)

export const Outcomes: Control = (props) => (
  <SupposedRows
    name={verdictText.workControls.items}
    title={verdictText.workControls.whatIfOtherOutcomes}
    find={verdictText.workControls.findAnItem}
    rows={countingItems(props).map(({ id, title, outcome }) => ({
      ...{
        id,
        label: title,
        is: verdictText.workControls.noChangeOutcome(outcome),
        value: props.supposition.outcomes[id] ?? null,
      },
      options: optionsOf(Outcome.options.filter((option) => option !== outcome)),
      onChange: (value) =>
        props.onChange({
          ...props.supposition,
          outcomes: put(props.supposition.outcomes, id, Outcome.safeParse(value).data),
        }),
    }))}
  />
)

export const Runs: Control = (props) => (
  <SupposedRows
    name={verdictText.workControls.probes}
    title={verdictText.workControls.whatIfTheseProbesRan}
    find={verdictText.workControls.findAProbe}
    rows={countingItems(props)
      .filter(({ hasProbe, verification }) => hasProbe || verification === 'probe')
      .map(({ id, title, run }) => ({
        ...{
          id,
          label: verdictText.workControls.probeOf(title),
          is: verdictText.workControls.noChangeStatus(run?.status ?? verdictText.workControls.notRun),
        },
        value: props.supposition.runs[id] === undefined ? null : props.supposition.runs[id] ? 'passed' : 'failed',
        options: optionsOf(['passed', 'failed']),
        onChange: (value) =>
          props.onChange({
            ...props.supposition,
            runs: put(props.supposition.runs, id, value === null ? null : value === 'passed'),
          }),
      }))}
  />
)

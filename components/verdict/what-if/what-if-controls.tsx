'use client'
// What can be supposed on the page: one control for each kind of thing. The table below names them all, so that a new kind does not compile without one.
import { type ReactNode, useState } from 'react'
import { PolicyControls } from '@/components/policy/policy-controls'
import { TextField } from '@/components/ui/field'
import { type SupposedRow, SupposedRows } from '@/components/verdict/what-if-rows'
import { MetricState, Outcome, QuestionAnswer, SignoffDecision } from '@/lib/domain/enums'
import { policyDraft, policyRoles } from '@/lib/domain/policy/change'
import { WrittenPolicy, wholePolicy } from '@/lib/domain/policy/policy'
import { wrongRules } from '@/lib/domain/policy/read-policy'
import type { FieldState, FieldValue, ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { decides, hasMeanings, isFilled } from '@/lib/domain/release/threshold'
import type { CriterionAnswers } from '@/lib/domain/verdict/criterion-answers'
import { countedConditions } from '@/lib/domain/verdict/document-conditions'
import { spokenChoice } from '@/lib/domain/verdict/judge-field'
import { isSamePolicy } from '@/lib/domain/verdict/suppose-parts'
import { caseKey, type Supposition } from '@/lib/domain/verdict/supposition'
import { soakWaiverInForce, waiverInForce } from '@/lib/domain/verdict/waiver-in-force'

/** `snapshot` and `answers` are as it is; `counting` is of the release as supposed. */
export type Supposing = {
  snapshot: ReleaseSnapshot
  now: Date
  answers: CriterionAnswers
  counting: ReadonlySet<string>
  supposition: Supposition
  onChange(supposition: Supposition): void
}
type Control = (props: Supposing) => ReactNode

const DECADE_OF_HOURS = 87_600

/** The record without a key, or with another value for it. */
function put<T>(record: Record<string, T>, key: string, value: T | null | undefined): Record<string, T> {
  const { [key]: _was, ...rest } = record
  return value === null || value === undefined ? rest : { ...rest, [key]: value }
}

const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

type YesNo = { yes: string; no: string }

/** A row of something that is so or not. `is` null: nobody has said. */
function yesNoRow(
  { id, label, is, unknown = 'not answered' }: { id: string; label: string; is: boolean | null; unknown?: string },
  { yes, no }: YesNo,
  supposed: boolean | undefined,
  onChange: (value: boolean | null) => void,
): SupposedRow {
  return {
    ...{ id, label, is: `as it is: ${is === null ? unknown : is ? yes : no}` },
    value: supposed === undefined ? null : supposed ? 'yes' : 'no',
    options: [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
    onChange: (value) => onChange(value === null ? null : value === 'yes'),
  }
}

const countingItems = ({ snapshot, counting }: Supposing): ItemState[] =>
  snapshot.items.filter((item) => item.required && counting.has(item.sectionId))

const Signs: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name="Signatures"
    title="What if these signed?"
    find="Find a role"
    rows={[...snapshot.roles, ...(supposition.policy?.roles ?? [])]
      .filter(({ role }, at, all) => all.findIndex((other) => other.role === role) === at)
      .map(({ role }) => ({
        ...{ id: role, label: role, is: 'as it is', value: supposition.signs[role] ?? null },
        options: optionsOf(SignoffDecision.options),
        onChange: (value) =>
          onChange({ ...supposition, signs: put(supposition.signs, role, SignoffDecision.safeParse(value).data) }),
      }))}
  />
)

const Later: Control = ({ supposition, onChange }) => (
  <div className="max-w-56">
    <TextField
      label="Hours from now"
      inputMode="decimal"
      value={supposition.laterSeconds === 0 ? '' : String(supposition.laterSeconds / 3600)}
      onChange={(event) => {
        const hours = Math.min(DECADE_OF_HOURS, Math.max(0, Number(event.target.value) || 0))
        onChange({ ...supposition, laterSeconds: hours * 3600 })
      }}
      hint="Soaks go on, freezes end, and probe results grow old."
    />
  </div>
)

/** A text as the field holds it; null where it cannot hold it. */
function typedValue({ type }: FieldState, text: string): FieldValue {
  if (type === 'boolean') return /^(?:yes|true)$/i.test(text)
  if (type !== 'number') return text
  return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)
}

function fieldRow(field: FieldState, place: string | null, { supposition, onChange }: Supposing): SupposedRow {
  const { id, label, type, choices, unit } = field
  const supposed = supposition.fields[id]
  const values = type === 'boolean' && choices.length === 0 ? ['yes', 'no'] : choices.map(({ value }) => value)
  const empty = hasMeanings(field) ? 'not decided' : 'empty'
  return {
    ...{ id, label: place === null ? label : `${label} · ${place}` },
    is: `as it is: ${isFilled(field.value) ? `${spokenChoice(field)}${unit ? ` ${unit}` : ''}` : empty}`,
    value: supposed === undefined ? null : spokenChoice({ ...field, value: supposed }),
    ...(values.length > 0 && { options: optionsOf(values) }),
    onChange: (value) =>
      onChange({
        ...supposition,
        fields: put(supposition.fields, id, value === null ? null : typedValue(field, value)),
      }),
  }
}

/** Decision fields first; then values that must be there, that a bound judges, or that the policy does not let be empty. */
const Fields: Control = (props) => {
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
        name="Decisions of the checklist"
        title="What if these were decided?"
        find="Find a decision"
        rows={deciding.map(({ field }) => fieldRow(field, null, props))}
      />
      <SupposedRows
        name="Values"
        title="What if these were filled in?"
        find="Find a value"
        rows={[...others, ...ofItems].map(({ field, place }) => fieldRow(field, place, props))}
      />
    </>
  )
}

const Answers: Control = ({ snapshot, answers, supposition, onChange }) => (
  <SupposedRows
    name="Go/no-go lines"
    title="What if these held?"
    find="Find a line"
    rows={snapshot.criteria.flatMap(({ id, text }) => {
      const answer = answers.get(id)
      if (answer?.via === 'derived' || answer?.via === 'item') return []
      return yesNoRow(
        { id, label: text, is: answer?.holds ?? null },
        { yes: 'holds', no: 'does not hold' },
        supposition.answers[id],
        (value) => onChange({ ...supposition, answers: put(supposition.answers, id, value) }),
      )
    })}
  />
)

const Outcomes: Control = (props) => (
  <SupposedRows
    name="Items"
    title="What if these came out otherwise?"
    find="Find an item"
    rows={countingItems(props).map(({ id, title, outcome }) => ({
      ...{ id, label: title, is: `as it is: ${outcome}`, value: props.supposition.outcomes[id] ?? null },
      options: optionsOf(Outcome.options.filter((option) => option !== outcome)),
      onChange: (value) =>
        props.onChange({
          ...props.supposition,
          outcomes: put(props.supposition.outcomes, id, Outcome.safeParse(value).data),
        }),
    }))}
  />
)

const Runs: Control = (props) => (
  <SupposedRows
    name="Probes"
    title="What if these probes ran now?"
    find="Find a probe"
    rows={countingItems(props)
      .filter(({ hasProbe, verification }) => hasProbe || verification === 'probe')
      .map(({ id, title, run }) => ({
        ...{ id, label: `Probe of ${title}`, is: `as it is: ${run?.status ?? 'not run'}` },
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

const Waivers: Control = (props) => {
  const { snapshot, now, supposition, onChange } = props
  const waived = new Set(snapshot.waivers.filter((waiver) => waiverInForce(waiver, now)).map(({ itemId }) => itemId))
  const isOffered = ({ id, outcome }: ItemState) => {
    const is = supposition.outcomes[id] ?? outcome
    return is === 'failed' || is === 'blocked' || waived.has(id) || supposition.waivers[id] !== undefined
  }
  return (
    <SupposedRows
      name="Waivers"
      title="What if these were waived?"
      find="Find a waiver"
      rows={countingItems(props)
        .filter(isOffered)
        .map(({ id, title }) =>
          yesNoRow(
            { id, label: `Waiver for ${title}`, is: waived.has(id) },
            { yes: 'waived', no: 'not waived' },
            supposition.waivers[id],
            (value) => onChange({ ...supposition, waivers: put(supposition.waivers, id, value) }),
          ),
        )}
    />
  )
}

const Conditions: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name="Conditions"
    title="What if these conditions were met?"
    find="Find a condition"
    rows={countedConditions(snapshot).map(({ id, role, text, resolvedAt }) =>
      yesNoRow(
        { id, label: `${role}: ${text}`, is: resolvedAt !== null },
        { yes: 'met', no: 'open' },
        supposition.conditions[id],
        (value) => onChange({ ...supposition, conditions: put(supposition.conditions, id, value) }),
      ),
    )}
  />
)

const Issues: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name="Issues"
    title="What if these issues were resolved?"
    find="Find an issue"
    rows={snapshot.issues
      .filter(({ severity, blocking }) => severity === 'critical' || blocking === true)
      .map(({ id, number, title, resolvedAt }) =>
        yesNoRow(
          { id, label: `${number}: ${title}`, is: resolvedAt !== null },
          { yes: 'resolved', no: 'open' },
          supposition.issues[id],
          (value) => onChange({ ...supposition, issues: put(supposition.issues, id, value) }),
        ),
      )}
  />
)

const Questions: Control = ({ snapshot: { questions = [] }, supposition, onChange }) => (
  <SupposedRows
    name="Questions"
    title="What if these questions were answered?"
    find="Find a question"
    rows={questions.map(({ id, message, answer }) => ({
      ...{ id, label: message, is: `as it is: ${answer ?? 'not answered'}`, value: supposition.questions[id] ?? null },
      options: optionsOf(QuestionAnswer.options),
      onChange: (value) =>
        onChange({ ...supposition, questions: put(supposition.questions, id, QuestionAnswer.safeParse(value).data) }),
    }))}
  />
)

const Metrics: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name="Metrics"
    title="What if these were measured?"
    find="Find a metric"
    rows={snapshot.metrics.map(({ id, name, state }) => ({
      ...{ id, label: name, is: `as it is: ${state}`, value: supposition.metrics[id] ?? null },
      options: optionsOf(MetricState.options.filter((option) => option !== state)),
      onChange: (value) =>
        onChange({ ...supposition, metrics: put(supposition.metrics, id, MetricState.safeParse(value).data) }),
    }))}
  />
)

const Soak: Control = ({ snapshot: { soak }, supposition, onChange }) => (
  <SupposedRows
    name="Soak"
    title="What if the soak was over?"
    find="Find a soak"
    rows={
      soak
        ? [
            yesNoRow(
              { id: 'soak', label: 'Soak', is: soak.coveredSeconds >= soak.requiredSeconds },
              { yes: 'completed', no: 'restarts' },
              supposition.soakCompleted ?? undefined,
              (value) => onChange({ ...supposition, soakCompleted: value }),
            ),
          ]
        : []
    }
  />
)

const SoakWaived: Control = ({ snapshot: { soak, soakWaivers }, now, supposition, onChange }) => (
  <SupposedRows
    name="Waiver of the soak"
    title="What if the soak were waived?"
    find="Find"
    rows={
      soak
        ? [
            yesNoRow(
              { id: 'soak-waiver', label: 'Soak', is: soakWaiverInForce(soakWaivers, now) !== null },
              { yes: 'waived', no: 'not waived' },
              supposition.soakWaived ?? undefined,
              (value) => onChange({ ...supposition, soakWaived: value }),
            ),
          ]
        : []
    }
  />
)

/** Sections, items and roles that are for one case only. */
const Applies: Control = ({ snapshot, supposition, onChange }) => {
  const rows = [
    ...snapshot.sections.map((row) => ({ row, kind: 'section' as const, id: row.id, title: row.title })),
    ...snapshot.items.map((row) => ({ row, kind: 'item' as const, id: row.id, title: row.title })),
    ...snapshot.roles.map((row) => ({ row, kind: 'role' as const, id: row.role, title: row.role })),
  ]
  return (
    <SupposedRows
      name="For one case only"
      title="What if these applied?"
      find="Find by title"
      rows={rows.flatMap(({ row: { condition, override }, kind, id, title }) => {
        if (!condition) return []
        const key = caseKey(kind, id)
        return yesNoRow(
          {
            ...{ id: key, label: `${title} (${kind})`, is: override?.applies ?? null },
            unknown: `if ${condition.label} is ${condition.values.join(' or ')}`,
          },
          { yes: 'applies', no: 'does not apply' },
          supposition.applies[key],
          (value) => onChange({ ...supposition, applies: put(supposition.applies, key, value) }),
        )
      })}
    />
  )
}

/** The form of the policy page. What is no policy yet ("" as a role) is shown and not supposed. */
const PolicySupposed: Control = ({ snapshot, supposition, onChange }) => {
  const is = { policy: snapshot.policy, roles: policyRoles(snapshot.roles) }
  const from = supposition.policy ?? is
  const [draft, setDraft] = useState(() => policyDraft(is.roles, { ...wholePolicy(from.policy), roles: from.roles }))
  return (
    <details>
      <summary className="font-strong">What if the policy was another?</summary>
      <div className="flex flex-col gap-4 py-2">
        <PolicyControls
          draft={draft}
          known={new Set(is.roles.map(({ role }) => role))}
          onChange={(change) => {
            const next = { ...draft, ...change }
            setDraft(next)
            const { roles, ...policy } = next
            if (!WrittenPolicy.safeParse(next).success || wrongRules(policy).length > 0) return
            onChange({ ...supposition, policy: isSamePolicy(is, { policy, roles }) ? null : { policy, roles } })
          }}
        />
      </div>
    </details>
  )
}

/** In the order of the page. */
const CONTROLS: Record<keyof Supposition, Control> = {
  signs: Signs,
  laterSeconds: Later,
  soakCompleted: Soak,
  soakWaived: SoakWaived,
  fields: Fields,
  answers: Answers,
  applies: Applies,
  questions: Questions,
  conditions: Conditions,
  issues: Issues,
  metrics: Metrics,
  waivers: Waivers,
  runs: Runs,
  outcomes: Outcomes,
  policy: PolicySupposed,
}

export function WhatIfControls(props: Supposing) {
  return (
    <>
      {Object.entries(CONTROLS).map(([kind, Supposed]) => (
        <Supposed key={kind} {...props} />
      ))}
    </>
  )
}

'use client'
// The form of a policy: one control for each member. The table below names them all, so that a new member does not compile without one.
import type { ReactNode } from 'react'
import { NumberField } from '@/components/policy/number-field'
import { PolicyRoles } from '@/components/policy/policy-roles'
import { PolicyRules } from '@/components/policy/policy-rules'
import { CheckField, SelectField } from '@/components/ui/form/field'
import { CriterionMode } from '@/lib/domain/enums'
import type { PolicyDraft } from '@/lib/domain/policy/change'
import { formatAge } from '@/lib/domain/policy/format-age'
import { EmptyFieldsRule, LeaverSignatures, PassRateOf } from '@/lib/domain/policy/policy'

/** `known`: the names of the roles that the release has. */
type ControlProps = {
  draft: PolicyDraft
  known: ReadonlySet<string>
  onChange(change: Partial<PolicyDraft>): void
}
type Control = (props: ControlProps) => ReactNode

const GATES: Record<CriterionMode, string> = {
  'go-if-all': 'GO if all true',
  'no-go-if-any': 'NO-GO if any true',
  matrix: 'Decision matrix',
  success: 'Success criteria',
}

const EMPTY_FIELDS: Record<EmptyFieldsRule, string> = {
  allow: 'Allowed',
  warn: 'Allowed, and pointed out',
  hold: 'Hold the release',
}

/** A fraction as percent and back, without the digits that a division leaves over. */
const percentOf = (fraction: number): number => Number((fraction * 100).toFixed(4))
const fractionOf = (percent: number): number => Number((percent / 100).toFixed(6))

function PassRates({ draft: { passRate }, onChange }: ControlProps) {
  const change = (of: PassRateOf, percent: number | null) => {
    const { [of]: _was, ...others } = passRate
    onChange({ passRate: percent === null ? others : { ...passRate, [of]: fractionOf(percent) } })
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-strong text-small">Pass rates in percent</legend>
      <p className="text-small text-soft">
        How many of the items must have passed: of all, or of the sections of a kind.
      </p>
      <div className="grid grid-cols-2 gap-2 wide:grid-cols-3">
        {PassRateOf.options.map((of) => {
          const rate = passRate[of]
          return (
            <NumberField
              key={of}
              label={of === 'all' ? 'All items' : of}
              empty="none"
              value={rate === undefined ? null : percentOf(rate)}
              onChange={(percent) => change(of, percent)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

function Gates({ draft: { gates }, onChange }: ControlProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-strong text-small">Go/no-go lines that count</legend>
      <div className="flex flex-wrap gap-x-4">
        {CriterionMode.options.map((mode) => (
          <CheckField
            key={mode}
            label={GATES[mode]}
            checked={gates.includes(mode)}
            onChange={(isOn) => onChange({ gates: isOn ? [...gates, mode] : gates.filter((gate) => gate !== mode) })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function ReleaseAuthority({ draft: { releaseAuthority, roles }, onChange }: ControlProps) {
  const names = new Set([...roles.map(({ role }) => role), ...(releaseAuthority === null ? [] : [releaseAuthority])])
  return (
    <SelectField
      label="Who calls the decision"
      value={releaseAuthority ?? ''}
      options={[
        { value: '', label: 'Leads of the project and administrators' },
        ...[...names].filter((name) => name !== '').map((name) => ({ value: name, label: name })),
      ]}
      onChange={(event) => onChange({ releaseAuthority: event.target.value || null })}
    />
  )
}

/** In the order of the form. */
const CONTROLS: Record<keyof PolicyDraft, Control> = {
  roles: ({ draft: { roles }, known, onChange }) => (
    <PolicyRoles roles={roles} known={known} onChange={(is) => onChange({ roles: is })} />
  ),
  releaseAuthority: (props) => <ReleaseAuthority {...props} />,
  allowConditional: ({ draft: { allowConditional }, onChange }) => (
    <CheckField
      label="May ship with waivers and open conditions"
      checked={allowConditional}
      onChange={(is) => onChange({ allowConditional: is })}
    />
  ),
  gates: (props) => <Gates {...props} />,
  passRate: (props) => <PassRates {...props} />,
  emptyFields: ({ draft: { emptyFields }, onChange }) => (
    <SelectField
      label="Empty fields of required items"
      hint="Fields that the checklist does not ask for."
      value={emptyFields}
      options={EmptyFieldsRule.options.map((value) => ({ value, label: EMPTY_FIELDS[value] }))}
      onChange={(event) => onChange({ emptyFields: EmptyFieldsRule.parse(event.target.value) })}
    />
  ),
  freshForSeconds: ({ draft: { freshForSeconds }, onChange }) => (
    <NumberField
      label="Probe results count for, in seconds"
      hint={freshForSeconds === null ? 'Until the probe runs again.' : `That is ${formatAge(freshForSeconds)}.`}
      empty="until it runs again"
      value={freshForSeconds}
      onChange={(is) => onChange({ freshForSeconds: is })}
    />
  ),
  leaverSignatures: ({ draft: { leaverSignatures }, onChange }) => (
    <SelectField
      label="Approvals of people who left"
      hint="Whose account was disabled, or who lost the role, after they signed."
      value={leaverSignatures}
      options={[
        { value: 'keep', label: 'Still count' },
        { value: 'stale', label: 'Are stale: somebody who holds the role signs' },
      ]}
      onChange={(event) => onChange({ leaverSignatures: LeaverSignatures.parse(event.target.value) })}
    />
  ),
  invalidates: ({ draft: { invalidates } }) => (
    <SelectField
      label="What makes a signature stale"
      hint="A signature covers all that the verdict rests on, so there is no other choice."
      value={invalidates}
      options={[{ value: invalidates, label: 'Any change of what the verdict rests on' }]}
      onChange={() => undefined}
    />
  ),
  rules: ({ draft: { rules }, onChange }) => <PolicyRules rules={rules} onChange={(is) => onChange({ rules: is })} />,
}

export function PolicyControls(props: ControlProps) {
  return (
    <>
      {Object.entries(CONTROLS).map(([member, Member]) => (
        <Member key={member} {...props} />
      ))}
    </>
  )
}

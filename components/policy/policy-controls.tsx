'use client'
// The form of a policy: one control for each member. The table below names them all, so that a new member does not
// compile without one.
import type { ReactNode } from 'react'
import { NumberField } from '@/components/policy/number-field'
import { PolicyRoles } from '@/components/policy/policy-roles'
import { PolicyRules } from '@/components/policy/policy-rules'
import { policyText } from '@/components/policy/text'
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
  'go-if-all': policyText.controls.goIfAllTrue,
  'no-go-if-any': policyText.controls.noGoIfAnyTrue,
  matrix: policyText.controls.decisionMatrix,
  success: policyText.controls.successCriteria,
}

const EMPTY_FIELDS: Record<EmptyFieldsRule, string> = {
  allow: policyText.controls.allowed,
  warn: policyText.controls.allowedWithNotice,
  hold: policyText.controls.holdTheRelease,
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
      <legend className="font-strong text-small">{policyText.controls.passRatesInPercent}</legend>
      <p className="text-small text-soft">{policyText.controls.passRatesHint}</p>
      <div className="grid grid-cols-2 gap-2 wide:grid-cols-3">
        {PassRateOf.options.map((of) => {
          const rate = passRate[of]
          return (
            <NumberField
              key={of}
              label={of === 'all' ? policyText.controls.allItems : of}
              empty={policyText.controls.none}
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
      <legend className="font-strong text-small">{policyText.controls.goNoGoLinesThat}</legend>
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
      label={policyText.controls.releaseAuthority}
      value={releaseAuthority ?? ''}
      options={[
        { value: '', label: policyText.controls.leadsOfTheProjectAnd },
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
      label={policyText.controls.allowConditional}
      checked={allowConditional}
      onChange={(is) => onChange({ allowConditional: is })}
    />
  ),
  gates: (props) => <Gates {...props} />,
  passRate: (props) => <PassRates {...props} />,
  emptyFields: ({ draft: { emptyFields }, onChange }) => (
    <SelectField
      label={policyText.controls.emptyFieldsOfRequiredItems}
      hint={policyText.controls.emptyFieldsHint}
      value={emptyFields}
      options={EmptyFieldsRule.options.map((value) => ({ value, label: EMPTY_FIELDS[value] }))}
      onChange={(event) => onChange({ emptyFields: EmptyFieldsRule.parse(event.target.value) })}
    />
  ),
  freshForSeconds: ({ draft: { freshForSeconds }, onChange }) => (
    <NumberField
      label={policyText.controls.freshness}
      hint={
        freshForSeconds === null
          ? policyText.controls.freshUntilNextRun
          : policyText.controls.thatIs(formatAge(freshForSeconds))
      }
      empty={policyText.controls.untilNextRun}
      value={freshForSeconds}
      onChange={(is) => onChange({ freshForSeconds: is })}
    />
  ),
  leaverSignatures: ({ draft: { leaverSignatures }, onChange }) => (
    <SelectField
      label={policyText.controls.approvalsOfPeopleWhoLeft}
      hint={policyText.controls.leftHint}
      value={leaverSignatures}
      options={[
        { value: 'keep', label: policyText.controls.stillCount },
        { value: 'stale', label: policyText.controls.areStale },
      ]}
      onChange={(event) => onChange({ leaverSignatures: LeaverSignatures.parse(event.target.value) })}
    />
  ),
  invalidates: ({ draft: { invalidates } }) => (
    <SelectField
      label={policyText.controls.whatMakesASignatureStale}
      hint={policyText.controls.staleHint}
      value={invalidates}
      options={[{ value: invalidates, label: policyText.controls.anyChange }]}
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

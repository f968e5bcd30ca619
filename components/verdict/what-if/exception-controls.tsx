'use client'
// Supposing exceptions and circumstances: waivers, conditions, issues, questions, metrics, soak, applicability and
// policy.
import { useState } from 'react'
import { PolicyControls } from '@/components/policy/policy-controls'
import { verdictText } from '@/components/verdict/text'
import { type Control, countingItems, optionsOf, put, yesNoRow } from '@/components/verdict/what-if/control'
import { SupposedRows } from '@/components/verdict/what-if/what-if-rows'
import { MetricState, QuestionAnswer } from '@/lib/domain/enums'
import { policyDraft, policyRoles } from '@/lib/domain/policy/change'
import { WrittenPolicy, wholePolicy } from '@/lib/domain/policy/policy'
import { wrongRules } from '@/lib/domain/policy/read-policy'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'
import { countedConditions } from '@/lib/domain/verdict/document-conditions'
import { soakWaiverInForce, waiverInForce } from '@/lib/domain/verdict/waiver-in-force'
import { isSamePolicy } from '@/lib/domain/verdict/what-if/suppose-parts'
import { caseKey } from '@/lib/domain/verdict/what-if/supposition'

export const Waivers: Control = (props) => {
  const { snapshot, now, supposition, onChange } = props
  const waived = new Set(snapshot.waivers.filter((waiver) => waiverInForce(waiver, now)).map(({ itemId }) => itemId))
  const isOffered = ({ id, outcome }: ItemState) => {
    const is = supposition.outcomes[id] ?? outcome
    return OUTCOMES[is].isWaivable || waived.has(id) || supposition.waivers[id] !== undefined
  }
  return (
    <SupposedRows
      name={verdictText.exceptionControls.waivers}
      title={verdictText.exceptionControls.whatIfTheseWereWaived}
      find={verdictText.exceptionControls.findAWaiver}
      rows={countingItems(props)
        .filter(isOffered)
        .map(({ id, title }) =>
          yesNoRow(
            { id, label: verdictText.exceptionControls.waiverFor(title), is: waived.has(id) },
            { yes: 'waived', no: verdictText.exceptionControls.notWaived },
            supposition.waivers[id],
            (value) => onChange({ ...supposition, waivers: put(supposition.waivers, id, value) }),
          ),
        )}
    />
  )
}

export const Conditions: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.exceptionControls.conditions}
    title={verdictText.exceptionControls.whatIfTheseConditionsWere}
    find={verdictText.exceptionControls.findACondition}
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

export const Issues: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.exceptionControls.issues}
    title={verdictText.exceptionControls.whatIfTheseIssuesWere}
    find={verdictText.exceptionControls.findAnIssue}
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

export const Questions: Control = ({ snapshot: { questions = [] }, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.exceptionControls.questions}
    title={verdictText.exceptionControls.whatIfTheseQuestionsWere}
    find={verdictText.exceptionControls.findAQuestion}
    rows={questions.map(({ id, message, answer }) => ({
      ...{
        id,
        label: message,
        is: verdictText.exceptionControls.noChangeAnswer(answer ?? verdictText.exceptionControls.notAnswered),
        value: supposition.questions[id] ?? null,
      },
      options: optionsOf(QuestionAnswer.options),
      onChange: (value) =>
        onChange({ ...supposition, questions: put(supposition.questions, id, QuestionAnswer.safeParse(value).data) }),
    }))}
  />
)

export const Metrics: Control = ({ snapshot, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.exceptionControls.metrics}
    title={verdictText.exceptionControls.whatIfTheseWereMeasured}
    find={verdictText.exceptionControls.findAMetric}
    rows={snapshot.metrics.map(({ id, name, state }) => ({
      ...{
        id,
        label: name,
        is: verdictText.exceptionControls.noChangeState(state),
        value: supposition.metrics[id] ?? null,
      },
      options: optionsOf(MetricState.options.filter((option) => option !== state)),
      onChange: (value) =>
        onChange({ ...supposition, metrics: put(supposition.metrics, id, MetricState.safeParse(value).data) }),
    }))}
  />
)

export const Soak: Control = ({ snapshot: { soak }, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.exceptionControls.soak}
    title={verdictText.exceptionControls.whatIfTheSoakWas}
    find={verdictText.exceptionControls.findASoak}
    rows={
      soak
        ? [
            yesNoRow(
              {
                id: 'soak',
                label: verdictText.exceptionControls.soak,
                is: soak.coveredSeconds >= soak.requiredSeconds,
              },
              { yes: 'completed', no: 'restarts' },
              supposition.soakCompleted ?? undefined,
              (value) => onChange({ ...supposition, soakCompleted: value }),
            ),
          ]
        : []
    }
  />
)

export const SoakWaived: Control = ({ snapshot: { soak, soakWaivers }, now, supposition, onChange }) => (
  <SupposedRows
    name={verdictText.exceptionControls.waiverOfTheSoak}
    title={verdictText.exceptionControls.whatIfTheSoakWere}
    find={verdictText.exceptionControls.find}
    rows={
      soak
        ? [
            yesNoRow(
              {
                id: 'soak-waiver',
                label: verdictText.exceptionControls.soak,
                is: soakWaiverInForce(soakWaivers, now) !== null,
              },
              { yes: 'waived', no: verdictText.exceptionControls.notWaived },
              supposition.soakWaived ?? undefined,
              (value) => onChange({ ...supposition, soakWaived: value }),
            ),
          ]
        : []
    }
  />
)

/** Sections, items and roles that are for one case only. */
export const Applies: Control = ({ snapshot, supposition, onChange }) => {
  const rows = [
    ...snapshot.sections.map((row) => ({ row, kind: 'section' as const, id: row.id, title: row.title })),
    ...snapshot.items.map((row) => ({ row, kind: 'item' as const, id: row.id, title: row.title })),
    ...snapshot.roles.map((row) => ({ row, kind: 'role' as const, id: row.role, title: row.role })),
  ]
  return (
    <SupposedRows
      name={verdictText.exceptionControls.conditionalParts}
      title={verdictText.exceptionControls.whatIfTheseApplied}
      find={verdictText.exceptionControls.findByTitle}
      rows={rows.flatMap(({ row: { condition, override }, kind, id, title }) => {
        if (!condition) return []
        const key = caseKey(kind, id)
        return yesNoRow(
          {
            ...{ id: key, label: `${title} (${kind})`, is: override?.applies ?? null },
            unknown: verdictText.exceptionControls.ifIs({
              conditionLabel: condition.label,
              values: condition.values.join(verdictText.exceptionControls.or),
            }),
          },
          { yes: 'applies', no: verdictText.exceptionControls.doesNotApply },
          supposition.applies[key],
          (value) => onChange({ ...supposition, applies: put(supposition.applies, key, value) }),
        )
      })}
    />
  )
}

/** The form of the policy page. What is no policy yet ("" as a role) is shown and not supposed. */
export const PolicySupposed: Control = ({ snapshot, supposition, onChange }) => {
  const is = { policy: snapshot.policy, roles: policyRoles(snapshot.roles) }
  const from = supposition.policy ?? is
  const [draft, setDraft] = useState(() => policyDraft(is.roles, { ...wholePolicy(from.policy), roles: from.roles }))
  return (
    <details>
      <summary className="font-strong">{verdictText.exceptionControls.whatIfThePolicyWas}</summary>
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

// What the document decides itself: fields of the release and of its sections, where a choice or a bound says yes or no ("Overall status: FAILED").

import { hasMeanings, isFilled, meaningOf, withinThreshold } from '@/lib/domain/release/item/threshold'
import type { FieldState } from '@/lib/domain/release/snapshot/snapshot'
import { fieldTexts } from '@/lib/domain/text/en/verdict'
import type { ConditionTexts, TrackedConditions } from '@/lib/domain/verdict/document-conditions'
import { judgeCondition } from '@/lib/domain/verdict/judge/condition'
import {
  type FieldPlace,
  fieldIn,
  fieldReason,
  missingField,
  outOfBounds,
  spokenChoice,
} from '@/lib/domain/verdict/judge/field'
import { asSentence, cut, named, type Reason } from '@/lib/domain/verdict/reasons'

/** Characters of the choices that a sentence lists. */
const LONGEST_LIST = 200

function undecided(field: FieldState, title: string | null, place: FieldPlace): Reason {
  const name = fieldIn(field, title)
  const message = isFilled(field.value)
    ? fieldTexts.noDecision({ field: name, value: named(spokenChoice(field)) })
    : fieldTexts.open({ field: name })
  const choices = cut(field.choices.map(({ value }) => value).join(', '), LONGEST_LIST)
  return fieldReason(field, place, {
    ...{ kind: 'decision-field-open', level: 'hold', message },
    clears: fieldTexts.clearOpen({ choices }),
  })
}

/** What a release knows of the conditions of its decision fields. */
export type KnownConditions = { texts: ConditionTexts; tracked: TrackedConditions; now: Date }

/** A condition that somebody tracks is judged as that of an approval is: nothing stands against the release once it is closed. */
function conditional(
  field: FieldState,
  title: string | null,
  place: FieldPlace,
  { texts, tracked, now }: KnownConditions,
): Reason | null {
  const condition = tracked(field)
  if (condition) return judgeCondition(condition, fieldIn(field, title), place, now)
  const text = texts(field.id)
  const said = { field: fieldIn(field, title), value: named(spokenChoice(field)) }
  const reason = { kind: 'decision-field-conditional', level: 'conditional' } as const
  if (text === null)
    return fieldReason(field, place, {
      ...{ ...reason, message: fieldTexts.conditionsMissing(said) },
      clears: fieldTexts.clearConditionsMissing(),
    })
  return fieldReason(field, place, {
    ...reason,
    message: text === undefined ? fieldTexts.says(said) : fieldTexts.conditional({ ...said, text: asSentence(text) }),
    clears: fieldTexts.clearConditional(),
  })
}

function judgeChoice(
  field: FieldState,
  title: string | null,
  place: FieldPlace,
  conditions: KnownConditions,
): Reason | null {
  switch (meaningOf(field)) {
    case 'fail': {
      const message = fieldTexts.says({ field: fieldIn(field, title), value: named(spokenChoice(field)) })
      const clears = fieldTexts.clearDecisionFailed()
      return fieldReason(field, place, { kind: 'decision-field-failed', level: 'no-go', message, clears })
    }
    case 'warn':
      return conditional(field, title, place, conditions)
    case 'pass':
    case 'not-applicable':
      return null
    case 'undecided':
    case null:
      return field.required ? undecided(field, title, place) : null
  }
}

function judgeValue(field: FieldState, title: string | null, place: FieldPlace): Reason | null {
  if (withinThreshold(field) === false) return outOfBounds(field, title, place, 'no-go')
  return field.required && !isFilled(field.value) ? missingField(field, title, place) : null
}

/**
 * The reasons of fields that stand on a section that counts or on the release: a choice that says no, or a number out of its bound, is a NO-GO; one that
 * says partly is CONDITIONAL until its condition is closed; a required one that is empty or undecided holds. `title` is the section's; null is the release itself.
 */
export function judgeDecisions(
  fields: readonly FieldState[],
  title: string | null,
  place: FieldPlace,
  conditions: KnownConditions,
): Reason[] {
  return fields.flatMap(
    (field) =>
      (hasMeanings(field) ? judgeChoice(field, title, place, conditions) : judgeValue(field, title, place)) ?? [],
  )
}

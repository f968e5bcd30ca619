// What the document decides itself: fields of the release and of its sections, where a choice or a bound says yes or no ("Overall status: FAILED").
import type { FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { hasMeanings, isFilled, meaningOf, withinThreshold } from '@/lib/domain/release/threshold'
import {
  type FieldPlace,
  fieldIn,
  fieldReason,
  missingField,
  outOfBounds,
  spokenChoice,
} from '@/lib/domain/verdict/judge-field'
import { cut, named, type Reason, told } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'
import { countingSections } from '@/lib/domain/verdict/scope'

/** Characters of the choices that a sentence lists. */
const LONGEST_LIST = 200

type Holding = Pick<ReleaseSnapshot, 'fields' | 'sections'>
/** Where the conditions of a decision field are written: what stands there, by the id of the decision field. */
export type ConditionTexts = (decisionId: string) => string | null | undefined

/** Looks for conditions only when they are asked for: most releases have none. Undefined: there is no place for them. */
export function conditionTexts({ fields, sections }: Holding): ConditionTexts {
  let texts: Map<string, string | null> | null = null
  const read = () => {
    const found = new Map<string, string | null>()
    for (const all of [fields, ...sections.map((section) => section.fields)])
      for (const { conditionsOf, value } of all)
        if (conditionsOf) found.set(conditionsOf, isFilled(value) ? String(value) : (found.get(conditionsOf) ?? null))
    return found
  }
  return (decisionId) => {
    texts ??= read()
    return texts.get(decisionId)
  }
}

/** A condition that the document sets: its decision field says "conditional" while this is written beside it. `text` null: nothing is written yet. */
export type DocumentCondition = {
  fieldId: string
  label: string
  sectionId?: string
  title: string | null
  text: string | null
}

/** The conditions of the decision fields that count. They are met by deciding the field again. */
export function documentConditions(
  snapshot: Pick<ReleaseSnapshot, 'fields' | 'sections' | 'items' | 'rulesVersion'>,
): DocumentCondition[] {
  if (!isJudgedByNow(snapshot)) return []
  const texts = conditionTexts(snapshot)
  const counting = countingSections(snapshot)
  const ofFields = (fields: readonly FieldState[], title: string | null, place: FieldPlace): DocumentCondition[] =>
    fields
      .filter((field) => hasMeanings(field) && meaningOf(field) === 'warn')
      .map(({ id, label }) => ({ fieldId: id, label, title, text: texts(id) ?? null, ...place }))
  return [
    ...ofFields(snapshot.fields, null, {}),
    ...snapshot.sections
      .filter(({ id }) => counting.has(id))
      .flatMap(({ id, title, fields }) => ofFields(fields, title, { sectionId: id })),
  ]
}

function undecided(field: FieldState, title: string | null, place: FieldPlace): Reason {
  const says = isFilled(field.value) ? `is ${named(spokenChoice(field))}, which decides nothing yet` : 'is not decided'
  return fieldReason(field, place, {
    ...{ kind: 'decision-field-open', word: 'hold', message: `${fieldIn(field, title)} ${says}.` },
    clears: `Decide it: ${cut(field.choices.map(({ value }) => value).join(', '), LONGEST_LIST)}.`,
  })
}

function conditional(field: FieldState, title: string | null, place: FieldPlace, texts: ConditionTexts): Reason {
  const text = texts(field.id)
  const says = `${fieldIn(field, title)} is ${named(spokenChoice(field))}`
  const reason = { kind: 'decision-field-conditional', word: 'conditional' } as const
  if (text === undefined)
    return fieldReason(field, place, {
      ...{ ...reason, message: `${says}.` },
      clears: 'Finish what is left, then decide it again.',
    })
  if (text === null)
    return fieldReason(field, place, {
      ...{ ...reason, message: `${says}, and its conditions are not written down.` },
      clears: 'Write down the conditions. When they are met, decide it again.',
    })
  return fieldReason(field, place, {
    ...{ ...reason, message: `${says}: ${told(text)}` },
    clears: 'Meet the conditions, then decide it again.',
  })
}

function judgeChoice(field: FieldState, title: string | null, place: FieldPlace, texts: ConditionTexts): Reason | null {
  switch (meaningOf(field)) {
    case 'fail': {
      const message = `${fieldIn(field, title)} is ${named(spokenChoice(field))}.`
      const clears = 'Fix what is wrong, then decide it again.'
      return fieldReason(field, place, { kind: 'decision-field-failed', word: 'no-go', message, clears })
    }
    case 'warn':
      return conditional(field, title, place, texts)
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
 * says partly is CONDITIONAL; a required one that is empty or undecided holds. `title` is the section's; null is the release itself.
 */
export function judgeDecisions(
  fields: readonly FieldState[],
  title: string | null,
  place: FieldPlace,
  texts: ConditionTexts,
): Reason[] {
  return fields.flatMap(
    (field) => (hasMeanings(field) ? judgeChoice(field, title, place, texts) : judgeValue(field, title, place)) ?? [],
  )
}

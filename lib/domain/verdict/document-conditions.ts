// The conditions that a document sets: a decision field says "conditional" or "partial", and its text says on what. Somebody is to meet each until a time.

import { hasMeanings, isFilled, meaningOf } from '@/lib/domain/release/item/threshold'
import type { ConditionState, FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { type FieldPlace, spokenChoice } from '@/lib/domain/verdict/judge/field'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

/** What is written as conditions of a decision field, by the id of that field. Null: nothing yet. Undefined: the document has no place for them. */
export type ConditionTexts = (decisionId: string) => string | null | undefined

/** Looks for conditions only when they are asked for: most releases have none. */
export function conditionTexts({ fields, sections }: Pick<ReleaseSnapshot, 'fields' | 'sections'>): ConditionTexts {
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

/**
 * What a conditional answer demands: what is written beside it, or the answer itself where the document has no place for conditions. Null: there is a place,
 * and it is empty.
 */
export function demandedText(field: FieldState, texts: ConditionTexts): string | null {
  const text = texts(field.id)
  return text === undefined ? `${field.label}: ${spokenChoice(field)}` : text
}

/** Gives the condition in which somebody tracks what a decision field demands now; undefined where nobody does. */
export type TrackedConditions = (field: FieldState) => ConditionState | undefined

/** A condition of another text does not count: what it asked for is not what the document asks for now. */
export function trackedConditions(conditions: readonly ConditionState[], texts: ConditionTexts): TrackedConditions {
  const ofFields = conditions.filter(({ fieldId }) => fieldId)
  if (ofFields.length === 0) return () => undefined
  return (field) => {
    const text = demandedText(field, texts)
    return ofFields.find((condition) => condition.fieldId === field.id && condition.text === text)
  }
}

/** `text` null: nothing is written yet. `tracked`: who meets it until when, and whether it is met; absent while nobody is named. */
export type DocumentCondition = {
  fieldId: string
  label: string
  sectionId?: string
  title: string | null
  text: string | null
  tracked?: ConditionState
}

type Holding<C> = Pick<ReleaseSnapshot, 'fields' | 'sections' | 'items' | 'rulesVersion'> & { conditions: C[] }

/** The conditions of the decision fields that count, closed ones too. */
export function documentConditions(snapshot: Holding<ConditionState>): DocumentCondition[] {
  if (!isJudgedByNow(snapshot)) return []
  const texts = conditionTexts(snapshot)
  const tracked = trackedConditions(snapshot.conditions, texts)
  const counting = countingSections(snapshot)
  const ofFields = (fields: readonly FieldState[], title: string | null, place: FieldPlace): DocumentCondition[] =>
    fields
      .filter((field) => hasMeanings(field) && meaningOf(field) === 'warn')
      .map((field) => {
        const condition = tracked(field)
        const { id: fieldId, label } = field
        return {
          ...{ fieldId, label, title, text: demandedText(field, texts), ...place },
          ...(condition && { tracked: condition }),
        }
      })
  return [
    ...ofFields(snapshot.fields, null, {}),
    ...snapshot.sections
      .filter(({ id }) => counting.has(id))
      .flatMap(({ id, title, fields }) => ofFields(fields, title, { sectionId: id })),
  ]
}

/** Ids of the decision fields whose answer is conditional and whose condition is closed: nothing of them stands against a GO. */
export function metFields(snapshot: Holding<ConditionState>): ReadonlySet<string> {
  return new Set(documentConditions(snapshot).flatMap(({ fieldId, tracked }) => (tracked?.resolvedAt ? [fieldId] : [])))
}

/** The conditions that count now: those of approvals, and those of the document that it still asks for. */
export function countedConditions<C extends ConditionState>(snapshot: Holding<C>): C[] {
  if (!snapshot.conditions.some(({ fieldId }) => fieldId)) return snapshot.conditions
  const requested = new Set(documentConditions(snapshot).flatMap(({ tracked }) => tracked?.id ?? []))
  return snapshot.conditions.filter(({ id, fieldId }) => !fieldId || requested.has(id))
}

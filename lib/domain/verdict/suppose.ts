// What if: the verdict as it would be, were some things otherwise. Nothing of it is saved.
import type { FieldState, FieldValue, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { type Model, modelled, SUPPOSED, signed, withOutcome } from '@/lib/domain/verdict/deed'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { planToGo } from '@/lib/domain/verdict/to-go'
import type { Outcome, SignoffDecision } from '@/lib/domain/words'

/**
 * What is supposed: outcomes by item, answers by criterion, values by field, what a role says, and how much later it is: a soak is taken to
 * be measured for all of that time.
 */
export type Supposition = {
  outcomes: Record<string, Outcome>
  answers: Record<string, boolean>
  /** Of fields of the release and of its sections. */
  fields: Record<string, FieldValue>
  signs: Record<string, SignoffDecision>
  laterSeconds: number
}

export const NOTHING_SUPPOSED: Supposition = {
  ...{ outcomes: {}, answers: {}, fields: {}, signs: {}, laterSeconds: 0 },
}

/** Signatures that were given stay good only while nothing that they cover is supposed otherwise. */
function changed(model: Model, { outcomes, answers, fields: values }: Supposition): Model {
  const { snapshot, now } = model
  const fill = (fields: FieldState[]): FieldState[] =>
    fields.some(({ id, value }) => values[id] !== undefined && values[id] !== value)
      ? fields.map((field) => ({ ...field, value: values[field.id] ?? field.value }))
      : fields
  const fields = fill(snapshot.fields)
  const sections = snapshot.sections.map((section) => {
    const filled = fill(section.fields)
    return filled === section.fields ? section : { ...section, fields: filled }
  })
  const items = snapshot.items.map((item) => {
    const outcome = outcomes[item.id]
    return outcome === undefined || outcome === item.outcome ? item : withOutcome(item, outcome, now)
  })
  const criteria = snapshot.criteria.map((criterion) => {
    const holds = answers[criterion.id]
    return holds === undefined || holds === criterion.holds ? criterion : { ...criterion, holds }
  })
  const same =
    fields === snapshot.fields &&
    sections.every((section, at) => section === snapshot.sections[at]) &&
    items.every((item, at) => item === snapshot.items[at]) &&
    criteria.every((criterion, at) => criterion === snapshot.criteria[at])
  return same ? model : { ...model, hash: SUPPOSED, snapshot: { ...snapshot, fields, sections, items, criteria } }
}

function supposed(model: Model, supposition: Supposition): Model {
  const { signs, laterSeconds } = supposition
  const later =
    laterSeconds > 0
      ? modelled(model, [{ do: 'start-soak' }, { do: 'wait', seconds: laterSeconds, for: 'soak' }])
      : model
  const inOrder = [...later.snapshot.roles].sort((one, other) => (one.stage ?? 0) - (other.stage ?? 0))
  return inOrder.reduce(
    (so, { role }) => {
      const decision = signs[role]
      return decision === undefined ? so : signed(so, role, decision)
    },
    changed(later, supposition),
  )
}

/** The verdict under a supposition. Supposing nothing gives the verdict that is. */
export function suppose(snapshot: ReleaseSnapshot, hash: string, now: Date, supposition: Supposition): Verdict {
  const model = supposed({ snapshot, hash, now }, supposition)
  return evaluate(model.snapshot, model.now, model.hash)
}

/** The supposition that everything is done that can be supposed here: items, answers, signatures, and the time that has to go by. */
export function supposeAllDone(snapshot: ReleaseSnapshot, hash: string, now: Date): Supposition {
  const { deeds, model } = planToGo(snapshot, evaluate(snapshot, now, hash), now, hash)
  const planned = new Map(
    [model.snapshot.fields, ...model.snapshot.sections.map(({ fields }) => fields)]
      .flat()
      .map(({ id, value }) => [id, value]),
  )
  const all: Supposition = { outcomes: {}, answers: {}, fields: {}, signs: {}, laterSeconds: 0 }
  for (const deed of deeds) {
    if (deed.do === 'sign') all.signs[deed.role] = 'approved'
    else if (deed.do === 'wait') all.laterSeconds += deed.seconds
    else if (deed.do === 'answer')
      all.answers[deed.criterionId] =
        snapshot.criteria.find(({ id }) => id === deed.criterionId)?.mode !== 'no-go-if-any'
    else if ((deed.do === 'decide' || deed.do === 'fill') && planned.has(deed.fieldId))
      all.fields[deed.fieldId] = planned.get(deed.fieldId) ?? null
    else if ('itemId' in deed && deed.itemId && deed.do !== 'fill') all.outcomes[deed.itemId] = 'passed'
  }
  return all
}

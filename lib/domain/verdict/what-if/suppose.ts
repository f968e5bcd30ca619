// What if: the verdict as it would be, were some things otherwise. Nothing of it is saved.
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { type Model, modelled, type Remedy, SUPPOSED, signed } from '@/lib/domain/verdict/to-go/remedy'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'
import { supposedContent } from '@/lib/domain/verdict/what-if/suppose-parts'
import { NOTHING_SUPPOSED, type Supposition } from '@/lib/domain/verdict/what-if/supposition'

/**
 * The release under a supposition. Time goes by first, in which a soak is taken to be measured, and whoever signs signs last of all. Signatures that were
 * given stay good only while nothing that they cover is supposed otherwise.
 */
export function supposedModel(model: Model, supposition: Supposition): Model {
  const { signs, laterSeconds } = supposition
  const later =
    laterSeconds > 0
      ? modelled(model, [{ do: 'start-soak' }, { do: 'wait', seconds: laterSeconds, for: 'soak' }])
      : model
  const { snapshot, isCovered } = supposedContent(later.snapshot, supposition, later.now)
  const so = { ...later, snapshot, hash: isCovered ? later.hash : SUPPOSED }
  const inOrder = [...snapshot.roles].sort((one, other) => (one.stage ?? 0) - (other.stage ?? 0))
  return inOrder.reduce((signing, { role }) => {
    const decision = signs[role]
    return decision === undefined ? signing : signed(signing, role, decision)
  }, so)
}

/** The verdict under a supposition. Supposing nothing gives the verdict that is. */
export function suppose(snapshot: ReleaseSnapshot, hash: string, now: Date, supposition: Supposition): Verdict {
  const model = supposedModel({ snapshot, hash, now }, supposition)
  return evaluate(model.snapshot, model.now, model.hash)
}

/** What a planned action supposes, beside what is supposed already. `done`: the release with all of the plan done. */
function withRemedy(all: Supposition, remedy: Remedy, done: ReleaseSnapshot): Supposition {
  switch (remedy.do) {
    case 'sign':
      return { ...all, signs: { ...all.signs, [remedy.role]: 'approved' } }
    case 'wait':
      return { ...all, laterSeconds: all.laterSeconds + remedy.seconds }
    case 'start-soak':
      return all
    case 'answer': {
      const mode = done.criteria.find(({ id }) => id === remedy.criterionId)?.mode
      return mode ? { ...all, answers: { ...all.answers, [remedy.criterionId]: NEEDED[mode] } } : all
    }
    case 'answer-question':
      return { ...all, questions: { ...all.questions, [remedy.questionId]: 'prose' } }
    case 'decide':
    case 'fill': {
      const holders = [done, ...done.sections, ...done.items]
      const field = holders.flatMap(({ fields }) => fields).find(({ id }) => id === remedy.fieldId)
      return field ? { ...all, fields: { ...all.fields, [field.id]: field.value } } : all
    }
    case 'resolve':
      return { ...all, issues: { ...all.issues, [remedy.issueId]: true } }
    case 'close':
      return { ...all, conditions: { ...all.conditions, [remedy.conditionId]: true } }
    case 'measure':
      return { ...all, metrics: { ...all.metrics, [remedy.metricId]: 'ok' } }
    case 'run':
      return { ...all, runs: { ...all.runs, [remedy.itemId]: true } }
    case 'tick':
    case 'fix':
    case 'unblock':
    case 'pass':
      return { ...all, outcomes: { ...all.outcomes, [remedy.itemId]: 'passed' } }
  }
}

/** The supposition that everything is done that would make it GO, and that the time has gone by that it takes. */
export function supposeAllDone(snapshot: ReleaseSnapshot, hash: string, now: Date): Supposition {
  const { remedies, model } = planToGo(snapshot, evaluate(snapshot, now, hash), now, hash)
  return remedies.reduce((all, remedy) => withRemedy(all, remedy, model.snapshot), NOTHING_SUPPOSED)
}

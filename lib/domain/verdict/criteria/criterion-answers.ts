// Who answers each go/no-go line: its item, the release itself, a person, or whoever approved and said that this answers it.
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { CriterionState, ReleaseSnapshot, SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import type { RoleValidity } from '@/lib/domain/signature/validity'
import { isItsItem, NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { type DeriveFrom, derive } from '@/lib/domain/verdict/criteria/derive'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'

/** `holds` is of the sentence; null: nobody has said, or it is not so yet. `by` and `at`: of a person. */
export type CriterionAnswer = {
  holds: boolean | null
  via: 'item' | 'derived' | 'person' | 'signature' | null
  by?: string
  at?: string
  /** The role that signed. */
  role?: string
  /** What shows it. */
  evidence?: string
}
export type CriterionAnswers = ReadonlyMap<string, CriterionAnswer>

/** The approval that answers each line: the last that holds and says so. */
function approvals(
  signatures: readonly SignatureState[],
  states: readonly RoleValidity[],
): Map<string, SignatureState> {
  const answering = signatures.filter(({ answers }) => answers !== undefined && answers.length > 0)
  const found = new Map<string, SignatureState>()
  if (answering.length === 0) return found
  const valid = new Set(
    states.flatMap(({ signers }) =>
      signers.filter(({ stale, decision }) => !stale && SIGNOFF_DECISIONS[decision].isApproval).map(({ id }) => id),
    ),
  )
  for (const signature of answering)
    if (valid.has(signature.id)) for (const id of signature.answers ?? []) found.set(id, signature)
  return found
}

function given({ holds, answeredBy, answeredAt }: CriterionState): CriterionAnswer {
  return { holds, via: 'person', ...(answeredBy && { by: answeredBy }), ...(answeredAt && { at: answeredAt }) }
}

function approved({ mode }: CriterionState, { printedName, signedAt, role }: SignatureState): CriterionAnswer {
  return { holds: NEEDED[mode], via: 'signature', by: printedName, at: signedAt, role }
}

/**
 * The answer to each line. Where an item stands for it, the item answers; what the release knows nobody else answers, unless somebody had answered
 * against it before; what a person said goes before what an approval takes to be so, which counts as long as the signature does. By the first rules only persons answered.
 */
export function criterionAnswers(
  { criteria, signatures, rulesVersion }: Pick<ReleaseSnapshot, 'criteria' | 'signatures' | 'rulesVersion'>,
  from: DeriveFrom,
): CriterionAnswers {
  const answers = new Map<string, CriterionAnswer>()
  if (criteria.length === 0) return answers
  const byNow = isJudgedByNow({ ...(rulesVersion !== undefined && { rulesVersion }) })
  const outcomes = new Map(
    criteria.some(({ itemId }) => itemId !== null) ? from.snapshot.items.map(({ id, outcome }) => [id, outcome]) : [],
  )
  const approving = byNow ? approvals(signatures, from.states) : new Map<string, SignatureState>()
  const answerOf = (criterion: CriterionState): CriterionAnswer => {
    const { id, mode, itemId, holds, derives } = criterion
    const outcome = byNow && itemId !== null ? outcomes.get(itemId) : undefined
    if (itemId !== null && (!byNow || isItsItem(criterion)))
      return { holds: outcome === undefined ? holds : OUTCOMES[outcome].holds, via: 'item' }
    const armed = outcome && OUTCOMES[outcome].armed
    if (armed) return { ...armed, via: 'item' }
    // Against the release a person may know more than it does: such an answer stands until it is taken back.
    const derived = byNow && derives && holds !== !NEEDED[mode] ? derive(derives, from) : null
    if (derived) return { ...derived, via: 'derived' }
    if (holds !== null) return given(criterion)
    const signature = approving.get(id)
    return signature ? approved(criterion, signature) : { holds: null, via: null }
  }
  for (const criterion of criteria) answers.set(criterion.id, answerOf(criterion))
  return answers
}

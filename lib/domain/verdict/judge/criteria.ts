// Go/no-go lines: which of them count is the policy's to say.

import type { CriterionMode } from '@/lib/domain/enums'
import type { CriterionState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { criterionTexts } from '@/lib/domain/text/en/verdict'
import type { CriterionAnswer, CriterionAnswers } from '@/lib/domain/verdict/criteria/criterion-answers'
import { isItsItem, NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { asSentence, named, type Reason } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'

type Place = Pick<Reason, 'criterionId' | 'itemId' | 'sectionId' | 'derived'>

function against({ mode, text, derives }: CriterionState, answer: CriterionAnswer, place: Place): Reason {
  const armed = mode === 'no-go-if-any'
  const derived = answer.via === 'derived' && derives
  return {
    kind: armed ? 'criterion-holds' : 'criterion-failed',
    level: 'no-go',
    message: criterionTexts.against({ mode, text: asSentence(text), evidence: answer.evidence ?? null }),
    clears: derived
      ? criterionTexts.clearDerived(derives)
      : answer.via === 'item'
        ? criterionTexts.clearItem()
        : criterionTexts.clearAgainst({ mode }),
    ...place,
  }
}

function open({ mode, text, derives }: CriterionState, answer: CriterionAnswer, place: Place): Reason {
  if (answer.via === 'derived' && derives) {
    return {
      ...{ kind: 'criterion-open', level: 'hold', clears: criterionTexts.clearDerived(derives) },
      message: criterionTexts.derivedOpen({ mode, text: named(text), evidence: answer.evidence ?? '' }),
      ...place,
    }
  }
  return {
    ...{ kind: 'criterion-undecided', level: 'hold' },
    message: criterionTexts.unanswered({ text: named(text) }),
    clears: criterionTexts.clearUnanswered(),
    ...place,
  }
}

/** What one line says. Where only its item answers it, the item says what is missing. */
function judgeOne(criterion: CriterionState, answer: CriterionAnswer): Reason | null {
  const { id, mode, itemId, sectionId } = criterion
  const place: Place = {
    ...{ criterionId: id, ...(sectionId && { sectionId }), ...(itemId && { itemId }) },
    ...((answer.via === 'derived' || answer.via === 'item') && { derived: true }),
  }
  const { holds, via } = answer
  if (via === 'item' && (isItsItem(criterion) || holds === null)) return null
  if (holds === !NEEDED[mode]) return against(criterion, answer, place)
  return holds === null ? open(criterion, answer, place) : null
}

/**
 * The reasons of the lines that the policy counts, where they stand among what counts; one that may not hold and does is told wherever it stands.
 * What nobody has answered is not known, and so holds the release (I3). By the first rules the approval of a required role was taken to answer it.
 */
export function judgeCriteria(
  snapshot: Pick<ReleaseSnapshot, 'criteria' | 'roles' | 'rulesVersion'>,
  { gates, counting, answers }: { gates: CriterionMode[]; counting: ReadonlySet<string>; answers: CriterionAnswers },
): Reason[] {
  const { criteria, roles } = snapshot
  if (criteria.length === 0) return []
  const counted = new Set(gates)
  const taken = !isJudgedByNow(snapshot) && roles.some((role) => role.required)
  return criteria.flatMap((criterion): Reason[] => {
    const { id, mode, sectionId } = criterion
    if (!counted.has(mode)) return []
    const reason = judgeOne(criterion, answers.get(id) ?? { holds: criterion.holds, via: null })
    if (!reason) return []
    const counts = sectionId === undefined || counting.has(sectionId)
    if (reason.kind === 'criterion-undecided') return counts && !taken ? [reason] : []
    return counts || reason.kind === 'criterion-holds' ? [reason] : []
  })
}

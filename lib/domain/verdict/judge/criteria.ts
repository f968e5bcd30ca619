// Go/no-go lines: which of them count is the policy's to say.

import type { CriterionMode } from '@/lib/domain/enums'
import type { CriterionState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import type { CriterionAnswer, CriterionAnswers } from '@/lib/domain/verdict/criteria/criterion-answers'
import { isItsItem, NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import type { DerivedFrom } from '@/lib/domain/verdict/criteria/derivation'
import { asSentence, named, type Reason } from '@/lib/domain/verdict/reasons'
import { isJudgedByNow } from '@/lib/domain/verdict/rules-version'

const CALLED: Record<CriterionMode, string> = {
  'go-if-all': 'A go criterion does not hold',
  matrix: 'A row of the decision matrix does not hold',
  success: 'A success criterion does not hold',
  'no-go-if-any': 'A no-go criterion holds',
}

/** What brings about that a line is as the release needs it, where the product answers it. */
const BRINGS: Record<DerivedFrom, string> = {
  items: 'Finish the items: it follows from them.',
  issues: 'Resolve the critical issues: it follows from them.',
  roles: 'Get the signatures: it follows from them.',
  tests: 'Push the reports of the tests: it follows from them.',
  soak: 'It holds when the soak is over: it follows from it.',
}

type Place = Pick<Reason, 'criterionId' | 'itemId' | 'sectionId' | 'derived'>

function against({ mode, text, derives }: CriterionState, answer: CriterionAnswer, place: Place): Reason {
  const armed = mode === 'no-go-if-any'
  const derived = answer.via === 'derived' && derives
  return {
    kind: armed ? 'criterion-holds' : 'criterion-failed',
    level: 'no-go',
    message: `${CALLED[mode]}: ${asSentence(text)}${answer.evidence ? ` ${answer.evidence}` : ''}`,
    clears: derived
      ? BRINGS[derives.from]
      : answer.via === 'item'
        ? 'When it does not hold any more, reset its item to pending and answer it.'
        : `Make it ${armed ? 'untrue' : 'true'}, and say so.`,
    ...place,
  }
}

function open({ mode, text, derives }: CriterionState, answer: CriterionAnswer, place: Place): Reason {
  if (answer.via === 'derived' && derives) {
    const yet = mode === 'no-go-if-any' ? 'is not ruled out yet' : 'does not hold yet'
    return {
      ...{ kind: 'criterion-open', level: 'hold', clears: BRINGS[derives.from] },
      message: `${named(text)} ${yet}: ${answer.evidence ?? ''}`,
      ...place,
    }
  }
  return {
    ...{ kind: 'criterion-undecided', level: 'hold' },
    message: `Nobody has said whether ${named(text)} holds.`,
    clears: 'Look, and say whether it holds.',
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

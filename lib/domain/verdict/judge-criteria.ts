// Go/no-go lines: which of them count is the policy's to say.
import type { CriterionState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { named, type Reason, told } from '@/lib/domain/verdict/reasons'
import type { CriterionMode } from '@/lib/domain/words'

const CALLED: Record<CriterionMode, string> = {
  'go-if-all': 'A go criterion does not hold',
  matrix: 'A row of the decision matrix does not hold',
  success: 'A success criterion does not hold',
  'no-go-if-any': 'A no-go criterion holds',
}

/** What one line says. Where an item stands for it, the item says what is missing. */
function judgeOne({ id, mode, text, itemId, holds, sectionId }: CriterionState): Reason[] {
  const place = { criterionId: id, ...(sectionId && { sectionId }), ...(itemId && { itemId }) }
  const armed = mode === 'no-go-if-any'
  if (holds === armed) {
    const kind = armed ? 'criterion-holds' : 'criterion-failed'
    return [
      {
        kind,
        word: 'no-go',
        message: `${CALLED[mode]}: ${told(text)}`,
        clears: `Make it ${armed ? 'untrue' : 'true'}, and say so.`,
        ...place,
      },
    ]
  }
  if (holds !== null || itemId !== null) return []
  return [
    {
      kind: 'criterion-undecided',
      word: 'hold',
      message: `Nobody has said whether ${named(text)} holds.`,
      clears: 'Look, and say whether it holds.',
      ...place,
    },
  ]
}

/**
 * The reasons of the lines that the policy counts, where they stand among what counts; one that may not hold and does is told wherever it stands.
 * What nobody has answered is not known, and so holds the release (I3), unless roles have to sign: their approval answers it, since each of these
 * lines stands before them when they sign.
 */
export function judgeCriteria(
  { criteria, roles }: Pick<ReleaseSnapshot, 'criteria' | 'roles'>,
  gates: CriterionMode[],
  counting: ReadonlySet<string>,
): Reason[] {
  const counted = new Set(gates)
  const signed = roles.some((role) => role.required)
  return criteria
    .filter(({ mode }) => counted.has(mode))
    .flatMap((criterion) => {
      const counts = criterion.sectionId === undefined || counting.has(criterion.sectionId)
      return judgeOne(criterion).filter(({ kind }) =>
        kind === 'criterion-undecided' ? counts && !signed : counts || kind === 'criterion-holds',
      )
    })
}

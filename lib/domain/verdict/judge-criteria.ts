// Go/no-go lines: which of them count is the policy's to say.
import type { CriterionState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { named, type Reason, told } from '@/lib/domain/verdict/reasons'
import type { CriterionMode } from '@/lib/domain/words'

const CALLED: Record<Exclude<CriterionMode, 'no-go-if-any'>, string> = { 'go-if-all': 'A go criterion', matrix: 'A row of the decision matrix', success: 'A success criterion' }

/** One that must hold. Where an item stands for it, the item says so itself. */
function mustHold(mode: keyof typeof CALLED, { id, text, itemId, holds, sectionId }: CriterionState): Reason[] {
  const place = { criterionId: id, ...(sectionId && { sectionId }), ...(itemId && { itemId }) }
  if (holds === false) return [{ kind: 'criterion-failed', word: 'no-go', message: `${CALLED[mode]} does not hold: ${told(text)}`, clears: 'Make it true, and say so.', ...place }]
  if (holds === true || itemId !== null) return []
  return [{ kind: 'criterion-undecided', word: 'hold', message: `Nobody has said whether ${named(text)} holds.`, clears: 'Look, and say whether it holds.', ...place }]
}

function mayNotHold({ id, text, itemId, holds, sectionId }: CriterionState): Reason[] {
  if (holds !== true) return []
  const place = { criterionId: id, ...(sectionId && { sectionId }), ...(itemId && { itemId }) }
  return [{ kind: 'criterion-holds', word: 'no-go', message: `A no-go criterion holds: ${told(text)}`, clears: 'Make it untrue, and say so.', ...place }]
}

/** The reasons of the lines that the policy counts. One that must hold counts where it stands among what counts; one that may not hold, anywhere. */
export function judgeCriteria({ criteria }: Pick<ReleaseSnapshot, 'criteria'>, gates: CriterionMode[], counting: ReadonlySet<string>): Reason[] {
  const counted = new Set(gates)
  return criteria.flatMap((criterion) => {
    const { mode, sectionId } = criterion
    if (!counted.has(mode)) return []
    if (mode === 'no-go-if-any') return mayNotHold(criterion)
    return sectionId === undefined || counting.has(sectionId) ? mustHold(mode, criterion) : []
  })
}

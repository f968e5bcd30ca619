// What the release needs of a go/no-go line: whether its sentence must hold, or must not.
import type { CriterionMode } from '@/lib/domain/enums'

export const NEEDED: Readonly<Record<CriterionMode, boolean>> = {
  'go-if-all': true,
  matrix: true,
  success: true,
  'no-go-if-any': false,
}

/** Whether the item of a line is all that can answer it. */
export function isItsItem({ itemId, mode }: { itemId?: string | null; mode: CriterionMode }): boolean {
  return typeof itemId === 'string' && mode !== 'no-go-if-any'
}

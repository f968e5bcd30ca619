// What the release needs of a go/no-go line: whether its sentence must hold, or must not.
import type { CriterionMode } from '@/lib/domain/words'

export const NEEDED: Readonly<Record<CriterionMode, boolean>> = {
  'go-if-all': true,
  matrix: true,
  success: true,
  'no-go-if-any': false,
}

// What one decision field says of the release.

import type { VerdictLevel } from '@/lib/domain/enums'
import { meaningOf } from '@/lib/domain/release/item/threshold'
import type { FieldState } from '@/lib/domain/release/snapshot/snapshot'

/** What the answer of a decision field makes of the release, were it the only thing that is said. */
export function decisionLevel(
  field: Pick<FieldState, 'type' | 'threshold' | 'value' | 'choices' | 'required'>,
): VerdictLevel {
  switch (meaningOf(field)) {
    case 'fail':
      return 'no-go'
    case 'warn':
      return 'conditional'
    case 'pass':
    case 'not-applicable':
      return 'go'
    case 'undecided':
    case null:
      return field.required ? 'hold' : 'go'
  }
}

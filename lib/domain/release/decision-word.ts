// What one decision field says of the release.
import type { FieldState } from '@/lib/domain/release/snapshot'
import { meaningOf } from '@/lib/domain/release/threshold'
import type { VerdictWord } from '@/lib/domain/words'

/** What the answer of a decision field makes of the release, were it the only thing that is said. */
export function decisionWord(
  field: Pick<FieldState, 'type' | 'threshold' | 'value' | 'choices' | 'required'>,
): VerdictWord {
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

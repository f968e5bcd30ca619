// Everything that the product knows about what the release authority calls.
import type { DecisionCall } from '@/lib/domain/enums'

export type CallEntry = {
  /** The choice on the page. */
  label: string
  /** In records, notifications and the audit log. */
  recorded: string
  /** The refusal of a call without a reason; null where none is needed. */
  asksReason: string | null
  /** The release does not go: its soak starts again, and the button that calls it warns. */
  stops: boolean
}

export const DECISION_CALLS: Readonly<Record<DecisionCall, CallEntry>> = {
  go: { label: 'Go', recorded: 'GO', asksReason: null, stops: false },
  conditional: { label: 'Go with conditions', recorded: 'GO with conditions', asksReason: null, stops: false },
  'no-go': { label: 'No-go', recorded: 'NO-GO', asksReason: 'A no-go says why.', stops: true },
}

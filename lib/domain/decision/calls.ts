// Everything that the product knows about what the release authority calls.
import type { DecisionCall } from '@/lib/domain/enums'
import type { Message } from '@/lib/domain/text/catalogue'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'

export type CallEntry = {
  /** The choice on the page. */
  label: string
  /** In records, notifications and the audit log. */
  recorded: string
  /** The refusal of a call without a reason; null where none is needed. */
  asksReason: Message | null
  /** The release does not go: its soak starts again, and the button that calls it warns. */
  stops: boolean
}

export const DECISION_CALLS: Readonly<Record<DecisionCall, CallEntry>> = {
  go: { label: 'Go', recorded: 'GO', asksReason: null, stops: false },
  conditional: { label: 'Go with conditions', recorded: 'GO with conditions', asksReason: null, stops: false },
  'no-go': { label: 'No-go', recorded: 'NO-GO', asksReason: decisionRefusals.noGoNeedsReason(), stops: true },
}

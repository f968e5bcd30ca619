// What a row of the checklist may ask of its page. One object for all rows, so that a change of one does not draw the
// others.

import type { Outcome } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView, ItemView } from '@/lib/domain/release/view/view'

export type RowCommands = {
  releaseId: string
  focus(itemId: string): void
  open(itemId: string): void
  decide(item: ItemView, outcome: Outcome): void
  /** Fails it at once, and opens the line below its row that asks why. */
  fail(item: ItemView): void
  /** Says why it failed; null closes the line as it is. */
  explain(item: ItemView, reason: string | null): void
  /** Asks for the reason, then decides. */
  ask(item: ItemView, outcome: Outcome): void
  run(item: ItemView): void
  addEvidence(item: ItemView): void
  waive(item: ItemView): void
  openIssue(item: ItemView): void
  editProbe(item: ItemView): void
  /** Says of all its empty fields that nobody asks for that they were not recorded. */
  notRecorded(item: ItemView): void
  fill(item: ItemView | null, field: FieldView, value: FieldValue): void
}

/** Gives an item an outcome that its row offers: a failure at once, every other one with a reason. */
export function giveOutcome(commands: RowCommands, item: ItemView, outcome: Outcome): void {
  if (OUTCOMES[outcome].isFailure) commands.fail(item)
  else commands.ask(item, outcome)
}

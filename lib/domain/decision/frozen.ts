// After the decision nothing that it rests on changes any more. What stands aside of the verdict stays open: going back, following up, and monitoring afterwards.
import { Refusal } from '@/lib/domain/refusal'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'

/** Throws the refusal of whoever would change what was decided on. `counts`: whether it matters to the verdict. */
export function demandOpen(state: ReleaseSnapshot['state'], counts = true): void {
  if (state === 'decided' && counts) throw new Refusal('conflict', 'This release is decided and frozen. Reopen it for a new round before you change anything.')
}

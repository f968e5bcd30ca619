// After the decision nothing of a release changes any more: what was decided on has to stay what it was.
import { Refusal } from '@/lib/domain/refusal'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'

/** Throws the refusal of whoever would change a release that is decided. */
export function demandOpen(state: ReleaseSnapshot['state']): void {
  if (state === 'decided') throw new Refusal('conflict', 'This release is decided and frozen. Reopen it for a new round before you change anything.')
}

// After the decision and during a rollback nothing that counts changes any more. What stands aside of the verdict stays open: going back, following up, and monitoring afterwards.
import { Refusal } from '@/lib/domain/refusal'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'

/** Why nothing that counts may be changed now, or null. During a rollback too: the release may be resumed as it was. */
export function frozenBecause(state: ReleaseSnapshot['state']): string | null {
  switch (state) {
    case 'open':
      return null
    case 'decided':
      return 'This release is decided and frozen.'
    case 'rolling-back':
      return 'A rollback is in progress: only its steps can be changed.'
    case 'rolled-back':
      return 'This release was rolled back.'
  }
}

/** Throws the refusal of whoever would change what was decided on. `counts`: whether it matters to the verdict. */
export function assertOpen(state: ReleaseSnapshot['state'], counts = true): void {
  const because = counts ? frozenBecause(state) : null
  if (because)
    throw new Refusal(
      'conflict',
      state === 'rolling-back'
        ? decisionRefusals.finishRollback({ because })
        : decisionRefusals.reopenFirst({ because }),
    )
}

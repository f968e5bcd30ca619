// Whether somebody may sign for a role now: the rule, with what the history says that people did.
import type { Reader } from '@/lib/data/client'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { type MaySign, mayCountersign } from '@/lib/domain/signature/duties/duties'
import { roleStates } from '@/lib/domain/signature/validity'

export type Slot = Extract<MaySign, { allowed: true }>

/** Refuses when the person may not sign for the role now, and says why. Within a transaction, give it as `reader`: then it sees what that sees. */
export async function assertMaySign(
  release: FullRelease,
  requested: { role: string; hash: string; actor: Actor; now: Date },
  reader?: Reader,
): Promise<Slot> {
  const { role, hash, actor, now } = requested
  authorize(actor, 'signoff.sign', { projectId: release.projectId })
  const may = mayCountersign({
    release,
    role,
    actor,
    contributionCounts: await readReleaseContributionCounts(release.id, reader),
    states: roleStates(release, hash),
    now,
  })
  if (!may.allowed) throw new Refusal('forbidden', may.reason)
  return may
}

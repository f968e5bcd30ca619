// What a signer is shown, and the challenge that binds their signature to it: one person, one role, one content, once, for five minutes.
import { z } from 'zod'
import { findLastSignedContent, insertChallenge } from '@/lib/data/signoffs'
import { readFullRelease } from '@/lib/data/snapshot'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/full'
import { contentHash, SignedContent, signedContent } from '@/lib/domain/signature/content'
import { contentDifference } from '@/lib/domain/signature/difference'
import { mayCountersign } from '@/lib/domain/signature/duties'
import { countingSections } from '@/lib/domain/verdict/scope'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

const MINUTES = 5

export const ReadChallenge = z.strictObject({ releaseId: z.uuid(), role: z.string().min(1).max(120) })

export type ChallengeView = {
  challengeId: string
  contentHash: string
  expiresAt: string
  counts: { passed: number; failed: number; notApplicable: number; pending: number; waived: number }
  /** Everything that is not a plain pass. */
  exceptions: { itemId: string; title: string; what: string }[]
  /** Since this person last signed here. */
  changes: { itemId?: string; what: string }[]
}

/** Refuses when the person may not sign for the role now, and says why. */
export function demandSeat(release: FullRelease, role: string, actor: Actor): void {
  const may = mayCountersign({ snapshot: release, role, actor, holders: (release.holders[role] ?? []).map((holder) => holder.id) })
  if (!may.allowed) throw new Refusal('forbidden', may.reason)
}

function countsOf(release: FullRelease, now: Date): Pick<ChallengeView, 'counts' | 'exceptions'> {
  const counting = countingSections(release)
  const counts = { passed: 0, failed: 0, notApplicable: 0, pending: 0, waived: 0 }
  const exceptions: ChallengeView['exceptions'] = []
  for (const { id: itemId, title, sectionId, required, outcome, reason, waivers } of release.items) {
    if (!required || !counting.has(sectionId)) continue
    const waived = waivers.some((waiver) => waiver.grantedAt !== null && waiver.revokedAt === null && Date.parse(waiver.expiresAt) > now.getTime())
    const key = waived ? 'waived' : outcome === 'not-applicable' ? 'notApplicable' : outcome === 'blocked' ? 'pending' : outcome
    counts[key]++
    if (outcome === 'passed' && !reason) continue
    exceptions.push({ itemId, title, what: [waived ? 'waived' : outcome === 'not-applicable' ? 'not applicable' : outcome, reason].filter(Boolean).join(': ') })
  }
  return { counts, exceptions }
}

export async function readChallenge(actor: Actor, { releaseId, role }: z.infer<typeof ReadChallenge>, now: Date): Promise<ChallengeView> {
  const release = await readFullRelease(releaseId)
  if (!release) throw new Refusal('not-found', 'There is no such release.')
  demand(actor, 'signoff.sign', { projectId: release.projectId })
  if (actor.kind !== 'person') throw new Refusal('forbidden', 'Only a person signs.')
  demandSeat(release, role, actor)
  const content = signedContent(release)
  const hash = contentHash(content, sha256)
  const before = SignedContent.safeParse(await findLastSignedContent(releaseId, actor.id))
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  const challengeId = newId()
  await insertChallenge({ id: challengeId, projectId: release.projectId, releaseId, round: release.round, userId: actor.id, role, contentHash: hash, expiresAt })
  return { challengeId, contentHash: hash, expiresAt: expiresAt.toISOString(), ...countsOf(release, now), changes: before.success ? contentDifference(before.data, content) : [] }
}

// What a signer is shown, and the challenge that binds their signature to it: one person, one role, one content, once, for five minutes.
import { z } from 'zod'
import { findIdentityProof } from '@/lib/data/people/identity-proofs'
import { listMembers } from '@/lib/data/project/projects'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import {
  type Challenge,
  findChallenge,
  findLastSignature,
  insertChallenge,
  type LastSignature,
} from '@/lib/data/signoff/signoffs'
import { authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { SignoffDecision } from '@/lib/domain/enums'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { type AfterApproval, afterApproval } from '@/lib/domain/signature/after-approval'
import { contentHash, SignedContent, signedContent } from '@/lib/domain/signature/content'
import { contentDifference } from '@/lib/domain/signature/difference'
import { type SignoffSummary, summarizeRelease } from '@/lib/domain/signature/summary'
import { signoffRefusals } from '@/lib/domain/text/en/refusals/signoff'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { assertMaySign } from '@/lib/signoff/assert-may-sign'
import { saveRefusal } from '@/lib/signoff/save-refusal'

const MINUTES = 5

export const ReadChallenge = z.strictObject({
  releaseId: z.uuid(),
  role: z.string().min(1).max(120),
  /** A fresh sign-in at the identity provider: the challenge that it was asked for, if the content is still the same. */
  proofId: z.uuid().optional(),
})

export type ChallengeView = SignoffSummary & {
  challengeId: string
  expiresAt: string
  /** The signer has confirmed at the identity provider who they are, for exactly this content. */
  isConfirmed: boolean
  /** In whose place it is signed. */
  for?: string
  /** Who may be charged with a condition, and the items whose probe can show that it is met. */
  members: { id: string; name: string }[]
  probed: { id: string; title: string }[]
  /** What an approval leads to: on its own, and when it answers the open criteria too. */
  afterApproval: { alone: AfterApproval; answering: AfterApproval }
  /** What the reader said last of content that has changed since. Nothing of it is chosen for them but the comment. */
  again?: { decision: SignoffDecision; comment: string }
}

/** What changed since somebody last signed here, or null when they never did. */
function sinceLast(
  last: LastSignature | null,
  content: SignedContent,
): { since: string; changes: ReturnType<typeof contentDifference> } | null {
  if (!last) return null
  const before = SignedContent.safeParse(last.content)
  return { since: last.signedAt.toISOString(), changes: before.success ? contentDifference(before.data, content) : [] }
}

function againOf(
  release: FullRelease,
  role: string,
  last: LastSignature | null,
  changed: boolean,
): Pick<ChallengeView, 'again'> {
  const decision = SignoffDecision.safeParse(last?.decision)
  if (!last || !decision.success || !changed || last.role !== role || last.round !== release.round || last.withdrawal)
    return {}
  return { again: { decision: decision.data, comment: last.comment ?? '' } }
}

type Shown = { releaseId: string; round: number; role: string; contentHash: string }

/** The challenge that a proof confirms, or null when it confirms none for what is shown now. */
async function confirmedChallenge(userId: string, proofId: string, shown: Shown, now: Date): Promise<Challenge | null> {
  const proof = await findIdentityProof(proofId, userId)
  if (proof?.purpose !== 'sign' || proof.provedAt === null) return null
  const challenge = await findChallenge(proof.subject)
  const isSame =
    challenge?.releaseId === shown.releaseId &&
    challenge.round === shown.round &&
    challenge.role === shown.role &&
    challenge.contentHash === shown.contentHash
  return isSame && challenge.usedAt === null && challenge.expiresAt > now ? challenge : null
}

/** Gives out a challenge, or the one that was given out for the same content before it was confirmed. */
async function giveChallenge(
  who: { projectId: string; userId: string; proofId: string | undefined },
  shown: Shown,
  now: Date,
): Promise<Pick<ChallengeView, 'challengeId' | 'expiresAt' | 'isConfirmed'>> {
  const { projectId, userId, proofId } = who
  const confirmed = proofId === undefined ? null : await confirmedChallenge(userId, proofId, shown, now)
  if (confirmed) return { challengeId: confirmed.id, expiresAt: confirmed.expiresAt.toISOString(), isConfirmed: true }
  const [challengeId, expiresAt] = [newId(), new Date(now.getTime() + MINUTES * 60_000)]
  await insertChallenge({ id: challengeId, projectId, userId, ...shown, expiresAt })
  return { challengeId, expiresAt: expiresAt.toISOString(), isConfirmed: false }
}

export async function readChallenge(
  actor: Actor,
  { releaseId, role, proofId }: z.infer<typeof ReadChallenge>,
  now: Date,
): Promise<ChallengeView> {
  const { release } = authorizeRelease(actor, 'signoff.sign', await readReleaseAt(releaseId, now))
  const { projectId, round } = release
  if (actor.kind !== 'person') throw new Refusal('forbidden', signoffRefusals.personSigns())
  const content = signedContent(release)
  const hash = contentHash(content, sha256)
  const slot = await saveRefusal(actor, { projectId, releaseId, role }, () =>
    assertMaySign(release, { role, hash, actor, now }),
  )
  const last = await findLastSignature(releaseId, actor.id)
  const since = sinceLast(last, content)
  const shown = { releaseId, round, role, contentHash: hash }
  const summary = summarizeRelease(release, { hash, now, signerId: actor.id, last: since })
  const approval = { role, signerId: actor.id, hash, now }
  return {
    ...(await giveChallenge({ projectId, userId: actor.id, proofId }, shown, now)),
    ...summary,
    afterApproval: {
      alone: afterApproval(release, approval),
      answering: afterApproval(release, { ...approval, answers: summary.lines.map(({ id }) => id) }),
    },
    members: (await listMembers(projectId)).map(({ userId, name }) => ({ id: userId, name })),
    probed: release.items.filter((item) => item.hasProbe).map(({ id, title }) => ({ id, title })),
    ...(slot.for && { for: slot.for.name }),
    ...againOf(release, role, last, (since?.changes.length ?? 0) > 0),
  }
}

// The release authority calls: go, go with conditions, or no-go, on exactly the content and the verdict that stand there. What the rules do not
// bear is not called here: that takes two administrators (break-glass).

import { z } from 'zod'
import { change, type Tx } from '@/lib/data/change'
import { restartSoak } from '@/lib/data/monitor/soak'
import { insertDecision, type NewDecision } from '@/lib/data/release/decisions'
import { lockRelease } from '@/lib/data/release/releases'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { authorize } from '@/lib/domain/access/can'
import type { Actor, Person } from '@/lib/domain/actor'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import { isBorne, mayCall } from '@/lib/domain/decision/may-call'
import { DecisionCall } from '@/lib/domain/enums'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { snapshotOf } from '@/lib/domain/release/snapshot/snapshot-of'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { evaluate, type Verdict } from '@/lib/domain/verdict/evaluate'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'
import { asSentence } from '@/lib/domain/verdict/reasons'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'

export const CallRelease = z.strictObject({
  releaseId: z.uuid(),
  call: DecisionCall,
  /** What the page showed: when it is not that any more, nothing is decided. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: plainStatement(2000).optional(),
})

export type Judged = { release: FullRelease; verdict: Verdict; hash: string }

/** The release under lock, with what the rules say of it. */
export async function judgeLocked(tx: Tx, releaseId: string, now: Date): Promise<Judged> {
  const locked = await lockRelease(tx, releaseId)
  const release = locked && (await readFullRelease(releaseId, tx, now))
  if (!release) throw new Refusal('not-found', commonRefusals.noRelease())
  const hash = contentHash(signedContent(release), sha256)
  return { release, hash, verdict: evaluate(release, now, hash) }
}

type Called = { call: DecisionCall; reason: string | null; by: { id: string; name: string }; second: Person | null }

/** The row of a decision: what was called, on what, by whom. */
export function decisionOf({ release, verdict, hash }: Judged, { call, reason, by, second }: Called): NewDecision {
  return {
    ...{
      id: newId(),
      projectId: release.projectId,
      releaseId: release.id,
      round: release.round,
      call,
      reason,
      contentHash: hash,
    },
    verdict,
    snapshot: snapshotOf(release),
    ...{
      breakGlass: second !== null,
      decidedById: by.id,
      decidedBy: by.name,
      secondById: second?.id ?? null,
      secondBy: second?.name ?? null,
    },
  }
}

export async function callRelease(
  actor: Actor,
  input: z.infer<typeof CallRelease>,
  now: Date,
): Promise<{ decisionId: string }> {
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personDecides())
  const { releaseId, call } = input
  return change(actor, async (tx) => {
    const judged = await judgeLocked(tx, releaseId, now)
    const { release, verdict, hash } = judged
    const { projectId, round } = release
    const grant = authorize(actor, 'release.decide', { projectId })
    const authority = release.policy.releaseAuthority
    const may = mayCall({
      release,
      actor,
      holders: (authority ? (release.holders[authority] ?? []) : []).map((holder) => holder.id),
    })
    if (!may.allowed) throw new Refusal(release.state === 'open' ? 'forbidden' : 'conflict', may.reason)
    if (hash !== input.contentHash) throw new Refusal('stale', decisionRefusals.releaseChanged())
    if (!isBorne(call, verdict.level))
      throw new Refusal(
        'conflict',
        decisionRefusals.verdictForbids({
          level: VERDICT_LEVELS[verdict.level].label,
          reason: verdict.reasons[0]?.message ?? '',
        }),
      )
    const reason = input.reason || null
    const { asksReason, stops } = DECISION_CALLS[call]
    if (asksReason !== null && reason === null)
      throw new Refusal('invalid', asksReason, { fields: { reason: 'say why' } })
    const decision = decisionOf(judged, { call, reason, by: actor, second: null })
    const revision = await insertDecision(tx, decision)
    if (stops)
      await restartSoak(tx, releaseId, {
        at: now,
        kind: 'no-go',
        reason: `${actor.name} called NO-GO: ${asSentence(reason ?? '')}`,
      })
    return {
      grant,
      event: {
        action: 'release.decided',
        projectId,
        releaseId,
        decisionId: decision.id,
        round,
        call,
        verdict: verdict.level,
        contentHash: hash,
        reason,
        breakGlass: false,
      },
      result: { decisionId: decision.id },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}

// Decisions about releases: one a round, never altered. Against the verdict one is asked for first, and stands open for another to confirm.
import type { Tx } from '@/lib/data/change'
import type { DecisionCall } from '@/lib/domain/enums'
import { RULES_VERSION } from '@/lib/domain/verdict/rules-version'

export type NewDecision = {
  id: string
  projectId: string
  releaseId: string
  round: number
  call: DecisionCall
  verdict: object
  contentHash: string
  snapshot: object
  reason: string | null
  breakGlass: boolean
  decidedById: string
  decidedBy: string
  secondById: string | null
  secondBy: string | null
}

/** Writes the decision and freezes the locked release. Yields the release's new revision. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<number> {
  await tx.decision.create({ data: decision })
  await endBreakGlass(tx, decision.releaseId)
  const { revision } = await tx.release.update({
    where: { id: decision.releaseId },
    data: { state: 'decided', changedAt: new Date(), revision: { increment: 1 } },
    select: { revision: true },
  })
  return revision
}

/** Opens a locked release for its next round. */
export async function beginRound(tx: Tx, releaseId: string): Promise<{ revision: number; round: number }> {
  return tx.release.update({
    where: { id: releaseId },
    data: {
      ...{ state: 'open', rulesVersion: RULES_VERSION, changedAt: new Date() },
      ...{ round: { increment: 1 }, revision: { increment: 1 } },
    },
    select: { revision: true, round: true },
  })
}

export type NewBreakGlass = {
  id: string
  projectId: string
  releaseId: string
  round: number
  call: DecisionCall
  reason: string
  requestedById: string
  requestedBy: string
  expiresAt: Date
}

/** What stood open before, and was not confirmed in time, is closed. */
export async function insertBreakGlass(tx: Tx, requested: NewBreakGlass): Promise<void> {
  await endBreakGlass(tx, requested.releaseId)
  await tx.breakGlass.create({ data: requested })
}

export async function endBreakGlass(tx: Tx, releaseId: string): Promise<void> {
  await tx.breakGlass.updateMany({ where: { releaseId, endedAt: null }, data: { endedAt: new Date() } })
}

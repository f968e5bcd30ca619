// Deciding against the verdict: one administrator asks and says why, another confirms within the hour. It is said on the release for ever.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { endBreakGlass, insertBreakGlass, insertDecision } from '@/lib/data/release/decisions'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { decisionOf, judgeLocked } from '@/lib/decision/call-release'
import { authorize, authorizeRelease } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { isBorne } from '@/lib/domain/decision/may-call'
import { DecisionCall } from '@/lib/domain/enums'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { decisionRefusals } from '@/lib/domain/text/en/refusals/decision'
import { newId } from '@/lib/platform/ids'

const HOUR_MS = 3_600_000

export const RequestBreakGlass = z.strictObject({
  releaseId: z.uuid(),
  call: DecisionCall,
  reason: plainStatement(2000).min(10, 'say why, in at least ten characters'),
})
export const ResolveBreakGlass = z.strictObject({ releaseId: z.uuid(), breakGlassId: z.uuid(), confirm: z.boolean() })

export async function requestBreakGlass(
  actor: Actor,
  { releaseId, call, reason }: z.infer<typeof RequestBreakGlass>,
  now: Date,
): Promise<{ breakGlassId: string }> {
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personDecides())
  const breakGlassId = newId()
  return change(actor, async (tx) => {
    const { release, verdict } = await judgeLocked(tx, releaseId, now)
    const { projectId, round } = release
    const grant = authorize(actor, 'release.break-glass', { projectId })
    if (release.state !== 'open') throw new Refusal('conflict', decisionRefusals.notOpen())
    if (isBorne(call, verdict.level)) throw new Refusal('conflict', decisionRefusals.overrideNotNeeded())
    if (release.breakGlass)
      throw new Refusal('conflict', decisionRefusals.overrideRequested({ name: release.breakGlass.requestedBy }))
    await insertBreakGlass(tx, {
      ...{ id: breakGlassId, projectId, releaseId, round, call, reason },
      ...{ requestedById: actor.id, requestedBy: actor.name, expiresAt: new Date(now.getTime() + HOUR_MS) },
    })
    const revision = await reviseRelease(tx, releaseId)
    return {
      grant,
      event: {
        action: 'break-glass.requested',
        projectId,
        releaseId,
        breakGlassId,
        call,
        verdict: verdict.level,
        reason,
      },
      result: { breakGlassId },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}

/** The one who asked may only take it back; the other administrator confirms or refuses. */
export async function resolveBreakGlass(
  actor: Actor,
  { releaseId, breakGlassId, confirm }: z.infer<typeof ResolveBreakGlass>,
  now: Date,
): Promise<{ decisionId: string | null }> {
  if (actor.kind !== 'person') throw new Refusal('forbidden', decisionRefusals.personDecides())
  return change<{ decisionId: string | null }>(actor, async (tx) => {
    const { grant } = authorizeRelease(actor, 'release.break-glass', await lockRelease(tx, releaseId))
    const judged = await judgeLocked(tx, releaseId, now)
    const { release, verdict, hash } = judged
    const { projectId, round } = release
    const requested = release.breakGlass
    if (release.state !== 'open' || requested?.id !== breakGlassId)
      throw new Refusal('conflict', decisionRefusals.overrideEnded())
    const { call, reason, requestedById, requestedBy } = requested
    if (confirm && requestedById === actor.id) throw new Refusal('forbidden', decisionRefusals.overrideOwn())
    if (!confirm) {
      await endBreakGlass(tx, releaseId)
      const revision = await reviseRelease(tx, releaseId)
      return {
        grant,
        event: {
          action: 'break-glass.ended',
          projectId,
          releaseId,
          breakGlassId,
          how: requestedById === actor.id ? 'withdrawn' : 'refused',
        },
        result: { decisionId: null },
        announce: { kind: 'release', releaseId, revision, by: actor.name },
      }
    }
    const decision = decisionOf(judged, { call, reason, by: { id: requestedById, name: requestedBy }, second: actor })
    const revision = await insertDecision(tx, decision)
    return {
      grant,
      event: {
        action: 'release.decided',
        ...{
          projectId,
          releaseId,
          decisionId: decision.id,
          round,
          call,
          verdict: verdict.level,
          contentHash: hash,
          reason,
          breakGlass: true,
          second: actor.name,
        },
      },
      result: { decisionId: decision.id },
      announce: { kind: 'release', releaseId, revision, by: actor.name },
    }
  })
}

// Resolving an issue, or opening it again.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { findIssue, resolveIssue as resolve } from '@/lib/data/release/issues'
import { lockRelease, reviseRelease } from '@/lib/data/release/releases'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorizeRelease } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { Severity } from '@/lib/domain/enums'
import { plainStatement } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

export const ResolveIssue = z.strictObject({
  releaseId: z.uuid(),
  issueId: z.uuid(),
  resolved: z.boolean(),
  words: plainStatement(2000).min(1, 'say how'),
})

export async function resolveIssue(
  actor: Actor,
  { releaseId, issueId, resolved, words }: z.infer<typeof ResolveIssue>,
): Promise<{ id: string; resolved: boolean }> {
  return change(actor, async (tx) => {
    const { grant, release } = authorizeRelease(actor, 'issue.resolve', await lockRelease(tx, releaseId))
    const { projectId } = release
    const issue = await findIssue(tx, issueId)
    if (!issue || issue.releaseId !== releaseId) throw new Refusal('not-found', commonRefusals.noIssue())
    const result = { id: issueId, resolved }
    if ((issue.resolvedAt !== null) === resolved) return { event: null, result }
    assertOpen(release.state)
    if (resolved)
      await assertAcknowledged(tx, actor, { projectId, releaseId, ...(issue.itemId && { itemId: issue.itemId }) })
    const by = actorName(actor)
    await resolve(
      tx,
      issueId,
      resolved ? { resolvedById: actor.kind === 'person' ? actor.id : null, resolvedBy: by, resolution: words } : null,
    )
    const revision = await reviseRelease(tx, releaseId)
    const { number, title, itemId } = issue
    return {
      grant,
      event: {
        action: resolved ? 'issue.resolved' : 'issue.reopened',
        ...{ projectId, releaseId, issueId, number, title, severity: Severity.parse(issue.severity), words },
        ...(itemId && { itemId }),
      },
      result,
      announce: { kind: 'release', releaseId, revision, items: itemId ? [itemId] : [], by },
    }
  })
}

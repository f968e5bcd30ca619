// The desk of those who sign: the release with, for each role, what changed since it signed, who was asked, who stands in, what is demanded, and
// whether anybody is left to sign.
import { z } from 'zod'
import { listMembers } from '@/lib/data/project/projects'
import { readReleaseAt } from '@/lib/data/release/snapshot'
import { readReleaseContributionCounts } from '@/lib/data/signoff/contributions'
import { findReminders, findSignedContents } from '@/lib/data/signoff/signoffs'
import { authorizeRelease, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { ReleaseView, RoleView, SignOffDesk } from '@/lib/domain/release/view/view'
import { viewRelease } from '@/lib/domain/release/view/view-release'
import { mayClose } from '@/lib/domain/signature/closing'
import { SignedContent, signedContent } from '@/lib/domain/signature/content'
import { inForce } from '@/lib/domain/signature/delegation'
import { contentDifference } from '@/lib/domain/signature/difference'
import { conditionState } from '@/lib/domain/signature/summary'
import { mayStillSign, unsignable } from '@/lib/domain/signature/unsignable'
import { countedConditions, documentConditions } from '@/lib/domain/verdict/document-conditions'
import { rolesNotApplying } from '@/lib/domain/verdict/scope/applies'
import { sha256 } from '@/lib/platform/digest'

export const ReadSignOff = z.object({ releaseId: z.uuid() })

/** For each role with a stale signature, what changed since the newest of them. */
async function staleChanges(release: FullRelease, roles: RoleView[]): Promise<SignOffDesk['changes']> {
  const stale = roles.flatMap(({ role, signers }) => {
    const last = signers.findLast((signer) => signer.stale)
    return last ? [{ role, last }] : []
  })
  if (stale.length === 0) return []
  const now = signedContent(release)
  const contents = await findSignedContents(stale.map(({ last }) => last.id))
  return stale.map(({ role, last }) => {
    const before = SignedContent.safeParse(contents.get(last.id))
    return { role, since: last.signedAt, changes: before.success ? contentDifference(before.data, now) : [] }
  })
}

function deskConditions(release: FullRelease, actor: Actor, now: Date): SignOffDesk['conditions'] {
  const items = new Map(release.items.map((item) => [item.id, item]))
  return countedConditions(release).map((condition) => {
    const { id, fieldId, role, text, owner, dueAt, itemId, setBy, resolvedBy, resolution } = condition
    const item = itemId ? items.get(itemId) : undefined
    return {
      ...{
        id,
        role,
        text,
        setBy,
        state: conditionState(condition, now),
        mayClose: mayClose({ release, condition, actor }),
      },
      ...(fieldId && { fieldId }),
      ...(owner && { owner }),
      ...(dueAt && { dueAt }),
      ...(item && { item: { id: item.id, title: item.title, outcome: item.outcome } }),
      ...(resolvedBy && { resolvedBy }),
      ...(resolution && { resolution }),
    }
  })
}

/** What decision fields demand and nobody is to meet yet. */
function unassigned(release: FullRelease): SignOffDesk['unassigned'] {
  return documentConditions(release)
    .filter(({ tracked }) => tracked === undefined)
    .map(({ fieldId, label, sectionId, title, text }) => ({
      ...{ fieldId, label },
      ...(sectionId && { sectionId }),
      ...(title !== null && { section: title }),
      ...(text !== null && { text }),
    }))
}

export async function readSignOff(
  actor: Actor,
  { releaseId }: z.infer<typeof ReadSignOff>,
  now: Date,
): Promise<{ view: ReleaseView; desk: SignOffDesk }> {
  const { release } = authorizeRelease(actor, 'release.read', await readReleaseAt(releaseId, now))
  const { projectId } = release
  const [contributionCounts, people, reminders] = await Promise.all([
    readReleaseContributionCounts(releaseId),
    listMembers(projectId),
    findReminders([releaseId]),
  ])
  const view = viewRelease(release, actor, now, sha256, contributionCounts)
  const members = people
    .filter(({ access, roles }) => access === 'lead' || roles.length > 0)
    .map(({ userId, name }) => ({ id: userId, name }))
  const mine = actor.kind === 'person' ? actor.id : null
  const lead = can(actor, 'project.administer', { projectId }).allowed
  const without = rolesNotApplying(release)
  const requested = { ...release, roles: release.roles.filter(({ role }) => !without.has(role)) }
  const desk: SignOffDesk = {
    conditions: deskConditions(release, actor, now),
    unassigned: unassigned(release),
    mayAssign: can(actor, 'condition.assign', { projectId }),
    probed: release.items.filter(({ hasProbe }) => hasProbe).map(({ id, title }) => ({ id, title })),
    members,
    held: release.roles.flatMap(({ role }) =>
      release.holders[role]?.some((holder) => holder.id === mine) ? [role] : [],
    ),
    delegations: release.delegations
      .filter((delegation) => release.roles.some((role) => role.role === delegation.role))
      .map((delegation) => ({
        ...delegation,
        started: inForce(delegation, now),
        mayRevoke: lead || delegation.fromId === mine || delegation.toId === mine,
      })),
    reminders: reminders.map(({ role, by, at, note }) => ({ role, by, at: at.toISOString(), ...(note && { note }) })),
    warnings: release.state === 'open' ? unsignable({ release: requested, contributionCounts }) : [],
    mayStillSign: release.state === 'open' ? mayStillSign({ release: requested, contributionCounts }) : [],
    changes: await staleChanges(release, view.head.roles),
    mayRemind: can(actor, 'signoff.remind', { projectId }),
  }
  return { view, desk }
}

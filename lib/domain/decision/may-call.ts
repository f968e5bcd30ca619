// Who calls go or no-go, and which call the verdict bears.
import { can, type Permit } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { DecisionCall, VerdictLevel } from '@/lib/domain/enums'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'

/** The calls that each word bears, strongest first. "No-go" can always be called: nobody has to ship. */
export const BORNE: Record<VerdictLevel, DecisionCall[]> = {
  go: ['go', 'conditional', 'no-go'],
  conditional: ['conditional', 'no-go'],
  hold: ['no-go'],
  'no-go': ['no-go'],
}

/** Whether the rules bear this call. What they do not bear takes two administrators. */
export function isBorne(call: DecisionCall, level: VerdictLevel): boolean {
  return BORNE[level].includes(call)
}

type Requested = {
  release: Pick<ReleaseSnapshot, 'projectId' | 'state' | 'policy'>
  actor: Actor /** Ids of the people who hold the release authority's role. */
  holders: string[]
}

/** Whether this person is the release authority, with the reason when not. */
export function mayCall({ release, actor, holders }: Requested): Permit {
  if (actor.kind !== 'person') return { allowed: false, reason: 'Only a signed-in person decides about a release.' }
  if (release.state !== 'open')
    return {
      allowed: false,
      reason:
        release.state === 'decided'
          ? 'This release is decided. Reopen it to decide anew.'
          : 'A rollback is under way or done.',
    }
  const permit = can(actor, 'release.decide', { projectId: release.projectId })
  if (!permit.allowed) return permit
  const authority = release.policy.releaseAuthority
  if (authority)
    return holders.includes(actor.id)
      ? permit
      : { allowed: false, reason: `Only somebody who holds the role ${authority} decides about this release.` }
  return can(actor, 'project.administer', { projectId: release.projectId }).allowed
    ? permit
    : { allowed: false, reason: 'Only a lead of the project or an administrator decides about this release.' }
}

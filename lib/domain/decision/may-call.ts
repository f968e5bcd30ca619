// Who calls go or no-go, and which call the verdict bears.

import { can, type Permit } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { DecisionCall, VerdictLevel } from '@/lib/domain/enums'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { permissionTexts } from '@/lib/domain/text/en/permissions'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

/** Whether the rules bear this call. What they do not bear takes two administrators. */
export function isBorne(call: DecisionCall, level: VerdictLevel): boolean {
  const calls: readonly DecisionCall[] = VERDICT_LEVELS[level].calls
  return calls.includes(call)
}

type Requested = {
  release: Pick<ReleaseSnapshot, 'projectId' | 'state' | 'policy'>
  actor: Actor /** Ids of the people who hold the release authority's role. */
  holders: string[]
}

/** Whether this person is the release authority, with the reason when not. */
export function mayCall({ release, actor, holders }: Requested): Permit {
  if (actor.kind !== 'person') return { allowed: false, reason: permissionTexts.decideByPerson() }
  if (release.state !== 'open')
    return {
      allowed: false,
      reason: release.state === 'decided' ? permissionTexts.decided() : permissionTexts.rolledBack(),
    }
  const permit = can(actor, 'release.decide', { projectId: release.projectId })
  if (!permit.allowed) return permit
  const authority = release.policy.releaseAuthority
  if (authority)
    return holders.includes(actor.id)
      ? permit
      : { allowed: false, reason: permissionTexts.decideByRole({ role: authority }) }
  return can(actor, 'project.administer', { projectId: release.projectId }).allowed
    ? permit
    : { allowed: false, reason: permissionTexts.decideByLead() }
}

// Who closes a condition: the role that set it, not the one who was to meet it (I17). One of the document: whoever leads the project or signs.

import { can, type Permit } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { discounted } from '@/lib/domain/signature/grants'
import { permissionTexts } from '@/lib/domain/text/en/permissions'

type Requested = {
  release: Pick<FullRelease, 'holders' | 'openedAt' | 'projectId' | 'roles'>
  condition: { fieldId?: string | null; role: string; setBy: string; setById: string | null }
  actor: Actor
}

/** A lead, or whoever holds a role of the release and counts in this round. */
function mayCloseOfDocument({ release, actor }: Omit<Requested, 'condition'>): Permit {
  const { holders, openedAt, projectId, roles } = release
  if (can(actor, 'project.administer', { projectId }).allowed) return { allowed: true }
  const signs = roles.some(({ role }) => {
    const all = holders[role] ?? []
    return all.some((holder) => actor.kind === 'person' && holder.id === actor.id && !discounted(holder, all, openedAt))
  })
  return signs ? { allowed: true } : { allowed: false, reason: permissionTexts.closeByTeam() }
}

/** While nobody holds the role, whoever set the condition is the role. */
export function mayClose({ release, condition, actor }: Requested): Permit {
  const { role, setBy, setById } = condition
  if (actor.kind !== 'person') return { allowed: false, reason: permissionTexts.closeByPerson() }
  if (condition.fieldId) return mayCloseOfDocument({ release, actor })
  const holders = release.holders[role] ?? []
  if (holders.length === 0)
    return actor.id === setById
      ? { allowed: true }
      : { allowed: false, reason: permissionTexts.closeBySetter({ setBy }) }
  const own = holders.find((holder) => holder.id === actor.id)
  if (!own) return { allowed: false, reason: permissionTexts.closeByRole({ role }) }
  return discounted(own, holders, release.openedAt)
    ? { allowed: false, reason: permissionTexts.roleTooNew() }
    : { allowed: true }
}

// Who closes a condition: the role that set it, not the one who was to meet it (I17). One of the document: whoever leads the project or signs.
import { can, type Permit } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import { discounted } from '@/lib/domain/signature/grants'

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
  return signs ? { allowed: true } : { allowed: false, reason: 'Only a lead of the project or a signer closes it.' }
}

/** While nobody holds the role, whoever set the condition is the role. */
export function mayClose({ release, condition, actor }: Requested): Permit {
  const { role, setBy, setById } = condition
  if (actor.kind !== 'person') return { allowed: false, reason: 'Only a signed-in person closes a condition.' }
  if (condition.fieldId) return mayCloseOfDocument({ release, actor })
  const holders = release.holders[role] ?? []
  if (holders.length === 0)
    return actor.id === setById
      ? { allowed: true }
      : { allowed: false, reason: `Only ${setBy}, who set it, closes it.` }
  const own = holders.find((holder) => holder.id === actor.id)
  if (!own) return { allowed: false, reason: `Only ${role}, which set it, closes it.` }
  return discounted(own, holders, release.openedAt)
    ? { allowed: false, reason: 'You got this role after this round began, so it does not count in it.' }
    : { allowed: true }
}

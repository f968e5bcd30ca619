// Who may sign for a role: held, one role a person, and not by who did the work where the role is independent.
import type { Actor } from '@/lib/domain/actor'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot'

export type MaySign = { allowed: true } | { allowed: false; reason: string }

type Question = {
  snapshot: Pick<ReleaseSnapshot, 'projectId' | 'roles' | 'signatures' | 'items' | 'state'>
  role: string
  actor: Actor
  /** Ids of the people who hold the role in the project. With none, any member of the project may sign, so that a small team needs no set-up. */
  holders: string[]
}

/** Whether the actor may sign for the role now, with the reason when not. */
export function mayCountersign({ snapshot, role, actor, holders }: Question): MaySign {
  if (actor.kind !== 'person') return { allowed: false, reason: 'Only a signed-in person signs.' }
  const wanted = snapshot.roles.find((candidate) => candidate.role === role)
  if (!wanted) return { allowed: false, reason: `This release has no role ${role}.` }
  if (snapshot.state !== 'open') return { allowed: false, reason: 'This release is not open for signing any more.' }
  if (holders.length > 0 && !holders.includes(actor.id)) return { allowed: false, reason: `You do not hold the role ${role} in this project.` }
  if (holders.length === 0 && !actor.projects[snapshot.projectId] && actor.role !== 'admin') return { allowed: false, reason: 'You are not a member of this project.' }
  const other = snapshot.signatures.find((signature) => signature.signerId === actor.id && signature.role !== role)
  if (other) return { allowed: false, reason: `You have signed as ${other.role}. One person signs for one role of a release.` }
  if (wanted.independent) {
    const decided = snapshot.items.filter((item) => item.decidedById === actor.id && item.outcome !== 'pending')
    if (decided.length > 0)
      return { allowed: false, reason: `You decided ${decided.length} item${decided.length === 1 ? '' : 's'} of this release. ${role} must be somebody who did not.` }
  }
  return { allowed: true }
}

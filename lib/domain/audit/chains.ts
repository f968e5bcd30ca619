// Which chains of the audit log an actor exports.
import { visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'

/** The chain of one project; without one, those of the instance and of every project that the actor sees. Null: all chains. */
export function chainsFor(actor: Actor, projectId: string | undefined): (string | null)[] {
  if (projectId !== undefined) return [projectId]
  const visible = visibleProjects(actor)
  return visible === null ? [null] : [...visible, INSTANCE_CHAIN].toSorted()
}

// How the last releases of a project went.
import { z } from 'zod'
import { listCheckFacts, listReleaseFacts, listSignings } from '@/lib/data/project/figures'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { figuresOf, type ProjectFigures } from '@/lib/domain/project/figures'

export const ReadFigures = z.object({ projectId: z.uuid() })

/** How many releases are looked back at. */
const MAX_EXAMINED = 50

export async function readFigures(actor: Actor, { projectId }: z.infer<typeof ReadFigures>): Promise<ProjectFigures> {
  authorize(actor, 'project.read', { projectId })
  const [releases, signings, checks] = await Promise.all([
    listReleaseFacts(projectId, MAX_EXAMINED),
    listSignings(projectId, MAX_EXAMINED),
    listCheckFacts(projectId, MAX_EXAMINED),
  ])
  return figuresOf(releases, signings, checks)
}

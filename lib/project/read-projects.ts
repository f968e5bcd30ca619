// The projects that the reader may see, and one of them with its people and environments.
import { stringify } from 'yaml'
import { z } from 'zod'
import { listLeavers } from '@/lib/data/notify/open-work'
import {
  type EnvironmentRow,
  findEnvironment,
  listMembers,
  listProjects,
  type MemberRow,
  type ProjectRow,
} from '@/lib/data/project/projects'
import { authorize, can, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { LeaverView } from '@/lib/domain/project/open-work'
import { Refusal } from '@/lib/domain/refusal'
import type { Permission } from '@/lib/domain/release/view/view'

export const ReadProjects = z.object({})

export async function readProjects(actor: Actor): Promise<ProjectRow[]> {
  authorize(actor, 'board.read', {})
  return listProjects(visibleProjects(actor))
}

export const ReadProject = z.object({ projectId: z.uuid() })
export type ProjectView = {
  id: string
  name: string
  environments: (EnvironmentRow & { hostsText: string })[]
  members: MemberRow[]
  /** Who left with open work in their name; for leads only. */
  leavers: LeaverView[]
  may: { administer: Permission }
}

/** The hosts and commands of an environment as its form shows them. */
function hostsText({ hosts, commands }: EnvironmentRow): string {
  const written = {
    ...(Object.keys(hosts).length > 0 && { hosts }),
    ...(Object.keys(commands).length > 0 && { commands }),
  }
  return Object.keys(written).length > 0 ? stringify(written, { flowCollectionPadding: true }) : ''
}

export async function readProject(actor: Actor, { projectId }: z.infer<typeof ReadProject>): Promise<ProjectView> {
  authorize(actor, 'project.read', { projectId })
  const [project] = await listProjects([projectId])
  if (!project) throw new Refusal('not-found', 'There is no such project.')
  const environments = await Promise.all(
    project.environments.map((environment) => findEnvironment(projectId, environment.id)),
  )
  const administer = can(actor, 'project.administer', { projectId })
  return {
    id: project.id,
    name: project.name,
    environments: environments
      .filter((environment) => environment !== null)
      .map((environment) => ({ ...environment, hostsText: hostsText(environment) })),
    members: await listMembers(projectId),
    leavers: administer.allowed ? await listLeavers([projectId]) : [],
    may: { administer },
  }
}

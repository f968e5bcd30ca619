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
import { listRolesHeldAlone } from '@/lib/data/unheld-roles'
import { authorize, can, visibleProjects } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import type { LeaverView } from '@/lib/domain/project/open-work'
import { type UnheldRoles, unheldByProject } from '@/lib/domain/project/unheld-roles'
import { Refusal } from '@/lib/domain/refusal'
import type { Permission } from '@/lib/domain/release/view/view'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

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
  /** `unheldRoles`: sign-off roles of running releases that nobody would hold without them; for leads only. */
  members: (MemberRow & { unheldRoles: UnheldRoles[] })[]
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
  if (!project) throw new Refusal('not-found', commonRefusals.noProject())
  const environments = await Promise.all(
    project.environments.map((environment) => findEnvironment(projectId, environment.id)),
  )
  const administer = can(actor, 'project.administer', { projectId })
  const [members, alone] = await Promise.all([
    listMembers(projectId),
    administer.allowed ? listRolesHeldAlone({ projectId }) : [],
  ])
  return {
    id: project.id,
    name: project.name,
    environments: environments
      .filter((environment) => environment !== null)
      .map((environment) => ({ ...environment, hostsText: hostsText(environment) })),
    members: members.map((member) => ({
      ...member,
      unheldRoles: unheldByProject(
        alone.filter(({ userId }) => userId === member.userId),
        [projectId],
      ),
    })),
    leavers: administer.allowed ? await listLeavers([projectId]) : [],
    may: { administer },
  }
}

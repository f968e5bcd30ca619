// Environments as programs see them: read without their secrets, changed member by member, one secret at a time.
import { z } from 'zod'
import {
  type EnvironmentRow,
  findEnvironment,
  findEnvironmentProject,
  listEnvironments,
} from '@/lib/data/project/projects'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Revision } from '@/lib/domain/integers'
import { Environment, SecretHosts, SecretName, SecretValue } from '@/lib/domain/project/environment'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { saveEnvironment } from '@/lib/project/save-environment'

export const ReadEnvironments = z.strictObject({ projectId: z.uuid() })

export async function readEnvironments(
  actor: Actor,
  { projectId }: z.infer<typeof ReadEnvironments>,
): Promise<EnvironmentRow[]> {
  authorize(actor, 'project.read', { projectId })
  return listEnvironments(projectId)
}

export const ReadEnvironment = z.strictObject({ environmentId: z.uuid() })

/** The environment, for who may do `act` in its project. One that is not there and a foreign one are refused alike. */
async function environmentFor(
  actor: Actor,
  act: 'project.read' | 'project.administer',
  environmentId: string,
): Promise<EnvironmentRow> {
  const projectId = await findEnvironmentProject(environmentId)
  const environment = projectId && (await findEnvironment(projectId, environmentId))
  if (!environment) throw new Refusal('not-found', commonRefusals.noEnvironment())
  authorize(actor, act, { projectId })
  return environment
}

export async function readEnvironment(
  actor: Actor,
  { environmentId }: z.infer<typeof ReadEnvironment>,
): Promise<EnvironmentRow> {
  return environmentFor(actor, 'project.read', environmentId)
}

const { variables, egress, hosts, databases, commands, allowSideEffects, perHost } = Environment.shape

/** A member that is not sent stays as it is; one that is sent takes the place of the whole of its former value. */
export const ChangeEnvironment = z.strictObject({
  environmentId: z.uuid(),
  revision: Revision,
  name: Environment.shape.name.optional(),
  variables: variables.unwrap().optional(),
  egress: egress.unwrap().optional(),
  hosts: hosts.unwrap().optional(),
  databases: databases.unwrap().optional(),
  commands: commands.unwrap().optional(),
  allowSideEffects: allowSideEffects.unwrap().optional(),
  perHost: perHost.unwrap().optional(),
})

/** What an environment says, without its ids and its secrets. */
const contentOf = (row: EnvironmentRow): Environment => ({
  ...{ name: row.name, variables: row.variables, egress: row.egress, hosts: row.hosts, databases: row.databases },
  ...{ commands: row.commands, allowSideEffects: row.allowSideEffects, perHost: row.perHost },
})

/** Throws `Refusal('stale')` with the environment when it has another revision than the one that was seen. */
export async function changeEnvironment(
  actor: Actor,
  { environmentId, revision, ...changes }: z.infer<typeof ChangeEnvironment>,
): Promise<EnvironmentRow> {
  const current = await environmentFor(actor, 'project.administer', environmentId)
  if (current.revision !== revision) throw new Refusal('stale', projectRefusals.environmentChanged(), { current })
  const { projectId } = current
  const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  await saveEnvironment(actor, { projectId, environmentId, revision, ...contentOf(current), ...sent, secrets: {} })
  return environmentFor(actor, 'project.administer', environmentId)
}

export const SetSecret = z.strictObject({
  environmentId: z.uuid(),
  name: SecretName,
  value: SecretValue,
  hosts: SecretHosts.optional(),
})

/** Sets one secret, whatever else of the environment was seen. Yields where it may be sent; the value never comes back. */
export async function setSecret(
  actor: Actor,
  { environmentId, name, value, hosts: bound }: z.infer<typeof SetSecret>,
): Promise<{ name: string; hosts: string[]; revision: number }> {
  const current = await environmentFor(actor, 'project.administer', environmentId)
  const { projectId, revision } = current
  const content = { projectId, environmentId, revision, ...contentOf(current) }
  await saveEnvironment(actor, {
    ...{ ...content, secrets: { [name]: value } },
    ...(bound && { secretHosts: { [name]: bound } }),
  })
  const saved = await environmentFor(actor, 'project.administer', environmentId)
  return { name, hosts: saved.secretHosts[name] ?? [], revision: saved.revision }
}

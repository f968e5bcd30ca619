// An environment: variables, sealed secrets, and what its probes may reach.
import { z } from 'zod'
import { change, databaseErrorCode, type Tx } from '@/lib/data/change'
import {
  type EnvironmentRow,
  findEnvironment,
  insertEnvironment,
  projectExists,
  saveSecrets,
  updateEnvironment,
} from '@/lib/data/project/projects'
import { listSealingKeys } from '@/lib/data/project/sealing-keys'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import { Revision } from '@/lib/domain/integers'
import { hostsOfRules } from '@/lib/domain/probe/secrets/secret-hosts'
import {
  type EgressRule,
  Environment,
  entrySecrets,
  reachesPrivate,
  SecretPlaces,
  SecretValues,
} from '@/lib/domain/project/environment'
import { keysToSealTo } from '@/lib/domain/project/keyring'
import { Refusal } from '@/lib/domain/refusal'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { newId } from '@/lib/platform/ids'
import { seal } from '@/lib/platform/secrets-seal'

export const SaveEnvironment = Environment.extend({
  projectId: z.uuid(),
  environmentId: z.uuid().optional(),
  secrets: SecretValues,
  secretHosts: SecretPlaces,
  revision: Revision.optional(),
})
export type SaveEnvironment = z.infer<typeof SaveEnvironment>

type Place = { projectId: string; environmentId: string }

async function sealAll(secrets: Record<string, string>, hostsOf: (name: string) => string[], place: Place, now: Date) {
  const entries = Object.entries(secrets)
  if (entries.length === 0) return []
  const keys = keysToSealTo(await listSealingKeys(), now)
  if (keys.length === 0) throw new Refusal('unavailable', projectRefusals.noWorkerKey())
  return entries.map(([name, value]) => {
    const hosts = hostsOf(name)
    return { id: newId(), name, hosts, ...seal(value, keys, { ...place, name, hosts }) }
  })
}

/** The hosts that a written secret is bound to: those given, those of before, or those that egress lists now. */
function bindSecrets(
  { secrets, secretHosts = {}, ...environment }: SaveEnvironment,
  known: EnvironmentRow | null,
): (name: string) => string[] {
  const unwritten = Object.keys(secretHosts).find((name) => !Object.hasOwn(secrets, name))
  if (unwritten !== undefined)
    throw new Refusal('invalid', projectRefusals.hostsSealed({ secret: unwritten }), {
      fields: { [`secretHosts.${unwritten}`]: 'write the value of the secret too' },
    })
  const own = entrySecrets(environment)
  return (name) =>
    secretHosts[name] ?? known?.secretHosts[name] ?? (own.has(name) ? [] : hostsOfRules(environment.egress))
}

async function write(
  tx: Tx,
  place: Place,
  known: string | undefined,
  revision: number | undefined,
  environment: Environment,
): Promise<void> {
  if (!known) return insertEnvironment(tx, place.environmentId, place.projectId, environment)
  if (revision === undefined)
    throw new Refusal('invalid', projectRefusals.revisionNeeded(), { fields: { revision: 'missing' } })
  if (await updateEnvironment(tx, place.environmentId, place.projectId, revision, environment)) return
  const current = await findEnvironment(place.projectId, place.environmentId)
  if (!current) throw new Refusal('not-found', commonRefusals.noEnvironment())
  throw new Refusal('stale', projectRefusals.environmentChanged(), {
    current,
  })
}

const changed = <T>(now: Record<string, T>, before: Record<string, T> = {}) =>
  Object.keys({ ...before, ...now }).filter(
    (name) => Object.hasOwn(now, name) && canonicalJson(now[name]) !== canonicalJson(before[name] ?? null),
  )

/**
 * Private networks, hosts and commands are an administrator's to open; what stands there already may stay, and a lead may take it away.
 * With a host, any name may lead into its network, so that the whole list is an administrator's then.
 */
function assertOpenings(actor: Actor, projectId: string, known: EnvironmentRow | null, next: Environment): void {
  const standing = new Set(known?.egress.map((rule) => canonicalJson(rule)))
  const opens = (rule: EgressRule) =>
    !standing.has(canonicalJson(rule)) && (reachesPrivate(rule) || Object.keys(next.hosts).length > 0)
  const added = changed(next.hosts, known?.hosts).length + changed(next.commands, known?.commands).length
  if (next.egress.some(opens) || added > 0) authorize(actor, 'egress.open-private', { projectId })
}

export async function saveEnvironment(actor: Actor, input: SaveEnvironment): Promise<{ id: string; name: string }> {
  const { projectId, environmentId, secrets, secretHosts: _secretHosts, revision, ...environment } = input
  const grant = authorize(actor, 'project.administer', { projectId })
  if (!(await projectExists(projectId))) throw new Refusal('not-found', commonRefusals.noProject())
  const known = environmentId ? await findEnvironment(projectId, environmentId) : null
  assertOpenings(actor, projectId, known, environment)
  const place = { projectId, environmentId: environmentId ?? newId() }
  const sealed = await sealAll(secrets, bindSecrets(input, known), place, new Date())
  const { name, egress, allowSideEffects, hosts } = environment
  const commands = Object.fromEntries(
    Object.entries(environment.commands).map(([command, { argv }]) => [command, argv]),
  )
  const facts = { name, egress, allowSideEffects, hosts: Object.keys(hosts), commands }
  try {
    return await change(actor, async (tx) => {
      await write(tx, place, environmentId, revision, environment)
      await saveSecrets(tx, place, sealed)
      const action = environmentId ? ('environment.changed' as const) : ('environment.created' as const)
      return {
        grant,
        event: {
          ...{ action, ...place, ...facts, secrets: sealed.map((secret) => secret.name) },
          secretHosts: Object.fromEntries(sealed.map((secret) => [secret.name, secret.hosts])),
        },
        result: { id: place.environmentId, name },
      }
    })
  } catch (error) {
    if (databaseErrorCode(error) === 'P2002' || databaseErrorCode(error) === '23505')
      throw new Refusal('conflict', projectRefusals.environmentExists({ name }))
    throw error
  }
}

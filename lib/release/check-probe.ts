// A definition that is being written: what is wrong with it, what it would do, and which names it may use. Nothing is saved and nothing runs.
import { z } from 'zod'
import { findItem } from '@/lib/data/items'
import { findEnvironment } from '@/lib/data/projects'
import { listCaptureNames } from '@/lib/data/runs'
import { demand } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { parseDefinition } from '@/lib/domain/probe/definition'
import { type SafetyCase, safetyCase } from '@/lib/domain/probe/safety-case'
import { Refusal } from '@/lib/domain/refusal'

export const CheckProbe = z.strictObject({ itemId: z.uuid(), definition: z.record(z.string(), z.unknown()) })

/** Names of the environment that a definition may speak of. Secrets are told by name alone. */
export type ProbeNames = { variables: string[]; secrets: string[]; captures: string[]; hosts: string[]; databases: string[]; commands: Record<string, string[]> }
export type CheckedProbe = { fields: Record<string, string>; safety: SafetyCase | null; names: ProbeNames }

export async function checkProbe(actor: Actor, { itemId, definition }: z.infer<typeof CheckProbe>): Promise<CheckedProbe> {
  const item = await findItem(itemId)
  if (!item) throw new Refusal('not-found', 'This item is not here.')
  const { projectId, environmentId, id: releaseId } = item.release
  demand(actor, 'run.request', { projectId })
  const environment = await findEnvironment(projectId, environmentId)
  if (!environment) throw new Refusal('not-found', 'The environment of this release is gone.')
  const captureNames = await listCaptureNames(releaseId)
  const { secretNames, variables, hosts, databases, commands } = environment
  const names: ProbeNames = {
    ...{ variables: Object.keys(variables), secrets: secretNames, captures: captureNames, hosts: Object.keys(hosts), databases: Object.keys(databases) },
    commands: Object.fromEntries(Object.entries(commands).map(([name, { params = {} }]) => [name, Object.keys(params)])),
  }
  try {
    return { fields: {}, safety: safetyCase(parseDefinition(definition), { ...environment, captureNames }), names }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'invalid') throw error
    return { fields: error.detail.fields ?? { '': error.message }, safety: null, names }
  }
}

// One run: its environment opened, its target looked at, what was seen as a result.

import { memoize } from '@/lib/domain/memoize'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { refuseNamedSecrets } from '@/lib/domain/probe/secrets/secret-names'
import type { HostEntry } from '@/lib/domain/project/environment'
import { unopenedMessage } from '@/lib/domain/project/keyring'
import { Refusal } from '@/lib/domain/refusal'
import { summarise } from '@/lib/domain/release/run/run-summary'
import type { Endpoint } from '@/lib/egress/policy'
import { log } from '@/lib/platform/log'
import { open, type WorkerKey } from '@/lib/platform/secrets-open'
import { runProbe } from '@/lib/probes/runner'
import type { SshHost } from '@/lib/probes/ssh/connection'
import { ATTEMPTS, type TakenRun } from '@/lib/release/runs/claim-run'
import type { RunResult } from '@/lib/release/runs/result-digest'

/** The keys that open secrets, its own first, and where no probe may ever go: our own database. */
export type WorkerSelf = { keys: readonly WorkerKey[]; never: Endpoint[] }

const definitionOf = memoize(2000, (text) => parseDefinition(JSON.parse(text)))

const NOTHING_SEEN = { timings: {}, assertions: [], captured: {}, transcript: '', egress: [] }

function failed(error: string): RunResult {
  return { ...NOTHING_SEEN, status: 'error', error, summary: error.slice(0, 200) }
}

/** Opens the environment's secrets, one by one, when a probe asks for them by name. */
function openSecrets({ run, environment }: TakenRun, keys: readonly WorkerKey[]): (name: string) => string | undefined {
  return (name) => {
    const secret = environment.secrets.find((candidate) => candidate.name === name)
    if (!secret) return undefined
    const place = { projectId: run.projectId, environmentId: environment.id }
    return open(secret.sealed, keys, { ...place, name, hosts: secret.hosts })
  }
}

/** A host whose secret is not stored stays without: the probe that asks for it says so. */
function openHost(host: HostEntry, secret: (name: string) => string | undefined): SshHost {
  const privateKey = host.privateKeySecret === undefined ? undefined : secret(host.privateKeySecret)
  const password = host.passwordSecret === undefined ? undefined : secret(host.passwordSecret)
  return { ...host, ...(privateKey !== undefined && { privateKey }), ...(password !== undefined && { password }) }
}

/** Looks at the target of a run. Never rejects: what keeps it from looking is the result. */
export async function execute(taken: TakenRun, self: WorkerSelf, signal: AbortSignal): Promise<RunResult> {
  const { run, environment, captures, before } = taken
  if (run.attempt > ATTEMPTS)
    return failed(
      `worker lost: ${ATTEMPTS} workers died over this run. Look at what it probes before you run it again.`,
    )
  const closed = environment.secrets.filter(({ keyIds }) => !self.keys.some(({ id }) => keyIds.includes(id)))
  if (closed.length > 0) return failed(unopenedMessage(closed))
  const secret = openSecrets(taken, self.keys)
  const databases: Record<string, { url: string }> = {}
  const hosts: Record<string, SshHost> = {}
  try {
    for (const [name, { urlSecret }] of Object.entries(environment.databases)) {
      const url = secret(urlSecret)
      if (url !== undefined) databases[name] = { url }
    }
    for (const [name, host] of Object.entries(environment.hosts)) hosts[name] = openHost(host, secret)
    const definition = definitionOf(run.definition)
    const { variables, egress, commands, allowSideEffects, secretNames, secretHosts } = environment
    refuseNamedSecrets(definition, environment)
    const seen = await runProbe(definition, {
      variables,
      captures,
      secret,
      secretNames,
      secretHosts,
      egress,
      commands,
      databases,
      hosts,
      never: self.never,
      allowSideEffects,
      before,
      signal,
      now: () => performance.now(),
    })
    return { ...seen, summary: summarise(seen) }
  } catch (error) {
    if (error instanceof Refusal) return failed(error.message)
    log.error({ runId: run.id, error: String(error) }, 'probe: the run could not be prepared')
    return failed('A secret of the environment could not be opened: what is stored of it was altered. Save it again.')
  }
}

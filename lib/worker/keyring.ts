// The worker's own keys: read from their setting, held against what is sealed, and used to seal again.
import { readFileSync } from 'node:fs'
import { channelPlace } from '@/lib/domain/notify/channel'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { open, readWorkerKeys, type WorkerKey } from '@/lib/platform/secrets-open'
import type { SealContext } from '@/lib/platform/secrets-seal'
import { type ResealRow, readSealedCount, readStartProblem, resealSecrets } from '@/lib/project/secret-keys'

/** Says that starting again would not help. */
export const REFUSED_TO_START = 78

const WORKER = { kind: 'system', name: 'worker' } as const

/** The keys of this worker, its own first. Throws one sentence when the setting has none. */
export function readOwnKeys(): [WorkerKey, ...WorkerKey[]] {
  const given = env('COUNTERSIGN_WORKER_KEY')
  const file = env('COUNTERSIGN_WORKER_KEY_FILE')
  if (!given && !file)
    throw new Error(
      'COUNTERSIGN_WORKER_KEY_FILE is missing: the worker needs its private key (X25519, PEM) to open secrets.',
    )
  return readWorkerKeys(given ?? readFileSync(file ?? '', 'utf8'))
}

/** Ends the process when the worker may not start with these keys, and says how an operator goes on. */
export async function refuseForeignKeys(keys: readonly WorkerKey[]): Promise<void> {
  const ids = keys.map(({ id }) => id)
  const problem = await readStartProblem(ids, env('COUNTERSIGN_WORKER_KEY_JOIN') === 'on')
  if (problem === null) return
  log.error({ keys: ids }, `worker: refused to start. ${problem.replaceAll('\n', ' ')}`)
  process.stderr.write(`The worker does not start.\n${problem}\n`)
  process.exit(REFUSED_TO_START)
}

function placeOf(row: ResealRow): SealContext {
  const { projectId, environmentId, name, hosts } = row
  if (environmentId === null) return channelPlace(projectId, row.id)
  return { projectId, environmentId, name, ...(hosts && { hosts }) }
}

/** What a worker does about secrets on each beat: seals again what was asked for, and warns of what nobody can open. */
export class KeyringKeeper {
  private warned = 0

  constructor(private readonly keys: readonly WorkerKey[]) {}

  async execute(): Promise<void> {
    const ids = this.keys.map(({ id }) => id)
    const count = await resealSecrets(WORKER, ids, (row) => this.open(row), placeOf)
    if (count > 0) log.info({ secrets: count }, 'worker: secrets were sealed again')
    const { sealed, unopened } = await readSealedCount()
    if (unopened !== this.warned && unopened > 0)
      log.warn(
        { sealed, unopened, keys: ids },
        `worker: ${unopened} of ${sealed} sealed secrets cannot be opened by any running worker. Run \`countersign secrets check\`; docs/operations/worker-keys.md says how to go on`,
      )
    this.warned = unopened
  }

  private open(row: ResealRow): string | null {
    try {
      return open(row.sealed, this.keys, placeOf(row))
    } catch {
      log.error(
        { kind: row.kind, id: row.id },
        'worker: what is sealed to this key could not be opened: it was altered',
      )
      return null
    }
  }
}

// The keyring of the workers: which keys secrets are sealed to, which secrets nobody can open, and what may be retired.

/** A worker says every few seconds that it lives; after so many without a word its key opens nothing. */
export const ALIVE_SECONDS = 60
/** After so many without a word from any worker, none is running. */
export const WORKER_SILENT_SECONDS = 30
/** Secrets are sealed to the keys that were seen so lately: a worker that is being restarted is not left out. */
const SEAL_SECONDS = 3600

export type WorkerKeyRow = {
  id: string
  publicKey: string
  createdAt: Date
  lastSeenAt: Date
  resealRequestedAt: Date | null
  retiredAt: Date | null
}

/** Something sealed, and the ids of the keys that open it. */
export type Sealed = { keyIds: readonly string[] }

const secondsSince = (at: Date, now: Date): number => (now.getTime() - at.getTime()) / 1000

/** Whether a worker with this key runs. */
export function isAlive({ lastSeenAt }: Pick<WorkerKeyRow, 'lastSeenAt'>, now: Date): boolean {
  return secondsSince(lastSeenAt, now) < ALIVE_SECONDS
}

/** The keys that a new secret is sealed to. */
export function keysToSealTo<K extends WorkerKeyRow>(keys: readonly K[], now: Date): K[] {
  return keys.filter(({ lastSeenAt, retiredAt }) => !retiredAt && secondsSince(lastSeenAt, now) < SEAL_SECONDS)
}

/**
 * The keys that a secret should be sealed to where it is not so now: those it has without the retired ones, and those
 * that resealing was requested for. Null when nothing is to be done.
 */
export function resealTargets<K extends WorkerKeyRow>({ keyIds }: Sealed, keys: readonly K[]): K[] | null {
  const wanted = keys.filter(
    ({ id, retiredAt, resealRequestedAt }) => !retiredAt && (keyIds.includes(id) || resealRequestedAt),
  )
  const isSame = wanted.length === keyIds.length && wanted.every(({ id }) => keyIds.includes(id))
  return isSame || wanted.length === 0 ? null : wanted
}

/** `open`: a running worker can open it. `away`: only keys whose workers do not run. `lost`: only retired keys. */
export type Openness = 'open' | 'away' | 'lost'

export function opennessOf({ keyIds }: Sealed, keys: readonly WorkerKeyRow[], now: Date): Openness {
  const own = keys.filter(({ id }) => keyIds.includes(id))
  if (own.some((key) => isAlive(key, now))) return 'open'
  return own.length > 0 && own.every(({ retiredAt }) => retiredAt) ? 'lost' : 'away'
}

/**
 * What keeps a worker with these keys from starting, as one text, or null. A key that was never on the keyring may join
 * only when nothing is sealed that it cannot open, or when the operator says so (`mayJoin`).
 */
export function startProblem(
  held: readonly string[],
  keys: readonly WorkerKeyRow[],
  sealed: readonly Sealed[],
  mayJoin: boolean,
): string | null {
  const [own = ''] = held
  const known = keys.find(({ id }) => id === own)
  if (known?.retiredAt)
    return `The worker key ${own} is retired: nothing is sealed to it. Give this worker another key; docs/operations/worker-keys.md says how.`
  if (known || mayJoin) return null
  const retired = new Set(keys.filter(({ retiredAt }) => retiredAt).map(({ id }) => id))
  const closed = sealed.filter(
    ({ keyIds }) => !keyIds.some((id) => held.includes(id)) && !keyIds.every((id) => retired.has(id)),
  )
  if (closed.length === 0) return null
  const others = [...new Set(closed.flatMap(({ keyIds }) => keyIds))].sort()
  return [
    `The worker key ${own} cannot open ${closed.length} of ${sealed.length} sealed secrets. They are sealed to ${others.join(', ')}.`,
    'To use the same key on all workers, put its file here (COUNTERSIGN_WORKER_KEY_FILE).',
    'To add this key, set COUNTERSIGN_WORKER_KEY_JOIN=on, start again, and run `countersign secrets reseal` while a worker with the other key runs.',
    'If the other key is lost, start with COUNTERSIGN_WORKER_KEY_JOIN=on, run `countersign secrets retire KEY --lost`, and save the secrets again.',
  ].join('\n')
}

/** Why a key may not be retired, or null. */
export function retireProblem(id: string, sealed: readonly Sealed[], lost: boolean): string | null {
  const alone = sealed.filter(({ keyIds }) => keyIds.length === 1 && keyIds[0] === id).length
  if (alone === 0 || lost) return null
  return `${alone} ${alone === 1 ? 'secret is' : 'secrets are'} sealed to the key ${id} alone, and nobody could open ${alone === 1 ? 'it' : 'them'} without it. Run \`countersign secrets reseal\` while a worker with this key runs, or add --lost if the key is lost.`
}

/** What a queued run waits for. `unopened`: the secrets of its environment that no running worker can open. */
export type RunWait = { hasWorker: boolean; unopened: readonly (Sealed & { name: string })[] }

const keysOf = (secrets: readonly Sealed[]): string =>
  [...new Set(secrets.flatMap(({ keyIds }) => keyIds))].sort().join(', ')

/** Why a queued run does not start, and what to do; null where a worker will take it. */
export function waitReason({ hasWorker, unopened }: RunWait): string | null {
  if (hasWorker) return unopened.length > 0 ? unopenedMessage(unopened) : null
  const key =
    unopened.length > 0 ? ` and the worker key ${keysOf(unopened)}, which opens the secrets of the environment` : ''
  return `No worker is running. Start one with \`npm start -- worker\`${key}. The run then starts by itself.`
}

/** What a run says whose secrets no worker can open. `secrets`: those that this worker cannot. */
export function unopenedMessage(secrets: readonly (Sealed & { name: string })[]): string {
  const names = secrets.map(({ name }) => name).join(', ')
  const [which, they] = secrets.length === 1 ? ['secret', 'It is'] : ['secrets', 'They are']
  return `No running worker can open the ${which} ${names} of the environment. ${they} sealed to the worker key ${keysOf(secrets)}. Start a worker with this key, or save the ${which} again.`
}

// The keys that secrets are sealed to: what is sealed to whom, sealing again, retiring a key. An operator does it at the
// shell; opening is the worker's.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import {
  countSealed,
  listSealed,
  listSealingKeys,
  listToReseal,
  requestReseal,
  retireKey,
  type SealedRow,
  saveResealed,
  type ToReseal,
} from '@/lib/data/project/sealing-keys'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import {
  isAlive,
  type Openness,
  opennessOf,
  resealTargets,
  retireProblem,
  startProblem,
  type WorkerKeyRow,
} from '@/lib/domain/project/keyring'
import { Refusal } from '@/lib/domain/refusal'
import { projectRefusals } from '@/lib/domain/text/en/refusals/project'
import { sha256 } from '@/lib/platform/digest'
import { type PublicKey, seal } from '@/lib/platform/secrets-seal'

/** `fingerprint`: SHA-256 of the public key (SPKI, PEM). `opens`: how much is sealed to it. */
export type KeyView = {
  id: string
  fingerprint: string
  createdAt: string
  lastSeenAt: string
  state: 'alive' | 'away' | 'retired'
  opens: number
}
export type SealedView = Omit<SealedRow, 'id'> & { openness: Openness }

function stateOf(key: WorkerKeyRow, now: Date): KeyView['state'] {
  if (key.retiredAt) return 'retired'
  return isAlive(key, now) ? 'alive' : 'away'
}

/** Which keys there are, and what is sealed to whom. Values are not read. */
export async function readSecretKeys(actor: Actor, now: Date): Promise<{ keys: KeyView[]; sealed: SealedView[] }> {
  authorize(actor, 'key.administer', {})
  const [keys, sealed] = await Promise.all([listSealingKeys(), listSealed()])
  return {
    keys: keys.map((key) => ({
      id: key.id,
      fingerprint: sha256(key.publicKey),
      createdAt: key.createdAt.toISOString(),
      lastSeenAt: key.lastSeenAt.toISOString(),
      state: stateOf(key, now),
      opens: sealed.filter(({ keyIds }) => keyIds.includes(key.id)).length,
    })),
    sealed: sealed.map(({ id: _id, ...row }) => ({ ...row, openness: opennessOf(row, keys, now) })),
  }
}

/** Has workers that can open a secret seal it to the keys of all running workers. Yields those keys. */
export async function requestResealing(actor: Actor, now: Date): Promise<{ keyIds: string[] }> {
  const grant = authorize(actor, 'key.administer', {})
  return change(actor, async (tx) => {
    const keys = await listSealingKeys(tx)
    const keyIds = keys.filter((key) => !key.retiredAt && isAlive(key, now)).map(({ id }) => id)
    if (keyIds.length === 0) throw new Refusal('conflict', projectRefusals.noWorkerReseals())
    await requestReseal(tx, keyIds, now)
    return { grant, event: { action: 'reseal.requested', keys: keyIds }, result: { keyIds } }
  })
}

export const RetireKey = z.strictObject({
  keyId: z.string().regex(/^[0-9a-f]{16}$/, 'the id of a key: 16 hexadecimal digits'),
  lost: z.boolean().default(false),
})

/** Nothing is sealed to the key any more, and workers take it off what is. */
export async function retireSecretKey(
  actor: Actor,
  { keyId, lost }: z.infer<typeof RetireKey>,
  now: Date,
): Promise<{ alone: number }> {
  const grant = authorize(actor, 'key.administer', {})
  return change(actor, async (tx) => {
    const [keys, sealed] = await Promise.all([listSealingKeys(tx), listSealed(tx)])
    if (!keys.some(({ id }) => id === keyId))
      throw new Refusal('not-found', projectRefusals.noWorkerKeyOf({ key: keyId }))
    const problem = retireProblem(keyId, sealed, lost)
    if (problem) throw new Refusal('conflict', problem)
    const alone = sealed.filter(({ keyIds }) => keyIds.length === 1 && keyIds[0] === keyId).length
    if (!(await retireKey(tx, keyId, now))) throw new Refusal('conflict', projectRefusals.keyRetired({ key: keyId }))
    return { grant, event: { action: 'worker-key.retired', key: keyId, lost, unopened: alone }, result: { alone } }
  })
}

/** What keeps a worker with these keys from starting, or null. */
export async function readStartProblem(keyIds: readonly string[], mayJoin: boolean): Promise<string | null> {
  const [keys, sealed] = await Promise.all([listSealingKeys(), listSealed()])
  return startProblem(keyIds, keys, sealed, mayJoin)
}

/** How much is sealed, and how much of it no running worker can open. */
export const readSealedCount = countSealed

export type ResealRow = ToReseal

/** So many are sealed again in one transaction. */
const AT_ONCE = 200

/**
 * Seals to the keys that resealing was requested for, and off retired ones, what a worker with these keys can open.
 * `openOne` yields the plain text, or null when it cannot be opened. Yields how many were sealed again.
 */
export async function resealSecrets(
  worker: Actor,
  keyIds: readonly string[],
  openOne: (row: ToReseal) => string | null,
  placeOf: (row: ToReseal) => Parameters<typeof seal>[2],
): Promise<number> {
  const rows = await listToReseal(keyIds, AT_ONCE)
  if (rows.length === 0) return 0
  const keys = await listSealingKeys()
  const resealed = rows.flatMap((row) => {
    const targets: PublicKey[] | null = resealTargets(row, keys)
    const plain = targets && openOne(row)
    return targets && plain !== null ? [{ row, ...seal(plain, targets, placeOf(row)) }] : []
  })
  if (resealed.length === 0) return 0
  const grant = authorize(worker, 'system.work', {})
  return change(worker, async (tx) => {
    const written: string[][] = []
    for (const { row, ...sealed } of resealed) if (await saveResealed(tx, row, sealed)) written.push(sealed.keyIds)
    const event = {
      action: 'secrets.resealed' as const,
      secrets: written.length,
      keys: [...new Set(written.flat())].sort(),
    }
    return written.length > 0 ? { grant, event, result: written.length } : { event: null, result: 0 }
  })
}

// What a request with an Idempotency-Key answered. The key belongs to whoever sent it, for one route, for a day.
import { databaseErrorCode, transactRequest } from '@/lib/data/change'
import { databaseClient, type Reader } from '@/lib/data/client'
import type { RequestTransaction } from '@/lib/data/request-transaction'

/** Without a status: reserved by an earlier version, which wrote its answer in another transaction than its effect. */
export type Stored = { fingerprint: string; status: number | null; body: string | null }
export type Slot = { principal: string; route: string; key: string }

/** Thrown in place of a change whose key was used before. */
export class KeyTaken extends Error {
  constructor(readonly stored: Stored) {
    super('The key was used before.')
  }
}
/** Another request with the key is still in progress, and was waited for long enough. */
export class KeyInUse extends Error {}

const LOCK_NOT_AVAILABLE = '55P03'

/** What is stored under a key; null when no request with it was completed. */
export function findAnswer(slot: Slot, reader: Reader = databaseClient()): Promise<Stored | null> {
  return reader.idempotencyKey.findUnique({
    where: { principal_route_key: slot },
    select: { fingerprint: true, status: true, body: true },
  })
}

async function takeKey(tx: Reader, slot: Slot, fingerprint: string): Promise<void> {
  const { principal, route, key } = slot
  try {
    const [row] = await tx.$queryRaw<
      { taken: boolean | null }[]
    >`SELECT take_idempotency_key(${principal}, ${route}, ${key}, ${fingerprint}) AS taken`
    if (row?.taken) return
  } catch (error) {
    if (databaseErrorCode(error) === LOCK_NOT_AVAILABLE) throw new KeyInUse()
    throw error
  }
  const stored = await findAnswer(slot, tx)
  if (!stored) throw new KeyInUse()
  throw new KeyTaken(stored)
}

/**
 * Runs `work` with all its changes in one transaction that holds the key. A change throws `KeyTaken` when the key was
 * used before, and waits for a request with it that is in progress.
 */
export function transactOnce<R>(
  slot: Slot,
  fingerprint: string,
  work: (transaction: RequestTransaction) => Promise<R>,
): Promise<R> {
  return transactRequest((tx) => takeKey(tx, slot, fingerprint), work)
}

export async function saveAnswer(tx: Reader, slot: Slot, status: number, body: string): Promise<void> {
  await tx.idempotencyKey.update({ where: { principal_route_key: slot }, data: { status, body } })
}

/** Deletes keys that are older than a day. Those that another process deletes at the moment are left to it. */
export async function deleteExpiredKeys(): Promise<void> {
  await databaseClient().$executeRaw`DELETE FROM "IdempotencyKey" WHERE ("principal", "route", "key") IN (
    SELECT "principal", "route", "key" FROM "IdempotencyKey" WHERE "createdAt" < now() - interval '24 hours'
    LIMIT 1000 FOR UPDATE SKIP LOCKED)`
}

// What a POST with an Idempotency-Key answered. The key belongs to whoever sent it, for one route, for a day.
import { database } from '@/lib/data/client'

export type Stored = { fingerprint: string; status: number | null; body: string | null }
export type Slot = { principal: string; route: string; key: string }

/** Reserves a key. Null: it is ours now; else what stands there (without a status: another request is at work on it). */
export async function reserveKey(slot: Slot, fingerprint: string): Promise<Stored | null> {
  const { principal, route, key } = slot
  await database().$executeRaw`DELETE FROM "IdempotencyKey" WHERE "createdAt" < now() - interval '24 hours'
    OR ("principal" = ${principal} AND "route" = ${route} AND "key" = ${key} AND "status" IS NULL AND "createdAt" < now() - interval '2 minutes')`
  const made = await database()
    .$executeRaw`INSERT INTO "IdempotencyKey" ("principal", "route", "key", "fingerprint") VALUES (${principal}, ${route}, ${key}, ${fingerprint}) ON CONFLICT DO NOTHING`
  if (made === 1) return null
  return database().idempotencyKey.findUnique({
    where: { principal_route_key: slot },
    select: { fingerprint: true, status: true, body: true },
  })
}

export async function saveAnswer(slot: Slot, status: number, body: string): Promise<void> {
  await database().idempotencyKey.update({ where: { principal_route_key: slot }, data: { status, body } })
}

/** Frees a key whose request did nothing, so that it may be tried again. */
export async function releaseKey(slot: Slot): Promise<void> {
  await database().idempotencyKey.deleteMany({ where: slot })
}

// The figures of the installation that Prometheus reads, from what is in the database.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildProject } from '@/e2e/support/releases'
import { makeSigner } from '@/e2e/support/signer'
import { database } from '@/lib/data/client'
import { beat } from '@/lib/data/health'
import { signCheckpoints } from '@/lib/history/sign-checkpoints'
import { newId } from '@/lib/platform/ids'
import { readMetrics } from '@/lib/report/read-metrics'

testDatabase()

const SCRAPER = { kind: 'machine', id: newId(), name: 'prometheus', scope: 'read' } as const

/** The samples as Prometheus reads them: name with labels → value. */
async function readSamples(): Promise<Map<string, number>> {
  const samples = (await readMetrics(SCRAPER)).matchAll(/^([^#\n].*) (\S+)$/gm)
  return new Map(Array.from(samples, ([, name = '', value]) => [name, Number(value)]))
}

async function addDelivery(state: string, attempts: number, ageSeconds: number): Promise<void> {
  const id = newId()
  await database()
    .$executeRaw`INSERT INTO "Delivery" ("id", "lane", "kind", "target", "message", "key", "state", "attempts", "createdAt", "sentAt")
    VALUES (${id}::uuid, ${id}, 'webhook', 'https://example.com', '{}', ${id}, ${state}, ${attempts},
      now() - make_interval(secs => ${ageSeconds}::int), CASE WHEN ${state} = 'sent' THEN now() END)`
}

test('figures of an installation without workers: nothing waits, and nobody was seen', async () => {
  const samples = await readSamples()
  expect(samples.get('countersign_runs{state="queued"}')).toBe(0)
  expect(samples.get('countersign_queue_oldest_seconds')).toBe(0)
  expect(samples.get('countersign_workers')).toBe(0)
  expect(samples.has('countersign_worker_silent_seconds')).toBe(false)
  expect(samples.get('countersign_secrets_unopened')).toBe(0)
  expect(samples.get('countersign_database_pool_connections{state="idle"}')).toBeGreaterThan(0)
})

test('figures of workers are sums, whatever the workers are called', async () => {
  await beat('host/1', { passed: 3, failed: 1 }, false)
  await beat('host/2', { passed: 4 }, false)
  await database()
    .$executeRaw`UPDATE "WorkerHeartbeat" SET "seenAt" = now() - interval '40 s' WHERE "worker" = 'host/2'`
  const samples = await readSamples()
  expect(samples.get('countersign_workers')).toBe(1)
  expect(samples.get('countersign_worker_silent_seconds')).toBeLessThan(30)
  expect(samples.get('countersign_worker_runs{outcome="passed"}')).toBe(7)
  expect(samples.get('countersign_worker_runs{outcome="failed"}')).toBe(1)
  expect([...samples.keys()].join('\n')).not.toContain('host/')
})

test('figures of deliveries tell those that were tried in vain, and those given up', async () => {
  await addDelivery('pending', 0, 10)
  await addDelivery('pending', 2, 3600)
  await addDelivery('given-up', 9, 90_000)
  await addDelivery('sent', 1, 90_000)
  const samples = await readSamples()
  expect(samples.get('countersign_deliveries{state="pending"}')).toBe(1)
  expect(samples.get('countersign_deliveries{state="retried"}')).toBe(1)
  expect(samples.get('countersign_deliveries_given_up')).toBe(1)
  expect(samples.get('countersign_deliveries_oldest_seconds')).toBeGreaterThanOrEqual(3600)
  expect(samples.get('countersign_deliveries_oldest_seconds')).toBeLessThan(3700)
})

test('figures of the audit log tell events without a checkpoint for 15 minutes, and events that were changed', async () => {
  const { projectId } = await buildProject()
  expect((await readSamples()).get('countersign_checkpoints_overdue')).toBe(0)
  await database().$executeRawUnsafe(`ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only"`)
  await database().$executeRaw`UPDATE "AuditEvent" SET "at" = now() - interval '16 min' WHERE "chain" = ${projectId}`
  expect((await readSamples()).get('countersign_checkpoints_overdue')).toBe(1)
  await signCheckpoints(makeSigner(), new Map(), new Date())
  const signed = await readSamples()
  expect(signed.get('countersign_checkpoints_overdue')).toBe(0)
  expect(signed.get('countersign_audit_chains_changed')).toBe(0)
  await database().$executeRawUnsafe(`ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_hash"`)
  await database().$executeRaw`UPDATE "AuditEvent" SET "hash" = sha256('another'::bytea) WHERE "chain" = ${projectId}
    AND "seq" = (SELECT max("seq") FROM "Checkpoint" WHERE "chain" = ${projectId})`
  expect((await readSamples()).get('countersign_audit_chains_changed')).toBe(1)
})

test('figures are for those who may read the queue', async () => {
  await expect(readMetrics({ kind: 'anonymous' })).rejects.toMatchObject({ code: 'not-signed-in' })
})

// Runs that nobody takes: the item, the run and the API say why, and no longer once a worker lives.
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { beat } from '@/lib/data/health'
import { publishSealingKeys } from '@/lib/data/project/sealing-keys'
import { readWorkerKeys } from '@/lib/platform/secrets-open'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { readPatch } from '@/lib/release/read/read-patch'
import { readRelease } from '@/lib/release/read/read-release'
import { cancelRun, readRun } from '@/lib/release/read/read-run'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { requestRun, tryProbe } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'

testDatabase()
const now = () => new Date()
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)

const NO_WORKER = 'No worker is running. Start one with `npm start -- worker`. The run then starts by itself.'

async function build(secrets: Record<string, string> = {}) {
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const { id: environmentId } = await saveEnvironment(SYSTEM, {
    ...{ projectId, name: 'staging', variables: {}, hosts: {}, databases: {}, commands: {}, secrets },
    ...{ egress: [{ host: '127.0.0.1', ports: [9] }], allowSideEffects: false, perHost: 1 },
  })
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] It answers\n')
  const lead = await buildPerson(projectId, 'lead')
  const itemId = (await readRelease(lead, { releaseId }, now())).items[0]?.id ?? ''
  const definition = { kind: 'http', url: 'http://127.0.0.1:9/', expect: ['status == 200'] }
  await saveProbe(lead, { itemId, definition }, now())
  const said = async (runId: string) => {
    const { items } = await readRelease(lead, { releaseId }, now())
    const { sections } = await readSnapshot(lead, { releaseId }, now())
    const patch = await readPatch(releaseId, { items: [itemId], fields: [] }, 'somebody')
    return [
      (await readRun(lead, { runId })).waitReason,
      items[0]?.lastRun?.waitReason,
      sections.flatMap((section) => section.items)[0]?.lastRun?.waitReason,
      patch?.items[0]?.lastRun?.waitReason,
    ]
  }
  return { releaseId, lead, itemId, definition, said }
}
const all = (reason: string | undefined) => [reason, reason, reason, reason]

const newKey = () => {
  const pem = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const [{ id, publicKeyPem: publicKey }] = readWorkerKeys(pem)
  return { id, publicKey }
}
const silence = (seconds: number) => database().workerHeartbeat.updateMany({ data: { seenAt: ago(seconds) } })

test('a queued run says that no worker is running, on the item, in the run and over the API, until one lives', async () => {
  const { lead, itemId, said, definition } = await build()
  const { runId } = await requestRun(lead, { itemId })
  expect(await said(runId)).toEqual(all(NO_WORKER))
  const trial = await tryProbe(lead, { itemId, definition })
  expect((await readRun(lead, trial)).waitReason, 'of a trial too').toBe(NO_WORKER)
  await beat('host/1', {}, false)
  expect(await said(runId)).toEqual(all(undefined))
  await silence(29)
  expect(await said(runId)).toEqual(all(undefined))
  await silence(31)
  expect(await said(runId)).toEqual(all(NO_WORKER))
  await cancelRun(lead, { runId })
  expect(await said(runId), 'a run that has ended waits for nothing').toEqual(all(undefined))
})

test('a queued run says which key opens its secrets when no running worker has it', async () => {
  const key = newKey()
  await publishSealingKeys([key])
  const { lead, itemId, said } = await build({ TOKEN: 'a-token-of-the-target' })
  const plain = await build()
  const { runId } = await requestRun(lead, { itemId })
  const other = await requestRun(plain.lead, { itemId: plain.itemId })
  await beat('host/1', {}, false)
  expect(await said(runId), 'its key lives').toEqual(all(undefined))
  await database().sealingKey.update({ where: { id: key.id }, data: { lastSeenAt: ago(61) } })
  const closed = `No running worker can open the secret TOKEN of the environment. It is sealed to the worker key ${key.id}. Start a worker with this key, or save the secret again.`
  expect(await said(runId)).toEqual(all(closed))
  expect(await plain.said(other.runId), 'another environment has no secrets').toEqual(all(undefined))
  await silence(31)
  const both = `No worker is running. Start one with \`npm start -- worker\` and the worker key ${key.id}, which opens the secrets of the environment. The run then starts by itself.`
  expect(await said(runId)).toEqual(all(both))
  expect(await plain.said(other.runId)).toEqual(all(NO_WORKER))
})

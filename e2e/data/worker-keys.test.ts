// Workers with different keys on one database: each takes what it can open, a key is lost, added and retired, and nobody is left guessing.
import { type ChildProcess, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { makeWorkerHome, startWorker } from '@/e2e/support/start-worker'
import { type HttpTarget, startHttp } from '@/e2e/targets/http'
import { database } from '@/lib/data/client'
import { listSealingKeys, publishSealingKeys } from '@/lib/data/project/sealing-keys'
import { ready } from '@/lib/http/ready'
import { addChannel } from '@/lib/notify/change-channels'
import { programFile } from '@/lib/platform/box/program-file.mjs'
import { open, readWorkerKeys, type WorkerKey } from '@/lib/platform/secrets-open'
import { seal } from '@/lib/platform/secrets-seal'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { readSecretKeys, requestResealing, retireSecretKey } from '@/lib/project/secret-keys'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { claimRuns } from '@/lib/release/runs/claim-run'
import { recordRuns } from '@/lib/release/runs/record-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'

const db = testDatabase()
const now = () => new Date()
const SECRET = 'a-token-of-the-target'
const JOIN = { COUNTERSIGN_WORKER_KEY_JOIN: 'on' }
type Home = Awaited<ReturnType<typeof makeWorkerHome>>

let target: HttpTarget
let homes: [Home, Home]
const started: ChildProcess[] = []

beforeAll(async () => {
  target = await startHttp((request, response) => {
    response.statusCode = request.headers.authorization === `Bearer ${SECRET}` ? 200 : 401
    response.end('{}')
  })
  homes = [await makeWorkerHome(), await makeWorkerHome()]
})
afterAll(async () => {
  for (const worker of started) worker.kill('SIGKILL')
  await Promise.all([target.close(), ...homes.map((home) => home.remove())])
})

const keysOf = ({ keyFile }: Home) => readWorkerKeys(readFileSync(keyFile, 'utf8'))
const idOf = (home: Home) => keysOf(home)[0].id
const publicOf = ({ id, publicKeyPem }: WorkerKey) => ({ id, publicKey: publicKeyPem })

async function start(home: Home, settings: Record<string, string> = {}): Promise<ChildProcess> {
  const worker = await startWorker(db.url(), home.keyFile, settings)
  started.push(worker)
  return worker
}

/** Ends a worker at once, and lets the time pass after which its key counts as away. */
async function kill(worker: ChildProcess, home: Home): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGKILL')
  await gone
  await database().sealingKey.update({
    where: { id: idOf(home) },
    data: { lastSeenAt: new Date(Date.now() - 61_000) },
  })
}

async function build() {
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const environment = {
    ...{ projectId, name: 'staging', variables: {}, hosts: {}, databases: {}, commands: {} },
    ...{ egress: [{ host: '127.0.0.1', ports: [target.port] }], allowSideEffects: false, perHost: 1 },
  }
  const { id: environmentId } = await saveEnvironment(SYSTEM, { ...environment, secrets: { TOKEN: SECRET } })
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] It answers\n')
  const lead = await buildPerson(projectId, 'lead')
  const itemId = (await readRelease(lead, { releaseId }, now())).items[0]?.id ?? ''
  const definition = {
    ...{ kind: 'http', url: `${target.url}/`, expect: ['status == 200'] },
    headers: { authorization: 'Bearer {{TOKEN}}' },
  }
  await saveProbe(lead, { itemId, definition }, now())
  const run = async () => {
    const { runId } = await requestRun(lead, { itemId })
    return vi.waitFor(
      async () => {
        const read = await readRun(lead, { runId })
        expect(read.finishedAt).toBeTruthy()
        return { ...read, worker: (await database().probeRun.findUniqueOrThrow({ where: { id: runId } })).worker }
      },
      { timeout: 20_000, interval: 50 },
    )
  }
  return { projectId, environmentId, lead, itemId, run }
}

const keyIdsOf = async (environmentId: string) =>
  (await database().secret.findFirstOrThrow({ where: { environmentId } })).keyIds

const nameOf = (worker: ChildProcess) => expect.stringMatching(new RegExp(`/${worker.pid}$`))

test('two workers of different keys: a stranger is refused, one that joined leaves what it cannot open, and takes over after resealing', {
  timeout: 120_000,
}, async () => {
  const [home, other] = homes
  const [one, two] = [idOf(home), idOf(other)]
  let first = await start(home)
  const { run, environmentId, projectId } = await build()
  expect(await keyIdsOf(environmentId)).toEqual([one])

  await expect(startWorker(db.url(), other.keyFile)).rejects.toThrow('the worker ended with 78')
  expect(await listSealingKeys(), 'a worker that was refused is not on the keyring').toHaveLength(1)

  const second = await start(other, JOIN)
  const before = await run()
  expect(before).toMatchObject({ status: 'passed', worker: nameOf(first) })

  await kill(first, home)
  const alone = await run()
  expect(alone).toMatchObject({ status: 'error', worker: nameOf(second) })
  expect(alone.error).toBe(
    `No running worker can open the secret TOKEN of the environment. It is sealed to the worker key ${one}. Start a worker with this key, or save the secret again.`,
  )
  expect(await (await ready(new Request('http://localhost:3000/api/ready'))).json()).toMatchObject({
    status: 'ready',
    worker: true,
    secrets: false,
  })
  const { sealed } = await readSecretKeys(SYSTEM, now())
  expect(sealed).toMatchObject([{ kind: 'secret', environment: 'staging', name: 'TOKEN', openness: 'away' }])

  first = await start(home)
  expect((await requestResealing(SYSTEM, now())).keyIds.sort()).toEqual([one, two].sort())
  await vi.waitFor(async () => expect(await keyIdsOf(environmentId)).toEqual([one, two].sort()), {
    timeout: 20_000,
    interval: 100,
  })
  await kill(first, home)
  expect(await run()).toMatchObject({ status: 'passed', worker: nameOf(second) })
  expect(await (await ready(new Request('http://localhost:3000/api/ready'))).json()).toMatchObject({ secrets: true })

  expect(await retireSecretKey(SYSTEM, { keyId: one, lost: false }, now())).toEqual({ alone: 0 })
  await vi.waitFor(async () => expect(await keyIdsOf(environmentId)).toEqual([two]), { timeout: 20_000, interval: 100 })
  await expect(startWorker(db.url(), home.keyFile, JOIN), 'its key is retired').rejects.toThrow('78')
  expect(await run()).toMatchObject({ status: 'passed' })
  await kill(second, other)

  const described = await database().auditEvent.findMany({ where: { chain: 'instance' }, orderBy: { seq: 'asc' } })
  const actions = described.map(({ action }) => action).filter((action) => /reseal|worker-key/.test(action))
  expect(actions).toEqual(['reseal.requested', 'secrets.resealed', 'worker-key.retired', 'secrets.resealed'])
  expect(await database().auditEvent.count({ where: { projectId, action: 'environment.changed' } })).toBe(0)
})

describe('without workers', () => {
  const makeKey = () =>
    readWorkerKeys(generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())[0]
  const [mine, theirs] = [makeKey(), makeKey()]
  const place = { projectId: 'p', environmentId: 'e', name: 'TOKEN', hosts: ['api.example.org'] }
  const TWO_HOURS_AGO = { lastSeenAt: new Date(Date.now() - 2 * 3_600_000) }
  const silence = async (key: WorkerKey) => database().sealingKey.update({ where: { id: key.id }, data: TWO_HOURS_AGO })
  const silenceAll = async () => database().sealingKey.updateMany({ data: TWO_HOURS_AGO })

  test('a value opens with each key that it is sealed to, at its place, and with no other', () => {
    const { sealed, keyIds } = seal(SECRET, [publicOf(mine), publicOf(theirs)], place)
    expect(keyIds).toEqual([mine.id, theirs.id].sort())
    expect(open(sealed, [mine], place)).toBe(SECRET)
    expect(open(sealed, [makeKey(), theirs], place)).toBe(SECRET)
    expect(() => open(sealed, [makeKey()], place)).toThrow('sealed to other keys')
    expect(() => open(sealed, [mine], { ...place, hosts: ['other.example.org'] })).toThrow()
    const ofBefore = seal(SECRET, [publicOf(mine)], place).sealed.replace(/^.*:/, '')
    expect(ofBefore).toMatch(/^v2\./)
    expect(open(ofBefore, [theirs, mine], place)).toBe(SECRET)
    expect(() => open(ofBefore, [theirs], place)).toThrow()
  })

  test('a file may hold the keys of before too; what is no X25519 key is refused', () => {
    const pem = (type: 'x25519' | 'ed25519') =>
      (type === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519')).privateKey
        .export({ type: 'pkcs8', format: 'pem' })
        .toString()
    expect(readWorkerKeys(`${pem('x25519')}\n${pem('x25519')}`)).toHaveLength(2)
    expect(() => readWorkerKeys(pem('ed25519'))).toThrow('must be X25519')
    expect(() => readWorkerKeys('nothing')).toThrow('not a private key')
  })

  test('a run is claimed by who opens all of its secrets; by anybody when nobody does', async () => {
    await silenceAll()
    await publishSealingKeys([publicOf(mine)])
    const { environmentId, lead, itemId } = await build()
    expect(await keyIdsOf(environmentId)).toEqual([mine.id])
    await publishSealingKeys([publicOf(theirs)])
    await requestRun(lead, { itemId })
    expect(await claimRuns('theirs', 5, [theirs.id]), 'it is for another').toEqual([])
    const [taken] = await claimRuns('mine', 5, [mine.id])
    expect(taken?.run.itemId).toBe(itemId)
    const result = { status: 'passed' as const, timings: {}, assertions: [], captured: {}, transcript: '', egress: [] }
    await recordRuns(taken ? [{ run: taken.run, result: { ...result, error: null, summary: '' } }] : [], now())

    await requestRun(lead, { itemId })
    await silence(mine)
    const [left] = await claimRuns('theirs', 5, [theirs.id])
    expect(left?.run.itemId).toBe(itemId)
    await recordRuns(left ? [{ run: left.run, result: { ...result, error: null, summary: '' } }] : [], now())
  })

  test('what two keys open only together is claimed by anybody, and does not wait for ever', async () => {
    await publishSealingKeys([publicOf(mine), publicOf(theirs)])
    const { projectId, environmentId, lead, itemId } = await build()
    const row = { ...{ projectId, environmentId, hosts: [], sealed: 'x' }, id: crypto.randomUUID() }
    await database().secret.updateMany({ where: { environmentId }, data: { keyIds: [mine.id] } })
    await database().secret.create({ data: { ...row, name: 'OTHER', keyIds: [theirs.id] } })
    await requestRun(lead, { itemId })
    expect(await claimRuns('mine', 5, [mine.id])).toHaveLength(1)
  })

  test('without a worker for an hour nothing is sealed, and the sentence says what to do', async () => {
    await silenceAll()
    await expect(build()).rejects.toThrow(/No worker has run within the last hour.*Start a worker, then save again/)
  })

  test('a key that alone opens something is retired only when it is lost', async () => {
    await publishSealingKeys([publicOf(mine)])
    const { projectId } = await build()
    const url = 'https://hooks.example.org/x'
    await addChannel(SYSTEM, { projectId, kind: 'slack', name: 'ops', notices: ['waiver-requested'], url })
    const alone = (await readSecretKeys(SYSTEM, now())).sealed.filter(
      ({ keyIds }) => keyIds.length === 1 && keyIds[0] === mine.id,
    )
    expect(alone.some(({ kind }) => kind === 'channel')).toBe(true)
    await expect(retireSecretKey(SYSTEM, { keyId: mine.id, lost: false }, now())).rejects.toThrow(
      `${alone.length} secrets are sealed to the key ${mine.id} alone`,
    )
    expect(await retireSecretKey(SYSTEM, { keyId: mine.id, lost: true }, now())).toEqual({ alone: alone.length })
    await expect(retireSecretKey(SYSTEM, { keyId: mine.id, lost: true }, now())).rejects.toThrow('already retired')
    await expect(retireSecretKey(SYSTEM, { keyId: '0'.repeat(16), lost: true }, now())).rejects.toThrow(/no worker key/)
    const lead = await buildPerson(projectId, 'lead')
    await expect(readSecretKeys(lead, now())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('countersign secrets says what is sealed to whom, ends with 1 when something is closed, and prints no value', async () => {
    await silenceAll()
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [programFile('lib/cli/main.ts'), 'secrets', ...args], {
        env: { ...process.env, DATABASE_URL: db.url() },
        encoding: 'utf8',
      })
    const check = run('check')
    expect(check.status).toBe(1)
    expect(check.stdout).toMatch(new RegExp(`^key\t${mine.id}\tretired\t`, 'm'))
    expect(check.stdout).toMatch(/^secret\t.* \/ staging\tTOKEN\t.*\tcannot be opened: its key is retired$/m)
    expect(check.stderr).toMatch(/\d+ of \d+ secrets cannot be opened/)
    expect(check.stdout).not.toContain('v2.')
    const json: unknown = JSON.parse(run('check', '--json').stdout)
    expect(json).toMatchObject({ keys: expect.any(Array), sealed: expect.any(Array) })
    expect(run('retire', 'nonsense').status).toBe(2)
  })
})

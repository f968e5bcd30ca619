// A secret on its whole way: who may try a probe, what a hostile author gets out of a target that echoes, and where a
// trace of it is left.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildRelease, SYSTEM, unique } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { type HttpTarget, startHttp } from '@/e2e/targets/http'
import { database } from '@/lib/data/client'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { requestRun, tryProbe } from '@/lib/release/runs/request-run'
import { reviewProbe } from '@/lib/release/runs/review-probe'
import { saveProbe } from '@/lib/release/runs/save-probe'

// Letters that no digest and no id has: six of them do not come about by chance.
const SECRET = 'CANARY-QzWxKvPmTgHjRyLnSxUoIpGtVwXqZkMr'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()
let target: HttpTarget
const received: string[] = []
const printed: string[] = []

beforeAll(async () => {
  target = await startHttp((request, response) => {
    received.push(request.url ?? '')
    const reversed = Array.from(SECRET).reverse().join('')
    response.setHeader('x-echo', String(request.headers.authorization))
    response.end(JSON.stringify({ echo: request.headers.authorization, reversed, pieces: SECRET.split(''), count: 3 }))
  })
  const worker = await workers.start({ LOG_LEVEL: 'debug' })
  for (const stream of [worker.stdout, worker.stderr]) stream?.on('data', (chunk) => printed.push(String(chunk)))
})
afterAll(() => target.close())

async function build(options: { secretHosts?: Record<string, string[]> } = {}) {
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const environment = {
    ...{ projectId, name: 'staging', variables: {}, hosts: {}, databases: {}, commands: {} },
    ...{ egress: [{ host: '127.0.0.1', ports: [target.port] }], allowSideEffects: true, perHost: 4 },
  }
  const { id: environmentId } = await saveEnvironment(SYSTEM, {
    ...environment,
    secrets: { TOKEN: SECRET },
    ...options,
  })
  const releaseId = await buildRelease({ projectId, environmentId }, '# R\n\n## S\n- [ ] It answers\n')
  const lead = await buildPerson(projectId, 'lead')
  const itemId = (await readRelease(lead, { releaseId }, now())).items[0]?.id ?? ''
  return { projectId, environmentId, environment, releaseId, lead, itemId }
}

const probe = () => ({
  kind: 'http',
  url: `${target.url}/`,
  headers: { authorization: 'Bearer {{TOKEN}}' },
  expect: ['body.count == 3'],
})

async function finish(actor: Parameters<typeof readRun>[0], { runId }: { runId: string }) {
  return vi.waitFor(
    async () => {
      const run = await readRun(actor, { runId })
      expect(run.finishedAt).toBeTruthy()
      return run
    },
    { timeout: 20_000, interval: 50 },
  )
}

describe('who may try a probe', () => {
  test('is who may save it: a contributor and a viewer may not, and nothing is sent', async () => {
    const { projectId, itemId } = await build()
    received.length = 0
    const definitions = [
      { ...probe(), method: 'POST', body: '{{TOKEN}}' },
      { kind: 'load', request: { url: target.url }, requests: 1, expect: ['true'] },
      { kind: 'sql', database: 'main', query: 'select 1', expect: ['true'] },
      { kind: 'ssh', host: 'web', command: 'restart', expect: ['true'] },
      { kind: 'tcp', host: '127.0.0.1', port: target.port, expect: ['true'] },
    ]
    for (const person of [await buildPerson(projectId, 'viewer', ['QA Lead']), await buildPerson(projectId, 'viewer')])
      for (const definition of definitions)
        await expect(tryProbe(person, { itemId, definition, confirmed: true })).rejects.toMatchObject({
          code: 'forbidden',
          message: 'Only a lead of the project can do this.',
        })
    expect(await database().probeRun.count({ where: { itemId } })).toBe(0)
    expect(received).toEqual([])
  })
})

describe('a secret in an expression', () => {
  test('is refused when it is saved, tried and looked over', async () => {
    const { lead, itemId } = await build()
    for (const [field, part] of [
      ['expect.0', { expect: ['"{{TOKEN}}".substring(0, 20) == "x"'] }],
      ['warn.0', { warn: ['"{{TOKEN}}".size() == 1'] }],
      ['capture.A', { capture: { A: '"{{TOKEN}}".split("")' } }],
    ] as const) {
      const definition = { ...probe(), ...part }
      const refusal = { code: 'invalid', detail: { fields: { [field]: expect.stringContaining('is a secret') } } }
      await expect(saveProbe(lead, { itemId, definition }, now())).rejects.toMatchObject(refusal)
      await expect(tryProbe(lead, { itemId, definition })).rejects.toMatchObject(refusal)
      expect((await reviewProbe(lead, { itemId, definition })).wrong).toHaveProperty([field])
    }
  })

  test('is refused when a probe of before runs', async () => {
    const { lead, itemId } = await build()
    await saveProbe(lead, { itemId, definition: probe() }, now())
    const definition = { ...probe(), covers: 'all', timeoutMs: 1000, capture: { A: '"{{TOKEN}}".size()' } }
    await database().probe.updateMany({ where: { itemId }, data: { definition } })
    await expect(requestRun(lead, { itemId })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('where a secret may be sent', () => {
  test('stands in the environment and comes from its rules unless it is given', async () => {
    const { projectId, environmentId, environment, lead } = await build()
    const hosts = async () => (await database().secret.findFirstOrThrow({ where: { environmentId } })).hosts
    expect(await hosts()).toEqual([`127.0.0.1:${target.port}`])
    const again = {
      ...environment,
      environmentId,
      revision: 1,
      secrets: {},
      secretHosts: { TOKEN: ['evil.example.org'] },
    }
    await expect(saveEnvironment(lead, { ...again, projectId })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('enter the value again'),
    })
    expect(await hosts()).toEqual([`127.0.0.1:${target.port}`])
  })

  test('is sealed with it: a row whose hosts were changed does not open, and nothing is sent', async () => {
    const { environmentId, itemId, lead } = await build({ secretHosts: { TOKEN: ['api.example.org'] } })
    received.length = 0
    const unbound = await finish(lead, await tryProbe(lead, { itemId, definition: probe() }))
    expect(unbound).toMatchObject({ status: 'error', error: expect.stringContaining('bound to api.example.org') })
    await database().secret.updateMany({ where: { environmentId }, data: { hosts: ['127.0.0.1'] } })
    const forged = await finish(lead, await tryProbe(lead, { itemId, definition: probe() }))
    expect(forged).toMatchObject({ status: 'error', error: expect.stringContaining('could not be opened') })
    expect(received).toEqual([])
  })
})

/** Pieces of six characters of the secret, as it is and reversed. */
const PIECES = [SECRET, Array.from(SECRET).reverse().join('')].flatMap((text) =>
  Array.from({ length: text.length - 5 }, (_, at) => text.slice(at, at + 6)),
)

test('a target that echoes leaves no trace in the database, the log, what people see, or the audit log', async () => {
  const { lead, itemId, releaseId, projectId } = await build()
  const takes = ['text.substring(9, 20)', 'body.reversed', 'body.echo.split("")', 'body.pieces', 'headers["x-echo"]']
  const spies = [
    ...takes,
    'text.lowerAscii()',
    'body.echo + body.echo',
    'int(body.echo)',
    '{"a": body.echo}',
    'bytes(text)',
  ]
  const definition = {
    ...probe(),
    expect: [...spies.map((spy) => `${spy} == "x"`), ...spies],
    warn: spies,
    capture: Object.fromEntries([...spies.entries(), [10, 'body.count'] as const].map(([at, spy]) => [`C${at}`, spy])),
  }
  await saveProbe(lead, { itemId, definition }, now())
  const run = await finish(lead, await requestRun(lead, { itemId }))
  expect(run).toMatchObject({ status: 'failed', captured: { C10: 3 } })
  const seen = JSON.stringify([run, await readRelease(await buildPerson(projectId, 'viewer'), { releaseId }, now())])
  const events = await database().auditEvent.findMany({ where: { projectId } })
  expect(events.find(({ action }) => action === 'run.recorded')).toBeDefined()
  const tables = await database().$queryRaw<
    { name: string }[]
  >`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const rows: string[] = []
  for (const { name } of tables) {
    const found = await database().$queryRawUnsafe<{ text: string }[]>(`SELECT t::text AS text FROM "${name}" t`)
    rows.push(...found.map(({ text }) => text))
  }
  const everything = [seen, ...rows, ...printed].join('\n')
  expect(rows.length).toBeGreaterThan(10)
  expect(PIECES.filter((piece) => everything.includes(piece))).toEqual([])
})

test('the audit log says which expectation does not hold, and nothing that the target sent', async () => {
  const { lead, itemId, projectId } = await build()
  const definition = { ...probe(), headers: {}, expect: ['body.count == 4711', 'true'] }
  await saveProbe(lead, { itemId, definition }, now())
  const run = await finish(lead, await requestRun(lead, { itemId }))
  expect(run).toMatchObject({ status: 'failed', summary: 'body.count is 3' })
  const recorded = await database().auditEvent.findFirstOrThrow({ where: { projectId, action: 'run.recorded' } })
  expect(JSON.stringify(recorded.body)).toContain('body.count == 4711 does not hold')
  expect(JSON.stringify(recorded.body)).not.toContain('is 3')
})

// The contract from outside: command line, tokens, REST, problems, idempotency, and the history that verifies offline.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, request } from '@playwright/test'
import { z } from 'zod'
import { BASE, countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { test } from '@/e2e/support/pages'
import { type Staging, startStaging } from '@/e2e/targets/staging'

test.describe.configure({ mode: 'serial' })

let api: APIRequestContext
let reader: APIRequestContext
let target: Staging
let place: { projectId: string; environmentId: string }
const markdown = (text: string | Buffer) => ({ data: text, headers: { 'content-type': 'text/markdown' } })

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  reader = await withToken(tokenOf('read'))
  target = await startStaging()
})
test.afterAll(async () => {
  await target.close()
})

async function releaseOf(text: string): Promise<{
  id: string
  items: { id: string; title: string; revision: number; fields: { id: string; label: string }[] }[]
}> {
  const { id: templateId } = await (await api.post('/api/v1/templates', markdown(text))).json()
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [templateId], name: 'From outside', version: '1' },
  })
  expect(made.status()).toBe(201)
  const snapshot = await made.json()
  const nested = (node: { items: never[]; sections?: never[] }): never[] => [
    ...node.items.flatMap((item: never) => [item, ...nested(item)]),
    ...(node.sections ?? []).flatMap(nested),
  ]
  return { id: snapshot.id, items: snapshot.sections.flatMap(nested) }
}

test('a project, an environment, a checklist and a release are made; secrets never come back', async () => {
  const project = await api.post('/api/v1/projects', { data: { name: `Outside ${Date.now()}` } })
  expect(project.status()).toBe(201)
  const { id: projectId } = await project.json()
  const { hostname, port } = new URL(target.url)
  const environment = await api.post(`/api/v1/projects/${projectId}/environments`, {
    data: {
      name: 'staging',
      variables: { BASE_URL: target.url },
      secrets: { API_KEY: 'CANARY-4f1d9c' },
      egress: [{ host: hostname, ports: [Number(port)] }],
    },
  })
  expect(environment.status()).toBe(201)
  expect(await environment.text()).not.toContain('CANARY')
  place = { projectId, environmentId: (await environment.json()).id }
  const imported = await api.post('/api/v1/templates?name=Small', markdown('# T\n\n## S\n- [x] a\n- [ ] b\n'))
  expect(imported.status()).toBe(201)
  const template = await imported.json()
  expect(template).toMatchObject({
    name: 'Small',
    version: 1,
    coverage: { lines: 4, structured: 4, prose: 0, lost: 0 },
  })
  const back = await api.get(`/api/v1/templates/${template.id}`, { headers: { accept: 'text/markdown' } })
  expect(await back.text()).toBe('# T\n\n## S\n- [x] a\n- [ ] b\n')
})

test('items are decided, fields filled in, old revisions refused with the current item', async () => {
  const { id, items } = await releaseOf('# T\n\n## S\n- [ ] a\n  - p95: ____ ms (should be < 500ms)\n- [ ] b\n')
  const [a, b] = items
  if (!a || !b) throw new Error('two items')
  const path = `/api/v1/releases/${id}/items/${a.id}`
  const filled = await api.patch(path, {
    data: { fields: { [a.fields[0]?.id ?? '']: '640 ms' }, revision: a.revision },
  })
  expect(await filled.json()).toMatchObject({ outcome: 'failed', revision: a.revision + 1 })
  expect((await (await api.get(`/api/v1/releases/${id}/verdict`)).json()).verdict).toBe('no-go')
  const stale = await api.patch(path, { data: { outcome: 'passed', revision: a.revision } })
  expect(stale.status()).toBe(422)
  const old = await api.patch(path, { data: { outcome: 'passed', reason: 'measured cold', revision: a.revision } })
  expect(old.status()).toBe(409)
  expect(old.headers()['content-type']).toContain('application/problem+json')
  expect(await old.json()).toMatchObject({
    status: 409,
    current: { id: a.id, outcome: 'failed', revision: a.revision + 1 },
  })
  for (const [data, status] of [
    [{ outcome: 'fine', revision: 1 }, 422],
    [{ outcome: 'not-applicable', revision: b.revision }, 422],
    [{ fields: { [a.fields[0]?.id ?? '']: 'fast' }, revision: a.revision + 1 }, 422],
    [{ outcome: 'passed' }, 422],
  ] as const) {
    expect((await api.patch(path, { data })).status(), JSON.stringify(data)).toBe(status)
  }
  expect(
    (await api.patch(`/api/v1/releases/${id}/items/${id}`, { data: { outcome: 'passed', revision: 1 } })).status(),
  ).toBe(404)
  expect((await reader.patch(path, { data: { outcome: 'passed', revision: 2 } })).status()).toBe(403)
})

test('a probe is put, run by the worker, and read with what it left', async () => {
  const { id, items } = await releaseOf('# T\n\n## S\n- [ ] Server answers\n')
  const [item] = items
  if (!item) throw new Error('one item')
  const path = `/api/v1/releases/${id}/items/${item.id}`
  const bad = await api.put(`${path}/probe`, {
    data: { kind: 'http', url: '{{BASE_URL}}/health', expect: ['status = 200'] },
  })
  expect(bad.status()).toBe(422)
  expect(Object.keys((await bad.json()).fields)).toEqual(['expect.0'])
  expect(
    (
      await api.put(`${path}/probe`, {
        data: {
          kind: 'http',
          method: 'GET',
          url: '{{BASE_URL}}/health',
          expect: ['status == 200', 'body.status == "ok"'],
        },
      })
    ).status(),
  ).toBe(200)
  const requested = await api.post(`${path}/probe-runs`)
  expect(requested.status()).toBe(202)
  const { id: runId } = await requested.json()
  await expect.poll(async () => (await (await api.get(`/api/v1/probe-runs/${runId}`)).json()).status).toBe('passed')
  const run = await (await api.get(`/api/v1/probe-runs/${runId}`)).json()
  expect(run).toMatchObject({
    assertions: [
      { expression: 'status == 200', passed: true },
      { expression: 'body.status == "ok"', passed: true },
    ],
    timings: { total: expect.any(Number) },
  })
  const snapshot = await (await api.get(`/api/v1/releases/${id}`)).json()
  expect(snapshot.sections[0].items[0]).toMatchObject({
    outcome: 'passed',
    assurance: 'verified',
    lastRun: { status: 'passed' },
  })
})

test('releases are listed by project, verdict and words', async () => {
  const named = async (query: string) => {
    const answer = await api.get(`/api/v1/releases?projectId=${place.projectId}&q=nowhere%20else${query}`)
    return z.array(z.object({ name: z.string(), verdict: z.string() })).parse(await answer.json())
  }
  const { id } = await (await api.post('/api/v1/templates', markdown('# L\n\n## S\n- [ ] One\n'))).json()
  await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [id], name: 'Nowhere else', version: '1' },
  })
  expect(await named('')).toEqual([{ name: 'Nowhere else', verdict: 'hold' }])
  expect(await named('&verdict=hold')).toHaveLength(1)
  expect(await named('&verdict=go')).toEqual([])
})

test('what may change something runs when that is confirmed, and not before', async () => {
  const { hostname, port } = new URL(target.url)
  const environment = {
    name: 'changing',
    variables: { BASE_URL: target.url },
    egress: [{ host: hostname, ports: [Number(port)] }],
    allowSideEffects: true,
  }
  const { id: environmentId } = await (
    await api.post(`/api/v1/projects/${place.projectId}/environments`, { data: environment })
  ).json()
  const { id: templateId } = await (await api.post('/api/v1/templates', markdown('# C\n\n## S\n- [ ] Writes\n'))).json()
  const made = await (
    await api.post('/api/v1/releases', {
      data: { ...place, environmentId, templateIds: [templateId], name: 'Changing', version: '1' },
    })
  ).json()
  const path = `/api/v1/releases/${made.id}/items/${made.sections[0].items[0].id}`
  expect(
    (
      await api.put(`${path}/probe`, {
        data: { kind: 'http', method: 'POST', url: '{{BASE_URL}}/version', expect: ['status < 600'] },
      })
    ).status(),
  ).toBe(200)
  for (const url of [`${path}/probe-runs`, `/api/v1/releases/${made.id}/probe-groups`]) {
    const refused = await api.post(url, { data: {} })
    expect(refused.status()).toBe(422)
    expect(Object.keys((await refused.json()).fields)).toEqual(['confirmed'])
  }
  const requested = await api.post(`${path}/probe-runs`, { data: { confirmed: true } })
  expect(requested.status()).toBe(202)
  const { id: runId } = await requested.json()
  await expect.poll(async () => (await (await api.get(`/api/v1/probe-runs/${runId}`)).json()).status).toBe('passed')
  expect((await api.post(`/api/v1/releases/${made.id}/probe-groups`, { data: { confirmed: true } })).status()).toBe(202)
})

test('a metric past its alert threshold turns the verdict, and back', async () => {
  const { id } = await releaseOf(
    '# T\n\n## S\n- [ ] a\n\n## Watch\n| Metric | Target | Alert Threshold | Check Interval |\n|-|-|-|-|\n| Latency | <50ms | >200ms | 30s |\n',
  )
  const read = async () => (await api.get(`/api/v1/releases/${id}`)).json()
  const [metric] = (await read()).metrics
  expect(metric).toMatchObject({
    name: 'Latency',
    state: 'no-data',
    unit: 'ms',
    target: { comparator: '<', value: 50 },
    alert: { comparator: '>', value: 200 },
    intervalSeconds: 30,
  })
  for (const [value, state, verdict] of [
    [201, 'breached', 'no-go'],
    [120, 'warn', 'hold'],
    [40, 'ok', 'hold'],
  ] as const) {
    expect((await api.post(`/api/v1/releases/${id}/metrics/${metric.id}/samples`, { data: { value } })).status()).toBe(
      201,
    )
    const snapshot = await read()
    expect([snapshot.metrics[0].state, snapshot.verdict]).toEqual([state, verdict])
  }
  expect(
    (await api.post(`/api/v1/releases/${id}/metrics/${metric.id}/samples`, { data: { value: 'fast' } })).status(),
  ).toBe(422)
  expect((await api.post(`/api/v1/releases/${id}/metrics/${id}/samples`, { data: { value: 1 } })).status()).toBe(404)
})

test('a field of a section is filled in, its value parsed for its type', async () => {
  const { id } = await releaseOf('# T\n\n## S\n\nBackup size: ____ MB\n\n- [ ] a\n')
  const read = async () =>
    (await (await api.get(`/api/v1/releases/${id}`)).json()).sections.flatMap(
      (section: { fields: unknown[] }) => section.fields,
    )
  const [field] = await read()
  expect(field).toMatchObject({ label: 'Backup size', value: null })
  const at = `/api/v1/releases/${id}/fields/${field.id}`
  expect((await api.patch(at, { data: { value: 'large' } })).status()).toBe(422)
  expect((await api.patch(at, { data: { value: '412' } })).status()).toBe(200)
  expect((await read())[0]).toMatchObject({ value: 412 })
  const other = await releaseOf('# T\n\n## S\n- [ ] a\n')
  expect((await api.patch(`/api/v1/releases/${other.id}/fields/${field.id}`, { data: { value: '1' } })).status()).toBe(
    404,
  )
})

test('an issue is opened and resolved, and a go/no-go line answered, by a pipeline', async () => {
  const { id } = await releaseOf(
    '# T\n\n## S\n- [ ] a\n\n## Go / No-Go\n\n**NO-GO IF ANY TRUE**:\n- The load is too high\n',
  )
  const read = async () => (await api.get(`/api/v1/releases/${id}`)).json()
  const opened = await api.post(`/api/v1/releases/${id}/issues`, {
    data: { title: 'The scanner found a hole', severity: 'critical', link: 'https://scanner.example/1' },
  })
  expect(opened.status(), await opened.text()).toBe(201)
  const { id: issueId, number } = await opened.json()
  expect(number).toBe(1)
  expect(await read()).toMatchObject({
    verdict: 'no-go',
    issues: [{ number: 1, severity: 'critical', resolved: false }],
  })
  expect(
    (
      await api.patch(`/api/v1/releases/${id}/issues/${issueId}`, { data: { resolved: true, words: 'patched' } })
    ).status(),
  ).toBe(200)
  const { verdict, criteria } = await read()
  expect(verdict).toBe('hold')
  const at = `/api/v1/releases/${id}/criteria/${criteria[0].id}`
  expect((await api.patch(at, { data: { holds: true, revision: criteria[0].revision } })).status()).toBe(200)
  expect((await read()).verdict).toBe('no-go')
  expect((await api.patch(at, { data: { holds: false, revision: criteria[0].revision } })).status()).toBe(409)
  expect((await api.post(`/api/v1/releases/${id}/issues`, { data: { title: 'x', severity: 'huge' } })).status()).toBe(
    422,
  )
})

test('evidence is stored with its digest, and too much of it refused', async () => {
  const { id, items } = await releaseOf('# T\n\n## S\n- [ ] a\n')
  const path = `/api/v1/releases/${id}/items/${items[0]?.id}/evidence`
  const note = await api.post(path, { data: { kind: 'note', text: 'seen' } })
  expect(await note.json()).toMatchObject({ size: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const file = await api.post(path, {
    multipart: { file: { name: '../../x.svg', mimeType: 'image/svg+xml', buffer: Buffer.alloc(1024 * 1024, 'a') } },
  })
  expect(file.status()).toBe(201)
  const large = await api.post(path, {
    multipart: { file: { name: 'large', mimeType: 'text/plain', buffer: Buffer.alloc(26 * 1024 * 1024) } },
  })
  expect(large.status()).toBe(413)
  expect((await api.post(path, { data: { kind: 'link', url: 'javascript:alert(1)' } })).status()).toBe(422)
})

test('a retry with the same key does nothing twice; the same key for something else is refused', async () => {
  const headers = { 'content-type': 'text/markdown', 'idempotency-key': `key-${Date.now()}` }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => api.post('/api/v1/templates', { data: '# Once\n- [ ] a', headers })),
  )
  const made = answers.filter((answer) => answer.status() === 201)
  expect(made.length).toBeGreaterThan(0)
  expect(answers.filter((answer) => ![201, 409].includes(answer.status()))).toEqual([])
  const ids = new Set(await Promise.all(made.map(async (answer) => (await answer.json()).id)))
  expect(ids.size).toBe(1)
  const again = await api.post('/api/v1/templates', { data: '# Once\n- [ ] a', headers })
  expect(again.headers()['idempotency-replayed']).toBe('true')
  expect((await api.post('/api/v1/templates', { data: '# Other', headers })).status()).toBe(422)
})

test('bad documents get one sentence and nothing is half-imported', async () => {
  const made = await api.post('/api/v1/projects', { data: { name: `Refused ${Date.now()}` } })
  const { id: projectId } = z.object({ id: z.string() }).parse(await made.json())
  const address = `/api/v1/templates?projectId=${projectId}`
  for (const [data, status] of [
    [Buffer.from([0xff, 0xfe, 0x23, 0x00]), 400],
    [Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 413],
    ['', 400],
    ['- [ ] a\n'.repeat(20_001), 413],
    ['- [ ] a\0b', 422],
  ] as const) {
    const answer = await api.post(address, markdown(data))
    expect(answer.status()).toBe(status)
    expect((await answer.json()).detail).toMatch(/\.$/)
  }
  expect((await api.post(address, { data: {}, headers: { 'content-type': 'application/json' } })).status()).toBe(415)
  const rows = z
    .array(z.object({ project: z.object({ id: z.string() }).nullable() }))
    .parse(await (await api.get('/api/v1/templates')).json())
  expect(rows.filter(({ project }) => project?.id === projectId)).toEqual([])
})

test('a template has versions: pushed by a pipeline, read as Markdown, the same text twice is one', async () => {
  const text =
    '# Pushed\n\n## S\n- [ ] a\n  ```probe\n  kind: http\n  url: "{{BASE_URL}}/health"\n  expect: [status == 200]\n  ```\n'
  const { id } = await (await api.post('/api/v1/templates', markdown(text))).json()
  const again = await api.post(`/api/v1/templates/${id}/versions`, markdown(text))
  expect([again.status(), (await again.json()).version]).toEqual([201, 1])
  const changed = await api.post(
    `/api/v1/templates/${id}/versions?version=1`,
    markdown(`${text}- [ ] b PGPASSWORD=open-sesame\n`),
  )
  expect(await changed.json()).toMatchObject({
    id,
    version: 2,
    items: 2,
    findings: expect.arrayContaining([expect.objectContaining({ code: 'secret', lines: [10] })]),
  })
  const late = await api.post(`/api/v1/templates/${id}/versions?version=1`, markdown('# Pushed\n\n- [ ] c'))
  expect([late.status(), (await late.json()).code]).toEqual([409, 'stale'])
  const read = await api.get(`/api/v1/templates/${id}`, { headers: { accept: 'text/markdown' } })
  expect(await read.text()).toBe(`${text}- [ ] b PGPASSWORD={{PGPASSWORD}}\n`)
  const first = await (await api.get(`/api/v1/templates/${id}?version=1`)).json()
  expect(first).toMatchObject({
    version: 1,
    structure: { sections: [{ items: [{ title: 'a', probe: { kind: 'http' } }] }] },
  })
  const back = await (await api.post('/api/v1/templates', markdown(await read.text()))).json()
  const second = await (await api.get(`/api/v1/templates/${id}`)).json()
  expect(back.sections).toEqual(second.structure.sections)
  const release = await (
    await api.post('/api/v1/releases', { data: { ...place, templateIds: [id], name: 'Pushed', version: '2' } })
  ).json()
  expect(release.sections[0].items[0]).toMatchObject({
    title: 'a',
    probe: { kind: 'http', url: '{{BASE_URL}}/health' },
  })
})

test('whatever is sent is read whole or refused with the limit, and meanwhile everybody else is answered', async () => {
  const prose = `## Section\n\n${'A sentence about nothing in particular, with < 5 ms of it.\n'.repeat(60)}`
    .repeat(2500)
    .slice(0, 9_000_000)
  const hostile: [string, string | Buffer, number][] = [
    ['a million headings', '## a\n'.repeat(1_000_000), 413],
    ['a million boxes', '- [ ] a\n'.repeat(1_000_000), 413],
    [
      '10,000 levels',
      Array.from({ length: 4000 }, (_, level) => `${' '.repeat(level)}- [ ] level ${level}`).join('\n'),
      201,
    ],
    ['one line of 5 MB', `# T\n- [ ] ${'x'.repeat(5_000_000)}`, 201],
    ['9 MB of prose', `# T\n- [ ] a\n${prose}`, 201],
    ['UTF-16', Buffer.from('\ufeff# T\n- [ ] a', 'utf16le'), 400],
    ['UTF-16 without a mark', Buffer.from('# T\n- [ ] a', 'utf16le'), 422],
    ['a fence that is never closed', '# T\n- [ ] a\n```\n- [ ] b', 201],
    ['scripts and links', '# <script>alert(1)</script>\n- [ ] [a](javascript:alert(1)) \u202eb\u200b', 201],
  ]
  for (const [name, text, status] of hostile) {
    const sent = api.post('/api/v1/templates', { ...markdown(text), timeout: 60_000 })
    let done = false
    void sent.finally(() => {
      done = true
    })
    let requested = 0
    while (!done || requested === 0) {
      expect((await api.get('/api/health', { timeout: 2000 })).status()).toBe(200)
      requested += 1
    }
    const answer = await sent
    expect([name, answer.status()]).toEqual([name, status])
    const body = await answer.json()
    if (status === 201) expect(body.coverage.lost).toBe(0)
    else expect(body.detail).toMatch(/more than 5,000|UTF-8|NUL/)
  }
})

test('without a token, with a wrong one, or from another page nothing is to be had', async () => {
  const nobody = await request.newContext({ baseURL: BASE })
  expect((await nobody.get('/api/v1/releases')).status()).toBe(401)
  expect(
    (
      await nobody.get('/api/v1/releases', { headers: { authorization: 'Bearer cs_wrongwrongwrongwrongwrong' } })
    ).status(),
  ).toBe(401)
  expect(
    (
      await nobody.post('/api/v1/projects', { data: { name: 'x' }, headers: { origin: 'https://evil.example' } })
    ).status(),
  ).toBe(403)
  expect((await reader.post('/api/v1/projects', { data: { name: 'x' } })).status()).toBe(403)
  expect((await nobody.get('/api/v1/openapi.json')).status()).toBe(200)
  const ready = await nobody.get('/api/ready')
  expect(await ready.json()).toEqual({ status: 'ready', database: true, migrations: true, worker: true, secrets: true })
})

test('every path of the API stands in its OpenAPI document', async () => {
  const { paths, openapi } = await (await api.get('/api/v1/openapi.json')).json()
  expect(openapi).toBe('3.1.0')
  const folders = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? folders(join(folder, entry.name)) : entry.name === 'route.ts' ? [folder] : [],
    )
  const served = folders('app/api/v1')
    .map((folder) => folder.replace('app/api/v1', '').replaceAll(/\[(\w+)\]/g, '{$1}'))
    .filter((path) => path !== '/openapi.json')
  expect(Object.keys(paths).sort()).toEqual(served.sort())
})

test('the gate says no with its reasons; the history is exported and verifies; a changed line is named', async () => {
  const { id } = await releaseOf('# T\n\n## S\n- [ ] Only this\n')
  const gate = countersign(['gate', id])
  expect(gate.status).toBe(1)
  expect(gate.stdout).toContain('HOLD')
  expect(gate.stdout).toContain('Only this')
  expect(countersign(['gate', 'nonsense']).status).toBe(2)
  expect(countersign(['gate', id], '', { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' }).status).toBe(3)
  const folder = mkdtempSync(join(tmpdir(), 'countersign-audit-'))
  const file = join(folder, 'history.ndjson')
  writeFileSync(file, countersign(['audit', 'export']).stdout)
  const nowhere = { COUNTERSIGN_DATA_DIR: folder }
  expect(countersign(['audit', 'verify', file], '', nowhere)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('intact'),
  })
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('Only this', 'Only that').replace('release.created', 'release.creates'),
  )
  const broken = countersign(['audit', 'verify', file], '', nowhere)
  expect(broken.status).toBe(1)
  expect(broken.stderr).toMatch(/broken: chain .*, event \d+: its text is not what was hashed/)
  const audit = await api.get(`/api/v1/audit?projectId=${place.projectId}`)
  expect(
    (await audit.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).seq),
  ).toEqual(expect.arrayContaining([1, 2, 3]))
})

test('people are added and closed out from the command line, and a weak password is refused', async ({ page }) => {
  const email = `new-${Date.now()}@example.com`
  expect(
    countersign(['user', 'add', '--email', email, '--name', 'New', '--role', 'member', '--password-stdin'], 'short\n')
      .status,
  ).toBe(2)
  expect(
    countersign(
      ['user', 'add', '--email', email, '--name', 'New', '--role', 'member', '--password-stdin'],
      'a long enough password\n',
    ).status,
  ).toBe(0)
  expect(countersign(['user', 'add', '--email', email, '--name', 'New', '--role', 'member']).status).toBe(1)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill('a long enough password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'No releases yet' })).toBeVisible()
  const { id } = await releaseOf('# T\n\n## S\n- [ ] a\n')
  const answer = await page.goto(`/releases/${id}`)
  expect(answer?.status()).toBe(404)
  expect(countersign(['user', 'disable', '--email', email])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 open session ended'),
  })
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
})

test('a report that a pipeline pushes is judged as it comes in', async () => {
  const probe = "  ```probe\n  kind: report\n  format: junit\n  expect: ['failed == 0', 'total > 0']\n  ```\n"
  const { id, items } = await releaseOf(`# T\n\n## S\n- [ ] tests\n${probe}`)
  const path = `/api/v1/releases/${id}/items/${items[0]?.id}/evidence`
  const push = (text: string) =>
    api.post(path, {
      multipart: { file: { name: 'junit.xml', mimeType: 'application/xml', buffer: Buffer.from(text) } },
    })
  const good = await push('<testsuite><testcase name="a"/></testsuite>')
  expect(good.status()).toBe(201)
  expect((await good.json()).run).toMatchObject({ number: 1, status: 'passed' })
  const read = async () => (await (await api.get(`/api/v1/releases/${id}`)).json()).sections[0].items[0]
  expect(await read()).toMatchObject({ outcome: 'passed', assurance: 'verified', evidence: [{ title: 'junit.xml' }] })
  expect(
    (await (await push('<testsuite><testcase name="a"><failure message="no"/></testcase></testsuite>')).json()).run,
  ).toMatchObject({ number: 2, status: 'failed' })
  expect((await push('<html>')).status()).toBe(422)
  expect(await read()).toMatchObject({ outcome: 'failed', lastRun: { number: 2 } })
  expect((await api.post(`/api/v1/releases/${id}/items/${items[0]?.id}/probe-runs`)).status()).toBe(409)
})

test('a schedule is turned on and off, and the queue can be watched', async ({ request }) => {
  const { id, items } = await releaseOf('# T\n\n## S\n- [ ] a\n')
  const path = `/api/v1/releases/${id}/items/${items[0]?.id}`
  expect((await api.put(`${path}/schedule`, { data: { on: true } })).status()).toBe(409)
  expect(
    (
      await api.put(`${path}/probe`, {
        data: { kind: 'http', url: '{{BASE_URL}}/health', everySeconds: 30, forSeconds: 60, expect: ['status == 200'] },
      })
    ).status(),
  ).toBe(200)
  expect(await (await api.put(`${path}/schedule`, { data: { on: true } })).json()).toMatchObject({
    on: true,
    until: expect.any(String),
  })
  await expect
    .poll(async () => (await (await api.get(`/api/v1/releases/${id}`)).json()).sections[0].items[0].lastRun)
    .toMatchObject({ status: 'passed', requestedBy: 'schedule' })
  expect(await (await api.put(`${path}/schedule`, { data: { on: false } })).json()).toEqual({ on: false })
  expect((await request.get('/metrics')).status()).toBe(401)
  const watched = await api.get('/metrics')
  expect(watched.headers()['content-type']).toContain('text/plain; version=0.0.4')
  const figures = await watched.text()
  expect(figures).toMatch(/^countersign_runs\{state="queued"\} \d+$/m)
  expect(figures).toMatch(
    /^countersign_http_requests_total\{method="GET",route="\/api\/v1\/releases\/\[releaseId\]",status="2xx"\} \d+$/m,
  )
  expect(figures).toMatch(/^countersign_http_requests_total\{method="GET",route="\/metrics",status="4xx"\} \d+$/m)
  expect(figures).toMatch(/^countersign_database_pool_connections\{state="used"\} \d+$/m)
  expect(figures).not.toContain(id)
})

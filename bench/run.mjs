// The figures of the product, each beside its limit in the same run: `node bench/run.mjs`. Starts the product on a database of its own.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { findBrowser } from '../e2e/support/browser.mjs'
import { freePort } from '../lib/platform/box/postgres.mjs'

process.chdir(resolve(import.meta.dirname, '..'))
const ROUNDS = Number(process.env.ROUNDS ?? 40)
const dataDir = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
chmodSync(dataDir, 0o755)
const port = await freePort()
const base = `http://localhost:${port}`
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const range = (values) =>
  `${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)}, n=${values.length})`

function endOf(child) {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  return ended
}

function start() {
  const started = performance.now()
  const marks = {}
  const env = {
    ...process.env,
    PORT: String(port),
    COUNTERSIGN_DATA_DIR: dataDir,
    DATABASE_URL: '',
    COUNTERSIGN_DEMO: 'on',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['lib/cli/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((ready) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('the database is up')) marks.database = performance.now() - started
      if (!line.includes('Stop it with')) return
      marks.ready = performance.now() - started
      ready({ marks, stop: () => endOf(child) })
    })
  })
}

/** Milliseconds to the first byte, and to the last. */
function timeOf(path, cookie) {
  return new Promise((done, fail) => {
    const started = performance.now()
    request(`${base}${path}`, { agent: false, headers: { cookie, accept: 'text/html' } }, (response) => {
      const first = performance.now() - started
      response
        .resume()
        .once('end', () =>
          response.statusCode === 200
            ? done({ first, last: performance.now() - started })
            : fail(new Error(`${path}: ${response.statusCode}`)),
        )
    })
      .once('error', fail)
      .end()
  })
}

async function signIn(browser) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Email').fill('lead@example.com')
  await page.getByLabel('Password').fill('lighthouse-lead')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${base}/`)
  return page
}

async function pages(page) {
  const text = `# Three hundred\n\n${Array.from({ length: 30 }, (_, section) => `## Section ${section}\n${Array.from({ length: 10 }, (_, item) => `- [ ] Item ${section}.${item} with a title of an ordinary length\n`).join('')}`).join('\n')}`
  const post = (path, data, type = 'application/json') =>
    page.evaluate(
      async ([to, body, contentType]) =>
        (await fetch(to, { method: 'POST', body, headers: { 'content-type': contentType } })).json(),
      [path, data, type],
    )
  const [project] = await page.evaluate(async () => (await fetch('/api/v1/projects')).json())
  const template = await post(`/api/v1/templates?projectId=${project.id}`, text, 'text/markdown')
  const release = await post(
    '/api/v1/releases',
    JSON.stringify({
      projectId: project.id,
      environmentId: project.environments[0].id,
      templateIds: [template.id],
      name: 'Large',
      version: '1',
    }),
  )
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const times = { empty: [], large: [], emptyLast: [], largeLast: [] }
  for (let round = 0; round < ROUNDS + 5; round++) {
    const empty = await timeOf('/sign-in', '')
    const large = await timeOf(`/releases/${release.id}`, cookie)
    if (round < 5) continue
    times.empty.push(empty.first)
    times.emptyLast.push(empty.last)
    times.large.push(large.first)
    times.largeLast.push(large.last)
  }
  console.log(`empty dynamic page, first byte        ${range(times.empty)}; last ${range(times.emptyLast)}`)
  console.log(`release of 300 items, first byte      ${range(times.large)}; last ${range(times.largeLast)}`)
  console.log(
    `  ratio of medians                    ${(median(times.large) / median(times.empty)).toFixed(2)} (limit 3); whole answer ${(median(times.largeLast) / median(times.emptyLast)).toFixed(2)}`,
  )
  return release.id
}

async function probes(browser, page) {
  const target = createServer((_, response) => setTimeout(() => response.end('{"ok":true}'), 1))
  await new Promise((done) => target.listen(0, '127.0.0.1', done))
  const [project] = await page.evaluate(async () => (await fetch('/api/v1/projects')).json())
  const post = (path, data, method = 'POST') =>
    page.evaluate(
      async ([to, body, verb]) =>
        (
          await fetch(to, { method: verb, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
        ).json(),
      [path, data, method],
    )
  const environment = await post(`/api/v1/projects/${project.id}/environments`, {
    name: `bench ${Date.now()}`,
    egress: [{ host: '127.0.0.1', ports: [target.address().port] }],
  })
  const template = await page.evaluate(
    async (projectId) =>
      (
        await fetch(`/api/v1/templates?projectId=${projectId}`, {
          method: 'POST',
          body: '# Bench\n\n## S\n- [ ] Target answers\n',
          headers: { 'content-type': 'text/markdown' },
        })
      ).json(),
    project.id,
  )
  const release = await post('/api/v1/releases', {
    projectId: project.id,
    environmentId: environment.id,
    templateIds: [template.id],
    name: 'Bench',
    version: '1',
  })
  const item = release.sections[0].items[0]
  await post(
    `/api/v1/releases/${release.id}/items/${item.id}/probe`,
    { kind: 'http', url: `http://127.0.0.1:${target.address().port}/`, expect: ['status == 200', 'body.ok'] },
    'PUT',
  )
  const watcher = await signIn(browser)
  for (const viewer of [page, watcher]) {
    await viewer.goto(`${base}/releases/${release.id}`)
    await viewer.getByRole('group', { name: 'Target answers' }).waitFor()
  }
  const seen = (number) => `[data-run="passed"][data-number="${number}"]`
  const times = []
  for (let round = 1; round <= ROUNDS + 3; round++) {
    const shown = watcher.evaluate(
      (selector) =>
        new Promise((done) => {
          new MutationObserver((_, observer) => {
            if (!document.querySelector(selector)) return
            observer.disconnect()
            done(performance.timeOrigin + performance.now())
          }).observe(document.body, { subtree: true, childList: true, attributes: true })
        }),
      seen(round),
    )
    const clicked = await page.evaluate(() => {
      document.querySelector('button[aria-label="Run probe"]').click()
      return performance.timeOrigin + performance.now()
    })
    const elapsed = (await shown) - clicked
    if (round > 3) times.push(elapsed)
    await page.waitForSelector(seen(round))
  }
  target.close()
  console.log(`click Run probe → second browser      ${range(times)} (limit 250 at the median)`)
}

/** While a large document is imported, somebody else asks for the process's health: how long the slowest of the answers took. */
async function imports(page) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const text =
    `# Large\n\n- [ ] a\n\n${`## Section\n\n${'A sentence about nothing in particular, with < 5 ms of it.\n'.repeat(60)}`.repeat(2600)}`.slice(
      0,
      9_500_000,
    )
  const [project] = await (await page.request.get(`${base}/api/v1/projects`)).json()
  const send = () =>
    fetch(`${base}/api/v1/templates?projectId=${project.id}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/markdown', cookie, origin: base },
    })
  await send()
  const alone = []
  for (let round = 0; round < 200; round++) alone.push((await timeOf('/api/health', '')).last)
  let done = false
  const started = performance.now()
  const sent = send().finally(() => {
    done = true
  })
  const meanwhile = []
  while (!done) meanwhile.push((await timeOf('/api/health', '')).last)
  const answer = await sent
  console.log(`import of 9.5 MB                      ${(performance.now() - started).toFixed(0)} ms (${answer.status})`)
  console.log(
    `  health meanwhile: slowest           ${Math.max(...meanwhile).toFixed(1)} ms of ${meanwhile.length} (limit 100; alone ${Math.max(...alone).toFixed(1)})`,
  )
}

const first = await start()
try {
  const path = findBrowser(() => {})
  const browser = await chromium.launch({
    ...(path && { executablePath: path }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  })
  const page = await signIn(browser)
  await pages(page)
  await imports(page)
  await probes(browser, page)
  await browser.close()
  await first.stop()
  const again = await start()
  console.log(
    `second start, ready                   ${Math.round(again.marks.ready)} ms, of which until the database is up ${Math.round(again.marks.database)} ms (limit 5000 after it)`,
  )
  await again.stop()
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

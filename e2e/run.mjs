// `npm test`: everything, with a PostgreSQL and a browser of its own. `npm test -- unit` and `npm test -- browser` run one half, `npm test -- FILE` one
// file without the static checks.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuilt } from '../lib/platform/box/build.mjs'
import { ensureClient, ensureInstalled } from '../lib/platform/box/install.mjs'
import { startPostgres } from '../lib/platform/box/postgres.mjs'
import { findBrowser } from './support/browser.mjs'

process.chdir(resolve(import.meta.dirname, '..'))
const selected = process.argv[2]
const file = selected && !['unit', 'browser'].includes(selected) ? selected : null
const half = file === null ? selected : file.endsWith('.spec.ts') ? 'browser' : 'unit'
const RESULTS = 'e2e/results'
const say = (text) => console.log(`· ${text}`)
const counts = { passed: 0, failed: 0 }
let broken = false

function step(name, work) {
  const started = Date.now()
  const ok = work()
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  if (!ok) broken = true
  return ok
}

const node = (args, env = {}) =>
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function countVitest() {
  const report = readReport(`${RESULTS}/vitest.json`)
  counts.passed += report?.numPassedTests ?? 0
  counts.failed += report?.numFailedTests ?? 0
  return report !== null
}

function countPlaywright() {
  const stats = readReport(`${RESULTS}/playwright.json`)?.stats
  counts.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  counts.failed += stats?.unexpected ?? 0
  if (stats?.flaky) say(`${stats.flaky} of the browser tests passed at the second try only: look into them`)
  return stats !== undefined
}

ensureInstalled(say)
ensureClient(say)
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
const home = mkdtempSync(join(tmpdir(), 'countersign-test-'))
const server = await startPostgres(home, { fast: true })
const env = { TEST_DATABASE_URL: `${server.url}/postgres`, CI: process.env.CI ?? '', NEXT_TELEMETRY_DISABLED: '1' }

function runUnit() {
  if (file === null && !step('check', () => node(['e2e/check.mjs']))) return
  step('unit, property and database tests', () => {
    const ok = node(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '-c',
        'e2e/vitest.config.ts',
        ...(file === null ? [] : [file]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${RESULTS}/vitest.json`,
      ],
      env,
    )
    return countVitest() && ok
  })
}

function runBrowser() {
  const browser = findBrowser(say)
  step('build', () => {
    ensureBuilt(say)
    return true
  })
  step('browser tests', () => {
    const ok = node(
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '-c',
        'e2e/playwright.config.ts',
        ...(file === null ? [] : [file]),
      ],
      {
        ...env,
        ...(browser && { CHROMIUM_PATH: browser }),
      },
    )
    return countPlaywright() && ok
  })
}

try {
  if (half !== 'browser') runUnit()
  if (half !== 'unit' && !broken) runBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  broken = true
} finally {
  server.stop()
  if (server.home) rmSync(server.home, { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
}
if (broken && counts.failed === 0) counts.failed = 1
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(broken || counts.failed > 0 || counts.passed === 0 ? 1 : 0)

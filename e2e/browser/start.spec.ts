// Starting and stopping: everything leaves with its parent, a database left behind is taken over, a second start is refused, and a database that goes
// away comes back without anybody reloading a page.
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { test } from '@/e2e/support/pages'
import { startProduct } from '@/e2e/support/started'
import { freePort, startPostgres } from '@/lib/platform/box/postgres.mjs'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let dataDir = ''
let port = 0
test.beforeAll(async () => {
  dataDir = await makeDataDir()
  port = Number(await freePort())
})
test.afterAll(async () => {
  await removeDataDir(dataDir)
})

const start = (more: Record<string, string> = {}) => startProduct({ port, dataDir }, more)

/** Processes that work for this data directory. */
function processes(): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.includes(dataDir) || line.includes(`-p ${port}`))
}
const answers = () =>
  fetch(`http://localhost:${port}/api/health`).then(
    (response) => response.ok,
    () => false,
  )

test('an empty installation prints a set-up link that makes the first administrator, once', async ({ page }) => {
  const { child, said, ended } = await start()
  const link = said.find((line) => line.includes('/set-up?token='))?.trim() ?? ''
  expect(link).toContain(`http://localhost:${port}/set-up?token=`)
  await page.goto(link)
  await page.getByLabel('Name').fill('First')
  await page.getByLabel('Email').fill('first@example.com')
  await page.getByLabel('Password').fill('too short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('at least 12 characters').first()).toBeVisible()
  await page.getByLabel('Password').fill('long enough to be mine')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'No releases yet' })).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Already set up' })).toBeVisible()
  expect(await page.content()).not.toContain('Create account')
  const stopped = Date.now()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(Date.now() - stopped).toBeLessThan(10_000)
  expect(processes()).toEqual([])
})

test('the demo is not served beyond this machine unasked, and when asked for with passwords that nobody knows', async ({
  page,
}) => {
  const own = await makeDataDir()
  const everywhere = { HOST: '0.0.0.0', COUNTERSIGN_DATA_DIR: own }
  const unasked = await start({ ...everywhere, COUNTERSIGN_DEMO: '' })
  expect(await unasked.ended).toBe(1)
  expect(unasked.said.join('\n')).toContain('others than this machine could reach the demo')
  const requested = await start({ ...everywhere, COUNTERSIGN_DEMO: 'on' })
  const said = requested.said.join('\n')
  expect(said).toContain('admin@example.com / ')
  expect(said).not.toContain('lighthouse-')
  await page.goto(`http://localhost:${port}/sign-in`)
  await expect(page.getByLabel('Email')).toBeVisible()
  expect(await page.content()).not.toContain('lead@example.com')
  requested.child.kill('SIGTERM')
  expect(await requested.ended).toBe(0)
  await removeDataDir(own)
})

test('killed with -9 it takes its children along; the next start takes the database over; a third is refused', async () => {
  const first = await start()
  expect(first.said.join('\n')).not.toContain('set-up?token')
  first.child.kill('SIGKILL')
  await first.ended
  await expect.poll(answers).toBe(false)
  const second = await start()
  expect(second.said.join('\n')).toContain('took over the database')
  expect(await answers()).toBe(true)
  const third = await start()
  expect(await third.ended).toBe(1)
  expect(third.said.join('\n')).toContain('is running already')
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(processes()).toEqual([])
})

test('while the database is gone a page says so, and comes back by itself', async ({ page }) => {
  const { child, ended } = await start()
  await page.goto(`http://localhost:${port}/sign-in`)
  await page.getByLabel('Email').fill('first@example.com')
  await page.getByLabel('Password').fill('long enough to be mine')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'No releases yet' })).toBeVisible()
  const running = await startPostgres(dataDir)
  expect(running.adopted).toBe(true)
  running.stop()
  await page.goto(`http://localhost:${port}/templates`)
  await expect(page.getByRole('heading', { name: 'This page is currently unavailable' })).toBeVisible()
  const ready = await fetch(`http://localhost:${port}/api/ready`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ database: false })
  await startPostgres(dataDir)
  await expect(page.getByRole('heading', { name: 'No checklists yet' })).toBeVisible({ timeout: 30_000 })
  expect(await readFile(join(dataDir, 'runtime.json'), 'utf8')).toContain(String(port))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

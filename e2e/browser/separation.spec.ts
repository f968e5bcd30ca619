// Administrators kept out of projects, on a product of its own: the setting counts for everybody in it.
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { freshPage, passwordOf, test, type Who } from '@/e2e/support/pages'
import { startProduct } from '@/e2e/support/start-product'
import { freePort } from '@/lib/platform/box/postgres.mjs'

const REASON = 'The lead asked for help with a stuck probe'
let base = ''
let stop = async () => {}
let dataDir = ''

test.describe.configure({ timeout: 180_000 })
test.beforeAll(async () => {
  dataDir = await makeDataDir()
  const port = String(await freePort())
  base = `http://localhost:${port}`
  stop = await startProduct(port, dataDir)
})
test.afterAll(async () => {
  await stop()
  await removeDataDir(dataDir)
})

async function signInThere(page: Page, who: Who): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Email').fill(`${who}@example.com`)
  await page.getByLabel('Password').fill(passwordOf(who))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${base}/`)
}

test('an administrator enters a project with a reason, its lead sees who did and why, and ends it', async ({
  browser,
}) => {
  const admin = await freshPage(browser)
  await signInThere(admin, 'admin')
  const release = admin.getByRole('link', { name: /Lighthouse cutover/ }).first()
  await expect(release).toBeVisible()
  const address = (await release.getAttribute('href')) ?? ''

  await admin.goto(`${base}/settings/instance`)
  await expect(admin.getByRole('status')).toHaveText('Administrators can see and change every project.')
  await admin.getByRole('button', { name: 'Restrict administrators' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Restrict access' }).click()
  await expect(admin.getByRole('status')).toContainText('Administrators see only the names and leads')
  await expectAccessible(admin)

  await admin.goto(`${base}/`)
  await expect(admin.getByRole('link', { name: /Lighthouse cutover/ })).toHaveCount(0)
  expect((await admin.goto(`${base}${address}`))?.status()).toBe(404)
  await admin.goto(`${base}/projects`)
  const closed = admin.getByRole('region', { name: 'Projects that you have not entered' })
  await expect(closed.getByRole('listitem')).toContainText('Leads: Ada Lindqvist')
  await closed.getByRole('link', { name: 'Lighthouse' }).click()
  const form = admin.getByRole('form', { name: 'Enter the project' })
  await expect(form).toBeVisible()
  await expect(admin.getByRole('heading', { name: 'Environments' })).toHaveCount(0)
  await expectAccessible(admin)
  await form.getByLabel('Reason').fill(REASON)
  await form.getByLabel('Access').selectOption('View and change')
  await form.getByLabel('Duration').selectOption('4 hours')
  await form.getByRole('button', { name: 'Enter the project' }).click()
  await expect(admin.getByRole('heading', { name: 'Environments' })).toBeVisible()
  const project = admin.url()
  expect((await admin.goto(`${base}${address}`))?.status()).toBe(200)

  const lead = await freshPage(browser)
  await signInThere(lead, 'lead')
  await lead.goto(project)
  const entries = lead.getByRole('region', { name: 'Administrators who entered' })
  await expect(entries.getByRole('listitem')).toContainText(REASON)
  await expect(entries.getByRole('listitem')).toContainText('Dana Novak as a lead')
  await expectAccessible(lead)
  await lead.goto(`${base}/inbox`)
  await expect(lead.getByText('Dana Novak entered the project as a lead').first()).toBeVisible({ timeout: 30_000 })
  await lead.goto(project)
  await entries.getByRole('button', { name: 'End entry' }).click()
  await expect(entries.getByRole('listitem')).toContainText('by Ada Lindqvist')

  await admin.goto(project)
  await expect(form).toBeVisible()
  expect((await admin.goto(`${base}${address}`))?.status()).toBe(404)
})

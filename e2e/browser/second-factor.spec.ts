// The second factor as people meet it: set up with an app, asked for when signing in and signing, recovered, reset.
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { codeOf } from '@/e2e/support/authenticator-app'
import { countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { freshPage, pageOf, test } from '@/e2e/support/pages'
import { makeProject } from '@/e2e/support/places'

const PASSWORD = 'correct horse battery'

let api: APIRequestContext

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
})

async function addPerson(name: string): Promise<string> {
  const email = `second-factor-${Date.now()}@example.com`
  const added = countersign(
    ['user', 'add', '--email', email, '--name', name, '--role', 'member', '--password-stdin'],
    `${PASSWORD}\n`,
  )
  expect(added.stderr + String(added.status)).toBe('0')
  return email
}

async function enterPassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Sets the app up in the profile. Yields its secret and the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/settings/profile')
  await page.getByRole('button', { name: 'Set up app' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible()
  await expectAccessible(page, '[role=dialog]')
  const secret = ((await dialog.getByTestId('totp-secret').textContent()) ?? '').replaceAll(/\s/g, '')
  await dialog.getByRole('textbox', { name: 'Code' }).fill('000000')
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog.getByText('The code is not correct.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, new Date(), -1))
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  const shown = page.getByRole('dialog').getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(shown).toHaveCount(10)
  const codes = await shown.allTextContents()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('10 of 10 recovery codes left')).toBeVisible()
  return { secret, codes }
}

const TEXT =
  '# Small\n\n## Do\n- [ ] Build it\n\n## Approval\n\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

/** A release that waits for its QA Lead, who is this person. */
async function releaseFor(email: string): Promise<string> {
  const { projectId, environmentId } = await makeProject(api, 'Second factor')
  const member = await api.post(`/api/v1/projects/${projectId}/members`, { data: { email, roles: ['QA Lead'] } })
  expect(member.status(), await member.text()).toBe(201)
  const template = await api.post('/api/v1/templates', { data: TEXT, headers: { 'content-type': 'text/markdown' } })
  const { id: templateId } = await template.json()
  const data = { projectId, environmentId, templateIds: [templateId], name: 'Second factor', version: '1' }
  const made = await api.post('/api/v1/releases', { data })
  expect(made.status(), await made.text()).toBe(201)
  return (await made.json()).id
}

test('an app is set up, asked for at sign-in and when signing, and recovery codes stand in for it', async ({
  browser,
}: {
  browser: Browser
}) => {
  const email = await addPerson('Tia Totp')
  const page = await freshPage(browser)
  await enterPassword(page, email)
  await page.waitForURL((url) => url.pathname === '/')
  const { secret, codes } = await setUp(page)

  await page.context().clearCookies()
  await enterPassword(page, email)
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Code' }).fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Incorrect or already used code.' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, new Date()))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')

  const release = await releaseFor(email)
  await page.goto(`/releases/${release}/sign-off`)
  await page.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Approve', exact: true }).check()
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('textbox', { name: 'Code' }).fill('000000')
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog.getByText('Nothing was signed. Enter the next code.')).toBeVisible()
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, new Date(), 1))
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('confirmed by password and code')).toBeVisible()

  await page.context().clearCookies()
  await enterPassword(page, email)
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/settings/profile')
  await expect(page.getByText('9 of 10 recovery codes left')).toBeVisible()

  await page.getByRole('button', { name: 'Add passkey' }).click()
  const adding = page.getByRole('dialog')
  await adding.getByLabel('Name').fill('Laptop')
  await adding.getByLabel('Password').fill(PASSWORD)
  await adding.getByRole('textbox', { name: 'Code' }).fill('000000')
  await expectAccessible(page, '[role=dialog]')
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(adding.getByText('The code is not correct, or it was already used.')).toBeVisible()
  await adding.getByRole('button', { name: 'Cancel' }).click()
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[1] ?? '')
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Password changed.')).toBeVisible()
  await expect(page.getByText('8 of 10 recovery codes left')).toBeVisible()

  const admin = await pageOf(browser, 'admin')
  await admin.goto('/settings/people')
  const row = admin.getByRole('listitem').filter({ hasText: email })
  await expect(row).toContainText('authenticator app')
  await row.getByRole('button', { name: /^Actions for/ }).click()
  await admin.getByRole('menuitem', { name: 'Reset second factor' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(row).not.toContainText('authenticator app')
  await enterPassword(page, email)
  await page.waitForURL((url) => url.pathname === '/')
})

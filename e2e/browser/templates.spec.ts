// Templates of a project: made in it, hidden from others, and compared with what the last release was made from.
import { type APIRequestContext, expect } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { freshPage, pageOf, test } from '@/e2e/support/pages'

const PASSWORD = 'correct horse battery'
const UNKNOWN = '018f0000-0000-7000-8000-000000000000'
const textOf = (title: string, items: string[]) =>
  `# ${title}\n\n## Before\n${items.map((name) => `- [ ] ${name}\n`).join('')}`

let api: APIRequestContext
test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
})

test('a template is its project’s: others find nothing, and a new release says what changed and who did it', async ({
  browser,
}) => {
  const title = `Lantern ${Date.now()}`
  const lead = await pageOf(browser, 'lead')
  await lead.goto('/templates/import')
  await lead.getByLabel('Markdown').fill(textOf(title, ['Wick', 'Glass']))
  await expect(lead.getByLabel('Project')).toContainText('Lighthouse')
  await expect(lead.getByLabel('Project')).not.toContainText('Whole instance')
  await lead.getByRole('button', { name: 'Save as template' }).click()
  await expect(lead.getByRole('heading', { name: title })).toBeVisible()
  await expect(lead.getByText('It belongs to Lighthouse')).toBeVisible()
  const address = new URL(lead.url()).pathname

  const email = `stranger-${Date.now()}@example.com`
  const added = countersign(
    ['user', 'add', '--email', email, '--name', 'Sam Stray', '--role', 'member', '--password-stdin'],
    PASSWORD,
  )
  expect(added.status, added.stderr).toBe(0)
  const stranger = await freshPage(browser)
  await stranger.goto('/sign-in')
  await stranger.getByLabel('Email').fill(email)
  await stranger.getByLabel('Password').fill(PASSWORD)
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await stranger.waitForURL((url) => url.pathname === '/')
  await stranger.goto('/templates')
  await expect(stranger.getByText(title)).toHaveCount(0)
  const seen: (string | null)[] = []
  for (const path of [address, `/templates/${UNKNOWN}`]) {
    expect((await stranger.goto(path))?.status()).toBe(404)
    seen.push(await stranger.locator('#main').textContent())
  }
  expect(seen[0]).toBe(seen[1])

  await lead.goto(`/releases/new?template=${address.split('/').at(-1)}`)
  const since = lead.getByRole('region', { name: 'Since the last release' })
  await expect(since).toContainText('No earlier release of this project used this template.')
  await lead.getByRole('textbox', { name: 'Name' }).fill('Lantern')
  await lead.getByRole('textbox', { name: 'Version' }).fill('1')
  await lead.getByRole('button', { name: 'Start release' }).click()
  await expect(lead.getByRole('status')).toHaveText('HOLD')

  const saved = await api.post(`/api/v1${address}/versions`, {
    data: textOf(title, ['Wick', 'Shutter']),
    headers: { 'content-type': 'text/markdown' },
  })
  expect(saved.status(), await saved.text()).toBe(201)
  await lead.goto(`/releases/new?template=${address.split('/').at(-1)}`)
  await expect(since).toContainText('Lantern 1 used version 1')
  await expect(since.getByRole('list', { name: 'Saved by' })).toContainText('Version 2: test admin')
  await expect(since).toContainText('1 added, 0 changed, 1 removed')
  await expect(since).toContainText('Shutter')
  await expectAccessible(lead)
  await lead.getByRole('textbox', { name: 'Name' }).fill('Lantern')
  await lead.getByRole('textbox', { name: 'Version' }).fill('2')
  await lead.getByRole('button', { name: 'Start release' }).click()
  await expect(lead.getByRole('status')).toHaveText('HOLD')
  await lead.getByRole('link', { name: 'Documents' }).click()
  await expect(lead.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible()
  await expect(lead.getByRole('main')).toContainText('Lantern 2')
  await expect(lead.getByRole('region', { name: title })).toContainText('Version 2: test admin')
  await expectAccessible(lead)
})

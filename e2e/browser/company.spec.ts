// A company of fifty is set up from the browser alone, step by step as docs/operations/company.md says: the first administrator, a project, groups, people who sign
// in through the identity provider, a release, a rejection of somebody who leaves, and requiring single sign-on.
import { type APIRequestContext, expect, type Page, request } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { freshPage, test } from '@/e2e/support/pages'
import { type Started, startProduct } from '@/e2e/support/started'
import { type IdentityProvider, startIdentityProvider } from '@/e2e/targets/identity-provider'
import { freePort } from '@/lib/platform/box/postgres.mjs'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const ADMIN = { name: 'Ann Admin', email: 'ann@example.com', password: 'a long password for Ann' }
const PEOPLE = 50
const CHECKLIST =
  '# Payments\n\n## Do\n- [ ] Build it\n\n## Approval\n\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

let provider: IdentityProvider
let dataDir = ''
let port = 0
let base = ''
let started: Started
let setUpLink = ''

const start = (more: Record<string, string> = {}) =>
  startProduct(
    { port, dataDir },
    {
      ...{ COUNTERSIGN_DEMO: 'off', NEXTAUTH_URL: base, LOG_LEVEL: 'silent' },
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'countersign', OIDC_CLIENT_SECRET: 'the-secret' },
      ...{ OIDC_NAME: 'Example login', ...more },
    },
  )

test.beforeAll(async () => {
  provider = await startIdentityProvider()
  dataDir = await makeDataDir()
  port = Number(await freePort())
  base = `http://localhost:${port}`
  started = await start()
  setUpLink = started.said.find((line) => line.includes('/set-up?token='))?.trim() ?? ''
})
test.afterAll(async () => {
  started.child.kill('SIGTERM')
  await started.ended
  await provider.close()
  await removeDataDir(dataDir)
})

const claimsOf = (name: string, groups: string[]) => {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`
  return { sub: `subject of ${name}`, email, email_verified: true, name, groups }
}

/** Somebody signs in through the provider in a browser of their own. */
async function enter(page: Page, name: string, groups: string[]): Promise<Page> {
  provider.become(claimsOf(name, groups))
  await page.goto(`${base}/sign-in`)
  await page.getByRole('button', { name: 'Example login' }).click()
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible()
  return page
}

/** The same without drawing anything. */
async function enterQuietly(name: string, groups: string[]): Promise<APIRequestContext> {
  provider.become(claimsOf(name, groups))
  const client = await request.newContext({ baseURL: base, extraHTTPHeaders: { origin: base } })
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json()
  const form = { csrfToken, callbackUrl: '/', json: 'true' }
  const { url } = await (await client.post('/api/auth/signin/oidc', { form })).json()
  const arrived = await client.get(url)
  expect([arrived.status(), new URL(arrived.url()).pathname]).toEqual([200, '/'])
  return client
}

let admin: Page
let project = ''

test('the link that the start prints makes the first administrator', async ({ browser }) => {
  admin = await freshPage(browser)
  await admin.goto(setUpLink)
  await admin.getByLabel('Name').fill(ADMIN.name)
  await admin.getByLabel('Email').fill(ADMIN.email)
  await admin.getByLabel('Password').fill(ADMIN.password)
  await admin.getByRole('button', { name: 'Create account' }).click()
  await expect(admin.getByRole('heading', { name: 'No releases yet' })).toBeVisible()
})

test('the administrator creates a project with an environment, and maps three groups', async () => {
  await admin.getByRole('link', { name: 'Projects', exact: true }).first().click()
  await admin.getByLabel('New project').fill('Payments')
  await admin.getByRole('button', { name: 'Add project' }).click()
  await expect(admin.getByRole('heading', { name: 'Payments' })).toBeVisible()
  project = admin.url()
  await admin.getByText('Add environment').click()
  await admin.getByLabel('Name', { exact: true }).fill('staging')
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByText('staging', { exact: true })).toBeVisible()

  await admin.goto(`${base}/settings/people`)
  const dialog = admin.getByRole('dialog')
  const map = async (group: string, gives: string, access?: string, roles?: string) => {
    await admin.getByRole('button', { name: 'Map group' }).click()
    await dialog.getByLabel('Group').fill(group)
    await dialog.getByLabel('Grants').selectOption({ label: gives })
    if (access) await dialog.getByLabel('Access').selectOption({ label: access })
    if (roles) {
      await dialog.getByLabel('Sign-off roles').fill(roles)
      await expect(dialog).toContainText('No checklist or member of this project has the sign-off role QA Lead.')
      await expectAccessible(admin)
    }
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }
  await map('release-admins', 'Administrator of this installation')
  await map('payments-leads', 'Project Payments', 'Lead')
  await map('payments-qa', 'Project Payments', 'Viewer', 'QA Lead')
  const groups = admin.getByRole('region', { name: 'Groups' })
  await expect(groups.getByRole('listitem').filter({ hasText: 'payments-qa' })).toContainText('sign-off role QA Lead.')
})

test('fifty people sign in without an invitation, and have what their groups give', async () => {
  const groupsOf = (at: number): string[] => {
    if (at < 2) return ['release-admins']
    if (at < 5) return ['payments-leads']
    return at < 10 ? ['payments-qa', 'everybody'] : ['everybody']
  }
  for (let at = 0; at < PEOPLE; at++) {
    const client = await enterQuietly(`Person ${at}`, groupsOf(at))
    const people = await client.get('/api/v1/users')
    expect(people.status(), 'only administrators list people').toBe(at < 2 ? 200 : 403)
    await client.dispose()
  }
  await admin.goto(`${base}/settings/people`)
  await expect(admin.getByRole('heading', { name: `${PEOPLE + 1} people` })).toBeVisible()
  await expect(admin.getByText('3 administrators')).toBeVisible()
  await expect(admin.getByText(`not mapped · ${PEOPLE - 5} people`)).toBeVisible()
  await admin.goto(project)
  await expect(admin.getByRole('listitem').filter({ hasText: 'person.2@example.com' })).toContainText('lead')
  await expect(admin.getByRole('listitem').filter({ hasText: 'person.5@example.com' })).toContainText('QA Lead')
})

let release = ''

test('a lead starts a release, and somebody with the role rejects it without a password', async ({ browser }) => {
  const lead = await enter(await freshPage(browser), 'Person 2', ['payments-leads'])
  await lead.goto(`${base}/templates/import`)
  await lead.getByLabel('Markdown').fill(CHECKLIST)
  await lead.getByRole('button', { name: 'Save as template' }).click()
  await lead.getByRole('link', { name: 'Start release' }).click()
  await lead.getByRole('textbox', { name: 'Name' }).fill('Payments')
  await lead.getByRole('textbox', { name: 'Version' }).fill('1.0')
  await lead.getByRole('button', { name: 'Start release' }).click()
  await expect(lead.getByRole('status')).toHaveText('HOLD')
  release = new URL(lead.url()).pathname
  await admin.goto(`${base}/settings/people`)
  const qaGroup = admin.getByRole('region', { name: 'Groups' }).getByRole('listitem').filter({ hasText: 'payments-qa' })
  await expect(qaGroup).not.toContainText('sign-off role QA Lead.')

  const qa = await enter(await freshPage(browser), 'Person 5', ['payments-qa'])
  await qa.goto(`${base}${release}/sign-off`)
  await qa.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = qa.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Reject', exact: true }).check()
  await dialog.getByLabel('Comment').fill('Far too slow.')
  await dialog.getByRole('button', { name: 'Continue to Example login' }).click()
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(qa.getByText('confirmed by fresh sign-in at the identity provider')).toBeVisible()
})

test('the rejection of a leaver is superseded by a fresh sign-in at the provider', async ({ browser }) => {
  await admin.goto(`${base}/settings/people`)
  await admin.getByRole('button', { name: 'Actions for Person 5', exact: true }).click()
  await admin.getByRole('menuitem', { name: 'Disable' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(admin.getByRole('listitem').filter({ hasText: 'person.5@example.com' })).toContainText('Disabled')

  const qa = await enter(await freshPage(browser), 'Person 6', ['payments-qa'])
  await qa.goto(`${base}${release}/sign-off`)
  const card = qa.getByRole('region', { name: 'QA Lead', exact: true })
  await card.getByRole('button', { name: 'Supersede' }).click()
  const dialog = qa.getByRole('dialog', { name: 'Supersede the signature of Person 5' })
  await dialog.getByLabel('Reason').fill('Person 5 left; it is fast enough now.')
  await dialog.getByRole('button', { name: 'Continue to Example login' }).click()
  await expect(dialog.getByText('Identity confirmed.')).toBeVisible()
  await expect(dialog.getByLabel('Reason')).toHaveValue('Person 5 left; it is fast enough now.')
  await expectAccessible(qa)
  await dialog.getByRole('button', { name: 'Supersede', exact: true }).click()
  await expect(card).toContainText('superseded by Person 6')
  await expect(qa).toHaveURL(`${base}${release}/sign-off`)
})

async function enterByPassword(page: Page): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Email').fill(ADMIN.email)
  await page.getByLabel('Password').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('single sign-on is required for the domain, and the first administrator still gets in', async ({ page }) => {
  started.child.kill('SIGTERM')
  await started.ended
  started = await start({ OIDC_REQUIRED_DOMAINS: 'example.com', OIDC_BREAK_GLASS_EMAIL: ADMIN.email })
  await enterByPassword(page)
  await expect(page.getByRole('button', { name: `Account of ${ADMIN.name}` })).toBeVisible()
  await page.goto(`${base}/settings/people`)
  await expect(page.getByRole('listitem').filter({ hasText: 'person.7@example.com' })).toContainText('single sign-on')
})

// Single sign-on as people meet it: signing in and out through the identity provider, every way in which it fails, signing without a password
// by a fresh sign-in there, and domains that must use it.
import { type APIRequestContext, expect, type Page, request } from '@playwright/test'
import { countersign } from '@/e2e/support/cli'
import { makeDataDir, removeDataDir } from '@/e2e/support/data-dir'
import { test } from '@/e2e/support/pages'
import { type Started, startProduct } from '@/e2e/support/started'
import { type IdentityProvider, startIdentityProvider } from '@/e2e/targets/identity-provider'
import { freePort } from '@/lib/platform/box/postgres.mjs'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const PASSWORD = 'long enough to be mine'
let provider: IdentityProvider
let dataDir = ''
let port = 0
let started: Started
let api: APIRequestContext
let base = ''

const cli = (args: string[], input = '') => {
  const { status, stdout, stderr } = countersign(args, input, { COUNTERSIGN_DATA_DIR: dataDir })
  expect(`${stderr}${status}`).toBe('0')
  return stdout.trim()
}
const start = (more: Record<string, string> = {}) =>
  startProduct(
    { port, dataDir },
    {
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'countersign', OIDC_CLIENT_SECRET: 'secret' },
      ...{ OIDC_NAME: 'House login', LOG_LEVEL: 'silent', ...more },
    },
  )

test.beforeAll(async () => {
  provider = await startIdentityProvider()
  dataDir = await makeDataDir()
  port = Number(await freePort())
  base = `http://localhost:${port}`
  started = await start()
  for (const name of ['First', 'Second'])
    cli(
      [
        'user',
        'add',
        '--email',
        `${name.toLowerCase()}@example.com`,
        '--name',
        name,
        '--role',
        'admin',
        '--password-stdin',
      ],
      PASSWORD,
    )
  const token = cli(['token', 'create', '--name', 'setup', '--scope', 'admin']).split('\n').at(-1)
  api = await request.newContext({ baseURL: base, extraHTTPHeaders: { authorization: `Bearer ${token}` } })
})
test.afterAll(async () => {
  started.child.kill('SIGTERM')
  await started.ended
  await provider.close()
  await removeDataDir(dataDir)
})

const claimsOf = (name: string, more: { sub?: string; email?: string; groups?: string[] } = {}) => ({
  ...{ sub: name, email: `${name.toLowerCase()}@example.com`, email_verified: true, name, ...more },
})

async function press(page: Page): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.getByRole('button', { name: 'House login' }).click()
}

async function enter(page: Page, name: string): Promise<void> {
  provider.become(claimsOf(name))
  await press(page)
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible()
}

async function expectProblem(page: Page, code: string, sentence: string): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  expect(page.url()).toBe(`${base}/sign-in?error=${code}`)
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Account of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
}

/** A release with one role, in a project of its own. */
async function buildRelease(): Promise<{ projectId: string; releaseId: string }> {
  const made = async (path: string, data: object) => (await api.post(`/api/v1${path}`, { data })).json()
  const { id: projectId } = await made('/projects', { name: 'Harbour' })
  const { id: environmentId } = await made(`/projects/${projectId}/environments`, { name: 'staging' })
  const text =
    '# R\n\n## Do\n- [ ] One\n\n## Approval\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'
  const template = await api.post('/api/v1/templates?name=Small', {
    ...{ data: text, headers: { 'content-type': 'text/markdown' } },
  })
  const { id: templateId } = await template.json()
  const facts = { projectId, environmentId, templateIds: [templateId], name: 'Harbour', version: '1.0' }
  const { id: releaseId } = await made('/releases', facts)
  return { projectId, releaseId }
}

test('a person enters by a verified email, is the same person again, and is signed out at the provider too', async ({
  page,
}) => {
  await enter(page, 'Grace')
  await signOut(page, 'Grace')
  const sent = provider.signedOut.at(-1)
  expect(sent?.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  expect([sent?.get('post_logout_redirect_uri'), sent?.get('client_id')]).toEqual([`${base}/sign-in`, 'countersign'])
  provider.become(claimsOf('Grace', { email: 'renamed@example.com' }))
  await press(page)
  await expect(page.getByRole('button', { name: 'Account of Grace' })).toBeVisible()
})

test('whatever goes wrong is a sentence, and no text of an error is in the address', async ({ page }) => {
  provider.become({ ...claimsOf('Nobody'), email_verified: false })
  await press(page)
  await expectProblem(page, 'no-verified-email', 'gave no verified email')
  provider.become(claimsOf('First'))
  await press(page)
  await expectProblem(page, 'has-password', 'account with a password')
  provider.become(claimsOf('Grace', { sub: 'another Grace' }))
  await press(page)
  await expectProblem(page, 'email-of-another-account', 'another identity of the identity provider uses')
  provider.fail('refusal')
  await press(page)
  await expectProblem(page, 'provider-refused', 'did not sign you in')
  provider.fail('token')
  await press(page)
  await expectProblem(page, 'attempt-expired', 'Start again from here')
  provider.fail(null)
  provider.tamper({ nonce: 'of somebody else' })
  await press(page)
  await expectProblem(page, 'answer-not-verified', 'could not be verified')
  provider.tamper({})
  await page.goto(`${base}/api/auth/callback/oidc?code=stolen&state=stolen`)
  await expectProblem(page, 'attempt-expired', 'Start again from here')
  provider.fail('everything')
  await press(page)
  await expect(page.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible()
  provider.fail(null)
  await page.goto(`${base}/sign-in?error=Invalid%20prisma.user.create()%20invocation`)
  await expect(page.getByRole('alert').filter({ hasText: 'Signing in did not work.' })).toBeVisible()
  expect(await page.getByRole('alert').allInnerTexts()).not.toContain('prisma')
})

test('a person without a password signs by a fresh sign-in, with what they had written', async ({ page }) => {
  const { projectId, releaseId } = await buildRelease()
  await enter(page, 'Grace')
  const member = { email: 'grace@example.com', access: 'viewer', roles: ['QA Lead'] }
  expect((await api.post(`/api/v1/projects/${projectId}/members`, { data: member })).status()).toBe(201)
  await page.goto(`${base}/releases/${releaseId}/sign-off`)
  await page.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign as QA Lead' })
  await expect(dialog.getByText('You sign in again at House login')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Approve', exact: true }).check()
  await dialog.getByLabel('Comment').fill('looked at it twice')
  provider.tamper({ auth_time: undefined })
  await dialog.getByRole('button', { name: 'Continue to House login' }).click()
  await expect(dialog.getByText('does not say when you signed in (auth_time)')).toBeVisible()
  await expect(dialog.getByLabel('Comment')).toHaveValue('looked at it twice')
  provider.tamper({})
  await dialog.getByRole('button', { name: 'Continue to House login' }).click()
  await expect(dialog.getByText('Identity confirmed.')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'Approve', exact: true })).toBeChecked()
  await expect(dialog.getByLabel('Comment')).toHaveValue('looked at it twice')
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
  const card = page.getByRole('region', { name: 'QA Lead' })
  await expect(card.getByText('confirmed by fresh sign-in at the identity provider')).toBeVisible()
  await expect(card.getByText('looked at it twice')).toBeVisible()
  const signoffs = await (await api.get(`/api/v1/releases/${releaseId}/signoffs`)).json()
  expect(signoffs.roles[0].signers).toMatchObject([{ name: 'Grace', method: 'identity-provider' }])

  await card.getByRole('button', { name: 'Withdraw my signature' }).click()
  const withdraw = page.getByRole('dialog', { name: 'Withdraw my signature' })
  await withdraw.getByLabel('Reason').fill('seen a fault')
  await withdraw.getByRole('button', { name: 'Continue to House login' }).click()
  await expect(withdraw.getByText('Identity confirmed.')).toBeVisible()
  await expect(withdraw.getByLabel('Reason')).toHaveValue('seen a fault')
  await withdraw.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(card.getByText('seen a fault')).toBeVisible()
})

test('a disabled person is told so', async ({ page }) => {
  cli(['user', 'disable', '--email', 'grace@example.com'])
  provider.become(claimsOf('Grace'))
  await press(page)
  await expectProblem(page, 'account-disabled', 'Your account is disabled.')
})

async function enterByPassword(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a group that maps to nothing is shown to the administrator, and gives what it is mapped to at the next sign-in', async ({
  page,
}) => {
  provider.become(claimsOf('Ida', { groups: ['release-admins'] }))
  await press(page)
  await signOut(page, 'Ida')
  await enterByPassword(page, 'first@example.com')
  await expect(page.getByRole('button', { name: 'Account of First' })).toBeVisible()
  await page.goto(`${base}/settings/people`)
  await expect(page.getByText('not mapped · 1 person')).toBeVisible()
  await page.getByRole('button', { name: 'Map the group release-admins' }).click()
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .first()
    .selectOption({ label: 'Administrator of this installation' })
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await signOut(page, 'First')
  await press(page)
  await expect(page.getByRole('button', { name: 'Account of Ida' })).toBeVisible()
  await page.goto(`${base}/settings/people`)
  await expect(page.getByRole('button', { name: 'Map group' })).toBeVisible()
})

test('where single sign-on is required a password signs nobody in but the one exception', async ({ page }) => {
  started.child.kill('SIGTERM')
  await started.ended
  started = await start({ OIDC_REQUIRED_DOMAINS: 'example.com', OIDC_BREAK_GLASS_EMAIL: 'second@example.com' })
  await enterByPassword(page, 'first@example.com')
  await expect(page.getByRole('alert').filter({ hasText: 'requires single sign-on for this email' })).toBeVisible()
  provider.become(claimsOf('First'))
  await page.getByRole('button', { name: 'House login' }).click()
  await expect(page.getByRole('button', { name: 'Account of First' })).toBeVisible()
  await signOut(page, 'First')
  await enterByPassword(page, 'second@example.com')
  await expect(page.getByRole('button', { name: 'Account of Second' })).toBeVisible()
})

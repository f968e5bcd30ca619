// People, profile, tokens and passkeys as people meet them: invited, disabled, locked out and let in again, and signing without a password.
import { type APIRequestContext, type Browser, type CDPSession, expect, type Page } from '@playwright/test'
import pg from 'pg'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { BASE, countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { freshPage, pageOf, signIn, test } from '@/e2e/support/pages'
import { SCREENS } from '@/e2e/support/screenshots'
import { servedDatabase } from '@/e2e/support/served-database'

const PASSWORD = 'correct horse battery'
let counter = 0
const newEmail = () => `person-${Date.now()}-${counter++}@example.com`

let api: APIRequestContext
let admin: Page

test.beforeAll(async ({ browser }) => {
  api = await withToken(tokenOf('admin'))
  admin = await pageOf(browser, 'admin')
})

const row = (page: Page, email: string) => page.getByRole('listitem').filter({ hasText: email })

/** Chooses what is done to somebody, and confirms it where it asks. */
async function act(email: string, action: string, confirm?: string): Promise<void> {
  await row(admin, email)
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await admin.getByRole('menuitem', { name: action }).click()
  if (confirm) await admin.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click()
}

/** Somebody with an account and a page of their own, through an invitation of the administrator. */
async function join(browser: Browser, name: string): Promise<{ page: Page; email: string; link: string }> {
  const email = newEmail()
  await admin.goto('/settings/people')
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  await admin.getByRole('dialog').getByLabel('Email').fill(email)
  await admin.getByRole('dialog').getByRole('button', { name: 'Create invitation' }).click()
  const link = await admin.getByRole('dialog').getByLabel('Link').inputValue()
  await admin.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  const page = await freshPage(browser)
  await page.goto(link)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return { page, email, link }
}

async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** An authenticator in the browser, of this page alone, that confirms at once. */
async function addAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  return { cdp, authenticatorId }
}

test('an invited person makes an account with the link, which works once and for nobody else', async ({ browser }) => {
  const { page, email, link } = await join(browser, 'Ines Invited')
  await expect(page.getByRole('button', { name: 'Account of Ines Invited' })).toBeVisible()
  await admin.goto(link)
  await expect(admin.getByRole('alert').filter({ hasText: 'This invitation has been used.' })).toBeVisible()
  await admin.goto('/settings/people')
  await expect(row(admin, email)).toContainText('1 open session')

  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  await admin.getByRole('dialog').getByLabel('Email').fill(newEmail())
  await admin.getByRole('dialog').getByRole('button', { name: 'Create invitation' }).click()
  const other = await admin.getByRole('dialog').getByLabel('Link').inputValue()
  await admin.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await page.goto(other)
  await expect(
    page.getByRole('alert').filter({ hasText: `you are signed in as ${email}. Sign out first` }),
  ).toBeVisible()
  await page.goto('/join?token=made-up')
  await expect(page.getByRole('alert').filter({ hasText: 'not known here' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/settings/people')
  await expect(
    page.getByText('Only an administrator can do this').or(page.getByText('Not allowed')).first(),
  ).toBeVisible()
})

test('a disabled person is out at once; enabled again, a password link lets them in', async ({ browser }) => {
  const { page, email } = await join(browser, 'Dana Doe')
  await admin.goto('/settings/people')
  await act(email, 'Disable', 'Disable')
  await expect(row(admin, email)).toContainText('Disabled')
  await page.goto('/templates')
  await expect(page).toHaveURL(/sign-in/)
  await signInAs(page, email, PASSWORD)
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  await act(email, 'Enable')
  await expect(row(admin, email)).not.toContainText('Disabled')

  await act(email, 'Create password link')
  const link = await admin.getByRole('dialog').getByLabel('Link').inputValue()
  await admin.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await page.goto(link)
  await page.getByLabel('Password').fill('another horse battery')
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await expect(page.getByRole('button', { name: 'Account of Dana Doe' })).toBeVisible()

  await admin.goto('/settings/people')
  await act(email, 'Make administrator', 'Make administrator')
  await expect(row(admin, email)).toContainText('Administrator')
  await page.goto('/settings/people')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('people')
  const accounts = await page.getByRole('region', { name: 'Accounts' }).locator('header').textContent()
  const counted = (accounts ?? '').replace(/\D/g, '')
  await expect(page.getByRole('heading', { level: 1 }), 'one way of counting').toHaveText(`${counted} people`)
  await act(email, 'Make member', 'Make member')
  await expect(row(admin, email)).not.toContainText('Administrator')
})

test('the profile: a new password ends other sessions, times follow the time zone', async ({ browser }) => {
  const { page, email } = await join(browser, 'Pia Profile')
  const other = await freshPage(browser)
  await signInAs(other, email, PASSWORD)
  await other.waitForURL((url) => url.pathname === '/')
  await page.goto('/settings/profile')
  await expect(page.getByText('This session')).toBeVisible()
  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill('another horse battery')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The current password is not correct.' })).toBeVisible()
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Password changed. 1 other session ended.')).toBeVisible()
  await other.goto('/')
  await expect(other).toHaveURL(/sign-in/)

  const since = page.getByRole('region', { name: 'Sessions' }).locator('time').first()
  const shown = async () => (await since.textContent())?.slice(-5)
  const utc = (await since.getAttribute('title'))?.slice(11, 16) ?? ''
  expect(await shown()).toBe(utc)
  await page.getByLabel('Time zone').fill('Asia/Kolkata')
  await page.getByRole('button', { name: 'Save profile' }).click()
  const [hours = 0, minutes = 0] = utc.split(':').map(Number)
  const later = hours * 60 + minutes + 330
  const two = (count: number) => String(count).padStart(2, '0')
  await expect.poll(shown).toBe(`${two(Math.floor(later / 60) % 24)}:${two(later % 60)}`)
  await expect(since).toHaveAttribute('title', / UTC$/)
})

test('a token is shown once, works as its owner, and stops when it is rotated or revoked', async ({ browser }) => {
  const { page } = await join(browser, 'Tom Token')
  await page.goto('/settings/tokens')
  await expect(page.getByText('No tokens yet')).toBeVisible()
  await page.getByRole('button', { name: 'Create token' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Kind')).toBeHidden()
  await dialog.getByLabel('Name').fill('pipeline')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  const first = await dialog.getByLabel('Secret').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const statusOf = async (token: string) => (await (await withToken(token)).get('/api/v1/projects')).status()
  const projects = await (await withToken(first)).get('/api/v1/projects')
  expect([projects.status(), await projects.json()]).toEqual([200, []])
  await page.reload()
  await expect(page.getByText('last used')).toBeVisible()
  expect(await page.content()).not.toContain(first)

  await page.getByRole('button', { name: 'Rotate pipeline' }).click()
  await dialog.getByRole('button', { name: 'Rotate' }).click()
  const second = await dialog.getByLabel('Secret').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200])
  await page.getByRole('button', { name: 'Revoke pipeline' }).click()
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(page.getByText('No tokens yet')).toBeVisible()
  expect(await statusOf(second)).toBe(401)
})

const TEXT =
  '# Small\n\n## Do\n- [ ] Build it\n\n## Approval\n\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'

/** A release that waits for its QA Lead, who is this person. */
async function releaseFor(email: string): Promise<string> {
  const { id: projectId } = await (await api.post('/api/v1/projects', { data: { name: `Keys ${Date.now()}` } })).json()
  const environment = await api.post(`/api/v1/projects/${projectId}/environments`, { data: { name: 'staging' } })
  const { id: environmentId } = await environment.json()
  const member = await api.post(`/api/v1/projects/${projectId}/members`, { data: { email, roles: ['QA Lead'] } })
  expect(member.status(), await member.text()).toBe(201)
  const template = await api.post('/api/v1/templates', { data: TEXT, headers: { 'content-type': 'text/markdown' } })
  const { id: templateId } = await template.json()
  const made = await api.post('/api/v1/releases', {
    data: { projectId, environmentId, templateIds: [templateId], name: 'Keys', version: '1' },
  })
  const { id, sections } = await made.json()
  const item = sections.flatMap((section: { items: { id: string; revision: number }[] }) => section.items)[0]
  const ticked = await api.patch(`/api/v1/releases/${id}/items/${item.id}`, {
    data: { outcome: 'passed', revision: item.revision },
  })
  expect(ticked.status(), await ticked.text()).toBe(200)
  return id
}

async function removePassword(email: string): Promise<void> {
  const client = new pg.Client({ connectionString: servedDatabase() })
  await client.connect()
  try {
    await client.query('UPDATE "User" SET "passwordHash" = NULL WHERE "email" = $1', [email])
  } finally {
    await client.end()
  }
}

test('a person without a password signs in and signs by passkey', async ({ browser }) => {
  const { page, email } = await join(browser, 'Kai Keys')
  const { cdp, authenticatorId } = await addAuthenticator(page)
  await page.goto('/settings/profile')
  await page.getByRole('button', { name: 'Add passkey' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Work laptop')
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Work laptop')).toBeVisible()

  const release = await releaseFor(email)
  await removePassword(email)
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No passkey was used.' })).toBeVisible()
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL((url) => url.pathname === '/')

  await page.goto(`/releases/${release}/sign-off`)
  await page.getByRole('button', { name: 'Sign as QA Lead' }).click()
  await dialog.getByRole('radio', { name: 'Approve', exact: true }).check()
  await expect(dialog.getByText('confirm with your passkey')).toBeVisible()
  await expect(dialog.getByLabel('Password')).toBeHidden()
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
  const { signoffs } = await (await api.get(`/api/v1/releases/${release}`)).json()
  expect(signoffs).toMatchObject([{ role: 'QA Lead', signers: [{ name: 'Kai Keys' }] }])
})

test('somebody who can confirm nothing learns it before they write a comment', async ({ browser }) => {
  const { page, email } = await join(browser, 'Noa Nothing')
  const release = await releaseFor(email)
  await removePassword(email)
  await page.goto(`/releases/${release}/sign-off`)
  await page.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('neither a password nor a passkey')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled()
  await dialog.getByRole('link', { name: 'Add a passkey in your profile' }).click()
  await expect(page).toHaveURL(/settings\/profile/)
  await expect(page.getByText('Your account has no password.')).toBeVisible()
})

test('the command line lists, invites and changes people and tokens', async () => {
  // Each command is a process of its own, which takes seconds on a busy machine.
  test.setTimeout(300_000)
  const email = newEmail()
  const invited = countersign(['user', 'invite', '--email', email])
  expect(invited.stdout).toMatch(new RegExp(`^${BASE}/join\\?token=\\S+\\n$`))
  const added = ['user', 'add', '--email', email, '--name', 'Cleo', '--role', 'member', '--password-stdin']
  expect(countersign(added, PASSWORD).status).toBe(0)
  expect(countersign(['user', 'list']).stdout).toContain(`${email}\tCleo\tmember\tactive\tpassword\tnever`)
  expect(countersign(['user', 'set-role', '--email', email, '--role', 'admin']).stdout).toBe('admin\n')
  expect(countersign(['user', 'set-role', '--email', email, '--role', 'owner']).status).toBe(2)
  expect(countersign(['user', 'set-role', '--email', email, '--role', 'member']).stdout).toBe('member\n')
  expect(countersign(['user', 'set-password', '--email', email], 'short').status).toBe(2)
  expect(countersign(['user', 'set-password', '--email', email], 'another horse battery').stdout).toBe(
    'password set; 0 open sessions ended\n',
  )
  expect(countersign(['user', 'reset-password', '--email', email]).stdout).toContain('/reset-password?token=')
  expect(countersign(['user', 'disable', '--email', email]).stdout).toBe('disabled; 0 open sessions ended\n')
  expect(countersign(['user', 'enable', '--email', email]).stdout).toBe('enabled\n')
  expect(countersign(['user', 'enable', '--email', 'nobody@example.com'])).toMatchObject({
    ...{ status: 1, stderr: 'Nobody here has the email nobody@example.com.\n' },
  })
  const create = ['token', 'create', '--name', 'from a shell', '--scope', 'read', '--expires', '7d']
  const token = countersign(create).stdout.trim()
  expect((await (await withToken(token)).get('/api/v1/projects')).status()).toBe(200)
  const line =
    countersign(['token', 'list'])
      .stdout.split('\n')
      .find((one) => one.includes('from a shell')) ?? ''
  const [id = ''] = line.split('\t')
  expect(line).toContain('of the instance\tevery project\tactive')
  expect(line).not.toContain(token)
  expect(countersign(['token', 'revoke', id]).stdout).toBe('revoked\n')
  expect((await (await withToken(token)).get('/api/v1/projects')).status()).toBe(401)
  expect(countersign(['token', 'create', '--name', 'x', '--scope', 'read', '--expires', 'soon']).status).toBe(2)
})

test('the API administers people, tokens and members, and no token makes an administrator', async () => {
  const email = newEmail()
  const reader = await withToken(tokenOf('read'))
  expect((await reader.get('/api/v1/users')).status()).toBe(403)
  const invited = await api.post('/api/v1/invitations', { data: { email } })
  expect(invited.status()).toBe(201)
  const { id: invitationId, url } = await invited.json()
  expect(url).toContain(`${BASE}/join?token=`)
  expect(await (await api.get('/api/v1/invitations')).text()).not.toContain(new URL(url).searchParams.get('token'))
  expect((await api.delete(`/api/v1/invitations/${invitationId}`)).status()).toBe(200)
  expect((await api.post('/api/v1/invitations', { data: { email, role: 'admin' } })).status()).toBe(403)
  const { id: userId } = await (
    await api.post('/api/v1/users', { data: { email, name: 'Remy', role: 'member', password: PASSWORD } })
  ).json()
  const users: { id: string; email: string }[] = await (await api.get('/api/v1/users')).json()
  expect(users.find((one) => one.id === userId)).toMatchObject({ email, methods: ['password'], isDisabled: false })
  expect((await api.patch(`/api/v1/users/${userId}`, { data: { role: 'admin' } })).status()).toBe(409)
  expect((await api.patch(`/api/v1/users/${userId}`, { data: { role: 'member', disabled: true } })).status()).toBe(422)
  expect((await api.post(`/api/v1/users/${userId}/password-link`)).status()).toBe(403)
  expect(await (await api.delete(`/api/v1/users/${userId}/sessions`)).json()).toEqual({ sessions: 0 })

  const { id: projectId } = await (await api.post('/api/v1/projects', { data: { name: `P ${Date.now()}` } })).json()
  const members = `/api/v1/projects/${projectId}/members`
  const member = { data: { email, access: 'lead', roles: ['QA Lead'] } }
  expect((await api.post(members, member)).status()).toBe(201)
  expect(await (await api.get(members)).json()).toEqual([
    { userId, name: 'Remy', email, access: 'lead', roles: ['QA Lead'] },
  ])
  expect((await api.delete(`${members}/${userId}?role=QA%20Lead`)).status()).toBe(200)
  expect(await (await api.get(members)).json()).toMatchObject([{ access: 'lead', roles: [] }])
  expect((await api.delete(`${members}/${userId}`)).status()).toBe(200)
  expect(await (await api.get(members)).json()).toEqual([])

  const made = await (await api.post('/api/v1/tokens', { data: { name: 'made by a token', scope: 'read' } })).json()
  const rotated = await (await api.post(`/api/v1/tokens/${made.id}/rotate`)).json()
  expect(rotated.token).not.toBe(made.token)
  expect((await api.delete(`/api/v1/tokens/${made.id}`)).status()).toBe(200)
  expect((await api.delete(`/api/v1/users/${userId}`)).status()).toBe(200)
  const { paths } = await (await api.get('/api/v1/openapi.json')).json()
  expect(Object.keys(paths)).toContain('/users/{userId}/password-link')
})

for (const { size, viewport, colorScheme } of SCREENS)
  test(`axe finds nothing on the pages of settings (${size}, ${colorScheme})`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await signIn(page, 'admin')
    for (const path of ['/settings/people', '/settings/profile', '/settings/tokens', '/settings/notifications']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await expectFits(page)
    }
    await page.goto('/settings/people')
    await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter')
    await expectAccessible(page, '[role=dialog]')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    const menu = page.getByRole('button', { name: 'Actions for Dana Novak' })
    await menu.press('Enter')
    await expect(page.getByRole('menuitem', { name: /^Disable/ })).toBeVisible()
    await expectFits(page)
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await page.goto('/settings/tokens')
    await page.getByRole('button', { name: 'Create token' }).press('Enter')
    await expectAccessible(page, '[role=dialog]')
    await expectFits(page)
  })

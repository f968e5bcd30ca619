// Being told: a project's channel, tried and told; the inbox's news, read one by one or all; what comes by e-mail.
import { type APIRequestContext, expect, test } from '@playwright/test'
import { Webhook } from 'standardwebhooks'
import { expectAccessible } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { boardOf, pageOf } from '@/e2e/support/pages'
import { makeTemplate, placeOfDemo } from '@/e2e/support/places'
import { startWebhook, type WebhookTarget } from '@/e2e/targets/webhook'
import { DEMO_PEOPLE } from '@/lib/domain/demo'

test.describe.configure({ mode: 'serial' })

let api: APIRequestContext
let hooks: WebhookTarget
type Place = { projectId: string; environmentId: string }
let place: Place
/** A project in which nobody else does anything: a channel that is down holds back whatever comes after. */
let quiet: Place

test.beforeAll(async () => {
  hooks = await startWebhook()
  api = await withToken(tokenOf('admin'))
  place = await placeOfDemo(api)
  const projectId: string = (
    await (await api.post('/api/v1/projects', { data: { name: `Signal house ${Date.now()}` } })).json()
  ).id
  quiet = {
    projectId,
    environmentId: (
      await (await api.post(`/api/v1/projects/${projectId}/environments`, { data: { name: 'roof' } })).json()
    ).id,
  }
})
test.afterAll(() => hooks.close())

async function release(
  version: string,
  where = place,
): Promise<{ id: string; item: { id: string; revision: number } }> {
  const text = '# Told\n\n## Do\n- [ ] Build it\n'
  const template = await makeTemplate(api, text)
  const made = await api.post('/api/v1/releases', {
    data: { ...where, templateIds: [template.id], name: 'Telling', version },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, sections } = await made.json()
  return { id, item: sections[0].items[0] }
}

const arrived = (type: string) => hooks.received.find(({ body }) => JSON.parse(body).type === type)

test('an administrator adds a webhook, tries it, and it is told of a verdict that changes; one that is down can be sent to again', async ({
  browser,
}) => {
  const admin = await pageOf(browser, 'admin')
  await admin.goto(`/projects/${quiet.projectId}`)
  await admin.getByRole('link', { name: 'Channels' }).click()
  const robot = `Robot ${Date.now()}`
  await admin.getByLabel('Kind').selectOption('Webhook')
  await admin.getByLabel('Name').fill(robot)
  await admin.getByLabel('URL').fill(`http://127.0.0.1:${hooks.port}/hook`)
  await admin.getByRole('button', { name: 'Add', exact: true }).click()
  const secret = await admin.locator('code', { hasText: 'whsec_' }).textContent()
  await admin.getByRole('region', { name: robot }).getByRole('button', { name: 'Send test' }).click()
  const log = admin.getByRole('list', { name: `Deliveries to ${robot}` })
  await expect(log.getByRole('listitem').filter({ hasText: 'tests this channel' })).toContainText('sent')
  const test = arrived('test')
  expect(new Webhook(secret ?? '').verify(test?.body ?? '', test?.headers ?? {})).toMatchObject({ type: 'test' })
  hooks.set('down')
  const version = `one ${Date.now()}`
  const { id, item } = await release(version, quiet)
  const failed = await api.patch(`/api/v1/releases/${id}/items/${item.id}`, {
    data: { outcome: 'failed', reason: 'It broke', revision: item.revision },
  })
  expect(failed.status(), await failed.text()).toBe(200)
  const turn = log.getByRole('listitem').filter({ hasText: `Telling ${version}` })
  await expect(async () => {
    await admin.reload()
    await expect(turn).toContainText('retrying', { timeout: 500 })
  }).toPass()
  await expect(turn).toContainText('The target answered 503.')
  await expectAccessible(admin)
  hooks.set('good')
  await turn.getByRole('button', { name: /^Send again/ }).click()
  await expect(turn).toContainText('sent')
  expect(JSON.parse(arrived('verdict.changed')?.body ?? '{}').data).toMatchObject({
    releaseId: id,
    title: expect.stringMatching(/: NO-GO, was HOLD$/),
  })
  await admin.getByRole('button', { name: `Remove ${robot}` }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(admin.getByRole('region', { name: robot })).toHaveCount(0)
})

test('the inbox says what waits and what is new; news are read by following them, one by one, or all', async ({
  browser,
}) => {
  const version = `two ${Date.now()}`
  const { id, item } = await release(version)
  const owner = DEMO_PEOPLE.find(({ email }) => email.startsWith('qa'))?.name
  for (const title of ['Lamp flickers', 'Horn is hoarse']) {
    const opened = await api.post(`/api/v1/releases/${id}/issues`, { data: { title, severity: 'high', owner } })
    expect(opened.status(), await opened.text()).toBe(201)
  }
  await api.patch(`/api/v1/releases/${id}/items/${item.id}`, {
    data: { outcome: 'failed', reason: 'It broke', revision: item.revision },
  })
  const qa = await boardOf(browser, 'qa')
  const inbox = qa.getByRole('region', { name: /^Notifications/ })
  const notices = inbox.getByRole('listitem').filter({ hasText: `Telling ${version}` })
  await expect(async () => {
    await qa.goto('/inbox')
    await expect(notices.filter({ hasText: 'NO-GO, was HOLD' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(
    qa
      .getByRole('list', { name: 'Your tasks' })
      .getByRole('listitem')
      .filter({ hasText: `Telling ${version}` })
      .filter({ hasText: 'Lamp flickers' }),
  ).toContainText('high, assigned to you')
  await expect(
    qa.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Inbox\s*\d+\+? unread$/ }),
  ).toBeVisible()
  await expectAccessible(qa)
  const horn = notices.filter({ hasText: 'Horn is hoarse' })
  await horn.getByRole('button', { name: /^Mark as read/ }).click()
  await expect(horn.getByRole('button')).toHaveCount(0)
  await notices.getByRole('link', { name: /Lamp flickers/ }).click()
  await expect(qa).toHaveURL(`/releases/${id}`)
  await qa.goto('/inbox')
  await expect(notices.filter({ hasText: 'Lamp flickers' }).getByRole('button')).toHaveCount(0)
  // Other stories make news meanwhile: those are there to be marked again.
  await expect(async () => {
    const all = inbox.getByRole('button', { name: 'Mark all as read' })
    if (await all.isVisible()) await all.click()
    await expect(inbox.getByRole('button')).toHaveCount(0, { timeout: 2000 })
  }).toPass()
  await expect(
    qa.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inbox', exact: true }),
  ).toBeVisible()
})

test('a person says what comes by e-mail, and that is kept', async ({ browser }) => {
  const ops = await boardOf(browser, 'ops')
  await ops.getByRole('button', { name: /^Account of/ }).click()
  await ops.getByRole('menuitem', { name: 'Notifications' }).click()
  await expect(ops.getByRole('heading', { level: 1 })).toHaveText('Email notifications')
  await expect(ops.getByText('Email is not set up here')).toBeVisible()
  await ops.getByLabel('A waiver is requested').uncheck()
  await ops.getByLabel('Only items that need my action').uncheck()
  await ops.getByLabel('A verdict changes').check()
  await ops.getByRole('button', { name: 'Save' }).click()
  await expect(ops.getByText('Saved.')).toBeVisible()
  await ops.reload()
  await expect(ops.getByLabel('A waiver is requested')).not.toBeChecked()
  await expect(ops.getByLabel('A verdict changes')).toBeChecked()
  await ops.getByLabel('Only items that need my action').check()
  await expect(ops.getByLabel('A verdict changes')).toBeDisabled()
  await expectAccessible(ops)
})

// Signing as people meet it: a link that asks, what is seen before, conditions, taking back, standing in, and a release of 300 items.
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { item, pageOf, passwordOf, sign, test } from '@/e2e/support/pages'
import { makeTemplate, placeOfDemo } from '@/e2e/support/places'

test.describe.configure({ mode: 'serial' })

type Item = { id: string; title: string; revision: number }
let api: APIRequestContext
let place: { projectId: string; environmentId: string }

const APPROVAL =
  '\n## Approval\n\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n| Harbour Operations | ____ | ____ |\n'
const SMALL = `# Small\n\n## Do\n- [ ] Build it\n- [ ] Ship it\n\n## Go / No-Go\n\n**NO-GO IF ANY TRUE**:\n- A critical bug is open\n${APPROVAL}`

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  place = await placeOfDemo(api)
})

async function release(text: string, version: string): Promise<{ id: string; items: Item[] }> {
  const template = await makeTemplate(api, text)
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [template.id], name: 'Signing', version },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, sections } = await made.json()
  return { id, items: sections.flatMap((section: { items: Item[] }) => section.items) }
}

async function decide(releaseId: string, { id, revision }: Item, outcome: string, reason?: string): Promise<void> {
  const answer = await api.patch(`/api/v1/releases/${releaseId}/items/${id}`, {
    data: { outcome, revision, ...(reason && { reason }) },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function ready(version: string): Promise<string> {
  const { id, items } = await release(SMALL, version)
  for (const one of items) if (/it$/.test(one.title)) await decide(id, one, 'passed')
  return id
}

const card = (page: Page, role: string) => page.getByRole('region', { name: role, exact: true })

test('a link that asks for a signature lands on the role’s card after signing in', async ({ page }) => {
  const id = await ready('link')
  await page.goto(`/releases/${id}/sign-off?role=QA%20Lead`)
  await expect(page).toHaveURL(/sign-in\?callbackUrl=/)
  await page.getByLabel('Email').fill('qa@example.com')
  await page.getByLabel('Password').fill(passwordOf('qa'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`/releases/${id}/sign-off?role=QA%20Lead`)
  await expect(card(page, 'QA Lead')).toBeFocused()
  const criteria = page.getByRole('region', { name: 'Go/no-go criteria' })
  await expect(criteria).toContainText('1 of 1 is still open')
  await expect(criteria).toContainText('you can no longer sign as QA Lead')
})

test('conditions make it CONDITIONAL until the role that set them closes each; a signature is taken back and stays to be seen', async ({
  browser,
}) => {
  const id = await ready('conditions')
  const [qa, ops] = [await pageOf(browser, 'qa'), await pageOf(browser, 'ops')]
  for (const page of [qa, ops]) await page.goto(`/releases/${id}/sign-off`)
  await qa.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = qa.getByRole('dialog')
  await expect(dialog).toContainText('2 passed, 0 failed')
  await expect(dialog).toContainText('1 unanswered go/no-go criterion')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'A critical bug is open' })).toContainText(
    'must not hold',
  )
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
  await dialog.getByRole('radio', { name: 'Approve', exact: true }).check()
  await expect(dialog).toContainText('The release stays HOLD after your approval: 1 other reason remains.')
  await dialog.getByRole('radio', { name: 'Approve with conditions', exact: true }).check()
  await dialog.getByLabel('Condition 1').fill('Watch the queue')
  await dialog.getByLabel('Owner').selectOption({ label: 'Chidi Moreau' })
  await dialog.getByRole('button', { name: 'Add condition' }).click()
  await dialog.getByLabel('Condition 2').fill('Tell support')
  await expect(dialog).toContainText('approve it for release on the conditions that I set')
  const answering = dialog.getByRole('checkbox', {
    name: 'My approval answers the open criterion: 1 does not hold',
  })
  await expect(answering).not.toBeChecked()
  await answering.check()
  await expectAccessible(qa)
  await dialog.getByLabel('Password').fill(passwordOf('qa'))
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await sign(ops, 'Harbour Operations', passwordOf('ops'))
  await expect(ops.getByRole('status')).toHaveText('CONDITIONAL')
  const conditions = ops.getByRole('region', { name: 'Conditions' })
  await expect(conditions).toContainText('Chidi Moreau does it')
  await expect(ops.getByRole('group', { name: 'A critical bug is open' })).toContainText(
    'Answered by the approval of Benoît Okafor as QA Lead',
  )
  for (const button of await conditions.getByRole('button', { name: 'Close condition' }).all())
    await expect(button).toBeDisabled()
  for (const left of [1, 0]) {
    await qa.getByRole('button', { name: 'Close condition' }).first().click()
    await qa.getByLabel('How it was met').fill('Done and seen')
    await qa.getByRole('dialog').getByRole('button', { name: 'Close condition' }).click()
    await expect(qa.getByRole('dialog')).toBeHidden()
    await expect(qa.getByRole('button', { name: 'Close condition' })).toHaveCount(left)
  }
  await expect(ops.getByRole('status')).toHaveText('GO')
  await expect(card(ops, 'Harbour Operations')).toContainText('Your signature counts. You do not have to sign again.')
  await expect(card(ops, 'Harbour Operations')).toContainText(
    'Withdrawing removes your approval. Harbour Operations has to sign again before the release can be GO.',
  )
  await card(ops, 'Harbour Operations').getByRole('button', { name: 'Withdraw my signature' }).click()
  await ops.getByRole('dialog').getByLabel('Reason').fill('Read the wrong log')
  await ops.getByLabel('Password').fill(passwordOf('ops'))
  await ops.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(card(ops, 'Harbour Operations')).toContainText('Read the wrong log')
  await expect(card(ops, 'Harbour Operations').locator('s')).toContainText('Chidi Moreau approved')
  await expect(qa.getByRole('status')).toHaveText('HOLD')
  await expectAccessible(ops)
})

test('a comment alone is the condition', async ({ browser }) => {
  const id = await ready('comment')
  const qa = await pageOf(browser, 'qa')
  await qa.goto(`/releases/${id}/sign-off`)
  await sign(qa, 'QA Lead', passwordOf('qa'), 'Approve with conditions', 'Keep an eye on the logs')
  await expect(qa.getByRole('region', { name: 'Conditions' })).toContainText('Keep an eye on the logs')
})

test('needs work holds with the signer’s words; a stale signature tells what changed and is given again with one click and the password', async ({
  browser,
}) => {
  const { id, items } = await release(SMALL, 'stale')
  const [build, ship] = items
  if (!build || !ship) throw new Error('two items')
  await decide(id, build, 'passed')
  await decide(id, ship, 'passed')
  const qa = await pageOf(browser, 'qa')
  await qa.goto(`/releases/${id}/sign-off`)
  await qa.getByRole('button', { name: 'Sign as QA Lead' }).click()
  await qa.getByRole('radio', { name: 'Needs work' }).check()
  await qa.getByLabel('Comment').fill('Run it on a phone')
  await qa.getByLabel('Password').fill(passwordOf('qa'))
  await qa.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(card(qa, 'QA Lead')).toContainText('needs work')
  await expect(qa.getByRole('region', { name: 'Reasons' })).toContainText('Run it on a phone')
  await decide(id, { ...ship, revision: ship.revision + 1 }, 'passed', 'on a phone too')
  await expect(card(qa, 'QA Lead')).toContainText('1 changed since')
  await expect(card(qa, 'QA Lead').getByRole('link', { name: /Ship it/ })).toBeVisible()
  await expect(card(qa, 'QA Lead')).toContainText('Your signature counts against the release.')
  await card(qa, 'QA Lead').getByText('Sign again', { exact: true }).click()
  await expect(qa.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(qa.getByRole('dialog')).toContainText('Last time you chose “Needs work”.')
  await expect(qa.getByLabel('Comment')).toHaveValue('Run it on a phone')
  await expect(qa.getByRole('dialog')).toContainText('1 changed since you last signed')
  await qa.getByRole('radio', { name: 'Approve', exact: true }).check()
  await qa.getByLabel('Comment').fill('')
  await qa.getByLabel('Password').fill(passwordOf('qa'))
  await qa.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(card(qa, 'QA Lead')).toContainText('✓ approved')
  await expect(card(qa, 'QA Lead')).toContainText(
    '“I have looked at what this signature covers, and approve it for release.”',
  )
  await expect(card(qa, 'QA Lead').getByRole('time').first()).toBeVisible()
  await expect(card(qa, 'QA Lead').locator('bdi', { hasText: 'Benoît Okafor' }).first()).toBeVisible()
})

test('who is about to lose a signature is warned, hands the work over or goes on; undone in time it costs nothing', async ({
  browser,
}) => {
  const { id } = await release(SMALL, 'duties')
  const [qa, lead] = [await pageOf(browser, 'qa'), await pageOf(browser, 'lead')]
  await qa.goto(`/releases/${id}/sign-off`)
  await expect(card(qa, 'QA Lead')).toContainText('Can still sign: Benoît Okafor')
  await qa.goto(`/releases/${id}`)
  const box = item(qa, 'Build it').getByRole('checkbox')
  const warning = qa.getByRole('dialog', { name: 'You can no longer sign as QA Lead' })
  await box.click()
  await expect(warning).toContainText('people who work on it cannot sign as QA Lead.')
  await expectAccessible(qa)
  await warning.getByRole('button', { name: 'Cancel' }).click()
  await expect(qa.getByText('Nothing was saved. You can still sign as QA Lead.')).toBeVisible()
  await expect(box).not.toBeChecked()

  await item(qa, 'Ship it').getByRole('button', { name: 'Fail', exact: true }).click()
  await warning.getByLabel('Hand over to').selectOption({ label: 'Ada Lindqvist' })
  await warning.getByRole('button', { name: 'Hand over' }).click()
  await expect(qa.getByText('Ada Lindqvist was asked to take it over.')).toBeVisible()
  await expect(item(qa, 'Ship it').getByLabel('Cause of failure')).toBeHidden()
  await lead.goto(`/releases/${id}`)
  await item(lead, 'Ship it')
    .getByRole('button', { name: /^Open details of/ })
    .click()
  await expect(item(lead, 'Ship it')).toContainText(
    '@Ada Lindqvist Please take over this item: I sign as QA Lead, so I cannot work on this release.',
  )

  await box.click()
  await warning.getByRole('button', { name: 'Continue and give up signing' }).click()
  await expect(item(qa, 'Build it')).toContainText('Benoît')
  await qa.getByRole('button', { name: 'Undo' }).click()
  await expect(box).not.toBeChecked()
  await qa.goto(`/releases/${id}/sign-off`)
  await expect(card(qa, 'QA Lead').getByRole('button', { name: 'Sign as QA Lead' })).toBeEnabled()
})

test('who did the work may not sign, is told what they did, and a role that nobody is left for is warned of', async ({
  browser,
}) => {
  const { id } = await release(SMALL, 'duties done')
  const qa = await pageOf(browser, 'qa')
  await qa.goto(`/releases/${id}`)
  await item(qa, 'Build it').getByRole('checkbox').click()
  await qa.getByRole('button', { name: 'Continue and give up signing' }).click()
  await expect(item(qa, 'Build it')).toContainText('Benoît')
  await qa.goto(`/releases/${id}/sign-off`)
  await expect(card(qa, 'QA Lead').getByRole('button', { name: 'Sign as QA Lead' })).toBeDisabled()
  await expect(card(qa, 'QA Lead')).toContainText(
    'You decided 1 item of this release. QA Lead must be somebody who did not.',
  )
  await expect(qa.getByText('Nobody left may sign as QA Lead: Benoît Okafor decided 1 item.')).toBeVisible()
})

test('a role that nobody holds is a reason with a way to assign it, and whoever gets it signs', async ({ browser }) => {
  const { id } = await release(SMALL.replace('| Harbour Operations |', '| Pier Warden |'), 'unheld')
  const [lead, ops] = [await pageOf(browser, 'lead'), await pageOf(browser, 'ops')]
  for (const page of [lead, ops]) await page.goto(`/releases/${id}/sign-off`)
  const reasons = lead.getByRole('region', { name: 'Reasons' })
  await expect(reasons).toContainText('Nobody holds the role Pier Warden, so nobody can sign for it.')
  await expect(card(ops, 'Pier Warden')).toContainText('Nobody holds the role Pier Warden.')
  await expect(card(ops, 'Pier Warden').getByRole('button', { name: 'Sign as Pier Warden' })).toBeDisabled()
  await expect(ops.getByRole('button', { name: 'Assign Pier Warden' })).toHaveCount(0)
  await reasons.getByRole('button', { name: 'Assign Pier Warden' }).click()
  const dialog = lead.getByRole('dialog', { name: 'Assign Pier Warden' })
  await expect(dialog).toContainText('Ada Lindqvist cannot take a role in a round that has begun')
  await dialog.getByLabel('Person').selectOption({ label: 'Chidi Moreau' })
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(card(lead, 'Pier Warden')).toContainText('Can still sign: Chidi Moreau')
  await expect(reasons).toContainText('Pier Warden has not signed.')
  await ops.reload()
  await sign(ops, 'Pier Warden', passwordOf('ops'), 'Reject', 'The pier is closed')
  await expect(ops.getByRole('status')).toHaveText('NO-GO')
})

test('somebody else signs for a time, and asking stands in the inbox', async ({ browser }) => {
  const id = await ready('lent')
  const [qa, ops, lead] = [await pageOf(browser, 'qa'), await pageOf(browser, 'ops'), await pageOf(browser, 'lead')]
  await lead.goto(`/releases/${id}/sign-off`)
  await card(lead, 'QA Lead').getByRole('button', { name: 'Remind QA Lead' }).click()
  await expect(card(lead, 'QA Lead')).toContainText('reminded by Ada Lindqvist')
  await card(lead, 'QA Lead').getByRole('button', { name: 'Remind QA Lead' }).click()
  await expect(card(lead, 'QA Lead').getByRole('alert')).toContainText('less than an hour ago')
  await qa.goto('/inbox')
  const waits = qa
    .getByRole('list', { name: 'Your tasks' })
    .getByRole('listitem')
    .filter({ hasText: 'Signing lent' })
    .first()
  await expect(waits).toContainText('Ada Lindqvist sent a reminder')
  await waits.getByRole('link', { name: /Signing lent/ }).click()
  await expect(card(qa, 'QA Lead')).toBeFocused()
  await qa.getByRole('button', { name: 'Delegate my signature' }).click()
  await qa.getByLabel('Delegate to').selectOption({ label: 'Ada Lindqvist' })
  await qa.getByRole('dialog').getByLabel('Reason').fill('On a plane')
  await expectAccessible(qa)
  await qa.getByRole('dialog').getByRole('button', { name: 'Delegate', exact: true }).click()
  await expect(qa.getByRole('region', { name: 'Delegations' })).toContainText('Ada Lindqvist for Benoît Okafor')
  await lead.reload()
  await expect(card(lead, 'QA Lead')).toContainText('on behalf of Benoît Okafor')
  await sign(lead, 'QA Lead', passwordOf('lead'))
  await expect(card(lead, 'QA Lead')).toContainText('Ada Lindqvist for Benoît Okafor')
  await qa.getByRole('button', { name: 'Revoke' }).click()
  await expect(qa.getByRole('button', { name: 'Revoke' })).toHaveCount(0)
  await ops.goto(`/releases/${id}/sign-off`)
  await expect(card(ops, 'QA Lead')).toContainText('✓ approved')
  const signoffs = await (await api.get(`/api/v1/releases/${id}/signoffs`)).json()
  expect(signoffs.roles.find(({ role }: { role: string }) => role === 'QA Lead').signers).toMatchObject([
    {
      name: 'Ada Lindqvist for Benoît Okafor',
      decision: 'approved',
      meaning: 'I have looked at what this signature covers, and approve it for release.',
      stale: false,
    },
  ])
  expect((await api.post(`/api/v1/releases/${id}/reminders`, { data: { role: 'QA Lead' } })).status()).toBe(409)
})

test('300 items stay readable in front of a signer, each a link to its place', async ({ browser }) => {
  const lines = Array.from({ length: 300 }, (_, at) => `- [ ] Thing number ${at}`).join('\n')
  const { id, items } = await release(`# Large\n\n## Do\n${lines}\n${APPROVAL}`, 'large')
  for (const [at, one] of items.slice(0, 30).entries()) await decide(id, one, at % 3 === 0 ? 'failed' : 'passed')
  const qa = await pageOf(browser, 'qa')
  await qa.setViewportSize({ width: 1366, height: 768 })
  await qa.goto(`/releases/${id}/sign-off`)
  await qa.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = qa.getByRole('dialog')
  await expect(dialog).toContainText('20 passed, 10 failed, 0 not applicable, 0 waived, 270 open.')
  await expect(dialog.getByText(/^Content [0-9a-f]{12}$/)).toBeVisible()
  await expect(dialog.getByRole('status')).toHaveCount(0)
  await dialog.getByText('10 failed', { exact: true }).click()
  const link = dialog.getByRole('link', { name: 'Thing number 27', exact: true })
  expect(await link.getAttribute('href')).toBe(`/releases/${id}#item-${items[27]?.id}`)
  await expect(dialog.getByText('270 not decided')).toBeVisible()
  const box = await dialog.boundingBox()
  expect(box?.height ?? 1000).toBeLessThanOrEqual(768)
  await expect(dialog.getByLabel('Password')).toBeVisible()
  await expectAccessible(qa)
})

// Somebody leaves: what they signed against the release is superseded, their work goes to another, and their groups
// come from SCIM.
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { freshPage, pageOf, passwordOf, sign, test } from '@/e2e/support/pages'

test.describe.configure({ mode: 'serial' })

const PASSWORD = 'correct horse battery'
const CHECKLIST =
  '# Leaving\n\n## Do\n- [ ] Build it\n\n## Approval\n\n| Role | Name | Signature |\n|---|---|---|\n| QA Lead | ____ | ____ |\n'
// After the demo's project in every list: whoever leads both still begins in the demo's.
const NAME = `Wharf ${Date.now()}`
const LEAVER = { name: 'Lea Leaver', email: `lea-${Date.now()}@example.com` }

let api: APIRequestContext
let projectId = ''
let releaseId = ''

async function post(path: string, data: object): Promise<{ id: string }> {
  const answer = await api.post(`/api/v1${path}`, { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return answer.json()
}

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  projectId = (await post('/projects', { name: NAME })).id
  const environment = await post(`/projects/${projectId}/environments`, { name: 'staging' })
  await post('/users', { ...LEAVER, role: 'member', password: PASSWORD })
  await post(`/projects/${projectId}/members`, { email: LEAVER.email, access: 'viewer', roles: ['QA Lead'] })
  await post(`/projects/${projectId}/members`, { email: 'qa@example.com', access: 'viewer', roles: ['QA Lead'] })
  await post(`/projects/${projectId}/members`, { email: 'lead@example.com', access: 'lead' })
  const template = await api.post(`/api/v1/templates`, {
    data: CHECKLIST,
    headers: { 'content-type': 'text/markdown' },
  })
  const { id: templateId } = await template.json()
  const place = { projectId, environmentId: environment.id, templateIds: [templateId] }
  releaseId = (await post('/releases', { ...place, name: NAME, version: '1' })).id
  await post(`/releases/${releaseId}/issues`, { title: 'It is slow', severity: 'low', owner: LEAVER.name })
})

const card = (page: Page) => page.getByRole('region', { name: 'QA Lead', exact: true })

test('a rejection of somebody who left is superseded, and their work goes to another', async ({ browser }) => {
  const leaver = await freshPage(browser)
  await leaver.goto('/sign-in')
  await leaver.getByLabel('Email').fill(LEAVER.email)
  await leaver.getByLabel('Password').fill(PASSWORD)
  await leaver.getByRole('button', { name: 'Sign in' }).click()
  await leaver.waitForURL((url) => url.pathname === '/')
  await leaver.goto(`/releases/${releaseId}/sign-off`)
  await sign(leaver, 'QA Lead', PASSWORD, 'Reject', 'Far too slow.')

  const admin = await pageOf(browser, 'admin')
  await admin.goto('/settings/people')
  await admin.getByRole('button', { name: `Actions for ${LEAVER.name}` }).click()
  await admin.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(admin.getByRole('dialog')).toContainText(`Open work in their name: ${NAME}: 1 issue.`)
  await expect(admin.getByRole('dialog')).not.toContainText('Nobody else holds')
  await admin.getByRole('dialog').getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(admin.getByRole('listitem').filter({ hasText: LEAVER.email })).toContainText('Disabled')

  const lead = await pageOf(browser, 'lead')
  await lead.goto('/inbox')
  await lead.getByRole('link', { name: `${LEAVER.name} in ${NAME}` }).click()
  const leavers = lead.getByRole('region', { name: 'Work of people who left' })
  await expect(leavers).toContainText(`The account of ${LEAVER.name} is disabled.`)
  await expectAccessible(lead)
  await leavers.getByLabel(`Reassign the work of ${LEAVER.name} to`).selectOption({ label: 'Benoît Okafor' })
  await leavers.getByRole('button', { name: `Reassign the work of ${LEAVER.name}` }).click()
  await expect(leavers).toBeHidden()

  const qa = await pageOf(browser, 'qa')
  await qa.goto('/inbox')
  await expect(qa.getByRole('link', { name: 'It is slow' })).toBeVisible()
  await qa.goto(`/releases/${releaseId}/sign-off`)
  await expect(card(qa)).toContainText(`The account of ${LEAVER.name} is disabled.`)
  await card(qa).getByRole('button', { name: 'Supersede' }).click()
  const dialog = qa.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Lea left; the pages are fast enough now.')
  await dialog.getByLabel('Password').fill(passwordOf('qa'))
  await expectAccessible(qa)
  await dialog.getByRole('button', { name: 'Supersede', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(card(qa)).toContainText('superseded by Benoît Okafor')
  await expect(card(qa)).toContainText('Lea left; the pages are fast enough now.')
  await expect(card(qa)).toContainText('not signed')
})

test('who would leave a role without a holder is said before it is taken', async ({ browser }) => {
  const holder = 'Benoît Okafor'
  const sentence = `Nobody else holds these sign-off roles of running releases: ${NAME}: QA Lead of ${NAME} 1.`
  const admin = await pageOf(browser, 'admin')
  await admin.goto('/settings/people')
  await admin.getByRole('button', { name: `Actions for ${holder}` }).click()
  await admin.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(admin.getByRole('dialog')).toContainText(`${NAME}: QA Lead of ${NAME} 1`)
  await admin.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  const lead = await pageOf(browser, 'lead')
  await lead.goto(`/projects/${projectId}`)
  const take = lead.getByRole('button', { name: `Remove QA Lead from ${holder}` })
  await take.click()
  const dialog = lead.getByRole('dialog')
  await expect(dialog).toContainText(sentence)
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await take.click()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(take).toBeHidden()
  await post(`/projects/${projectId}/members`, { email: 'qa@example.com', access: 'viewer', roles: ['QA Lead'] })
})

test('a person and a group come by SCIM, and the group gives what an administrator maps it to', async ({ browser }) => {
  const scim = await withToken(tokenOf('scim'))
  const stamp = Date.now()
  const email = `scim-${stamp}@example.com`
  const user = await scim.post('/api/scim/v2/Users', {
    data: { userName: email, displayName: 'Sam Scim', emails: [{ value: email, primary: true, type: 'work' }] },
    headers: { 'content-type': 'application/scim+json' },
  })
  expect(user.status(), await user.text()).toBe(201)
  const { id } = await user.json()
  const group = `QA ${stamp}`
  const made = await scim.post('/api/scim/v2/Groups', { data: { displayName: group, members: [{ value: id }] } })
  expect(made.status(), await made.text()).toBe(201)

  const admin = await pageOf(browser, 'admin')
  await admin.goto('/settings/people')
  const groups = admin.getByRole('region', { name: 'Groups' })
  await expect(groups.getByRole('listitem').filter({ hasText: group })).toContainText('not mapped · 1 person')
  await groups.getByRole('button', { name: `Map the group ${group}` }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Grants').selectOption({ label: `Project ${NAME}` })
  await dialog.getByLabel('Sign-off roles').fill('QA Lead, qa lead')
  await expect(dialog).toContainText('has the sign-off role qa lead (did you mean QA Lead?).')
  await dialog.getByLabel('Sign-off roles').fill('QA Lead, Dock Master')
  await expect(dialog).toContainText('No checklist or member of this project has the sign-off role Dock Master.')
  await expectAccessible(admin)
  await dialog.getByLabel('Sign-off roles').fill('QA Lead, Security')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(groups.getByRole('listitem').filter({ hasText: group })).toContainText(
    `${NAME}: viewer · QA Lead · Security`,
  )
  const members: { email: string; roles: string[] }[] = await (
    await api.get(`/api/v1/projects/${projectId}/members`)
  ).json()
  expect(members.find((member) => member.email === email)?.roles).toEqual(['QA Lead', 'Security'])

  const ended = await scim.patch(`/api/scim/v2/Users/${id}`, {
    data: { Operations: [{ op: 'replace', value: { active: false } }] },
  })
  expect(await ended.json()).toMatchObject({ active: false })
  await admin.reload()
  await expect(admin.getByRole('listitem').filter({ hasText: email })).toContainText('Disabled')
  const large = await scim.get(`/api/scim/v2/Users?filter=${'('.repeat(2000)}`)
  expect(large.status()).toBe(400)
  expect(await large.json()).toMatchObject({ scimType: 'invalidFilter' })
})

// Deciding about a release: an issue from what failed, a waiver granted by another, criteria answered, the call, a new round, and the call against the verdict.
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { freshPage, item, pageOf, passwordOf, sign } from '@/e2e/support/pages'
import { makeEnvironment, makeTemplate } from '@/e2e/support/places'

const SECOND = { email: 'second-admin@example.com', password: 'quiet harbour at night' }
const DOCUMENT = `# Small cutover

## Do
- [ ] Pull the tag
- [ ] Run the smoke tests

## Go / No-Go

**GO IF ALL TRUE**:
- Staging is up

**NO-GO IF ANY TRUE**:
- A critical bug is open

## Approval

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`

let api: APIRequestContext
let place: { projectId: string; environmentId: string }

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  countersign(
    ['user', 'add', '--email', SECOND.email, '--name', 'Dara Quist', '--role', 'admin', '--password-stdin'],
    SECOND.password,
  )
  api = await withToken(tokenOf('admin'))
  place = await makeEnvironment(api, 'wharf')
})

async function release(name: string): Promise<string> {
  const template = await makeTemplate(api, DOCUMENT)
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [template.id], name, version: '1' },
  })
  return (await made.json()).id
}

async function second(browser: Browser): Promise<Page> {
  const page = await freshPage(browser)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(SECOND.email)
  await page.getByLabel('Password').fill(SECOND.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return page
}

const verdict = (page: Page) => page.getByRole('status')
const open = (page: Page, title: string) => page.getByRole('button', { name: `Open details of ${title}` }).click()
const answer = (page: Page, text: string, level: 'Holds' | 'Does not hold') =>
  page.getByRole('group', { name: text, exact: true }).getByRole('button', { name: level }).click()

test('from what failed to a decision with conditions, seen by everybody, and on to a new round', async ({
  browser,
}) => {
  const id = await release('Small cutover')
  const lead = await pageOf(browser, 'lead')
  const other = await second(browser)
  const qa = await pageOf(browser, 'qa')
  for (const page of [lead, other, qa]) await page.goto(`/releases/${id}`)
  await item(lead, 'Pull the tag').getByRole('checkbox').check()
  await item(lead, 'Run the smoke tests').getByRole('button', { name: 'Fail', exact: true }).click()
  await expect(verdict(other)).toHaveText('NO-GO')

  await open(lead, 'Run the smoke tests')
  await item(lead, 'Run the smoke tests').getByRole('button', { name: 'Open issue' }).click()
  const issue = lead.getByRole('dialog', { name: 'Open issue' })
  await expect(issue.getByLabel('What is wrong')).toHaveValue(/Run the smoke tests/)
  await issue.getByLabel('Severity').selectOption('critical')
  await issue.getByRole('button', { name: 'Open issue' }).click()
  await expect(other.getByRole('region', { name: 'Issues' })).toContainText('1 open')
  await expect(other.getByText('Critical issue 1 is open: Run the smoke tests.')).toBeVisible()

  await item(lead, 'Run the smoke tests').getByRole('button', { name: 'Request waiver' }).click()
  const waiver = lead.getByRole('dialog', { name: 'Request waiver' })
  await expect(waiver).toContainText('Can be granted by')
  await expect(waiver).toContainText('Dara Quist')
  await expect(waiver).not.toContainText('Ada Lindqvist')
  await waiver.getByLabel('Reason').fill('One test is wrong, not the product')
  await expectAccessible(lead)
  await waiver.getByRole('button', { name: 'Request', exact: true }).click()
  await expect(item(lead, 'Run the smoke tests')).toContainText('waiver requested')
  await item(lead, 'Run the smoke tests').getByRole('button', { name: 'Grant waiver' }).click()
  await expect(item(lead, 'Run the smoke tests').getByRole('alert')).toContainText('Somebody else must grant it')
  await open(other, 'Run the smoke tests')
  await item(other, 'Run the smoke tests').getByRole('button', { name: 'Grant waiver' }).click()
  await expect(item(lead, 'Run the smoke tests')).toContainText('granted by Dara Quist')

  await lead.getByRole('button', { name: 'Resolve issue 1' }).click()
  await lead.getByLabel('Resolution').fill('the test was fixed')
  await lead.getByRole('dialog').getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(other.getByRole('region', { name: 'Issues' })).toContainText('0 open')
  await answer(lead, 'Staging is up', 'Holds')
  await answer(lead, 'A critical bug is open', 'Holds')
  await expect(other.getByText('A no-go criterion holds: A critical bug is open.')).toBeVisible()
  await answer(other, 'A critical bug is open', 'Does not hold')
  await expect(verdict(lead)).toHaveText('HOLD')

  await expect(qa.getByRole('group', { name: 'A critical bug is open' })).toContainText('does not hold')
  await sign(qa, 'QA Lead', passwordOf('qa'))
  await expect(verdict(lead)).toHaveText('CONDITIONAL')
  await lead.getByRole('button', { name: 'Decide' }).click()
  const decide = lead.getByRole('dialog', { name: 'Record decision' })
  await expect(decide.getByRole('radio', { name: 'Go with conditions' })).toBeChecked()
  await expectAccessible(lead)
  await decide.getByRole('button', { name: 'Decide' }).click()
  await expect(qa.getByText('Decided: Go with conditions')).toBeVisible()
  await expect(item(lead, 'Pull the tag').getByRole('checkbox')).toBeDisabled()

  await lead.getByRole('button', { name: 'Open a new round' }).click()
  await lead.getByLabel('Reason').fill('the test runs again')
  await lead.getByRole('dialog').getByRole('button', { name: 'Open a new round' }).click()
  await expect(verdict(qa)).toHaveText('HOLD')
  await expect(qa.getByRole('region', { name: 'QA Lead' })).toContainText('not signed')
  await expect(qa.getByRole('region', { name: 'Decision' })).toContainText('round 1')
})

test('against the verdict one administrator asks, another confirms, and the release says so for ever', async ({
  browser,
}) => {
  const id = await release('Broken glass')
  const admin = await pageOf(browser, 'admin')
  const other = await second(browser)
  const qa = await pageOf(browser, 'qa')
  for (const page of [admin, other, qa]) await page.goto(`/releases/${id}`)
  await expect(qa.getByRole('button', { name: 'Decide' })).toBeDisabled()
  await admin.getByRole('button', { name: 'Decide' }).click()
  const decide = admin.getByRole('dialog', { name: 'Record decision' })
  await decide.getByRole('radio', { name: 'Go · overrides' }).check()
  await decide.getByLabel('Reason').fill('The harbour is flooding and the old build cannot cope')
  await decide.getByRole('button', { name: 'Request confirmation' }).click()
  await expect(admin.getByRole('button', { name: 'Confirm override' })).toBeDisabled()
  await other.getByRole('button', { name: 'Confirm override' }).click()
  const banner = /Round 1: Go, overriding the verdict HOLD, by Dana Novak and Dara Quist/
  await expect(qa.getByText(banner)).toBeVisible()
  await other.getByRole('button', { name: 'Open a new round' }).click()
  await other.getByLabel('Reason').fill('the water is gone')
  await other.getByRole('dialog').getByRole('button', { name: 'Open a new round' }).click()
  await expect(qa.getByText('Decided: Go')).toBeHidden()
  await expect(qa.getByText(banner)).toBeVisible()
  // A page that reads itself again has no title for a moment.
  await expect(qa).toHaveTitle(/Broken glass/)
  await expectAccessible(qa)
})

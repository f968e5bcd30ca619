// What the checklist decides itself, as people meet it: beside its field, in the verdict, in the sign-off summary; and criteria answered in one pass.
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { goListening, item, pageOf, passwordOf, sign, test } from '@/e2e/support/pages'
import { makeTemplate, placeOfDemo } from '@/e2e/support/places'

test.describe.configure({ mode: 'serial' })

const TEXT = `# Staging

## Checks
- [ ] Migrate the data

## Go / No-Go

**GO IF ALL TRUE**:
- All checklist items completed
- Runbooks tested

**NO-GO IF ANY TRUE**:
- Team not ready

## Deployment Results

**Overall Status:** ✅ SUCCESS / ⚠️ PARTIAL / ❌ FAILED

**Conditions (if partial):**
\`\`\`
[List the conditions]
\`\`\`

## Approval

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`

let api: APIRequestContext
let place: { projectId: string; environmentId: string }

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  place = await placeOfDemo(api)
})

async function release(version: string, text = TEXT): Promise<string> {
  const template = await makeTemplate(api, text)
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [template.id], name: 'Deciding', version },
  })
  expect(made.status(), await made.text()).toBe(201)
  return (await made.json()).id
}

const verdict = (page: Page) => page.getByRole('status').first()
const criterion = (page: Page, text: string) => page.getByRole('group', { name: text, exact: true })

test('a decision field turns the verdict for everybody, and stands in the sign-off summary', async ({ browser }) => {
  const id = await release('fields')
  const [lead, qa] = [await pageOf(browser, 'lead'), await pageOf(browser, 'qa')]
  await lead.goto(`/releases/${id}`)
  await qa.goto(`/releases/${id}/sign-off`)
  await item(lead, 'Migrate the data').getByRole('checkbox').check()
  const status = lead.getByLabel('Overall Status')
  await expect(lead.getByText('Decides the release:')).toBeVisible()
  await status.selectOption('FAILED')
  await expect(verdict(lead)).toHaveText('NO-GO')
  await expect(lead.getByText('“Overall Status” of “Deployment Results” is “FAILED”.')).toBeVisible()
  await expect(verdict(qa)).toHaveText('NO-GO')
  const decisions = qa.getByRole('region', { name: 'Checklist decisions' })
  await expect(decisions).toContainText('FAILED')
  await status.selectOption('PARTIAL')
  await expect(decisions).toContainText('CONDITIONAL')
  await lead.getByLabel('Conditions (if partial)').fill('Fix the dashboard by Friday')
  await lead.getByLabel('Conditions (if partial)').press('Enter')
  await expect(decisions).toContainText('Fix the dashboard by Friday')
  await expectAccessible(lead)
  await expectAccessible(qa)
})

test('a condition of the checklist gets an owner and is closed on the sign-off page', async ({ browser }) => {
  const id = await release('conditions')
  const lead = await pageOf(browser, 'lead')
  await lead.goto(`/releases/${id}`)
  await lead.getByLabel('Overall Status').selectOption('PARTIAL')
  await lead.getByLabel('Conditions (if partial)').fill('Fix the dashboard')
  await lead.getByLabel('Conditions (if partial)').press('Enter')
  await expect(
    lead.getByText('“Overall Status” of “Deployment Results” is “PARTIAL”: Fix the dashboard.').first(),
  ).toBeVisible()
  await lead.goto(`/releases/${id}/sign-off`)
  const conditions = lead.getByRole('region', { name: 'Conditions', exact: true })
  await expect(conditions).toContainText('1 open condition')
  await conditions.getByRole('button', { name: 'Assign condition' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Owner').selectOption({ label: 'Ada Lindqvist' })
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(conditions).toContainText('Ada Lindqvist does it')
  await conditions.getByRole('button', { name: 'Close condition' }).click()
  await dialog.getByLabel('How it was met').fill('It shows again')
  await dialog.getByRole('button', { name: 'Close condition' }).click()
  await expect(conditions).toContainText('All conditions closed')
})

test('criteria are answered in one pass, or by an approval that says so; the release answers what it knows', async ({
  browser,
}) => {
  const id = await release('criteria')
  const [lead, qa] = [await pageOf(browser, 'lead'), await pageOf(browser, 'qa')]
  await lead.goto(`/releases/${id}`)
  await item(lead, 'Migrate the data').getByRole('checkbox').check()
  await lead.getByLabel('Overall Status').selectOption('SUCCESS')
  await expect(lead.getByLabel('Overall Status')).toHaveAccessibleDescription(/Ada Lindqvist/)
  await lead.goto(`/releases/${id}/sign-off`)
  const derived = criterion(lead, 'All checklist items completed')
  await expect(derived).toContainText('1 of 1 item done.')
  await expect(derived.getByRole('button')).toHaveCount(0)
  const all = lead.getByRole('region', { name: 'Go/no-go criteria' })
  await expect(all).toContainText('2 of 3 are still open')
  for (const button of await all.getByRole('button').all())
    await expect(button).toHaveAttribute('aria-pressed', 'false')
  await criterion(lead, 'Runbooks tested').getByRole('button', { name: 'Holds' }).click()
  await expect(criterion(lead, 'Runbooks tested')).toContainText('Answered by Ada Lindqvist')
  await expect(all).toContainText('1 of 3 is still open')

  await qa.goto(`/releases/${id}/sign-off`)
  await sign(qa, 'QA Lead', passwordOf('qa'))
  await expect(verdict(qa)).toHaveText('HOLD')
  await expect(qa.getByRole('region', { name: 'Reasons' })).toContainText(
    'Nobody has answered whether “Team not ready” holds.',
  )
  await qa.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const dialog = qa.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Approve', exact: true }).check()
  await dialog.getByRole('checkbox', { name: 'My approval answers the open criterion: 1 does not hold' }).check()
  await expectAccessible(qa)
  await dialog.getByLabel('Password').fill(passwordOf('qa'))
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(verdict(qa)).toHaveText('GO')
  await expect(verdict(lead)).toHaveText('GO')
  await expect(criterion(qa, 'Team not ready')).toContainText('Answered by the approval of Benoît Okafor as QA Lead')
  const record = await (await api.get(`/api/v1/releases/${id}/report?format=md`)).text()
  expect(record).not.toContain('not answered')
  expect(record).toContain('answered by the approval as QA Lead: Benoît Okafor')
})

test('supposing another decision shows what it would make of the release', async ({ browser }) => {
  const id = await release('what if')
  const lead = await pageOf(browser, 'lead')
  await lead.goto(`/releases/${id}/what-if`)
  await lead.getByRole('button', { name: 'Assume everything passes' }).click()
  await expect(verdict(lead)).toHaveText('GO')
  await lead.getByLabel('Overall Status').selectOption('FAILED')
  await expect(verdict(lead)).toHaveText('NO-GO')
})

const CASES = `# Delivery

**Release type:** ☐ Patch ☐ Major

## Work
- [ ] Load the goods
  - Crates: ____
  - Driver: ____
- [ ] Migration guide published (major releases only)

## Approvals
- [ ] QA Lead
- [ ] Head of Legal (major releases only)
`

test('what is for one case only follows the choice, and a lead says otherwise with a reason', async ({ browser }) => {
  const id = await release('cases', CASES)
  const [lead, qa] = [await pageOf(browser, 'lead'), await pageOf(browser, 'qa')]
  await lead.goto(`/releases/${id}`)
  await qa.goto(`/releases/${id}/sign-off`)
  const cases = qa.getByRole('region', { name: 'Conditional parts' })
  await expect(cases.getByRole('listitem')).toContainText([/guide.*applies/, /Head of Legal.*applies/])
  await lead.getByLabel('Release type').selectOption('Patch')
  await expect(cases).toContainText(/guide.*does not apply.*Head of Legal.*does not apply/)
  await expect(item(lead, 'Migration guide published (major releases only)')).toContainText('does not apply')
  await expect(qa.getByRole('region', { name: 'Head of Legal', exact: true })).toContainText('not required')
  await expect(cases.getByRole('button').first()).toBeDisabled()
  await lead
    .getByRole('region', { name: 'Conditional parts' })
    .getByRole('button', { name: 'Change whether Head of Legal applies' })
    .click()
  const dialog = lead.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await dialog.getByLabel('Answer').selectOption('Applies')
  await dialog.getByLabel('Reason').fill('The licence changed')
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(cases).toContainText('Changed by Ada Lindqvist: The licence changed')
  await expect(qa.getByRole('region', { name: 'Reasons' })).toContainText('Nobody holds the role Head of Legal')
  await expectAccessible(qa)
})

test('one key says of an item that its empty fields were not recorded', async ({ browser }) => {
  const id = await release('not recorded', CASES)
  const lead = await pageOf(browser, 'lead')
  await goListening(lead, `/releases/${id}`)
  await lead.keyboard.press('j')
  await expect(item(lead, 'Load the goods').getByRole('checkbox')).toBeFocused()
  await lead.keyboard.press('-')
  await lead.keyboard.press('o')
  await expect(item(lead, 'Load the goods').getByText('Not recorded')).toHaveCount(2)
  await item(lead, 'Load the goods').getByRole('button', { name: 'Fill in Crates' }).click()
  await item(lead, 'Load the goods').getByLabel('Crates').fill('12')
  await item(lead, 'Load the goods').getByLabel('Crates').press('Enter')
  await expect(item(lead, 'Load the goods').getByText('Not recorded')).toHaveCount(1)
  await expectAccessible(lead)
})

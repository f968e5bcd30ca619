// Going back: started in two presses, worked by two people against one clock, its checks run by themselves, and told for ever.
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { item, pageOf } from '@/e2e/support/pages'
import { makeTemplate } from '@/e2e/support/places'

const DOCUMENT = `# Small cutover

## Day: Step 1 - Database Migration (10 min)
- [ ] Migrate it

## Day: Step 2 - Deploy (5 min)
- [ ] Deploy it
- [ ] Rollback procedure confirmed working

## Sign-off

### Deployment Details

| Item | Value |
|------|-------|
| Migration Duration | \`____________________\` min |

## Rollback Instructions (If Needed)

### Quick Rollback (< 15 min)

If deployment is unsuccessful:

\`\`\`bash
# 1. Stop server
pkill -f server

# 2. Restart with old code
npm run start
\`\`\`

### Validation After Rollback
- [ ] Server running
  \`\`\`probe
  kind: http
  url: "{{BASE_URL}}/version"
  expect: [status == 200]
  \`\`\`
- [ ] Old rows are there
`

let api: APIRequestContext

async function release(name: string): Promise<string> {
  api ??= await withToken(tokenOf('admin'))
  const projects: { id: string; name: string; environments: { id: string; name: string }[] }[] = await (
    await api.get('/api/v1/projects')
  ).json()
  const project = projects.find(({ name: known }) => known === 'Lighthouse')
  const environmentId = project?.environments.find(({ name: known }) => known === 'staging')?.id
  const template = await makeTemplate(api, DOCUMENT)
  const made = await api.post('/api/v1/releases', {
    data: { projectId: project?.id, environmentId, templateIds: [template.id], name, version: '1' },
  })
  expect(made.status(), await made.text()).toBe(201)
  return (await made.json()).id
}

const clock = (page: Page) => page.getByRole('timer', { name: 'Elapsed time' })
const step = (page: Page, title: string) => page.getByRole('listitem', { name: title, exact: true })

test('a rollback is started, worked by two, checked by its probes, and over', async ({ browser }) => {
  const id = await release('Going back')
  const lead = await pageOf(browser, 'lead')
  const qa = await pageOf(browser, 'qa')
  await qa.goto(`/releases/${id}`)
  await lead.goto(`/releases/${id}`)
  await lead.getByRole('link', { name: 'Rollback', exact: true }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Rollback plan')
  await lead.getByRole('button', { name: 'Start rollback: Quick Rollback (< 15 min)' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('p95 was 3 s')
  await dialog.getByRole('button', { name: 'Start rollback' }).click()
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Press again to confirm' }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Rolling back: Quick Rollback (< 15 min)')
  await expect(clock(lead)).toHaveText(/^0:\d\d of 15:00$/)
  await expect(lead.getByRole('button', { name: 'Rolled back', exact: true })).toBeDisabled()

  await expect(qa.getByRole('status')).toHaveText('NO-GO')
  await expect(qa.getByText('Rolling back: Quick Rollback')).toBeVisible()
  await expect(item(qa, 'Deploy it').getByRole('checkbox')).toBeDisabled({ timeout: 10_000 })
  await qa.getByRole('link', { name: 'Open rollback' }).click()
  await step(qa, 'Stop server').getByRole('checkbox').check()
  await expect(step(lead, 'Stop server')).toContainText('done by')
  await expect(step(lead, 'Stop server').getByRole('checkbox')).toBeDisabled()
  await lead.reload()
  await expect(clock(lead)).toHaveText(/^0:\d\d of 15:00$/)
  await expect(step(lead, 'Stop server')).toContainText('done by')

  await expect(item(lead, 'Server running').getByRole('checkbox')).not.toBeChecked()
  await step(lead, 'Restart with old code').getByRole('checkbox').check()
  await expect(item(lead, 'Server running').getByRole('checkbox')).toBeChecked({ timeout: 20_000 })
  await expect(item(qa, 'Server running').getByRole('checkbox')).toBeChecked()
  await item(qa, 'Old rows are there').getByRole('checkbox').check()
  await expect(item(lead, 'Old rows are there').getByRole('checkbox')).toBeChecked()
  await lead.getByRole('button', { name: 'Rolled back', exact: true }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Rolled back')
  await expect(qa.getByRole('heading', { level: 1 })).toHaveText('Rolled back')
  await expect(lead.getByRole('listitem', { name: /Rolled back/ })).toContainText(/0:\d\d of 15:00/)
  await expectAccessible(lead)
  await lead.goto(`/releases/${id}/history`)
  await expect(lead.getByText(/rolled back by/)).toBeVisible()
})

test('a rehearsal leaves the release alone, and backs the item that asks for one', async ({ browser }) => {
  const id = await release('Practice')
  const lead = await pageOf(browser, 'lead')
  await lead.goto(`/releases/${id}/rollback`)
  await lead.getByRole('button', { name: 'Rehearse Quick Rollback (< 15 min)' }).click()
  await lead.getByRole('dialog').getByLabel('Reason').fill('before the day')
  await lead.getByRole('button', { name: 'Start rehearsal' }).click()
  await step(lead, 'Stop server').getByRole('checkbox').check()
  await lead.getByRole('button', { name: 'Skip Restart with old code' }).click()
  await lead.getByLabel('Reason').fill('nothing runs here')
  await lead.getByRole('button', { name: 'Skip step' }).click()
  await expect(step(lead, 'Restart with old code')).toContainText('nothing runs here')
  await expect(item(lead, 'Server running').getByRole('checkbox')).toBeChecked({ timeout: 20_000 })
  await lead.getByRole('button', { name: 'Rehearsed', exact: true }).click()
  await lead.getByLabel('Reason for finishing anyway').fill('no rows on this machine')
  await lead.getByRole('dialog').getByRole('button', { name: 'Rehearsed' }).click()
  await expect(lead.getByLabel('Evidence for the item').locator('option:checked')).toHaveText(
    'Rollback procedure confirmed working',
  )
  await lead.getByRole('button', { name: 'Use as evidence' }).click()
  await expect(lead.getByText('Used as evidence for “Rollback procedure confirmed working”.')).toBeVisible()
  await lead.goto(`/releases/${id}`)
  await expect(lead.getByRole('status')).toHaveText('HOLD')
  await item(lead, 'Rollback procedure confirmed working')
    .getByRole('button', { name: /Open details/ })
    .click()
  await expect(item(lead, 'Rollback procedure confirmed working')).toContainText(
    'Rehearsal of “Quick Rollback (< 15 min)”',
  )
})

test('sections run against their plan, and the details of the sign-off fill in by themselves', async ({ browser }) => {
  const id = await release('On time')
  const lead = await pageOf(browser, 'lead')
  await lead.goto(`/releases/${id}`)
  const migrate = lead.getByRole('heading', { name: /Database Migration/ })
  await expect(migrate).toContainText('planned 10 min')
  await migrate.getByRole('button', { name: /^Start / }).click()
  await expect(migrate).toContainText(/planned 10 min, running 0:\d\d/)
  await expect(lead.getByRole('link', { name: /^on time/ })).toBeVisible()
  await item(lead, 'Migrate it').getByRole('checkbox').check()
  await expect(migrate).toContainText(/took 0:\d\d of 10 min/)
  await item(lead, 'Deploy it').getByRole('checkbox').check()
  await item(lead, 'Rollback procedure confirmed working').getByRole('checkbox').check()
  await expect(lead.getByLabel('Migration Duration (min)')).not.toHaveValue('')
  await expect(lead.getByText(/computed from .* UTC to .* UTC/).first()).toBeVisible()
  await lead.getByRole('link', { name: 'Timings', exact: true }).click()
  await expect(lead.getByRole('img', { name: /Planned and actual times of 2 sections/ })).toBeVisible()
  await expect(lead.getByRole('row', { name: /Database Migration/ })).toContainText('done')
  await expectAccessible(lead)
})

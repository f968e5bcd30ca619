// Writing a probe: tried against the real target before it is saved, refused with the field at fault, run outside the list never.
import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { item, pageOf, runProbe } from '@/e2e/support/pages'
import { makeRelease } from '@/e2e/support/places'

let release: string

test.beforeAll(async () => {
  release = await makeRelease(await withToken(tokenOf('admin')), 'production-cutover', 'Probed', 'production')
})

test('a probe is written, tried, fixed, saved and run', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  const row = page.locator('[role=group][aria-label="Booking page shows the notice"]')
  await row.getByRole('button', { name: /Open details/ }).click()
  await row.getByRole('button', { name: 'Add probe' }).click()
  const dialog = page.getByRole('dialog', { name: 'Probe' })
  await dialog.getByLabel('URL').fill('{{BASE_URL}}/version')
  await dialog.getByLabel('Expect').fill('status = 200')
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Expect').fill('status == 404')
  await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(dialog.getByRole('region', { name: 'Test result' })).toContainText('failed')
  await expect(row.getByRole('checkbox', { includeHidden: true })).not.toBeChecked()
  await dialog.getByLabel('Expect').fill('status == 200\nbody.version == "4.2.0"')
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog).toBeHidden()
  await runProbe(page, 'Booking page shows the notice', 'passed')
  await expect(row.getByRole('checkbox')).toBeChecked()
})

test('a probe that covers part of its item verifies it in part, and a person decides it', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  const title = 'Receipt arrives by e-mail'
  const row = page.locator(`[role=group][aria-label="${title}"]`)
  await row.getByRole('button', { name: /Open details/ }).click()
  await row.getByRole('button', { name: 'Add probe' }).click()
  const dialog = page.getByRole('dialog', { name: 'Probe' })
  await dialog.getByLabel('URL').fill('{{BASE_URL}}/version')
  await dialog.getByLabel('A pass shows').selectOption('part')
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog).toBeHidden()
  await runProbe(page, title, 'passed')
  await expect(row.getByText('partly verified').first()).toBeVisible()
  await expect(row.getByRole('checkbox')).not.toBeChecked()
  await expect(row.getByText('covers part of the item')).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('checkbox').check()
  await expect(row.getByText('evidenced').first()).toBeVisible()
  await expect(row.getByText('partly verified').first()).toBeVisible()
})

test('a probe to a host that the environment does not list ends as an error that names the rule', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  const row = item(page, 'Public booking goes through')
  await row.getByRole('button', { name: /Open details/ }).click()
  await row.getByRole('button', { name: 'Add probe' }).click()
  const dialog = page.getByRole('dialog', { name: 'Probe' })
  await dialog.getByLabel('URL').fill('http://169.254.169.254/latest/meta-data/')
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog).toBeHidden()
  await runProbe(page, 'Public booking goes through', 'error')
  await expect(row.getByRole('checkbox')).not.toBeChecked()
})

test('the probes of a section run one after the other, and everybody sees how far they are', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  const probe = (title: string, path: string) =>
    `- [ ] ${title}\n  \`\`\`probe\n  kind: http\n  url: "{{BASE_URL}}${path}"\n  expect: [status == 200]\n  timeoutMs: 20000\n  \`\`\`\n`
  await page
    .getByLabel('Markdown')
    .fill(
      `# Three in a row\n\n## Verify it\n${probe('Quick', '/version')}${probe('Slow', '/slow?ms=3000')}${probe('Broken', '/broken/health')}`,
    )
  await page.getByRole('button', { name: 'Save as template' }).click()
  await page.getByRole('link', { name: 'Start release' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('In a row')
  await page.getByRole('textbox', { name: 'Version' }).fill('1')
  await page.getByLabel('Environment').selectOption({ label: 'Lighthouse → staging' })
  await page.getByRole('button', { name: 'Start release' }).click()
  await expect(page.getByRole('status')).toHaveText('HOLD')
  const watcher = await pageOf(browser, 'qa')
  await watcher.goto(page.url())
  await page.getByRole('button', { name: 'Run the probes of Verify it' }).click()
  await expect(watcher.getByText('Running the probes of Verify it: 1 of 3 done')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run all probes of the release' })).toBeDisabled()
  await expect(watcher.getByRole('status')).toHaveText('NO-GO')
  await expect(watcher.getByText(/Running the probes/)).toHaveCount(0)
  await expect(item(watcher, 'Quick').getByRole('checkbox')).toBeChecked()
  await expect(item(watcher, 'Slow').getByRole('checkbox')).toBeChecked()

  await page.getByRole('button', { name: 'Run the probes of Verify it' }).click()
  await expect(page.getByText(/Running the probes/)).toBeVisible()
  await expect(page.getByText(/Running the probes/)).toHaveCount(0, { timeout: 15_000 })
  await item(page, 'Broken')
    .getByRole('button', { name: /Open details/ })
    .click()
  await page.getByRole('link', { name: 'All runs and changes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '0 of 2 runs passed' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Duration: 2 values/ })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Runs, oldest first' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('heading', { name: /From run 1 to run 2/ })).toBeVisible()
  await expectAccessible(page)
})

test('a probe of any kind is written from its fields, told what is wrong while it is typed, and shows what it would do before it runs', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/templates/import')
  await page.getByLabel('Markdown').fill('# Any kind\n\n## Look\n- [ ] Port is open\n- [ ] Chat answers\n')
  await page.getByRole('button', { name: 'Save as template' }).click()
  await page.getByRole('link', { name: 'Start release' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Any kind')
  await page.getByRole('textbox', { name: 'Version' }).fill('1')
  await page.getByLabel('Environment').selectOption({ label: 'Lighthouse → staging' })
  await page.getByRole('button', { name: 'Start release' }).click()
  await expect(page.getByRole('status')).toHaveText('HOLD')

  const port = item(page, 'Port is open')
  await port.getByRole('button', { name: /Open details/ }).click()
  await port.getByRole('button', { name: 'Add probe' }).click()
  const dialog = page.getByRole('dialog', { name: 'Probe' })
  const safety = dialog.getByRole('group', { name: 'Run preview' })
  await expect(safety).toContainText('allowed by')
  const [, host = '', number = ''] = /GET https?:\/\/([^:/]+):(\d+)/.exec((await safety.textContent()) ?? '') ?? []
  await dialog.getByLabel('Kind').selectOption('TCP port')
  await dialog.getByLabel('Host', { exact: true }).fill(host)
  await dialog.getByLabel('Port').fill('1')
  await expect(safety).toContainText('Not allowed. The environment lists')
  await dialog.getByLabel('Port').fill(number)
  await dialog.getByLabel('Expect').fill('!connectd')
  await expect(dialog.getByText('There is no "connectd" here')).toBeVisible()
  await dialog.getByLabel('Expect').fill('')
  await dialog.getByLabel('Expect').press('Control+Space')
  await dialog.getByRole('option', { name: /^connected/ }).click()
  await expect(dialog.getByLabel('Expect')).toHaveValue('connected')
  await expect(dialog.getByText('There is no')).toHaveCount(0)
  await expect(safety).toContainText(`${host}:${number}`)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog).toBeHidden()
  await expect(port.getByText('Run preview')).toBeVisible()
  await runProbe(page, 'Port is open', 'passed')
  await expect(port.getByText('It only looks.')).toBeHidden()

  const chat = item(page, 'Chat answers')
  await chat.getByRole('button', { name: /Open details/ }).click()
  await chat.getByRole('button', { name: 'Add probe' }).click()
  await page.evaluate(() =>
    navigator.clipboard.writeText(`curl -k -X POST "$BASE_URL/chat" -H 'x-team: ops' --json '{"message": "it is"}'`),
  )
  await dialog.getByLabel('URL').press('ControlOrMeta+A')
  await dialog.getByLabel('URL').press('ControlOrMeta+V')
  await expect(dialog.getByLabel('URL')).toHaveValue('{{BASE_URL}}/chat')
  await expect(dialog.getByLabel('Method')).toHaveValue('POST')
  await expect(dialog.getByLabel('Body')).toHaveValue(/"message": "it is"/)
  await expect(dialog.getByText('The command ignores the certificate')).toBeVisible()
  await expect(safety).toContainText('It may change something at the target')
  await dialog.getByRole('button', { name: 'Copy as cURL' }).click()
  await expect(page.getByRole('dialog', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`"$BASE_URL"/chat`)
  expect(copied).toContain(`--header 'x-team: ops'`)
  expect(copied).toContain(`--data-raw '{"message": "it is"}'`)
})

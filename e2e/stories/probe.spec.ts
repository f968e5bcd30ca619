// Writing a probe: tried against the real target before it is saved, refused with the field at fault, run outside the list never.
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { item, openRelease, pageOf, runProbe } from '@/e2e/support/pages'

const RELEASE = 'Lighthouse cutover 4.2.0'

test('a probe is written, tried, mended, saved and run', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await openRelease(page, RELEASE)
  const row = page.locator('[role=group][aria-label="Booking page shows the notice"]')
  await row.getByRole('button', { name: /Open details/ }).click()
  await row.getByRole('button', { name: 'Add a probe' }).click()
  const dialog = page.getByRole('dialog', { name: 'Probe' })
  await dialog.getByLabel('URL').fill('{{BASE_URL}}/version')
  await dialog.getByLabel('Expect').fill('status = 200')
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Expect').fill('status == 404')
  await dialog.getByRole('button', { name: 'Try it' }).click()
  await expect(dialog.getByRole('region', { name: 'Result of the trial' })).toContainText('failed')
  await expect(row.getByRole('checkbox', { includeHidden: true })).not.toBeChecked()
  await dialog.getByLabel('Expect').fill('status == 200\nbody.version == "4.2.0"')
  await dialog.getByRole('button', { name: 'Save probe' }).click()
  await expect(dialog).toBeHidden()
  await runProbe(page, 'Booking page shows the notice', 'passed')
  await expect(row.getByRole('checkbox')).toBeChecked()
})

test('a probe to a host that the environment does not list ends as an error that names the rule', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await openRelease(page, RELEASE)
  const row = item(page, 'Public booking goes through')
  await row.getByRole('button', { name: /Open details/ }).click()
  await row.getByRole('button', { name: 'Add a probe' }).click()
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
  await page.getByLabel('Markdown').fill(`# Three in a row\n\n## Verify it\n${probe('Quick', '/version')}${probe('Slow', '/slow?ms=3000')}${probe('Broken', '/broken/health')}`)
  await page.getByRole('button', { name: 'Save as template' }).click()
  await page.getByRole('link', { name: 'New release from it' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('In a row')
  await page.getByRole('textbox', { name: 'Version' }).fill('1')
  await page.getByRole('button', { name: 'Start the release' }).click()
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
  await page.getByRole('link', { name: 'All runs, and what changed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '0 of 2 runs passed' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Duration: 2 values/ })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Runs, oldest first' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('heading', { name: /From run 1 to run 2/ })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([])
})

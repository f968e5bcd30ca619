// The editor of a probe: written from nothing by keyboard, told while it is typed, shown what it would do before it does it.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { item, pageOf } from '@/e2e/support/pages'

/** A release of its own in an environment of the demo, its first item opened. */
async function start(page: Page, name: string, environment: string, items = '- [ ] Looks right\n'): Promise<void> {
  await page.goto('/templates/import')
  await page.getByLabel('Markdown').fill(`# ${name}\n\n## Verify it\n${items}`)
  await page.getByRole('button', { name: 'Save as template' }).click()
  await page.getByRole('link', { name: 'Start release' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'Version' }).fill('1')
  await page.getByLabel('Environment').selectOption({ label: `Lighthouse → ${environment}` })
  await page.getByRole('button', { name: 'Start release' }).click()
  await expect(page.getByRole('status')).toHaveText('HOLD')
}

async function openEditor(page: Page, title: string): Promise<Locator> {
  const row = page.locator(`[role=group][aria-label="${title}"]`)
  await row.getByRole('button', { name: /Open details/ }).click()
  await row.getByRole('button', { name: /Add probe|Edit probe/ }).click()
  return page.getByRole('dialog', { name: 'Probe', exact: true })
}

/** Whoever types quickly is ahead of what the server tells: what a page asks for waits until it is let go. */
async function holdAnswers(page: Page): Promise<{ letGo(): void }> {
  let letGo = () => {}
  const gate = new Promise<void>((open) => {
    letGo = open
  })
  await page.route('**/releases/**', async (route) => {
    if (route.request().method() === 'POST') await gate
    await route.continue()
  })
  return { letGo }
}

test('a probe is written from nothing by keyboard, its names completed and its mistakes told while it is typed', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  await start(page, 'Keys only', 'staging')
  const answers = await holdAnswers(page)
  const dialog = await openEditor(page, 'Looks right')
  const keys = page.keyboard
  await expect(dialog.getByLabel('Kind')).toBeFocused()
  await keys.type('TCP')
  await expect(dialog.getByLabel('Kind')).toHaveValue('tcp')
  await keys.press('Tab')
  await expect(dialog.getByLabel('Host', { exact: true })).toBeFocused()
  await keys.type('{{BA')
  await expect(dialog.getByRole('listbox')).toHaveCount(0)
  answers.letGo()
  await expect(dialog.getByRole('option', { name: /BASE_URL/ })).toBeVisible()
  await expectAccessible(page, '[role=dialog]')
  await keys.press('Escape')
  await expect(dialog.getByRole('listbox')).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(dialog.getByLabel('Host', { exact: true })).toHaveValue('{{BASE_URL}}')
  await dialog.getByLabel('Host', { exact: true }).press('ControlOrMeta+a')
  await keys.type('db.example.org')
  await keys.press('Tab')
  await keys.type('5432')

  const expectations = dialog.getByLabel('Expect')
  await expectations.focus()
  await expectations.press('ControlOrMeta+a')
  await keys.type('conn')
  await expect(dialog.getByRole('option', { name: /connected/ })).toContainText('True when the connection was accepted')
  await keys.press('Tab')
  await keys.press('Enter')
  await keys.type('latency < 500')
  await expect(expectations).toHaveValue('connected\nlatency < 500')
  await expect(dialog.getByText(/^Line 2: There is no "latency" here; there are: connected, time/)).toBeVisible()
  await expect(expectations).toHaveAttribute('aria-invalid', 'true')
  for (let typed = 0; typed < 'latency < 500'.length; typed++) await keys.press('Backspace')
  await keys.type('time.conn')
  await keys.press('Enter')
  await keys.type(' < 500')
  await expect(expectations).toHaveValue('connected\ntime.connect < 500')
  await expect(dialog.getByText(/^Line 2/)).toHaveCount(0)
  await expect(dialog.getByText('connect to db.example.org:5432')).toBeVisible()
  await expect(
    dialog.getByText(
      /Not allowed\. The environment does not list this host: add a rule for host db\.example\.org, port 5432/,
    ),
  ).toBeVisible()
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Save probe' }).press('Enter')
  await expect(dialog).toBeHidden()

  const row = item(page, 'Looks right')
  await expect(row.getByText('tcp db.example.org:5432', { exact: true })).toBeVisible()
  await expect(row.getByText(/add a rule for host db\.example\.org/)).toBeVisible()
  await row.getByRole('button', { name: 'Run probe' }).click()
  await expect(row.locator('[data-run="error"]')).toBeVisible()
})

test('a curl command that is pasted becomes the probe, and the probe is copied as one', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await start(page, 'From a shell', 'staging')
  const dialog = await openEditor(page, 'Looks right')
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `curl -k -X PUT "$BASE_URL/version?a=it's" -H 'X-Trace: {{BASE_URL}}' -u ada:hunter2 -d '{"a": 1}'`,
  )
  await dialog.getByLabel('URL').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(dialog.getByLabel('Method')).toHaveValue('PUT')
  await expect(dialog.getByLabel('URL')).toHaveValue("{{BASE_URL}}/version?a=it's")
  await expect(dialog.getByLabel('Body')).toHaveValue('{"a": 1}')
  await expect(dialog.getByText(/ignores the certificate/)).toBeVisible()
  await expect(dialog.getByText(/store them as the secret CREDENTIALS/)).toBeVisible()
  await expect(dialog.getByText('There is no variable, secret or capture named CREDENTIALS')).toBeVisible()
  await expect(dialog).not.toContainText('hunter2')
  await dialog.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('may change something at the target')
  await dialog.getByRole('button', { name: 'Test anyway' }).click()
  await expect(dialog.getByRole('region', { name: 'Test result' })).toContainText('CREDENTIALS')
  await dialog.getByRole('button', { name: 'Copy as cURL' }).click()
  await expect(page.getByRole('dialog', { name: 'Copied' })).toBeVisible()
  await expectAccessible(page, '[role=dialog]')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `--request PUT --globoff "$BASE_URL"'/version?a=it'\\''s' --header 'X-Trace: '"$BASE_URL"`,
  )
  await page.getByRole('dialog', { name: 'Copied' }).getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeVisible()
})

test('what a probe would do is seen before it first runs, and what may change something is asked about each time', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  const probe = (title: string, more: string) =>
    `- [ ] ${title}\n  \`\`\`probe\n  kind: http\n  url: "{{BASE_URL}}/version"\n  expect: [status < 600]\n  ${more}\n  \`\`\`\n`
  await start(page, 'Look first', 'staging', probe('Reads', 'method: GET') + probe('Writes', 'method: POST'))
  const reads = item(page, 'Reads')
  await reads.getByRole('button', { name: /Open details/ }).click()
  await expect(reads.getByText(/^GET http:\/\/[^ ]+\/version/)).toBeVisible()
  await expect(reads.getByText('It only looks.')).toBeVisible()
  await expect(reads.getByText(/allowed by/)).toBeVisible()
  await reads.getByRole('button', { name: 'Run probe' }).click()
  await expect(reads.locator('[data-run="passed"]')).toBeVisible()
  await expect(reads.getByText('It only looks.')).toBeHidden()

  const writes = item(page, 'Writes')
  await writes.getByRole('button', { name: 'Run probe' }).click()
  const requested = page.getByRole('dialog', { name: 'Run this probe?' })
  await expect(requested.getByText(/^POST http/)).toBeVisible()
  await expectAccessible(page, '[role=dialog]')
  await requested.getByRole('button', { name: 'Cancel' }).click()
  await expect(requested).toBeHidden()
  await expect(writes.locator('[data-run]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Run all probes of the release' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run' }).click()
  await expect(writes.locator('[data-run="passed"]')).toBeVisible()
  await writes.getByRole('button', { name: 'Run probe' }).click()
  await requested.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(writes.locator('[data-run="passed"][data-number="2"]')).toBeVisible()
})

test('on a phone every field is within reach', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await start(page, 'By thumb', 'production')
  await page.setViewportSize({ width: 390, height: 844 })
  const dialog = await openEditor(page, 'Looks right')
  for (const kind of ['http', 'load', 'ssh', 'sql', 'report']) {
    await dialog.getByLabel('Kind').selectOption(kind)
    await expect(dialog.getByRole('button', { name: 'Save probe' })).toBeInViewport()
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  }
  await expectAccessible(page, '[role=dialog]')
})

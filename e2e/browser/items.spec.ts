// Ticking: by hand and by key, undone, refused when somebody was faster, and with evidence.
import { expect, test } from '@playwright/test'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { goListening, item, pageOf } from '@/e2e/support/pages'
import { makeRelease, makeTemplate, placeOfDemo } from '@/e2e/support/places'

const TITLE = 'Translators confirmed the new texts (if texts changed)'
let release: string

test.beforeAll(async () => {
  release = await makeRelease(await withToken(tokenOf('admin')), 'production-cutover', 'Ticked', 'production')
})

test('keys move, pass, fail, undo and open, and help says which', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await goListening(page, release)
  await page.keyboard.press('j')
  const first = page.getByRole('group').filter({ has: page.getByRole('checkbox', { name: 'Cutover lead named' }) })
  await expect(first.getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('x')
  await expect(first.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('u')
  await expect(first.getByRole('checkbox')).not.toBeChecked()
  await page.keyboard.press('f')
  await expect(first).toContainText('failed')
  await expect(first.getByLabel('Cause of failure')).toBeFocused()
  await page.keyboard.type('Nobody was named')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Steps to GO' })).toContainText('Nobody was named')
  await expect(first.getByLabel('Cause of failure')).toBeHidden()
  await page.keyboard.press('u')
  await expect(first, 'undoing takes back the failure with its reason').not.toContainText('failed')
  await page.keyboard.press('f')
  await page.keyboard.press('Escape')
  await expect(first).toContainText('failed')
  await page.keyboard.press('x')
  await expect(first.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: 'Not applicable' })).toBeVisible()
})

test('two people at the same item: one wins, the other is told and nothing is overwritten', async ({ browser }) => {
  const lead = await pageOf(browser, 'lead')
  const qa = await pageOf(browser, 'qa')
  await lead.goto(release)
  await qa.goto(release)
  await qa.route('**/api/live**', (route) => route.abort())
  await qa.reload()
  await expect(item(qa, TITLE)).toBeVisible()
  await item(lead, TITLE).getByRole('checkbox').check()
  await expect(item(lead, TITLE)).toContainText('Ada')
  await item(qa, TITLE).getByRole('button', { name: 'Fail', exact: true }).click()
  const dialog = qa.getByRole('dialog', { name: 'This item has changed' })
  await expect(dialog).toContainText('Ada Lindqvist has changed this item since you opened it')
  await dialog.getByRole('button', { name: 'Keep theirs' }).click()
  await expect(item(qa, TITLE).getByRole('checkbox')).toBeChecked()
})

test('evidence of each kind stands on the item, and a file comes back byte for byte', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  const row = item(page, 'Staff booking goes through')
  await row.getByRole('button', { name: 'Add evidence' }).click()
  await page.getByLabel('Note').fill('Booked berth 12 with <b>staff</b> rights')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await row.getByRole('button', { name: /Open details/ }).click()
  await expect(row.getByText('Booked berth 12 with <b>staff</b> rights')).toBeVisible()
  await row.getByRole('button', { name: 'Add evidence' }).click()
  await page.getByLabel('Kind').selectOption('file')
  await page
    .getByLabel('File, up to 25 MB')
    .setInputFiles({ name: 'receipt.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const link = row.getByRole('link', { name: 'receipt.html' })
  await expect(link).toBeVisible()
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-disposition']).toContain('attachment')
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  expect(await answer.text()).toBe('<script>alert(1)</script>')
})

test('a number that is not taken is refused at its field, which says what it takes', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  const row = item(page, 'Error rate below the limit')
  await row.getByRole('button', { name: /Open details/ }).click()
  const rate = row.getByLabel('Error rate (%)')
  await rate.fill('0,4')
  await rate.press('Enter')
  await expect(rate).toHaveAttribute('aria-invalid', 'true')
  await expect(rate).toHaveAccessibleDescription(/“Error rate” takes a number in %, such as 12\.5\./)
  await expect(rate).toHaveValue('0,4')
  await rate.fill('0.4')
  await rate.press('Enter')
  await expect(rate).not.toHaveAttribute('aria-invalid')
  await expect(row.getByText(/entered by/)).toBeVisible()
})

test('filters show what is open, failed and mine', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  await page.getByRole('button', { name: /^Mine/ }).click()
  await expect(page).toHaveURL(/show=mine/)
  await expect(item(page, 'Receipt arrives by e-mail')).toBeHidden()
  await page.getByRole('button', { name: /^Open \d/ }).click()
  await expect(item(page, 'Receipt arrives by e-mail')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter items' }).fill('receipt')
  await expect(page.getByRole('group').filter({ has: page.getByRole('checkbox') })).toHaveCount(1)
})

const READS = `# Payments

## Before

Read the [runbook](https://wiki.example.org/run), then \`deploy.sh\`. <img src=x onerror="document.title='run'"> [x](javascript:alert(1))

| Host | Port |
| --- | --- |
| web-1 | 443 |

- [ ] Backups are fresh
  - Compare with https://wiki.example.org/plan first
`

test('prose reads as the document does: links say where they lead, tables are tables, nothing runs', async ({
  browser,
}) => {
  const api = await withToken(tokenOf('admin'))
  const [template, { projectId, environmentId }] = [await makeTemplate(api, READS), await placeOfDemo(api)]
  const made = await api.post('/api/v1/releases', {
    data: {
      projectId,
      environmentId,
      templateIds: [template.id],
      name: 'A release with a long name of its own',
      version: '2026.12.0',
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, environment } = await made.json()
  const page = await pageOf(browser, 'lead')
  await goListening(page, `/releases/${id}`)
  const link = page.getByRole('link', { name: 'runbook' })
  await expect(link).toHaveAttribute('href', 'https://wiki.example.org/run')
  await expect(link).toHaveAttribute('rel', /noopener.*nofollow/)
  await expect(page.getByText('(wiki.example.org)')).toBeVisible()
  await expect(page.getByRole('table').filter({ hasText: 'web-1' }).getByRole('columnheader')).toHaveText([
    'Host',
    'Port',
  ])
  await expect(page.locator('code', { hasText: 'deploy.sh' })).toBeVisible()
  await expect(page.locator('img[src="x"], a[href^="javascript"]')).toHaveCount(0)
  await expect(page).not.toHaveTitle(/run/)
  await page.getByRole('button', { name: 'Open details of Backups are fresh' }).click()
  await expect(page.getByRole('link', { name: 'https://wiki.example.org/plan' })).toHaveAttribute(
    'href',
    'https://wiki.example.org/plan',
  )
  await page.setViewportSize({ width: 390, height: 844 })
  const shown = page.locator('header [data-environment]')
  await expect(shown).toHaveText(`→ ${environment}`)
  const cut = (element: HTMLElement) =>
    element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1
  expect(await shown.evaluate(cut), 'the environment is whole on a phone').toBe(false)
  expect(await page.getByRole('heading', { level: 1 }).evaluate(cut), 'the name is whole on a phone').toBe(false)
})

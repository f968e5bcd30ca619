// Ticking: by hand and by key, undone, refused when somebody was faster, and with evidence.
import { expect, test } from '@playwright/test'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { goListening, item, pageOf } from '@/e2e/support/pages'
import { makeRelease } from '@/e2e/support/places'

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
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
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
  await expect(dialog).toContainText('Ada Lindqvist was faster')
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

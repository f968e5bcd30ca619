// A checklist that a team has becomes a template, then a release.
import { expect, test } from '@playwright/test'
import { item, pageOf } from '@/e2e/support/pages'

const TEXT = [
  '# Ferry timetable',
  '',
  '## Before',
  '- [ ] Tables checked',
  '  - [ ] Winter table',
  '- [x] Printer warned',
  '',
  '## Approval',
  '| Role | Name | Signature |',
  '|---|---|---|',
  '| Timetable Owner | ____ | ____ |',
].join('\n')

test('pasted Markdown shows what it becomes, is saved, and runs as a release', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await page.getByLabel('Markdown').fill(TEXT)
  await expect(page.getByText('9 lines: 9 structured, 0 prose, 0 lost')).toBeVisible()
  await expect(page.getByText('Signs: Timetable Owner')).toBeVisible()
  await page.getByRole('button', { name: 'Save as template' }).click()
  await expect(page.getByRole('heading', { name: 'Ferry timetable' })).toBeVisible()
  await page.getByRole('link', { name: 'New release from it' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferry')
  await page.getByRole('textbox', { name: 'Version' }).fill('winter')
  await page.getByRole('button', { name: 'Start the release' }).click()
  await expect(page.getByRole('status')).toHaveText('HOLD')
  await expect(item(page, 'Printer warned')).toContainText('claimed')
  await expect(item(page, 'Printer warned').getByRole('checkbox')).not.toBeChecked()
  await item(page, 'Winter table').getByRole('checkbox').check()
  await expect(item(page, 'Winter table').getByRole('checkbox')).toBeChecked()
})

test('an empty document and one that is not UTF-8 are refused with a sentence', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await page.getByLabel('Pick a file').setInputFiles({ name: 'utf16.md', mimeType: 'text/markdown', buffer: Buffer.from('# Grün', 'utf16le').fill(0xff, 0, 2) })
  await expect(page.getByRole('alert').filter({ hasText: 'not UTF-8' })).toBeVisible()
})

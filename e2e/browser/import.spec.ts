// A checklist that a team has becomes a template, then a release.
import { expect, test } from '@playwright/test'
import { figure, item, pageOf } from '@/e2e/support/pages'

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
  await expect(page.getByRole('region', { name: 'Who signs' }).getByText('Timetable Owner')).toBeVisible()
  await expect(figure(page, 'items')).toHaveText('3')
  await expect(figure(page, 'required')).toHaveText('3')
  await expect(figure(page, 'claimed')).toHaveText('1')
  await expect(page.getByLabel('Name')).toHaveValue('Ferry timetable')
  await page.getByRole('button', { name: 'Save as template' }).click()
  await expect(page.getByRole('heading', { name: 'Ferry timetable' })).toBeVisible()
  await page.getByRole('link', { name: 'Start release' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferry')
  await page.getByRole('textbox', { name: 'Version' }).fill('winter')
  await page.getByRole('button', { name: 'Start release' }).click()
  await expect(page.getByRole('status')).toHaveText('HOLD')
  await expect(item(page, 'Printer warned')).toContainText('claimed')
  await expect(item(page, 'Printer warned').getByRole('checkbox')).not.toBeChecked()
  await item(page, 'Winter table').getByRole('checkbox').check()
  await expect(item(page, 'Winter table').getByRole('checkbox')).toBeChecked()
})

test('an empty document and one that is not UTF-8 are refused with a sentence', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await page.getByLabel('Choose file').setInputFiles({
    name: 'utf16.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Grün', 'utf16le').fill(0xff, 0, 2),
  })
  await expect(page.getByRole('alert').filter({ hasText: 'not UTF-8' })).toBeVisible()
})

const RUNBOOK = [
  '# Ferry runbook',
  '',
  '## Step 1: Look',
  '```bash',
  'curl -s http://localhost:3000/health',
  '```',
  '',
  '## Step 2: Go',
  '```bash',
  'systemctl start ferry',
  '```',
].join('\n')
const CHECKLIST = [
  '# Ferry release',
  '',
  '## Day: Step 1 - Look (10 min)',
  '- [ ] Read `ops/FERRY_RUNBOOK.md`',
  '- [ ] Server answers',
  '  ```bash',
  '  curl -s http://localhost:3000/health',
  '  ```',
  '  - Time: ____ ms (should be < 500ms)',
  '- [ ] Password `PGPASSWORD=open-sesame` changed',
  '',
  '## Sign-off',
  '- **Captain**: ____ Date: ____',
].join('\n')

test('two documents become one release that points at its runbook', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await page.getByLabel('Choose file').setInputFiles([
    { name: 'checklist.md', mimeType: 'text/markdown', buffer: Buffer.from(CHECKLIST) },
    { name: 'runbook.md', mimeType: 'text/markdown', buffer: Buffer.from(RUNBOOK) },
  ])
  await expect(
    page.getByText(/(section or item|sections and items) of these documents refer to each other/),
  ).toBeVisible()
  await page.getByRole('button', { name: /^Findings/ }).click()
  await expect(page.getByText(/held the value of PGPASSWORD\. It was replaced by {{PGPASSWORD}}/)).toBeVisible()
  await page.getByRole('button', { name: 'Save 2 templates and start a release' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferry with runbook')
  await page.getByRole('textbox', { name: 'Version' }).fill('1')
  await page.getByRole('button', { name: 'Start release' }).click()
  await expect(page.getByRole('status')).toHaveText('HOLD')
  await expect(page.getByRole('link', { name: 'Step 1: Look' }).first()).toBeVisible()
  await expect(page.getByText('open-sesame')).toHaveCount(0)
})

test('what is set right and what is accepted stands in the Markdown, and a changed document keeps it', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await page.getByLabel('Markdown').fill(CHECKLIST)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await page.getByRole('button', { name: 'Server answers', exact: true }).click()
  const marked = page.getByRole('region', { name: 'Document preview' }).locator('[data-chosen]')
  await expect(marked.first()).toContainText('Server answers')
  await expect(marked).toHaveCount(3)
  await page.getByRole('checkbox', { name: 'Required', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'Required', exact: true })).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Undo the correction' })).toBeVisible()
  await page.getByRole('button', { name: /^Suggested probes 1/ }).click()
  await page.getByRole('button', { name: /^Accept the probe of Server answers/ }).click()
  await expect(page.getByRole('button', { name: 'Suggested probes 0' })).toBeVisible()
  await page.getByRole('button', { name: 'Markdown', exact: true }).click()
  await expect(page.getByLabel('Markdown')).toHaveValue(
    /- \[ \] Server answers\n {2}<!-- countersign: \{ required: false \} -->\n {2}```probe\n {2}kind: http/,
  )
  await page.getByRole('button', { name: 'Save as template' }).click()
  await expect(page.getByRole('heading', { name: 'Ferry release' })).toBeVisible()

  await page.getByRole('link', { name: 'Edit or upload new version' }).click()
  await page.getByLabel('Choose file').setInputFiles({
    name: 'changed.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(CHECKLIST.replace('- [ ] Read', '- [ ] Horn checked\n- [ ] Read')),
  })
  await expect(page.getByText('Against version 1: 1 added, 0 changed, 0 removed')).toBeVisible()
  await expect(page.getByText('2 corrections and probes of version 1 carried over.')).toBeVisible()
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(page.getByText('Version 2, saved by')).toBeVisible()
  await page.getByRole('link', { name: 'Start release' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferry again')
  await page.getByRole('textbox', { name: 'Version' }).fill('2')
  await page.getByRole('button', { name: 'Start release' }).click()
  await item(page, 'Server answers')
    .getByRole('button', { name: /Open details/ })
    .click()
  await expect(item(page, 'Server answers').getByRole('button', { name: 'Run probe' }).first()).toBeVisible()
})

test('two people edit one template: the second is told, and keeps what was written', async ({ browser }) => {
  const first = await pageOf(browser, 'lead')
  await first.goto('/templates/import')
  await first.getByLabel('Markdown').fill('# Shared list\n\n- [ ] one')
  await first.getByRole('button', { name: 'Save as template' }).click()
  await expect(first.getByRole('heading', { name: 'Shared list' })).toBeVisible()
  const second = await pageOf(browser, 'admin')
  await second.goto(`${new URL(first.url()).pathname}/edit`)
  await second.getByRole('button', { name: 'Markdown', exact: true }).click()
  await second.getByLabel('Markdown').fill('# Shared list\n\n- [ ] one\n- [ ] from the second')
  await first.getByRole('link', { name: 'Edit or upload new version' }).click()
  await first.getByRole('button', { name: 'Markdown', exact: true }).click()
  await first.getByLabel('Markdown').fill('# Shared list\n\n- [ ] one\n- [ ] from the first')
  await first.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(first.getByText('Version 2, saved by')).toBeVisible()
  await second.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(second.getByRole('alert').filter({ hasText: 'Somebody saved version 2' })).toBeVisible()
  await expect(second.getByLabel('Markdown')).toHaveValue(/from the second/)
})

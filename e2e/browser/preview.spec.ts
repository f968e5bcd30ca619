// What an import shows before anything is saved: the document beside what was made of it, questions first, on a desk and on a phone.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { figure, pageOf } from '@/e2e/support/pages'
import { SCREENS } from '@/e2e/support/screenshots'

const document = (line: string): string =>
  [
    '# Quay works',
    '',
    '## Prepare',
    line,
    '- [ ] Divers told',
    '',
    'Wind was low last week.',
    '',
    '## Sign-off',
    '- **Harbour master**: ____ Date: ____',
    '',
    '## Rollback',
    '- [ ] Barge back at its berth',
  ].join('\n')

const DOCUMENT = document('The crane is hired.')
/** Its fourth line looks like a box, in a spelling that nobody knows. */
const ASKING = document('/_/ Crane checked')

const bring = (page: Page, text: string, name = 'document.md') =>
  page.getByLabel('Choose file').setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })

const read = (page: Page): Locator => page.getByRole('region', { name: 'Document preview' })

test('what is chosen on one side is marked and in sight on the other', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, DOCUMENT)
  await page.getByRole('button', { name: 'Rollback', exact: true }).last().click()
  await expect(read(page).locator('[data-chosen]')).toHaveText(['Rollback'])
  await read(page).getByText('Divers told').click()
  await expect(page.locator('[data-chosen-node]')).toContainText('Divers told')
  await expect(page.getByText('Line 5 is an item.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Required', exact: true })).toBeChecked()
  await read(page).press('j')
  await expect(page.locator('[data-chosen-node]')).toContainText('Sign-off')
  await read(page).press('k')
  await expect(page.locator('[data-chosen-node]')).toContainText('Divers told')
})

test('what is chosen in the document shows in the structure, whatever was looked at', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await page.getByRole('button', { name: 'Try an example' }).click()
  await page.getByRole('button', { name: /^Suggested probes/ }).click()
  await expect(page.locator('[data-chosen-node]')).toHaveCount(0)
  await read(page).getByText('Database backup taken').click()
  await expect(page.locator('[data-chosen-node]')).toContainText('Database backup taken')
  await expect(page.locator('[data-chosen-node]')).toBeInViewport()
})

test('a document too large to be shown has its figures, and can be saved', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, `# Large\n\n- [ ] Only item\n\n${'Prose that says nothing much.\n'.repeat(20_000)}`)
  // The thread that reads large documents is started by the first of them.
  await expect(page.getByText('This document is too large to show line by line.')).toBeVisible({ timeout: 60_000 })
  await expect(figure(page, 'item')).toHaveText('1')
  await page.getByRole('button', { name: 'Save as template' }).click()
  await expect(page.getByRole('heading', { name: 'Large', level: 1 })).toBeVisible()
})

test('a line that was not read as an item becomes one, and is taken back', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, DOCUMENT)
  await expect(figure(page, 'items')).toHaveText('2')
  await read(page).getByText('Wind was low last week.').click()
  await page.getByRole('button', { name: 'Make it an item' }).click()
  await expect(figure(page, 'items')).toHaveText('3')
  await expect(read(page).getByRole('img', { name: 'Open box' })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo the correction' }).click()
  await expect(figure(page, 'items')).toHaveText('2')
})

test('who signs and what does not count stand in plain sight, and can be set right', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, DOCUMENT)
  const [signs, excludedPart] = [
    page.getByRole('region', { name: 'Who signs' }),
    page.getByRole('region', { name: 'Does not count' }),
  ]
  await expect(signs).toContainText('Harbour master')
  await expect(excludedPart).toContainText('1 of 2 items')
  await expect(excludedPart).toContainText('Rollback: done only if the release is rolled back')
  for (const part of [signs, excludedPart]) await expect(part).toBeInViewport()
  await excludedPart.getByRole('button', { name: 'Rollback' }).click()
  await page.getByLabel('Section kind').selectOption('Verify')
  await expect(excludedPart).toContainText('Everything counts.')
  await expect(figure(page, 'required')).toHaveText('2')
  await signs.getByRole('button', { name: 'Add role' }).click()
  await signs.getByLabel('Role').fill('Pilot')
  await signs.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(signs.getByRole('listitem')).toHaveCount(2)
  await signs.getByRole('button', { name: 'Edit Pilot' }).click()
  await signs.getByRole('button', { name: 'Remove Pilot' }).click()
  await expect(signs.getByRole('listitem')).toHaveCount(1)
})

test('a question stands first, says what saving means, and is answered at once', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, ASKING)
  const requested = page.getByRole('region', { name: '1 question' })
  await expect(requested).toContainText('1 line looks like a box.')
  await expect(requested).toContainText('/_/ Crane checked')
  await expect(page.getByRole('button', { name: 'Save with 1 open question' })).toHaveAccessibleDescription(
    'A release made from it holds until it is answered.',
  )
  await requested.getByRole('button', { name: 'Show line 4 in the document' }).click()
  await expect(read(page).locator('[data-chosen]')).toContainText('Crane checked')
  await requested.getByRole('button', { name: 'These are items' }).click()
  await expect(requested).toHaveCount(0)
  await expect(figure(page, 'items')).toHaveText('3')
  await expect(page.getByRole('button', { name: 'Save as template' })).toBeVisible()
})

test('a question is confirmed as prose in the text itself', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, ASKING)
  await page.getByRole('button', { name: 'Confirm as prose' }).click()
  await expect(page.getByRole('region', { name: '1 question' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Markdown', exact: true }).click()
  await expect(page.getByLabel('Markdown')).toHaveValue(
    /## Prepare\n<!-- countersign: \{ section: prepare, question: boxes-unread, answer: prose, digest: [0-9a-f]{16} \} -->\n\/_\/ Crane checked/,
  )
  await expect(figure(page, 'items')).toHaveText('2')
})

test('a document of 5,000 lines is read, and its last item is brought into sight', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  const sections = Array.from({ length: 300 }, (_, at) =>
    [
      `## Part ${at + 1}`,
      `- [ ] Item ${at + 1}`,
      ...Array.from({ length: 15 }, (_, line) => `Prose ${line}.`),
      '',
    ].join('\n'),
  )
  await bring(page, `# Long\n\n${sections.join('\n')}`)
  await expect(figure(page, 'items')).toHaveText('300')
  await page.getByRole('button', { name: 'Item 300', exact: true }).click()
  await expect(read(page).locator('[data-chosen]')).toHaveText('Item 300')
  await expect(read(page).locator('[data-chosen]')).toBeInViewport()
})

test('a hostile document runs nothing, loads nothing and stays readable', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  const elsewhere: string[] = []
  await page.goto('/templates/import')
  const home = new URL(page.url()).host
  page.on('request', (request) => new URL(request.url()).host !== home && elsewhere.push(request.url()))
  page.on('dialog', (dialog) => elsewhere.push(`dialog ${dialog.message()}`))
  await bring(
    page,
    [
      '# <img src=x onerror=alert(1)> Hostile',
      '- [ ] <script>alert(1)</script> ![x](https://evil.example/pixel.png) [x](javascript:alert(1))',
      '- [ ] [fine](https://fine.example/page) <iframe src=https://evil.example></iframe>',
      '<svg onload=alert(1)>',
      '- [ ] Pay \u202egnp.exe',
    ].join('\n'),
  )
  await expect(read(page)).toContainText('<script>alert(1)</script>')
  await expect(read(page)).toContainText('U+202E')
  await expect(read(page).locator('img, script, iframe, svg')).toHaveCount(0)
  const link = read(page).getByRole('link', { name: 'fine' })
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(read(page)).toContainText('fine (fine.example)')
  expect(elsewhere).toEqual([])
})

test('a document without anything to tick says so, and one in Arabic reads from the right', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto('/templates/import')
  await bring(page, '# How we work\n\nWe talk.\n')
  await expect(page.getByText('No items found in 2 lines.')).toBeVisible()
  await page.goto('/templates/import')
  await bring(page, '# قائمة النشر\n\n- [ ] نسخة احتياطية\n')
  await expect(read(page)).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('button', { name: 'نسخة احتياطية' }).locator('bdi')).toBeVisible()
})

for (const { size, viewport, colorScheme } of SCREENS) {
  test(`every state passes axe and fits (${size}, ${colorScheme})`, async ({ browser }) => {
    const page = await pageOf(browser, 'lead')
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/templates/import')
    const look = async () => {
      await expectAccessible(page)
      await expectFits(page)
    }
    await look()
    await page.getByRole('button', { name: 'Try an example' }).click()
    await expect(figure(page, 'items')).toHaveText('4')
    await look()
    await page.getByRole('button', { name: /^Suggested probes/ }).click()
    await look()
    await bring(page, ASKING)
    await page.getByRole('button', { name: 'document.md', exact: true }).click()
    const requested = page.getByRole('region', { name: '1 question' })
    await expect(requested).toBeInViewport()
    await look()
    await page.getByRole('button', { name: 'Divers told', exact: true }).click()
    await look()
    if (size === 'phone') await page.getByRole('button', { name: 'Show in the document' }).click()
    await expect(read(page).locator('[data-chosen]')).toBeInViewport()
    await look()
    await page.getByRole('button', { name: 'Markdown', exact: true }).click()
    await look()
  })
}

test('on a phone the result comes first and the document is one tap away', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/templates/import')
  await bring(page, ASKING)
  await expect(page.getByRole('region', { name: '1 question' })).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Save with 1 open question' })).toBeInViewport()
  await expect(read(page)).toBeHidden()
  const tops = await Promise.all(
    ['Result', '1 question', 'Who signs', 'Does not count', 'Structure'].map(
      async (name) => (await page.getByRole('region', { name, exact: true }).boundingBox())?.y ?? Number.NaN,
    ),
  )
  expect(tops).toEqual([...tops].sort((one, other) => one - other))
  await page.getByRole('button', { name: 'Document', exact: true }).click()
  await expect(read(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who signs' })).toBeHidden()
})

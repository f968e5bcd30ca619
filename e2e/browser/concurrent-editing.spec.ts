// Two people on one release: who is here, who is writing where, what they say to each other, and that nobody's page moves or loses what is typed.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { boardOf, item, pageOf } from '@/e2e/support/pages'

const LATENCY = 'Latency measured'
const TEXT = `# Together\n\n## Many\n${Array.from({ length: 70 }, (_, n) => (n === 40 ? `- [ ] ${LATENCY}\n  - p95: ____ ms\n` : `- [ ] Step ${n} of a long list\n`)).join('')}`
const step = (page: Page, n: number) => item(page, `Step ${n} of a long list`)

async function makeRelease(page: Page): Promise<string> {
  return page.evaluate(async (text) => {
    const send = async (path: string, body: string, type: string) =>
      (await fetch(path, { method: 'POST', body, headers: { 'content-type': type } })).json()
    const projects = await (await fetch('/api/v1/projects')).json()
    const project = projects.find(({ name }: { name: string }) => name === 'Lighthouse')
    const template = await send(`/api/v1/templates?projectId=${project.id}`, text, 'text/markdown')
    const { id } = await send(
      '/api/v1/releases',
      JSON.stringify({
        projectId: project.id,
        environmentId: project.environments[0].id,
        templateIds: [template.id],
        name: 'Together',
        version: '1',
      }),
      'application/json',
    )
    return `/releases/${id}`
  }, TEXT)
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(step(page, 69), 'drawn only when the page is alive').toBeAttached()
}

/** Where an element stands in the window, once the page has come to rest. */
async function topOf(page: Page, title: string): Promise<number> {
  return item(page, title).evaluate(
    (row) =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(row.getBoundingClientRect().top)))
      }),
  )
}

async function say(row: Locator, text: string): Promise<void> {
  const box = row.getByRole('textbox', { name: /^Comment on/ })
  await box.fill(text)
  await box.press('Control+Enter')
  await expect(box).toHaveValue('')
}

test('each sees who else is there and where they write; a person with two tabs is one, and is gone with the last', async ({
  browser,
}) => {
  const ada = await boardOf(browser, 'lead')
  const path = await makeRelease(ada)
  await open(ada, path)
  const others = ada.getByRole('button', { name: /others? here$/ })
  await expect(others).toBeHidden()
  const title = ada.getByRole('heading', { level: 1 })
  const alone = await title.boundingBox()
  const ben = await pageOf(browser, 'qa')
  await open(ben, path)
  const second = await ben.context().newPage()
  await open(second, path)
  await expect(others, 'two tabs are one person').toHaveText(/1 other here/)
  expect(await title.boundingBox(), 'nothing moves when somebody comes').toEqual(alone)
  await others.press('Enter')
  await expect(ada.getByRole('dialog', { name: '1 other here' }).getByRole('listitem')).toContainText(['Benoît Okafor'])
  await expectAccessible(ada)
  await ada.keyboard.press('Escape')

  const row = item(ada, LATENCY)
  const height = (await row.boundingBox())?.height
  await item(second, LATENCY)
    .getByRole('button', { name: /Open details/ })
    .click()
  await second.getByRole('textbox', { name: /^p95/ }).focus()
  await expect(row).toContainText('Benoît Okafor is writing here')
  expect((await row.boundingBox())?.height).toBe(height)
  await expect(item(second, LATENCY)).not.toContainText('is writing here')
  await second.close()
  await expect(row, 'forgotten at once when the page goes').not.toContainText('is writing here', { timeout: 5000 })
  await expect(others).toHaveText(/1 other here/)
  await step(ben, 5).getByRole('button', { name: 'Block' }).press('Enter')
  await ben.getByLabel('Reason').fill('Not yet')
  await expect(step(ada, 5)).toContainText('Benoît Okafor is writing here')
  await ben.keyboard.press('Escape')
  await expect(step(ada, 5)).not.toContainText('is writing here', { timeout: 5000 })
  await ben.close()
  await expect(others).toBeHidden()
})

test('what I read stays where it is while others decide, comment and write above it, and what I have selected stays selected', async ({
  browser,
}) => {
  const [ada, ben] = [await boardOf(browser, 'lead'), await pageOf(browser, 'qa')]
  const path = await makeRelease(ada)
  for (const page of [ada, ben]) await open(page, path)
  for (const n of [2, 3])
    for (const page of [ada, ben])
      await step(page, n)
        .getByRole('button', { name: /Open details/ })
        .click()
  await item(ben, LATENCY)
    .getByRole('button', { name: /Open details/ })
    .click()
  await item(ben, LATENCY).evaluate((row) => row.scrollIntoView({ block: 'center' }))
  const field = ben.getByRole('textbox', { name: /^p95/ })
  await field.fill('1234')
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 3))
  const before = await topOf(ben, LATENCY)

  await step(ada, 0).getByRole('checkbox').check()
  await step(ada, 1).getByRole('button', { name: 'Fail' }).press('Enter')
  await say(step(ada, 2), 'One line\nand another\nand a third')
  await say(step(ada, 3), 'What is above grows')
  await step(ada, 3).getByRole('button', { name: 'Add evidence' }).press('Enter')
  await ada.getByLabel('Note').fill('Seen on the dashboard')
  await ada.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(step(ben, 0).getByRole('checkbox')).toBeChecked()
  await expect(step(ben, 2)).toContainText('and a third')
  await expect(step(ben, 3)).toContainText('What is above grows')
  await expect(step(ben, 3)).toContainText('Seen on the dashboard')
  expect(Math.abs((await topOf(ben, LATENCY)) - before)).toBeLessThanOrEqual(1)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('1234')
  expect(await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([1, 3])

  await ada.reload()
  await item(ada, LATENCY)
    .getByRole('button', { name: /Open details/ })
    .click()
  const hers = ada.getByRole('textbox', { name: /^p95/ })
  await hers.fill('12')
  await hers.press('Enter')
  await expect(item(ben, LATENCY)).toContainText('Ada Lindqvist entered 12')
  await expect(field).toHaveValue('1234')
  await field.blur()
  await expect(item(ben, LATENCY), 'leaving the field does not write over hers').toContainText('entered 12')
  await item(ben, LATENCY).getByRole('button', { name: 'Keep mine' }).click()
  await expect(hers).toHaveValue('1234')
  await expect(item(ben, LATENCY)).not.toContainText('entered 12')
})

test('a comment with a mention, by the keyboard; hostile text stays text; offline keeps what is typed and catches up', async ({
  browser,
}) => {
  const [ada, ben] = [await boardOf(browser, 'lead'), await pageOf(browser, 'qa')]
  const path = await makeRelease(ada)
  for (const page of [ada, ben]) await open(page, path)
  await ben.keyboard.press('j')
  await ben.keyboard.press('o')
  const thread = step(ben, 0).getByRole('region', { name: /^Discussion of/ })
  const box = thread.getByRole('textbox', { name: /^Comment on/ })
  for (let presses = 0; presses < 30 && !(await box.evaluate((field) => field === document.activeElement)); presses++)
    await ben.keyboard.press('Tab')
  await expect(box).toBeFocused()
  await ben.keyboard.type('Please look, @lind')
  await expect(thread.getByRole('option', { name: '@Ada Lindqvist' })).toBeVisible()
  await ben.keyboard.press('Enter')
  await expect(box).toHaveValue('Please look, @Ada Lindqvist ')
  await ben.keyboard.type('https://status.example.com/x. <img src=x onerror=alert(1)>')
  await ben.keyboard.press('Control+Enter')
  await expect(thread.getByRole('listitem')).toHaveCount(1)

  const row = step(ada, 0)
  await expect(row).toContainText('1 comment')
  await row.getByRole('button', { name: /Open details/ }).click()
  await expect(row.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(row.getByRole('link', { name: 'https://status.example.com/x', exact: true })).toHaveAttribute(
    'rel',
    /noopener/,
  )
  await expect(row.locator('bdi', { hasText: '@Ada Lindqvist' })).toBeVisible()
  await expect(row.getByRole('button', { name: /^Delete the comment of/ })).toBeVisible()
  await expect(row.getByRole('button', { name: /^Edit your comment/ }), 'only its author changes it').toBeHidden()
  await expectAccessible(ada)

  await box.fill('typed while the train is in the tunnel')
  await ben.context().setOffline(true)
  await expect(ben.getByText('Offline. This page may be out of date')).toBeVisible()
  await ben.keyboard.press('Control+Enter')
  await expect(thread.getByRole('alert')).toContainText('Your text is still here')
  await say(row, 'said meanwhile')
  await ben.context().setOffline(false)
  await expect(thread).toContainText('said meanwhile')
  await expect(ben.getByText('Offline. This page may be out of date')).toBeHidden()
  await expect(box).toHaveValue('typed while the train is in the tunnel')
  await box.press('Control+Enter')
  await expect(row).toContainText('typed while the train is in the tunnel')
  await expect(thread.getByRole('listitem')).toHaveCount(3)
  await row
    .getByRole('button', { name: /^Delete the comment of Benoît/ })
    .first()
    .click()
  await ada.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(thread).toContainText('A comment by Benoît Okafor was deleted by Ada Lindqvist')
  await expect(thread).not.toContainText('onerror')
})

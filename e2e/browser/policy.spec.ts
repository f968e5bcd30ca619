// The policy of a release, what would make it GO, what if, and how the verdict came about: as a lead and a manager meet them.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { boardOf, goListening, item, pageOf, passwordOf, sign } from '@/e2e/support/pages'

const POLICY = '```policy\nrules:\n  - expression: issues.critical == 0\n    says: Nothing critical is open.\n```'
const CHECKLIST = (name: string) =>
  `# ${name}\n\n## Verify\n\n- [ ] First thing\n- [ ] Second thing\n\n${POLICY}\n\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n`

/** A release of its own, open on the page. */
async function start(page: Page, name: string): Promise<string> {
  const projects = await page.evaluate(async () => (await fetch('/api/v1/projects')).json())
  const project = projects.find((one: { name: string }) => one.name === 'Lighthouse')
  const post = (path: string, body: string, type: string) =>
    page.evaluate(
      async ([to, data, contentType]) =>
        (
          await fetch(to ?? '', { method: 'POST', body: data ?? '', headers: { 'content-type': contentType ?? '' } })
        ).json(),
      [path, body, type],
    )
  const template = await post(`/api/v1/templates?projectId=${project.id}`, CHECKLIST(name), 'text/markdown')
  const release = {
    projectId: project.id,
    environmentId: project.environments[0].id,
    templateIds: [template.id],
    name,
    version: '1',
  }
  const { id } = await post('/api/v1/releases', JSON.stringify(release), 'application/json')
  await goListening(page, `/releases/${id}`)
  await expect(page.getByRole('status')).toHaveText('HOLD')
  return id
}

test('the list says what would make it GO, and shrinks as it is done', async ({ browser }) => {
  const page = await boardOf(browser, 'lead')
  await start(page, 'What would make it go')
  const list = page.getByRole('list', { name: 'What would make it GO' })
  await expect(list.getByRole('listitem')).toHaveText([/^Mark 2 items passed/, /^Sign as QA Lead/])
  await expectAccessible(page)
  await item(page, 'First thing').getByRole('checkbox').check()
  await expect(list.getByRole('listitem').first()).toHaveText(/^Mark 1 item passed/)
  await item(page, 'Second thing').getByRole('checkbox').check()
  await expect(list.getByRole('listitem')).toHaveText([/^Sign as QA Lead/])
  await list.getByRole('link', { name: 'Sign as QA Lead' }).click()
  await page.waitForURL(/sign-off/)
})

test('what if moves the verdict by keyboard, marked as supposed, and saves nothing', async ({ browser }) => {
  const page = await boardOf(browser, 'lead')
  const id = await start(page, 'What if')
  await page.getByRole('link', { name: 'What if' }).click()
  await expect(page.getByText('Hypothetical: nothing here is saved.')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('HOLD')
  await page.getByRole('combobox', { name: 'First thing', exact: true }).focus()
  await page.keyboard.type('failed')
  await expect(page.getByRole('status')).toHaveText('NO-GO')
  await page.getByRole('combobox', { name: 'Waiver for First thing' }).selectOption('waived')
  await expect(page.getByRole('status')).toHaveText('HOLD')
  await expectAccessible(page)
  await page.getByText('What if the policy were different?').click()
  await page.getByLabel('Allow a release with waivers and open conditions').uncheck()
  await expect(page.getByRole('region', { name: 'Reasons' })).toContainText('does not allow waivers or open conditions')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Assume everything passes' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText('GO')
  await page.getByRole('button', { name: 'Reset' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText('HOLD')
  const verdict = await page.evaluate(
    async (release) => (await fetch(`/api/v1/releases/${release}/verdict`)).json(),
    id,
  )
  expect(verdict.verdict).toBe('hold')
  await page.setViewportSize({ width: 390, height: 844 })
  const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
  expect(heading?.width, 'on a phone what can be pressed stands below the heading').toBeGreaterThan(200)
})

test('a lead makes the policy stricter; a mistake names its line; nobody weakens it under a signature', async ({
  browser,
}) => {
  const page = await boardOf(browser, 'lead')
  const id = await start(page, 'Policy')
  await page.getByRole('link', { name: 'Policy', exact: true }).click()
  const rules = page.getByRole('list', { name: 'Rules', exact: true })
  await expect(rules).toContainText('Nothing critical is open.')
  await expect(rules).toContainText('QA Lead signs')
  await expectAccessible(page)
  const text = page.getByLabel('Policy in YAML')
  const saved = await text.inputValue()
  await text.fill(saved.replace('issues.critical == 0', 'isues.critical == 0'))
  await expect(page.getByRole('list', { name: 'Errors' })).toContainText('There is no "isues" here')
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  await text.fill(saved.replace('passRate: {}', 'passRate: { all: 1 }'))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(rules).toContainText('At least 100 % of the items have passed')

  const qa = await pageOf(browser, 'qa')
  await qa.goto(`/releases/${id}/sign-off`)
  await sign(qa, 'QA Lead', passwordOf('qa'))
  await page.reload()
  await page.getByLabel('Policy in YAML').fill(saved)
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('the pass rate of all would be lower')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'cannot become weaker' })).toContainText(
    'the pass rate of all would be lower',
  )
  await expect(rules).toContainText('At least 100 % of the items have passed')
})

test('form and YAML follow each other, and the preview says what saving would change', async ({ browser }) => {
  const page = await boardOf(browser, 'lead')
  const id = await start(page, 'Policy form')
  const qa = await pageOf(browser, 'qa')
  await qa.goto(`/releases/${id}/sign-off`)
  await sign(qa, 'QA Lead', passwordOf('qa'))
  await page.goto(`/releases/${id}/policy`)
  const text = page.getByLabel('Policy in YAML')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('No changes')
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()

  await text.fill(
    `# Ours.\n${(await text.inputValue()).replace('emptyFields: warn', 'emptyFields: hold # all of them')}`,
  )
  await expect(page.getByLabel('Empty fields of required items')).toHaveValue('hold')
  await page.getByLabel('All items').fill('99.5')
  await expect(text).toHaveValue(/passRate: \{ all: 0\.995 \}/)
  await expect(text).toHaveValue(/^# Ours\.[\s\S]*emptyFields: hold # all of them/)

  const whole = await text.inputValue()
  await text.fill(`${whole}freshFor: 3\n`)
  await expect(page.getByRole('button', { name: /^Line \d+: freshFor: / })).toBeVisible()
  await expect(page.getByLabel('All items')).toHaveValue('99.5')
  await text.fill('gates: [')
  await expect(page.getByLabel('All items')).toBeDisabled()
  await expect(page.getByLabel('All items')).toHaveValue('99.5')
  await expectAccessible(page)
  await text.fill(whole)

  await page.getByRole('button', { name: 'Add role' }).press('Enter')
  await page.keyboard.type('Legal')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  const legal = page.getByRole('group', { name: 'Legal', exact: true })
  await expect(legal.getByLabel('Quorum')).toHaveValue('2')
  await expect(text).toHaveValue(/role: Legal\n {4}required: true\n {4}quorum: 2/)
  await expect(preview.getByRole('list', { name: 'Added reasons' })).toContainText('Legal')
  await expect(preview.getByRole('list', { name: 'Signatures that become stale' })).toHaveText(/ as QA Lead$/)
  await expect(preview.getByRole('list', { name: 'Roles that change' })).toContainText(
    'Legal is new: required, 2 people sign',
  )
  await expect(page.getByRole('list', { name: 'Rules', exact: true })).not.toContainText('Legal')
  await expectAccessible(page)

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Rules', exact: true })).toContainText('2 people sign as Legal')
  await expect(text).toHaveValue(/^# Ours\./)
  await expect(preview).toContainText('No changes')
})

test('each change of the verdict stands in the timeline with what brought it about', async ({ browser }) => {
  const page = await boardOf(browser, 'lead')
  const id = await start(page, 'Timeline')
  const points = page.getByRole('list', { name: 'Verdicts, newest first' }).getByRole('listitem')
  /** The worker writes within moments: the page is read again until it has. */
  const has = (count: number) =>
    expect(async () => {
      await page.goto(`/releases/${id}/timeline`)
      await expect(points).toHaveCount(count, { timeout: 500 })
    }).toPass()
  await has(1)
  await goListening(page, `/releases/${id}`)
  await item(page, 'First thing').getByRole('checkbox').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('f')
  await expect(page.getByRole('status')).toHaveText('NO-GO')
  await has(2)
  await expect(points.first()).toContainText('NO-GO')
  await expect(points.first()).toContainText('decided an item')
  await expect(points.last()).toContainText('created the release')
  await expectAccessible(page)
})

// The board, the wall and the calendar, as a manager, a war room and a lead meet them.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/support/accessible'
import { boardOf, pageOf } from '@/e2e/support/pages'

const CHECKLIST =
  '# Board story\n\n## Verify\n\n- [ ] First thing\n- [ ] Second thing\n\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n'

type Made = { id: string; sections: { items: { id: string; revision: number }[] }[] }

/** Asks the API as the person of the page. */
function ask<T>(page: Page, method: string, path: string, body: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, to, data]) => {
      const text = typeof data === 'string'
      const response = await fetch(`/api/v1${to}`, {
        method: String(verb),
        ...(data !== null && {
          body: text ? data : JSON.stringify(data),
          headers: { 'content-type': text ? 'text/markdown' : 'application/json' },
        }),
      })
      if (!response.ok) throw new Error(`${to}: ${response.status} ${await response.text()}`)
      return response.json()
    },
    [method, path, body] as const,
  )
}

/** An environment of its own with releases of these names. */
async function make(
  page: Page,
  environment: string,
  names: string[],
): Promise<{ projectId: string; environmentId: string; releases: Made[] }> {
  const projects = await ask<{ id: string; name: string }[]>(page, 'GET', '/projects', null)
  const project = projects.find(({ name }) => name === 'Lighthouse')
  const projectId = project?.id ?? ''
  const { id: environmentId } = await ask<{ id: string }>(page, 'POST', `/projects/${projectId}/environments`, {
    // A second try finds what the first has left.
    name: test.info().retry === 0 ? environment : `${environment} ${test.info().retry}`,
  })
  const template = await ask<{ id: string }>(page, 'POST', `/templates?projectId=${projectId}`, CHECKLIST)
  const releases: Made[] = []
  for (const name of names)
    releases.push(
      await ask<Made>(page, 'POST', '/releases', {
        projectId,
        environmentId,
        templateIds: [template.id],
        name,
        version: '1.0',
      }),
    )
  return { projectId, environmentId, releases }
}

async function fail(page: Page, release: Made | undefined): Promise<void> {
  const item = release?.sections[0]?.items[0]
  if (!release || !item) throw new Error('the release has an item')
  await ask(page, 'PATCH', `/releases/${release.id}/items/${item.id}`, {
    outcome: 'failed',
    reason: 'it is broken',
    revision: item.revision,
  })
}

const namesOf = (page: Page) => page.locator('main li [data-find="release"]').allInnerTexts()

test('a board narrowed down keeps its lines in place while others work, and says what is new', async ({ browser }) => {
  const [lead, qa] = [await boardOf(browser, 'lead'), await pageOf(browser, 'qa')]
  const { releases } = await make(lead, 'hangar', ['Kestrel one', 'Kestrel two', 'Kestrel three'])
  await qa.goto('/')
  await qa.getByRole('searchbox', { name: 'Search releases' }).fill('kestrel hangar')
  await qa.keyboard.press('Enter')
  await qa.waitForURL(/search=kestrel/)
  await expect(qa.getByRole('heading', { name: '0 of 3 releases ready' })).toBeVisible()
  const before = ['Kestrel three 1.0', 'Kestrel two 1.0', 'Kestrel one 1.0']
  expect(await namesOf(qa)).toEqual(before)

  await fail(lead, releases[0])
  const line = qa.getByRole('listitem').filter({ hasText: 'Kestrel one' })
  await expect(line.getByText('NO-GO')).toBeVisible()
  expect(await namesOf(qa)).toEqual(before)
  await expect(qa.getByRole('link', { name: 'NO-GO 1' })).toBeVisible()

  await make(lead, 'hangar two', ['Kestrel of the hangar'])
  await expect(qa.getByText('1 newer change:')).toBeVisible()
  expect(await namesOf(qa)).toEqual(before)
  await qa.getByRole('button', { name: 'show', exact: true }).click()
  await expect
    .poll(() => namesOf(qa))
    .toEqual(['Kestrel of the hangar 1.0', 'Kestrel one 1.0', 'Kestrel three 1.0', 'Kestrel two 1.0'])
  await expectAccessible(qa)

  await qa.getByRole('link', { name: 'NO-GO 1' }).click()
  await qa.waitForURL(/level=no-go/)
  await expect.poll(() => namesOf(qa)).toEqual(['Kestrel one 1.0'])
  await qa.getByRole('searchbox').fill('nobody called it that')
  await qa.keyboard.press('Enter')
  await expect(qa.getByText('No matching releases')).toBeVisible()
})

test('a wall says when it does not hear any more, and takes up again', async ({ browser }) => {
  const [lead, space] = [await boardOf(browser, 'lead'), await pageOf(browser, 'ops')]
  const { projectId, environmentId, releases } = await make(lead, 'war room', ['Osprey'])
  await space.goto(`/wall?project=${projectId}&environment=${environmentId}`)
  const card = space.getByRole('listitem').filter({ hasText: 'Osprey 1.0' })
  await expect(card.getByText('HOLD')).toBeVisible()
  await expect(space.getByText(/^As of \d/)).toBeVisible()
  await expectAccessible(space)

  await space.context().setOffline(true)
  await expect(space.getByRole('main').getByRole('alert')).toContainText('Disconnected: last updated at')
  await fail(lead, releases[0])
  await expect(card.getByText('HOLD')).toBeVisible()
  await space.context().setOffline(false)
  await expect(card.getByText('NO-GO')).toBeVisible({ timeout: 20_000 })
  await expect(space.getByRole('main').getByRole('alert')).toHaveCount(0)
})

test('a freeze turns every release of its environment to NO-GO, and its end brings the verdict back', async ({
  browser,
}) => {
  const [lead, qa] = [await boardOf(browser, 'lead'), await pageOf(browser, 'qa')]
  const { projectId, releases } = await make(lead, 'winter', ['Heron'])
  await qa.goto(`/releases/${releases[0]?.id}`)
  await expect(qa.getByRole('status')).toHaveText('HOLD')
  await lead.goto(`/projects/${projectId}/calendar`)
  const winter = lead.getByRole('region', { name: 'winter' })
  await expect(winter.getByText('Deployments allowed at any time')).toBeVisible()

  await winter.getByRole('button', { name: 'Add freeze' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Begins').fill('2026-01-01T00:00')
  await dialog.getByLabel('Ends').fill('2025-01-01T00:00')
  await dialog.getByRole('button', { name: 'Save freeze' }).click()
  await expect(dialog.getByText('the freeze would end before it begins')).toBeVisible()
  await expect(dialog.getByText('say why nothing ships in this time')).toBeVisible()
  const day = 86_400_000
  await dialog.getByLabel('Begins').fill(new Date(Date.now() - day).toISOString().slice(0, 16))
  await dialog.getByLabel('Ends').fill(new Date(Date.now() + day).toISOString().slice(0, 16))
  await dialog.getByLabel('Reason').fill('Winter holidays')
  await dialog.getByRole('button', { name: 'Save freeze' }).click()
  await expect(dialog).toBeHidden()
  await expect(winter.getByText('Frozen: no deployments')).toBeVisible()
  await expect(qa.getByRole('status')).toHaveText('NO-GO')
  await expectAccessible(lead)

  await winter.getByRole('button', { name: /^End freeze/ }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'End freeze' }).click()
  await expect(winter.getByText('Deployments allowed at any time')).toBeVisible()
  await expect(qa.getByRole('status')).toHaveText('HOLD')

  await winter.getByRole('button', { name: 'Add window' }).click()
  await lead.getByRole('dialog').getByLabel('Opens at').fill('10:00')
  const today = new Date().toLocaleDateString('en', { weekday: 'long' })
  for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await lead
      .getByRole('dialog')
      .getByRole('checkbox', { name })
      .setChecked(name !== today)
  await lead.getByRole('dialog').getByRole('button', { name: 'Save window' }).click()
  await expect(winter.getByText(/Outside its deployment windows; the next opens/)).toBeVisible()
  await expect(qa.getByText(/It is outside the deployment windows of winter/).first()).toBeVisible()

  await lead.getByRole('button', { name: 'Create address' }).click()
  const address = await lead.getByLabel('Address (shown once)').inputValue()
  const feed = await lead.request.get(address)
  expect(feed.headers()['content-type']).toContain('text/calendar')
  expect(await feed.text()).toContain('SUMMARY:May deploy: winter of')
})

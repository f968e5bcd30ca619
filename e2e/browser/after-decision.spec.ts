// What fails after the decision, as people see it: on the release, the board, the wall and in the record, with the ways on; and a soak that is waived.
import { type APIRequestContext, expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { goListening, pageOf } from '@/e2e/support/pages'
import { makeEnvironment, makeTemplate } from '@/e2e/support/places'

const WATCHED = `# Ferry booking

## Deploy
- [ ] Build is out

## GO if all true
- The harbour agrees

## First 24 hours after deployment
- [ ] Zero alerts triggered
`
const SOAKING = `# Ferry booking

## Deploy
- [ ] Build is out

## Monitoring
### Hour 0-4
- [ ] Bookings work, looked at every hour

## Success criteria

1. 7+ days of stable operation
`
const FAILURE = '“Zero alerts triggered” failed: two pages at night.'
const HOUR = 3_600_000

let api: APIRequestContext
let place: { projectId: string; environmentId: string }

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  place = await makeEnvironment(api, 'pontoon')
})

type Item = { id: string; title: string; revision: number }
type Read = {
  id: string
  criteria: { id: string; revision: number }[]
  sections: { items: Item[]; sections: Read['sections'] }[]
}

async function release(name: string, text: string): Promise<string> {
  const template = await makeTemplate(api, text)
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [template.id], name, version: '1' },
  })
  expect(made.status(), await made.text()).toBe(201)
  return (await made.json()).id
}

const read = async (id: string): Promise<Read> => (await api.get(`/api/v1/releases/${id}`)).json()

async function decide(id: string, title: string, outcome: string, reason?: string): Promise<void> {
  const found = (await read(id)).sections.flatMap(({ items }) => items).find((one) => one.title === title)
  const data = { outcome, revision: found?.revision, ...(reason && { reason }) }
  const answer = await api.patch(`/api/v1/releases/${id}/items/${found?.id}`, { data })
  expect(answer.status(), await answer.text()).toBe(200)
}

test('a failure after the decision shows beside the GO everywhere, and offers the ways on', async ({ browser }) => {
  const id = await release('Ferry after hours', WATCHED)
  await decide(id, 'Build is out', 'passed')
  const [line] = (await read(id)).criteria
  const at = `/api/v1/releases/${id}/criteria/${line?.id}`
  expect((await api.patch(at, { data: { holds: true, revision: line?.revision } })).status()).toBe(200)
  const page = await pageOf(browser, 'lead')
  await goListening(page, `/releases/${id}`)
  await expect(page.getByRole('status')).toHaveText('GO')
  await page.getByRole('button', { name: 'Decide' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record decision' })
  await dialog.getByRole('radio', { name: 'Go', exact: true }).check()
  await dialog.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByText('Decided: Go')).toBeVisible()
  await expect(page.getByText('Nothing blocks this release.')).toBeVisible()

  await decide(id, 'Zero alerts triggered', 'failed', 'two pages at night')
  const banner = page.getByRole('alert').filter({ hasText: 'GO, monitoring failed' })
  await expect(banner).toContainText(FAILURE)
  await expect(page.getByRole('status')).toHaveText('GO')
  await expect(page.getByRole('heading', { name: '1 failure after the decision' })).toBeVisible()
  await expect(page.getByText('Nothing blocks this release.')).toBeHidden()
  await expect(page.getByRole('link', { name: 'Roll back', exact: true })).toHaveAttribute(
    'href',
    `/releases/${id}/rollback`,
  )
  await page.getByRole('link', { name: 'Open a new round', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Open a new round' })).toBeInViewport()
  await expectAccessible(page)

  await page.goto('/?state=open&search=Ferry+after')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ferry after hours' })).toContainText(
    /GO, monitoring failed.*“Zero alerts triggered” failed/s,
  )
  await expectAccessible(page)
  await page.goto(`/wall?project=${place.projectId}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Ferry after hours' })).toContainText(FAILURE)
  const badge = await api.get(`/api/v1/releases/${id}/badge.svg`)
  expect(badge.headers()['content-type']).toBe('image/svg+xml')
  expect(await badge.text()).toContain('aria-label="release: GO, monitoring failed"')
  await page.goto(`/releases/${id}/report`)
  await expect(page.getByRole('article')).toContainText('monitoring failed')
  await expect(page.getByRole('article')).not.toContainText('Nothing blocks this release')

  await page.goto(`/releases/${id}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(banner).toBeVisible()
  await expectFits(page)
  await decide(id, 'Zero alerts triggered', 'passed')
  await expect(banner).toBeHidden()
})

test('a paused soak says what would start it; missed check-ins are accounted for, and the rest is waived', async ({
  browser,
}) => {
  const id = await release('Ferry without numbers', SOAKING)
  await decide(id, 'Build is out', 'passed')
  const deployedAt = new Date(Date.now() - 9 * HOUR).toISOString()
  const deployed = await api.post(`/api/v1/releases/${id}/deployment`, {
    data: { at: deployedAt, reason: 'as it was' },
  })
  expect(deployed.status(), await deployed.text()).toBe(200)
  const page = await pageOf(browser, 'lead')
  await page.goto(`/releases/${id}`)
  const steps = page.getByRole('list', { name: 'What would make it GO' })
  await expect(steps).toContainText('Resume the soak. It is paused: Nothing has measured it yet.')
  await expect(steps).not.toContainText('Wait')

  await page.goto(`/releases/${id}/monitoring`)
  const soak = page.getByRole('region', { name: 'Soak' })
  await expect(soak).toContainText('Account for the check-ins that were missed')
  await page.getByRole('button', { name: 'Account for 4 missed: Bookings work, looked at every hour' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('the log was read in the morning')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Record as OK' }).click()
  await expect(dialog).toBeHidden()
  await expect(soak).toContainText('Healthy for 4 h of 7 d')
  await expect(page.getByRole('listitem', { name: 'Bookings work, looked at every hour' })).toContainText('4 late')

  await soak.getByRole('button', { name: 'Request a waiver' }).click()
  await dialog.getByLabel('Reason').fill('a fix of one label')
  await dialog.getByRole('button', { name: 'Request', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(soak).toContainText('Waiver requested')
  await soak.getByRole('button', { name: 'Grant waiver' }).click()
  await expect(soak.getByRole('alert')).toContainText('Somebody else must grant it')
  await expectAccessible(page)
})

// The checks of the five checklists as people and pipelines meet them: run all at once, over REST and in the browser, green against systems that are
// well, red against ones that are not, each with its nearest miss.
import { type APIRequestContext, expect, test } from '@playwright/test'
import { CHECKS, documentOf } from '@/e2e/seeds/documents'
import { startWorld, type World } from '@/e2e/seeds/world'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { item, pageOf } from '@/e2e/support/pages'
import { makeEnvironment } from '@/e2e/support/places'

test.describe.configure({ mode: 'serial' })

type Where = 'good' | 'broken'
type Snapshot = {
  verdict: string
  sections: {
    items: { title: string; outcome: string; lastRun?: { status: string; finishedAt?: string; summary?: string } }[]
  }[]
}
let api: APIRequestContext
const worlds: World[] = []
const places: Partial<Record<Where, { projectId: string; environmentId: string }>> = {}

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  for (const where of ['good', 'broken'] as const) {
    const world = await startWorld(where === 'good')
    worlds.push(world)
    places[where] = await makeEnvironment(api, `checks ${where}`, world.environment)
  }
})
test.afterAll(async () => {
  for (const world of worlds) await world.close()
})

async function release(name: string, where: Where): Promise<string> {
  const data = documentOf(name, CHECKS[name] ?? [])
  const template = await (
    await api.post('/api/v1/templates', { data, headers: { 'content-type': 'text/markdown' } })
  ).json()
  const made = await api.post('/api/v1/releases', {
    data: { ...places[where], templateIds: [template.id], name, version: '1' },
  })
  return (await made.json()).id
}

const GREEN = '[data-run="passed"], [data-run="warned"]'
const RED = '[data-run="failed"], [data-run="error"]'

async function itemsOf(id: string): Promise<Snapshot['sections'][number]['items']> {
  const snapshot: Snapshot = await (await api.get(`/api/v1/releases/${id}`)).json()
  return snapshot.sections.flatMap((section) => section.items)
}

/** Each document is asked for once from the browser and once over REST, and looked at both ways each time. */
for (const name of Object.keys(CHECKS)) {
  const checks = CHECKS[name] ?? []
  test(`green, asked for in the browser: the checks of the ${name}`, async ({ browser }) => {
    const page = await pageOf(browser, 'lead')
    const id = await release(name, 'good')
    await page.goto(`/releases/${id}`)
    await expect(page.getByRole('status')).toHaveText('HOLD')
    await page.getByRole('button', { name: 'Run all probes of the release' }).click()
    if (checks.some(({ probe }) => JSON.stringify(probe).includes('POST')))
      await page.getByRole('dialog').getByRole('button', { name: 'Run' }).click()
    await expect(page.locator(GREEN)).toHaveCount(checks.length, { timeout: 45_000 })
    await expect(page.getByText(`Running the probes of ${name}`)).toHaveCount(0)
    for (const { asks, line } of checks)
      await expect(item(page, `${asks} (line ${line})`).getByRole('checkbox')).toBeChecked()
    expect((await itemsOf(id)).filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  })

  test(`red, asked for over REST: the checks of the ${name}`, async ({ browser }) => {
    const id = await release(name, 'broken')
    const requested = await api.post(`/api/v1/releases/${id}/probe-groups`, { data: { confirmed: true } })
    expect(requested.status()).toBe(202)
    expect(await requested.json()).toMatchObject({ total: checks.length })
    await expect
      .poll(async () => (await itemsOf(id)).filter(({ lastRun }) => !lastRun?.finishedAt).length, { timeout: 45_000 })
      .toBe(0)
    expect(
      (await itemsOf(id)).filter(
        ({ outcome, lastRun }) => outcome === 'passed' || !/^(failed|error)$/.test(lastRun?.status ?? ''),
      ),
    ).toEqual([])
    const page = await pageOf(browser, 'lead')
    await page.goto(`/releases/${id}`)
    await expect(page.getByRole('status')).toHaveText('NO-GO')
    await expect(page.locator(RED)).toHaveCount(checks.length)
  })
}

test('a red one says what it saw', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  const id = await release('production', 'broken')
  await page.goto(`/releases/${id}`)
  await api.post(`/api/v1/releases/${id}/probe-groups`, { data: { confirmed: true } })
  await expect(item(page, 'it is well (line 148, 284, 340)')).toContainText('status is 503', { timeout: 30_000 })
  await expect(item(page, 'no alarm is on (line 357)')).toContainText('value is 3', { timeout: 30_000 })
})

// What is done after hour 0, as people see it: marking the release as deployed, check-ins that are due and overdue, a metric by hand and by pipeline, the soak.
import { type APIRequestContext, expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { item, pageOf } from '@/e2e/support/pages'
import { makeEnvironment, makeTemplate } from '@/e2e/support/places'

const DOCUMENT = `# Ferry booking

## Deploy
- [ ] Build is out

## Watch (First 24 hours)
### Hour 0-4: close
- [ ] Look at the bookings every 30 minutes
- [ ] Read the error log every hour
### Hour 4-24: light
- [ ] Look at the bookings again every 4 hours

## Numbers
| Metric | Target | Alert | Check interval |
|---|---|---|---|
| Response time | <50ms | >200ms | 30 seconds |
| Error rate | <0.1% | >1% | 60 seconds |

Ready after 7+ days of stable operation; on an incident restart the 1-week timer.

## GO if all true
- The harbour agrees
`
const MINUTE = 60_000

let api: APIRequestContext
let place: { projectId: string; environmentId: string }

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  place = await makeEnvironment(api, 'quay')
})

async function release(name: string): Promise<{ id: string; metrics: { id: string; name: string }[] }> {
  const template = await makeTemplate(api, DOCUMENT)
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [template.id], name, version: '1' },
  })
  expect(made.status(), await made.text()).toBe(201)
  return made.json()
}

test('hour 0, a check-in in one press, a problem that fails its item, and what was missed', async ({ browser }) => {
  const { id } = await release('Ferry at night')
  const page = await pageOf(browser, 'lead')
  await page.goto(`/releases/${id}`)
  await page.getByRole('link', { name: 'Monitoring' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not deployed yet')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Mark deployed' }).click()
  const dialog = page.getByRole('dialog')
  const before = new Date(Date.now() - 100 * MINUTE)
  await dialog.getByLabel('Deployed at').fill(before.toISOString().slice(0, 16))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 check-ins are overdue')
  await expect(page.getByRole('region', { name: 'Soak' })).toContainText('Nothing has measured it')

  const watch = page.getByRole('listitem', { name: 'Look at the bookings every 30 minutes', exact: true })
  await expect(watch).toContainText('0 of 8 done · 1 overdue · 2 missed')
  await watch
    .getByLabel(/^Note of the check-in/)
    .first()
    .fill('calm')
  await watch.getByRole('button', { name: /^OK/ }).first().click()
  await expect(watch).toContainText('1 of 8 done · 2 missed')
  await watch.getByRole('button', { name: /^Report problem/ }).click()
  await expect(watch).toContainText('1 problem')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Plan Hour 4-24: light' }).click()
  await dialog.getByLabel('To hour').fill('1')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('would end before it begins')
  await dialog.getByLabel('To hour').fill('12')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Hour 4-24: light' })).toContainText('hour 4 to 12')

  await page.goto(`/releases/${id}`)
  await expect(page.getByRole('status')).toContainText('NO-GO')
  await expect(item(page, 'Look at the bookings every 30 minutes')).toContainText('2 check-ins missed')
  await expect(page.getByText(/soak (paused, )?\d+ d( \d+ h)? left/).first()).toBeVisible()
})

test('a metric by hand and by pipeline: no data, ok, breached, its chart, figures and samples', async ({ browser }) => {
  const { id, metrics } = await release('Ferry by day')
  const metricId = metrics.find(({ name }) => name === 'Response time')?.id ?? ''
  const page = await pageOf(browser, 'lead')
  await page.goto(`/releases/${id}/metrics/${metricId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Response time: no data')
  await page.getByLabel('Value in ms').fill('42')
  await page.getByRole('button', { name: 'Add value' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Response time: 42 ms')

  const begin = Date.now() - 24 * 60 * MINUTE
  const deployed = await api.post(`/api/v1/releases/${id}/deployment`, { data: { at: new Date(begin).toISOString() } })
  expect(deployed.status(), await deployed.text()).toBe(200)
  const values = Array.from({ length: 960 }, (_, at) => at).filter((at) => at < 500 || at > 560)
  const samples = values.map((at) => ({
    value: at >= 300 && at < 330 ? 240 + (at % 9) : 30 + 12 * Math.sin(at / 40) + (at % 7),
    at: new Date(begin + at * MINUTE).toISOString(),
  }))
  const sent = await api.post(`/api/v1/releases/${id}/metrics/${metricId}/samples`, { data: { samples } })
  expect(await sent.json()).toMatchObject({ added: samples.length })
  const chart = page.getByRole('img', { name: /^Response time: 900 values, the last 42 ms, 1 times past the alert$/ })
  await expect(chart).toBeVisible()
  await expect(chart).toContainText('alert > 200 ms')
  await expect(page.getByRole('region', { name: 'Figures' })).toContainText('900')
  await page.getByRole('link', { name: 'Older samples' }).click()
  await expect(page.getByRole('table', { name: 'Samples, newest first' }).getByRole('row')).toHaveCount(51)
  await expectAccessible(page)

  await page.goto(`/releases/${id}/monitoring`)
  const row = page.getByRole('row', { name: /Response time/ })
  await expect(row.locator('[data-metric="ok"]')).toBeVisible()
  await expect(page.getByRole('row', { name: /Error rate/ }).locator('[data-metric="no-data"]')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Soak' })).toContainText('Response time was past its limit until')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectFits(page)
})

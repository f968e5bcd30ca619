// What a newcomer sees in the demo's first minutes: a probe passes, one fails, a signature goes stale, and the verdict moves from HOLD to GO.
import { expect, test } from '@playwright/test'
import { item, openRelease, pageOf, passwordOf, runProbe, sign } from '@/e2e/support/pages'

test.describe.configure({ mode: 'serial' })

test('the staging release goes from HOLD to GO, and a signature goes stale on the way', async ({ browser }) => {
  const lead = await pageOf(browser, 'lead')
  await openRelease(lead, 'Lighthouse 4.2.0')
  const level = lead.getByRole('status')
  await expect(level).toHaveText('HOLD')

  for (const title of ['Server answers', 'The new version is live', 'Streaming and the cache are switched on']) {
    await runProbe(lead, title, 'passed')
    await expect(lead.getByRole('checkbox', { name: title })).toBeChecked()
  }
  await item(lead, 'Answers come quickly')
    .getByRole('button', { name: /Open details/ })
    .click()
  await lead.getByLabel('p95 (ms)').fill('212')
  await lead.getByLabel('p95 (ms)').press('Enter')
  await expect(lead.getByRole('checkbox', { name: 'Answers come quickly' })).toBeChecked()

  await sign(lead, 'Release Lead', passwordOf('lead'))
  const qa = await pageOf(browser, 'qa')
  await openRelease(qa, 'Lighthouse 4.2.0')
  await sign(qa, 'QA Lead', passwordOf('qa'))
  await expect(qa.getByRole('region', { name: 'QA Lead' })).toContainText('approved')

  const flags = item(lead, 'Feature flags for this release documented (if any)')
  await flags.getByRole('checkbox').check()
  await expect(qa.getByRole('region', { name: 'QA Lead' })).toContainText('stale')
  await expect(level).toHaveText('HOLD')

  await lead.goto(`${lead.url()}/sign-off`)
  await sign(lead, 'Release Lead', passwordOf('lead'))
  await sign(qa, 'QA Lead', passwordOf('qa'))
  const ops = await pageOf(browser, 'ops')
  await ops.goto('/inbox')
  await ops.getByRole('link', { name: /Lighthouse 4\.2\.0/ }).click()
  await sign(ops, 'Harbour Operations', passwordOf('ops'))
  await expect(ops.getByRole('status')).toHaveText('GO')
  await expect(lead.getByRole('status')).toHaveText('GO')
})

test('a failing probe turns the cutover to NO-GO in every browser that looks at it', async ({ browser }) => {
  const lead = await pageOf(browser, 'lead')
  const watcher = await pageOf(browser, 'ops')
  for (const page of [lead, watcher]) await openRelease(page, 'Lighthouse cutover 4.2.0')
  await expect(watcher.getByRole('status')).toHaveText('HOLD')
  await runProbe(lead, 'Payment bridge is healthy', 'failed')
  await expect(lead.getByRole('status')).toHaveText('NO-GO')
  await expect(watcher.getByRole('status')).toHaveText('NO-GO')
  await expect(watcher.getByRole('region', { name: 'Steps to GO' })).toContainText('Payment bridge is healthy')
})

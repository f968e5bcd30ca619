// The history as people read it: a story with filters, proof one click away, checked in front of the reader.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { BASE, countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { item, pageOf } from '@/e2e/support/pages'
import { makeRelease } from '@/e2e/support/places'
import { SCREENS } from '@/e2e/support/screenshots'

let release: string

test.beforeAll(async () => {
  release = await makeRelease(await withToken(tokenOf('admin')), 'staging-release', 'Remembered', 'staging')
})

async function openHistory(page: Page): Promise<string> {
  await page.goto(release)
  await page.getByRole('link', { name: 'History' }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /changes?$/ })).toBeVisible()
  return new URL(page.url()).pathname
}

test('what somebody did a moment ago is told, narrowed down by the address, proved, and checked', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(release)
  const title =
    (await page
      .getByRole('group')
      .filter({ has: page.getByRole('checkbox', { checked: false }) })
      .first()
      .getAttribute('aria-label')) ?? ''
  const box = item(page, title).getByRole('checkbox')
  await box.click()
  await expect(box).toHaveAttribute('data-outcome', 'passed')
  const here = await openHistory(page)
  const first = page
    .getByRole('listitem')
    .filter({ hasText: `Ada Lindqvist passed ${title}` })
    .first()
  await expect(first).toContainText('was pending')
  await first.getByText(/^change \d+/).click()
  await expect(first.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible()

  await page.getByLabel('Who').fill('Ada')
  await page.getByLabel('What').selectOption('items')
  await page.getByLabel('Search').fill(title)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('kind') === 'items' && url.searchParams.get('who') === 'Ada')
  await expect(page.getByRole('listitem').filter({ hasText: `passed ${title}` })).toHaveCount(1)
  await expect(page.getByLabel('Who')).toHaveValue('Ada')
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page).toHaveURL(new RegExp(`${here}\\??$`))
  await expect(page.getByLabel('Who')).toHaveValue('')

  await page.getByRole('button', { name: 'Verify integrity' }).click()
  await expect(page.getByRole('status')).toContainText(/Intact: \d+ changes.*Signed up to change \d+/)
  const exported = await page.request.get((await page.getByRole('link', { name: 'Export' }).getAttribute('href')) ?? '')
  expect((await exported.text()).trim().split('\n').length).toBeGreaterThan(1)

  await page.getByRole('link', { name: 'project history' }).click()
  await expect(page).toHaveURL(/\/projects\/.*\/history$/)
  await page.getByLabel('What').selectOption('set-up')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('created the project').first()).toBeVisible()
  await page.getByLabel('Search').fill('nothing has these words')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No matching changes')).toBeVisible()
})

test('by the keyboard alone: from the first field to a proof', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await openHistory(page)
  await page.getByRole('button', { name: 'Verify integrity' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Intact')
  for (const label of ['Who', 'What', 'Search']) {
    await page.keyboard.press('Tab')
    await expect(page.getByLabel(label)).toBeFocused()
  }
  const proof = page
    .locator('summary')
    .filter({ hasText: /^change \d+/ })
    .first()
  await proof.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('hashed content').first()).toBeVisible()
})

test('a stranger with an export, the checkpoints and the public key verifies it all, and needs no account for the key', async ({
  playwright,
}) => {
  const nobody = await playwright.request.newContext({ baseURL: BASE })
  const { keys } = await (await nobody.get('/api/v1/signing-keys')).json()
  expect(keys).toHaveLength(1)
  expect((await nobody.get('/api/v1/audit/checkpoints')).status()).toBe(401)
  const api = await withToken(tokenOf('read'))
  const checkpoints = await api.get('/api/v1/audit/checkpoints')
  expect(checkpoints.headers()['content-type']).toContain('application/x-ndjson')
  const folder = mkdtempSync(join(tmpdir(), 'countersign-history-'))
  const keep = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const signed = (await checkpoints.text()).trim().split('\n')
  const furthest = signed
    .map((line): { chain: string; seq: number } => JSON.parse(line))
    .reduce((most, one) => (one.seq > most.seq ? one : most))
  expect(furthest.seq).toBeGreaterThan(1)
  const options = [
    '--checkpoints',
    keep('checkpoints.ndjson', `${signed.join('\n')}\n`),
    '--key',
    keep('key.pem', keys[0].pem),
  ]
  const exported = await (await api.get('/api/v1/audit')).text()
  const nowhere = { COUNTERSIGN_DATA_DIR: folder }
  expect(countersign(['audit', 'verify', keep('history.ndjson', exported), ...options], '', nowhere)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('signed up to'),
  })
  expect(countersign(['audit', 'checkpoints']).stdout).toContain(keys[0].kid)
  const cut = exported
    .trim()
    .split('\n')
    .filter((line) => !line.includes(`"chain":"${furthest.chain}"`) || line.includes('"seq":1,'))
  expect(
    countersign(['audit', 'verify', keep('cut.ndjson', `${cut.join('\n')}\n`), ...options], '', nowhere),
  ).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(`chain ${furthest.chain}, event 2: events 2 to`),
  })
  const none = await api.get(`/api/v1${release}/attestation`)
  expect(none.status()).toBe(404)
  expect((await none.json()).detail).toContain('This release is not decided yet')
})

for (const { size, viewport, colorScheme } of SCREENS) {
  test(`axe finds nothing in the history (${size}, ${colorScheme})`, async ({ browser }) => {
    const page = await pageOf(browser, 'lead')
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const history = await openHistory(page)
    const project = (await page.getByRole('link', { name: 'project history' }).getAttribute('href')) ?? ''
    for (const path of [history, project, `${history}?text=nothing+has+these+words`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const proof = page.locator('summary').filter({ hasText: /^change \d+/ })
      if ((await proof.count()) > 0) await proof.first().click()
      await expectAccessible(page)
      await expectFits(page)
    }
  })
}

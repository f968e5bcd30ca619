// The record of a release: read as a page, at a desk, on a phone and on paper, and taken away as a file that a stranger can check.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { openRelease, pageOf } from '@/e2e/support/pages'
import { makeEnvironment, makeTemplate } from '@/e2e/support/places'
import { SCREENS } from '@/e2e/support/screenshots'

const DOCUMENT = `# Small cutover

**Lead:** ____
**Deployment Date:** ____

## Do
- [ ] Pull the tag
  - Commit: \`____\`
- [ ] Run the smoke tests
- [ ] Warn the night shift

## Approval

| Role | Name | Date | Signature |
|---|---|---|---|
| QA Lead | ____ | ____ | ____ |
`
const HOSTILE = `Cut\u202eover <b>"4.2"</b> مرحبا 🚀 \u0007 ${'Donaudampfschifffahrt'.repeat(7)}`

let api: APIRequestContext
let releaseId: string
let tag: { id: string; revision: number; fields: { id: string }[] }

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  const place = await makeEnvironment(api, 'recorded')
  const template = await makeTemplate(api, DOCUMENT)
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [template.id], name: HOSTILE, version: '1' },
  })
  expect(made.status(), await made.text()).toBe(201)
  const release = await made.json()
  releaseId = release.id
  const [pull, smoke] = release.sections[0].items
  tag = pull
  const path = `/api/v1/releases/${releaseId}/items`
  await api.post(`${path}/${pull.id}/evidence`, {
    data: { kind: 'link', url: 'https://ci.example/run/7', title: 'the build' },
  })
  const file = { name: 'screen.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') }
  expect((await api.post(`${path}/${pull.id}/evidence`, { multipart: { file } })).status()).toBe(201)
  const [commit] = pull.fields
  expect(
    (
      await api.patch(`${path}/${pull.id}`, {
        data: { outcome: 'passed', fields: { [commit.id]: '1f2e3d|4c' }, revision: pull.revision + 2 },
      })
    ).status(),
  ).toBe(200)
  expect(
    (
      await api.patch(`${path}/${smoke.id}`, {
        data: { outcome: 'failed', reason: 'two of *four* fail', revision: smoke.revision },
      })
    ).status(),
  ).toBe(200)
})

const report = () => `/releases/${releaseId}/report`
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

test('the record says the word, then who signed, then why, then everything, and leads to what each figure rests on', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(`/releases/${releaseId}`)
  await page.getByRole('link', { name: 'Record' }).first().click()
  await expect(page).toHaveURL(report())
  await expect(page.getByRole('status')).toHaveText('NO-GO')
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.slice(0, 3)).toEqual(['Signatures', 'Decision', 'Why'])
  await expect(part(page, 'Why').getByRole('row')).toHaveCount(4)
  await expect(part(page, 'Why')).toContainText('two of *four* fail')
  await expect(part(page, 'Signatures')).toContainText('one signature is missing')
  const row = page.locator(`#item-${tag.id}`)
  await expect(row).toContainText('passed')
  await expect(row).toContainText('1f2e3d|4c')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: 'screen.png' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toBe('not a picture')
  await expect(row.getByRole('link', { name: 'the build' })).toHaveAttribute('href', 'https://ci.example/run/7')
  await expect(part(page, 'Evidence').locator('code')).toHaveText([/^[0-9a-f]{64}$/, /^[0-9a-f]{64}$/])
  await part(page, 'Why').getByRole('link', { name: 'in this record' }).first().click()
  await expect(page).toHaveURL(/#item-/)
  await row.getByRole('link', { name: 'Pull the tag' }).click()
  await expect(page).toHaveURL(new RegExp(`/releases/${releaseId}#item-${tag.id}`))
})

for (const { size, viewport, colorScheme } of SCREENS) {
  test(`axe finds nothing on the record, and it fits (${size}, ${colorScheme})`, async ({ browser }) => {
    const page = await pageOf(browser, 'lead')
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(report())
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectFits(page)
  })
}

test('on paper there is the record and nothing else', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(report())
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Download' })).toBeHidden()
  await expect(page.getByRole('status')).toBeVisible()
  await expect(part(page, 'Evidence')).toBeVisible()
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the JSON is checked by a stranger without the database', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(report())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^JSON/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^cutover-[a-z0-9.-]+-record\.json$/)
  const file = join(mkdtempSync(join(tmpdir(), 'record-')), 'record.json')
  await download.saveAs(file)
  const { status, stdout } = countersign(['verdict', file], '', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(stdout).toMatch(/^NO-GO as of/)
  expect(status).toBe(0)
})

test('the Markdown is the checklist as it was written, filled in', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(report())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Markdown/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/-record\.md$/)
  const text = readFileSync(await download.path(), 'utf8')
  const [document = '', record = ''] = text.split('<!-- filled in: the record -->')
  expect(document).toContain(
    '- [x] Pull the tag\n  - Commit: `1f2e3d|4c`\n- [ ] Run the smoke tests <!-- filled in --> — **failed**: two of \\*four\\* fail\n- [ ] Warn',
  )
  expect(record).toContain('**NO-GO** as of ')
  expect(record).toContain('Cutover \\<b\\>')
  expect(record).not.toContain('\u202e')
  expect(record).not.toContain('\u0007')
})

test('the PDF is printed aside, and the product answers meanwhile', async ({ browser }) => {
  const page = await pageOf(browser, 'lead')
  await page.goto(report())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PDF', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/-record\.pdf$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const [pdf, health] = await Promise.all([
    api.get(`/api/v1/releases/${releaseId}/report?format=pdf`),
    api.get('/api/health'),
  ])
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect(health.status()).toBe(200)
})

test('it is for those who may see the release, and never kept on the way', async ({ browser, request }) => {
  const answer = await api.get(`/api/v1/releases/${releaseId}/report`)
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  expect(answer.headers()['content-type']).toBe('application/json; charset=utf-8')
  expect((await request.get(`/api/v1/releases/${releaseId}/report`)).status()).toBe(401)
  expect((await api.get(`/api/v1/releases/${releaseId}/report?format=exe`)).status()).toBe(422)
  expect((await api.get('/api/v1/releases/00000000-0000-4000-8000-000000000000/report')).status()).toBe(404)
  const page = await (await browser.newContext()).newPage()
  await page.goto(report())
  await expect(page).toHaveURL(/sign-in/)
})

test('a field that the release knows is filled in by it, and takes a correction', async ({ browser }) => {
  expect((await api.post(`/api/v1/releases/${releaseId}/deployment`, { data: {} })).status()).toBe(200)
  const today = new Date().toISOString().slice(0, 10)
  const page = await pageOf(browser, 'lead')
  await page.goto(report())
  await expect(part(page, 'Checklist')).toContainText(
    `Deployment Date: ${today} (computed from the recorded deployment)`,
  )
  await page.goto(`/releases/${releaseId}`)
  const field = page.getByLabel('Deployment Date')
  await expect(field).toHaveValue(today)
  await expect(page.getByText('computed from the recorded deployment')).toBeVisible()
  await field.fill('2026-01-02')
  await field.press('Enter')
  await expect(page.getByText(/^entered by /)).toBeVisible()
  await page.goto(report())
  await expect(part(page, 'Checklist')).toContainText('Deployment Date: 2026-01-02')
  await expect(part(page, 'Checklist')).not.toContainText('computed from')
})

test('the record of the demo opens too', async ({ browser }) => {
  const page = await pageOf(browser, 'ops')
  await openRelease(page, 'Lighthouse 4.2.0')
  await page.getByRole('link', { name: 'Record' }).first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Why' })).toBeVisible()
  await expect(part(page, 'Signatures')).toBeVisible()
})

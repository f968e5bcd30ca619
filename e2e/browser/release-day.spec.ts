// A release day with everybody there: a lead, two approvers, a manager who only looks, and an administrator. From HOLD over NO-GO to GO, each step for the
// reason that the document gives, and a record at the end that a stranger can check.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { countersign, tokenOf, withToken } from '@/e2e/support/cli'
import { goodValue } from '@/e2e/support/good-value'
import { freshPage, pageOf, passwordOf, item as rowOf, sign } from '@/e2e/support/pages'
import { makeEnvironment } from '@/e2e/support/places'
import type { FieldView } from '@/lib/domain/release/view/view'

/** Whoever comes for the day only: a second try brings others. */
const viewer = (name: string, password: string) => ({
  email: `${randomUUID()}@example.com`,
  name: `${name} ${randomUUID().slice(0, 4)}`,
  password,
})
const ADMIN = viewer('Dara Quist', 'quiet harbour at night')
const MANAGER = viewer('Mika Sandoval', 'a view over the harbour')
/** Documents that stand outside the repository: a folder of them, of which the first two are one release. */
const outside = process.env.COUNTERSIGN_SEEDS
const found = outside
  ? readdirSync(outside)
      .filter((name) => /^\d+.*\.md$/.test(name))
      .sort()
      .map((name) => readFileSync(join(outside, name), 'utf8'))
  : []
const [checklist, runbook, ...others] = found
const DAYS: [string, string[]][] = [
  ['the example of a cutover', [readFileSync('examples/production-cutover.md', 'utf8')]],
  ...(checklist && runbook ? [['a checklist and its runbook', [checklist, runbook]] satisfies [string, string[]]] : []),
  ...others.map((text, at): [string, string[]] => [`document ${at + 3}`, [text]]),
]

type Item = {
  id: string
  title: string
  required: boolean
  outcome: string
  revision: number
  fields: FieldView[]
  items: Item[]
}
type Section = { kind: string; fields: FieldView[]; items: Item[]; sections: Section[] }
type Role = { role: string; required: boolean }
type Snapshot = {
  verdict: string
  fields: FieldView[]
  sections: Section[]
  signoffs: Role[]
  criteria: { id: string; mode: string; itemId?: string; holds: boolean | null; revision: number }[]
  metrics: { id: string; target: { comparator: string; value: number } | null; intervalSeconds: number | null }[]
  soak?: { requiredSeconds: number }
}

const EXCLUDED = /^(?:rollback|follow-up|reference)$/
const allItems = (items: Item[]): Item[] => items.flatMap((item) => [item, ...allItems(item.items)])
const counting = (sections: Section[]): Section[] =>
  sections.filter(({ kind }) => !EXCLUDED.test(kind)).flatMap((section) => [section, ...counting(section.sections)])

let api: APIRequestContext
let place: { projectId: string; environmentId: string }

test.describe.configure({ mode: 'serial', timeout: 150_000 })
test.beforeAll(async ({ browser }) => {
  for (const [{ email, name, password }, role] of [[ADMIN, 'admin'] as const, [MANAGER, 'member'] as const])
    expect(
      countersign(['user', 'add', '--email', email, '--name', name, '--role', role, '--password-stdin'], password)
        .status,
    ).toBe(0)
  api = await withToken(tokenOf('admin'))
  place = await makeEnvironment(api, 'wharf on the day')
  const admin = await entered(browser, ADMIN)
  await admin.goto(`/projects/${place.projectId}`)
  await admin.getByLabel('Email of a person').fill(MANAGER.email)
  await admin.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(admin.getByText(MANAGER.name)).toBeVisible()
  await admin.context().close()
})

async function entered(browser: Browser, { email, password }: { email: string; password: string }): Promise<Page> {
  const page = await freshPage(browser)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return page
}

async function release(name: string, texts: string[]): Promise<string> {
  const templateIds: string[] = []
  for (const data of texts)
    templateIds.push(
      (await (await api.post('/api/v1/templates', { data, headers: { 'content-type': 'text/markdown' } })).json()).id,
    )
  const made = await api.post('/api/v1/releases', { data: { ...place, templateIds, name, version: '1' } })
  expect(made.status(), await made.text()).toBe(201)
  return (await made.json()).id
}

const read = async (id: string): Promise<Snapshot> => (await api.get(`/api/v1/releases/${id}`)).json()

/** Gives each role that nobody holds to a person of its own, as an administrator does on the release page. */
async function assignRoles(id: string, admin: Page): Promise<void> {
  const { roles }: { roles: { role: string; holders: string[] }[] } = await (
    await api.get(`/api/v1/releases/${id}/signoffs`)
  ).json()
  const taken = new Set(roles.flatMap(({ holders }) => holders))
  await admin.goto(`/releases/${id}/sign-off`)
  for (const { role, holders } of roles) {
    if (holders.length > 0) continue
    await admin
      .getByRole('button', { name: `Assign ${role}`, exact: true })
      .first()
      .click()
    const dialog = admin.getByRole('dialog', { name: `Assign ${role}` })
    const person = dialog.getByLabel('Person')
    await expect(person).toContainText('Someone else, by email')
    const offered = await person.getByRole('option').allTextContents()
    const name = ['Ada Lindqvist', 'Benoît Okafor', 'Chidi Moreau', MANAGER.name].find(
      (candidate) => offered.includes(candidate) && !taken.has(candidate),
    )
    if (!name) throw new Error(`nobody is left to be ${role}`)
    taken.add(name)
    await person.selectOption({ label: name })
    await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
    await expect(dialog).toBeHidden()
  }
  await admin.goto(`/releases/${id}`)
}

/** What a pipeline does of it: everything that counts but one item, with the fields and the go/no-go lines. */
async function finish(id: string, but: string): Promise<void> {
  const snapshot = await read(id)
  const sections = counting(snapshot.sections)
  for (const field of [...snapshot.fields, ...sections.flatMap((section) => section.fields)].filter(
    ({ required, value }) => required && value === null,
  ))
    expect(
      (await api.patch(`/api/v1/releases/${id}/fields/${field.id}`, { data: { value: goodValue(field) } })).status(),
    ).toBe(200)
  for (const { id: itemId, revision, fields } of allItems(sections.flatMap((section) => section.items)).filter(
    (item) => item.required && item.id !== but,
  )) {
    const values = Object.fromEntries(
      fields.filter((field) => field.required || field.threshold).map((field) => [field.id, goodValue(field)]),
    )
    const data = {
      outcome: 'passed',
      reason: 'seen to be well',
      revision,
      ...(Object.keys(values).length > 0 && { fields: values }),
    }
    const answer = await api.patch(`/api/v1/releases/${id}/items/${itemId}`, { data })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  for (const { id: criterionId, mode, revision } of (await read(id)).criteria.filter(
    ({ itemId, holds }) => itemId === undefined && holds === null,
  ))
    expect(
      (
        await api.patch(`/api/v1/releases/${id}/criteria/${criterionId}`, {
          data: { holds: mode !== 'no-go-if-any', revision },
        })
      ).status(),
    ).toBe(200)
}

/** The time that some documents ask to be healthy for, as of a deployment so long ago: one metric was measured well ever since. */
async function soak(id: string, lead: Page): Promise<void> {
  const { soak: requested } = await read(id)
  if (!requested) return
  const begin = Date.now() - requested.requiredSeconds * 1000
  const deployed = await api.post(`/api/v1/releases/${id}/deployment`, {
    data: { at: new Date(begin).toISOString(), reason: 'as it was' },
  })
  expect(deployed.status(), await deployed.text()).toBe(200)
  if ((await read(id)).metrics.length === 0) {
    await lead.goto(`/releases/${id}/monitoring`)
    await lead.getByRole('button', { name: 'Add metric' }).click()
    const dialog = lead.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Errors')
    await dialog.getByLabel('Target (at most)').fill('10')
    await dialog.getByLabel('Interval (seconds)').fill('3600')
    await dialog.getByRole('button', { name: /^Add/ }).click()
    await expect(dialog).toBeHidden()
    await lead.goto(`/releases/${id}`)
  }
  const [metric] = (await read(id)).metrics.sort(
    (one, other) => (other.intervalSeconds ?? 300) - (one.intervalSeconds ?? 300),
  )
  if (!metric) throw new Error('nothing measures it')
  const { target, intervalSeconds } = metric
  const value = target?.comparator.startsWith('<') ? target.value / 2 : (target?.value ?? 0) * 2
  const step = 2000 * (intervalSeconds ?? 300)
  const times = Array.from({ length: Math.ceil((requested.requiredSeconds * 1000) / step) + 1 }, (_, at) =>
    Math.min(Date.now(), begin + at * step),
  )
  for (let at = 0; at < times.length; at += 1000) {
    const samples = times.slice(at, at + 1000).map((time) => ({ value, at: new Date(time).toISOString() }))
    const sent = await api.post(`/api/v1/releases/${id}/metrics/${metric.id}/samples`, { data: { samples } })
    expect(sent.status(), await sent.text()).toBe(201)
  }
}

async function decideGo(lead: Page, manager: Page): Promise<void> {
  await lead.getByRole('button', { name: 'Decide' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
  await expect(manager.getByText('Decided: Go')).toBeVisible()
}

/** The record is taken away, and read without the product. */
async function takeRecord(id: string, title: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-record-'))
  const file = join(folder, 'record.json')
  writeFileSync(file, await (await api.get(`/api/v1/releases/${id}/report?format=json`)).body())
  expect(countersign(['verdict', file]).status).toBe(0)
  expect(countersign(['audit', 'verify', file]).status).toBe(0)
  const markdown = await (await api.get(`/api/v1/releases/${id}/report?format=md`)).text()
  expect(markdown).toContain(title)
  expect(markdown.match(/\[x\]/gi)?.length ?? 0).toBeGreaterThan(3)
  await expect
    .poll(async () => (await api.get(`/api/v1/releases/${id}/attestation`)).status(), { timeout: 30_000 })
    .toBe(200)
}

for (const [name, texts] of DAYS)
  test(name, async ({ browser }) => {
    const id = await release(name, texts)
    const [lead, qa, ops] = [await pageOf(browser, 'lead'), await pageOf(browser, 'qa'), await pageOf(browser, 'ops')]
    const [admin, manager] = [await entered(browser, ADMIN), await entered(browser, MANAGER)]
    const everybody = [lead, qa, ops, admin, manager]
    for (const page of everybody) await page.goto(`/releases/${id}`)
    const level = (says: string) =>
      Promise.all(everybody.map((page) => expect(page.getByRole('status')).toHaveText(says, { timeout: 20_000 })))
    await level('HOLD')
    const start = await read(id)
    const chosen = allItems(counting(start.sections).flatMap((section) => section.items)).find(
      (item) => item.required && item.fields.length === 0 && item.items.length === 0,
    )
    if (!chosen) throw new Error('no item')

    const row = rowOf(lead, chosen.title).first()
    await row.getByRole('button', { name: 'Fail', exact: true }).click()
    await level('NO-GO')
    await expect(manager.getByRole('region', { name: 'Steps to GO' })).toContainText(
      `“${chosen.title.replace(/:$/, '').slice(0, 40)}`,
    )
    await row.getByRole('checkbox').check()
    await level('HOLD')
    await finish(id, chosen.id)
    await soak(id, lead)

    const roles = start.signoffs.filter((role) => role.required).map(({ role }) => role)
    if (roles.length === 0) {
      await row.getByRole('button', { name: 'Fail', exact: true }).click()
      await row.getByRole('button', { name: /^Open details of/ }).click()
      await row.getByRole('button', { name: 'Request waiver' }).click()
      await lead.getByRole('dialog').getByLabel('Reason').fill('known, and harmless')
      await lead.getByRole('dialog').getByRole('button', { name: 'Request', exact: true }).click()
      const theirs = rowOf(admin, chosen.title).first()
      await theirs.getByRole('button', { name: /^Open details of/ }).click()
      await theirs.getByRole('button', { name: 'Grant waiver' }).click()
      await level('CONDITIONAL')
      await row.getByRole('checkbox').check()
    } else {
      const signers: [Page, string][] = [
        [qa, passwordOf('qa')],
        [ops, passwordOf('ops')],
        [admin, ADMIN.password],
        [lead, passwordOf('lead')],
        [manager, MANAGER.password],
      ]
      await assignRoles(id, admin)
      for (const [page] of signers) await page.reload()
      await level('HOLD')
      const able = new Map<string, number[]>()
      for (const role of roles) {
        const enabled = await Promise.all(
          signers.map(([page]) => page.getByRole('button', { name: `Sign as ${role}`, exact: true }).isEnabled()),
        )
        able.set(
          role,
          signers.map((_, at) => at).filter((at) => enabled[at]),
        )
      }
      const seated = new Set<number>()
      for (const [at, role] of [...roles]
        .sort((one, other) => (able.get(one)?.length ?? 0) - (able.get(other)?.length ?? 0))
        .entries()) {
        const slot = able.get(role)?.find((candidate) => !seated.has(candidate))
        const signer = slot === undefined ? undefined : signers[slot]
        if (slot === undefined || !signer) throw new Error(`nobody is left to sign as ${role}`)
        seated.add(slot)
        await sign(
          signer[0],
          role,
          signer[1],
          at === 0 ? 'Approve with conditions' : 'Approve',
          at === 0 ? 'Watch the logs for an hour' : '',
        )
      }
      await level('CONDITIONAL')
      await expect(manager.getByRole('region', { name: 'Steps to GO' })).toContainText('Watch the logs for an hour')
      for (const page of [qa, ops, admin, lead]) {
        await page.goto(`/releases/${id}/sign-off`)
        await expect(page.getByRole('status')).toHaveText('CONDITIONAL')
        const close = page.getByRole('button', { name: 'Close condition' })
        if (!(await close.isEnabled())) continue
        await close.click()
        await page.getByLabel('How it was met').fill('watched, nothing was seen')
        await page.getByRole('dialog').getByRole('button', { name: 'Close condition' }).click()
        await expect(page.getByRole('dialog')).toBeHidden()
        break
      }
      await expect(manager.getByRole('status')).toHaveText('GO')
      for (const page of [qa, ops, admin, lead]) await page.goto(`/releases/${id}`)
    }
    await level('GO')
    await decideGo(lead, manager)
    await takeRecord(id, chosen.title.replace(/:$/, '').split('`')[0]?.trim() ?? '')
    for (const page of everybody) await page.context().close()
  })

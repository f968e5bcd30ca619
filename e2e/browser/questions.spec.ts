// What the reader could not tell of a checklist: it stands above the items with its lines, and the release holds until a lead has answered.
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { tokenOf, withToken } from '@/e2e/support/cli'
import { questionAbout, saveStructure } from '@/e2e/support/handmade'
import { goListening, item, pageOf, test } from '@/e2e/support/pages'
import { makeEnvironment, makeTemplate } from '@/e2e/support/places'
import { servedDatabase } from '@/e2e/support/served-database'

const TEXT = `# Harbour departure

## Before
[] the pilot is on board
[] the tugs are ready

## Do
- [ ] Cast off

## Signed by
the captain and the mate

## Approval

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |

## Rollback
- [ ] Turn around
- [ ] Moor again
`
const BOXES = '2 lines look like boxes.'
const SIGNERS = 'Asks for signatures; nobody was recognised.'

let api: APIRequestContext
let place: { projectId: string; environmentId: string }

test.beforeAll(async () => {
  api = await withToken(tokenOf('admin'))
  place = await makeEnvironment(api, 'pier')
})

async function makeRequested(): Promise<string> {
  const { id: templateId } = await makeTemplate(api, TEXT)
  await saveStructure(servedDatabase(), templateId, (structure) => ({
    ...structure,
    contacts: [{ role: 'Harbour master', name: 'Noor', channels: [{ label: 'Radio', value: 'Channel 12' }], line: 1 }],
    findings: [
      questionAbout('boxes-unread', [4, 5], {
        key: 'before',
        message: BOXES,
        suggestion: 'Write them as “- [ ] …” if they are tasks.',
      }),
      questionAbout('roles-unrecognised', [11], { message: SIGNERS }),
    ],
  }))
  const made = await api.post('/api/v1/releases', {
    data: { ...place, templateIds: [templateId], name: 'Departure', version: '7' },
  })
  expect(made.status(), await made.text()).toBe(201)
  const release = await made.json()
  expect(release.questions).toMatchObject([{ answered: false }, { answered: false }])
  return release.id
}

const verdict = (page: Page) => page.getByRole('status')
const questions = (page: Page) => page.getByRole('region', { name: 'Questions about the checklist' })
const question = (page: Page, message: string) => questions(page).getByRole('group', { name: message })

test('a question is read with its lines, answered by keys and with a reason, seen by everybody, and told to who signs', async ({
  browser,
}) => {
  const id = await makeRequested()
  const lead = await pageOf(browser, 'lead')
  const qa = await pageOf(browser, 'qa')
  for (const page of [lead, qa]) await goListening(page, `/releases/${id}`)

  await item(lead, 'Cast off').getByRole('checkbox').check()
  await expect(verdict(lead)).toHaveText('HOLD')
  await expect(questions(lead)).toContainText('2 questions about the checklist')
  await expect(question(lead, BOXES)).toContainText('[] the pilot is on board')
  await expect(question(lead, BOXES)).toContainText('Write them as “- [ ] …” if they are tasks.')
  await expect(question(lead, SIGNERS)).toContainText('the captain and the mate')
  await expect(lead.getByText('2 items do not count towards the verdict')).toBeVisible()
  await expectAccessible(lead)
  await expectFits(lead)

  const reason = lead.getByRole('link', { name: /A question about the checklist is open \(line 11\)/ })
  await expect(reason).toContainText('Answer it: correct the checklist, or confirm that it is prose.')
  await expect(lead.getByRole('link', { name: 'Answer 2 questions about the checklist' })).toBeVisible()

  await expect(question(qa, BOXES).getByRole('button', { name: 'Confirm as prose' })).toBeDisabled()
  await expect(question(qa, BOXES).getByRole('button', { name: 'Mark as corrected' })).toBeDisabled()

  await question(lead, BOXES).getByRole('button', { name: 'Confirm as prose' }).focus()
  await lead.keyboard.press('Tab')
  await expect(question(lead, BOXES).getByRole('button', { name: 'Mark as corrected' })).toBeFocused()
  await lead.keyboard.press('Shift+Tab')
  await lead.keyboard.press('Enter')
  await expect(questions(qa)).toContainText('1 question about the checklist')
  await expect(question(qa, BOXES)).toHaveCount(0)

  await question(lead, SIGNERS).getByRole('button', { name: 'Mark as corrected' }).click()
  const dialog = lead.getByRole('dialog', { name: 'Mark as corrected' })
  await expectAccessible(lead)
  await dialog.getByLabel('What was corrected, and where').fill('the captain signs as QA Lead')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(questions(qa)).toContainText('2 answered questions about the checklist')
  await questions(qa).getByText('2 answered questions').click()
  await expect(questions(qa)).toContainText('the captain signs as QA Lead')
  await expect(questions(qa)).toContainText('Confirmed as prose by Ada Lindqvist')

  await qa.getByRole('button', { name: 'Sign as QA Lead' }).click()
  const signing = qa.getByRole('dialog', { name: 'Sign as QA Lead' })
  await expect(signing).toContainText('2 questions about the checklist')
  await expect(signing).toContainText('confirmed as prose by Ada Lindqvist')
  await signing.getByText('2 items do not count towards the verdict').click()
  await expect(signing.getByRole('link', { name: 'Rollback' })).toBeVisible()
  await expect(signing).toContainText('rollback · 2 items')
  await expectAccessible(qa)
  await qa.keyboard.press('Escape')

  await item(lead, 'Turn around').getByRole('button', { name: 'Fail', exact: true }).click()
  await expect(qa.getByText('1 failed that does not count')).toBeVisible()
  await lead.getByText('1 contact').click()
  await expect(lead.getByRole('region', { name: 'Contacts' })).toContainText('Channel 12')

  await lead.goto(`/releases/${id}/report`)
  await expect(lead.getByRole('heading', { name: 'Questions about the checklist' })).toBeVisible()
  await expect(lead.getByRole('heading', { name: 'What does not count' })).toBeVisible()
  await expect(lead.getByText('the captain signs as QA Lead')).toBeVisible()

  const { notCounted, verdict: level } = await (await api.get(`/api/v1/releases/${id}/verdict`)).json()
  expect(level).toBe('hold')
  expect(notCounted).toMatchObject({ items: 2, failed: 1 })
})

test('by REST: answered once, again the same, refused otherwise; a token that only reads may not', async () => {
  const id = await makeRequested()
  const { questions: found } = await (await api.get(`/api/v1/releases/${id}`)).json()
  const path = `/api/v1/releases/${id}/questions/${found[0].id}/answer`
  const reader = await withToken(tokenOf('read'))
  expect((await reader.post(path, { data: { answer: 'prose' } })).status()).toBe(403)
  const headers = { 'idempotency-key': `answer ${id}`.replaceAll(' ', '-') }
  const first = await api.post(path, { data: { answer: 'prose', reason: 'rules of the harbour' }, headers })
  expect([first.status(), (await first.json()).answered]).toEqual([200, true])
  const again = await api.post(path, { data: { answer: 'prose', reason: 'rules of the harbour' }, headers })
  expect([again.status(), again.headers()['idempotency-replayed']]).toEqual([200, 'true'])
  expect((await api.post(path, { data: { answer: 'prose' } })).status()).toBe(200)
  const other = await api.post(path, { data: { answer: 'corrected' } })
  expect(other.status()).toBe(409)
  expect(await other.json()).toMatchObject({ current: { answer: 'prose', reason: 'rules of the harbour' } })
  expect((await api.post(path, { data: { answer: 'maybe' } })).status()).toBe(422)
  expect((await api.post(path, { data: { answer: 'prose', reason: 'x'.repeat(2001) } })).status()).toBe(422)
})

// What the reader could not tell of a document: the release holds until somebody who may has answered, once, by name.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { questionAbout, saveQuestions } from '@/e2e/support/handmade'
import { buildPerson, buildProject, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import { AnswerQuestion, answerQuestion } from '@/lib/decision/answer-question'
import { callRelease } from '@/lib/decision/call-release'
import type { Actor } from '@/lib/domain/actor'
import { RecordExport } from '@/lib/domain/record/export'
import { reviewExport } from '@/lib/domain/record/review'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import { Refusal } from '@/lib/domain/refusal'
import { merkleHash } from '@/lib/platform/digest'
import { grant } from '@/lib/project/change-grant'
import { createRelease } from '@/lib/release/create-release'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readRecord } from '@/lib/report/read-record'
import { readReport } from '@/lib/report/read-report'
import { acknowledgeSeparation } from '@/lib/signoff/acknowledge-separation'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'
import { importTemplate } from '@/lib/template/import-template'

const served = testDatabase()
const now = () => new Date()
const CLEARS = 'Answer it: correct the checklist, or confirm that it is prose.'
const PLAIN = `# Harbour

## Before
[] the pilot is on board
[] the tugs are ready

## Do
- [ ] Cast off
`
const SIGNED = `${PLAIN}
## Approval
| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`
const token = (scope: 'read' | 'write' | 'admin', projectId?: string): Actor => ({
  kind: 'machine',
  id: '0193d7d8-0000-7000-8000-000000000001',
  name: `${scope} token`,
  scope,
  ...(projectId && { projectId }),
})

async function build(text = PLAIN, questions = [questionAbout('boxes-unread', [4, 5], { key: 'before' })]) {
  const place = await buildProject()
  const { id: templateId } = await importTemplate(SYSTEM, { text })
  await saveQuestions(served.url(), templateId, questions)
  const facts = { ...place, templateIds: [templateId], name: unique('release'), version: '1' }
  const { id: releaseId } = await createRelease(SYSTEM, facts, now())
  const lead = await buildPerson(place.projectId, 'lead')
  const look = () => readRelease(lead, { releaseId }, now())
  const { head } = await look()
  const answer = (
    actor: Actor,
    given: 'prose' | 'corrected' = 'prose',
    reason?: string,
    questionId = head.questions[0]?.id ?? '',
  ) => answerQuestion(actor, { releaseId, questionId, answer: given, ...(reason && { reason }) }, now())
  const pass = async () => {
    for (const { id, revision } of (await look()).items)
      await patchItem(lead, { itemId: id, outcome: 'passed', revision }, now())
  }
  return { ...place, releaseId, lead, look, answer, pass, questionId: head.questions[0]?.id ?? '' }
}

const codeOf = (result: Promise<unknown>): Promise<string> =>
  result.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

async function eventsOf(projectId: string, action: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for await (const page of readAudit(projectId))
    for (const { body } of page) if (body.includes(`"${action}"`)) found.push(JSON.parse(body))
  return found
}

test('a release of a document with a question holds, and says where and what to do, by REST and on its page', async () => {
  const { releaseId, lead, look, pass } = await build()
  await pass()
  const { verdict, reasons } = await readVerdict(lead, { releaseId }, now())
  expect(verdict).toBe('hold')
  expect(reasons).toMatchObject([
    {
      kind: 'question-open',
      message: 'A question about the checklist is open (lines 4 and 5): 2 lines look like boxes.',
      clears: CLEARS,
    },
  ])
  const { questions, verdict: level } = await readSnapshot(token('read'), { releaseId }, now())
  expect(level).toBe('hold')
  expect(questions).toMatchObject([
    { code: 'boxes-unread', lines: [4, 5], message: '2 lines look like boxes.', answered: false },
  ])
  const { head, sections } = await look()
  const [question] = head.questions
  expect(question?.excerpt).toEqual(['[] the pilot is on board', '[] the tugs are ready'])
  expect(question?.sectionId).toBe(sections.find(({ title }) => title === 'Before')?.id)
  expect(head.toGo?.steps).toMatchObject([{ do: 'answer-question', text: 'Answer 1 question about the checklist' }])
})

test('an answer clears it, has one line of history with who, what and why, and stands on the page', async () => {
  const { projectId, releaseId, lead, look, answer, pass, questionId } = await build()
  await pass()
  const before = (await look()).head.revision
  expect(await answer(lead, 'prose', 'they are rules for the pilot')).toMatchObject({
    id: questionId,
    answered: true,
    answer: 'prose',
    reason: 'they are rules for the pilot',
    answeredBy: lead.name,
  })
  const { head } = await look()
  expect(head.verdict).toMatchObject({ level: 'go', reasons: [] })
  expect(head.revision).toBe(before + 1)
  expect(head.questions).toMatchObject([{ answered: true, answeredBy: lead.name }])
  expect(await eventsOf(projectId, 'question.answered')).toMatchObject([
    {
      actor: { kind: 'person', id: lead.id, name: lead.name },
      releaseId,
      questionId,
      code: 'boxes-unread',
      document: 0,
      lines: [4, 5],
      text: '2 lines look like boxes.',
      answer: 'prose',
      reason: 'they are rules for the pilot',
    },
  ])
})

test('only who may change the checklist of the release answers: a lead, an administrator, a token that writes', async () => {
  const { projectId, lead, answer, look } = await build()
  const viewer = await buildPerson(projectId, 'viewer')
  const contributor = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const stranger = await buildPerson(null)
  const refused: [string, Actor, string][] = [
    ['nobody', { kind: 'anonymous' }, 'not-signed-in'],
    ['a viewer', viewer, 'forbidden'],
    ['a contributor', contributor, 'forbidden'],
    ['a stranger', stranger, 'not-found'],
    ['a token that reads', token('read'), 'forbidden'],
    ['a token of another project', token('admin', '0193d7d8-0000-7000-8000-000000000009'), 'not-found'],
  ]
  for (const [who, actor, code] of refused) expect(await codeOf(answer(actor)), who).toBe(code)
  expect((await look()).head.questions).toMatchObject([{ answered: false }])
  expect(await eventsOf(projectId, 'question.answered')).toEqual([])
  const allowed = async (actor: Actor) => (await readRelease(actor, { releaseId: (await look()).head.id }, now())).may
  expect((await allowed(viewer)).answerQuestion.allowed).toBe(false)
  expect((await allowed(lead)).answerQuestion.allowed).toBe(true)
  expect(await codeOf(answer(token('write', projectId)))).toBe('done')
  expect((await look()).head.questions).toMatchObject([{ answered: true, answeredBy: 'write token' }])
})

test('the same answer again changes nothing; another one is refused with the one that is there', async () => {
  const { projectId, lead, answer, look } = await build()
  const other = await buildPerson(projectId, 'lead')
  await answer(lead, 'corrected', 'boxes added in version 2')
  expect(await codeOf(answer(other, 'corrected'))).toBe('done')
  expect(await codeOf(answer(lead, 'corrected', 'boxes added in version 2'))).toBe('done')
  expect(await codeOf(answer(lead, 'corrected', 'another reason'))).toBe('stale')
  const refusal = await answer(other, 'prose').catch((error: Refusal) => error)
  expect(refusal).toMatchObject({
    code: 'stale',
    detail: { current: { answer: 'corrected', answeredBy: lead.name, reason: 'boxes added in version 2' } },
  })
  expect((await look()).head.questions).toMatchObject([{ answer: 'corrected', answeredBy: lead.name }])
  expect(await eventsOf(projectId, 'question.answered')).toHaveLength(1)
})

test('of people who answer at the same time one is first; whoever says the same is content, the others are told', async () => {
  for (let race = 0; race < 8; race++) {
    const { projectId, answer, look } = await build()
    const people = await Promise.all(Array.from({ length: 6 }, () => buildPerson(projectId, 'lead')))
    const said = people.map((person, at) => ({
      person,
      answer: at % 2 === 0 ? ('prose' as const) : ('corrected' as const),
    }))
    const results = await Promise.all(said.map((one) => codeOf(answer(one.person, one.answer))))
    const [question] = (await look()).head.questions
    expect(question?.answered).toBe(true)
    said.forEach((one, at) => {
      expect(results[at]).toBe(one.answer === question?.answer ? 'done' : 'stale')
    })
    const events = await eventsOf(projectId, 'question.answered')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ answer: question?.answer, actor: { name: question?.answeredBy } })
  }
})

test('a question that is answered later makes signatures stale, and the signer reads what changed', async () => {
  const { projectId, releaseId, lead, answer, pass, look } = await build(SIGNED)
  const qa = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const approve = async () => {
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    await sign(qa, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
  }
  await pass()
  await approve()
  expect((await look()).head.verdict).toMatchObject({ level: 'hold', reasons: [{ kind: 'question-open' }] })
  await answer(lead, 'corrected', 'the boxes are items now')
  const stale = (await look()).head
  expect(stale.verdict).toMatchObject({ level: 'hold', reasons: [{ kind: 'signoff-stale' }] })
  expect(stale.roles).toMatchObject([{ role: 'QA Lead', state: 'stale' }])
  const challenge = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
  expect(challenge.changes.map(({ what }) => what)).toEqual([
    `The question “2 lines look like boxes.” was answered by ${lead.name}: corrected, the boxes are items now`,
  ])
  expect(challenge.questions).toMatchObject([{ answer: 'corrected', answeredBy: lead.name }])
  await approve()
  expect((await look()).head.verdict.level).toBe('go')
})

test('after the decision nothing is answered any more; an open question never went with it', async () => {
  const { releaseId, lead, look, answer, pass } = await build()
  await pass()
  const call = async (called: 'go' | 'no-go') =>
    callRelease(
      lead,
      { releaseId, call: called, contentHash: (await look()).head.verdict.contentHash, reason: 'not today' },
      now(),
    )
  expect(await codeOf(call('go'))).toBe('conflict')
  await call('no-go')
  expect(await codeOf(answer(lead))).toBe('conflict')
  expect((await look()).head.questions).toMatchObject([{ answered: false }])
  expect((await look()).may.answerQuestion.allowed).toBe(false)
})

test('what is no answer is refused: another word, too long a reason, a question of another release', async () => {
  const one = await build()
  const two = await build()
  expect(
    AnswerQuestion.safeParse({ releaseId: one.releaseId, questionId: one.questionId, answer: 'yes' }).success,
  ).toBe(false)
  const long = { releaseId: one.releaseId, questionId: one.questionId, answer: 'prose', reason: 'x'.repeat(2001) }
  expect(AnswerQuestion.safeParse(long).success).toBe(false)
  expect(AnswerQuestion.safeParse({ ...long, reason: 'x'.repeat(2000) }).success).toBe(true)
  expect(await codeOf(one.answer(one.lead, 'prose', undefined, two.questionId))).toBe('not-found')
  await one.answer(one.lead, 'prose', 'x'.repeat(2000))
})

test('the database keeps an answer as it was given', async () => {
  const { lead, answer, questionId } = await build()
  const set = (what: string) =>
    database().$executeRawUnsafe(`UPDATE "ReleaseQuestion" SET ${what} WHERE "id" = '${questionId}'`)
  await expect(set(`"answer" = 'maybe', "answeredBy" = 'x', "answeredAt" = now()`)).rejects.toThrow(/_answer"/)
  await expect(set(`"answer" = 'prose'`)).rejects.toThrow(/_answered"/)
  await expect(set(`"reason" = 'r'`)).rejects.toThrow(/_reason"/)
  await answer(lead)
  await expect(set(`"answer" = 'corrected'`)).rejects.toThrow(/is answered/)
  await expect(set(`"answer" = NULL, "answeredBy" = NULL, "answeredAt" = NULL`)).rejects.toThrow(/is answered/)
})

test('the record says each question with who answered it, and its verdict can be worked out again from the file', async () => {
  const questions = [
    questionAbout('boxes-unread', [4, 5], { key: 'before' }),
    questionAbout('roles-unrecognised', [8], { message: 'Asks for signatures; nobody was recognised' }),
  ]
  const { releaseId, lead, answer } = await build(PLAIN, questions)
  await answer(lead, 'prose', 'rules, not tasks')
  const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
  const table = tables.find(({ id }) => id === 'questions')
  const text = table?.rows.map(({ cells }) => cells.map((cell) => cell.flat().map((piece) => piece.text)))
  expect(text?.[0]?.[1]).toEqual(['lines 4 and 5'])
  expect(text?.[0]?.[2]).toEqual(['confirmed as prose', 'rules, not tasks'])
  expect(text?.[0]?.[3]?.[0]).toContain(lead.name)
  expect(text?.[1]?.slice(1)).toEqual([['line 8'], ['open'], []])
  const { body } = await readReport(lead, { releaseId, format: 'json' }, now())
  const file = RecordExport.parse(JSON.parse(String(body)))
  expect(file.release.questions).toMatchObject([{ answer: 'prose', answeredBy: lead.name }, { answer: null }])
  const sha256 = (given: string) => createHash('sha256').update(given).digest('hex')
  const link = (prev: string, line: string) =>
    createHash('sha256').update(Buffer.from(prev, 'hex')).update(line).digest('hex')
  expect(await reviewExport(file, { sha256, link, merkle: merkleHash })).toMatchObject({
    differences: [],
    stored: 'hold',
  })
  const open = { ...file, release: { ...file.release, questions: [] } }
  expect((await reviewExport(open, { sha256, link, merkle: merkleHash })).differences).not.toEqual([])
  const markdown = new TextDecoder().decode(
    (await readReport(lead, { releaseId, format: 'md' }, now())).body as Uint8Array,
  )
  expect(markdown).toContain('## Questions about the checklist')
  expect(markdown).toMatch(/confirmed as prose.*rules, not tasks/)
})

test('questions of several documents each point to their own, in their order', async () => {
  const place = await buildProject()
  const ids: string[] = []
  for (const [at, text] of ['# One\n\n## A\nfirst\n', '# Two\n\n## A\nsecond\n'].entries()) {
    const { id } = await importTemplate(SYSTEM, { text: `${text}\n- [ ] step ${at}\n` })
    await saveQuestions(served.url(), id, [questionAbout('steps-unread', [4], { key: 'a', message: `of ${at}` })])
    ids.push(id)
  }
  const { id: releaseId } = await createRelease(
    SYSTEM,
    { ...place, templateIds: ids, name: unique('release'), version: '1' },
    now(),
  )
  const { questions } = await readSnapshot(SYSTEM, { releaseId }, now())
  expect(questions.map(({ document, excerpt, message }) => [document, ...excerpt, message])).toEqual([
    [0, 'first', 'of 0'],
    [1, 'second', 'of 1'],
  ])
  expect(new Set(questions.map(({ sectionId }) => sectionId)).size).toBe(2)
})

test('who answers has worked on the release, and does not sign for an independent role', async () => {
  const { projectId, releaseId, answer, pass } = await build(SIGNED)
  const admin = await buildPerson(null)
  await database().user.update({ where: { id: admin.id }, data: { role: 'admin' } })
  const boss: Actor = { ...admin, role: 'admin' }
  await grant(SYSTEM, { projectId, email: admin.email, role: 'QA Lead' })
  await pass()
  await acknowledgeSeparation(boss, { releaseId, roles: ['QA Lead'] })
  await answer(boss)
  const { roles } = (await readRelease(boss, { releaseId }, now())).head
  const may = roles[0]?.may
  expect(may?.allowed === false && may.reason).toContain('answered 1 question about the checklist')
})

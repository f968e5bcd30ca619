// The five documents as releases: several people bring each through every verdict that it names, for the reason that it names, and its record agrees with itself.
// Runs with `COUNTERSIGN_SEEDS=folder`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { goodValue } from '@/e2e/support/good-value'
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import { answerQuestion } from '@/lib/decision/answer-question'
import { callRelease } from '@/lib/decision/call-release'
import { requestSoakWaiver } from '@/lib/decision/request-soak-waiver'
import { resolveSoakWaiver } from '@/lib/decision/resolve-soak-waiver'
import { asksForIssues } from '@/lib/domain/checklist/lexicon/topics/issue-labels'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import type { FieldView, ReleaseView } from '@/lib/domain/release/view/view'
import { NEEDED } from '@/lib/domain/verdict/criteria/criterion-needs'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { fillField } from '@/lib/release/fill-field'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readReport } from '@/lib/report/read-report'
import { assignCondition } from '@/lib/signoff/assign-condition'
import { closeCondition } from '@/lib/signoff/close-condition'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()
const folder = process.env.COUNTERSIGN_SEEDS ?? ''
const file = (number: string): string =>
  readdirSync(folder).find((name) => name.startsWith(number) && name.endsWith('.md')) ?? ''
const now = () => new Date()
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

const isDecision = (field: FieldView): boolean => field.decides === true
/** A field that asks for critical issues says that there are none. */
const goodAnswer = (field: FieldView): FieldValue => (asksForIssues(field.label) ? 'none' : goodValue(field))

async function build(number: string) {
  const place = await buildProject()
  const { projectId } = place
  const releaseId = await buildRelease(place, readFileSync(`${folder}/${file(number)}`, 'utf8'))
  const lead = await buildPerson(projectId, 'lead')
  const worker = await buildPerson(projectId, 'lead')
  const look = (): Promise<ReleaseView> => readRelease(lead, { releaseId }, now())
  const fieldsOf = async () => {
    const { fields, sections } = await look()
    return [...fields, ...sections.flatMap((section) => section.fields)]
  }
  const fill = async (label: RegExp, value: FieldValue) => {
    const field = (await fieldsOf()).find((one) => label.test(one.label))
    if (!field) throw new Error(`no field ${label}`)
    await fillField(lead, { fieldId: field.id, value, revision: field.revision ?? 0 }, now())
    return field.id
  }
  const answer = async (text: RegExp, holds: boolean | null) => {
    const criterion = (await look()).head.criteria.find((one) => text.test(one.text) && !one.derived)
    if (!criterion) throw new Error(`no criterion ${text}`)
    const { id: criterionId, revision } = criterion
    await answerCriterion(lead, { releaseId, criterionId, holds, revision }, now())
  }
  const level = async () => (await look()).head.verdict.level
  const messages = async () => (await look()).head.verdict.reasons.map(({ message }) => message).join('\n')
  return { ...place, releaseId, lead, worker, look, fieldsOf, fill, answer, level, messages }
}
type Built = Awaited<ReturnType<typeof build>>

/** Everything that the document asks for before its decision, done well: items from the last to the first, so that those below come before those above. */
async function workThrough({ releaseId, lead, worker, look, fieldsOf }: Built) {
  const { head, items, sections } = await look()
  const excluded = new Set(sections.filter(({ counts }) => !counts).map(({ id }) => id))
  for (const { id: questionId } of head.questions)
    await answerQuestion(lead, { releaseId, questionId, answer: 'prose', reason: 'Read by the lead.' }, now())
  for (const item of items.filter(({ sectionId }) => !excluded.has(sectionId)).reverse()) {
    const { id: itemId, revision } = item
    const empty = item.fields.filter(({ value }) => value === null || value === undefined)
    const fields = Object.fromEntries(empty.map((field) => [field.id, goodAnswer(field)]))
    await patchItem(worker, { itemId, outcome: 'passed', ...(empty.length > 0 && { fields }), revision }, now())
  }
  for (const field of await fieldsOf())
    if (!isDecision(field) && (field.value === null || field.value === undefined))
      await fillField(lead, { fieldId: field.id, value: goodAnswer(field), revision: field.revision ?? 0 }, now())
  for (const { id: criterionId, revision, mode, derived, holds } of (await look()).head.criteria)
    if (!derived && holds === null)
      await answerCriterion(lead, { releaseId, criterionId, holds: NEEDED[mode], revision }, now()).catch(
        () => undefined,
      )
}

/** One person for each role, who signs for it. */
async function approve({ releaseId, projectId, look }: Built) {
  for (const { role, required } of (await look()).head.roles) {
    if (!required) continue
    const signer = await buildPerson(projectId, 'viewer', [role])
    const { challengeId } = await readChallenge(signer, { releaseId, role }, now())
    await sign(signer, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
  }
}

async function waiveSoak({ releaseId, lead, worker, look }: Built) {
  const { soak } = (await look()).head
  if (!soak || soak.belongsTo || soak.state === 'completed') return
  const requested = { releaseId, reason: 'Tried for a week elsewhere.', scope: 'this release', expiresAt: inAnHour() }
  const { waiverId } = await requestSoakWaiver(worker, requested, now())
  await resolveSoakWaiver(lead, { waiverId, grant: true }, now())
}

/** Lines of the record that would contradict its verdict or one another. */
async function assertSoundRecord({ releaseId, lead, look }: Built) {
  const { body } = await readReport(lead, { releaseId, format: 'md' }, now())
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const { verdict, criteria, monitoringFailures } = (await look()).head
  const described = /\*\*(NO-GO|GO|HOLD|CONDITIONAL)(, monitoring failed)?\*\* as of /.exec(text)
  expect(described?.[1]).toBe(verdict.level.toUpperCase())
  expect(described?.[2] !== undefined).toBe(monitoringFailures.length > 0)
  if (verdict.reasons.length > 0 || monitoringFailures.length > 0) expect(text).not.toMatch(/nothing stands against/i)
  if (criteria.every(({ holds }) => holds !== null)) expect(text).not.toContain('not answered')
  if (verdict.level === 'go') {
    expect(text).not.toMatch(/signatures? (?:is|are) missing/)
    expect(text).not.toMatch(/Overall Status:?\*{0,2}:? ❌ FAILED$/m)
  }
  if (process.env.RECORDS)
    writeFileSync(`${process.env.RECORDS}/${releaseId}-${now().getTime()}-${verdict.level}.md`, text)
}

describe.skipIf(folder === '')('the documents', { timeout: 600_000 }, () => {
  test('000: FAILED, PARTIAL, CONDITIONAL and yes', async () => {
    const built = await build('000')
    const { fill, level, messages, lead, releaseId } = built
    expect(await level()).toBe('hold')
    await workThrough(built)
    await markDeployed(lead, { releaseId }, now())
    await fill(/^approved for production/i, 'YES')
    await fill(/^overall status/i, 'FAILED')
    expect(await level()).toBe('no-go')
    expect(await messages()).toMatch(/Overall Status.*FAILED/)
    await assertSoundRecord(built)
    await fill(/^overall status/i, 'PARTIAL')
    await approve(built)
    await waiveSoak(built)
    expect(await messages()).toMatch(/Overall Status.*PARTIAL/)
    await assertSoundRecord(built)
    await fill(/^overall status/i, 'SUCCESS')
    const fieldId = await fill(/^approved for production/i, 'CONDITIONAL')
    await fill(/^conditions/i, 'Fix the dashboard')
    const assigned = { releaseId, fieldId, ownerId: lead.id, dueAt: inAnHour() }
    const { conditionId } = await assignCondition(lead, assigned, now())
    expect(await messages()).toMatch(/Fix the dashboard/)
    await closeCondition(lead, { conditionId, resolution: 'It shows again' }, now())
    expect(await messages()).not.toMatch(/Fix the dashboard|FAILED|PARTIAL/)
    await assertSoundRecord(built)
  })

  test('001: GO when all of it is done', async () => {
    const built = await build('001')
    await workThrough(built)
    await approve(built)
    expect([await built.level(), await built.messages()]).toEqual(['go', ''])
    await assertSoundRecord(built)
  })

  test('002: NO-GO', async () => {
    const built = await build('002')
    const { fill, level, messages, lead, releaseId } = built
    await workThrough(built)
    await markDeployed(lead, { releaseId }, now())
    const decision = (await built.fieldsOf()).find(({ label }) => /^decision/i.test(label))
    const choice = (pattern: RegExp) => decision?.choices?.find(({ value }) => pattern.test(value))?.value ?? ''
    await fill(/^decision/i, choice(/^NO-GO/))
    expect(await level()).toBe('no-go')
    expect(await messages()).toMatch(/Decision.*NO-GO/)
    await assertSoundRecord(built)
    await fill(/^decision/i, choice(/^GO/))
    expect(await messages()).not.toMatch(/Decision/)
    await assertSoundRecord(built)
  })

  test('003: the matrix, and the week that begins again', async () => {
    const built = await build('003')
    const { level, messages, lead, releaseId, answer } = built
    await workThrough(built)
    await markDeployed(lead, { releaseId }, now())
    await answer(/performance/i, false)
    expect(await level()).not.toMatch(/^go|conditional$/)
    expect(await messages()).toMatch(/Performance/)
    const { soak } = await readSnapshot(lead, { releaseId }, now())
    expect(soak?.restartedAt).toBeDefined()
    expect(await messages()).toMatch(/The soak restarted: .* answered a go\/no-go line against it: Performance/)
    await assertSoundRecord(built)
    await answer(/performance/i, true)
    const { reasons, verdict } = await readVerdict(lead, { releaseId }, now())
    expect(verdict).toBe('hold')
    expect(reasons.filter(({ criterionId }) => criterionId !== undefined)).toEqual([])
    await assertSoundRecord(built)
  })

  test('004: both lists, and monitoring that fails after the decision', async () => {
    const built = await build('004')
    const { level, messages, lead, releaseId, answer, look, worker } = built
    await workThrough(built)
    await answer(/team trained/i, false)
    expect(await level()).toBe('no-go')
    expect(await messages()).toMatch(/Team trained/)
    await answer(/team trained/i, true)
    await answer(/database issues/i, true)
    expect(await level()).toBe('no-go')
    expect(await messages()).toMatch(/Database issues/)
    await assertSoundRecord(built)
    await answer(/database issues/i, false)
    await approve(built)
    await waiveSoak(built)
    const { verdict } = (await look()).head
    expect(['go', 'conditional']).toContain(verdict.level)
    const call = verdict.level === 'go' ? 'go' : 'conditional'
    await callRelease(lead, { releaseId, call, contentHash: verdict.contentHash, reason: 'All is well.' }, now())
    const { items, sections } = await look()
    const after = new Set(sections.filter(({ kind, counts }) => kind === 'monitor' && !counts).map(({ id }) => id))
    const watched = items.find(({ sectionId }) => after.has(sectionId))
    if (!watched) throw new Error('the document monitors after its decision')
    const { id: itemId, revision } = watched
    await patchItem(worker, { itemId, outcome: 'failed', reason: 'Errors rose to 4 %', revision }, now())
    expect((await look()).head.monitoringFailures.map(({ message }) => message).join()).toContain('Errors rose to 4 %')
    await assertSoundRecord(built)
  })
})

// What a document decides itself, and who answers its go/no-go criteria, through the use cases: every way of telling the verdict agrees. The structures
// are made by hand.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { saveStructure } from '@/e2e/support/handmade'
import { buildPerson, buildProject, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import { database } from '@/lib/data/client'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import type { Person } from '@/lib/domain/actor'
import type { CriterionNode, FieldNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'
import type { CriterionMode, SignoffDecision, VerdictLevel } from '@/lib/domain/enums'
import { exportOf } from '@/lib/domain/record/export'
import { reviewExport } from '@/lib/domain/record/review'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import { Refusal } from '@/lib/domain/refusal'
import type { FieldView } from '@/lib/domain/release/view/view'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { merkleHash, sha256 } from '@/lib/platform/digest'
import { createRelease } from '@/lib/release/create-release'
import { fillField } from '@/lib/release/fill-field'
import { patchItem } from '@/lib/release/patch-item'
import { readBoard } from '@/lib/release/read/read-board'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readWhatIf } from '@/lib/release/read/read-what-if'
import { readRecord } from '@/lib/report/read-record'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'
import { withdrawSignature } from '@/lib/signoff/withdraw-signature'
import { importTemplate } from '@/lib/template/import-template'

const DIGESTS = {
  sha256,
  link: (prev: string, body: string) =>
    createHash('sha256').update(Buffer.from(prev, 'hex')).update(body).digest('hex'),
  merkle: merkleHash,
}

const served = testDatabase()
const now = () => new Date()
const TEXT = `# Harbour

## Check

- [ ] Cast off

## Results

What came of it.

## Approval

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`

const sectionOf = ({ sections }: Structure, title: string): SectionNode => {
  const all = sections.flatMap(function below(section): SectionNode[] {
    return [section, ...section.sections.flatMap(below)]
  })
  const found = all.find((section) => section.title === title)
  if (!found) throw new Error(title)
  return found
}

const STATUS: FieldNode = {
  ...{ key: 'status', label: 'Overall Status', type: 'choice', required: true, line: 9 },
  choices: [
    { value: '✅ SUCCESS', meaning: 'pass' },
    { value: '⚠️ PARTIAL', meaning: 'warn' },
    { value: '❌ FAILED', meaning: 'fail' },
  ],
}
const CONDITIONS: FieldNode = {
  key: 'conditions',
  label: 'Conditions (if partial)',
  type: 'text',
  required: false,
  line: 9,
}
const RESULT: FieldNode = {
  ...{ key: 'result', label: 'Result', type: 'choice', required: true, line: 5 },
  choices: [
    { value: 'Pass', meaning: 'pass' },
    { value: 'Fail', meaning: 'fail' },
  ],
}
const RTO: FieldNode = {
  ...{ key: 'rto', label: 'RTO', type: 'number', unit: 'min', required: true, line: 5 },
  threshold: { comparator: '<', value: 30 },
}
const NOTE: FieldNode = { key: 'pid', label: 'PID', type: 'text', required: false, line: 5 }

type Made = { section?: FieldNode[]; item?: FieldNode[]; criteria?: [CriterionMode, string][] }

async function build({ section = [], item = [], criteria = [] }: Made) {
  const place = await buildProject()
  const { id: templateId } = await importTemplate(SYSTEM, { text: TEXT })
  await saveStructure(served.url(), templateId, (given) => {
    const structure = structuredClone(given)
    const results = sectionOf(structure, 'Results')
    results.fields.push(...section)
    sectionOf(structure, 'Check').items[0]?.fields.push(...item)
    structure.criteria = criteria.map(
      ([mode, text], at): CriterionNode => ({ key: `c${at}`, mode, text, sectionKey: results.key, line: 9 }),
    )
    return structure
  })
  const facts = { ...place, templateIds: [templateId], name: unique('release'), version: '1' }
  const { id: releaseId } = await createRelease(SYSTEM, facts, now())
  const lead = await buildPerson(place.projectId, 'lead')
  const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
  const look = () => readRelease(lead, { releaseId }, now())
  const fieldOf = async (label: string): Promise<FieldView> => {
    const view = await look()
    const all = [...view.sections.flatMap(({ fields }) => fields), ...view.items.flatMap(({ fields }) => fields)]
    const found = all.find((field) => field.label === label)
    if (!found) throw new Error(label)
    return found
  }
  const itemOf = async () => {
    const [only] = (await look()).items
    if (!only) throw new Error('one item')
    return only
  }
  const fill = async (label: string, value: string | number | null, by: Person = lead) => {
    const { id: fieldId, revision } = await fieldOf(label)
    return fillField(by, { releaseId, fieldId, value, revision }, now())
  }
  const fillItem = async (label: string, value: string | number | null) => {
    const { id, revision } = await itemOf()
    const { id: fieldId } = await fieldOf(label)
    return patchItem(lead, { itemId: id, fields: { [fieldId]: value }, revision }, now())
  }
  const tick = async (outcome: 'passed' | 'pending' = 'passed', reason?: string) => {
    const { id, revision } = await itemOf()
    return patchItem(lead, { itemId: id, outcome, revision, ...(reason && { reason }) }, now())
  }
  const criterion = async (text: string) => {
    const found = (await look()).head.criteria.find((one) => one.text === text)
    if (!found) throw new Error(text)
    return found
  }
  const answer = async (text: string, holds: boolean | null) => {
    const { id: criterionId, revision } = await criterion(text)
    return answerCriterion(lead, { releaseId, criterionId, holds, revision }, now())
  }
  const give = async (decision: SignoffDecision = 'approved', answering = false) => {
    const { challengeId, lines } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const answers = answering ? lines.map(({ id }) => id) : []
    const said = { challengeId, decision, conditions: [], comment: 'seen', password: PASSWORD, answers }
    return sign(qa, said, now())
  }
  return { ...place, releaseId, lead, qa, look, fieldOf, fill, fillItem, itemOf, tick, criterion, answer, give }
}
type Built = Awaited<ReturnType<typeof build>>

/** The verdict as every way tells it: page, API, snapshot, board, what-if, record, and its file without the database. */
async function agreed({ releaseId, lead, look, projectId }: Built): Promise<VerdictLevel> {
  const page = (await look()).head.verdict.level
  const api = await readVerdict(lead, { releaseId }, now())
  const snapshot = await readSnapshot(lead, { releaseId }, now())
  const board = await readBoard(lead, { project: projectId, state: 'all', search: '' }, now())
  const supposed = await readWhatIf(lead, { releaseId }, now())
  const record = await readRecord(lead, { releaseId, history: true }, now())
  const review = await reviewExport(exportOf(record), DIGESTS)
  expect([
    api.verdict,
    snapshot.verdict,
    board.rows.find(({ id }) => id === releaseId)?.level,
    evaluate(supposed.snapshot, new Date(supposed.now), supposed.hash).level,
    record.verdict.level,
    review.verdict.level,
  ]).toEqual([page, page, page, page, page, page])
  expect(review.differences).toEqual([])
  return page
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

async function eventsOf(projectId: string, action: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for await (const page of readAudit(projectId))
    found.push(...page.map((line) => JSON.parse(line.body)).filter((body) => body.action === action))
  return found
}

describe('a decision field of a section', () => {
  test('turns the verdict with each answer, on every way that tells of it, and makes signatures stale', async () => {
    const built = await build({ section: [STATUS, CONDITIONS] })
    const { fill, tick, give, look } = built
    await tick()
    await give()
    expect(await agreed(built)).toBe('hold')
    expect((await look()).head.verdict.reasons[0]?.message).toBe('“Overall Status” of “Results” is still open.')
    await fill('Overall Status', '❌ FAILED')
    expect(await agreed(built)).toBe('no-go')
    await fill('Overall Status', '⚠️ PARTIAL')
    await give()
    expect(await agreed(built)).toBe('conditional')
    await fill('Conditions (if partial)', 'Fix the dashboard by Friday')
    expect(await agreed(built)).toBe('hold')
    await give()
    expect((await look()).head.verdict.reasons.map(({ message }) => message)).toEqual([
      '“Overall Status” of “Results” is “⚠️ PARTIAL”: Fix the dashboard by Friday.',
    ])
    expect((await look()).head.decisionFields).toMatchObject([
      { label: 'Overall Status', section: 'Results', level: 'conditional', conditions: 'Fix the dashboard by Friday' },
    ])
    await fill('Overall Status', '✅ SUCCESS')
    await give()
    expect(await agreed(built)).toBe('go')
  })

  test('takes no value that no choice has, and nothing after the decision that it was made on', async () => {
    const built = await build({ section: [STATUS, CONDITIONS] })
    const { fill, fieldOf } = built
    const before = await fieldOf('Overall Status')
    expect(await refusal(fill('Overall Status', 'MAYBE'))).toBe(
      'invalid: “Overall Status” takes one of “✅ SUCCESS”, “⚠️ PARTIAL”, “❌ FAILED”.',
    )
    expect(await fieldOf('Overall Status')).toEqual(before)
  })

  test('of two who decide it from the same state the second is refused with what stands there', async () => {
    const built = await build({ section: [STATUS] })
    const { releaseId, projectId, lead, fieldOf } = built
    const other = await buildPerson(projectId, 'lead')
    const seen = await fieldOf('Overall Status')
    const decide = (by: Person, value: string, revision: number) =>
      fillField(by, { releaseId, fieldId: seen.id, value, revision }, now())
    await decide(lead, '❌ FAILED', seen.revision)
    const late = await decide(other, '✅ SUCCESS', seen.revision).catch((error: unknown) => error)
    expect(late).toMatchObject({
      code: 'stale',
      detail: { current: { value: '❌ FAILED', revision: seen.revision + 1, filledBy: lead.name, decides: true } },
    })
    expect(await refusal(decide(other, '✅ SUCCESS', 0))).toMatch(/^stale: /)
    expect((await fieldOf('Overall Status')).value).toBe('❌ FAILED')
    expect(await eventsOf(projectId, 'field.filled')).toHaveLength(1)
    // Saying the same again is done, whatever was seen.
    expect(await refusal(decide(other, '❌ FAILED', seen.revision))).toBe('done')
    expect(await refusal(decide(other, '✅ SUCCESS', seen.revision + 1))).toBe('done')
  })

  test('of twenty at once exactly one is written', async () => {
    const { releaseId, lead, fieldOf, projectId } = await build({ section: [STATUS] })
    const { id: fieldId, revision } = await fieldOf('Overall Status')
    const values = ['✅ SUCCESS', '⚠️ PARTIAL', '❌ FAILED']
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        refusal(fillField(lead, { releaseId, fieldId, value: values[at % 3] ?? '', revision }, now())),
      ),
    )
    expect(await eventsOf(projectId, 'field.filled')).toHaveLength(1)
    expect((await fieldOf('Overall Status')).revision).toBe(revision + 1)
    expect(results.filter((result) => !/^(?:done|stale)/.test(result))).toEqual([])
  })

  test('stands in the record with what it says and who decided it', async () => {
    const { releaseId, lead, fill } = await build({ section: [STATUS, CONDITIONS] })
    await fill('Overall Status', '⚠️ PARTIAL')
    await fill('Conditions (if partial)', 'Fix the dashboard')
    const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
    const decided = JSON.stringify(tables.find(({ id }) => id === 'decision-fields'))
    for (const words of ['Overall Status', 'Results', '⚠️ PARTIAL', 'CONDITIONAL', lead.name])
      expect(decided).toContain(words)
    expect(JSON.stringify(tables.find(({ id }) => id === 'conditions'))).toContain('Fix the dashboard')
  })
})

describe('a field of an item', () => {
  test('that fails ends a pass at once, in the history with why; passing waits for the other', async () => {
    const built = await build({ item: [RTO, RESULT] })
    const { fillItem, itemOf, tick, projectId, lead } = built
    await tick()
    expect(await agreed(built)).toBe('hold')
    await fillItem('RTO', 240)
    expect(await agreed(built)).toBe('no-go')
    const reason = `RTO: 240 min, the limit is 30 min. Before, it was passed (${lead.name}).`
    expect(await itemOf()).toMatchObject({ outcome: 'failed', decidedVia: 'field', reason })
    expect((await eventsOf(projectId, 'field.filled')).at(-1)).toMatchObject({
      was: { outcome: 'passed' },
      is: { outcome: 'failed', reason },
    })
    await fillItem('RTO', 12)
    expect((await itemOf()).outcome).toBe('pending')
    await fillItem('Result', 'Pass')
    expect((await itemOf()).outcome).toBe('passed')
    await fillItem('Result', 'Fail')
    expect(await agreed(built)).toBe('no-go')
  })

  test('that fails is seen by whoever passes it in the same change', async () => {
    const { itemOf, fieldOf, lead } = await build({ item: [RTO] })
    const { id, revision } = await itemOf()
    const { id: fieldId } = await fieldOf('RTO')
    const pass = (reason?: string) =>
      refusal(
        patchItem(
          lead,
          { itemId: id, outcome: 'passed', fields: { [fieldId]: 240 }, revision, ...(reason && { reason }) },
          now(),
        ),
      )
    expect(await pass()).toMatch(/^invalid: This passes the item against the evidence/)
    expect((await itemOf()).fields[0]?.value).toBeNull()
    expect(await pass('measured on a cold cache')).toBe('done')
  })

  test('that is empty and need not be filled in is counted wherever one signs or reads', async () => {
    const built = await build({ item: [NOTE] })
    const { releaseId, lead, qa, tick, look } = built
    await tick()
    expect((await readVerdict(lead, { releaseId }, now())).emptyFields).toEqual({ required: 0, other: 1, rule: 'warn' })
    expect((await look()).head.emptyFields).toMatchObject({ other: 1, items: [{ title: 'Cast off', labels: ['PID'] }] })
    expect((await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())).emptyFields.other).toBe(1)
    const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
    expect(tables.find(({ id }) => id === 'empty-fields')?.lead).toContain('1 field of required items is empty')
  })
})

describe('go/no-go criteria', () => {
  const LINES: [CriterionMode, string][] = [
    ['go-if-all', 'All items completed'],
    ['go-if-all', 'No open critical issues'],
    ['go-if-all', 'All roles signed'],
    ['go-if-all', 'Runbooks tested'],
    ['no-go-if-any', 'Team not ready'],
  ]

  test('are answered by the release where it knows, and refuse another answer', async () => {
    const built = await build({ criteria: LINES })
    const { answer, criterion, tick, give } = built
    expect(await criterion('All items completed')).toMatchObject({
      ...{ holds: null, derived: true, evidence: '0 of 1 item done, 1 open.', counts: true },
    })
    expect(await refusal(answer('All items completed', true))).toBe(
      'conflict: The release answers this criterion itself: 0 of 1 item done, 1 open. Your answer was not saved.',
    )
    expect(await criterion('No open critical issues')).toMatchObject({ holds: true, derived: true })
    await tick()
    expect(await criterion('All items completed')).toMatchObject({ holds: true, evidence: '1 of 1 item done.' })
    await answer('Runbooks tested', true)
    await answer('Team not ready', false)
    expect(await agreed(built)).toBe('hold')
    await give()
    expect(await criterion('All roles signed')).toMatchObject({ holds: true, derived: true })
    expect(await agreed(built)).toBe('go')
    await answer('Team not ready', true)
    expect(await agreed(built)).toBe('no-go')
  })

  test('hold the release although a role has approved, until its approval says that it answers them', async () => {
    const built = await build({ criteria: LINES })
    const { tick, give, look, criterion, qa, lead, releaseId, projectId } = built
    await tick()
    await give()
    expect(await agreed(built)).toBe('hold')
    expect((await look()).head.verdict.reasons.map(({ kind }) => kind)).toEqual([
      'criterion-undecided',
      'criterion-undecided',
    ])
    await give('approved', true)
    expect(await agreed(built)).toBe('go')
    expect(await criterion('Runbooks tested')).toMatchObject({
      holds: true,
      derived: false,
      answeredBy: qa.name,
      role: 'QA Lead',
    })
    expect(await criterion('Team not ready')).toMatchObject({ holds: false, answeredBy: qa.name })
    const [, signed] = await eventsOf(projectId, 'release.signed')
    expect(signed?.answers).toMatchObject([
      { text: 'Runbooks tested', holds: true },
      { text: 'Team not ready', holds: false },
    ])
    const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
    const printed = JSON.stringify(tables.find(({ id }) => id === 'criteria'))
    expect(printed).toContain(`answered by the approval as QA Lead: ${qa.name}`)
    expect(printed).not.toContain('not answered')
  })

  test('are open again when the approval that answered them is withdrawn, or is stale', async () => {
    const built = await build({ criteria: LINES })
    const { tick, give, criterion, qa } = built
    await tick()
    const { signatureId } = await give('approved', true)
    expect((await criterion('Runbooks tested')).holds).toBe(true)
    await tick('pending')
    expect((await criterion('Runbooks tested')).holds).toBeNull()
    await tick()
    expect((await criterion('Runbooks tested')).holds).toBe(true)
    await withdrawSignature(qa, { signatureId, reason: 'too early', password: PASSWORD }, now())
    expect((await criterion('Runbooks tested')).holds).toBeNull()
    expect(await agreed(built)).toBe('hold')
  })

  test('are answered by an approval only, and only those that are open still', async () => {
    const { give, tick, criterion, releaseId, qa, answer } = await build({ criteria: LINES })
    await tick()
    expect(await refusal(give('needs-work', true))).toMatch(/^invalid: answers: only an approval/)
    const { challengeId, lines } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    expect(lines.map(({ text }) => text)).toEqual(['Runbooks tested', 'Team not ready'])
    const said = { challengeId, decision: 'approved' as const, conditions: [], password: PASSWORD }
    const { id: derived } = await criterion('All items completed')
    expect(await refusal(sign(qa, { ...said, answers: [derived] }, now()))).toMatch(/^stale: /)
    await answer('Runbooks tested', true)
    expect(await refusal(sign(qa, { ...said, answers: lines.map(({ id }) => id) }, now()))).toMatch(/^stale: /)
    expect(await database().signoff.count({ where: { releaseId } })).toBe(0)
  })

  test('of a signature and an answer at the same moment no GO comes by chance', async () => {
    const built = await build({ criteria: [['no-go-if-any', 'Team not ready']] })
    const { tick, releaseId, qa, answer, look } = built
    await tick()
    for (let race = 0; race < 10; race++) {
      const { challengeId, lines } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
      const said = { challengeId, decision: 'approved' as const, conditions: [], password: PASSWORD }
      const answers = lines.map(({ id }) => id)
      await Promise.all([refusal(sign(qa, { ...said, answers }, now())), answer('Team not ready', true)])
      expect((await look()).head.verdict.level).toBe('no-go')
      await answer('Team not ready', null)
    }
  })
})

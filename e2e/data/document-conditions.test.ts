// Conditions that come from a decision field of the document: who meets each until when, closing it, and what page, API, what-if and record say of them.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, PASSWORD, SYSTEM, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/actor'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import { Refusal } from '@/lib/domain/refusal'
import { signoffContract } from '@/lib/domain/release/api/signoff-contract'
import { suppose } from '@/lib/domain/verdict/what-if/suppose'
import { NOTHING_SUPPOSED } from '@/lib/domain/verdict/what-if/supposition'
import { readDuties } from '@/lib/notify/read-duties'
import { createRelease } from '@/lib/release/create-release'
import { fillField } from '@/lib/release/fill-field'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readWhatIf } from '@/lib/release/read/read-what-if'
import { readRecord } from '@/lib/report/read-record'
import { assignCondition } from '@/lib/signoff/assign-condition'
import { closeCondition } from '@/lib/signoff/close-condition'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { readSignOff } from '@/lib/signoff/read-sign-off'
import { sign } from '@/lib/signoff/sign'
import { importTemplate } from '@/lib/template/import-template'

testDatabase()
const now = () => new Date()
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const TEXT = `# Harbour

## Check

- [ ] Cast off

## Approval

- **Approved for production:** ✅ YES / ❌ NO / ⚠️ CONDITIONAL

**Conditions (if conditional):**
\`\`\`
[List conditions for production approval]
\`\`\`

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )

async function build() {
  const place = await buildProject()
  const { id: templateId } = await importTemplate(SYSTEM, { text: TEXT })
  const facts = { ...place, templateIds: [templateId], name: unique('release'), version: '1' }
  const { id: releaseId } = await createRelease(SYSTEM, facts, now())
  const lead = await buildPerson(place.projectId, 'lead')
  const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
  const look = () => readRelease(lead, { releaseId }, now())
  const fieldOf = async (label: string) => {
    const { sections, fields } = await look()
    const found = [...fields, ...sections.flatMap((section) => section.fields)].find((field) => field.label === label)
    if (!found) throw new Error(label)
    return found
  }
  const fill = async (label: string, value: string | null) => {
    const { id: fieldId, revision } = await fieldOf(label)
    return fillField(lead, { releaseId, fieldId, value, revision }, now())
  }
  const pass = async () => {
    const [item] = (await look()).items
    return patchItem(lead, { itemId: item?.id ?? '', outcome: 'passed', revision: item?.revision ?? 0 }, now())
  }
  const approve = async () => {
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    const said = { challengeId, decision: 'approved' as const, conditions: [], comment: 'seen', password: PASSWORD }
    return sign(qa, said, now())
  }
  const verdict = async (at = now()) => (await readVerdict(lead, { releaseId }, at)).verdict
  const assign = async (actor: Actor, facts: { ownerId: string; dueAt?: string; fieldId?: string; itemId?: string }) =>
    assignCondition(
      actor,
      { releaseId, fieldId: (await fieldOf('Approved for production')).id, dueAt: inHours(24), ...facts },
      now(),
    )
  return { ...place, releaseId, lead, qa, fill, fieldOf, pass, approve, verdict, assign }
}

/** A release that waits for nothing but its condition. */
async function buildConditional() {
  const built = await build()
  await built.fill('Approved for production', 'CONDITIONAL')
  await built.fill('Conditions (if conditional)', 'Fix the dashboard')
  await built.pass()
  await built.approve()
  return built
}

test('a condition of the document has an owner and a due date, holds when it is overdue, and is closed for a GO', async () => {
  const { releaseId, lead, qa, verdict, assign } = await buildConditional()
  expect(await verdict()).toBe('conditional')
  const open = await readSignOff(qa, { releaseId }, now())
  expect(open.desk.unassigned).toMatchObject([{ label: 'Approved for production', text: 'Fix the dashboard' }])
  expect(open.desk.mayAssign).toEqual({ allowed: true })
  const { conditionId } = await assign(qa, { ownerId: lead.id })
  expect(await verdict()).toBe('conditional')
  const { reasons } = await readVerdict(lead, { releaseId }, now())
  expect(reasons).toMatchObject([{ kind: 'condition', conditionId }])
  expect(await verdict(new Date(inHours(25)))).toBe('hold')
  const { desk, view } = await readSignOff(lead, { releaseId }, now())
  expect(desk.unassigned).toEqual([])
  expect(desk.conditions).toMatchObject([
    { id: conditionId, role: 'Approved for production', owner: lead.name, setBy: qa.name, state: 'open' },
  ])
  expect(signoffContract({ view, desk }).conditions).toMatchObject([{ id: conditionId, owner: lead.name }])
  expect((await readSnapshot(lead, { releaseId }, now())).conditions).toMatchObject([
    { id: conditionId, owner: lead.name, text: 'Fix the dashboard' },
  ])
  const { snapshot, hash } = await readWhatIf(lead, { releaseId }, now())
  expect(suppose(snapshot, hash, now(), { ...NOTHING_SUPPOSED, conditions: { [conditionId]: true } }).level).toBe('go')
  expect((await readDuties(lead, {}, now())).conditions).toMatchObject([{ id: conditionId }])
  await closeCondition(lead, { conditionId, resolution: 'The dashboard shows again' }, now())
  expect(await verdict()).toBe('go')
  const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
  const printed = JSON.stringify(tables.find(({ id }) => id === 'conditions'))
  expect(printed).toContain('The dashboard shows again')
  expect(printed).not.toContain('"open"')
  expect(JSON.stringify(tables.find(({ id }) => id === 'decision-fields'))).toContain('GO: its condition is closed')
  const { desk: after } = await readSignOff(lead, { releaseId }, now())
  expect(after.conditions).toMatchObject([{ id: conditionId, state: 'closed', resolvedBy: lead.name }])
})

test('assigned again it has the new owner and date, and another text is a condition of its own', async () => {
  const { releaseId, projectId, lead, qa, fill, verdict, assign, approve } = await buildConditional()
  const other = await buildPerson(projectId, 'viewer')
  const first = await assign(lead, { ownerId: lead.id })
  const again = await assign(lead, { ownerId: other.id, dueAt: inHours(48) })
  expect(again).toEqual(first)
  const { desk } = await readSignOff(lead, { releaseId }, now())
  expect(desk.conditions.map(({ owner }) => owner)).toEqual([other.name])
  await closeCondition(qa, { conditionId: first.conditionId, resolution: 'done' }, now())
  expect(await refusal(assign(lead, { ownerId: lead.id }))).toMatch(/^conflict: This condition is already closed/)
  await fill('Conditions (if conditional)', 'Fix the login')
  await approve()
  expect(await verdict()).toBe('conditional')
  const second = await assign(lead, { ownerId: lead.id })
  expect(second).not.toEqual(first)
  const actions = await database().auditEvent.findMany({ where: { releaseId, action: 'condition.assigned' } })
  expect(actions).toHaveLength(3)
})

test('who may not, whom nobody knows, what is past and what sets no condition are refused, and nothing is saved', async () => {
  const { releaseId, projectId, lead, fill, fieldOf, assign } = await build()
  const viewer = await buildPerson(projectId, 'viewer')
  const stranger = await buildPerson((await buildProject()).projectId, 'lead')
  const ownerId = lead.id
  expect(await refusal(assign(lead, { ownerId }))).toMatch(/^conflict: This field sets no condition/)
  await fill('Approved for production', 'CONDITIONAL')
  expect(await refusal(assign(lead, { ownerId }))).toMatch(/^conflict: The conditions .* are not filled in yet/)
  await fill('Conditions (if conditional)', 'Fix the dashboard')
  expect(await refusal(assign(viewer, { ownerId }))).toMatch(/^forbidden: /)
  expect(await refusal(assign(stranger, { ownerId }))).toMatch(/^not-found: /)
  expect(await refusal(assign(lead, { ownerId: stranger.id }))).toMatch(/^invalid: ownerId/)
  expect(await refusal(assign(lead, { ownerId, dueAt: inHours(-1) }))).toMatch(/^invalid: dueAt/)
  expect(await refusal(assign(lead, { ownerId, itemId: releaseId }))).toMatch(/^invalid: itemId/)
  expect(await refusal(assign(lead, { ownerId, fieldId: releaseId }))).toMatch(/^not-found: There is no such field/)
  const { id: fieldId } = await fieldOf('Conditions (if conditional)')
  expect(await refusal(assign(lead, { ownerId, fieldId }))).toMatch(/^conflict: This field sets no condition/)
  expect(await database().condition.count({ where: { releaseId } })).toBe(0)
  const { conditionId } = await assign(lead, { ownerId })
  const close = (actor: Actor) => closeCondition(actor, { conditionId, resolution: 'done' }, now())
  expect(await refusal(close(viewer))).toBe('forbidden: Only a lead of the project or a signer can close it.')
  expect(await refusal(close({ kind: 'machine', id: 'm', name: 'ci', scope: 'admin' }))).toMatch(/^forbidden: /)
})

test('of twenty who assign it at once one condition comes', async () => {
  const { releaseId, lead, assign } = await buildConditional()
  const results = await Promise.all(Array.from({ length: 20 }, () => assign(lead, { ownerId: lead.id })))
  expect(new Set(results.map(({ conditionId }) => conditionId)).size).toBe(1)
  expect(await database().condition.count({ where: { releaseId } })).toBe(1)
})

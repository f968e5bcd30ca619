// What a structure states beside its items becomes part of the release, and of everything that shows it. The structures are made by hand.
import { cp, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { saveStructure } from '@/e2e/support/handmade'
import { onServer, serverUrl } from '@/e2e/support/make-database'
import { buildPerson, buildProject, SYSTEM, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import { Refusal } from '@/lib/domain/refusal'
import { doCheckIn } from '@/lib/monitor/do-check-in'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { readMonitoring } from '@/lib/monitor/read-monitoring'
import { createRelease } from '@/lib/release/create-release'
import { fillField } from '@/lib/release/fill-field'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readRecord } from '@/lib/report/read-record'
import { readRollback } from '@/lib/rollback/read-rollback'
import { importTemplate } from '@/lib/template/import-template'
import { migrate } from '@/prisma/migrate'

const served = testDatabase()
const now = () => new Date()
const TEXT = `# Harbour

## Go or no-go

## Do
- [ ] Cast off
- [ ] Look at the errors

## Passengers
- [ ] Tell the harbour master

## Approval
| Role | Name | Signature |
|---|---|---|
| Security | ____ | ____ |

## Rollback
1. Turn around
`

const sectionOf = (structure: Structure, title: string): SectionNode => {
  const found = [...structure.sections, ...structure.sections.flatMap(({ sections }) => sections)].find(
    (section) => section.title === title,
  )
  if (!found) throw new Error(title)
  return found
}
const itemOf = (section: SectionNode, title: string): ItemNode => {
  const found = section.items.find((item) => item.title === title)
  if (!found) throw new Error(title)
  return found
}

/** Everything that the text would have to be read for, written into its structure. */
function withFacts(given: Structure): Structure {
  const structure = structuredClone(given)
  const decided = { key: 'decision', label: 'Decision', type: 'choice' as const, required: false, line: 3 }
  sectionOf(structure, 'Go or no-go').fields.push(
    { ...decided, choices: [{ value: 'GO' }, { value: 'NO-GO' }] },
    { key: 'when', label: 'Deployed at', type: 'date-time', required: false, line: 3 },
  )
  const work = sectionOf(structure, 'Do')
  itemOf(work, 'Cast off').facts = [
    { label: 'Owner', value: 'Ada', line: 6 },
    { label: 'Estimate', value: '5 min', line: 6 },
  ]
  itemOf(work, 'Look at the errors').window = { fromSeconds: 900, toSeconds: 1800, text: '+15 min' }
  const otherwise = sectionOf(structure, 'Passengers')
  otherwise.applicability = 'If it is no-go'
  otherwise.condition = { fieldKey: 'decision', values: ['NO-GO'] }
  structure.roles = structure.roles.map((role) => ({ ...role, required: false, applicability: 'major releases only' }))
  structure.contacts = [
    { role: 'On call', name: 'Bo', channels: [{ label: 'Phone', value: '+49 40 1' }], line: 1 },
    { role: 'Harbour master', channels: [], line: 2 },
  ]
  structure.rollbacks = [
    {
      ...{ key: 'back', title: 'Turn around', sectionKey: sectionOf(structure, 'Rollback').key, line: 19 },
      triggers: ['The error rate is above 5 %', 'A storm is coming'],
    },
  ]
  return structure
}

async function build() {
  const place = await buildProject()
  const { id: templateId } = await importTemplate(SYSTEM, { text: TEXT })
  await saveStructure(served.url(), templateId, withFacts)
  const facts = { ...place, templateIds: [templateId], name: unique('release'), version: '1' }
  const { id: releaseId } = await createRelease(SYSTEM, facts, now())
  const lead = await buildPerson(place.projectId, 'lead')
  const look = (at = now()) => readRelease(lead, { releaseId }, at)
  const fill = async (label: string, value: string | null) => {
    const field = (await look()).sections.flatMap(({ fields }) => fields).find((one) => one.label === label)
    const row = await database().field.findUniqueOrThrow({ where: { id: field?.id ?? '' } })
    return fillField(lead, { releaseId, fieldId: row.id, value, revision: row.revision }, now())
  }
  return { ...place, releaseId, lead, look, fill }
}

test('facts, contacts, conditions and triggers stand in the release, on its pages and in the answer of the API', async () => {
  const { releaseId, lead, look } = await build()
  const view = await look()
  const item = (title: string) => view.items.find((one) => one.title === title)
  expect(item('Cast off')?.facts).toEqual([
    { label: 'Owner', value: 'Ada' },
    { label: 'Estimate', value: '5 min' },
  ])
  expect(view.contacts).toEqual([
    { role: 'On call', name: 'Bo', channels: [{ label: 'Phone', value: '+49 40 1' }] },
    { role: 'Harbour master', channels: [] },
  ])
  expect(view.sections.find(({ title }) => title === 'Passengers')).toMatchObject({
    applicability: 'If it is no-go',
    when: { label: 'Decision', values: ['NO-GO'] },
    counts: true,
  })
  expect(view.head.roles).toMatchObject([{ role: 'Security', required: false, applicability: 'major releases only' }])
  const { desk } = await readRollback(lead, { releaseId }, now())
  expect(desk.options[0]?.triggers).toEqual(['The error rate is above 5 %', 'A storm is coming'])
  const snapshot = await readSnapshot(lead, { releaseId }, now())
  expect(snapshot.rollbacks).toMatchObject([
    { triggers: ['The error rate is above 5 %', 'A storm is coming'], steps: [{ title: 'Turn around' }] },
  ])
  expect(snapshot.contacts).toHaveLength(2)
  const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
  expect(JSON.stringify(tables.find(({ id }) => id === 'circumstances'))).toContain('A storm is coming')
})

test('what is for one case only stops counting when the case is another, on every way that tells of it', async () => {
  const { releaseId, lead, look, fill } = await build()
  const openOf = async () =>
    (await readVerdict(lead, { releaseId }, now())).reasons.filter(({ kind }) => kind === 'item-undecided').length
  expect(await openOf()).toBe(3)
  const rollback = (await readVerdict(lead, { releaseId }, now())).notCounted.items
  await fill('Decision', 'GO')
  expect(await openOf()).toBe(2)
  const { notCounted } = await readVerdict(lead, { releaseId }, now())
  expect(notCounted.items).toBe(rollback + 1)
  const row = { title: 'Passengers', reason: 'not-applicable', items: 1, failed: 0 }
  expect(notCounted.sections).toContainEqual(expect.objectContaining(row))
  const { roles, ...rest } = notCounted
  expect([roles, (await look()).head.notCounted]).toEqual([[], rest])
  const { sections } = await readSnapshot(lead, { releaseId }, now())
  const all = [...sections, ...sections.flatMap((section) => section.sections)]
  const otherwise = all.find(({ title }) => title === 'Passengers')
  expect([otherwise?.counts, otherwise?.items.map(({ counts }) => counts)]).toEqual([false, [false]])
  const { tables } = writeRecord(await readRecord(lead, { releaseId }, now()))
  expect(JSON.stringify(tables.find(({ id }) => id === 'not-counted'))).toContain('not applicable')
  await fill('Decision', 'NO-GO')
  expect(await openOf()).toBe(3)
  await fill('Decision', null)
  expect(await openOf()).toBe(3)
})

test('a moment is stored in UTC to the minute, whatever its offset, and what is none is refused', async () => {
  const { fill, look } = await build()
  const stored = async () =>
    (await look()).sections.flatMap(({ fields }) => fields).find(({ label }) => label === 'Deployed at')?.value
  await fill('Deployed at', '2026-05-04T12:30')
  expect(await stored()).toBe('2026-05-04T12:30Z')
  await fill('Deployed at', '2026-05-04 12:30:15+02:00')
  expect(await stored()).toBe('2026-05-04T10:30Z')
  const refused = await fill('Deployed at', 'half past twelve').catch((error: Refusal) => error)
  expect(refused).toMatchObject({ code: 'invalid', message: expect.stringContaining('a day and a time') })
  await fill('Deployed at', null)
  expect(await stored()).toBeNull()
})

test('an item with a window of its own is due once in it, and is looked at like any other', async () => {
  const { releaseId, lead, look } = await build()
  const deployedAt = new Date(Date.now() - 20 * 60_000)
  await markDeployed(lead, { releaseId, at: deployedAt.toISOString() }, now())
  const itemId = (await look()).items.find(({ title }) => title === 'Look at the errors')?.id ?? ''
  expect((await look()).head.checkIns).toEqual({ due: 1, overdue: 0 })
  const { windows } = await readMonitoring(lead, { releaseId }, now())
  expect(windows).toMatchObject([
    { title: '+15 min', itemId, fromSeconds: 900, toSeconds: 1800, items: [{ slots: [{ state: 'due' }] }] },
  ])
  const late = new Date(deployedAt.getTime() + 31 * 60_000)
  expect((await look(late)).head.checkIns).toEqual({ due: 0, overdue: 1 })
  const { reasons } = await readVerdict(lead, { releaseId }, late)
  expect(reasons.filter(({ kind }) => kind === 'check-in-overdue')).toHaveLength(1)
  await doCheckIn(lead, { releaseId, itemId, outcome: 'ok' }, now())
  expect((await look()).head.checkIns).toBeUndefined()
  const again = await doCheckIn(lead, { releaseId, itemId, outcome: 'ok' }, now()).catch((error: Refusal) => error)
  expect(again).toBeInstanceOf(Refusal)
})

test('a rollback plan of before keeps its trigger, and a release of before has none of the rest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const all = (await readdir('prisma/migrations')).filter((name) => /^\d{4}_/.test(name)).sort()
  for (const name of all.filter((one) => one < '0015'))
    await cp(`prisma/migrations/${name}`, join(folder, name), { recursive: true })
  const name = `before_${process.pid}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  await migrate(url.href, folder)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const [project, environment, release, section] = ['1', '2', '3', '4'].map(
    (at) => `00000000-0000-4000-8000-00000000000${at}`,
  )
  await client.query(`
    INSERT INTO "Project" ("id", "name") VALUES ('${project}', 'p');
    INSERT INTO "Environment" ("id", "projectId", "name") VALUES ('${environment}', '${project}', 'e');
    INSERT INTO "Release" ("id", "projectId", "environmentId", "name", "version", "policy", "createdBy")
      VALUES ('${release}', '${project}', '${environment}', 'r', '1', '{"freshForSeconds": null, "allowConditional": true}', 'test');
    INSERT INTO "Section" ("id", "projectId", "releaseId", "position", "document", "key", "title", "level", "kind")
      VALUES ('${section}', '${project}', '${release}', 0, 0, 's', 's', 1, 'rollback');
    INSERT INTO "RollbackPlan" ("id", "projectId", "releaseId", "sectionId", "position", "key", "title", "trigger")
      SELECT gen_random_uuid(), '${project}', '${release}', '${section}', at, 'k' || at, 'plan ' || at, text
      FROM (VALUES (1, 'Errors; or a storm'), (2, NULL), (3, ' ')) AS plan (at, text);`)
  await migrate(url.href)
  const { rows } = await client.query(`SELECT "title", "triggers" FROM "RollbackPlan" ORDER BY "position"`)
  await client.end()
  expect(rows).toEqual([
    { title: 'plan 1', triggers: ['Errors; or a storm'] },
    { title: 'plan 2', triggers: [] },
    { title: 'plan 3', triggers: [] },
  ])
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
})

test('a version that an earlier reader read is read again from its source', async () => {
  const place = await buildProject()
  const { id: templateId } = await importTemplate(SYSTEM, { text: TEXT })
  const old = `"TemplateVersion" WHERE "templateId" = '${templateId}'`
  await database().$executeRawUnsafe(
    `INSERT INTO "TemplateVersion" ("id", "templateId", "version", "source", "sourceSha256", "structure", "summary", "createdBy", "reader")
      SELECT gen_random_uuid(), "templateId", 2, "source", "sourceSha256", '{"sections": []}', "summary", "createdBy", 1 FROM ${old}`,
  )
  const facts = { ...place, templateIds: [templateId], name: unique('release'), version: '1' }
  const { id: releaseId } = await createRelease(SYSTEM, facts, now())
  const { items } = await readRelease(SYSTEM, { releaseId }, now())
  expect(items.map(({ title }) => title)).toContain('Cast off')
})

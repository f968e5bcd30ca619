// A next version pushed from outside keeps what was corrected in the one before, and says what it changes. Documents that contradict each other say so.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, SYSTEM, unique } from '@/e2e/support/releases'
import { findTemplate } from '@/lib/data/project/templates'
import { correct } from '@/lib/domain/checklist/corrections/correct'
import { itemsOf } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { writeRecord } from '@/lib/domain/record/write/write-record'
import type { Refusal } from '@/lib/domain/refusal'
import { createRelease } from '@/lib/release/create-release'
import { readRelease } from '@/lib/release/read/read-release'
import { createAndReadRelease } from '@/lib/release/read/read-snapshot'
import { readRecord } from '@/lib/report/read-record'
import { importTemplate, importVersion } from '@/lib/template/import-template'

testDatabase()
const now = () => new Date()
const PLAIN = `# Mooring

## Lines out
- [ ] Bow line
  - Length: ____
- [ ] Knot checked
- [ ] Server answers
`
const PROBE = { kind: 'http', url: '{{BASE_URL}}/health', expect: ['status == 200'] }

const keyOf = (text: string, title: string): string => {
  const found = itemsOf(parseChecklist(text).sections).find((item) => item.title === title)
  if (!found) throw new Error(title)
  return found.key
}

/** The text as somebody corrected it: a bound, an optional item, an accepted probe. */
function corrected(text: string): string {
  return correct(text, parseChecklist(text), [
    {
      key: keyOf(text, 'Bow line'),
      says: { field: 'Length', type: 'number', unit: 'm', threshold: '< 30', required: true },
    },
    { key: keyOf(text, 'Knot checked'), says: { required: false } },
    { key: keyOf(text, 'Server answers'), probe: { definition: PROBE } },
  ])
}

const push = (templateId: string, text: string, facts: { carry?: boolean; version?: number } = { carry: true }) =>
  importVersion(SYSTEM, { templateId, text, ...facts })

test('corrections and probes that still apply are carried over, and the answer says how many and what changes', async () => {
  const { id } = await importTemplate(SYSTEM, { text: corrected(PLAIN) })
  const edited = PLAIN.replace('- [ ] Server answers', '- [ ] Server answers\n- [ ] Fenders in').replace(
    'Mooring',
    'Moorings',
  )
  const made = await push(id, edited)
  expect(made).toMatchObject({ version: 2, items: 4, changes: { added: 1, removed: 0, carried: 3, dropped: [] } })
  const items = itemsOf((await findTemplate(id))?.structure.sections ?? [])
  const item = (title: string) => items.find((one) => one.title === title)
  expect(item('Knot checked')?.required).toBe(false)
  expect(item('Server answers')?.probe).toMatchObject(PROBE)
  expect(item('Bow line')?.fields).toMatchObject([{ required: true, unit: 'm', threshold: { value: 30 } }])
  expect(item('Fenders in')?.required).toBe(true)
})

test('what was about an item that is gone is dropped, and named', async () => {
  const { id } = await importTemplate(SYSTEM, { text: corrected(PLAIN) })
  const key = keyOf(PLAIN, 'Knot checked')
  const { changes } = await push(id, PLAIN.replace('- [ ] Knot checked\n', ''))
  expect(changes).toMatchObject({ added: 0, removed: 1, carried: 2 })
  expect(changes?.dropped).toEqual([expect.stringContaining(key)])
})

test('the text of before, without its corrections, is the version that there is', async () => {
  const { id, version } = await importTemplate(SYSTEM, { text: corrected(PLAIN) })
  const made = await push(id, PLAIN)
  expect(made).toMatchObject({ version, changes: { added: 0, changed: 0, removed: 0, carried: 3 } })
})

test('without carrying over, the text is saved as it is: so does the page, which has carried over what it shows', async () => {
  const { id } = await importTemplate(SYSTEM, { text: corrected(PLAIN) })
  const made = await push(id, PLAIN, {})
  expect(made.version).toBe(2)
  expect(made.changes).toBeUndefined()
  expect((await findTemplate(id))?.source).toBe(PLAIN)
})

test('a large document is carried over too', { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `- [ ] Rope number ${at} is coiled`).join('\n')
  const large = `${PLAIN}${many}\n`
  expect(large.length).toBeGreaterThan(64 * 1024)
  const { id } = await importTemplate(SYSTEM, { text: corrected(large) })
  const made = await push(id, large.replace('Rope number 7 is', 'Rope number 7 was'))
  expect(made.changes).toMatchObject({ carried: 3, added: 1, removed: 1 })
  const items = itemsOf((await findTemplate(id))?.structure.sections ?? [])
  expect(items.find(({ title }) => title === 'Server answers')?.probe).toMatchObject(PROBE)
})

test('a credential never gets into what is carried over, and is named at its line in the text that is saved', async () => {
  const { id } = await importTemplate(SYSTEM, { text: corrected(PLAIN) })
  const made = await push(id, `${PLAIN}- [ ] Log in with PGPASSWORD=open-sesame\n`)
  const source = (await findTemplate(id))?.source ?? ''
  expect(source).not.toContain('open-sesame')
  expect(source).toContain('{{PGPASSWORD}}')
  const secret = made.findings.find(({ code }) => code === 'secret')
  expect(source.split('\n')[(secret?.lines[0] ?? 0) - 1]).toContain('{{PGPASSWORD}}')
})

test('of several that are pushed at once each is carried over from the one before it', async () => {
  const { id } = await importTemplate(SYSTEM, { text: corrected(PLAIN) })
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, (_, at) => push(id, PLAIN.replace('Mooring', `Mooring ${at}`))),
  )
  const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.version] : []))
  for (const result of results) if (result.status === 'rejected') expect((result.reason as Refusal).code).toBe('stale')
  expect(made.length).toBeGreaterThan(0)
  expect([...made].sort()).toEqual(made.map((_, at) => at + 2))
  for (const version of made)
    expect((await findTemplate(id, version))?.source.match(/countersign:|```probe/g)).toHaveLength(3)
})

test('an old version is refused, and so is what cannot be read', async () => {
  const { id } = await importTemplate(SYSTEM, { text: PLAIN })
  await push(id, PLAIN.replace('Bow', 'Stern'))
  const late = await push(id, PLAIN, { carry: true, version: 1 }).catch((error: Refusal) => error)
  expect(late).toMatchObject({ code: 'stale' })
  const unknown = await push('00000000-0000-4000-8000-000000000000', PLAIN).catch((error: Refusal) => error)
  expect(unknown).toMatchObject({ code: 'not-found' })
  for (const text of ['', ' \n', 'a\0b'])
    expect(await push(id, text).catch((error: Refusal) => error)).toMatchObject({ code: 'malformed' })
})

test('findings say how they are meant, and what would not count is counted before there is a release', async () => {
  const made = await importTemplate(SYSTEM, {
    text: '# Harbour\n\n## Do\n- [x] Cast off\n\n## Rollback\n- [ ] Turn around\n- [ ] Moor again\n',
  })
  for (const { code, severity, message, lines } of made.findings) {
    expect(['info', 'warning', 'question']).toContain(severity)
    expect(code && message && lines.length).toBeTruthy()
  }
  expect(made.notCounted).toMatchObject({ items: 2, sections: [{ title: 'Rollback', reason: 'rollback', items: 2 }] })
  expect(JSON.parse(made.structure).sections).toEqual(JSON.parse(made.sections))
})

test('documents of a release that contradict each other say so in the answer of the API, on its page and in its record', async () => {
  const place = await buildProject()
  const ids: string[] = []
  for (const [title, bound] of [
    ['Checklist', 200],
    ['Runbook', 500],
  ] as const) {
    const text = `# ${title}\n\n## Verify\n- [ ] p99 latency < ${bound}ms\n`
    ids.push((await importTemplate(SYSTEM, { text })).id)
  }
  const facts = { ...place, templateIds: ids, name: unique('release'), version: '1' }
  const made = await createAndReadRelease(SYSTEM, facts, now())
  expect(made.findings).toMatchObject([{ code: 'bounds-differ', severity: 'warning' }])
  expect(made.findings[0]?.message).toMatch(/200.*500.*Checklist.*Runbook/)
  const lead = await buildPerson(place.projectId, 'lead')
  expect((await readRelease(lead, { releaseId: made.id }, now())).findings).toEqual(made.findings)
  const { tables } = writeRecord(await readRecord(lead, { releaseId: made.id }, now()))
  expect(JSON.stringify(tables.find(({ id }) => id === 'findings'))).toContain('Runbook')
  const { id: single } = await createRelease(SYSTEM, { ...facts, templateIds: ids.slice(0, 1) }, now())
  expect((await readRelease(lead, { releaseId: single }, now())).findings).toEqual([])
})

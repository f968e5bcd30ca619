// Reports that a pipeline pushes: judged as they come in, kept as evidence, and never believed when they are no reports.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/actor'
import { addEvidence } from '@/lib/release/add-evidence'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { requestGroup } from '@/lib/release/runs/request-group'
import { requestRun, tryProbe } from '@/lib/release/runs/request-run'

testDatabase()
const now = () => new Date()
const CI: Actor = { kind: 'machine', id: '0193d7d8-0000-7000-8000-000000000001', name: 'pipeline', scope: 'write' }
const junit = (failures: number, tests = 12) =>
  `<testsuites><testsuite name="s" tests="${tests}" failures="${failures}">${Array.from({ length: tests }, (_, at) => `<testcase name="t${at}" time="0.1">${at < failures ? '<failure message="no"/>' : ''}</testcase>`).join('')}</testsuite></testsuites>`

async function build() {
  const place = await buildProject({ variables: { LEAST: '10' } })
  const probe =
    "- [ ] Tests pass\n  ```probe\n  kind: report\n  format: junit\n  expect: ['failed == 0', 'total >= {{LEAST}}']\n  capture: { TESTS: total }\n  ```\n"
  const releaseId = await buildRelease(place, `# R\n\n## CI\n${probe}`)
  const lead = await buildPerson(place.projectId, 'lead')
  const item = async () => {
    const [first] = (await readRelease(lead, { releaseId }, now())).items
    if (!first) throw new Error('one item')
    return first
  }
  const { id: itemId } = await item()
  const push = (text: string, title = 'junit.xml', actor = CI) =>
    addEvidence(
      actor,
      { itemId, kind: 'file', title, contentType: 'application/xml', bytes: new TextEncoder().encode(text) },
      now(),
    )
  return { ...place, releaseId, lead, item, itemId, push }
}

test('a report decides its item, is kept, and tells who pushed it; a later one decides again', async () => {
  const { push, item, lead, releaseId } = await build()
  const good = await push(junit(0))
  expect(good.run).toMatchObject({ number: 1, status: 'passed' })
  expect(await item()).toMatchObject({
    outcome: 'passed',
    assurance: 'verified',
    decidedVia: 'probe',
    evidence: [{ sha256: good.sha256 }],
  })
  const run = await readRun(lead, { runId: good.run?.id ?? '' })
  expect(run).toMatchObject({
    requestedBy: 'pipeline',
    captured: { TESTS: 12 },
    definition: { kind: 'report', format: 'junit' },
  })
  expect(run.assertions.map(({ passed }) => passed)).toEqual([true, true])
  expect(run.transcript).toContain(good.sha256)

  const bad = await push(junit(2))
  expect(bad.run).toMatchObject({ number: 2, status: 'failed', summary: 'failed is 2' })
  expect(await item()).toMatchObject({ outcome: 'failed', reason: 'failed == 0 does not hold' })
  expect((await push(junit(0, 9))).run?.status, 'fewer tests than there must be').toBe('failed')
  const described = await database().auditEvent.findMany({
    where: { releaseId, action: { in: ['evidence.added', 'run.recorded'] } },
    orderBy: { seq: 'asc' },
  })
  expect(described.map(({ action }) => action)).toEqual(Array(3).fill(['evidence.added', 'run.recorded']).flat())
})

test.each([
  ['no report at all', 'hello'],
  ['an empty one', '<testsuites/>'],
  ['a torn one', junit(0).slice(0, 200)],
  ['one with a DOCTYPE', `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}">]><testsuites>&b;</testsuites>`],
])('%s is refused, and nothing is kept', async (_, text) => {
  const { push, item, releaseId } = await build()
  await expect(push(text)).rejects.toMatchObject({ code: 'invalid' })
  expect(await item()).toMatchObject({ outcome: 'pending', evidence: [] })
  expect(await database().auditEvent.count({ where: { releaseId, action: 'evidence.added' } })).toBe(0)
})

test('bytes that are no text are refused; a picture is evidence and decides nothing', async () => {
  const { itemId, push, item } = await build()
  const latin = addEvidence(
    CI,
    { itemId, kind: 'file', title: 'junit.xml', contentType: 'application/xml', bytes: new Uint8Array([60, 0xe9, 62]) },
    now(),
  )
  await expect(latin).rejects.toThrow(/UTF-8/)
  expect(await push('not a report', 'screen.png')).not.toHaveProperty('run')
  expect(await item()).toMatchObject({ outcome: 'pending', evidence: [{ title: 'screen.png' }] })
})

test('two that come at once are two runs in one order, and the item is as the last says', async () => {
  const { push, item, releaseId } = await build()
  const answers = await Promise.all([junit(0), junit(1), junit(0), junit(3)].map((text) => push(text)))
  expect(answers.map(({ run }) => run?.number).sort()).toEqual([1, 2, 3, 4])
  const last = answers.find(({ run }) => run?.number === 4)
  expect((await item()).outcome).toBe(last?.run?.status)
  expect(await database().probeRun.count({ where: { releaseId } })).toBe(4)
})

test('it waits for a push: nobody runs or tries it, a group passes it over, and who may only look cannot push', async () => {
  const { projectId, lead, itemId, releaseId, push } = await build()
  await expect(requestRun(lead, { itemId })).rejects.toThrow(/waits for a report/)
  await expect(
    tryProbe(lead, { itemId, definition: { kind: 'report', format: 'junit', expect: ['failed == 0'] } }),
  ).rejects.toThrow(/cannot be tried/)
  await expect(requestGroup(lead, { releaseId, stopAtFailure: false })).rejects.toThrow(/No item here has a probe/)
  await expect(push(junit(0), 'junit.xml', await buildPerson(projectId, 'viewer'))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

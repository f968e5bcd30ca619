// A probe that covers part of its item, from the document through a real worker to the verdict: a pass decides nothing,
// a failure fails the item.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { type HttpTarget, startHttp } from '@/e2e/targets/http'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { addEvidence } from '@/lib/release/add-evidence'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readRun } from '@/lib/release/read/read-run'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { claimRuns } from '@/lib/release/runs/claim-run'
import { recordRuns } from '@/lib/release/runs/record-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()

let target: HttpTarget
let status = 200
beforeAll(async () => {
  target = await startHttp((_, response) => response.writeHead(status).end('{}'))
})
afterAll(() => target.close())

const DOCUMENT = `# Release

## Verification
- [ ] The service answers, and a colleague has looked at the dashboard
  \`\`\`probe
  kind: http
  url: "{{BASE_URL}}/health"
  expect: [status == 200]
  covers: part
  freshForSeconds: 3600
  \`\`\`
`

async function build(text = DOCUMENT) {
  const egress = [{ host: '127.0.0.1', ports: [target.port] }]
  const place = await buildProject({ egress, variables: { BASE_URL: target.url } })
  const releaseId = await buildRelease(place, text)
  const lead = await buildPerson(place.projectId, 'lead')
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  return { ...place, releaseId, lead, itemId: item?.id ?? '' }
}

async function itemOf(lead: Person, releaseId: string) {
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  if (!item) throw new Error('the release has no item')
  return item
}

/** Asks for a run and waits for the worker. */
async function run(lead: Person, itemId: string) {
  const { id: runId } = await requestRun(lead, { itemId })
  return vi.waitFor(
    async () => {
      const ended = await readRun(lead, { runId })
      expect(ended.finishedAt).toBeDefined()
      return ended
    },
    { timeout: 20_000, interval: 100 },
  )
}

test('a pass is recorded and shown, a person decides, a failure fails', { timeout: 60_000 }, async () => {
  await workers.start()
  const { lead, releaseId, itemId } = await build()
  expect((await itemOf(lead, releaseId)).probe).toMatchObject({ covers: 'part' })

  status = 200
  expect(await run(lead, itemId)).toMatchObject({ status: 'passed', covers: 'part' })
  const shown = await itemOf(lead, releaseId)
  expect(shown).toMatchObject({ outcome: 'pending', assurance: 'none', verifiedInPart: true })
  expect(await readVerdict(lead, { releaseId }, now())).toMatchObject({
    reasons: [{ kind: 'item-undecided', itemId }],
  })

  await patchItem(lead, { itemId, outcome: 'passed', revision: shown.revision }, now())
  expect(await itemOf(lead, releaseId)).toMatchObject({
    outcome: 'passed',
    decidedVia: 'person',
    assurance: 'evidenced',
    verifiedInPart: true,
  })

  status = 503
  expect(await run(lead, itemId)).toMatchObject({ status: 'failed', covers: 'part' })
  const failed = await itemOf(lead, releaseId)
  expect(failed).toMatchObject({ outcome: 'failed', decidedVia: 'probe', assurance: 'verified' })
  expect(failed).not.toHaveProperty('verifiedInPart')

  status = 200
  await run(lead, itemId)
  expect(await itemOf(lead, releaseId)).toMatchObject({ outcome: 'pending', verifiedInPart: true })
  const events = await database().auditEvent.findMany({ where: { releaseId, action: 'run.recorded' } })
  expect(events).toHaveLength(3)
})

describe('with a clock of its own', () => {
  const PASSED = {
    ...{ status: 'passed' as const, timings: { total: 1 }, assertions: [], captured: {}, transcript: '', egress: [] },
    ...{ error: null, summary: '200' },
  }
  /** A run as a worker would record it. */
  async function record(lead: Person, itemId: string, result: Partial<typeof PASSED> & object = {}, at = now()) {
    workers.killAll()
    await requestRun(lead, { itemId })
    const taken = await claimRuns('one', 10)
    await recordRuns(
      taken.map((one) => ({ run: one.run, result: { ...PASSED, ...result } })),
      at,
    )
  }

  test('what a run covered is what its probe covered then', async () => {
    const { lead, releaseId, itemId } = await build()
    const { probe = {} } = await itemOf(lead, releaseId)
    await saveProbe(lead, { itemId, definition: { ...probe, covers: 'all' } }, now())
    await record(lead, itemId)
    expect(await itemOf(lead, releaseId)).toMatchObject({
      outcome: 'passed',
      decidedVia: 'probe',
      assurance: 'verified',
    })
    await saveProbe(lead, { itemId, definition: { ...probe, covers: 'part' } }, now())
    expect(await itemOf(lead, releaseId)).toMatchObject({ outcome: 'passed', assurance: 'verified' })
    await record(lead, itemId)
    expect(await itemOf(lead, releaseId)).toMatchObject({ outcome: 'pending', verifiedInPart: true })
  })

  test('a pushed report that covers part of its item does not decide it either', async () => {
    const probe = "kind: report\n  format: junit\n  expect: ['failed == 0']\n  covers: part"
    const { lead, releaseId, itemId } = await build(
      `# R\n\n## CI\n- [ ] Tests pass\n  \`\`\`probe\n  ${probe}\n  \`\`\`\n`,
    )
    const text = '<testsuite tests="1" failures="0"><testcase name="a"/></testsuite>'
    const file = { title: 'junit.xml', contentType: 'application/xml', bytes: new TextEncoder().encode(text) }
    const pushed = await addEvidence(lead, { itemId, kind: 'file', ...file }, now())
    expect(pushed.run).toMatchObject({ status: 'passed' })
    expect(await itemOf(lead, releaseId)).toMatchObject({ outcome: 'pending', verifiedInPart: true })
  })

  test('a check-in is done by a whole look or by a failure', async () => {
    const text = DOCUMENT.replace('## Verification', '## Post-Deployment Monitoring\n\n### First 24 hours')
    const { lead, releaseId, itemId } = await build(text)
    await markDeployed(lead, { releaseId, at: new Date(Date.now() - 3_600_000).toISOString() }, now())
    const checkIns = () => database().checkIn.findMany({ where: { itemId, NOT: { outcome: null } } })
    await record(lead, itemId)
    expect(await checkIns()).toEqual([])
    await record(lead, itemId, { status: 'failed' as 'passed', summary: 'is 503' })
    expect(await checkIns()).toMatchObject([{ outcome: 'problem', via: 'probe' }])
  })
})

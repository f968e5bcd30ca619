// What fails after the decision, on a real database: every place that says the verdict says it too, and those who work on the release are told once.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildHands } from '@/e2e/support/record-states'
import { buildPerson } from '@/e2e/support/releases'
import { readExport, reviewExport } from '@/lib/domain/record/review'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { notifyFromEvents } from '@/lib/notify/notify-from-events'
import { readNotifications } from '@/lib/notify/read-notifications'
import { chainHash, merkleHash, sha256 } from '@/lib/platform/digest'
import { addSample } from '@/lib/release/add-sample'
import { ReadBoard, readBoard } from '@/lib/release/read/read-board'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { saveTimeline } from '@/lib/release/save-timeline'
import { readReport } from '@/lib/report/read-report'
import { readWrittenRecord } from '@/lib/report/read-written-record'

testDatabase()

const DOCUMENT = `# Ferry booking

## Deploy
- [ ] Build is out

## Sign-off
| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |

## First 24 hours after deployment
- [ ] Zero alerts triggered
- [ ] Error rate: ____ % (should be < 0.1 %)

| Metric | Target | Alert | Check interval |
|---|---|---|---|
| Response time | <50ms | | 30 seconds |
`
const now = () => new Date()

async function decided() {
  const hands = await buildHands(DOCUMENT)
  const qa = await buildPerson(hands.projectId, 'viewer', ['QA Lead'])
  await hands.decide('Build is out', 'passed')
  await hands.signs(qa, 'QA Lead')
  await hands.call('go')
  const { releaseId, lead } = hands
  const verdict = () => readVerdict(lead, { releaseId }, now())
  const board = async (state: string) =>
    (await readBoard(lead, ReadBoard.parse({ project: hands.projectId, state }), now())).rows[0]
  const report = async (format: 'json' | 'md') => {
    const { body } = await readReport(lead, { releaseId, format }, now())
    return typeof body === 'string' ? body : new TextDecoder().decode(body)
  }
  const inbox = async () => {
    await notifyFromEvents(now())
    return (await readNotifications(qa, { limit: 100 })).notices.filter(({ kind }) => kind === 'monitoring-failed')
  }
  return { ...hands, qa, verdict, board, report, inbox }
}

test('an item: verdict, board, wall, page, record and export agree, and whoever works on it is told once', async () => {
  const { releaseId, lead, decide, look, verdict, board, report, inbox } = await decided()
  expect(await verdict()).toMatchObject({ verdict: 'go', label: 'GO', reasons: [], monitoringFailures: [] })
  expect(await board('open')).toBeUndefined()
  expect(await inbox()).toEqual([])
  await decide('Zero alerts triggered', 'failed', 'two pages at night')
  const failure = '“Zero alerts triggered” failed: two pages at night.'
  const said = await verdict()
  expect(said).toMatchObject({ verdict: 'go', label: 'GO, monitoring failed', reasons: [] })
  expect(said.monitoringFailures[0]?.message).toBe(failure)
  expect((await look()).head.monitoringFailures).toEqual(said.monitoringFailures)
  await saveTimeline(releaseId)
  for (const state of ['all', 'open', 'decided'])
    expect(await board(state), state).toMatchObject({
      level: 'go',
      monitoring: { worst: failure },
      decided: { call: 'go' },
    })
  const notified = await readWrittenRecord(lead, { releaseId }, now())
  expect(notified.label).toBe('GO, monitoring failed')
  expect(notified.tables.find(({ id }) => id === 'why')?.empty).not.toMatch(/nothing/i)
  expect(JSON.stringify(notified)).not.toMatch(/nothing stands against/i)
  const markdown = await report('md')
  expect(markdown).toContain('**GO, monitoring failed** as of')
  expect(markdown).not.toMatch(/nothing stands against/i)
  const record = readExport(await report('json'))
  if (typeof record === 'string') throw new Error(record)
  expect(monitoringFailures(record.release, new Date(record.at))).toEqual(said.monitoringFailures)
  expect((await reviewExport(record, { sha256, link: chainHash, merkle: merkleHash })).differences).toEqual([])
  const first = await inbox()
  expect(first.map(({ title }) => title)).toEqual([expect.stringContaining('GO, monitoring failed')])
  expect(await inbox()).toEqual(first)
})

test('an item that passes again is no failure any more', async () => {
  const { decide, verdict, board } = await decided()
  await decide('Zero alerts triggered', 'failed')
  expect((await verdict()).label).toBe('GO, monitoring failed')
  await decide('Zero alerts triggered', 'passed')
  expect((await verdict()).label).toBe('GO')
  expect(await board('open')).toBeUndefined()
  expect((await board('decided'))?.monitoring).toBeUndefined()
})

test('a metric past its target says no before the decision, and stands beside it afterwards', async () => {
  const open = await buildHands(DOCUMENT)
  const sample = async ({ releaseId, lead }: Pick<typeof open, 'releaseId' | 'lead'>, value: number) => {
    const [metric] = (await readSnapshot(lead, { releaseId }, now())).metrics
    await addSample(lead, { releaseId, metricId: metric?.id ?? '', samples: [{ value }] }, now())
  }
  await sample(open, 500)
  expect(await readVerdict(open.lead, { releaseId: open.releaseId }, now())).toMatchObject({
    verdict: 'no-go',
    monitoringFailures: [],
  })
  const done = await decided()
  await sample(done, 500)
  expect(await done.verdict()).toMatchObject({
    ...{ verdict: 'go', label: 'GO, monitoring failed' },
    monitoringFailures: [{ kind: 'metric-breached' }],
  })
})

// Monitoring on a real database: hour 0, check-ins, metrics, the soak, each with a moved clock.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { readHistoryOf, tree } from '@/e2e/support/monitored'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { closeDatabase } from '@/lib/data/close-database'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import { Refusal } from '@/lib/domain/refusal'
import { addMetric } from '@/lib/monitor/add-metric'
import { assignCheckIn } from '@/lib/monitor/assign-check-in'
import { beginWatches } from '@/lib/monitor/begin-watches'
import { doCheckIn } from '@/lib/monitor/do-check-in'
import { feedMetric } from '@/lib/monitor/feed-metric'
import { markDeployed, noteDeployed } from '@/lib/monitor/mark-deployed'
import { notifyOverdue } from '@/lib/monitor/notify-overdue'
import { planWindow } from '@/lib/monitor/plan-window'
import { readMetric } from '@/lib/monitor/read-metric'
import { readMonitoring } from '@/lib/monitor/read-monitoring'
import { addSample } from '@/lib/release/add-sample'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { claimRuns } from '@/lib/release/runs/claim-run'
import { recordRuns } from '@/lib/release/runs/record-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'
import { scheduleProbe } from '@/lib/release/runs/schedule-probe'
import { startRollback } from '@/lib/rollback/start-rollback'

testDatabase()

const DOCUMENT = `# Ferry booking

## Deploy (10 min)
- [ ] Build is out

## Watch (First 8 hours)
### Hour 0-4: close
- [ ] Look at the bookings every 30 minutes
- [ ] Pages answer every minute
### Hour 4-8: light
- [ ] Look again every 2 hours

## Numbers
| Metric | Target | Alert | Check interval |
|---|---|---|---|
| Response time | <50ms | >200ms | 30 seconds |

## GO if all true
- The harbour agrees

## Rollback Instructions (If Needed)

### Quick Rollback (< 15 min)
1. Put the old build back
2. Start it

Ready after 7+ days of stable operation; on an incident restart the 1-week timer.
`
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

async function begin(text = DOCUMENT) {
  const place = await buildProject()
  const releaseId = await buildRelease(place, text)
  const lead = await buildPerson(place.projectId, 'lead')
  const zero = Math.floor(Date.now() / SECOND) * SECOND - 20 * DAY
  const at = (time: number) => new Date(zero + time)
  const snapshot = (time: number) => readSnapshot(lead, { releaseId }, at(time))
  const items = tree(await snapshot(0))
  const [metric] = (await snapshot(0)).metrics
  const item = (title: string) => items.find((one) => one.title.startsWith(title))?.id ?? ''
  return { ...place, releaseId, lead, zero, at, snapshot, item, metricId: metric?.id ?? '' }
}

const refusal = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : `thrown ${String(error)}`),
  )

describe('hour 0', () => {
  test('is said by a person, corrected only with a reason, and not in the future', async () => {
    const { releaseId, lead, zero, at } = await begin()
    expect(await refusal(markDeployed(lead, { releaseId, at: at(2 * MINUTE).toISOString() }, at(0)))).toBe('invalid')
    expect(await refusal(markDeployed(lead, { releaseId, at: at(-40 * DAY).toISOString() }, at(0)))).toBe('invalid')
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(HOUR))
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(HOUR))
    expect(await refusal(markDeployed(lead, { releaseId, at: at(MINUTE).toISOString() }, at(HOUR)))).toBe('conflict')
    await markDeployed(lead, { releaseId, at: at(MINUTE).toISOString(), reason: 'the switch took a minute' }, at(HOUR))
    expect(
      (await readHistoryOf(releaseId, 'release.deployed')).map(({ was, deployedAt }) => [was, deployedAt]),
    ).toEqual([
      [null, at(0).toISOString()],
      [at(0).toISOString(), at(MINUTE).toISOString()],
    ])
    expect(await noteDeployed(releaseId, new Date(zero + HOUR))).toBe(false)
  })
  test('is set by the checklist when its last deploy item is done, once', async () => {
    const { releaseId, lead, item } = await begin()
    expect(await noteDeployed(releaseId, new Date())).toBe(false)
    const decided = await patchItem(lead, { itemId: item('Build is out'), outcome: 'passed', revision: 1 }, new Date())
    expect(
      await Promise.all([noteDeployed(releaseId, new Date()), noteDeployed(releaseId, new Date())]).then((both) =>
        both.sort(),
      ),
    ).toEqual([false, true])
    expect((await readSnapshot(lead, { releaseId }, new Date())).deployedAt).toBe(decided.decidedAt)
    expect(await readHistoryOf(releaseId, 'release.deployed')).toHaveLength(1)
  })
})

describe('check-ins', () => {
  test('follow from hour 0; overdue ones hold, missed ones show; each is done once', async () => {
    const { releaseId, lead, at, snapshot, item } = await begin()
    const itemId = item('Look at the bookings')
    expect(await refusal(doCheckIn(lead, { releaseId, itemId, outcome: 'ok' }, at(0)))).toBe('conflict')
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(0))
    const slots = async (time: number) => {
      const { windows } = await readMonitoring(lead, { releaseId }, at(time))
      return windows
        .flatMap(({ items }) => items)
        .find((watch) => watch.itemId === itemId)
        ?.slots.map(({ state }) => state)
    }
    expect(await slots(10 * MINUTE)).toEqual(['due', ...Array.from({ length: 7 }, () => 'upcoming')])
    const both = await Promise.all(
      [1, 2].map(() =>
        refusal(doCheckIn(lead, { releaseId, itemId, outcome: 'ok', slotAt: at(0).toISOString() }, at(10 * MINUTE))),
      ),
    )
    expect(both.sort()).toEqual(['done', 'stale'])
    expect(
      await refusal(
        doCheckIn(lead, { releaseId, itemId, outcome: 'ok', slotAt: at(HOUR).toISOString() }, at(10 * MINUTE)),
      ),
    ).toBe('conflict')
    expect((await slots(100 * MINUTE))?.slice(0, 4)).toEqual(['done', 'missed', 'overdue', 'due'])
    const overdue = async (time: number) =>
      (await readReasons(time))
        .filter(({ kind, message }) => kind === 'check-in-overdue' && message.includes('Look at the bookings'))
        .map(({ message }) => message)
    const readReasons = async (time: number) => {
      return (await readRelease(lead, { releaseId }, at(time))).head.verdict.reasons
    }
    const due = `${at(90 * MINUTE)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ')} UTC`
    expect(await overdue(100 * MINUTE)).toEqual([
      `The check-in “Look at the bookings every 30 minutes” was due at ${due}.`,
    ])
    expect(
      await refusal(
        doCheckIn(lead, { releaseId, itemId, outcome: 'ok', slotAt: at(45 * MINUTE).toISOString() }, at(100 * MINUTE)),
      ),
    ).toBe('conflict')
    await doCheckIn(lead, { releaseId, itemId, outcome: 'ok' }, at(100 * MINUTE))
    expect(await overdue(100 * MINUTE)).toEqual([])
    await doCheckIn(lead, { releaseId, itemId, outcome: 'problem', note: 'bookings are lost' }, at(101 * MINUTE))
    expect(tree(await snapshot(101 * MINUTE)).find(({ id }) => id === itemId)).toMatchObject({
      outcome: 'failed',
      reason: 'bookings are lost',
    })
    expect((await readHistoryOf(releaseId, 'check-in.done')).map(({ outcome, is }) => [outcome, is])).toEqual([
      ['ok', undefined],
      ['ok', undefined],
      ['problem', 'failed'],
    ])
  })
  test('windows are planned and check-ins assigned by a lead; what cannot be is refused with a sentence', async () => {
    const { releaseId, projectId, lead, at, item } = await begin()
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(0))
    const { windows } = await readMonitoring(lead, { releaseId }, at(0))
    const light = windows.find(({ title }) => title.startsWith('Hour 4-8'))?.sectionId ?? ''
    const plan = (fromSeconds: number, toSeconds: number, everySeconds: number | null, now = 0) =>
      refusal(planWindow(lead, { releaseId, sectionId: light, fromSeconds, toSeconds, everySeconds }, at(now)))
    expect([
      await plan(0, 7200, 0),
      await plan(7200, 0, 600),
      await plan(0, 7200, 30),
      await plan(0, 60, null, HOUR),
    ]).toEqual(['invalid', 'invalid', 'invalid', 'invalid'])
    expect(await plan(2 * 3600, 8 * 3600, 3600)).toBe('done')
    const seen = (await readMonitoring(lead, { releaseId }, at(0))).windows.find(({ sectionId }) => sectionId === light)
    expect([seen?.fromSeconds, seen?.overlaps, seen?.items[0]?.slots.length]).toEqual([7200, ['Hour 0-4: close'], 3])
    const viewer = await buildPerson(projectId, 'viewer')
    const itemId = item('Look again')
    expect(
      await refusal(
        assignCheckIn(viewer, { releaseId, itemId, slotAt: at(3 * HOUR).toISOString(), assigneeId: viewer.id }),
      ),
    ).toBe('forbidden')
    await assignCheckIn(lead, { releaseId, itemId, slotAt: at(3 * HOUR).toISOString(), assigneeId: viewer.id })
    const described = (await readMonitoring(lead, { releaseId }, at(0))).windows
      .flatMap(({ items }) => items)
      .find((watch) => watch.itemId === itemId)
    expect(described?.slots[0]?.assignee).toEqual({ id: viewer.id, name: viewer.name })
  })
  test('a probe does the check-in of its slot and feeds its metric; it starts with its window unless somebody stopped it', async () => {
    const { releaseId, lead, item, metricId } = await begin()
    const itemId = item('Pages answer')
    await saveProbe(
      lead,
      { itemId, definition: { kind: 'tcp', host: '127.0.0.1', port: 1, expect: ['connected'], everySeconds: 60 } },
      new Date(),
    )
    expect(await refusal(feedMetric(lead, { releaseId, metricId, itemId, expression: 'nothing.known' }))).toBe(
      'invalid',
    )
    await feedMetric(lead, { releaseId, metricId, itemId, expression: 'time.total * 2.0' })
    await markDeployed(lead, { releaseId }, new Date())
    const scheduled = async () => (await database().probe.findUniqueOrThrow({ where: { itemId } })).dueAt !== null
    expect([
      await beginWatches(new Date(Date.now() - HOUR)),
      await beginWatches(new Date(Date.now() + SECOND)),
      await beginWatches(new Date(Date.now() + SECOND)),
    ]).toEqual([0, 1, 0])
    expect(await scheduled()).toBe(true)
    await scheduleProbe(lead, { itemId, on: false }, new Date())
    await beginWatches(new Date(Date.now() + SECOND))
    expect(await scheduled()).toBe(false)

    await requestRun(lead, { itemId })
    const [taken] = await claimRuns('here', 50).then((runs) => runs.filter(({ run }) => run.itemId === itemId))
    if (!taken) throw new Error('no run')
    const result = {
      status: 'failed' as const,
      error: null,
      summary: 'refused',
      timings: { total: 120 },
      assertions: [],
      captured: {},
      transcript: '',
      egress: [],
    }
    await recordRuns([{ run: taken.run, result }], new Date(Date.now() + SECOND))
    const { windows, metrics } = await readMonitoring(lead, { releaseId }, new Date(Date.now() + MINUTE))
    expect(windows.flatMap(({ items }) => items).find((watch) => watch.itemId === itemId)).toMatchObject({
      cadenceSeconds: 60,
      slots: [{ state: 'done', outcome: 'problem', by: `run ${taken.run.number}` }],
    })
    expect(metrics[0]).toMatchObject({ value: 240, state: 'breached' })
    expect(await readHistoryOf(releaseId, 'metric.breached')).toHaveLength(1)
  })
})

describe('notices of check-ins', () => {
  test('who should have looked is told once; after a day without a worker, once for each item with what was missed', async () => {
    const { releaseId, projectId, lead, at, item } = await begin()
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(0))
    const observations = await buildPerson(projectId, 'viewer', ['Watch'])
    const itemId = item('Look at the bookings')
    await assignCheckIn(lead, { releaseId, itemId, slotAt: at(0).toISOString(), assigneeId: observations.id })
    const described = async () =>
      (
        await database().notice.findMany({ where: { releaseId, kind: 'check-in-overdue' }, orderBy: { seq: 'asc' } })
      ).map(({ userId, key, body }) => [userId, key.includes(itemId), body])
    await notifyOverdue(at(20 * MINUTE))
    expect(await described()).toEqual([])
    await notifyOverdue(at(35 * MINUTE))
    await notifyOverdue(at(36 * MINUTE))
    expect(await described()).toEqual([[observations.id, true, '']])
    await notifyOverdue(at(DAY))
    await notifyOverdue(at(DAY + HOUR))
    const late = (await described()).slice(1)
    expect(late.map(([userId]) => userId)).toEqual([lead.id, lead.id, lead.id])
    expect(late.filter(([, mine]) => mine)).toEqual([[lead.id, true, '7 before it were missed too.']])
  })
})

describe('metrics', () => {
  test('a breach is told once when it begins and once when it ends; what was sent before is not written again', async () => {
    const { releaseId, lead, at, metricId, snapshot } = await begin()
    const send = (samples: [number, number][], now = samples.at(-1)?.[0] ?? 0) =>
      addSample(
        lead,
        { releaseId, metricId, samples: samples.map(([time, value]) => ({ value, at: at(time).toISOString() })) },
        at(now),
      )
    expect(
      await send([
        [0, 10],
        [30 * SECOND, 20],
      ]),
    ).toMatchObject({ added: 2 })
    expect(
      await send([
        [0, 10],
        [30 * SECOND, 20],
      ]),
    ).toMatchObject({ added: 0 })
    expect(await refusal(send([[0, 11]]))).toBe('conflict')
    await send([[MINUTE, 300]])
    await send([[90 * SECOND, 400]])
    expect((await snapshot(90 * SECOND)).metrics[0]).toMatchObject({ state: 'breached', value: 400 })
    expect((await snapshot(90 * SECOND)).verdict).toBe('no-go')
    await send([[2 * MINUTE, 10]])
    await send([[75 * SECOND, 350]], 2 * MINUTE)
    expect((await snapshot(2 * MINUTE)).metrics[0]).toMatchObject({ state: 'ok', value: 10 })
    const actions = (await readHistoryOf(releaseId))
      .map(({ action }) => action)
      .filter((action) => String(action).startsWith('metric.'))
    expect(actions).toEqual([
      'metric.sampled',
      'metric.breached',
      'metric.sampled',
      'metric.recovered',
      'metric.sampled',
    ])
    const { breaches, percentiles, n } = await readMetric(lead, { releaseId, metricId }, at(HOUR))
    expect([n, percentiles?.p50, breaches.map(({ from, to, n: many }) => [from, to, many])]).toEqual([
      6,
      20,
      [[at(30 * SECOND).toISOString(), at(2 * MINUTE).toISOString(), 3]],
    ])
    expect(
      await refusal(addSample(lead, { releaseId, metricId, value: Number.NaN }, at(0)).then(() => undefined)),
    ).not.toBe('done')
  })
  test('stretches kept sample by sample are what all samples give, in any order of arrival and from many at once', async () => {
    const { releaseId, lead, at, metricId } = await begin()
    const values = Array.from({ length: 50 }, (_, index) => ({
      time: ((index * 37) % 50) * 20 * SECOND + (index % 7 === 0 ? 5 * SECOND : 0),
      value: index % 9 === 0 ? 300 : 10,
    }))
    // Ten at a time: more would wait for a connection longer than the pool lets them on a busy machine.
    for (let from = 0; from < values.length; from += 10)
      await Promise.all(
        values
          .slice(from, from + 10)
          .map(({ time, value }) =>
            addSample(lead, { releaseId, metricId, value, at: at(time).toISOString() }, at(HOUR)),
          ),
      )
    const spans = async (metric: string) =>
      (await database().metricSpan.findMany({ where: { metricId: metric }, orderBy: { id: 'asc' } })).map(
        ({ state, from, to, n }) => ({ state, from, to, n }),
      )
    const { metricId: other } = await addMetric(lead, {
      ...{ releaseId, name: 'The same again', intervalSeconds: 30 },
      ...{ target: { comparator: '<', value: 50 }, alert: { comparator: '>', value: 200 } },
    })
    await addSample(
      lead,
      { releaseId, metricId: other, samples: values.map(({ time, value }) => ({ value, at: at(time).toISOString() })) },
      at(HOUR),
    )
    expect(await spans(metricId)).toEqual(await spans(other))
    expect((await spans(other)).reduce((sum, { n }) => sum + n, 0)).toBe(50)
  })
})

describe('the soak', () => {
  test('seven days of samples every 30 s, the process restarted in between: to the second; a breach restarts the week', {
    timeout: 60_000,
  }, async () => {
    const { releaseId, lead, at, metricId, snapshot } = await begin()
    const soakAt = async (time: number) => (await snapshot(time)).soak
    expect(await soakAt(0)).toMatchObject({
      state: 'not-deployed',
      requiredSeconds: (7 * DAY) / SECOND,
      coveredSeconds: 0,
    })
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(0))
    expect(await soakAt(MINUTE)).toMatchObject({
      state: 'interrupted',
      reason: 'Nothing has measured it yet.',
    })
    const feed = async (from: number, to: number, value = 10) => {
      for (let time = from; time <= to; time += 1000 * 30 * SECOND) {
        const samples = Array.from({ length: Math.min(1000, (to - time) / (30 * SECOND) + 1) }, (_, index) => ({
          value,
          at: at(time + index * 30 * SECOND).toISOString(),
        }))
        await addSample(lead, { releaseId, metricId, samples }, at(to))
      }
    }
    await feed(0, DAY)
    expect(await soakAt(DAY)).toMatchObject({ state: 'running', coveredSeconds: DAY / SECOND })
    await feed(DAY + 30 * SECOND, DAY + 60 * SECOND, 300)
    const again = DAY + 90 * SECOND
    await closeDatabase()
    await feed(again, 4 * DAY + again)
    expect(await soakAt(4 * DAY + again)).toMatchObject({
      ...{ state: 'running', coveredSeconds: (4 * DAY) / SECOND, restartedAt: at(again).toISOString() },
      endsAt: at(7 * DAY + again).toISOString(),
    })
    await feed(4 * DAY + again + 30 * SECOND, 7 * DAY + again - 30 * SECOND)
    expect(await soakAt(7 * DAY + again)).toMatchObject({ state: 'running', coveredSeconds: (7 * DAY) / SECOND - 30 })
    await feed(7 * DAY + again, 7 * DAY + again)
    expect(await soakAt(7 * DAY + again)).toMatchObject({ state: 'completed', coveredSeconds: (7 * DAY) / SECOND })
    expect(await soakAt(9 * DAY)).toMatchObject({ state: 'completed' })
  })
  test('check-ins carry it where nothing is fed, and a go/no-go line answered against it starts it again, as a rollback in earnest does', async () => {
    const { releaseId, lead, at, item, snapshot } = await begin()
    await markDeployed(lead, { releaseId, at: at(0).toISOString() }, at(0))
    const itemId = item('Look at the bookings')
    await doCheckIn(lead, { releaseId, itemId, outcome: 'ok' }, at(5 * MINUTE))
    expect((await snapshot(10 * MINUTE)).soak).toMatchObject({ state: 'running', coveredSeconds: 600 })
    expect((await snapshot(HOUR)).soak).toMatchObject({ state: 'interrupted', coveredSeconds: 1800 })
    const [criterion] = (await snapshot(0)).criteria
    if (!criterion) throw new Error('no criterion')
    await answerCriterion(
      lead,
      { releaseId, criterionId: criterion.id, holds: false, revision: criterion.revision },
      at(20 * MINUTE),
    )
    expect((await snapshot(25 * MINUTE)).soak).toMatchObject({
      coveredSeconds: 300,
      restartedAt: at(20 * MINUTE).toISOString(),
    })
    const [plan] = (await snapshot(0)).rollbacks
    await startRollback(
      lead,
      { releaseId, planId: plan?.id ?? '', reason: 'practice', rehearsal: true },
      at(22 * MINUTE),
    )
    expect((await snapshot(25 * MINUTE)).soak).toMatchObject({ restartedAt: at(20 * MINUTE).toISOString() })
    await startRollback(
      lead,
      { releaseId, planId: plan?.id ?? '', reason: 'bookings are lost', rehearsal: false },
      at(24 * MINUTE),
    )
    expect((await snapshot(25 * MINUTE)).soak).toMatchObject({
      coveredSeconds: 60,
      restartedAt: at(24 * MINUTE).toISOString(),
    })
    await expect(database().$executeRaw`DELETE FROM "SoakRestart"`).rejects.toThrow(/append-only/)
  })
})

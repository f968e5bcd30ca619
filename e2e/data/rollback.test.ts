// Going back as the checklists have it, by a clock that the test moves: within the budget and over it, resumed, rehearsed, and after the decision.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { callRelease } from '@/lib/decision/call-release'
import { reopenRelease } from '@/lib/decision/reopen-release'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readSnapshot } from '@/lib/release/read/read-snapshot'
import { finishRollback, resumeRelease } from '@/lib/rollback/end-rollback'
import { readRollback } from '@/lib/rollback/read-rollback'
import { saveRehearsal } from '@/lib/rollback/save-rehearsal'
import { startRollback } from '@/lib/rollback/start-rollback'
import { tickStep } from '@/lib/rollback/tick-step'

testDatabase()

const TEXT = `# Staging

## Deploy
- [ ] Deploy it
- [ ] Rollback procedure confirmed working

## Rollback Instructions (If Needed)

### Quick Rollback (< 15 min)

If deployment is unsuccessful:

\`\`\`bash
# 1. Stop server
pkill -f server

# 2. Restore database
psql < before.sql

# 3. Revert code (optional)
git checkout v1
\`\`\`

### Validation After Rollback
- [ ] Server running
  \`\`\`probe
  kind: http
  url: "https://staging.example.com/health"
  expect: [status == 200]
  \`\`\`
- [ ] Old rows are there
- [ ] Cache flushed
  \`\`\`probe
  kind: http
  method: POST
  url: "https://staging.example.com/flush"
  expect: [status == 200]
  \`\`\`
`
const START = Date.parse('2026-11-02T10:00:00Z')
/** So many seconds after the beginning. */
const at = (seconds: number) => new Date(START + seconds * 1000)

let place: { projectId: string; environmentId: string }
beforeAll(async () => {
  place = await buildProject({ egress: [{ host: 'staging.example.com' }] })
})

async function build() {
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const { desk, view } = await readRollback(lead, { releaseId }, at(0))
  const [option] = desk.options
  if (!option) throw new Error('one rollback plan')
  const itemOf = (title: string) => view.items.find((item) => item.title === title)?.id ?? ''
  return { releaseId, lead, planId: option.id, steps: option.steps.map(({ id }) => id), option, itemOf }
}
type Built = Awaited<ReturnType<typeof build>>

const refused = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error) => (error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)),
  )
const actionsOf = async (releaseId: string) =>
  (
    await database().auditEvent.findMany({ where: { releaseId }, orderBy: { seq: 'asc' }, select: { action: true } })
  ).map(({ action }) => action)
const lastEvent = async (releaseId: string, action: string): Promise<Record<string, unknown>> => {
  const { body } = await database().auditEvent.findFirstOrThrow({
    where: { releaseId, action },
    orderBy: { seq: 'desc' },
  })
  return JSON.parse(body)
}
async function pass({ releaseId, lead, itemOf }: Built, title: string, now: Date, who: Person = lead) {
  const item = (await readRelease(who, { releaseId }, now)).items.find(({ id }) => id === itemOf(title))
  await patchItem(who, { itemId: itemOf(title), outcome: 'passed', revision: item?.revision ?? 0 }, now)
}
async function tickAll({ lead, steps, releaseId, planId }: Built, everySeconds: number) {
  for (const [index, stepId] of steps.entries())
    await tickStep(lead, { releaseId, planId, stepId, done: true }, at((index + 1) * everySeconds))
}

describe('a rollback plan', () => {
  test('is read with its trigger, its budget, its steps in order and the checks beside it', async () => {
    const { option } = await build()
    expect(option).toMatchObject({
      title: 'Quick Rollback (< 15 min)',
      triggers: ['If deployment is unsuccessful'],
      budgetSeconds: 900,
      state: 'ready',
    })
    expect(option.steps.map(({ title, optional }) => [title, optional])).toEqual([
      ['Stop server', false],
      ['Restore database', false],
      ['Revert code (optional)', true],
    ])
    expect(option.checkIds).toHaveLength(3)
  })

  test('that a document writes as boxes has steps too: what is to be done is no look at whether it worked', async () => {
    const releaseId = await buildRelease(
      place,
      '# R\n\n## Do\n- [ ] One\n\n## Rollback (< 10 min)\n- [ ] Put the old build back\n- [ ] Tell the harbour masters\n- [ ] Health answers again\n',
    )
    const { desk, view } = await readRollback(await buildPerson(place.projectId, 'lead'), { releaseId }, at(0))
    const titles = (ids: string[] = []) => ids.map((id) => view.items.find((item) => item.id === id)?.title)
    expect(titles(desk.options[0]?.workIds)).toEqual(['Put the old build back', 'Tell the harbour masters'])
    expect(titles(desk.options[0]?.checkIds)).toEqual(['Health answers again'])
  })

  test('with numbered steps has the boxes below them as its checks', async () => {
    const releaseId = await buildRelease(
      place,
      '# R\n\n## Do\n- [ ] One\n\n## 6. Rollback (< 15 min)\n\n1. Turn on the maintenance page\n2. Deploy the previous version\n3. Restore the snapshot\n\n- [ ] Old version answers\n',
    )
    const { desk, view } = await readRollback(await buildPerson(place.projectId, 'lead'), { releaseId }, at(0))
    expect(desk.options).toHaveLength(1)
    const [option] = desk.options
    expect(option?.steps.map(({ title }) => title)).toEqual([
      'Turn on the maintenance page',
      'Deploy the previous version',
      'Restore the snapshot',
    ])
    expect(option?.workIds).toEqual([])
    expect(option?.checkIds.map((id) => view.items.find((item) => item.id === id)?.title)).toEqual([
      'Old version answers',
    ])
  })

  test('within its budget: started, stepped, checked, rolled back; each action stands once in the history; a new round begins ready', async () => {
    const built = await build()
    const { releaseId, lead, planId, steps } = built
    await pass(built, 'Old rows are there', at(-3600))
    await startRollback(lead, { releaseId, planId, reason: 'p95 was 3 s', rehearsal: false }, at(0))
    const during = await readRelease(lead, { releaseId }, at(60))
    expect(during.head).toMatchObject({
      state: 'rolling-back',
      verdict: { level: 'no-go' },
      rollback: { title: 'Quick Rollback (< 15 min)', elapsedSeconds: 60, budgetSeconds: 900 },
    })
    expect(during.items.find(({ title }) => title === 'Old rows are there')?.outcome).toBe('pending')
    expect((await readSnapshot(lead, { releaseId }, at(60))).rollbacks).toEqual([
      {
        ...{ id: planId, title: 'Quick Rollback (< 15 min)', budgetSeconds: 900, state: 'running' },
        triggers: ['If deployment is unsuccessful'],
        steps: [
          { id: steps[0], title: 'Stop server', optional: false },
          { id: steps[1], title: 'Restore database', optional: false },
          { id: steps[2], title: 'Revert code (optional)', optional: true },
        ],
      },
    ])

    await tickStep(lead, { releaseId, planId, stepId: steps[0] ?? '', done: true }, at(120))
    expect(await refused(finishRollback(lead, { releaseId, planId }, at(130)))).toMatch(
      /^conflict: Not done yet: “Restore database”\. .*The rollback continues/,
    )
    await tickStep(lead, { releaseId, planId, stepId: steps[1] ?? '', done: true }, at(300))
    expect(await database().probeGroup.count({ where: { releaseId } })).toBe(0)
    await tickStep(
      lead,
      { releaseId, planId, stepId: steps[2] ?? '', done: true, skipped: 'the old code is there already' },
      at(400),
    )
    const group = await database().probeGroup.findFirstOrThrow({ where: { releaseId } })
    expect(group).toMatchObject({ state: 'running', itemIds: [built.itemOf('Server running')] })
    expect(await database().probeRun.count({ where: { groupId: group.id, status: 'queued' } })).toBe(1)

    await pass(built, 'Old rows are there', at(500))
    expect(await refused(finishRollback(lead, { releaseId, planId }, at(600)))).toMatch(
      /^invalid: Not verified yet: “Server running”, “Cache flushed”/,
    )
    const ended = await finishRollback(lead, { releaseId, planId, reason: 'looked at by hand' }, at(702))
    expect(ended).toMatchObject({ outcome: 'rolled-back', seconds: 702, withinBudget: true })
    expect((await readRelease(lead, { releaseId }, at(703))).head).toMatchObject({
      state: 'rolled-back',
      verdict: { level: 'no-go' },
    })
    expect(await actionsOf(releaseId)).toEqual([
      'release.created',
      'item.decided',
      'rollback.started',
      'rollback.step-done',
      'rollback.step-done',
      'rollback.step-done',
      'group.requested',
      'item.decided',
      'rollback.ended',
    ])
    expect(await lastEvent(releaseId, 'rollback.ended')).toMatchObject({
      outcome: 'rolled-back',
      seconds: 702,
      budgetSeconds: 900,
      withinBudget: true,
      reason: 'looked at by hand',
    })
    expect(
      await refused(startRollback(lead, { releaseId, planId, reason: 'again', rehearsal: false }, at(800))),
    ).toMatch(/^conflict: This release is already rolled back/)

    await reopenRelease(lead, { releaseId, reason: 'fixed' })
    const { desk } = await readRollback(lead, { releaseId }, at(900))
    expect(desk.options[0]?.state).toBe('ready')
    expect(desk.past).toMatchObject([
      {
        outcome: 'rolled-back',
        seconds: 702,
        within: true,
        steps: [{ title: 'Stop server' }, {}, { skipped: 'the old code is there already' }],
      },
    ])
  })

  test('over its budget it says so, to the second', async () => {
    for (const [seconds, within] of [
      [900, true],
      [901, false],
    ] as const) {
      const built = await build()
      const { releaseId, lead, planId } = built
      await startRollback(lead, { releaseId, planId, reason: 'it is down', rehearsal: false }, at(0))
      await tickAll(built, 100)
      const ended = await finishRollback(lead, { releaseId, planId, reason: 'no time to look' }, at(seconds))
      expect(ended).toMatchObject({ seconds, withinBudget: within })
    }
  })

  test('while it goes on nothing that counts is changed; resumed, the release is open as before', async () => {
    const built = await build()
    const { releaseId, lead, planId } = built
    await startRollback(lead, { releaseId, planId, reason: 'it is down', rehearsal: false }, at(0))
    expect(await refused(pass(built, 'Deploy it', at(10)))).toMatch(/^conflict: A rollback is in progress/)
    await resumeRelease(lead, { releaseId, planId, reason: 'it was the load balancer' }, at(60))
    expect((await readRelease(lead, { releaseId }, at(61))).head.state).toBe('open')
    await pass(built, 'Deploy it', at(70))
    expect((await readRollback(lead, { releaseId }, at(80))).desk.options[0]?.state).toBe('resumed')
    expect(await refused(resumeRelease(lead, { releaseId, planId, reason: 'twice' }, at(90)))).toMatch(
      /^conflict: .*is not in progress/,
    )
  })

  test('after the decision it goes back all the same; resumed it is decided again', async () => {
    const built = await build()
    const { releaseId, lead, planId } = built
    const { head } = await readRelease(lead, { releaseId }, at(0))
    await callRelease(
      lead,
      { releaseId, call: 'no-go', contentHash: head.verdict.contentHash, reason: 'not today' },
      at(0),
    )
    await startRollback(lead, { releaseId, planId, reason: 'it went out by mistake', rehearsal: false }, at(10))
    await tickAll(built, 100)
    await pass(built, 'Old rows are there', at(400))
    await resumeRelease(lead, { releaseId, planId, reason: 'nothing was out' }, at(410))
    expect((await readRelease(lead, { releaseId }, at(411))).head.state).toBe('decided')
    await startRollback(lead, { releaseId, planId, reason: 'it was', rehearsal: false }, at(500))
    await tickAll(built, 200)
    expect(await finishRollback(lead, { releaseId, planId, reason: 'ok' }, at(1500))).toMatchObject({
      outcome: 'rolled-back',
      seconds: 1000,
      withinBudget: false,
    })
  })

  test('a step is taken back by whoever ticked it and by nobody else; ticking twice is once', async () => {
    const built = await build()
    const { releaseId, lead, planId, steps } = built
    const other = await buildPerson(place.projectId, 'lead')
    const stepId = steps[0] ?? ''
    await startRollback(lead, { releaseId, planId, reason: 'it is down', rehearsal: false }, at(0))
    await tickStep(lead, { releaseId, planId, stepId, done: true }, at(10))
    await tickStep(other, { releaseId, planId, stepId, done: true }, at(20))
    expect(await refused(tickStep(other, { releaseId, planId, stepId, done: false }, at(30)))).toMatch(
      /^forbidden: .*only they can undo that/,
    )
    await tickStep(lead, { releaseId, planId, stepId, done: false }, at(40))
    await tickStep(lead, { releaseId, planId, stepId, done: false }, at(50))
    expect((await actionsOf(releaseId)).filter((action) => action.startsWith('rollback.step'))).toEqual([
      'rollback.step-done',
      'rollback.step-undone',
    ])
    expect(await refused(tickStep(lead, { releaseId, planId, stepId: planId, done: true }, at(60)))).toMatch(
      /^not-found/,
    )
  })

  test('when other probes are being run, those of the checks are asked for beside them', async () => {
    const built = await build()
    const { releaseId, lead, planId } = built
    await database().probeGroup.create({
      data: {
        projectId: place.projectId,
        releaseId,
        title: 'all',
        itemIds: [],
        stopAtFailure: false,
        requestedBy: 'x',
      },
    })
    await startRollback(lead, { releaseId, planId, reason: 'it is down', rehearsal: false }, at(0))
    await tickAll(built, 10)
    expect(
      await database().probeRun.findMany({ where: { releaseId }, select: { itemId: true, status: true } }),
    ).toEqual([{ itemId: built.itemOf('Server running'), status: 'queued' }])
  })

  test('what is over never changes: the database refuses', async () => {
    const { releaseId, lead, planId } = await build()
    const { id } = await startRollback(lead, { releaseId, planId, reason: 'it is down', rehearsal: true }, at(0))
    await resumeRelease(lead, { releaseId, planId, reason: 'enough' }, at(10))
    await expect(
      database().$executeRaw`UPDATE "RollbackRun" SET "reason" = 'another' WHERE "id" = ${id}::uuid`,
    ).rejects.toThrow(/append-only/)
  })
})

describe('a rehearsal', () => {
  test('leaves the release as it is, and backs an item with a note of it', async () => {
    const built = await build()
    const { releaseId, lead, planId, itemOf } = built
    const { id } = await startRollback(lead, { releaseId, planId, reason: 'before the day', rehearsal: true }, at(0))
    const { head } = await readRelease(lead, { releaseId }, at(5))
    expect(head).toMatchObject({ state: 'open', verdict: { level: 'hold' }, rollback: { rehearsal: true } })
    expect((await readSnapshot(lead, { releaseId }, at(5))).rollbacks[0]?.state).toBe('ready')
    expect(
      await refused(
        saveRehearsal(lead, { releaseId, runId: id, itemId: itemOf('Rollback procedure confirmed working') }),
      ),
    ).toMatch(/^conflict: Only a completed rehearsal/)
    await tickAll(built, 60)
    await pass(built, 'Old rows are there', at(200))
    expect(await finishRollback(lead, { releaseId, planId, reason: 'no target here' }, at(610))).toMatchObject({
      outcome: 'rehearsed',
      seconds: 610,
      withinBudget: true,
    })
    const retained = await saveRehearsal(lead, {
      releaseId,
      runId: id,
      itemId: itemOf('Rollback procedure confirmed working'),
    })
    const evidence = await database().evidence.findUniqueOrThrow({ where: { id: retained.id } })
    expect(evidence.title).toBe('Rehearsal of Quick Rollback (< 15 min): 10:10, within the budget of 15:00')
    expect(evidence.text).toContain('2. Restore database: done 2026-11-02 10:02:00 UTC by')
    expect(evidence.text).toContain('Old rows are there: passed')
    expect(evidence.text).toContain('Server running: not shown')
    expect((await lastEvent(releaseId, 'evidence.added')).sha256).toBe(retained.sha256)
    expect((await readRelease(lead, { releaseId }, at(700))).head.state).toBe('open')
  })

  test('gives way to the real thing', async () => {
    const { releaseId, lead, planId } = await build()
    await startRollback(lead, { releaseId, planId, reason: 'practice', rehearsal: true }, at(0))
    expect(
      await refused(startRollback(lead, { releaseId, planId, reason: 'practice', rehearsal: true }, at(10))),
    ).toMatch(/^conflict: .* is rehearsing/)
    await startRollback(lead, { releaseId, planId, reason: 'it is down', rehearsal: false }, at(20))
    const { desk } = await readRollback(lead, { releaseId }, at(30))
    expect(desk.running).toMatchObject({ rehearsal: false, elapsedSeconds: 10 })
    expect(desk.past).toMatchObject([{ rehearsal: true, outcome: 'abandoned' }])
  })
})

test('of twenty who start at once, by any option, one does; nineteen are told who', async () => {
  const { releaseId, planId } = await build()
  const people = await Promise.all(Array.from({ length: 4 }, () => buildPerson(place.projectId, 'lead')))
  const described = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const person = people[index % people.length]
      return person
        ? refused(startRollback(person, { releaseId, planId, reason: `reason ${index}`, rehearsal: false }, at(index)))
        : ''
    }),
  )
  expect(described.filter((answer) => answer === 'done')).toHaveLength(1)
  const run = await database().rollbackRun.findFirstOrThrow({ where: { releaseId } })
  expect(
    described.filter((answer) => answer.startsWith(`conflict: ${run.startedBy} is going back by “Quick Rollback`)),
  ).toHaveLength(19)
  expect(await database().rollbackRun.count({ where: { releaseId } })).toBe(1)
  expect((await actionsOf(releaseId)).filter((action) => action === 'rollback.started')).toHaveLength(1)
})

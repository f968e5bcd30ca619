// The queue of runs: no more at one host than may be there, releases in turn, every run by one worker, and what a schedule wants when it wants it.
import { createServer, type ServerResponse } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { testWorkers } from '@/e2e/support/worker'
import { database } from '@/lib/data/client'
import { enqueueDue } from '@/lib/data/runs/run-schedule'
import { readRelease } from '@/lib/release/read/read-release'
import { claimRuns, type TakenRun } from '@/lib/release/runs/claim-run'
import { recordRuns } from '@/lib/release/runs/record-run'
import { requestRun } from '@/lib/release/runs/request-run'
import { saveProbe } from '@/lib/release/runs/save-probe'
import { scheduleProbe } from '@/lib/release/runs/schedule-probe'

const db = testDatabase()
const workers = testWorkers(db.url)
const now = () => new Date()

const PASSED = {
  status: 'passed' as const,
  timings: { total: 1 },
  assertions: [],
  captured: {},
  transcript: '',
  egress: [],
  error: null,
  summary: '200',
}
const record = (taken: TakenRun[]) =>
  recordRuns(
    taken.map(({ run }) => ({ run, result: PASSED })),
    now(),
  )
const probe = (title: string, url: string, more = '') =>
  `- [ ] ${title}\n  \`\`\`probe\n  kind: http\n  url: "${url}"\n  expect: [status == 200]\n${more.replace(/^(?=.)/gm, '  ')}  \`\`\`\n`

/** A release whose items have probes of these hosts, in this order. */
async function build(
  hosts: string[],
  { perHost = 1, more = '', place = undefined as Awaited<ReturnType<typeof buildProject>> | undefined } = {},
) {
  const where = place ?? (await buildProject({ perHost }))
  const releaseId = await buildRelease(
    where,
    `# R\n\n## S\n${hosts.map((host, at) => probe(`${at} ${host}`, `http://${host}/`, more)).join('')}`,
  )
  const lead = await buildPerson(where.projectId, 'lead')
  const { items } = await readRelease(lead, { releaseId }, now())
  const ask = async (from = 0, to = items.length) => {
    for (const item of items.slice(from, to)) await requestRun(lead, { itemId: item.id })
  }
  return { place: where, releaseId, lead, items, ask }
}

const titles = async (taken: TakenRun[]) => {
  const items = await database().item.findMany({ where: { id: { in: taken.map(({ run }) => run.itemId) } } })
  return taken.map(({ run }) => items.find(({ id }) => id === run.itemId)?.title ?? '')
}

async function emptied(): Promise<void> {
  for (let taken = await claimRuns('sweeper', 500); taken.length > 0; taken = await claimRuns('sweeper', 500))
    await record(taken)
}

describe('a host', () => {
  test('is looked at by one probe at a time unless its environment says more', async () => {
    await emptied()
    const { ask } = await build(['a.example', 'a.example', 'b.example', 'a.example'])
    await ask()
    const first = await claimRuns('one', 10)
    expect(await titles(first)).toEqual(['0 a.example', '2 b.example'])
    expect(await claimRuns('two', 10)).toEqual([])
    await record(first)
    const second = await claimRuns('two', 10)
    expect(await titles(second)).toEqual(['1 a.example'])
    await record(second)
    await emptied()

    const wide = await build(['a.example', 'a.example', 'a.example'], { perHost: 2 })
    await wide.ask()
    expect(await titles(await claimRuns('one', 10))).toEqual(['0 a.example', '1 a.example'])
    await database()
      .$executeRaw`UPDATE "ProbeRun" SET "status" = 'queued', "leaseUntil" = NULL WHERE "status" = 'running'`
    await emptied()
  })

  test('never has more than its number however many workers ask at once, and no run is taken twice', {
    timeout: 60_000,
  }, async () => {
    await emptied()
    const hosts = Array.from({ length: 120 }, (_, at) => `h${at % 4}.example`)
    const { ask, releaseId } = await build(hosts, { perHost: 3 })
    await ask()
    const seen = new Set<string>()
    const most: number[] = []
    await Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        for (;;) {
          const taken = await claimRuns(`w${worker}`, 5)
          for (const { run } of taken) {
            expect(seen.has(run.id), 'taken once').toBe(false)
            seen.add(run.id)
          }
          const busy = await database().$queryRaw<
            { runs: number }[]
          >`SELECT count(*)::int AS "runs" FROM "ProbeRun" WHERE "status" = 'running' GROUP BY "host"`
          most.push(...busy.map(({ runs }) => runs))
          await record(taken)
          if (taken.length === 0 && (await database().probeRun.count({ where: { releaseId, status: 'queued' } })) === 0)
            return
        }
      }),
    )
    expect(seen.size).toBe(120)
    expect(Math.max(...most)).toBe(3)
    expect(await database().probeRun.count({ where: { releaseId, status: 'passed', attempt: 1 } })).toBe(120)
    expect(await database().auditEvent.count({ where: { releaseId, action: 'run.recorded' } })).toBe(120)
  })
})

test('one probe that many ask for at once runs once, and everybody else is told which run it is', async () => {
  await emptied()
  for (let round = 0; round < 5; round++) {
    const { lead, items } = await build(['a.example'])
    const itemId = items[0]?.id ?? ''
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => requestRun(lead, { itemId })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await database().probeRun.count({ where: { itemId } })).toBe(1)
  }
})

test('a release that asks for one run is served beside one that has asked for many', async () => {
  await emptied()
  const many = await build(Array.from({ length: 30 }, (_, at) => `m${at}.example`))
  await many.ask()
  const few = await build(['f0.example', 'f1.example'])
  await few.ask()
  const order: string[] = []
  for (let taken = await claimRuns('one', 1); taken.length > 0; taken = await claimRuns('one', 1)) {
    order.push(...(await titles(taken)))
    await record(taken)
  }
  expect(order).toHaveLength(32)
  const places = ['0 f0.example', '1 f1.example'].map((title) => order.indexOf(title))
  expect(places[0], order.join(' ')).toBeLessThanOrEqual(2)
  expect(places[1], order.join(' ')).toBeLessThanOrEqual(4)
})

test('a probe that compares itself with before is given what it last saw, here or in the last release', async () => {
  await emptied()
  const more = 'warn: [time.total < before.total * 2.0]\n'
  const first = await build(['c.example'], { more })
  const claim = async () => {
    const [taken] = await claimRuns('one', 1)
    if (!taken) throw new Error('a run waits')
    return taken
  }
  await first.ask()
  const one = await claim()
  expect(one.before).toBeNull()
  await recordRuns([{ run: one.run, result: { ...PASSED, captured: { P95: 120 } } }], now())
  await first.ask()
  const two = await claim()
  expect(two.before).toEqual({ total: 1, P95: 120 })
  await recordRuns([{ run: two.run, result: { ...PASSED, status: 'failed', captured: { P95: 900 } } }], now())
  await first.ask()
  const three = await claim()
  expect(three.before, 'a run that did not pass is no baseline').toEqual({ total: 1, P95: 120 })
  await recordRuns([{ run: three.run, result: { ...PASSED, status: 'error', error: 'no' } }], now())
  const next = await build(['c.example'], { more, place: first.place })
  await next.ask()
  expect((await claim()).before, 'the last release').toEqual({ total: 1, P95: 120 })
  const elsewhere = await build(['c.example'], { more })
  await elsewhere.ask()
  expect((await claim()).before, 'another project').toBeNull()
})

describe('a schedule', () => {
  const MORE = 'everySeconds: 60\nforSeconds: 600\n'
  const dueOf = async (itemId: string) => (await database().probe.findUniqueOrThrow({ where: { itemId } })).dueAt

  test('runs at once and then in its step, once however many workers look', async () => {
    await emptied()
    const { lead, items, releaseId } = await build(['s.example'], { more: MORE })
    const itemId = items[0]?.id ?? ''
    expect(await scheduleProbe(lead, { itemId, on: true }, now())).toMatchObject({
      on: true,
      until: expect.any(String),
    })
    const first = await dueOf(itemId)
    expect((await Promise.all(Array.from({ length: 6 }, enqueueDue))).reduce((sum, count) => sum + count)).toBe(1)
    expect((await dueOf(itemId))?.getTime()).toBe((first?.getTime() ?? 0) + 60_000)
    const [shown] = (await readRelease(lead, { releaseId }, now())).items
    expect(shown?.schedule).toMatchObject({ startedBy: lead.name })
    const taken = await claimRuns('one', 5)
    expect(taken[0]?.run.requestedBy).toBe('schedule')

    await database()
      .$executeRaw`UPDATE "Probe" SET "dueAt" = now() - interval '130 seconds' WHERE "itemId" = ${itemId}::uuid`
    expect(await enqueueDue(), 'the last is under way still').toBe(0)
    expect(Number(await dueOf(itemId)), 'what was missed is not made up for').toBeGreaterThan(Date.now())
    await record(taken)
    expect(await scheduleProbe(lead, { itemId, on: true }, now()), 'it is on already').toMatchObject({ on: true })
    expect(await scheduleProbe(lead, { itemId, on: false }, now())).toEqual({ on: false })
    expect(await dueOf(itemId)).toBeNull()
    const described = await database().auditEvent.findMany({
      where: { releaseId, action: { startsWith: 'schedule.' } },
      orderBy: { seq: 'asc' },
    })
    expect(described.map(({ action }) => action)).toEqual(['schedule.started', 'schedule.stopped'])
  })

  test('ends with its time, with the release, and with the probe that it was of', async () => {
    await emptied()
    const { lead, items, releaseId } = await build(['s.example', 't.example'], { more: MORE })
    const [one = '', other = ''] = items.map(({ id }) => id)
    await scheduleProbe(lead, { itemId: one, on: true }, new Date(Date.now() - 599_000))
    expect(await enqueueDue()).toBe(1)
    expect(await dueOf(one), 'its next time would be too late').toBeNull()

    await scheduleProbe(lead, { itemId: other, on: true }, now())
    await saveProbe(
      lead,
      {
        itemId: other,
        definition: { kind: 'tcp', host: 't.example', port: 80, everySeconds: 60, expect: ['connected'] },
      },
      now(),
    )
    expect(await dueOf(other)).toBeNull()
    await scheduleProbe(lead, { itemId: other, on: true }, now())
    await database().release.update({ where: { id: releaseId }, data: { state: 'decided' } })
    expect(await enqueueDue()).toBe(0)
    expect(await dueOf(other)).toBeNull()
    await expect(scheduleProbe(lead, { itemId: other, on: true }, now())).rejects.toThrow(/decided and frozen/)
  })

  test('needs a step, a probe, and one who may run it', async () => {
    const { place, lead, items } = await build(['s.example'])
    const itemId = items[0]?.id ?? ''
    await expect(scheduleProbe(lead, { itemId, on: true }, now())).rejects.toThrow(/everySeconds/)
    await expect(
      scheduleProbe(await buildPerson(place.projectId, 'viewer'), { itemId, on: true }, now()),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(scheduleProbe(await buildPerson(null), { itemId, on: false }, now())).rejects.toMatchObject({
      code: 'not-found',
    })
    const definition = {
      kind: 'http',
      method: 'POST',
      url: 'http://s.example/',
      expect: ['status == 200'],
      everySeconds: 60,
    }
    await expect(saveProbe(lead, { itemId, definition }, now())).rejects.toThrow(/everySeconds/)
  })
})

/** A target that answers only as many requests as it was told to let go: how fast the machine is decides nothing. */
async function startGate() {
  const held: ServerResponse[] = []
  let allowed = 0
  let shut = true
  const pass = () => {
    while (held.length > 0 && (!shut || allowed > 0)) {
      allowed--
      held.shift()?.end('{}')
    }
  }
  const server = createServer((_, response) => {
    held.push(response)
    pass()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The gate has no port.')
  return {
    port: address.port,
    held: () => held.filter((response) => !response.destroyed).length,
    let: (count: number) => {
      allowed = count
      pass()
    },
    open: () => {
      shut = false
      pass()
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

test('workers that are killed again and again lose none of a thousand runs and write none twice', {
  timeout: 150_000,
}, async () => {
  await emptied()
  const gate = await startGate()
  const place = await buildProject({ perHost: 100, egress: [{ host: '127.0.0.1', ports: [gate.port] }] })
  const releaseIds: string[] = []
  for (let n = 0; n < 4; n++) {
    const { releaseId } = await build(
      Array.from({ length: 250 }, () => `127.0.0.1:${gate.port}`),
      { place, more: 'timeoutMs: 60000\n' },
    )
    releaseIds.push(releaseId)
  }
  const mine = { releaseId: { in: releaseIds } }
  await database().probe.updateMany({
    where: mine,
    data: { everySeconds: 86_400, dueAt: now(), dueHost: 'target', startedBy: 'test' },
  })
  const over = () => database().probeRun.count({ where: { ...mine, status: 'passed' } })
  const running: Awaited<ReturnType<typeof workers.start>>[] = [await workers.start(), await workers.start()]
  for (let killed = 0, before = 0; killed < 5; killed++) {
    gate.let(100)
    await vi.waitFor(async () => expect(await over()).toBeGreaterThan(before + 20), { timeout: 60_000, interval: 20 })
    await vi.waitFor(() => expect(gate.held(), 'some are under way').toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 20,
    })
    before = await over()
    running.shift()?.kill('SIGKILL')
    running.push(await workers.start())
  }
  gate.open()
  await vi.waitFor(async () => expect(await over()).toBe(1000), { timeout: 60_000, interval: 100 })
  expect(await database().probeRun.count({ where: mine })).toBe(1000)
  expect(await database().auditEvent.count({ where: { ...mine, action: 'run.recorded' } })).toBe(1000)
  expect(
    await database().probeRun.count({ where: { ...mine, attempt: { gt: 1 } } }),
    'some were taken over',
  ).toBeGreaterThan(0)
  workers.killAll()
  await gate.close()
})

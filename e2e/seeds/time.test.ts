// What documents say of the time after the deployment, run under a simulated clock: windows, their check-ins, the soak, a breach that restarts the week.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { Window } from '@/lib/domain/checklist/structure'
import { type CheckInRow, openSlots, slotsOf, type Watch, watchesOf } from '@/lib/domain/monitor/check-ins'
import { overdueSince, watchStates } from '@/lib/domain/monitor/watch-state'
import { instantiate } from '@/lib/domain/release/snapshot/instantiate'
import { soakClock } from '@/lib/domain/time/soak'
import { allowedGap, spansOf } from '@/lib/domain/time/spans'
import { resolveWindows, type WindowedSection } from '@/lib/domain/time/windows'

const ZERO = Date.parse('2026-05-04T10:00:00.000Z')
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Title, from and to in hours after hour 0. */
type Expected = { windows: [string, number, number][]; soakHours: number | null; restarts?: boolean; every: number[] }

const OWN: Record<string, { text: string; expected: Expected }> = {
  'hours counted from one, in a day': {
    text: '# A\n\n## Out\n- [ ] Ship\n\n## After the launch: Monitoring (First 24 Hours)\n### Hour 1 (at once)\n- [ ] Answers\n### Hour 2-4\n- [ ] Calm logs\n### Hour 4-24\n- [ ] Still calm\n\nOnce staging was fine (24 hours of stable operation):\n- write\n',
    expected: {
      windows: [
        ['After the launch', 0, 24],
        ['Hour 1', 0, 1],
        ['Hour 2-4', 1, 4],
        ['Hour 4-24', 4, 24],
      ],
      soakHours: 24,
      every: [3600, 10_800, 72_000],
    },
  },
  'hours counted from zero, each with its cadence': {
    text: '# B\n\n## 24-Hour Stability Period\n### Day 1: Monitoring\n#### Hour 0-4: Close Monitoring\n- [ ] See the numbers every 30 minutes\n- [ ] Read the logs every hour\n#### Hour 4-8: Light Monitoring\n- [ ] See the numbers every 2 hours\n#### Hour 8-24: Passive Monitoring\n- [ ] See the numbers every 4 hours\n',
    expected: {
      windows: [
        ['Day 1', 0, 24],
        ['Hour 0-4', 0, 4],
        ['Hour 4-8', 4, 8],
        ['Hour 8-24', 8, 24],
      ],
      soakHours: 24,
      every: [1800, 3600, 7200, 14_400],
    },
  },
  'a planned length and no window': {
    text: '# C\n\n## POST-LAUNCH MONITORING (24 Hours)\n- [ ] Errors stay low\n- [ ] Memory does not grow\n',
    expected: { windows: [['POST-LAUNCH', 0, 24]], soakHours: null, every: [86_400, 86_400] },
  },
  'a week that a breach restarts': {
    text: '# D\n\n## Numbers\n| Metric | Target | Alert | Check Interval |\n|---|---|---|---|\n| Answer time | <50ms | >200ms | 30s |\n\n## Ready when\n- [ ] 7+ days of stable operation\n\nIF NO-GO: mend it, restart the 1-week timer.\n',
    expected: { windows: [], soakHours: 168, restarts: true, every: [] },
  },
}
const SEEDS: Record<string, Expected> = {
  '000': {
    windows: [
      ['Post-Deployment: Mon', 0, 2],
      ['Post-Deployment Mon', 0, 24],
      ['Hour 1', 0, 1],
      ['Hour 2-4', 1, 4],
      ['Hour 4-24', 4, 24],
    ],
    soakHours: 24,
    every: [],
  },
  '001': { windows: [], soakHours: null, every: [] },
  '002': {
    windows: [
      ['Day 1', 0, 24],
      ['Hour 0-4', 0, 4],
      ['Hour 4-8', 4, 8],
      ['Hour 8-24', 8, 24],
      ['Day 2', 24, 48],
    ],
    soakHours: 24,
    every: [1800, 3600, 7200, 14_400],
  },
  '003': { windows: [], soakHours: 168, restarts: true, every: [] },
  '004': { windows: [['POST-DEPLOYMENT', 0, 24]], soakHours: null, every: [86_400] },
}
const folder = process.env.COUNTERSIGN_SEEDS
const seeds = folder
  ? readdirSync(folder)
      .filter((name) => /^\d+.*\.md$/.test(name))
      .map(
        (name) =>
          [
            name.slice(0, 3),
            { text: readFileSync(`${folder}/${name}`, 'utf8'), expected: SEEDS[name.slice(0, 3)] },
          ] as const,
      )
  : []

const Timing = z.object({ title: z.string(), plannedSeconds: z.number().nullable(), window: Window.nullable() })

function read(text: string) {
  let made = 0
  const structure = parseChecklist(text)
  const newId = () => `${++made}`
  const rows = instantiate(
    [structure],
    [],
    { projectId: 'p', releaseId: 'r' },
    { newId, digest: () => '', textOf: () => '', by: 'test', now: new Date(ZERO) },
  )
  const sections = rows.sections.map(
    ({ id, parentId, kind, ...row }): WindowedSection => ({ id, parentId, kind, ...Timing.parse(row) }),
  )
  const items = rows.items.map((row) => ({
    id: String(row.id),
    sectionId: String(row.sectionId),
    everySeconds: typeof row.everySeconds === 'number' ? row.everySeconds : null,
  }))
  return { structure, rows, sections, watches: watchesOf(sections, items, new Date(ZERO).toISOString()) }
}

const row = (itemId: string, slot: number, now: number): CheckInRow => ({
  ...{
    itemId,
    slotAt: new Date(slot).toISOString(),
    outcome: 'ok',
    note: null,
    doneBy: 'Ada',
    doneAt: new Date(now).toISOString(),
    via: 'person',
    assigneeId: null,
    assignee: null,
  },
})

/** Everybody looks a minute after each check-in is due, all the time. */
function checkInAll(watches: Watch[], until: number): CheckInRow[] {
  return watches.flatMap((watch) =>
    slotsOf(watch, [], until).flatMap(({ at }) => (at + MINUTE <= until ? [row(watch.itemId, at, at + MINUTE)] : [])),
  )
}

describe.each([...Object.entries(OWN), ...seeds])('%s', (_, { text, expected }) => {
  if (!expected) throw new Error('nothing is expected of it')
  const { structure, rows, sections, watches } = read(text)
  test('its windows are where the document means them', () => {
    const settled = resolveWindows(sections)
    const own = sections
      .filter(({ id }) => settled.get(id)?.sectionId === id)
      .map(({ id, title }) => ({
        title,
        from: (settled.get(id)?.fromSeconds ?? 0) / 3600,
        to: (settled.get(id)?.toSeconds ?? 0) / 3600,
      }))
    expect(own.map(({ from, to }) => [from, to])).toEqual(expected.windows.map(([, from, to]) => [from, to]))
    for (const [at, [title]] of expected.windows.entries()) expect(own[at]?.title.startsWith(title)).toBe(true)
    const cadences = watches.map(({ every }) => every / SECOND)
    for (const every of expected.every) expect(cadences).toContain(every)
  })
  test('nobody looks: each check-in is due, then overdue, then missed; everybody looks: nothing is ever overdue', () => {
    const last = Math.max(ZERO, ...watches.map(({ to, every }) => to + every))
    for (let now = ZERO; now <= last + HOUR; now += 30 * MINUTE) {
      for (const watch of watches) {
        const [idle] = watchStates([watch], [])
        const overdue = idle ? overdueSince(idle, now) : null
        const states = slotsOf(watch, [], now).map(({ state }) => state)
        expect(states.filter((state) => state === 'overdue').length).toBe(overdue === null ? 0 : 1)
        expect(openSlots(watch, now).length > 0).toBe(states.some((state) => state === 'due' || state === 'overdue'))
      }
      const [busy] = [watchStates(watches, checkInAll(watches, now))]
      expect(busy.map((watch) => overdueSince(watch, now)).filter((due) => due !== null)).toEqual([])
    }
    for (const watch of watches)
      expect(slotsOf(watch, [], last + HOUR).every(({ state }) => state === 'missed')).toBe(true)
  })
  test('its soak is what it asks for, is over to the second, and begins again after a breach', () => {
    const seconds = expected.soakHours === null ? null : expected.soakHours * 3600
    expect(rows.soaks.map(({ requiredSeconds }) => requiredSeconds)).toEqual(seconds === null ? [] : [seconds])
    if (seconds === null) return
    expect(structure.soak?.restartsOnBreach).toBe(expected.restarts ?? false)
    const [metric] = structure.metrics
    const interval = metric?.intervalSeconds ?? 300
    const length = seconds * SECOND
    const clock = (until: number, breach: readonly [number, number] | null) => {
      const samples = Array.from(
        { length: Math.floor((until - ZERO) / (interval * SECOND)) + 1 },
        (__, at) => ZERO + at * interval * SECOND,
      ).map((at) => ({
        at,
        state: breach && at >= breach[0] && at < breach[1] ? ('breached' as const) : ('ok' as const),
      }))
      const metrics = [
        { name: metric?.name ?? 'errors', intervalSeconds: interval, spans: spansOf(samples, allowedGap(interval)) },
      ]
      return soakClock({ requiredSeconds: seconds, deployedAt: ZERO, metrics, observations: [], restarts: [] }, until)
    }
    expect(clock(ZERO + length - interval * SECOND, null)).toMatchObject({
      state: 'running',
      coveredSeconds: seconds - interval,
    })
    expect(clock(ZERO + length, null)).toMatchObject({ state: 'completed', coveredSeconds: seconds })
    const breach = [ZERO + length / 2, ZERO + length / 2 + 10 * interval * SECOND] as const
    expect(clock(ZERO + length, breach)).toMatchObject({
      state: 'running',
      restartedAt: breach[1],
      endsAt: breach[1] + length,
    })
    expect(clock(breach[1] + length - interval * SECOND, breach).state).toBe('running')
    expect(clock(breach[1] + length, breach)).toMatchObject({ state: 'completed', coveredSeconds: seconds })
    const inspected = checkInAll(watches, ZERO + length)
    const byItem = new Map(watches.map((watch) => [watch.itemId, watch]))
    const observations = inspected.map(({ itemId, slotAt }) => ({
      from: Date.parse(slotAt),
      to: Math.min(Date.parse(slotAt) + (byItem.get(itemId)?.every ?? 0), byItem.get(itemId)?.to ?? 0),
    }))
    const watched = soakClock(
      { requiredSeconds: seconds, deployedAt: ZERO, metrics: [], observations, restarts: [] },
      ZERO + length,
    )
    if (watches.some(({ to }) => to >= ZERO + Math.min(length, DAY))) expect(watched.state).toBe('completed')
  })
})

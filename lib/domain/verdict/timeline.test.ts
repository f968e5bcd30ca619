// The timeline: what an event brought about, what time did, and when to look again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot, SHA } from '@/e2e/support/snapshots'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, item, LATER, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { BY_TIME, nextChange, pointsAfter, type VerdictPoint } from '@/lib/domain/verdict/timeline'

const event = { action: 'item.decided', by: 'Ada', at: new Date(EARLIER) }
const point = (facts: Partial<VerdictPoint> = {}): VerdictPoint => ({
  round: 1,
  level: 'hold',
  contentHash: SHA,
  reason: null,
  cause: 'x',
  at: '2026-05-04T10:00:00.000Z',
  ...facts,
})
const run = (freshUntil: string) => ({
  id: 'run',
  number: 1,
  status: 'passed' as const,
  requestedBy: 'x',
  requestedAt: EARLIER,
  finishedAt: EARLIER,
  resultSha256: 'x',
  freshUntil,
  summary: null,
})
const probed = (freshUntil: string) =>
  snapshot({ items: [item('a', { hasProbe: true, decidedVia: 'probe', run: run(freshUntil) })] })

describe('a point', () => {
  test('is what the last event brought about', () => {
    expect(pointsAfter({ snapshot: snapshot(), hash: SHA, now: NOW, event, last: point() })).toMatchObject([
      { level: 'go', cause: 'item.decided by Ada', at: EARLIER, reason: null },
    ])
  })

  test('or what time did since', () => {
    const old = probed('2026-05-04T11:30:00.000Z')
    expect(pointsAfter({ snapshot: old, hash: SHA, now: NOW, event, last: point() })).toMatchObject([
      { level: 'go', cause: 'item.decided by Ada' },
      { level: 'hold', cause: BY_TIME },
    ])
    expect(
      pointsAfter({ snapshot: old, hash: SHA, now: NOW, event, last: point({ level: 'go', at: EARLIER }) }),
    ).toMatchObject([{ level: 'hold', cause: BY_TIME, at: NOW.toISOString() }])
  })

  test('is none while the verdict stays, and one when a new round begins', () => {
    expect(pointsAfter({ snapshot: snapshot(), hash: SHA, now: NOW, event, last: point({ level: 'go' }) })).toEqual([])
    expect(
      pointsAfter({ snapshot: snapshot({ round: 2 }), hash: SHA, now: NOW, event, last: point({ level: 'go' }) }),
    ).toMatchObject([{ level: 'go', round: 2 }])
  })

  test('whatever the release: the last is the verdict that is, no two next to each other are alike, and looking again finds nothing', () => {
    fc.assert(
      fc.property(
        anySnapshot,
        fc.option(fc.constantFrom('go', 'conditional', 'hold', 'no-go').map((level) => point({ level }))),
        (given, last) => {
          const points = pointsAfter({ snapshot: given, hash: SHA, now: NOW, event, last })
          const all = last ? [last, ...points] : points
          expect(all.at(-1)?.level).toBe(evaluate(given, NOW, SHA).level)
          for (const [at, one] of all.entries()) expect(one.level).not.toBe(all[at - 1]?.level)
          expect(pointsAfter({ snapshot: given, hash: SHA, now: NOW, event, last: all.at(-1) ?? null })).toEqual([])
        },
      ),
    )
  })
})

describe('the next look', () => {
  test('is when the first of what ends by itself does', () => {
    expect(nextChange(snapshot(), NOW)).toBeNull()
    expect(nextChange(probed(LATER), NOW)?.toISOString()).toBe(LATER)
    expect(nextChange(probed(EARLIER), NOW)).toBeNull()
    const soon = '2026-05-04T12:00:01.000Z'
    expect(
      nextChange(snapshot({ freezes: [{ startsAt: soon, endsAt: LATER, reason: 'x' }] }), NOW)?.toISOString(),
    ).toBe(soon)
  })

  test('whatever the release: the verdict does not change by itself before', () => {
    fc.assert(
      fc.property(anySnapshot, fc.integer({ min: 1, max: 60 * 86_400 }), (given, seconds) => {
        const next = nextChange(given, NOW)
        const later = new Date(NOW.getTime() + seconds * 1000)
        if (next && later >= next) return
        expect(evaluate(given, later, SHA).level).toBe(evaluate(given, NOW, SHA).level)
      }),
    )
  })
})

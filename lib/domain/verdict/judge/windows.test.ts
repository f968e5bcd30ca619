// Deployment windows in the verdict: they hold what is open outside of them, say when they open, and clear by waiting alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WindowState } from '@/lib/domain/calendar/window'
import { factsOf } from '@/lib/domain/policy/facts'
import { signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { LATER, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { nextChange } from '@/lib/domain/verdict/timeline'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

// NOW is Monday, 12:00 UTC.
const TUESDAYS: WindowState = {
  kind: 'weekly',
  weekdays: [2],
  from: '10:00',
  to: '16:00',
  zone: 'Europe/Berlin',
  note: null,
}
const OPENS = new Date('2026-05-05T08:00:00.000Z')
const levelAt = (given: ReturnType<typeof snapshot>, at: Date) => evaluate(given, at, 'h')

describe('outside of the windows', () => {
  const given = snapshot({ windows: [TUESDAYS] })
  test('it holds, and says when the next opens; within one it does not', () => {
    expect(levelAt(given, NOW)).toMatchObject({
      level: 'hold',
      reasons: [
        {
          kind: 'outside-window',
          message: 'It is outside the deployment windows of staging. The next one opens Tuesday 10:00 Europe/Berlin.',
        },
      ],
    })
    expect(levelAt(given, OPENS).level).toBe('go')
    expect(levelAt(given, new Date('2026-05-05T14:00:00.000Z')).level).toBe('hold')
  })
  test('what is decided or goes back is not held', () => {
    expect(levelAt({ ...given, state: 'decided' }, NOW).level).toBe('go')
    expect(levelAt({ ...given, state: 'rolling-back' }, NOW).reasons.map(({ kind }) => kind)).not.toContain(
      'outside-window',
    )
  })
  test('without another one it says that none is planned', () => {
    const over: WindowState = {
      kind: 'once',
      startsAt: '2026-05-01T10:00:00Z',
      endsAt: '2026-05-01T12:00:00Z',
      zone: 'UTC',
      note: null,
    }
    expect(levelAt(snapshot({ windows: [over] }), NOW).reasons[0]?.message).toBe(
      'It is outside the deployment windows of staging. No other window is planned.',
    )
  })
  test('the verdict is looked at again at the edges, and waiting is all there is to do', () => {
    expect(nextChange(given, NOW)).toEqual(OPENS)
    expect(nextChange(given, OPENS)).toEqual(new Date('2026-05-05T14:00:00.000Z'))
    const plan = planToGo(given, levelAt(given, NOW), NOW, 'h')
    expect(plan).toMatchObject({ remedies: [{ do: 'wait', for: 'window', seconds: 20 * 3600 }], beyond: [] })
  })
  test('they are facts for rules, and no part of what is signed', () => {
    const facts = (at: Date, freezes: { startsAt: string; endsAt: string; reason: string }[] = []) =>
      factsOf(
        { snapshot: { ...given, freezes }, now: at, counting: new Set(), waived: new Set() },
        new Set(['calendar']),
      ).calendar
    expect(facts(NOW)).toEqual({ frozen: false, inWindow: false })
    expect(facts(OPENS, [{ startsAt: NOW.toISOString(), endsAt: LATER, reason: 'x' }])).toEqual({
      frozen: true,
      inWindow: true,
    })
    expect(signedContent(given)).toEqual(signedContent(snapshot()))
  })
})

test('whatever freezes, windows and soak there are: the waiting that is told ends in a time that will do', () => {
  const hour = fc.integer({ min: -50, max: 300 })
  const iso = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString()
  const span = fc
    .tuple(hour, fc.integer({ min: 1, max: 60 }))
    .map(([from, length]) => ({ startsAt: iso(from), endsAt: iso(from + length) }))
  const window = fc.oneof(
    fc
      .subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
      .map((weekdays): WindowState => ({ ...TUESDAYS, kind: 'weekly', weekdays, from: '10:00', to: '16:00' })),
    span.map((times): WindowState => ({ kind: 'once', zone: 'UTC', note: null, ...times })),
  )
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 4 }),
      fc.array(window, { maxLength: 3 }),
      fc.nat(200_000),
      (freezes, windows, left) => {
        const given = snapshot({
          windows: [TUESDAYS, ...windows],
          freezes: freezes.map((freeze) => ({ ...freeze, reason: 'x' })),
          soak: { requiredSeconds: left, coveredSeconds: 0, restartedAt: null, reason: null },
        })
        const { remedies, beyond, model } = planToGo(given, levelAt(given, NOW), NOW, 'h')
        expect(beyond).toEqual([])
        expect(remedies.every((remedy) => remedy.do === 'wait')).toBe(true)
        expect(evaluate(model.snapshot, model.now, model.hash).level).toBe('go')
      },
    ),
  )
})

// Which acts count as work: all but those that the same person undid in time.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ContributionRow,
  contributionsOf,
  countContributions,
  describeContribution,
  UNDO_WINDOW_MS,
} from '@/lib/domain/signature/duties/contributions'

const START = Date.parse('2026-05-04T10:00:00.000Z')
const OPEN = '{"outcome": "pending", "reason": null}'
const PASSED = '{"outcome": "passed", "reason": null}'
const FAILED = '{"outcome": "failed", "reason": "no"}'

const row = (action: string, seconds: number, facts: Partial<ContributionRow> = {}): ContributionRow => ({
  ...{ personId: 'ada', person: 'Ada', action, subjectId: 'item', at: new Date(START + seconds * 1000) },
  ...{ was: null, is: null, waiverId: null, how: null },
  ...facts,
})
const decided = (was: string, is: string, seconds: number, facts: Partial<ContributionRow> = {}) =>
  row('item.decided', seconds, { was, is, ...facts })
const contributionCounts = (...rows: ContributionRow[]) => countContributions(contributionsOf(rows))
const described = (...rows: ContributionRow[]) => contributionsOf(rows).map(describeContribution)

describe('an act that the same person undoes', () => {
  const tick = decided(OPEN, PASSED, 0)
  test('within ten minutes does not count, and is told', () => {
    expect(contributionCounts(tick, decided(PASSED, OPEN, 600))).toEqual({})
    expect(described(tick, decided(PASSED, OPEN, 600))).toEqual(['1 act undone within 10 minutes does not count'])
  })
  test('after ten minutes counts', () => {
    expect(contributionCounts(tick, decided(PASSED, OPEN, 601))).toEqual({
      ada: [{ action: 'item.decided', count: 1 }],
    })
  })
  test('counts when it was taken back by somebody else, and so does taking back what somebody else did', () => {
    const back = decided(PASSED, OPEN, 5, { personId: 'ben', person: 'Ben' })
    expect(contributionCounts(tick, back)).toEqual({
      ada: [{ action: 'item.decided', count: 1 }],
      ben: [{ action: 'item.decided', count: 1 }],
    })
  })
  test('does not undo another one: other item, or another state than it began with', () => {
    expect(contributionCounts(tick, decided(PASSED, OPEN, 5, { subjectId: 'other' }))).toEqual({
      ada: [{ action: 'item.decided', count: 2 }],
    })
    expect(contributionCounts(tick, decided(PASSED, FAILED, 5))).toEqual({
      ada: [{ action: 'item.decided', count: 1 }],
    })
  })
  test('step by step: each step back undoes the last one that stands', () => {
    const steps = [tick, decided(PASSED, FAILED, 10), decided(FAILED, PASSED, 20)]
    expect(contributionCounts(...steps)).toEqual({ ada: [{ action: 'item.decided', count: 1 }] })
    expect(contributionCounts(...steps, decided(PASSED, OPEN, 30))).toEqual({})
    expect(described(...steps, decided(PASSED, OPEN, 30))).toEqual(['2 acts undone within 10 minutes do not count'])
  })
  test('in one step takes back all that they did since', () => {
    const why = '{"outcome": "failed", "reason": "port taken"}'
    const failing = [decided(OPEN, FAILED, 0), decided(FAILED, why, 20)]
    expect(described(...failing, decided(why, OPEN, 30))).toEqual(['2 acts undone within 10 minutes do not count'])
    expect(contributionCounts(...failing, decided(why, OPEN, 601))).toEqual({
      ada: [{ action: 'item.decided', count: 1 }],
    })
  })
  test('and does again counts', () => {
    expect(described(tick, decided(PASSED, OPEN, 5), decided(OPEN, PASSED, 10))).toEqual([
      'decided 1 item; 1 act undone within 10 minutes does not count',
    ])
  })
})

test('putting back what somebody else had decided, filled in or answered is a decision of one’s own', () => {
  const others = { personId: 'ben', person: 'Ben' }
  const count = (action: string) => ({ ada: [{ action, count: 1 }] })
  expect(contributionCounts(decided(PASSED, OPEN, 0), decided(OPEN, PASSED, 5))).toEqual(count('item.decided'))
  expect(
    contributionCounts(decided(OPEN, PASSED, 0, others), decided(PASSED, OPEN, 5), decided(OPEN, PASSED, 9)).ada,
  ).toEqual(count('item.decided').ada)
  const filled = { was: '{"outcome": "pending", "values": {"f": 1}}', is: '{"outcome": "pending", "values": {"f": 2}}' }
  expect(
    contributionCounts(row('field.filled', 0, filled), row('field.filled', 5, { was: filled.is, is: filled.was })),
  ).toEqual(count('field.filled'))
  expect(
    contributionCounts(
      row('criterion.answered', 0, { was: 'true', is: 'null' }),
      row('criterion.answered', 5, { was: 'null', is: 'true' }),
    ),
  ).toEqual(count('criterion.answered'))
})

test('a field of a decided item that is emptied again leaves the decision to whoever made it', () => {
  const filled = {
    was: '{"outcome": "passed", "values": {"f": null}}',
    is: '{"outcome": "passed", "values": {"f": 2}}',
  }
  const failing = { ...filled, is: '{"outcome": "failed", "values": {"f": 2}}' }
  const undone = ({ was, is }: typeof filled) =>
    contributionCounts(row('field.filled', 0, { was, is }), row('field.filled', 5, { was: is, is: was }))
  expect(undone(filled)).toEqual({})
  expect(undone(failing)).toEqual({ ada: [{ action: 'field.filled', count: 1 }] })
})

test.each([
  ['a field', row('field.filled', 0, { was: '{"values": {"f": null}}', is: '{"values": {"f": 3}}' })],
  ['a criterion', row('criterion.answered', 0, { was: 'null', is: 'true' })],
])('%s is undone by putting back what was there', (_, done) => {
  expect(contributionCounts(done, { ...done, was: done.is, is: done.was, at: new Date(START + 1000) })).toEqual({})
})

test.each([
  ['issue.resolved', 'issue.reopened', null],
  ['waiver.requested', 'waiver.ended', 'withdrawn'],
  ['waiver.granted', 'waiver.ended', 'taken back'],
])('%s is undone by %s (%s), which is no work by itself', (done, undoing, how) => {
  const [act, back] = [row(done, 0, { waiverId: 'w' }), row(undoing, 10, { waiverId: 'w', how })]
  expect(contributionCounts(act)).toEqual({ ada: [{ action: done, count: 1 }] })
  expect(contributionCounts(act, back)).toEqual({})
  expect(contributionCounts(back)).toEqual({})
  expect(contributionCounts(act, { ...back, personId: 'ben' })).toEqual({ ada: [{ action: done, count: 1 }] })
})

test('withdrawing one waiver does not undo asking for another of the same item, nor does refusing one', () => {
  const requested = row('waiver.requested', 0, { waiverId: 'one' })
  const count = { ada: [{ action: 'waiver.requested', count: 1 }] }
  expect(contributionCounts(requested, row('waiver.ended', 5, { waiverId: 'other', how: 'withdrawn' }))).toEqual(count)
  expect(contributionCounts(requested, row('waiver.ended', 5, { waiverId: 'one', how: 'refused' }))).toEqual(count)
})

test.each(['probe.saved', 'evidence.added', 'metric.sampled', 'question.answered'])('%s cannot be undone', (action) => {
  const [act, back] = [row(action, 0, { was: '1', is: '2' }), row(action, 5, { was: '2', is: '1' })]
  expect(contributionCounts(act, back)).toEqual({ ada: [{ action, count: 1 }] })
})

test('whatever the history: who leaves a thing in time as they found it did nothing, and who leaves it otherwise did something', () => {
  const stateOf = (at: number) => (at === 0 ? OPEN : `{"outcome": "failed", "reason": "${at}"}`)
  const step = fc.record({ to: fc.integer({ min: 0, max: 3 }), after: fc.nat(120) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let [state, at] = [0, 0]
      const rows = steps.flatMap(({ to, after }) => {
        at += after
        const made = to === state ? [] : [decided(stateOf(state), stateOf(to), at)]
        state = to
        return made
      })
      const found = contributionCounts(...rows)
      const spent = (rows.at(-1)?.at.getTime() ?? 0) - (rows[0]?.at.getTime() ?? 0)
      if (state !== 0) expect(found).toEqual({ ada: [{ action: 'item.decided', count: 1 }] })
      else if (spent <= UNDO_WINDOW_MS) expect(found).toEqual({})
      const others = rows.map((one) => ({ ...one, personId: 'ben', person: 'Ben', subjectId: 'another' }))
      expect(contributionCounts(...rows.flatMap((one, index) => [one, others[index] ?? one])).ada).toEqual(found.ada)
    }),
    { numRuns: 1000 },
  )
})

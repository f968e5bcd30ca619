import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditEvent } from '@/lib/domain/audit/event'
import { describeEvent, sentenceOf } from '@/lib/domain/audit/history-line'
import { actionsOf, SENTENCES, TOPICS } from '@/lib/domain/audit/sentences'

const ID = '0199a000-0000-7000-8000-000000000001'
const place = { projectId: ID, releaseId: ID, itemId: ID }
const KNOWN = { item: 'Server answers', person: 'Benoît' }
const stored = (event: object) =>
  JSON.stringify({
    ...event,
    v: 1,
    seq: 1,
    chain: ID,
    at: '2026-11-21T10:02:03.004Z',
    actor: { kind: 'person', name: 'Ada', id: ID },
  })
const describeBody = (event: object) => describeEvent(stored(event), KNOWN)

type Row = [AuditEvent, string, [string, string | null, string | null][]]
const ROWS: Row[] = [
  [
    {
      action: 'item.decided',
      ...place,
      title: 'Server answers',
      was: { outcome: 'pending', reason: null },
      is: { outcome: 'passed', reason: 'seen' },
    },
    'Ada passed Server answers',
    [['outcome', 'pending', 'passed']],
  ],
  [
    {
      action: 'item.decided',
      ...place,
      title: 'Server answers',
      was: { values: { a: null } },
      is: { values: { a: 12.5 } },
    },
    'Ada filled in Server answers',
    [['value', null, '12.5']],
  ],
  [
    { action: 'probe.saved', ...place, was: null, is: { kind: 'tcp' } },
    'Ada added a probe to Server answers',
    [['kind', null, 'tcp']],
  ],
  [
    { action: 'probe.saved', ...place, was: { kind: 'tcp', host: 'a' }, is: { kind: 'tcp', host: 'b' } },
    'Ada changed the probe of Server answers',
    [['host', 'a', 'b']],
  ],
  [
    {
      action: 'run.recorded',
      ...place,
      runId: ID,
      number: 3,
      trial: false,
      status: 'failed',
      summary: '500',
      resultSha256: '',
      was: 'passed',
      is: 'pending',
    },
    'Ada recorded run 3 of Server answers: failed',
    [['outcome', 'passed', 'pending']],
  ],
  [
    {
      action: 'release.signed',
      projectId: ID,
      releaseId: ID,
      signatureId: ID,
      role: 'QA Lead',
      decision: 'approved',
      comment: null,
      contentHash: 'ab',
      verdict: 'hold',
    },
    'Ada signed as QA Lead: approved, while the verdict was HOLD',
    [['content', null, 'ab']],
  ],
  [
    {
      action: 'release.decided',
      projectId: ID,
      releaseId: ID,
      decisionId: ID,
      round: 1,
      call: 'go',
      verdict: 'hold',
      contentHash: 'ab',
      reason: 'r',
      breakGlass: true,
      second: 'Bo',
    },
    'Ada decided GO, while the verdict was HOLD, overriding the verdict with Bo',
    [['content', null, 'ab']],
  ],
  [
    { action: 'member.revoked', projectId: ID, userId: ID, role: 'QA Lead' },
    'Ada removed the role QA Lead from Benoît',
    [],
  ],
]

describe('the story of a history', () => {
  test.each(ROWS)('%j', (event, sentence, changes) => {
    const entry = describeBody(event)
    if (!entry) throw new Error('it is an event')
    expect(sentenceOf(entry)).toBe(sentence)
    expect(entry.changes.map(({ what, was, is }) => [what, was, is])).toEqual(changes)
  })

  test.each(Object.keys(SENTENCES))('%s still reads when its line lacks every member', (action) => {
    const entry = describeBody({ action })
    if (!entry) throw new Error('it is an event')
    expect(sentenceOf(entry)).toMatch(/^Ada [a-z]/)
    expect(sentenceOf(entry)).not.toMatch(/undefined|null|NaN/)
  })

  test('an action of a later version is told as such, and a text that is no event is not', () => {
    expect(describeBody({ action: 'moon.landed' })?.pieces).toEqual([
      'did something that this version has no sentence for: moon.landed',
    ])
    expect(describeBody({ action: 'toString' })?.topic).toBeNull()
    for (const text of ['', 'x', '{}', '[]', '{"at":1}']) expect(describeEvent(text, KNOWN)).toBeNull()
  })

  test('whatever stands in a line, it is told or is no event; nothing throws', () => {
    const action = fc.constantFrom(...Object.keys(SENTENCES))
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('was', 'is', 'title', 'number', 'values', 'expiresAt', 'reason', 'name'),
          fc.jsonValue(),
        ),
        action,
        (members, done) => {
          const entry = describeBody({ ...members, action: done })
          expect(entry && sentenceOf(entry)).toMatch(/^Ada /)
        },
      ),
    )
  })

  test('each topic has its actions, each action one topic', () => {
    const all = TOPICS.flatMap(actionsOf)
    expect([...all].sort()).toEqual(Object.keys(SENTENCES).sort())
    for (const topic of TOPICS) expect(actionsOf(topic).length).toBeGreaterThan(0)
  })
})

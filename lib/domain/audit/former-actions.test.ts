import { describe, expect, test } from 'vitest'
import { currentAction, storedActions } from '@/lib/domain/audit/former-actions'
import { describeEvent, sentenceOf } from '@/lib/domain/audit/history-line'

const event = (action: string, members: object) =>
  JSON.stringify({
    ...{ v: 1, seq: 1, chain: 'instance', at: '2026-05-04T10:00:00.000Z' },
    ...{ actor: { kind: 'person', id: 'a', name: 'Ada' }, action, ...members },
  })
const nobody = { item: null, person: null }

describe('events that were stored under a former name', () => {
  test.each([
    [
      'waiver.asked',
      'waiver.requested',
      { title: 'Smoke test', reason: 'Known', expiresAt: '2026-05-05T10:00:00.000Z' },
    ],
    ['break-glass.asked', 'break-glass.requested', { call: 'go', verdict: 'hold', reason: 'Needed now' }],
    ['calendar.followed', 'calendar-feed.created', { userId: '0190f3b0-0000-7000-8000-000000000001' }],
    ['calendar.left', 'calendar-feed.revoked', { userId: '0190f3b0-0000-7000-8000-000000000001' }],
    ['mail.chosen', 'email-preferences.changed', { quiet: true, mail: {} }],
    ['delivery.repeated', 'delivery.retried', { name: 'Team' }],
    ['channel.tried', 'channel.tested', { name: 'Team' }],
    ['metric.fed', 'metric.linked', { name: 'p95', expression: 'value' }],
    ['freeze.made', 'freeze.created', { environment: 'production', when: 'May', reason: 'Audit' }],
    ['window.made', 'window.created', { environment: 'production', when: 'Mondays', note: null }],
    ['delegation.made', 'delegation.created', { role: 'QA Lead', from: 'Ada', to: 'Ben' }],
  ])('%s reads as %s', (former, current, members) => {
    const [before, now] = [former, current].map((action) => describeEvent(event(action, members), nobody))
    expect(now?.topic).not.toBeNull()
    expect(before).toEqual(now)
    expect(before && sentenceOf(before)).toMatch(/^Ada [a-z]/)
    expect(currentAction(former)).toBe(current)
    expect(storedActions([current])).toEqual([current, former])
  })

  test('an action that was never renamed is its own name', () => {
    expect(currentAction('item.decided')).toBe('item.decided')
    expect(currentAction('toString')).toBe('toString')
    expect(storedActions(['item.decided'])).toEqual(['item.decided'])
  })
})

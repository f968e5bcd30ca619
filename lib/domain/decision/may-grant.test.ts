// Who could grant a waiver.
import { expect, test } from 'vitest'
import { granters, grantHindrance } from '@/lib/domain/decision/may-grant'

const people = ['asker', 'decider', 'other'].map((id) => ({ id }))
const failed = { outcome: 'failed' as const, decidedById: 'decider' }

test('neither who asks nor who decided the item', () => {
  expect(granters({ item: failed, requestedById: 'asker' }, people)).toEqual([{ id: 'other' }])
  expect(granters({ item: failed, requestedById: 'asker' }, people.slice(0, 2))).toEqual([])
  expect(grantHindrance({ item: failed, requestedById: 'asker' }, 'asker')).toContain('You requested this waiver')
  expect(grantHindrance({ item: failed, requestedById: 'asker' }, 'decider')).toContain('You decided this item')
})

test('an open item was decided by nobody', () => {
  const open = { outcome: 'pending' as const, decidedById: 'decider' }
  expect(granters({ item: open, requestedById: 'asker' }, people)).toEqual([{ id: 'decider' }, { id: 'other' }])
})

import { expect, test } from 'vitest'
import { metricState } from '@/lib/domain/release/metric-state'

const target = { comparator: '<', value: 50 } as const
const alert = { comparator: '>', value: 200 } as const

test.each([
  [null, target, alert, 'no-data'],
  [49, target, alert, 'ok'],
  [50, target, alert, 'warn'],
  [200, target, alert, 'warn'],
  [201, target, alert, 'breached'],
  [201, null, alert, 'breached'],
  [49, target, null, 'ok'],
  [50, target, null, 'breached'],
  [60, target, null, 'breached'],
  [null, target, null, 'no-data'],
  [1, { comparator: '>=', value: 99 }, null, 'breached'],
  [1e9, null, null, 'ok'],
] as const)('%s against its target and alert is %s', (value, aim, alarm, state) => {
  expect(metricState(value, aim, alarm)).toBe(state)
})

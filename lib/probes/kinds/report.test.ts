// A report is pushed: asked to fetch one, the worker says so, once.
import { expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'

test('running it says what to do instead', async () => {
  const result = await tryProbe({
    kind: 'report',
    format: 'junit',
    expect: ['failed == 0'],
    retryForMs: 5000,
    retryEveryMs: 100,
  })
  expect(result).toMatchObject({
    status: 'error',
    assertions: [],
    egress: [],
    error: expect.stringContaining('Push a report with the evidence call'),
  })
  expect(result.timings.total).toBeLessThan(1000)
})

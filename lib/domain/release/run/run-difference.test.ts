import { expect, test } from 'vitest'
import { runDifference } from '@/lib/domain/release/run/run-difference'

const run = {
  number: 1,
  status: 'passed' as const,
  definition: { kind: 'http', url: 'http://a/', expect: ['status == 200'] },
  assertions: [{ expression: 'status == 200', passed: true, actual: '200' }],
  timings: { connect: 1, total: 40 },
  captured: { ID: 'a' },
  egress: [{ host: 'a', port: 80, address: '10.0.0.1', rule: 'a' }],
}

test('two runs that saw the same differ in nothing, and a few milliseconds are nothing', () => {
  expect(runDifference(run, { ...run, number: 2, timings: { connect: 1.4, total: 43 } })).toEqual([])
})

test('what differs is told, worst first', () => {
  const later = {
    ...run,
    status: 'failed' as const,
    definition: { ...run.definition, url: 'http://b/' },
    assertions: [{ expression: 'status == 200', passed: false, actual: '503' }],
    timings: { connect: 1, total: 400 },
    captured: {},
    egress: [{ host: 'b', port: 80, address: '10.0.0.2', rule: 'b' }],
  }
  expect(runDifference(run, later).map(({ text }) => text)).toEqual([
    'passed → failed',
    'url: http://a/ → http://b/',
    'status == 200: ✓ 200 → ✕ 503',
    'ID: a → nothing',
    'a:80 at 10.0.0.1 → b:80 at 10.0.0.2',
    'total: 40.0 ms → 400.0 ms',
  ])
})

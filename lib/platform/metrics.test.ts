// What Prometheus reads can be read back, whatever a label says, and requests are counted by few labels.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countRequest, countSignInFailure, countStream, exposeMetrics, type Family } from '@/lib/platform/metrics'

const POOL = { total: 5, idle: 3, waiting: 2 }
const linesOf = async (families: readonly Family[] = []) => (await exposeMetrics(POOL, families)).split('\n')
const family = (name: string, samples: Family['samples']): Family => ({ name, help: 'How many.', samples })

test('families have their help, type and samples', async () => {
  const lines = await linesOf([
    family('a', [{ labels: { state: 'queued', kind: 'x' }, value: 3 }]),
    family('b', [{ value: 0.5 }]),
    family('c', []),
  ])
  for (const line of [
    '# HELP a How many.',
    '# TYPE a gauge',
    'a{state="queued",kind="x"} 3',
    'b 0.5',
    '# TYPE c gauge',
  ])
    expect(lines).toContain(line)
  expect(lines.filter((line) => /^c[ {]/.test(line))).toEqual([])
})

test('no label ends its quotes or its line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (worker) => {
      const row = (await linesOf([family('a', [{ labels: { worker }, value: 1 }])])).find((line) =>
        line.startsWith('a{'),
      )
      const inner = /^a\{worker="((?:[^"\\\n]|\\[\\"n])*)"\} 1$/.exec(row ?? '')?.[1]
      expect(inner?.replace(/\\([\\"n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))).toBe(worker)
    }),
  )
})

test('requests are counted by route and class of status; streams have no duration, aborted requests no answer', async () => {
  const request = { method: 'GET', route: '/releases/[releaseId]', status: '2xx', seconds: 0.2 }
  countRequest({ ...request, isStream: false, isAborted: false })
  countRequest({ ...request, isStream: true, isAborted: true })
  countRequest({ ...request, isStream: false, isAborted: true })
  const lines = await linesOf()
  const of = 'route="/releases/[releaseId]"'
  expect(lines).toContain(`countersign_http_requests_total{method="GET",${of},status="2xx"} 2`)
  expect(lines).toContain(`countersign_http_request_duration_seconds_count{${of},status="2xx"} 1`)
  expect(lines).toContain(`countersign_http_request_duration_seconds_bucket{le="0.1",${of},status="2xx"} 0`)
  expect(lines).toContain(`countersign_http_request_duration_seconds_bucket{le="0.25",${of},status="2xx"} 1`)
  expect(lines).toContain(`countersign_http_requests_aborted_total{${of}} 1`)
})

test('a stream is counted while it is open, and off once', async () => {
  const [first] = [countStream(), countStream()]
  first?.()
  first?.()
  expect(await linesOf()).toContain('countersign_live_streams 1')
})

test('the pool, refused sign-ins, the event loop and the version are there', async () => {
  countSignInFailure('password')
  const lines = await linesOf()
  expect(lines).toContain('countersign_database_pool_connections{state="used"} 2')
  expect(lines).toContain('countersign_database_pool_connections{state="idle"} 3')
  expect(lines).toContain('countersign_database_pool_waiting 2')
  expect(lines).toContain('countersign_sign_in_failures_total{reason="password"} 1')
  expect(lines).toContain(`countersign_build_info{version="0.1.0",node="${process.version}"} 1`)
  expect(lines).toContain('# TYPE countersign_nodejs_eventloop_lag_p99_seconds gauge')
})

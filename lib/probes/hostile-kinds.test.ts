// Hostile targets of every kind but HTTP and SQL, again and again: each ends as an error in time, and memory stays where it was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heldMb } from '@/e2e/support/held'
import { tryProbe } from '@/e2e/support/probe'
import { DNS_HOSTILE, startDns } from '@/e2e/targets/dns'
import { startPrometheus } from '@/e2e/targets/prometheus'
import { startTls, TLS_MODES } from '@/e2e/targets/tls'

const ROUNDS = 10
const TIMEOUT_MS = 250
const CLOSING: (() => Promise<void>)[] = []
const PROBES: Record<string, unknown>[] = []

beforeAll(async () => {
  const [names, metrics] = await Promise.all([startDns(), startPrometheus()])
  CLOSING.push(names.close, metrics.close)
  for (const label of DNS_HOSTILE.filter((way) => way !== 'cname-loop'))
    PROBES.push({ kind: 'dns', name: `${label}.hostile.example`, type: 'A', server: `127.0.0.1:${names.port}` })
  for (const query of ['endless', 'many', 'not json', 'unavailable'])
    PROBES.push({ kind: 'prometheus', url: metrics.url, query })
  for (const mode of TLS_MODES.filter(
    (way) => !['good', 'expired', 'wrong-name', 'self-signed', 'unknown-authority'].includes(way),
  )) {
    const target = await startTls({ mode })
    CLOSING.push(target.close)
    PROBES.push({ kind: 'tls', host: '127.0.0.1', port: target.port })
  }
})
afterAll(() => Promise.all(CLOSING.map((close) => close())))

const round = () => Promise.all(PROBES.map((probe) => tryProbe({ ...probe, expect: ['true'], timeoutMs: TIMEOUT_MS })))

test('none passes, none is late, none leaves anything behind', async () => {
  await round()
  const before = heldMb()
  for (let at = 0; at < ROUNDS; at++) {
    const results = await round()
    expect(results.map(({ status, error }) => [status, (error ?? '').length > 20])).toEqual(
      PROBES.map(() => ['error', true]),
    )
    for (const { timings } of results) expect(timings.total).toBeLessThan(TIMEOUT_MS + 1000)
  }
  expect(heldMb() - before).toBeLessThan(64)
})

// Lookups from definition to result, against a real server on loopback.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { DNS_HOSTILE, type DnsTarget, startDns } from '@/e2e/targets/dns'
import type { ProbeContext } from '@/lib/probes/context'

let target: DnsTarget
beforeAll(async () => {
  target = await startDns()
})
afterAll(() => target.close())

const run = (
  name: string,
  type: string,
  expectation: string,
  more: Record<string, unknown> = {},
  context: Partial<ProbeContext> = {},
) => tryProbe({ kind: 'dns', name, type, server: `127.0.0.1:${target.port}`, expect: [expectation], ...more }, context)

describe('judges', () => {
  test.each([
    [
      'staging.example',
      'A',
      'records == ["192.0.2.10", "192.0.2.20"] && ttl == 300 && rcode == "NOERROR" && time.total < 2000',
    ],
    ['STAGING.example.', 'A', '"192.0.2.10" in records'],
    ['staging.example', 'AAAA', 'records == ["2001:db8::10"]'],
    ['staging.example', 'CAA', 'records.exists(r, r.critical && r.tag == "issue" && r.value == "letsencrypt.org")'],
    ['www.staging.example', 'CNAME', 'records == ["staging.example"]'],
    [
      'staging.example',
      'MX',
      'records[0].priority == 10 && records[0].exchange == "mx1.staging.example" && records.size() == 2',
    ],
    ['staging.example', 'NS', 'records == ["ns1.staging.example"]'],
    [
      'staging.example',
      'SOA',
      'records[0].serial == 2026112101 && records[0].minimum == 300 && records[0].primary == "ns1.staging.example"',
    ],
    ['_https._tcp.staging.example', 'SRV', 'records[0].port == 8443 && records[0].name == "staging.example"'],
    ['staging.example', 'TXT', '"v=spf1 -all" in records && "long=in two pieces" in records'],
  ])('%s %s', async (name, type, expectation) => {
    expect(await run(name, type, expectation)).toMatchObject({
      status: 'passed',
      error: null,
      egress: [{ host: '127.0.0.1', port: target.port }],
    })
  })

  test('a name that does not exist, and one without such records, are answers', async () => {
    expect(await run('nowhere.example', 'A', 'rcode == "NXDOMAIN" && records.size() == 0')).toMatchObject({
      status: 'passed',
    })
    expect(await run('www.staging.example', 'MX', 'rcode == "NOERROR" && records == []')).toMatchObject({
      status: 'passed',
    })
    expect(await run('nowhere.example', 'A', '"192.0.2.10" in records')).toMatchObject({ status: 'failed' })
    expect(await run('nowhere.example', 'A', 'ttl < 100')).toMatchObject({
      status: 'failed',
      assertions: [{ message: expect.stringContaining('could not be evaluated') }],
    })
  })

  test('every run asks anew', async () => {
    const before = target.questions()
    const first = await run('flip.staging.example', 'A', 'true', { capture: { IP: 'records[0]' } })
    const second = await run(
      'flip.staging.example',
      'A',
      'records[0] != "{{IP}}"',
      {},
      { captures: { IP: String(first.captured.IP) } },
    )
    expect(second).toMatchObject({ status: 'passed' })
    expect(target.questions()).toBe(before + 2)
  })

  test('what is kept of odd texts is clean', async () => {
    const result = await run('odd.staging.example', 'TXT', 'records.size() == 0')
    expect(result.status).toBe('failed')
    for (const retained of [result.transcript, result.assertions[0]?.actual]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
      expect(retained).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    }
  })
})

describe('does not judge', () => {
  const REASONS: Record<string, RegExp> = {
    servfail: /SERVFAIL/,
    refused: /REFUSED/,
    silence: /time limit|did not answer/,
    garbage: /not a DNS answer|FORMERR|did not answer|time limit|could not be asked/,
    truncated: /nothing listens|time limit|did not answer/,
    spoofed: /time limit|did not answer/,
    many: /1000 records/,
    'bad-length': /not a DNS answer|FORMERR|did not answer|time limit/,
  }

  test('each of its ways is here', () => {
    expect([...Object.keys(REASONS), 'cname-loop'].sort()).toEqual([...DNS_HOSTILE].sort())
  })

  test.each(Object.entries(REASONS))('%s ends with a reason', async (label, reason) => {
    const result = await run(`${label}.hostile.example`, 'A', 'true', { timeoutMs: 600 })
    expect(result).toMatchObject({ status: 'error', assertions: [], error: expect.stringMatching(reason) })
    expect(result.timings.total).toBeLessThan(1600)
  })

  test('a name that leads to itself has no address', async () => {
    expect((await run('cname-loop.hostile.example', 'A', 'records.size() > 0', { timeoutMs: 600 })).status).not.toBe(
      'passed',
    )
  })

  test('a server that may not be asked, and one that is not there', async () => {
    expect(await run('staging.example', 'A', 'true', { server: '192.0.2.53' })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('192.0.2.53:53 may not be reached'),
    })
    expect(
      await run('staging.example', 'A', 'true', {}, { never: [{ host: '127.0.0.1', port: target.port }] }),
    ).toMatchObject({ status: 'error', egress: [] })
    const gone = await startDns()
    await gone.close()
    expect(
      await run('staging.example', 'A', 'true', { server: `127.0.0.1:${gone.port}`, timeoutMs: 600 }),
    ).toMatchObject({
      status: 'error',
      error: expect.stringMatching(/nothing listens|did not answer|time limit/),
    })
    expect(await run('staging.example', 'A', 'true', { server: '127.0.0.1:0:0' })).toMatchObject({
      status: 'error',
      error: expect.stringMatching(/not HOST|not a host/),
    })
  })

  test('what is no name, and a name that a capture would choose', async () => {
    expect(await run('..', 'A', 'true')).toMatchObject({
      status: 'error',
      error: expect.stringContaining('not a name'),
    })
    expect(await run('{{X}}.example', 'A', 'true', {}, { captures: { X: 'secret' } })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('only a variable may'),
    })
  })

  test('cancelled', async () => {
    const controller = new AbortController()
    const ended = run('silence.hostile.example', 'A', 'true', {}, { signal: controller.signal })
    controller.abort()
    expect(await ended).toMatchObject({ status: 'cancelled' })
  })
})

test('without a server the machine’s own resolver is asked, through no gate', async () => {
  const result = await tryProbe({
    kind: 'dns',
    name: 'nowhere.invalid',
    type: 'A',
    expect: ['records.size() > 0'],
    timeoutMs: 1500,
  })
  expect(result.status).not.toBe('passed')
  expect(result.egress).toEqual([])
})

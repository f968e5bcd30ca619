// Definitions: what is taken, and which field is named when it is not.
import { describe, expect, test } from 'vitest'
import { changesSomething, parseDefinition } from '@/lib/domain/probe/definition/definition'
import { Refusal } from '@/lib/domain/refusal'

const HTTP = { kind: 'http', url: 'http://localhost:3000/health', expect: ['status == 200'] }
const SQL = { kind: 'sql', database: 'main', query: 'select 1 as n', expect: ['rows[0].n == 1'] }
const SSH = {
  kind: 'ssh',
  host: 'web-1',
  command: 'disk',
  args: { path: '/var', lines: 10 },
  expect: ['exitCode == 0', 'json.ok || lines.size() > 1'],
}
const FILE = { kind: 'file', host: 'web-1', path: '{{HOME}}/.env', expect: ['exists', '"DATABASE_URL" in keys'] }
const LOG = { kind: 'log', host: 'web-1', path: '/var/log/app.log', pattern: 'ERROR {{CODE}}', expect: ['count == 0'] }
const LOAD = {
  kind: 'load',
  request: { url: '{{BASE_URL}}/health' },
  requests: 100,
  concurrency: 10,
  expect: ['p99 < 500', 'errorRate == 0.0'],
}

function refusalOf(input: unknown): Refusal {
  try {
    parseDefinition(input)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was taken')
}

describe('taken', () => {
  test.each([
    ['the least', HTTP],
    ['sql', SQL],
    ['tcp', { kind: 'tcp', host: '{{HOST}}', port: '{{PORT}}', expect: ['!connected'] }],
    [
      'dns',
      {
        kind: 'dns',
        name: '_sip._tcp.example.org',
        type: 'SRV',
        server: '[2001:db8::1]:53',
        expect: ['records[0].port == 5060'],
      },
    ],
    ['tls', { kind: 'tls', host: 'example.org', ca: '{{CA}}', expect: ['authorized && daysLeft > 30'] }],
    ['prometheus', { kind: 'prometheus', url: '{{BASE}}', query: 'up{job="api"}', expect: ['value == 1'] }],
    ['report', { kind: 'report', format: 'junit', expect: ['failed == 0'] }],
    ['ssh', SSH],
    ['file', FILE],
    ['log', LOG],
    ['load', LOAD],
    ['p95 of 20', { ...LOAD, requests: 20, expect: ['p95 < 500', '["p99"].all(p99, p99 != "")'] }],
    ['a part of its item', { ...HTTP, covers: 'part' }],
    ['through a host', { ...HTTP, via: 'web-1' }],
    ['a variable as the base', { ...HTTP, url: '{{BASE_URL}}/health' }],
    ['a variable as the host', { ...HTTP, url: 'https://{{HOST}}:{{PORT}}/x?y={{Z}}' }],
    [
      'a body of JSON',
      { ...HTTP, method: 'POST', body: { message: '{{TEXT}}' }, headers: { authorization: 'Bearer {{TOKEN}}' } },
    ],
    ['placeholders in expectations', { ...HTTP, expect: ['body.version == "{{VERSION}}"', 'body.n == {{N}}'] }],
    [
      'all that is common',
      {
        ...HTTP,
        warn: ['time.total < 500'],
        capture: { ID: 'body.id' },
        timeoutMs: 100,
        retryForMs: 600_000,
        retryEveryMs: 500,
        freshForSeconds: 60,
      },
    ],
  ])('%s', (_, input) => {
    expect(parseDefinition(input)).toMatchObject({ kind: input.kind, timeoutMs: expect.any(Number) })
  })

  test('defaults are filled in', () => {
    const defaults = { method: 'GET', followRedirects: false, covers: 'all', timeoutMs: 10_000 }
    expect(parseDefinition(HTTP)).toEqual({ ...HTTP, ...defaults })
  })

  test('a definition parsed again is the same', () => {
    const once = parseDefinition({ ...HTTP, warn: ['status < 300'] })
    expect(parseDefinition(once)).toEqual(once)
  })
})

describe('refused', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['nothing', null, '', /./],
    ['no kind', { url: 'http://x' }, 'kind', /kinds there are: .*http.*sql/],
    [
      'a kind that is none',
      { ...HTTP, kind: 'ftp' },
      'kind',
      /no probe kind "ftp" yet; the kinds there are: .*http.*sql/,
    ],
    ['no expectation', { ...HTTP, expect: [] }, 'expect', /proves nothing/],
    ['an empty one', { ...HTTP, expect: [' '] }, 'expect.0', /needs an expression/],
    ['bad syntax', { ...HTTP, expect: ['status == 200', 'status =='] }, 'expect.1', /not an expression/],
    ['an unknown name', { ...HTTP, expect: ['rows[0].n == 1'] }, 'expect.0', /no "rows" here; there are: status/],
    [
      'a name of the other kind',
      { ...SQL, expect: ['status == 200'] },
      'expect.0',
      /no "status" here; there are: rows, rowCount/,
    ],
    ['a warning', { ...HTTP, warn: ['nope'] }, 'warn.0', /no "nope"/],
    ['a capture', { ...HTTP, capture: { ID: 'body.' } }, 'capture.ID', /not an expression/],
    ['a capture with a bad name', { ...HTTP, capture: { 'I D': 'body.id' } }, 'capture.I D', /./],
    ['via where nothing is dialled', { ...SQL, via: 'web-1' }, 'via', /no such field/],
    ['a command with a space', { ...SSH, command: 'rm -rf' }, 'command', /no shell reads/],
    ['a command from a placeholder', { ...SSH, command: '{{COMMAND}}' }, 'command', /Name a command/],
    ['a path that climbs', { ...FILE, path: '/var/../etc/shadow' }, 'path', /without \.\./],
    ['a relative path', { ...FILE, path: 'etc/hosts' }, 'path', /begins with/],
    ['a pattern that is none', { ...LOG, pattern: '(?=x)' }, 'pattern', /not a pattern/],
    ['too many lines', { ...LOG, last: 100_001 }, 'last', /./],
    [
      'p99 of 99',
      { ...LOAD, requests: 99, expect: ['p50 < 100', 'p99 < 500'] },
      'expect.1',
      /p99 of 99 requests would only be the slowest one: send at least 100, or use max/,
    ],
    ['p95 of 19', { ...LOAD, requests: 19, expect: ['true'], warn: ['p95 < 500'] }, 'warn.0', /at least 20/],
    ['p99 captured of 1', { ...LOAD, requests: 1, expect: ['true'], capture: { P: 'p99' } }, 'capture.P', /1 request /],
    ['too much load', { ...LOAD, requests: 5001 }, 'requests', /./],
    ['too many at once', { ...LOAD, concurrency: 51 }, 'concurrency', /./],
    [
      'another field in the request',
      { ...LOAD, request: { url: 'http://x/', expect: ['true'] } },
      'request.expect',
      /no such field/,
    ],
    [
      'a load that changes, tried again',
      { ...LOAD, request: { method: 'POST', url: 'http://x/' }, retryForMs: 1000 },
      'retryForMs',
      /never sent twice/,
    ],
    ['an unknown field', { ...HTTP, colour: 'red' }, 'colour', /no such field/],
    ['no url', { kind: 'http', expect: ['true'] }, 'url', /./],
    ['another scheme', { ...HTTP, url: 'file:///etc/passwd' }, 'url', /Begin with http/],
    ['a password in the url', { ...HTTP, url: 'http://me:secret@host/' }, 'url', /Leave user and password out/],
    [
      'a framing header',
      { ...HTTP, headers: { Host: 'other' } },
      'headers.Host',
      /set by the probe itself|Invalid key/,
    ],
    ['a header of two lines', { ...HTTP, headers: { a: 'b\r\nc: d' } }, 'headers.a', /one line/],
    ['a limit', { ...HTTP, timeoutMs: 60_001 }, 'timeoutMs', /./],
    ['a port out of range', { kind: 'tcp', host: 'a', port: 65_536, expect: ['connected'] }, 'port', /1 to 65535/],
    ['a port that is text', { kind: 'tls', host: 'a', port: '443', expect: ['authorized'] }, 'port', /1 to 65535/],
    [
      'a host with a scheme',
      { kind: 'tcp', host: 'http://a/', port: 1, expect: ['connected'] },
      'host',
      /without scheme/,
    ],
    [
      'an authority that is none',
      { kind: 'tls', host: 'a', ca: 'trust me', expect: ['authorized'] },
      'ca',
      /BEGIN CERTIFICATE/,
    ],
    ['a type of record', { kind: 'dns', name: 'a', type: 'ANY', expect: ['true'] }, 'type', /./],
    ['a format', { kind: 'report', format: 'tap', expect: ['true'] }, 'format', /./],
    ['no event at all', { ...HTTP, untilEvents: 0 }, 'untilEvents', /./],
    ['a fraction', { ...HTTP, timeoutMs: 100.5 }, 'timeoutMs', /./],
    ['a change tried again', { ...HTTP, method: 'POST', retryForMs: 1000 }, 'retryForMs', /never sent twice/],
    ['a huge body', { ...HTTP, method: 'POST', body: 'x'.repeat(70_000) }, 'body', /at most/],
  ])('%s', (_, input, field, message) => {
    const refusal = refusalOf(input)
    expect(refusal.code).toBe('invalid')
    expect(Object.keys(refusal.detail.fields ?? {})).toContain(field)
    expect(refusal.detail.fields?.[field]).toMatch(message)
  })
})

test('every method but GET and HEAD changes something', () => {
  expect(
    ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((method) =>
      changesSomething(parseDefinition({ ...HTTP, method })),
    ),
  ).toEqual(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
  expect(changesSomething(parseDefinition(SQL))).toBe(false)
})

// Definitions: what is taken, and which field is named when it is not.
import { describe, expect, test } from 'vitest'
import { changesSomething, parseDefinition } from '@/lib/domain/probe/definition'
import { Refusal } from '@/lib/domain/refusal'

const HTTP = { kind: 'http', url: 'http://localhost:3000/health', expect: ['status == 200'] }
const SQL = { kind: 'sql', database: 'main', query: 'select 1 as n', expect: ['rows[0].n == 1'] }

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
    ['dns', { kind: 'dns', name: '_sip._tcp.example.org', type: 'SRV', server: '[2001:db8::1]:53', expect: ['records[0].port == 5060'] }],
    ['tls', { kind: 'tls', host: 'example.org', ca: '{{CA}}', expect: ['authorized && daysLeft > 30'] }],
    ['prometheus', { kind: 'prometheus', url: '{{BASE}}', query: 'up{job="api"}', expect: ['value == 1'] }],
    ['report', { kind: 'report', format: 'junit', expect: ['failed == 0'] }],
    ['a variable as the base', { ...HTTP, url: '{{BASE_URL}}/health' }],
    ['a variable as the host', { ...HTTP, url: 'https://{{HOST}}:{{PORT}}/x?y={{Z}}' }],
    ['a body of JSON', { ...HTTP, method: 'POST', body: { message: '{{TEXT}}' }, headers: { authorization: 'Bearer {{TOKEN}}' } }],
    ['placeholders in expectations', { ...HTTP, expect: ['body.version == "{{VERSION}}"', 'body.n == {{N}}'] }],
    ['all that is common', { ...HTTP, warn: ['time.total < 500'], capture: { ID: 'body.id' }, timeoutMs: 100, retryForMs: 600_000, retryEveryMs: 500, freshForSeconds: 60 }],
  ])('%s', (_, input) => {
    expect(parseDefinition(input)).toMatchObject({ kind: input.kind, timeoutMs: expect.any(Number) })
  })

  test('defaults are filled in', () => {
    expect(parseDefinition(HTTP)).toEqual({ ...HTTP, method: 'GET', followRedirects: false, timeoutMs: 10_000 })
  })

  test('a definition parsed again is the same', () => {
    const once = parseDefinition({ ...HTTP, warn: ['status < 300'] })
    expect(parseDefinition(once)).toEqual(once)
  })
})

describe('refused', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['nothing', null, '', /./],
    ['no kind', { url: 'http://x' }, 'kind', /kinds there are: dns, http/],
    ['a kind to come', { ...HTTP, kind: 'ssh' }, 'kind', /no probe kind "ssh" yet; the kinds there are: dns, http/],
    ['no expectation', { ...HTTP, expect: [] }, 'expect', /proves nothing/],
    ['an empty one', { ...HTTP, expect: [' '] }, 'expect.0', /needs an expression/],
    ['bad syntax', { ...HTTP, expect: ['status == 200', 'status =='] }, 'expect.1', /not an expression/],
    ['an unknown name', { ...HTTP, expect: ['rows[0].n == 1'] }, 'expect.0', /no "rows" here; there are: status/],
    ['a name of the other kind', { ...SQL, expect: ['status == 200'] }, 'expect.0', /no "status" here; there are: rows, rowCount/],
    ['a warning', { ...HTTP, warn: ['nope'] }, 'warn.0', /no "nope"/],
    ['a capture', { ...HTTP, capture: { ID: 'body.' } }, 'capture.ID', /not an expression/],
    ['a capture with a bad name', { ...HTTP, capture: { 'I D': 'body.id' } }, 'capture.I D', /./],
    ['via', { ...HTTP, via: 'web-1' }, 'via', /not possible yet: leave `via` out/],
    ['an unknown field', { ...HTTP, colour: 'red' }, 'colour', /no such field/],
    ['no url', { kind: 'http', expect: ['true'] }, 'url', /./],
    ['another scheme', { ...HTTP, url: 'file:///etc/passwd' }, 'url', /Begin with http/],
    ['a password in the url', { ...HTTP, url: 'http://me:secret@host/' }, 'url', /Leave user and password out/],
    ['a framing header', { ...HTTP, headers: { Host: 'other' } }, 'headers.Host', /set by the probe itself|Invalid key/],
    ['a header of two lines', { ...HTTP, headers: { a: 'b\r\nc: d' } }, 'headers.a', /one line/],
    ['a limit', { ...HTTP, timeoutMs: 60_001 }, 'timeoutMs', /./],
    ['a port out of range', { kind: 'tcp', host: 'a', port: 65_536, expect: ['connected'] }, 'port', /1 to 65535/],
    ['a port that is text', { kind: 'tls', host: 'a', port: '443', expect: ['authorized'] }, 'port', /1 to 65535/],
    ['a host with a scheme', { kind: 'tcp', host: 'http://a/', port: 1, expect: ['connected'] }, 'host', /without scheme/],
    ['an authority that is none', { kind: 'tls', host: 'a', ca: 'trust me', expect: ['authorized'] }, 'ca', /BEGIN CERTIFICATE/],
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
  expect(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((method) => changesSomething(parseDefinition({ ...HTTP, method })))).toEqual([
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
  ])
  expect(changesSomething(parseDefinition(SQL))).toBe(false)
})

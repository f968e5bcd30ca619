// Probes of one host take turns, however their addresses are written.
import { expect, test } from 'vitest'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { hostOf } from '@/lib/domain/probe/definition/host-of'

const http = (url: string, more = {}) => ({ kind: 'http', url, expect: ['status == 200'], ...more })

test.each([
  [http('https://Api.Example.org:8443/health?x=1'), 'api.example.org'],
  [http('{{BASE_URL}}/health'), 'staging.example.org'],
  [http('{{ELSEWHERE}}/health'), '{{elsewhere}}'],
  [http('http://[::1]:3000/'), '::1'],
  [http('http://localhost:3000/', { via: 'web-1' }), 'web-1/localhost'],
  [{ kind: 'tcp', host: '{{HOST}}.', port: 22, expect: ['connected'] }, 'db.example.org'],
  [
    { kind: 'dns', name: 'example.org', type: 'A', server: '192.0.2.53:5353', expect: ['size(records) > 0'] },
    '192.0.2.53',
  ],
  [{ kind: 'sql', database: 'Main', query: 'SELECT 1', expect: ['rowCount == 1'] }, 'main'],
  [{ kind: 'load', request: { url: 'http://a.example/x' }, requests: 10, expect: ['max < 500'] }, 'a.example'],
  [{ kind: 'ssh', host: 'web-1', command: 'df', expect: ['exitCode == 0'] }, 'web-1'],
])('%j goes to %s', (definition, host) => {
  expect(
    hostOf(parseDefinition(definition), { BASE_URL: 'https://staging.example.org/app', HOST: 'db.example.org' }),
  ).toBe(host)
})

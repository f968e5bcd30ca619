// What a probe would do, as its author and its approver read it beforehand.
import { expect, test } from 'vitest'
import { parseDefinition } from '@/lib/domain/probe/definition'
import { findRule, type Surroundings, safetyCase } from '@/lib/domain/probe/safety-case'

const AROUND: Surroundings = {
  variables: { BASE_URL: 'https://api.example.org:8443', PORT: '5432' },
  egress: [
    { host: 'api.example.org', ports: [443, 8443] },
    { host: '*.internal', cidrs: ['10.0.0.0/8'] },
  ],
  hosts: { 'web-1': { address: 'web-1.internal', port: 22, user: 'probe', hostKey: 'SHA256:x', privateKeySecret: 'KEY' } },
  commands: { disk: { argv: ['df', '-h', '{path}'], params: { path: '/.*' } }, restart: { argv: ['reboot'], changes: true } },
  allowSideEffects: false,
  secretNames: ['TOKEN'],
  captureNames: ['ID'],
}
const of = (definition: Record<string, unknown>) => safetyCase(parseDefinition(definition), AROUND)

test('a request: filled with variables, secrets by name, the rule that lists it', () => {
  const seen = of({ kind: 'http', method: 'POST', url: '{{BASE_URL}}/u/{{ID}}?x={{NOWHERE}}', headers: { authorization: 'Bearer {{TOKEN}}' }, expect: ['status == 200'] })
  expect(seen).toEqual({
    ...{ does: 'POST https://api.example.org:8443/u/{{ID}}?x={{NOWHERE}}', goesTo: 'api.example.org:8443', rule: 'api.example.org 443, 8443' },
    ...{ secrets: ['TOKEN'], captures: ['ID'], missing: ['NOWHERE'], changes: true, mayChange: false, timeoutMs: 10_000 },
  })
})

test.each([
  [
    { kind: 'tcp', host: 'db.internal', port: '{{PORT}}', expect: ['connected'] },
    { goesTo: 'db.internal:5432', rule: '*.internal every port within 10.0.0.0/8', changes: false },
  ],
  [
    { kind: 'tcp', host: 'internal', port: 22, via: 'web-1', expect: ['connected'] },
    { goesTo: 'internal:22', rule: null, via: 'web-1' },
  ],
  [
    { kind: 'ssh', host: 'web-1', command: 'disk', args: { path: '/var' }, expect: ['exitCode == 0'] },
    { does: 'disk path=/var on web-1', runs: 'df -h {path}', goesTo: 'web-1.internal:22' },
  ],
  [{ kind: 'ssh', host: 'web-1', command: 'restart', expect: ['exitCode == 0'] }, { changes: true }],
  [{ kind: 'dns', name: 'a.example', type: 'A', server: 'ns.internal:5353', expect: ['size(records) > 0'] }, { goesTo: 'ns.internal:5353' }],
  [
    { kind: 'http', url: 'http://api.example.org/', expect: ['status == 200'] },
    { goesTo: 'api.example.org:80', rule: null },
  ],
])('%j', (definition, expected) => {
  expect(of(definition)).toMatchObject(expected)
})

test('a database and a report say nowhere to go before they run', () => {
  expect(of({ kind: 'sql', database: 'main', query: 'SELECT 1', expect: ['rowCount == 1'] })).not.toHaveProperty('goesTo')
  expect(of({ kind: 'report', format: 'junit', expect: ['failed == 0'] })).not.toHaveProperty('goesTo')
})

test('a wildcard lists what is below it, not itself nor what only ends alike', () => {
  const rules = [{ host: '*.example.org' }]
  expect(findRule(rules, 'a.Example.org.', 1)).toBe(rules[0])
  for (const host of ['example.org', 'badexample.org', 'example.org.evil.test']) expect(findRule(rules, host, 1)).toBeNull()
})

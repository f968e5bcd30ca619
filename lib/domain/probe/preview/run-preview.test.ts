import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDefinition } from '@/e2e/support/definitions'
import { tryProbe } from '@/e2e/support/probe'
import { startStaging } from '@/e2e/targets/staging'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { isKind, KINDS } from '@/lib/domain/probe/kinds/index'
import { previewRun, type Surroundings } from '@/lib/domain/probe/preview/run-preview'

const KEY = 'SHA256:abc'
const SURROUNDINGS: Surroundings = {
  name: 'staging',
  variables: {
    BASE_URL: 'https://api.example.org',
    HOST: 'api.example.org',
    PORT: '8443',
    CA: '-----BEGIN CERTIFICATE-----',
    Q: 'q',
  },
  egress: [
    { host: 'api.example.org', ports: [443] },
    { host: '10.0.0.7', ports: [22] },
  ],
  hosts: {
    'web-1': { address: '10.0.0.7', port: 22, user: 'probe', hostKey: KEY, privateKeySecret: 'SSH_KEY' },
    far: { address: 'far.example', port: 22, user: 'probe', hostKey: KEY, passwordSecret: 'PW' },
  },
  databases: { main: { urlSecret: 'DATABASE_URL' } },
  commands: {
    tail: { argv: ['tail', '-n', '{lines}', '/var/log/app log'], params: { lines: '[0-9]{1,4}' } },
    restart: { argv: ['systemctl', 'restart', 'app'], changes: true },
  },
  allowSideEffects: false,
  secretNames: ['TOKEN', 'SSH_KEY', 'DATABASE_URL', 'PW'],
  secretHosts: { TOKEN: ['api.example.org', '*.example.org'], PW: ['api.example.org'] },
  captures: ['SESSION'],
}
const caseOf = (definition: Record<string, unknown>, more: Partial<Surroundings> = {}) =>
  previewRun(parseDefinition({ expect: ['true'], ...definition }), { ...SURROUNDINGS, ...more })

describe('what would be done', () => {
  test('a request: exactly, with variables, and secrets by name only', () => {
    const known = caseOf({
      kind: 'http',
      method: 'POST',
      url: '{{BASE_URL}}/chat?s={{SESSION}}',
      headers: { Authorization: 'Bearer {{TOKEN}}' },
      body: { q: '{{SESSION}}' },
    })
    expect(known).toMatchObject({
      exact:
        'POST https://api.example.org/chat?s={{SESSION}}\naccept: */*\nuser-agent: Countersign-Probe/1\ncontent-type: application/json\nauthorization: Bearer {{TOKEN}}\n\n{"q":"{{SESSION}}"}',
      from: 'The worker.',
      steps: [
        { what: 'api.example.org:443', rule: 'api.example.org:443', condition: expect.stringContaining('public') },
      ],
      secrets: ['TOKEN'],
      captures: ['SESSION'],
      effect: { changing: true, held: true },
      troubles: [],
    })
    expect(known.limits).toContain('Each try ends after 10 seconds at the latest.')
    expect(caseOf({ kind: 'http', url: '{{BASE_URL}}/', everySeconds: 60 }).limits).toContain(
      'With its schedule started it runs every 60 seconds.',
    )
  })

  test('a command: its words as the shell of the host will see them, and the way there', () => {
    const known = caseOf({ kind: 'ssh', host: 'web-1', command: 'tail', args: { lines: '20' } })
    expect(known).toMatchObject({
      exact: "tail -n 20 '/var/log/app log'",
      steps: [{ what: 'web-1: probe@10.0.0.7:22 over SSH, its key pinned', rule: '10.0.0.7:22' }],
      secrets: ['SSH_KEY'],
      effect: { changing: false },
    })
    expect(caseOf({ kind: 'ssh', host: 'web-1', command: 'tail', args: { lines: '{{SESSION}}' } })).toMatchObject({
      exact: "tail -n {{SESSION}} '/var/log/app log'",
      troubles: [],
    })
  })

  test('a query with a capture stands where its value will', () => {
    expect(
      caseOf({ kind: 'sql', database: 'main', query: "select 1 where id = {{SESSION}} and a = '{{Q}}'" }),
    ).toMatchObject({
      exact: "select 1 where id = '{{SESSION}}' and a = 'q'",
      secrets: ['DATABASE_URL'],
    })
    expect(caseOf({ kind: 'prometheus', url: '{{BASE_URL}}', query: 'x > {{SESSION}}' }).exact).toMatch(
      /^GET https:\/\/api\.example\.org\/api\/v1\/query\?query=x\+%3E\+%28\{\{SESSION\}\}%29\n/,
    )
  })

  test('through a host, both ways are told', () => {
    expect(caseOf({ kind: 'tcp', host: 'localhost', port: 5432, via: 'web-1' })).toMatchObject({
      from: 'The host web-1 (10.0.0.7), which the worker reaches by SSH.',
      steps: [
        { rule: '10.0.0.7:22' },
        {
          what: 'localhost:5432, as seen from web-1',
          missing: expect.stringContaining('add a rule for host localhost, port 5432'),
        },
      ],
    })
  })
})

describe('what is in the way', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown name', { kind: 'http', url: '{{NOWHERE}}/x' }, 'NOWHERE'],
    ['an unknown host', { kind: 'file', host: 'db-9', path: '/x' }, 'no host named db-9'],
    ['an unknown database', { kind: 'sql', database: 'other', query: 'select 1' }, 'no database named other'],
    ['an unknown command', { kind: 'ssh', host: 'web-1', command: 'rm' }, 'no command named rm'],
    [
      'an argument that does not match',
      { kind: 'ssh', host: 'web-1', command: 'tail', args: { lines: 'all' } },
      'does not match',
    ],
    ['a secret that would choose the host', { kind: 'tcp', host: '{{TOKEN}}', port: 1 }, 'only a variable may'],
    ['a port that is none', { kind: 'tls', host: 'api.example.org', port: '{{HOST}}' }, 'must be a number'],
  ])('%s', (_, definition, said) => {
    expect(caseOf(definition).troubles.join('\n')).toContain(said)
  })

  test('no rule: what to add is said', () => {
    expect(caseOf({ kind: 'tls', host: '{{HOST}}', port: '{{PORT}}' }).steps).toEqual([
      {
        what: 'api.example.org:8443',
        missing: 'The environment lists api.example.org only for api.example.org:443: add port 8443 to its rule.',
      },
    ])
    expect(caseOf({ kind: 'log', host: 'far', path: '/x', pattern: 'x' }).steps).toMatchObject([
      { missing: expect.stringContaining('far.example') },
    ])
  })

  test('a command that changes something says so, and whether it is let', () => {
    expect(caseOf({ kind: 'ssh', host: 'web-1', command: 'restart' }).effect).toMatchObject({
      changing: true,
      held: true,
      says: expect.stringContaining('does not allow'),
    })
    expect(caseOf({ kind: 'ssh', host: 'web-1', command: 'restart' }, { allowSideEffects: true }).effect).toMatchObject(
      { changing: true, held: false },
    )
  })
})

test.each(Object.keys(KINDS).filter(isKind))(
  '%s: whatever the definition, there is a case or a trouble, and no value of a secret',
  (kind) => {
    fc.assert(
      fc.property(anyDefinition(kind), (definition) => {
        const known = previewRun(parseDefinition(definition), SURROUNDINGS)
        expect(known.exact !== '' || known.troubles.length > 0).toBe(true)
        expect(JSON.stringify(known)).not.toMatch(/xPlace70a4x|73109834/)
      }),
      { numRuns: 60 },
    )
  },
)

test('what is told is what the transcript of the run begins with', async () => {
  const staging = await startStaging({ port: 0 })
  try {
    const definition = {
      kind: 'http',
      method: 'GET',
      url: '{{BASE_URL}}/health?x={{Q}}',
      headers: { 'X-Trace': '{{Q}}' },
      expect: ['status == 200'],
    }
    const variables = { BASE_URL: staging.url, Q: 'a b' }
    const { exact } = caseOf(definition, { variables })
    const { transcript } = await tryProbe(definition, { variables })
    expect(transcript.startsWith(`${exact}\n`)).toBe(true)
  } finally {
    await staging.close()
  }
})

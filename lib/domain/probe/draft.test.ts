// A definition that goes through the form comes back as it was, whatever stands in it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDefinition } from '@/lib/domain/probe/definition'
import { asKind, definitionOf, draftOf, emptyDraft } from '@/lib/domain/probe/draft'
import { formOf } from '@/lib/domain/probe/form'
import { KINDS, type ProbeKind } from '@/lib/domain/probe/kinds/index'

const ALL = Object.keys(KINDS) as ProbeKind[]
const EXAMPLES: Record<ProbeKind, Record<string, unknown>> = {
  dns: { name: 'a.example', type: 'A', server: '192.0.2.1', expect: ['size(records) > 0'] },
  file: { host: 'web-1', path: '/etc/hosts', expect: ['exists'] },
  http: {
    method: 'POST',
    url: '{{BASE_URL}}/x',
    headers: { accept: 'application/json' },
    body: { a: [1, null] },
    followRedirects: true,
    expect: ['status == 200'],
    warn: ['time.total < 500'],
  },
  load: { request: { url: 'http://a.example/', method: 'GET', timeoutMs: 900 }, requests: 200, concurrency: 5, expect: ['p95 < 500'] },
  log: { host: 'web-1', path: '/var/log/a.log', pattern: 'ERROR', countOnly: true, expect: ['count == 0'] },
  prometheus: { url: 'http://prom.example', query: 'up', expect: ['value == 1'] },
  report: { format: 'junit', expect: ['failed == 0'] },
  sql: { database: 'main', query: 'SELECT 1\nFROM t', expect: ['rowCount == 1'], capture: { ID: 'rows[0].id' } },
  ssh: { host: 'web-1', command: 'disk', args: { path: '/var' }, expect: ['exitCode == 0'], retryForMs: 1000 },
  tcp: { host: 'a.example', port: '{{PORT}}', expect: ['connected'], everySeconds: 60 },
  tls: { host: 'a.example', port: 443, expect: ['authorized'], freshForSeconds: 60 },
}

describe.each(ALL)('%s', (kind) => {
  test('has fields with help, and none without a word', () => {
    const fields = formOf(kind)
    expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['expect', 'warn', 'capture', 'timeoutMs', 'retryForMs', 'freshForSeconds', 'everySeconds']))
    for (const { path, help, label } of fields) expect(help.length * label.length, path).toBeGreaterThan(0)
  })
  test('comes back from the form as it was, and can be saved', () => {
    const definition = { kind, ...EXAMPLES[kind] }
    const draft = draftOf(definition)
    expect(draft.rest, 'every member has a field').toEqual({})
    expect(definitionOf(draft)).toEqual(definition)
    expect(parseDefinition(definitionOf(draft))).toEqual(parseDefinition(definition))
  })
  test('keeps the fields that another kind has too', () => {
    const turned = asKind({ ...emptyDraft('http'), values: { url: 'http://a.example/', timeoutMs: '900', expect: 'x' } }, kind)
    expect(turned.values.timeoutMs).toBe('900')
    expect(turned.values.expect).not.toBe('x')
  })
})

test('whatever a member holds, it comes back', () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('1', 'true', ' x ', 'a\nb', '', '{"a": 1}'),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
    fc.constant(null),
  )
  const paths = [...new Set(ALL.flatMap((kind) => formOf(kind).map(({ path }) => path.split('.')[0] ?? '')))]
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.dictionary(fc.constantFrom(...paths, 'unknown'), value, { noNullPrototype: true }), (kind, members) => {
      const definition = { ...members, kind }
      const back = definitionOf(draftOf(definition))
      // A field that a probe cannot do without is sent empty, so that the server can say that it is missing.
      const added = Object.keys(back).filter((name) => !Object.hasOwn(definition, name))
      for (const name of added) expect(formOf(kind).some((field) => field.required && field.path.split('.')[0] === name)).toBe(true)
      for (const [name, value] of Object.entries(definition)) {
        if (name === 'request' && typeof value === 'object' && value !== null) expect(back[name]).toMatchObject(value)
        else expect(back[name], name).toEqual(value)
      }
    }),
    { numRuns: 500 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDefinition } from '@/e2e/support/definitions'
import { flatFields, formOf } from '@/lib/domain/probe/editor/form'
import { definitionOf, draftOf, readLines, withKind } from '@/lib/domain/probe/editor/form-draft'
import { isKind, KINDS } from '@/lib/domain/probe/kinds/index'

const ALL = Object.keys(KINDS).filter(isKind)

describe.each(ALL)('%s', (kind) => {
  test('every field of its schema has a label, a help and a control of its own', () => {
    const fields = flatFields(formOf(kind))
    expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['expect', 'warn', 'capture', 'timeoutMs']))
    const own = Object.keys(KINDS[kind].definition.shape).filter((name) => name !== 'kind')
    expect([...formOf(kind).target, ...formOf(kind).common].map(({ path }) => path).sort()).toEqual(own.sort())
    for (const { label, help, control } of fields) {
      expect(label).toMatch(/^[A-Z][A-Za-z ]+$/)
      expect(help).not.toBe('')
      expect(control.type).not.toBe('group')
    }
  })

  test('a definition comes back as it was, with whatever the form has no place for', () => {
    const foreign = fc.dictionary(fc.stringMatching(/^x[A-Z][a-z]{1,8}$/), fc.jsonValue(), { maxKeys: 2 })
    fc.assert(
      fc.property(anyDefinition(kind), foreign, (definition, unknown) => {
        const whole = { ...structuredClone(unknown), ...definition }
        expect(definitionOf(draftOf(whole))).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('its texts alone say the same definition', () => {
    fc.assert(
      fc.property(anyDefinition(kind), (definition) => {
        const parsed = KINDS[kind].definition.parse(definition)
        const { values } = draftOf(parsed)
        expect(KINDS[kind].definition.parse(definitionOf({ kind, values, kept: {} }))).toEqual(asTyped(parsed))
      }),
      { numRuns: 60 },
    )
  })
})

/** What typing cannot say: a body that is JSON is typed as text, an empty list is left out, spaces at the ends of a pair are not kept. */
function asTyped(parsed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]): [string, unknown][] => {
      if (name === 'body')
        return typeof value === 'string' && value.trim() === ''
          ? []
          : [[name, typeof value === 'string' ? value : JSON.stringify(value, null, 2)]]
      if (name === 'request' && isRecord(value)) return [[name, asTyped(value)]]
      if (name === 'warn' && Array.isArray(value) && value.length === 0) return []
      if (isRecord(value))
        return Object.keys(value).length === 0
          ? []
          : [[name, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one).trim()]))]]
      return [[name, value]]
    }),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

test('what was changed is changed, and nothing else', () => {
  const definition = {
    kind: 'load',
    request: { url: 'http://a.example/', body: { a: 1 }, xOld: true },
    requests: 200,
    expect: ['p95 < 500'],
    capture: { A: 'p50' },
  }
  const draft = draftOf(definition)
  const changed = definitionOf({
    ...draft,
    values: {
      ...draft.values,
      'request.url': 'http://b.example/',
      capture: 'A = p50\nB = p95',
      timeoutMs: '',
      'request.body': '{"a": 2}',
    },
  })
  expect(changed).toEqual({
    ...definition,
    request: { ...definition.request, url: 'http://b.example/', body: { a: 2 } },
    capture: { A: 'p50', B: 'p95' },
  })
})

test('a body with an integer that JSON would round becomes a text, which rounds nothing', () => {
  const draft = draftOf({ kind: 'http', method: 'POST', url: 'http://a.example/', body: { id: 1 }, expect: ['true'] })
  const body = '{"id": 60436225835668127}'
  expect(definitionOf({ ...draft, values: { ...draft.values, body } })).toMatchObject({ body })
})

test('another kind keeps what both have, and begins with its own example', () => {
  const draft = withKind(withKind(draftOf(undefined), 'tcp'), 'tls')
  expect(draft.values).toMatchObject({ port: '443', expect: KINDS.tls.example, timeoutMs: '10000' })
  const written = withKind({ ...draft, values: { ...draft.values, host: 'api.example.org', expect: 'true' } }, 'tcp')
  expect(definitionOf(written)).toMatchObject({ kind: 'tcp', host: 'api.example.org', port: 443, expect: ['true'] })
  expect(definitionOf(written)).not.toHaveProperty('servername')
  const there = withKind(
    draftOf({ kind: 'http', method: 'HEAD', url: 'http://a.example/', timeoutMs: 900, expect: ['true'] }),
    'load',
  )
  expect(definitionOf(there)).toMatchObject({ request: { method: 'HEAD', url: 'http://a.example/' }, timeoutMs: 900 })
  expect(definitionOf(there)).not.toHaveProperty('request.timeoutMs', 900)
  expect(definitionOf(withKind(withKind(there, 'dns'), 'http'))).toMatchObject({
    kind: 'http',
    method: 'HEAD',
    url: 'http://a.example/',
  })
})

test('a line that is set in goes on with the one before, and each entry knows its line', () => {
  expect(readLines('\na ==\n  b\n\nc')).toEqual([
    { text: 'a ==\nb', line: 1 },
    { text: 'c', line: 4 },
  ])
})

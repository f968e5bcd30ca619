// Placeholders take values; no value takes over.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/domain/probe/answer/judge'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { fillDefinition } from '@/lib/domain/probe/fill/fill'

const NAMES = {
  variables: {
    BASE: 'http://localhost:3000',
    HOST: 'api.example.org',
    SCHEMA: 'public',
    SCHEME: 'http://',
    VERSION: '4.2.0',
  },
  captures: {
    ID: 'a/b?c#d',
    QUOTE: `"'\\`,
    EVIL: 'evil.example.net',
    N: '42',
    VERSION: 'captured',
    INJECT: `' or 1=1; drop table x --`,
  },
  secret: (name: string) => (name === 'TOKEN' ? 'tok&secret' : undefined),
}

const http = (more: Record<string, unknown>) =>
  fillDefinition(parseDefinition({ kind: 'http', url: '{{BASE}}/x', expect: ['true'], ...more }), NAMES)
const sql = (query: string) =>
  fillDefinition(parseDefinition({ kind: 'sql', database: 'main', query, expect: ['true'] }), NAMES).definition

test('variables stand as they are, captures and secrets are encoded, variables come first', () => {
  const { definition, usedSecrets } = http({
    url: '{{BASE}}/items/{{ID}}?token={{TOKEN}}&v={{ VERSION }}',
    headers: { authorization: 'Bearer {{TOKEN}}' },
  })
  expect(definition).toMatchObject({
    url: 'http://localhost:3000/items/a%2Fb%3Fc%23d?token=tok%26secret&v=4.2.0',
    headers: { authorization: 'Bearer tok&secret' },
  })
  expect([...usedSecrets]).toEqual([['TOKEN', 'tok&secret']])
})

test('a name without a value is named', () => {
  expect(() => http({ headers: { a: '{{NOWHERE}}' } })).toThrow(/no variable, secret or capture named NOWHERE/)
  expect(() => http({ headers: { a: '{{constructor}}' } })).toThrow(/named constructor/)
})

test('values are not searched for placeholders', () => {
  expect(
    fillDefinition(parseDefinition({ kind: 'http', url: 'http://a/?q={{X}}', expect: ['true'] }), {
      variables: { X: '{{Y}}' },
      captures: {},
      secret: () => undefined,
    }).definition,
  ).toMatchObject({ url: 'http://a/?q={{Y}}' })
})

describe('the host comes from variables only', () => {
  test.each([
    'http://{{EVIL}}/',
    'http://{{EVIL}}.example.org/',
    'http://api.{{EVIL}}/',
    'http://api.example.org:{{N}}/',
    '{{EVIL}}',
    'http://{{TOKEN}}/',
    '{{SCHEME}}a:{{EVIL}}@b/',
    '{{SCHEME}}{{EVIL}}@api.example.org/',
  ])('%s', (url) => {
    expect(() => http({ url })).toThrow(/host|not valid when|user or a password/)
  })

  test('a variable may be the host', () => {
    expect(http({ url: 'https://{{HOST}}/{{EVIL}}' }).definition).toMatchObject({
      url: 'https://api.example.org/evil.example.net',
    })
  })

  test('no capture changes the origin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const { definition } = fillDefinition(
          parseDefinition({ kind: 'http', url: 'http://good.example/p/{{X}}/q?r={{X}}#{{X}}', expect: ['true'] }),
          {
            variables: {},
            captures: { X: value },
            secret: () => undefined,
          },
        )
        expect(definition.kind === 'http' && new URL(definition.url).origin).toBe('http://good.example')
      }),
    )
  })
})

describe('a body stays what it is', () => {
  test('values stay within the strings of JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const { definition } = fillDefinition(
          parseDefinition({
            kind: 'http',
            method: 'POST',
            url: 'http://a/',
            body: { say: 'it is {{X}}', n: 1 },
            expect: ['true'],
          }),
          {
            variables: {},
            captures: { X: value },
            secret: () => undefined,
          },
        )
        const body: unknown =
          definition.kind === 'http' && typeof definition.body === 'string' ? JSON.parse(definition.body) : null
        expect(body).toEqual({ say: `it is ${value}`, n: 1 })
      }),
    )
  })

  test('also in JSON that was typed as text; other text takes them as they are', () => {
    expect(http({ method: 'POST', body: '{"q": "{{QUOTE}}"}' }).definition).toMatchObject({
      body: '{"q": "\\"\'\\\\"}',
    })
    expect(http({ method: 'POST', body: 'n={{N}}&{{QUOTE}}' }).definition).toMatchObject({ body: `n=42&"'\\` })
  })
})

describe('expectations take literals', () => {
  const holds = (expression: string, value: string, body: unknown) => {
    const { fillExpectation } = fillDefinition(
      parseDefinition({ kind: 'http', url: 'http://a/', expect: [expression] }),
      {
        variables: {},
        captures: { X: value },
        secret: () => undefined,
      },
    )
    return (
      judge({ expect: [expression] }, { body }, { fill: fillExpectation, hide: (text) => text }).status === 'passed'
    )
  }

  test.each(['body == "{{X}}"', "body == '{{X}}'", 'body == """{{X}}"""', 'body == {{X}}'])(
    '%s is the value and nothing else',
    (expression) => {
      const values = fc
        .string({ unit: 'binary' })
        .filter(
          (value) =>
            !/\p{Surrogate}/u.test(value) && (expression !== 'body == {{X}}' || !/^[-\d]|^(true|false)$/.test(value)),
        )
      fc.assert(
        fc.property(values, (value) => {
          expect(holds(expression, value, value)).toBe(true)
          expect(holds(expression, value, `${value}x`)).toBe(false)
        }),
      )
    },
  )

  test('outside quotes numbers are numbers', () => {
    expect(holds('body == {{X}}', '42', 42)).toBe(true)
    expect(holds('body == {{X}}', '1 || true', 1)).toBe(false)
    expect(holds('body == {{X}}', 'true', true)).toBe(true)
  })

  test('a raw text takes no quotes', () => {
    expect(holds('body.matches(r"^{{X}}$")', 'abc', 'abc')).toBe(true)
    expect(holds('body.matches(r"^{{X}}$") || true', '") || ("', 'abc')).toBe(false)
  })
})

describe('SQL takes literals', () => {
  test.each([
    ['select * from {{SCHEMA}}.t', 'select * from public.t'],
    ["select '{{SCHEMA}}'", "select 'public'"],
    ["select '{{INJECT}}'", "select ''' or 1=1; drop table x --'"],
    ['select {{INJECT}}', "select ''' or 1=1; drop table x --'"],
    ['select {{N}}', 'select (42)'],
    ["select 'it''s {{N}}', {{N}}", "select 'it''s 42', (42)"],
    ['select "{{SCHEMA}}"', 'select "public"'],
    ["select E'\\'', {{N}}", "select E'\\'', (42)"],
    ["select $$it's$$, {{N}}", "select $$it's$$, (42)"],
    ["select /* it's /* nested */ */ {{N}} -- it's", "select /* it's /* nested */ */ (42) -- it's"],
  ])('%s', (query, filled) => {
    expect(sql(query)).toMatchObject({ query: filled })
  })

  test.each([
    "select E'{{INJECT}}'",
    'select "{{INJECT}}"',
    'select $$ {{INJECT}} $$',
    'select $a$ {{INJECT}} $a$',
    'select 1 -- {{INJECT}}',
    'select /* {{INJECT}} */ 1',
    "select U&'{{INJECT}}'",
  ])('%s is refused', (query) => {
    expect(() => sql(query)).toThrow(/may stand in/)
  })
})

// Where a secret may be sent, and where it may be named.
import { describe, expect, test } from 'vitest'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { explainUnbound, hostsOfRules, isBoundTo } from '@/lib/domain/probe/secrets/secret-hosts'
import { findNamedSecrets } from '@/lib/domain/probe/secrets/secret-names'
import { SecretPlaces, SecretValues } from '@/lib/domain/project/environment'

describe('a binding', () => {
  test.each<[string, string, number, boolean]>([
    ['api.example.org', 'api.example.org', 443, true],
    ['api.example.org', 'API.example.org.', 8080, true],
    ['api.example.org', 'evil-api.example.org', 443, false],
    ['api.example.org', 'api.example.org.evil.test', 443, false],
    ['api.example.org:443', 'api.example.org', 443, true],
    ['api.example.org:443', 'api.example.org', 8443, false],
    ['*.example.org', 'api.example.org', 443, true],
    ['*.example.org', 'example.org', 443, false],
    ['*.example.org:443', 'api.example.org', 80, false],
    ['127.0.0.1', '127.0.0.1', 9000, true],
    ['[::1]:5432', '::1', 5432, true],
    ['[::1]:5432', '[::1]', 5433, false],
    ['::1', '[::1]', 5433, true],
    ['*', 'api.example.org', 443, false],
  ])('%s · %s:%i is %s', (bound, host, port, expected) => {
    expect(isBoundTo([bound], host, port)).toBe(expected)
  })

  test('says where the secret may go instead', () => {
    expect(explainUnbound('TOKEN', ['a.example.org'], 'b.example.org', 443)).toContain(
      'TOKEN is bound to a.example.org and may not be sent to b.example.org:443',
    )
    expect(explainUnbound('TOKEN', [], 'b.example.org', 443)).toContain('is bound to no host')
    expect(explainUnbound('TOKEN', ['b.example.org'], 'b.example.org', 443)).toBeNull()
  })

  test('comes from the rules of the environment, port by port', () => {
    expect(
      hostsOfRules([{ host: 'a.example.org', ports: [80, 443] }, { host: '*.b.org' }, { host: '::1', ports: [1] }]),
    ).toEqual(['a.example.org:80', 'a.example.org:443', '*.b.org', '[::1]:1'])
  })
})

test('a short secret and a binding that is no host are refused', () => {
  expect(SecretValues.safeParse({ PIN: '1234567' }).error?.issues[0]?.message).toContain('at least 8 characters')
  expect(SecretValues.safeParse({ PIN: '12345678' }).success).toBe(true)
  expect(SecretPlaces.safeParse({ PIN: ['https://a.example.org/'] }).success).toBe(false)
})

describe('a secret in an expression', () => {
  const names = { variables: { SHADOW: 'x' }, secretNames: ['TOKEN', 'SHADOW'] }
  test('is found at its place; a variable of the same name goes first', () => {
    const definition = {
      url: 'https://a.example.org/{{TOKEN}}',
      expect: ['true', '"{{TOKEN}}".size() > 1'],
      warn: ['text == "{{ TOKEN }}"', '"{{SHADOW}}" == "x"'],
      capture: { A: '"{{TOKEN}}".split("")', B: '{{OTHER}}' },
    }
    expect(Object.keys(findNamedSecrets(definition, names))).toEqual(['expect.1', 'warn.0', 'capture.A'])
  })
})

describe('shapes', () => {
  const http = (shapes: Record<string, string>) =>
    parseDefinition({
      kind: 'http',
      url: 'https://a.example.org',
      expect: ['true'],
      capture: { ID: 'body.id' },
      shapes,
    })
  test('are patterns of captures, narrower than a secret', () => {
    expect(http({ ID: 'ord-[0-9]{6}' }).shapes).toEqual({ ID: 'ord-[0-9]{6}' })
    for (const pattern of ['.*', '\\S+', '[A-Za-z0-9]+', '[\\w/+-]{8,64}', '(', ''])
      expect(() => http({ ID: pattern })).toThrow(/shapes\.ID/)
    expect(() => http({ OTHER: '[0-9]{6}' })).toThrow(/No capture is named OTHER/)
  })
})

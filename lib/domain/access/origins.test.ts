// Own addresses: the one of the installation, its aliases, and nothing that only looks like them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLoopbackName, isOwnHost, isOwnOrigin, readOrigins } from '@/lib/domain/access/origins'

const PUBLIC = readOrigins('https://go.example.com/', 'https://go.internal:8443, http://10.0.0.5:3000')
const LOCAL = readOrigins('http://localhost:3111', '')

test('an address on this machine answers at each of its names, another at its own only', () => {
  expect(LOCAL).toEqual(['http://localhost:3111', 'http://127.0.0.1:3111', 'http://[::1]:3111'])
  expect(PUBLIC).toEqual(['https://go.example.com', 'https://go.internal:8443', 'http://10.0.0.5:3000'])
})

test('an alias that is no address is refused with its text', () => {
  expect(() => readOrigins('http://localhost:3000', 'go.internal')).toThrow('go.internal is not an address')
  expect(() => readOrigins('http://localhost:3000', 'ftp://go.internal')).toThrow('ftp://go.internal')
})

describe('Origin', () => {
  test.each([
    [LOCAL, 'http://localhost:3111', true],
    [LOCAL, 'http://127.0.0.1:3111', true],
    [LOCAL, 'https://localhost:3111', false],
    [LOCAL, 'http://localhost', false],
    [LOCAL, 'http://evil.test', false],
    [LOCAL, 'http://localhost:3111.evil.test', false],
    [LOCAL, 'null', false],
    [LOCAL, null, false],
    [PUBLIC, 'https://go.example.com', true],
    [PUBLIC, 'http://go.example.com', false],
    [PUBLIC, 'https://go.internal:8443', true],
    [PUBLIC, 'http://localhost:3000', false],
  ])('%j and %s: %s', (origins, origin, own) => {
    expect(isOwnOrigin(origins, origin)).toBe(own)
  })
})

describe('Host', () => {
  test.each([
    [LOCAL, 'localhost:3111', true],
    [LOCAL, 'LOCALHOST:3111', true],
    [LOCAL, '[::1]:3111', true],
    [LOCAL, 'localhost', false],
    [LOCAL, 'evil.test', false],
    [LOCAL, 'evil.test:3111', false],
    [LOCAL, 'localhost:3111@evil.test', false],
    [LOCAL, 'localhost:3111/', false],
    [LOCAL, '', false],
    [LOCAL, null, false],
    [PUBLIC, 'go.example.com', true],
    [PUBLIC, 'go.example.com:443', true],
    [PUBLIC, 'go.example.com:80', false],
  ])('%j and %s: %s', (origins, host, own) => {
    expect(isOwnHost(origins, host)).toBe(own)
  })

  test('no text makes it throw, and what is ours parses to one of our hosts', () => {
    fc.assert(
      fc.property(fc.string(), (host) => {
        if (isOwnHost(LOCAL, host)) expect(LOCAL).toContain(new URL(`http://${host}`).origin)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['::', false],
  ['localhost.evil.test', false],
])('%s is this machine: %s', (name, own) => {
  expect(isLoopbackName(name)).toBe(own)
})

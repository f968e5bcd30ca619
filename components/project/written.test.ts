// What a form prints is what it reads again; a key of several lines is one value.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printPairs, printRules, readPairs, readRules } from '@/components/project/written'

test('pairs and rules come back', () => {
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,9}$/)
  const value = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/).filter((text) => !text.includes('-----BEGIN'))
  fc.assert(
    fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (pairs) => {
      expect(readPairs(printPairs(pairs))).toEqual(pairs)
    }),
  )
  const rules = [
    { host: 'a.example' },
    { host: 'b.example', ports: [80, 443] },
    { host: 'c.example', ports: [5432], cidrs: ['10.0.0.0/8'] },
    { host: 'd.example', cidrs: ['10.0.0.0/8'] },
  ]
  expect(readRules(printRules(rules))).toEqual(rules)
})

test('a private key goes on to its end', () => {
  const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA=\nBBBB==\n-----END OPENSSH PRIVATE KEY-----\n'
  expect(readPairs(`A=1\nKEY=${key}B=2`)).toEqual({ A: '1', KEY: key, B: '2' })
})

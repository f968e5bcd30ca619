// Names of settings: all of them, and not a piece of a value.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settingNames } from '@/lib/domain/probe/answer/setting-names'

test('the usual forms', () => {
  const text =
    '\ufeff# DATABASE_URL=old\nDATABASE_URL=postgres://x:y@z/db\r\nexport  API_KEY = "abc"\n\nEMPTY=\n  log.level=debug\nnot a setting\n=value\n1ST=no\nAPI_KEY=again\n'
  expect(settingNames(text)).toEqual(['DATABASE_URL', 'API_KEY', 'EMPTY', 'log.level'])
})

test('the lines of a value in quotes are none', () => {
  expect(settingNames('KEY="-----BEGIN\nSECRETPART=\nabc\\"DEF=\n-----END"\nNEXT=1\nA=\'x\nB=y\'\nC=2')).toEqual([
    'KEY',
    'NEXT',
    'A',
    'C',
  ])
  expect(settingNames('OPEN="never closed\nSECRET=1\n')).toEqual(['OPEN'])
})

test('no value is ever among them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[A-Z]{1,5}$/), fc.stringMatching(/^[a-z=]{0,10}$/))), (pairs) => {
      const names = settingNames(pairs.map(([name, value]) => `${name}=${value}`).join('\n'))
      expect(names).toEqual([...new Set(pairs.map(([name]) => name))])
    }),
  )
})

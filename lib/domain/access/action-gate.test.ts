// What a page decodes of whom: nothing of strangers but the small set-up form.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neededFor } from '@/lib/domain/access/action-gate'
import { Refusal } from '@/lib/domain/refusal'

const outcomeOf = (path: string, length: string | null, hasCookie: boolean): string => {
  try {
    return neededFor({ path, length }, hasCookie)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each([
  ['/releases/1', '32768', true, 'cookie'],
  ['/releases/1', '32769', true, 'live'],
  ['/releases/1', '1048576', true, 'live'],
  ['/releases/1', '1048577', true, 'too-large'],
  ['/releases/1', null, true, 'malformed'],
  ['/releases/1', '-1', true, 'malformed'],
  ['/releases/1', '0x10', true, 'malformed'],
  ['/releases/1', '10, 20', true, 'malformed'],
  ['/releases/1', '10', false, 'not-signed-in'],
  ['/sign-in', '10', false, 'not-signed-in'],
  ['/set-up', '8192', false, 'no-people'],
  ['/set-up', '8193', false, 'too-large'],
  ['/set-up', null, false, 'malformed'],
  ['/set-up/', '10', false, 'not-signed-in'],
])('%s with %s bytes, cookie %s: %s', (path, length, hasCookie, outcome) => {
  expect(outcomeOf(path, length, hasCookie)).toBe(outcome)
})

test('without a cookie of ours nothing over 8 KB is ever decoded, and nothing outside of set-up', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('/', '/sign-in', '/set-up/', '/set-up/x', '/releases/1'),
      fc.nat(20_000_000),
      (path, bytes) => {
        const outcome = outcomeOf(path, String(bytes), false)
        expect(['not-signed-in', 'too-large']).toContain(outcome)
        if (bytes > 8192) expect(outcomeOf('/set-up', String(bytes), false)).toBe('too-large')
      },
    ),
  )
})

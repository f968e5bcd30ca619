// No link sends anybody from our sign-in page to somewhere else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '@/lib/http/sign-in/own-path'

test.each([
  ['/releases/1/sign-off?role=QA%20Lead', '/releases/1/sign-off?role=QA%20Lead'],
  ['https://our.example/inbox?x=1', '/inbox?x=1'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\\evil.example', '/'],
  ['\\\\evil.example', '/'],
  ['https://our.example//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['data:text/html,x', '/'],
])('%s → %s', (given, path) => {
  expect(ownPath(given)).toBe(path)
})

test('whatever is asked for, a browser stays on our origin', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\n',
    'evil.example',
    'http:',
    'https:',
    'javascript:',
    '@',
    '?',
    '#',
    '%2f',
    '..',
    ' ',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath(pieces.join(''))
      expect(path.startsWith('/')).toBe(true)
      expect(new URL(path, 'http://our.example').origin).toBe('http://our.example')
    }),
    { numRuns: 2000 },
  )
})

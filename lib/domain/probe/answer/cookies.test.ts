// Set-Cookie lines become cookies by name.
import { expect, test } from 'vitest'
import { parseCookies } from '@/lib/domain/probe/answer/cookies'

test('flags, attributes, and what is not said', () => {
  expect(
    parseCookies([
      'a=1; SECURE;HttpOnly ;SameSite=Strict; Domain=Example.org; Path=/x; Max-Age=-1; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
      'b=x=y',
      'c',
    ]),
  ).toEqual({
    a: {
      value: '1',
      secure: true,
      httpOnly: true,
      sameSite: 'strict',
      domain: 'example.org',
      path: '/x',
      maxAge: -1,
      expires: 'Wed, 21 Oct 2026 07:28:00 GMT',
    },
    b: { value: 'x=y', secure: false, httpOnly: false, sameSite: '' },
    c: { value: '', secure: false, httpOnly: false, sameSite: '' },
  })
})

test('hostile lines', () => {
  expect(parseCookies(['', '=x', '; secure'])).toEqual({})
  expect(Object.keys(parseCookies(['__proto__=1; secure']))).toEqual(['__proto__'])
  expect(parseCookies(['a=1; max-age=soon'])).toEqual({
    a: { value: '1', secure: false, httpOnly: false, sameSite: '' },
  })
  expect(Object.keys(parseCookies(Array.from({ length: 1000 }, (_, at) => `c${at}=1`))).length).toBe(100)
})

// What a failed sign-in says, whatever was thrown and whatever an address holds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ProviderFailure, providerFailure } from '@/lib/domain/people/provider-failure'
import { signInProblem } from '@/lib/domain/people/sign-in-problem'

test.each<[message: string, code: string | undefined, expected: ProviderFailure]>([
  ['connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED', 'provider-unavailable'],
  ['getaddrinfo ENOTFOUND id.example.com', 'ENOTFOUND', 'provider-unavailable'],
  ['outgoing request timed out after 3500ms', undefined, 'provider-unavailable'],
  ['expected 200 OK, got: 503 Service Unavailable', undefined, 'provider-unavailable'],
  ['temporarily_unavailable', undefined, 'provider-unavailable'],
  ['access_denied (the user said no)', undefined, 'provider-refused'],
  ['login_required', undefined, 'provider-refused'],
  ['state mismatch, expected a, got: b', undefined, 'attempt-expired'],
  ['State cookie was missing.', undefined, 'attempt-expired'],
  ['PKCE code_verifier cookie was missing.', undefined, 'attempt-expired'],
  ['invalid_grant (code was used)', undefined, 'attempt-expired'],
  ['nonce mismatch, expected a, got: b', undefined, 'answer-not-verified'],
  ['unexpected iss value, expected a, got: b', undefined, 'answer-not-verified'],
  ['unexpected status of the response', undefined, 'answer-not-verified'],
])('%s', (message, code, expected) => {
  expect(providerFailure({ message, code })).toBe(expected)
})

test('a page never repeats what its address says', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5 }), (code) => {
      expect(signInProblem(`x ${code}`)).toBe('Signing in did not work. Try again, or ask an administrator.')
    }),
  )
  expect(signInProblem('constructor')).toContain('Signing in did not work')
  expect(signInProblem('__proto__')).toContain('Signing in did not work')
  expect(signInProblem('OAuthSignin')).toContain('does not answer')
})

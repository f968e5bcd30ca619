// Whom single sign-on is required of, and what an arriving identity may do.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ArrivingIdentity,
  admissionOf,
  requiresSingleSignOn,
  verifiedEmail,
} from '@/lib/domain/people/single-sign-on'

const SETTINGS = { domains: 'example.com, @Corp.Example', breakGlassEmail: 'root@example.com' }

test.each([
  ['ada@example.com', true],
  ['ADA@EXAMPLE.COM', true],
  ['ada@corp.example', true],
  ['ada@example.com.', true],
  ['"ada@elsewhere.test"@example.com', true],
  ['root@example.com', false],
  ['ROOT@Example.com', false],
  ['ada@sub.example.com', false],
  ['ada@notexample.com', false],
  ['ada@example.com.evil.test', false],
  ['ada@example.org', false],
])('%s: %s', (email, required) => {
  expect(requiresSingleSignOn(email, SETTINGS)).toBe(required)
})

test('without domains nobody is required, and an empty exception excepts nobody', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      expect(requiresSingleSignOn(email, { domains: '', breakGlassEmail: '' })).toBe(false)
      expect(requiresSingleSignOn(email, { domains: email.slice(email.lastIndexOf('@')), breakGlassEmail: '' })).toBe(
        true,
      )
    }),
  )
})

test.each<[email: string | undefined, isVerified: boolean | undefined, expected: string | null]>([
  ['Ada@Example.org', true, 'ada@example.org'],
  ['ada@example.org', undefined, null],
  ['ada@example.org', false, null],
  ['Ada@example.com', undefined, 'ada@example.com'],
  ['ada@example.com', false, null],
  [undefined, true, null],
])('the email %s, verified %s: %s', (email, isVerified, expected) => {
  const isRequired = (address: string) => requiresSingleSignOn(address, SETTINGS)
  expect(verifiedEmail({ email, isVerified }, isRequired)).toBe(expected)
})

const existing = { isDisabled: false, hasPassword: false, hasIdentity: false }
const nobody: ArrivingIdentity = { linked: null, email: 'ada@example.com', existing: null, isRequired: false }
test.each<[string, Partial<ArrivingIdentity>, ReturnType<typeof admissionOf>]>([
  ['linked', { linked: { isDisabled: false } }, 'enter'],
  ['linked, whatever the email is now', { linked: { isDisabled: false }, email: null }, 'enter'],
  ['linked and disabled', { linked: { isDisabled: true } }, 'account-disabled'],
  ['new', {}, 'add'],
  ['new without a verified email', { email: null }, 'no-verified-email'],
  ['an invited account without anything', { existing }, 'link'],
  ['a disabled account of that email', { existing: { ...existing, isDisabled: true } }, 'account-disabled'],
  ['an account with a password', { existing: { ...existing, hasPassword: true } }, 'has-password'],
  [
    'the same where single sign-on is required',
    { existing: { ...existing, hasPassword: true }, isRequired: true },
    'link',
  ],
  ['the account of another identity', { existing: { ...existing, hasIdentity: true } }, 'email-of-another-account'],
  [
    'the same where single sign-on is required',
    { existing: { ...existing, hasIdentity: true }, isRequired: true },
    'email-of-another-account',
  ],
])('%s → %s', (_name, arriving, expected) => {
  expect(admissionOf({ ...nobody, ...arriving })).toBe(expected)
})

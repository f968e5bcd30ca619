// When a fresh sign-in at the identity provider confirms somebody, and every way in which it does not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerProblem,
  arrivalProblem,
  claimsProblem,
  FRESH_SECONDS,
  type IdentityProof,
  type IdentityProofProblem,
  nonceText,
  type ProofClaims,
  proofProblem,
  proofRefusal,
} from '@/lib/domain/people/identity-proof'

const STARTED = new Date('2026-11-28T12:00:00.700Z')
const SECOND = Date.parse('2026-11-28T12:00:00Z') / 1000
const EXPECTED = {
  ...{ issuer: 'https://id.example.com', clientId: 'countersign', nonce: 'n', subjects: ['s'], startedAt: STARTED },
}
const RIGHT: ProofClaims = { iss: EXPECTED.issuer, sub: 's', aud: 'countersign', nonce: 'n', auth_time: SECOND + 20 }

describe('claims', () => {
  test.each<[string, Partial<ProofClaims>, IdentityProofProblem | null]>([
    ['right', {}, null],
    ['the issuer with a slash', { iss: 'https://id.example.com/' }, null],
    ['in the very second of the request', { auth_time: SECOND }, null],
    ['two minutes later', { auth_time: SECOND + 120 }, null],
    ['an audience of several, made for us', { aud: ['other', 'countersign'], azp: 'countersign' }, null],
    ['a second before', { auth_time: SECOND - 1 }, 'old-auth-time'],
    ['an hour before', { auth_time: SECOND - 3600 }, 'old-auth-time'],
    ['more than two minutes later', { auth_time: SECOND + 121 }, 'late-auth-time'],
    ['in milliseconds', { auth_time: SECOND * 1000 }, 'late-auth-time'],
    ['no time', { auth_time: undefined }, 'no-auth-time'],
    ['somebody else', { sub: 't' }, 'foreign-subject'],
    ['another nonce', { nonce: 'm' }, 'foreign-nonce'],
    ['no nonce', { nonce: undefined }, 'foreign-nonce'],
    ['another issuer', { iss: 'https://evil.test' }, 'foreign-issuer'],
    ['another audience', { aud: 'other' }, 'foreign-audience'],
    ['made for another of several', { aud: ['other', 'countersign'], azp: 'other' }, 'foreign-audience'],
    ['of several, for nobody in particular', { aud: ['other', 'countersign'] }, 'foreign-audience'],
  ])('%s → %s', (_name, claims, expected) => {
    expect(claimsProblem({ ...RIGHT, ...claims }, EXPECTED)).toBe(expected)
  })

  test('only a sign-in from the second of the request to two minutes after it counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (offset) => {
        const isRight = claimsProblem({ ...RIGHT, auth_time: SECOND + offset }, EXPECTED) === null
        expect(isRight).toBe(offset >= 0 && offset <= FRESH_SECONDS)
      }),
    )
  })
})

const BINDING = { purpose: 'sign', userId: 'u', sessionId: 'z', subject: 'c', contentHash: 'h' } as const
const later = (minutes: number) => new Date(STARTED.getTime() + minutes * 60_000)
const PROOF: IdentityProof = {
  ...BINDING,
  ...{ id: 'p', releaseId: 'r', role: 'QA', startedAt: STARTED, expiresAt: later(5) },
  ...{ answeredAt: later(1), provedAt: later(1) },
}

test('the nonce is another one for every other person, session, content, purpose and subject', () => {
  const binding = fc.record({
    purpose: fc.constantFrom('sign' as const, 'withdraw' as const),
    ...{ userId: fc.string(), sessionId: fc.string(), subject: fc.string(), contentHash: fc.string() },
  })
  fc.assert(
    fc.property(binding, binding, fc.string(), fc.string(), (one, other, secret, another) => {
      const isSame = JSON.stringify([one, secret]) === JSON.stringify([other, another])
      expect(nonceText(one, secret) === nonceText(other, another)).toBe(isSame)
    }),
  )
})

describe('arrival', () => {
  const by = { userId: 'u', sessionId: 'z' }
  test.each<[string, Parameters<typeof arrivalProblem>, IdentityProofProblem | null]>([
    ['in time', [PROOF, by, later(4)], null],
    ['a second time', [null, by, later(1)], 'proof-unknown'],
    ['of somebody else', [PROOF, { ...by, userId: 'v' }, later(1)], 'proof-of-another-session'],
    ['in another session', [PROOF, { ...by, sessionId: 'y' }, later(1)], 'proof-of-another-session'],
    ['without a session', [PROOF, { ...by, sessionId: undefined }, later(1)], 'proof-of-another-session'],
    ['after five minutes', [PROOF, by, later(5)], 'proof-expired'],
  ])('%s', (_name, input, expected) => {
    expect(arrivalProblem(...input)).toBe(expected)
  })
})

describe('use', () => {
  test.each<[string, IdentityProof | null, Partial<typeof PROOF>, Date, string | null]>([
    ['right', PROOF, {}, later(4), null],
    ['used before', null, {}, later(1), 'used already'],
    ['never answered', { ...PROOF, provedAt: null }, {}, later(1), 'used already'],
    ['for another content', PROOF, { contentHash: 'i' }, later(1), 'something else than what you were shown'],
    ['for another challenge', PROOF, { subject: 'd' }, later(1), 'something else than what you were shown'],
    ['to withdraw', PROOF, { purpose: 'withdraw' }, later(1), 'something else than what you were shown'],
    ['by somebody else', PROOF, { userId: 'v' }, later(1), 'something else than what you were shown'],
    ['in another session', PROOF, { sessionId: 'y' }, later(1), 'something else than what you were shown'],
    ['too late', PROOF, {}, later(5), 'older than 5 minutes'],
  ])('%s', (_name, stored, use, now, expected) => {
    const refusal = proofRefusal(stored, { ...BINDING, ...use }, now)
    if (expected === null) expect(refusal).toBeNull()
    else expect(refusal).toContain(expected)
  })
})

test.each<[string, IdentityProofProblem]>([
  ['nonce mismatch, expected a, got: b', 'foreign-nonce'],
  ['unexpected iss value, expected a, got: b', 'foreign-issuer'],
  ['aud mismatch, expected a, got: b', 'foreign-audience'],
  ['azp mismatch, got: b', 'foreign-audience'],
  ['access_denied', 'provider-refused'],
  ['connect ECONNREFUSED 127.0.0.1:1', 'provider-unavailable'],
  ['invalid_grant', 'attempt-expired'],
  ['failed to validate JWT signature', 'answer-not-verified'],
])('what the library says: %s', (message, expected) => {
  expect(answerProblem({ message })).toBe(expected)
})

test('a page never repeats what its address says', () => {
  expect(proofProblem('<script>')).toBe(
    'The answer of the identity provider could not be verified. Nothing was signed.',
  )
  expect(proofProblem('no-auth-time')).toContain('auth_time')
})

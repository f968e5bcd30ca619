// The rules about accounts, links, tokens and passkeys.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/actor'
import {
  type AccountChange,
  type AccountState,
  mayChangeAccount,
  mayMakeAdministrator,
} from '@/lib/domain/people/account'
import { linkExpiry, linkRefusal } from '@/lib/domain/people/account-link'
import { deviceName } from '@/lib/domain/people/device'
import { challengeRefusal, isPasskeyHost, mayAddPasskey } from '@/lib/domain/people/passkey'
import { signInProblem } from '@/lib/domain/people/sign-in-problem'
import { readDays, tokenExpiry, tokenState } from '@/lib/domain/people/token'

const NOW = new Date('2026-11-28T12:00:00Z')
const SYSTEM: Actor = { kind: 'system', name: 'command line' }
const TOKEN: Actor = { kind: 'machine', id: 't', name: 'ci', scope: 'admin' }
const person = (id: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  email: `${id}@x.test`,
  role: 'admin',
  projects: {},
})
const account = (id: string, role: 'admin' | 'member', isDisabled = false): AccountState => ({
  ...{ id, name: id, role, isDisabled },
})

describe('accounts', () => {
  test('the last administrator is neither disabled nor demoted, whoever asks', () => {
    for (const actor of [SYSTEM, person('ada'), person('ben'), TOKEN])
      for (const change of [{ disabled: true }, { role: 'member' as const }])
        expect(mayChangeAccount(actor, account('ada', 'admin'), change, ['ada'])).toEqual({
          allowed: false,
          reason: 'ada is the last administrator. Make somebody else an administrator first.',
        })
    expect(mayChangeAccount(SYSTEM, account('ada', 'admin'), { role: 'member' }, ['ada', 'ben']).allowed).toBe(true)
    expect(mayChangeAccount(SYSTEM, account('ada', 'admin'), { disabled: true }, ['ada', 'ben']).allowed).toBe(true)
  })

  test('nobody disables themselves, and a token makes no administrator', () => {
    const two = ['ada', 'ben']
    expect(mayChangeAccount(person('ada'), account('ada', 'admin'), { disabled: true }, two).allowed).toBe(false)
    expect(mayChangeAccount(person('ada'), account('ada', 'admin'), { role: 'member' }, two).allowed).toBe(true)
    expect(mayChangeAccount(TOKEN, account('cy', 'member'), { role: 'admin' }, two).allowed).toBe(false)
    expect(mayChangeAccount(TOKEN, account('cy', 'member'), { disabled: true }, two).allowed).toBe(true)
    expect(mayMakeAdministrator(TOKEN).allowed).toBe(false)
    expect(mayMakeAdministrator(person('ada')).allowed).toBe(true)
  })

  test('no sequence of allowed changes leaves an installation without an administrator', () => {
    const IDS = ['a', 'b', 'c', 'd']
    const step = fc.record({
      by: fc.constantFrom(SYSTEM, TOKEN, ...IDS.map(person)),
      id: fc.constantFrom(...IDS),
      change: fc.constantFrom<AccountChange>(
        { disabled: true },
        { disabled: false },
        { role: 'admin' },
        { role: 'member' },
      ),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = new Map(IDS.map((id) => [id, account(id, id === 'a' ? 'admin' : 'member')]))
        const administrators = () => [...all.values()].filter((one) => one.role === 'admin' && !one.isDisabled)
        for (const { by, id, change } of steps) {
          const target = all.get(id) ?? account(id, 'member')
          const ids = administrators().map((one) => one.id)
          if (!mayChangeAccount(by, target, change, ids).allowed) continue
          all.set(id, 'role' in change ? { ...target, role: change.role } : { ...target, isDisabled: change.disabled })
          expect(administrators().length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('links', () => {
  const link = {
    ...{ kind: 'invitation' as const, email: 'ada@x.test', usedAt: null, revokedAt: null },
    ...{ role: 'member' as const, creatorLeft: false },
    expiresAt: new Date('2026-12-01T00:00:00Z'),
  }

  test('a link that works is not refused: to nobody signed in, and to whom it is for', () => {
    expect(linkRefusal('invitation', link, NOW, null)).toBeNull()
    expect(linkRefusal('invitation', link, NOW, 'ada@x.test')).toBeNull()
  })

  test.each([
    [
      null,
      null,
      'This invitation is not known here. Check that you copied the whole link. Ask an administrator for a new invitation.',
    ],
    [
      { ...link, kind: 'password-reset' as const },
      null,
      'This invitation is not known here. Check that you copied the whole link. Ask an administrator for a new invitation.',
    ],
    [{ ...link, expiresAt: NOW }, null, 'This invitation has expired. Ask an administrator for a new invitation.'],
    [{ ...link, usedAt: NOW }, null, 'This invitation has been used. Sign in, or ask an administrator for help.'],
    [
      { ...link, revokedAt: NOW },
      null,
      'This invitation has been replaced or revoked. Ask an administrator for a new invitation.',
    ],
    [
      link,
      'ben@x.test',
      'This invitation is for ada@x.test, and you are signed in as ben@x.test. Sign out first, or give it to ada@x.test.',
    ],
  ])('%#: a link that does not work says what to do', (given, signedInAs, sentence) => {
    expect(linkRefusal('invitation', given, NOW, signedInAs)).toBe(sentence)
  })

  test('whoever is no administrator any more lets nobody in as one, and sets no password', () => {
    const left = { ...link, creatorLeft: true }
    const reset = { ...left, kind: 'password-reset' as const, role: null }
    expect(linkRefusal('invitation', left, NOW, null), 'a member').toBeNull()
    expect(linkRefusal('invitation', { ...left, role: 'admin' }, NOW, null)).toBe(
      'The administrator who created this invitation is one no longer. Ask an administrator for a new invitation.',
    )
    expect(linkRefusal('password-reset', reset, NOW, null)).toBe(
      'The administrator who created this password link is one no longer. Ask an administrator for a new password link.',
    )
    expect(linkRefusal('password-reset', { ...reset, creatorLeft: false }, NOW, null)).toBeNull()
  })

  test('an invitation works for seven days, a password link for one', () => {
    expect(linkExpiry('invitation', NOW).toISOString()).toBe('2026-12-05T12:00:00.000Z')
    expect(linkExpiry('password-reset', NOW).toISOString()).toBe('2026-11-29T12:00:00.000Z')
  })
})

describe('tokens', () => {
  test.each([
    ['90d', 90],
    ['90', 90],
    ['12w', 84],
    ['1y', 365],
    [' 7d ', 7],
    ['soon', null],
    ['1.5d', null],
    ['-1d', null],
    ['', null],
    ['99999d', null],
  ])('%s is %s days', (text, days) => expect(readDays(text)).toBe(days))

  test('a token works until it expires, is revoked, or its owner is disabled', () => {
    const token = { expiresAt: tokenExpiry(90, NOW), revokedAt: null, owner: null }
    expect(tokenExpiry(90, NOW).toISOString()).toBe('2027-02-26T12:00:00.000Z')
    expect(tokenState(token, NOW)).toBe('active')
    expect(tokenState({ ...token, expiresAt: null }, NOW)).toBe('active')
    expect(tokenState({ ...token, expiresAt: NOW }, NOW)).toBe('expired')
    expect(tokenState({ ...token, revokedAt: NOW }, NOW)).toBe('revoked')
    expect(tokenState({ ...token, owner: { disabledAt: NOW } }, NOW)).toBe('owner disabled')
    expect(tokenState({ ...token, owner: { disabledAt: null } }, NOW)).toBe('active')
  })
})

describe('passkeys', () => {
  const use = { purpose: 'sign', userId: 'ada', subject: 'c1' } as const
  const stored = { ...use, expiresAt: new Date('2026-11-28T12:05:00Z') }

  test('a challenge counts for its own purpose, person and subject, once and in time', () => {
    const foreign = 'This passkey request was used before, or was made for something else. Try again.'
    expect(challengeRefusal(stored, use, NOW)).toBeNull()
    expect(challengeRefusal(null, use, NOW)).toBe(foreign)
    expect(challengeRefusal(stored, { ...use, purpose: 'withdraw' }, NOW)).toBe(foreign)
    expect(challengeRefusal(stored, { ...use, userId: 'ben' }, NOW)).toBe(foreign)
    expect(challengeRefusal(stored, { ...use, subject: 'c2' }, NOW)).toBe(foreign)
    expect(challengeRefusal({ ...stored, expiresAt: NOW }, use, NOW)).toBe(
      'This passkey request is older than 5 minutes. Try again.',
    )
  })

  test('a session alone adds no passkey: it takes the password, or a sign-in of the last ten minutes', () => {
    const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
    expect(mayAddPasskey({ hasPassword: true, signedInAt: ago(1) }, false, NOW).allowed).toBe(false)
    expect(mayAddPasskey({ hasPassword: true, signedInAt: ago(600) }, true, NOW).allowed).toBe(true)
    expect(mayAddPasskey({ hasPassword: false, signedInAt: ago(10) }, false, NOW).allowed).toBe(true)
    expect(mayAddPasskey({ hasPassword: false, signedInAt: ago(11) }, false, NOW).allowed).toBe(false)
    expect(mayAddPasskey({ hasPassword: false, signedInAt: null }, false, NOW).allowed).toBe(false)
  })

  test.each([
    ['localhost', true],
    ['countersign.example.com', true],
    ['127.0.0.1', false],
    ['[::1]', false],
    ['', false],
  ])('passkeys can belong to %s: %s', (host, may) => expect(isPasskeyHost(host)).toBe(may))
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8.0', 'Unknown device'],
  [null, 'Unknown device'],
])('%s is %s', (agent, name) => expect(deviceName(agent)).toBe(name))

test('the sign-in page says only sentences of its own', () => {
  expect(signInProblem('account-disabled')).toBe('Your account is disabled. Ask an administrator to enable it.')
  for (const code of ['toString', '__proto__', 'Invalid prisma.user.create()', ''])
    expect(signInProblem(code)).toBe('Signing in did not work. Try again, or ask an administrator.')
})

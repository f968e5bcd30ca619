// What a signer is told that signing, signing again and withdrawing change.
import { describe, expect, test } from 'vitest'
import type { ReleaseSnapshot, RoleState } from '@/lib/domain/release/snapshot/snapshot'
import { afterApproval } from '@/lib/domain/signature/after-approval'
import { effectOf, signingAgain, withdrawing } from '@/lib/domain/signature/effect'
import { item, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const role = (name: string, facts: Partial<RoleState> = {}): RoleState => ({
  ...{ role: name, required: true, quorum: 1, independent: true, position: 0 },
  ...facts,
})
const QA = role('QA Lead')
const leadsTo = (facts: Partial<ReleaseSnapshot>) =>
  afterApproval(snapshot({ roles: [QA], ...facts }), { role: 'QA Lead', signerId: 'me', hash: 'h', now: NOW })
const approving = (facts: Partial<ReleaseSnapshot>) => effectOf('approved', 'QA Lead', leadsTo(facts))

describe('approving', () => {
  test('the last signature of a release with nothing open leads to GO, and with conditions to CONDITIONAL', () => {
    expect(leadsTo({})).toEqual({ level: 'go', reasons: 0, waitingFor: [] })
    expect(approving({})).toBe('The release becomes GO.')
    expect(effectOf('approved-with-conditions', 'QA Lead', leadsTo({}))).toBe(
      'The release becomes CONDITIONAL until each of your conditions is closed.',
    )
  })

  test('one of two signatures leaves HOLD and names who is still to sign', () => {
    expect(approving({ roles: [QA, role('Security')] })).toBe('The release stays HOLD until Security signs.')
    expect(approving({ roles: [QA, role('Security'), role('Legal')] })).toBe(
      'The release stays HOLD until Security and Legal sign.',
    )
    expect(approving({ roles: [role('QA Lead', { quorum: 2 })] })).toBe('The release stays HOLD until QA Lead signs.')
  })

  test('on HOLD and on NO-GO it changes no verdict, and the next change makes it stale', () => {
    const open = { items: [item('a', { outcome: 'pending' }), item('b')], roles: [QA, role('Security')] }
    expect(leadsTo(open)).toEqual({ level: 'hold', reasons: 1, waitingFor: ['Security'] })
    expect(approving(open)).toBe(
      'The release stays HOLD after your approval: 1 other reason remains. It also waits for Security to sign. ' +
        'Your approval covers the release as it is now. When that changes, for example because an open item is passed, ' +
        'your approval is stale and you have to sign again.',
    )
    expect(approving({ items: [item('a', { outcome: 'failed' }), item('b', { outcome: 'failed' })] })).toContain(
      'The release stays NO-GO after your approval: 2 other reasons remain. Your approval covers',
    )
  })

  test('answers the open criteria only when the signer says so', () => {
    const lines = {
      criteria: [{ id: 'c', mode: 'go-if-all' as const, text: 'All is well', itemId: null, holds: null }],
    }
    expect(leadsTo(lines)).toMatchObject({ level: 'hold', reasons: 1 })
    expect(
      afterApproval(snapshot({ roles: [QA], ...lines }), {
        ...{ role: 'QA Lead', signerId: 'me', hash: 'h', now: NOW, answers: ['c'] },
      }),
    ).toEqual({ level: 'go', reasons: 0, waitingFor: [] })
  })

  test('replaces what the signer said before, whatever the clock of the database said', () => {
    const rejected = signature('QA Lead', 'h', {
      ...{ signerId: 'me', decision: 'rejected', signedAt: '2026-05-04T12:00:00.001Z' },
    })
    expect(leadsTo({ signatures: [rejected] }).level).toBe('go')
  })
})

test('needs work and reject say how long they count', () => {
  expect(effectOf('needs-work', 'QA Lead', leadsTo({}))).toBe(
    'The release is on HOLD until you sign again as QA Lead or withdraw, whatever else changes.',
  )
  expect(effectOf('rejected', 'QA Lead', leadsTo({}))).toBe(
    'The release is NO-GO until you sign again as QA Lead or withdraw, whatever else changes.',
  )
})

describe('after signing', () => {
  const replaced = 'Signing again replaces it. The earlier signature stays visible, struck through.'
  const stays = 'The signature stays visible as withdrawn, with your reason.'
  test.each([
    [{ decision: 'approved', stale: false }, 'Your signature counts. You do not have to sign again.'],
    [{ decision: 'approved', stale: true }, 'Your signature is stale and does not count.'],
    [{ decision: 'rejected', stale: true }, 'Your signature counts against the release.'],
    [{ decision: 'needs-work', stale: false }, 'Your signature counts against the release.'],
  ] as const)('%o: signing again', (given, first) => {
    expect(signingAgain(given)).toBe(`${first} ${replaced}`)
  })
  test.each([
    [
      { decision: 'approved-with-conditions', stale: false },
      'Withdrawing removes your approval. QA Lead has to sign again before the release can be GO.',
    ],
    [
      { decision: 'approved', stale: true },
      'Withdrawing removes a signature that is stale and does not count. QA Lead still has to sign.',
    ],
    [
      { decision: 'rejected', stale: true },
      'Withdrawing takes back what you said as QA Lead. The role has to be signed again.',
    ],
  ] as const)('%o: withdrawing', (given, first) => {
    expect(withdrawing(given, 'QA Lead')).toBe(`${first} ${stays}`)
  })
})

// What becomes of the signatures of people who left: one row for each decision, way of leaving and policy.
import { describe, expect, test } from 'vitest'
import type { SignoffDecision } from '@/lib/domain/enums'
import type { SignatureState, SignerLeft } from '@/lib/domain/release/snapshot/snapshot'
import { mayBeSuperseded } from '@/lib/domain/signature/leaver'
import { roleStates } from '@/lib/domain/signature/validity'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, item, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const HASH = 'h'
const NOW = new Date('2026-05-04T12:00:00.000Z')
const of = (facts: Partial<SignatureState>, leaverSignatures?: 'keep' | 'stale') =>
  snapshot({
    items: [item('a')],
    roles: [{ role: 'QA', required: true, quorum: 1, independent: false, position: 0 }],
    signatures: [signature('QA', HASH, { printedName: 'Bo', ...facts })],
    policy: { freshForSeconds: null, allowConditional: true, ...(leaverSignatures && { leaverSignatures }) },
  })

type Row = [SignoffDecision, SignerLeft | null, 'keep' | 'stale' | undefined, string, string | null, string | null]
const DISABLED = 'Bo signed as QA. The account of Bo is disabled, so the policy does not count the signature.'
const LOST = 'Bo signed as QA. Bo no longer holds the role, so the policy does not count the signature.'
const SUPERSEDE = (left: string) =>
  `${left}. Somebody who holds QA now can supersede the signature on the sign-off page.`

describe('the verdict over a signature whose signer left', () => {
  test.each<Row>([
    ['approved', null, undefined, 'go', null, null],
    ['approved', null, 'stale', 'go', null, null],
    ['approved', 'disabled', undefined, 'go', null, null],
    ['approved', 'disabled', 'keep', 'go', null, null],
    ['approved', 'role-lost', 'keep', 'go', null, null],
    ['approved', 'disabled', 'stale', 'hold', DISABLED, 'Somebody who holds QA now must sign.'],
    ['approved', 'role-lost', 'stale', 'hold', LOST, 'Somebody who holds QA now must sign.'],
    ['approved-with-conditions', 'disabled', 'stale', 'hold', DISABLED, 'Somebody who holds QA now must sign.'],
    ['rejected', null, 'stale', 'no-go', 'Bo rejected as QA.', 'Bo must sign again or withdraw the signature.'],
    ['rejected', 'disabled', 'keep', 'no-go', 'Bo rejected as QA.', SUPERSEDE('The account of Bo is disabled')],
    ['rejected', 'role-lost', 'stale', 'no-go', 'Bo rejected as QA.', SUPERSEDE('Bo no longer holds the role')],
    [
      'needs-work',
      'disabled',
      'keep',
      'hold',
      'Bo asked for more work as QA.',
      SUPERSEDE('The account of Bo is disabled'),
    ],
  ])('%s, %s, %s: %s', (decision, signerLeft, policy, level, message, clears) => {
    const verdict = evaluate(of({ decision, signerLeft }, policy), NOW, HASH)
    expect(verdict.level).toBe(level)
    const [reason] = verdict.reasons.filter(({ role }) => role === 'QA')
    expect(reason?.message ?? null).toBe(message)
    expect(reason?.clears ?? null).toBe(clears)
  })

  test('names the change of content, not the leaver, where nobody left', () => {
    const [reason] = evaluate(of({ contentHash: 'old' }, 'stale'), NOW, HASH).reasons
    expect(reason?.message).toBe('QA signed, but the content has changed since.')
  })

  test('a signature by who holds the role now counts beside one that does not count', () => {
    const base = of({ signerLeft: 'disabled' }, 'stale')
    const anew = signature('QA', HASH, {
      id: 'anew',
      signerId: 'cleo',
      printedName: 'Cleo',
      signedAt: NOW.toISOString(),
    })
    expect(evaluate({ ...base, signatures: [...base.signatures, anew] }, NOW, HASH).level).toBe('go')
  })

  test('once it is superseded the role has to be signed, and who did it stays to be read', () => {
    const past = {
      decision: 'rejected',
      signerLeft: 'disabled',
      withdrawnAt: EARLIER,
      withdrawnReason: 'Bo left',
    } as const
    const [state] = roleStates(of({ ...past, supersededBy: 'Cleo' }), HASH)
    expect(state).toMatchObject({
      state: 'missing',
      signers: [],
      past: [{ printedName: 'Bo', decision: 'rejected', reason: 'Bo left', supersededBy: 'Cleo' }],
    })
  })
})

describe('whether a signature may be superseded', () => {
  const STILL = 'Bo still holds the role, and can sign again or withdraw.'
  const APPROVAL =
    'An approval is not superseded. Whoever holds the role signs, or the policy says that it counts no more.'
  const OVER = 'This signature does not count any more: it was taken back or superseded.'
  test.each<[SignoffDecision, SignerLeft | null, string | null, string | null]>([
    ['rejected', 'disabled', null, null],
    ['rejected', 'role-lost', null, null],
    ['needs-work', 'disabled', null, null],
    ['needs-work', 'role-lost', null, null],
    ['rejected', null, null, STILL],
    ['needs-work', null, null, STILL],
    ['approved', 'disabled', null, APPROVAL],
    ['approved-with-conditions', 'role-lost', null, APPROVAL],
    ['rejected', 'disabled', EARLIER, OVER],
  ])('%s, %s, withdrawn %s', (decision, signerLeft, withdrawnAt, reason) => {
    const given = signature('QA', HASH, { printedName: 'Bo', decision, signerLeft, withdrawnAt })
    expect(mayBeSuperseded(given)).toEqual(reason === null ? { allowed: true } : { allowed: false, reason })
  })
})

// The preview of a policy: what it says would change is what changes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPolicyWithRoles } from '@/e2e/support/policies'
import { anySnapshot, SHA } from '@/e2e/support/snapshots'
import { type PolicyDraft, policyDraft, policyRoles } from '@/lib/domain/policy/change'
import { wholePolicy } from '@/lib/domain/policy/policy'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { previewPolicy } from '@/lib/domain/verdict/what-if/policy-preview'

const QA = { role: 'QA', required: true, quorum: 1, stage: 0, independent: true }
const given = snapshot({
  items: [
    item('a', { fields: [field('Build')] }),
    item('b', {
      hasProbe: true,
      run: {
        ...{ id: 'run', number: 1, status: 'passed', requestedBy: 'x', requestedAt: EARLIER, finishedAt: EARLIER },
        ...{ resultSha256: null, freshUntil: null, summary: null },
      },
    }),
  ],
  roles: [{ ...QA, position: 0 }],
  signatures: [signature('QA', SHA, { printedName: 'Ada' })],
})

function preview(change: Partial<PolicyDraft>, release: ReleaseSnapshot = given) {
  const roles = policyRoles(release.roles)
  return previewPolicy(
    { snapshot: release, hash: SHA, now: NOW },
    { ...policyDraft(roles, {}), ...wholePolicy(release.policy), ...change },
  )
}

test('the policy that is changes nothing', () => {
  expect(preview({})).toMatchObject({ isSame: true, comes: [], goes: [], stale: [], roles: [], refused: [] })
})

test('a stricter policy holds, makes the signature stale, and says why', () => {
  const { isSame, before, after, comes, goes, stale, refused } = preview({ emptyFields: 'hold' })
  expect([isSame, before.level, after.level]).toEqual([false, 'go', 'hold'])
  expect(comes.map(({ kind }) => kind)).toEqual(['field-empty', 'signoff-stale'])
  expect(goes).toEqual([])
  expect(stale).toEqual([{ role: 'QA', printedName: 'Ada' }])
  expect(refused).toEqual([])
})

test('what is weaker than what somebody signed under is told before it is refused', () => {
  const strict = { ...given, policy: { ...given.policy, allowConditional: false } }
  expect(preview({ allowConditional: true }, strict).refused).toEqual(['CONDITIONAL would be allowed to ship'])
  expect(preview({ allowConditional: true }, { ...strict, signatures: [] }).refused).toEqual([])
})

test('results of probes grow old by the policy, unless their probe has a time of its own', () => {
  expect(preview({ freshForSeconds: 60 }).comes.map(({ kind }) => kind)).toContain('run-stale')
  expect(preview({ freshForSeconds: 7200 }).comes.map(({ kind }) => kind)).not.toContain('run-stale')
  const own = given.items.map((one) => ({
    ...one,
    run: one.run && { ...one.run, freshUntil: '2026-05-05T00:00:00.000Z' },
  }))
  expect(preview({ freshForSeconds: 60 }, { ...given, items: own }).comes.map(({ kind }) => kind)).not.toContain(
    'run-stale',
  )
})

test('roles that change or come, and who calls the decision', () => {
  const ops = { ...QA, role: 'Ops', stage: 1 }
  const { roles, authority, comes } = preview({ roles: [{ ...QA, quorum: 2 }, ops], releaseAuthority: 'Ops' })
  expect(roles).toEqual([
    { role: 'QA', was: QA, is: { ...QA, quorum: 2 } },
    { role: 'Ops', was: null, is: ops },
  ])
  expect(authority).toEqual({ was: null, is: 'Ops' })
  expect(comes.map(({ kind, role }) => `${kind} ${role}`)).toEqual(['signoff-stale QA', 'signoff-waits Ops'])
})

test('a reason that goes is one that the change clears', () => {
  const gates = { ...given, criteria: [{ id: 'c', mode: 'go-if-all' as const, text: 'x', itemId: null, holds: null }] }
  const { goes, before, after } = preview({ gates: [] }, { ...gates, signatures: [], roles: [] })
  expect(goes.map(({ kind }) => kind)).toEqual(['criterion-undecided'])
  expect([before.level, after.level]).toEqual(['hold', 'go'])
})

test('before, without what goes, with what comes, is after', () => {
  fc.assert(
    fc.property(anySnapshot, anyPolicyWithRoles, (release, wanted) => {
      const roles = policyRoles(release.roles)
      const draft = policyDraft(roles, { ...wholePolicy(wanted.policy), roles: wanted.roles })
      const copy = structuredClone(release)
      const { before, after, comes, goes, isSame } = previewPolicy({ snapshot: release, hash: SHA, now: NOW }, draft)
      expect(release).toEqual(copy)
      expect(before).toEqual(evaluate(release, NOW, SHA))
      const messages = [...before.reasons.filter((reason) => !goes.includes(reason)), ...comes].map(
        (one) => one.message,
      )
      expect(messages.sort()).toEqual(after.reasons.map((one) => one.message).sort())
      if (isSame) expect(after).toEqual(before)
    }),
  )
})

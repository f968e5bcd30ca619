// Form and text of a policy that is edited: whatever is done on either side, they say the same as long as the text can be read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPolicy, anyRoles } from '@/e2e/support/policies'
import { policyDraft } from '@/lib/domain/policy/change'
import { changeForm, type PolicyEditing, typeText } from '@/lib/domain/policy/editing'
import type { PolicyRole } from '@/lib/domain/policy/policy'
import { readPolicy } from '@/lib/domain/policy/read-policy'

const QA: PolicyRole = { role: 'QA', required: true, quorum: 1, stage: 0, independent: true }
const start = (text = ''): PolicyEditing => typeText({ text: '', draft: policyDraft([QA], {}) }, text, [QA])

test('the form follows the text, and stays as it was while the text has a mistake', () => {
  const held = typeText(start(), 'emptyFields: hold\n', [QA])
  expect(held.draft.emptyFields).toBe('hold')
  for (const text of [
    'emptyFields: [',
    'emptyFields: never',
    'emptyField: allow',
    'rules:\n  - expression: isues.open\n',
  ])
    expect(typeText(held, text, [QA])).toEqual({ text, draft: held.draft })
})

test('the text follows the form, and takes no change while it is no mapping', () => {
  expect(changeForm(start('# ours\nallowConditional: true\n'), { allowConditional: false })).toMatchObject({
    text: '# ours\nallowConditional: false\n',
    draft: { allowConditional: false },
  })
  const broken = typeText(start(), 'emptyFields: [', [QA])
  expect(changeForm(broken, { allowConditional: false })).toBe(broken)
})

test('a rule that is being written stands in the form and in the text, with its mistake told by the line', () => {
  const half = changeForm(start(), { rules: [{ expression: 'isues.open', says: '' }] })
  expect(half.draft.rules).toEqual([{ expression: 'isues.open', says: '' }])
  const read = readPolicy(half.text)
  expect(read.ok ? [] : read.mistakes.map(({ line }) => line)).toEqual([3])
  const whole = changeForm(half, { rules: [{ expression: 'issues.open == 0', says: 'Nothing is open.' }] })
  expect(readPolicy(whole.text)).toEqual({
    ok: true,
    policy: { rules: [{ expression: 'issues.open == 0', says: 'Nothing is open.' }] },
  })
})

test('after any changes on either side both say the same, where the text can be read', () => {
  const anyStep = fc.oneof(
    anyPolicy.chain((policy) => fc.subarray(Object.entries(policy)).map((change) => Object.fromEntries(change))),
    anyRoles.map((roles) => ({ roles: [QA, ...roles.filter(({ role }) => role !== 'QA')] })),
    fc.constantFrom(
      '',
      'emptyFields: hold # why\n',
      'gates: [',
      'roles:\n  - role: QA\n  - role: Ops\n    stage: 1\n',
      'a: 1',
    ),
  )
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 6 }), (steps) => {
      const end = steps.reduce<PolicyEditing>(
        (editing, step) => (typeof step === 'string' ? typeText(editing, step, [QA]) : changeForm(editing, step)),
        start(),
      )
      const read = readPolicy(end.text)
      if (read.ok) expect(policyDraft([QA], read.policy)).toEqual(end.draft)
    }),
  )
})

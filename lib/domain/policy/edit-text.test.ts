// The form writes into the text: what it sets is read back, and what it does not touch stays as the author wrote it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPolicy, anyRoles, RULES } from '@/e2e/support/policies'
import { type PolicyDraft, policyDraft } from '@/lib/domain/policy/change'
import { editPolicyText, isEditable } from '@/lib/domain/policy/edit-text'
import { printPolicy, readPolicy } from '@/lib/domain/policy/read-policy'
import { checkRule } from '@/lib/domain/policy/rule'

const QA = { role: 'QA Lead', required: true, quorum: 1, stage: 0, independent: true }
const OPS = { role: 'Ops', required: true, quorum: 1, stage: 0, independent: true }

const AUTHORED = `# Agreed with the platform team.
rules:
  # Nothing critical may be open.
  - expression: issues.critical == 0
    says: Nothing critical is open.
  - expression: soak.over # a quiet week
    says: The soak is over.
allowConditional: false # no exceptions
# Two people look.
roles:
  - role: Ops
    stage: 1 # after QA
  - role: QA Lead
    quorum: 2
passRate: { all: 0.95 }
`

function shown(text: string): PolicyDraft {
  const read = readPolicy(text)
  if (!read.ok) throw new Error('this text is no policy')
  return policyDraft([QA, OPS], read.policy)
}

const edit = (text: string, change: (was: PolicyDraft) => Partial<PolicyDraft>) =>
  editPolicyText(text, shown(text), change(shown(text)))

describe('one change of the form is one change of the text', () => {
  const cases: [string, (was: PolicyDraft) => Partial<PolicyDraft>, (text: string) => string][] = [
    ['nothing', () => ({}), (text) => text],
    ['a yes or no', () => ({ allowConditional: true }), (text) => text.replace('false # no', 'true # no')],
    ['a member that is not there', () => ({ emptyFields: 'hold' }), (text) => `${text}emptyFields: hold\n`],
    ['a rate', () => ({ passRate: { all: 0.9 } }), (text) => text.replace('0.95', '0.9')],
    ['no rate', () => ({ passRate: {} }), (text) => text.replace('{ all: 0.95 }', '{}')],
    [
      'a role that stands elsewhere in the text',
      ({ roles }) => ({ roles: roles.map((role) => (role.role === 'Ops' ? { ...role, stage: 2 } : role)) }),
      (text) => text.replace('stage: 1 # after', 'stage: 2 # after'),
    ],
    [
      'what the text does not say of a role',
      ({ roles }) => ({ roles: roles.map((role) => (role.role === 'Ops' ? { ...role, independent: false } : role)) }),
      (text) => text.replace('# after QA\n', '# after QA\n    independent: false\n'),
    ],
    [
      'a new role',
      ({ roles }) => ({ roles: [...roles, { ...QA, role: 'Legal' }] }),
      (text) =>
        text.replace(
          'quorum: 2\n',
          'quorum: 2\n  - role: Legal\n    required: true\n    quorum: 1\n    stage: 0\n    independent: true\n',
        ),
    ],
    [
      'a rule less',
      ({ rules }) => ({ rules: rules.slice(0, 1) }),
      (text) => text.replace('  - expression: soak.over # a quiet week\n    says: The soak is over.\n', ''),
    ],
    [
      'the words of a rule',
      ({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, says: rule.says.replace('soak', 'watch') })) }),
      (text) => text.replace('The soak is', 'The watch is'),
    ],
  ]
  test.each(cases)('%s', (_name, change, expected) => {
    expect(edit(AUTHORED, change)).toBe(expected(AUTHORED))
  })
})

test('a role that the text leaves out is written with what changed', () => {
  const text = 'roles:\n  - role: QA Lead # first\n'
  expect(edit(text, ({ roles }) => ({ roles: roles.map((role) => ({ ...role, quorum: 3 })) }))).toBe(
    'roles:\n  - role: QA Lead # first\n    quorum: 3\n  - role: Ops\n    quorum: 3\n',
  )
})

test.each([
  ["''", 'Legal'],
  ["'Lawyers'", "'Legal'"],
  ['"Lawyers"', '"Legal"'],
  ['Lawyers', 'Legal'],
])('a name keeps the quotes of its author, and an empty one has none: %s', (before, after) => {
  const text = (name: string) => `releaseAuthority: ${name}\n`
  expect(editPolicyText(text(before), shown(''), { releaseAuthority: 'Legal' })).toBe(text(after))
})

test.each([
  ['', 'allowConditional: false\n'],
  ['# nothing yet\n', '# nothing yet\n\nallowConditional: false\n'],
  ['{}', '{ allowConditional: false }\n'],
])('a text without members takes one: %j', (text, expected) => {
  expect(edit(text, () => ({ allowConditional: false }))).toBe(expected)
})

test('a text with a mistake that is still YAML takes a change and keeps the mistake', () => {
  const text = 'freshFor: 3\nallowConditional: maybe\n'
  expect(editPolicyText(text, shown(''), { emptyFields: 'hold' })).toBe(`${text}emptyFields: hold\n`)
})

test.each([
  ['a list that does not end', 'gates: [go-if-all,\n'],
  ['a key twice', 'freshForSeconds: 1\nfreshForSeconds: 2\n'],
  ['a reference', 'a: &x 1\nb: *x\n'],
  ['a list', '- a list\n'],
  ['a text', 'words'],
  ['brackets without end', '['.repeat(15_000)],
])('%s is not changed', (_name, text) => {
  expect(isEditable(text)).toBe(false)
  expect(editPolicyText(text, shown(''), { allowConditional: false })).toBeNull()
})

const sound = RULES.filter((expression) => checkRule(expression) === null)
const anyDraft = fc.tuple(anyPolicy, anyRoles).map(([policy, roles]) => ({
  ...policy,
  rules: policy.rules.filter(({ expression }) => sound.includes(expression)),
  roles,
}))

test('the text with a change in it reads as the form shows it', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (was, is) => {
      const text = editPolicyText(printPolicy(was, was.roles), was, is) ?? ''
      const read = readPolicy(text)
      expect(read.ok && policyDraft(was.roles, read.policy)).toEqual(is)
    }),
  )
})

test('comments of what did not change stay, whatever else does', () => {
  fc.assert(
    fc.property(anyDraft, (is) => {
      const text = edit(AUTHORED, ({ roles, rules }) => ({ ...is, roles, rules })) ?? ''
      for (const comment of ['# Agreed with', '# Nothing critical', '# a quiet week', '# Two people', '# after QA'])
        expect(text).toContain(comment)
    }),
  )
})

// What is for one answer of a choice only: an item, a section with what is in it, a role. And what a lead says of it all the same.
import { describe, expect, test } from 'vitest'
import { planted } from '@/e2e/support/planted'
import type { ApplicabilityOverride, Conditioned, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { viewCases } from '@/lib/domain/release/view/view-cases'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, NOW, signature } from '@/lib/domain/verdict/snapshot.fixture'

const TEXT = `# Release

**Release type:** ☐ Patch ☐ Minor ☐ Major

- [ ] Tests passed
- [ ] Migration guide published (major releases only)

## Major releases only

- [ ] Announcement approved

## Approvals

- [ ] Tech Lead
- [ ] Head of Legal (major releases only)
`
const HASH = 'h'
const GUIDE = 'Migration guide published (major releases only)'
const says = (applies: boolean): ApplicabilityOverride => ({ applies, reason: 'r', by: 'Ada', at: EARLIER })

type Facts = { type: string | null; passed: string[]; signed: string[]; override?: Record<string, boolean> }

/** What holds the release, by titles. */
function holding({ type, passed, signed, override = {} }: Facts): string[] {
  const given = filled({ type, passed, signed, override })
  return evaluate(given, NOW, HASH).reasons.map(({ role, itemId, fieldId }) => {
    const item = given.items.find(({ id }) => id === itemId)?.title
    return item ?? role ?? given.fields.find(({ id }) => id === fieldId)?.label ?? '?'
  })
}

function filled({ type, passed, signed, override = {} }: Facts): ReleaseSnapshot {
  const made = planted(TEXT)
  const settle = <T extends Conditioned>(row: T, name: string): T =>
    name in override ? { ...row, override: says(override[name] ?? false) } : row
  return {
    ...made,
    fields: made.fields.map((field) => ({ ...field, value: type })),
    sections: made.sections.map((section) => settle(section, section.title)),
    items: made.items.map((item) => {
      const settled = settle(item, item.title)
      const isPassed = passed.includes(item.title)
      return isPassed ? { ...settled, outcome: 'passed', decidedVia: 'person', decidedAt: EARLIER } : settled
    }),
    roles: made.roles.map((role) => settle(role, role.role)),
    signatures: signed.map((role) => signature(role, HASH)),
  }
}

const BASIC = { passed: ['Tests passed'], signed: ['Tech Lead'] }

test.each<[string, Facts, string[]]>([
  ['of a minor release', { type: 'Minor', ...BASIC }, []],
  ['of a major one', { type: 'Major', ...BASIC }, [GUIDE, 'Announcement approved', 'Head of Legal']],
  [
    'while nobody has said which',
    { type: null, ...BASIC },
    ['Release type', GUIDE, 'Announcement approved', 'Head of Legal'],
  ],
  [
    'of a major one that is whole',
    {
      type: 'Major',
      passed: ['Tests passed', GUIDE, 'Announcement approved'],
      signed: ['Tech Lead', 'Head of Legal'],
    },
    [],
  ],
  ['with an item that applies all the same', { type: 'Minor', ...BASIC, override: { [GUIDE]: true } }, [GUIDE]],
  [
    'with a section that applies all the same',
    { type: 'Minor', ...BASIC, override: { 'Major releases only': true } },
    ['Announcement approved'],
  ],
  [
    'with a role that signs all the same',
    { type: 'Minor', ...BASIC, override: { 'Head of Legal': true } },
    ['Head of Legal'],
  ],
  [
    'with nothing that applies',
    { type: 'Major', ...BASIC, override: { [GUIDE]: false, 'Major releases only': false, 'Head of Legal': false } },
    [],
  ],
])('what holds a release %s', (_, facts, expected) => {
  expect(holding(facts).sort()).toEqual(expected.sort())
})

describe('what is shown of it', () => {
  const cases = (facts: Facts) => viewCases(filled(facts)).map(({ kind, title, applies }) => [kind, title, applies])
  test('is each thing once, and not the items of a section beside it', () => {
    expect(cases({ type: 'Minor', ...BASIC })).toEqual([
      ['section', 'Major releases only', false],
      ['item', GUIDE, false],
      ['role', 'Head of Legal', false],
    ])
    expect(cases({ type: 'Minor', ...BASIC, override: { [GUIDE]: true } })).toContainEqual(['item', GUIDE, true])
  })
})

test('what a lead says of it is signed with the rest', () => {
  const hash = (override: Record<string, boolean>) =>
    contentHash(signedContent(filled({ type: 'Minor', ...BASIC, override })), (text) => text)
  const hashes: Record<string, boolean>[] = [
    {},
    { [GUIDE]: true },
    { [GUIDE]: false },
    { 'Head of Legal': true },
    { 'Major releases only': true },
  ]
  expect(new Set(hashes.map(hash)).size).toBe(hashes.length)
})

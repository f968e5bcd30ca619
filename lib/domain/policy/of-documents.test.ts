// A policy in the Markdown: read, told when it is wrong, lost nowhere, and given to the releases that are made from it.
import { describe, expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { Structure } from '@/lib/domain/checklist/structure'
import { policyOfDocuments } from '@/lib/domain/policy/of-documents'
import { DEFAULT_POLICY, wholePolicy } from '@/lib/domain/policy/policy'

const block = (body: string) => `\`\`\`policy\n${body}\n\`\`\`\n`
const document = (body: string, more = '') =>
  parseChecklist(
    `# Release\n\n## Checks\n\n- [ ] One\n\n${block(body)}\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n**Ops**: ____ Date: ____\n${more}`,
  )

describe('a policy block', () => {
  test('is read, and no line of it is lost', () => {
    const read = document(
      'allowConditional: false\nroles:\n  - role: Ops\n    stage: 1\n    quorum: 2\nrules:\n  - expression: issues.critical == 0\n    says: nothing critical is open',
    )
    expect(read.policy).toEqual({
      allowConditional: false,
      roles: [{ role: 'Ops', stage: 1, quorum: 2 }],
      rules: [{ expression: 'issues.critical == 0', says: 'nothing critical is open' }],
    })
    expect(read.coverage).toMatchObject({ lost: 0, prose: 0 })
    expect(read.findings.filter(({ code }) => code.startsWith('policy'))).toEqual([])
    expect(read.sections.flatMap((section) => section.items).map((item) => item.title)).toEqual(['One'])
    expect(Structure.parse(JSON.parse(JSON.stringify(read)))).toEqual(read)
  })

  test('above every heading it belongs to the release', () => {
    const read = parseChecklist(`${block('allowConditional: false')}\n# Release\n\n- [ ] One\n`)
    expect(read.policy).toEqual({ allowConditional: false })
    expect(read.coverage.lost).toBe(0)
  })

  test('that is wrong is told at its lines, and does not count', () => {
    const read = document('allowConditional: perhaps\nrules:\n  - expression: isues.open == 0\n    says: none')
    expect(read.policy).toBeUndefined()
    expect(read.findings.filter(({ code }) => code === 'policy-invalid')).toMatchObject([{ lines: [8] }])
    expect(document('rules:\n  - expression: isues.open == 0\n    says: none').findings).toContainEqual(
      expect.objectContaining({ code: 'policy-invalid', lines: [9] }),
    )
    expect(read.coverage.lost).toBe(0)
  })

  test('may name what another document brings, and that is told', () => {
    const read = document('rules:\n  - expression: metrics["p95"].value < 500\n    says: fast enough')
    expect(read.policy?.rules).toHaveLength(1)
    expect(read.findings).toContainEqual(expect.objectContaining({ code: 'policy-name' }))
  })

  test('of two that speak of empty fields the stricter holds', () => {
    const merged = (one: string, other: string) =>
      document(`emptyFields: ${one}`, `\n${block(`emptyFields: ${other}`)}`).policy?.emptyFields
    expect([merged('allow', 'warn'), merged('hold', 'warn'), merged('warn', 'allow')]).toEqual(['warn', 'hold', 'warn'])
  })

  test('several of one document hold together', () => {
    expect(
      document(
        'allowConditional: true\npassRate: { all: 0.9 }',
        `\n${block('allowConditional: false\npassRate: { all: 0.8, verify: 1 }')}`,
      ).policy,
    ).toEqual({
      allowConditional: false,
      passRate: { all: 0.9, verify: 1 },
    })
  })
})

describe('the policy of a release', () => {
  test('without a block is the default, with the roles of the documents', () => {
    const { policy, roles } = policyOfDocuments([
      parseChecklist('# A\n\n- [ ] One\n\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n'),
    ])
    expect(wholePolicy(policy)).toEqual(DEFAULT_POLICY)
    expect(roles).toEqual([{ role: 'QA Lead', required: true, independent: true, quorum: 1, stage: 0 }])
  })

  test('takes the stricter of what its documents say', () => {
    const { policy, roles } = policyOfDocuments([
      document('freshForSeconds: 3600\nroles:\n  - role: QA Lead\n    quorum: 2'),
      document(
        'freshForSeconds: 60\nreleaseAuthority: Director\nroles:\n  - role: QA Lead\n    required: false\n  - role: Legal',
      ),
    ])
    expect(policy).toMatchObject({ freshForSeconds: 60, allowConditional: true, releaseAuthority: 'Director' })
    expect(roles).toMatchObject([
      { role: 'QA Lead', required: false, quorum: 2 },
      { role: 'Ops' },
      { role: 'Legal', required: true, quorum: 1 },
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatUnheldRoles, unheldByProject } from '@/lib/domain/project/unheld-roles'

const found = (projectId: string, role: string, release = 'Payments 1.2') => ({
  ...{
    userId: 'u',
    projectId,
    projectName: `Project ${projectId}`,
    role,
    release,
    releaseId: `r-${release}`,
    required: true,
  },
})

describe('roles that nobody would hold', () => {
  test('are named by project where the reader may see into it, else counted', () => {
    const [a, b] = unheldByProject([found('a', 'QA Lead'), found('b', 'QA'), found('a', 'Security')], ['a'])
    expect(a).toEqual({
      ...{ project: { id: 'a', name: 'Project a' }, count: 2 },
      roles: [
        { role: 'QA Lead', release: 'Payments 1.2', releaseId: 'r-Payments 1.2', required: true },
        { role: 'Security', release: 'Payments 1.2', releaseId: 'r-Payments 1.2', required: true },
      ],
    })
    expect(b).toEqual({ project: { id: 'b', name: 'Project b' }, count: 1 })
    expect([a, b].map((one) => one && formatUnheldRoles(one))).toEqual([
      'Project a: QA Lead of Payments 1.2, Security of Payments 1.2',
      'Project b: 1 sign-off role',
    ])
  })

  test('five are named and the rest is counted', () => {
    const [one] = unheldByProject(
      ['1', '2', '3', '4', '5', '6', '7'].map((release) => found('a', 'QA', release)),
      null,
    )
    expect(one && formatUnheldRoles(one)).toBe('Project a: QA of 1, QA of 2, QA of 3, QA of 4, QA of 5, +2 more')
  })

  test('none is lost, and nothing of a project that may not be seen is said but how many', () => {
    const rows = fc.array(
      fc.record({ projectId: fc.constantFrom('a', 'b', 'c'), role: fc.stringMatching(/^secret [a-z]{8}$/) }),
    )
    fc.assert(
      fc.property(rows, fc.subarray(['a', 'b', 'c']), (some, visible) => {
        const all = unheldByProject(
          some.map(({ projectId, role }) => found(projectId, role)),
          visible,
        )
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(some.length)
        for (const one of all) {
          const mayBeSeen = visible.includes(one.project.id)
          expect(one.roles?.length).toBe(mayBeSeen ? one.count : undefined)
          expect(JSON.stringify(one).includes('secret')).toBe(mayBeSeen)
          expect(formatUnheldRoles(one).includes('secret')).toBe(mayBeSeen)
        }
      }),
    )
  })
})

// Whatever a member has, the changes lead to exactly what is wanted, and what is so already is not done again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Membership, memberChanges } from '@/lib/domain/project/member-changes'

const role = fc.constantFrom('QA Lead', 'Security', 'Ops', 'Legal')
const access = fc.constantFrom('lead' as const, 'viewer' as const)
const held = fc.record({ access, roles: fc.uniqueArray(role) })
const wanted = fc.record({ access, roles: fc.array(role) })

test('somebody who is no member gets the access and every role once', () => {
  expect(memberChanges(null, { access: 'viewer', roles: ['QA Lead', 'Ops', 'QA Lead'] })).toEqual({
    ...{ access: 'viewer', granted: ['QA Lead', 'Ops'], revoked: [] },
  })
})

test('a role that is not wanted any more is revoked, and one that is held is not granted again', () => {
  const before: Membership = { access: 'lead', roles: ['Ops', 'QA Lead'] }
  expect(memberChanges(before, { access: 'lead', roles: ['QA Lead', 'Security'] })).toEqual({
    ...{ access: null, granted: ['Security'], revoked: ['Ops'] },
  })
})

test('the changes lead to exactly what is wanted', () => {
  fc.assert(
    fc.property(fc.option(held), wanted, (before, target) => {
      const changes = memberChanges(before, target)
      const kept = (before?.roles ?? []).filter((name) => !changes.revoked.includes(name))
      expect([...kept, ...changes.granted].sort()).toEqual([...new Set(target.roles)].sort())
      expect(changes.access ?? before?.access).toBe(target.access)
    }),
  )
})

test('what is so already needs no change', () => {
  fc.assert(
    fc.property(held, (member) => {
      expect(memberChanges(member, member)).toEqual({ access: null, granted: [], revoked: [] })
    }),
  )
})

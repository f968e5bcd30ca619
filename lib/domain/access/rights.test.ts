// Rights that were lost and gained between two moments.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasKeptRights, type Rights, rightsOf } from '@/lib/domain/access/rights'
import type { Machine, Person } from '@/lib/domain/actor'

const ada: Person = {
  ...{ kind: 'person', id: 'a', name: 'Ada', email: 'ada@example.com', role: 'member' },
  projects: { p: { access: 'lead', roles: [{ role: 'QA Lead', grantedAt: '2030-01-01T00:00:00Z' }] } },
}
const without = (changes: Partial<Person>): Rights => rightsOf({ ...ada, ...changes })
const root = without({ role: 'admin' })

test.each<[string, Rights, Rights, boolean]>([
  ['nothing changed', without({}), without({}), true],
  ['a project more', without({}), without({ projects: { ...ada.projects, q: { access: 'viewer', roles: [] } } }), true],
  ['a project less', without({}), without({ projects: {} }), false],
  ['a lead became a viewer', without({}), without({ projects: { p: { access: 'viewer', roles: [] } } }), false],
  ['a role less', without({}), without({ projects: { p: { access: 'lead', roles: [] } } }), false],
  ['a member became an administrator', without({}), without({ role: 'admin', projects: {} }), true],
  ['an administrator became a member', root, without({}), false],
  ['an administrator is kept out of projects now', root, without({ role: 'admin', separated: true }), false],
  ['a second factor is asked for now', root, without({ role: 'admin', mustEnrol: true }), false],
])('%s', (_name, before, now, kept) => {
  expect(hasKeptRights(before, now)).toBe(kept)
})

test('a token has those of its owner, or of the instance', () => {
  const token: Machine = { kind: 'machine', id: 't', name: 'ci', scope: 'admin' }
  expect(rightsOf({ ...token, owner: ada })).toEqual(without({}))
  expect(hasKeptRights(rightsOf(token), rightsOf({ ...token, separated: true }))).toBe(false)
  expect(hasKeptRights(rightsOf({ ...token, separated: true }), rightsOf(token))).toBe(true)
})

test('whoever keeps everything of before and of between keeps it over both', () => {
  const project = fc.record({
    access: fc.constantFrom('lead' as const, 'viewer' as const),
    roles: fc.subarray(['QA', 'Ops']),
  })
  const projects = fc.dictionary(fc.constantFrom('p', 'q'), project)
  const rights = fc.tuple(fc.boolean(), fc.boolean(), projects).map(
    ([administrator, separated, held]): Rights => ({
      ...{ administrator, everyProject: administrator && !separated, projects: held },
    }),
  )
  fc.assert(
    fc.property(rights, rights, rights, (first, second, third) => {
      expect(hasKeptRights(first, first)).toBe(true)
      if (hasKeptRights(first, second) && hasKeptRights(second, third)) expect(hasKeptRights(first, third)).toBe(true)
    }),
  )
})

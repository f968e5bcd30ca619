// Which chains an export has.
import { expect, test } from 'vitest'
import type { Person } from '@/lib/domain/actor'
import { chainsFor } from '@/lib/domain/audit/chains'

const admin: Person = {
  ...{ kind: 'person', id: 'a', name: 'A', email: 'a@example.com', role: 'admin' },
  projects: { p: { access: 'viewer', roles: [] } },
}

test('a project’s alone when it is named', () => {
  expect(chainsFor(admin, 'p')).toEqual(['p'])
})

test('all of them, unless administrators are kept out of projects', () => {
  expect(chainsFor(admin, undefined)).toEqual([null])
  expect(chainsFor({ ...admin, separated: true }, undefined)).toEqual(['instance', 'p'])
  expect(chainsFor({ ...admin, separated: true, projects: {} }, undefined)).toEqual(['instance'])
})

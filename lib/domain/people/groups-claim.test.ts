// Which groups the claims name, whatever shape they have.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOfClaims } from '@/lib/domain/people/groups-claim'

test.each<[string, unknown, string, string[] | null]>([
  ['a list', { groups: ['qa', 'admins'] }, 'groups', ['qa', 'admins']],
  ['one name', { groups: 'qa' }, 'groups', ['qa']],
  ['an empty list', { groups: [] }, 'groups', []],
  ['no claim', { sub: 'x' }, 'groups', []],
  ['null', { groups: null }, 'groups', []],
  ['a path', { realm_access: { roles: ['qa'] } }, 'realm_access.roles', ['qa']],
  ['a path into nothing', { realm_access: 'x' }, 'realm_access.roles', []],
  ['a name with dots', { 'https://example.com/groups': ['qa'] }, 'https://example.com/groups', ['qa']],
  ['left out because they are too many', { _claim_names: { groups: 'src1' } }, 'groups', null],
  ['names that are none', { groups: ['qa', 1] }, 'groups', null],
  ['an object', { groups: { qa: true } }, 'groups', null],
  ['too many', { groups: Array.from({ length: 1001 }, (_, n) => `g${n}`) }, 'groups', null],
  ['too long a name', { groups: ['x'.repeat(257)] }, 'groups', null],
  ['what every object has', {}, 'constructor.name', []],
])('%s', (_name, claims, claim, expected) => {
  expect(groupsOfClaims(claims, claim)).toEqual(expected)
})

test('no claims and no name make it throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (claims, name) => {
      const groups = groupsOfClaims(claims, name)
      expect(groups === null || groups.every((group) => typeof group === 'string')).toBe(true)
    }),
  )
})

// What groups give and take, by hand-written rows and by properties.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changesOfGrants,
  formatUnknownRoles,
  type GrantChange,
  type Grants,
  type GroupGrant,
  type GroupMapping,
  grantsOfGroups,
  type Held,
  unknownRoles,
} from '@/lib/domain/people/group-grants'

const MAPPINGS: GroupMapping[] = [
  { groupName: 'platform-admins', administrator: true },
  { groupName: 'payments', administrator: false, projectId: 'pay', access: 'viewer', roles: ['QA Lead'] },
  { groupName: 'payments-leads', administrator: false, projectId: 'pay', access: 'lead', roles: [] },
  { groupName: 'payments', administrator: false, projectId: 'web', access: 'viewer', roles: [] },
]
const NOTHING: Grants = { administrator: false, projects: {} }
const of = (access: 'lead' | 'viewer', roles: string[] = []): Grants => ({
  administrator: false,
  projects: { pay: { access, roles } },
})
const held = (grants: Grants, ...fromGroups: GroupGrant[]): Held => ({ ...grants, fromGroups })
const access = (value: 'lead' | 'viewer', before: 'lead' | 'viewer' | null = null): GroupGrant => ({
  kind: 'access',
  projectId: 'pay',
  value,
  before,
})
const role = (value: string): GroupGrant => ({ kind: 'role', projectId: 'pay', value })

describe('what groups give', () => {
  test.each<[string[], Grants, string[]]>([
    [[], NOTHING, []],
    [['platform-admins'], { administrator: true, projects: {} }, []],
    [
      ['payments'],
      {
        administrator: false,
        projects: { pay: { access: 'viewer', roles: ['QA Lead'] }, web: { access: 'viewer', roles: [] } },
      },
      [],
    ],
    [
      ['payments-leads', ' payments '],
      {
        administrator: false,
        projects: { pay: { access: 'lead', roles: ['QA Lead'] }, web: { access: 'viewer', roles: [] } },
      },
      [],
    ],
    [['Payments', 'cooks', ''], NOTHING, ['Payments', 'cooks']],
  ])('%j', (groups, grants, unmapped) => {
    expect(grantsOfGroups(groups, MAPPINGS)).toEqual({ grants, unmapped })
  })
})

describe('what is written', () => {
  test.each<[string, Held, Grants, GrantChange[]]>([
    ['nothing held, nothing wanted', held(NOTHING), NOTHING, []],
    [
      'given for the first time',
      held(NOTHING),
      of('viewer', ['QA Lead']),
      [
        { do: 'give', grant: { kind: 'access', projectId: 'pay', value: 'viewer' }, before: null },
        { do: 'give', grant: { kind: 'role', projectId: 'pay', value: 'QA Lead' } },
      ],
    ],
    [
      'already given',
      held(of('viewer', ['QA Lead']), access('viewer'), role('QA Lead')),
      of('viewer', ['QA Lead']),
      [],
    ],
    ['had by hand already', held(of('lead', ['QA Lead'])), of('lead', ['QA Lead']), []],
    ['has more by hand', held(of('lead')), of('viewer'), []],
    [
      'has less by hand',
      held(of('viewer')),
      of('lead'),
      [{ do: 'give', grant: { kind: 'access', projectId: 'pay', value: 'lead' }, before: 'viewer' }],
    ],
    [
      'the group is gone: back to what was by hand',
      held(of('lead'), access('lead', 'viewer')),
      NOTHING,
      [{ do: 'take', grant: { kind: 'access', projectId: 'pay', value: 'lead' }, to: 'viewer' }],
    ],
    [
      'the group is gone: its role too, the one by hand stays and keeps its holder in the project',
      held(of('viewer', ['QA Lead', 'Security']), access('viewer'), role('QA Lead')),
      NOTHING,
      [
        { do: 'take', grant: { kind: 'access', projectId: 'pay', value: 'viewer' }, to: 'viewer' },
        { do: 'take', grant: { kind: 'role', projectId: 'pay', value: 'QA Lead' } },
      ],
    ],
    [
      'the group is gone, and a lead had changed what it gave',
      held(of('viewer'), access('lead'), role('QA Lead')),
      NOTHING,
      [
        { do: 'forget', grant: { kind: 'access', projectId: 'pay', value: 'lead' } },
        { do: 'forget', grant: { kind: 'role', projectId: 'pay', value: 'QA Lead' } },
      ],
    ],
    [
      'administrator by a group',
      held(NOTHING),
      { administrator: true, projects: {} },
      [{ do: 'give', grant: { kind: 'administrator' } }],
    ],
    [
      'administrator no more',
      held({ administrator: true, projects: {} }, { kind: 'administrator' }),
      NOTHING,
      [{ do: 'take', grant: { kind: 'administrator' } }],
    ],
    ['administrator by hand', held({ administrator: true, projects: {} }), NOTHING, []],
  ])('%s', (_name, before, wanted, changes) => {
    expect(changesOfGrants(before, wanted)).toEqual(changes)
  })
})

const PROJECTS = ['a', 'b']
const anyAccess = fc.constantFrom<'lead' | 'viewer'>('lead', 'viewer')
const anyGrants: fc.Arbitrary<Grants> = fc.record({
  administrator: fc.boolean(),
  projects: fc.dictionary(
    fc.constantFrom(...PROJECTS),
    fc.record({ access: anyAccess, roles: fc.uniqueArray(fc.constantFrom('QA', 'Ops', 'Sec')) }),
  ),
})

/** Carries the changes out, as the database does. */
function carryOut(before: Held, changes: GrantChange[]): Held {
  const now: Held = structuredClone(before)
  let fromGroups = [...now.fromGroups]
  const same = (grant: GroupGrant, { grant: other }: GrantChange): boolean =>
    grant.kind === other.kind &&
    (grant.kind === 'administrator' ||
      (other.kind !== 'administrator' &&
        grant.projectId === other.projectId &&
        (grant.kind === 'access' || grant.value === other.value)))
  for (const change of changes) {
    fromGroups = fromGroups.filter((grant) => !same(grant, change))
    const { grant } = change
    if (change.do === 'give') fromGroups.push({ ...grant, ...('before' in change && { before: change.before }) })
    if (change.do === 'forget') continue
    if (grant.kind === 'administrator') now.administrator = change.do === 'give'
    else if (grant.kind === 'access') {
      const access = change.do === 'give' ? grant.value : (change.to ?? null)
      const roles = now.projects[grant.projectId]?.roles ?? []
      if (access === null) delete now.projects[grant.projectId]
      else now.projects[grant.projectId] = { access, roles }
    } else {
      const project = now.projects[grant.projectId] ?? { access: 'viewer', roles: [] }
      const roles = project.roles.filter((name) => name !== grant.value)
      if (now.projects[grant.projectId] || change.do === 'give')
        now.projects[grant.projectId] = { ...project, roles: change.do === 'give' ? [...roles, grant.value] : roles }
    }
  }
  return { ...now, fromGroups }
}

const flat = ({ administrator, projects }: Grants) => ({
  administrator,
  projects: Object.fromEntries(
    Object.entries(projects).map(([id, { access, roles }]) => [id, { access, roles: [...roles].sort() }]),
  ),
})

test('whatever was given by hand is there again when all groups are gone, and doing it twice does nothing', () => {
  fc.assert(
    fc.property(anyGrants, fc.array(anyGrants, { maxLength: 4 }), (byHand, steps) => {
      let now: Held = { ...structuredClone(byHand), fromGroups: [] }
      for (const wanted of steps) {
        now = carryOut(now, changesOfGrants(now, wanted))
        expect(changesOfGrants(now, wanted)).toEqual([])
        for (const [id, { access, roles }] of Object.entries(wanted.projects)) {
          expect(now.projects[id]?.roles).toEqual(expect.arrayContaining(roles))
          if (access === 'lead') expect(now.projects[id]?.access).toBe('lead')
        }
      }
      now = carryOut(now, changesOfGrants(now, NOTHING))
      expect(now.fromGroups).toEqual([])
      expect(flat(now)).toEqual(flat(byHand))
    }),
  )
})

describe('role names that a project does not know', () => {
  test('are each named once, with the known one that is meant', () => {
    const unknown = unknownRoles(['QA Lead', 'qa-lead', 'Securty', 'Securty'], ['QA Lead', 'Security'])
    expect(unknown).toEqual([{ role: 'qa-lead', alike: 'QA Lead' }, { role: 'Securty' }])
    expect(formatUnknownRoles(unknown)).toBe(
      'No checklist or member of this project has the sign-off roles qa-lead (did you mean QA Lead?), Securty.',
    )
    expect(formatUnknownRoles([{ role: 'Ops' }])).toBe(
      'No checklist or member of this project has the sign-off role Ops.',
    )
    expect(formatUnknownRoles([])).toBeNull()
  })

  test('are exactly those that are not known', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(names, names, (roles, known) => {
        const unknown = unknownRoles(roles, known)
        expect(new Set(unknown.map(({ role }) => role))).toEqual(new Set(roles.filter((role) => !known.includes(role))))
        for (const { alike } of unknown) if (alike !== undefined) expect(known).toContain(alike)
      }),
    )
  })
})

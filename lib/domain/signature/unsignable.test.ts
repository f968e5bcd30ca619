// Whether anybody is left to sign, before the day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoleState } from '@/lib/domain/release/snapshot/snapshot'
import type { Seating } from '@/lib/domain/signature/duties/duties'
import type { Holder } from '@/lib/domain/signature/grants'
import { assignable, mayStillSign, unsignable } from '@/lib/domain/signature/unsignable'
import { signature } from '@/lib/domain/verdict/snapshot.fixture'

const role = (name: string, facts: Partial<RoleState> = {}): RoleState => ({
  role: name,
  required: true,
  quorum: 1,
  independent: true,
  position: 0,
  ...facts,
})
const holder = (id: string): Holder => ({
  id,
  name: id,
  grantedAt: '2026-05-01T10:00:00.000Z',
  grantedBy: null,
  grantedById: null,
})
const PEOPLE = ['ada', 'ben', 'chi']
const seating = (facts: Partial<Seating>): Seating => ({
  ...{
    projectId: 'p',
    state: 'open',
    signatures: [],
    holders: {},
    openedAt: '2026-05-04T10:00:00.000Z',
    delegations: [],
    roles: [role('QA')],
  },
  ...facts,
})
const roles = (given: Parameters<typeof unsignable>[0]) => unsignable(given).map((warning) => warning.role)
const worked = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, [{ action: 'item.decided' as const, count: 2 }]]))

describe('a role that nobody left may sign', () => {
  test('is named with what those who hold it did', () => {
    const release = seating({
      holders: { QA: [holder('ada'), holder('ben')] },
      signatures: [signature('Ops', 'h', { signerId: 'ben' })],
    })
    expect(unsignable({ release, contributionCounts: worked('ada') })).toEqual([
      {
        role: 'QA',
        why: 'Nobody left may sign as QA: ada decided 2 items; ben has signed as Ops. Give the role QA to somebody who did none of the work.',
      },
    ])
    expect(roles({ release, contributionCounts: {} })).toEqual([])
    expect(
      roles({ release: { ...release, roles: [role('QA', { required: false })] }, contributionCounts: worked('ada') }),
    ).toEqual([])
    expect(
      roles({
        release: { ...release, roles: [role('QA', { independent: false })] },
        contributionCounts: worked('ada'),
      }),
    ).toEqual([])
  })

  test('a role that nobody holds is one of them', () => {
    expect(unsignable({ release: seating({}), contributionCounts: {} })).toEqual([
      { role: 'QA', why: 'Nobody holds the role QA. Assign it to somebody who did none of the work.' },
    ])
    expect(roles({ release: seating({ roles: [role('QA', { required: false })] }), contributionCounts: {} })).toEqual(
      [],
    )
  })

  test('who did the work may sign for a role that is not independent: it is not said that they may not', () => {
    const ops = role('Ops', { independent: false })
    expect(unsignable({ release: seating({ roles: [ops] }), contributionCounts: worked('ada') })).toEqual([
      { role: 'Ops', why: 'Nobody holds the role Ops. Assign it to somebody.' },
    ])
    const release = seating({
      roles: [ops],
      holders: { Ops: [holder('ben')] },
      signatures: [signature('QA', 'h', { signerId: 'ben' })],
    })
    expect(unsignable({ release, contributionCounts: {} })).toEqual([
      {
        role: 'Ops',
        why: 'Nobody left may sign as Ops: ben has signed as QA. Give the role Ops to somebody else.',
      },
    ])
  })

  test('two roles that only one person may sign are one too many, and a quorum needs as many people', () => {
    const both = seating({ roles: [role('QA'), role('Ops')], holders: { QA: [holder('ada')], Ops: [holder('ada')] } })
    expect(roles({ release: both, contributionCounts: {} })).toEqual(['Ops'])
    expect(
      unsignable({
        release: seating({ roles: [role('QA', { quorum: 2 })], holders: { QA: [holder('ada')] } }),
        contributionCounts: {},
      })[0]?.why,
    ).toContain('Only 1 of the 2 who are needed may sign as QA')
  })

  test('whatever is held: no warning means that everybody who is needed can be seated at once, and a warning that they cannot', () => {
    const wanted = fc.array(
      fc.record({
        quorum: fc.integer({ min: 1, max: 2 }),
        held: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1 }),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(wanted, fc.uniqueArray(fc.constantFrom(...PEOPLE)), (given, workers) => {
        const release = seating({
          roles: given.map(({ quorum }, at) => role(`r${at}`, { quorum })),
          holders: Object.fromEntries(given.map(({ held }, at) => [`r${at}`, held.map(holder)])),
        })
        const slots = given.flatMap(({ quorum, held }) =>
          Array.from({ length: quorum }, () => held.filter((id) => !workers.includes(id))),
        )
        const seatable = (at: number, taken: Set<string>): boolean =>
          at === slots.length ||
          (slots[at] ?? []).some((id) => !taken.has(id) && seatable(at + 1, new Set([...taken, id])))
        expect(unsignable({ release, contributionCounts: worked(...workers) }).length === 0).toBe(
          seatable(0, new Set()),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

test('who may still sign is said of each role, optional ones too, with why the others may not', () => {
  const release = seating({
    roles: [role('QA'), role('Ops', { independent: false }), role('Legal', { required: false })],
    holders: {
      QA: [holder('ada'), holder('ben'), { ...holder('chi'), grantedAt: '2026-05-05T10:00:00.000Z' }],
      Ops: [holder('ada')],
    },
  })
  expect(mayStillSign({ release, contributionCounts: worked('ada') })).toEqual([
    { role: 'QA', able: ['ben'], hindered: ['ada decided 2 items', 'chi got the role after this round started'] },
    { role: 'Ops', able: ['ada'], hindered: [] },
    { role: 'Legal', able: [], hindered: [] },
  ])
})

test('a role can be given to members who do not hold it, with what would keep them from signing', () => {
  const members = [...PEOPLE, 'dan'].map((id) => ({ id, name: id, email: `${id}@example.com` }))
  const release = seating({
    holders: { QA: [holder('ada')] },
    signatures: [signature('Ops', 'h', { signerId: 'ben' })],
  })
  expect(assignable({ release, contributionCounts: worked('chi'), members, actorId: 'dan' }, role('QA'))).toEqual([
    { id: 'ben', name: 'ben', email: 'ben@example.com', against: 'has signed as Ops' },
    { id: 'chi', name: 'chi', email: 'chi@example.com', against: 'decided 2 items' },
    { id: 'dan', name: 'dan', email: 'dan@example.com', against: 'cannot take a role in a round that has begun' },
  ])
  expect(
    assignable(
      { release, contributionCounts: worked('chi'), members, actorId: null },
      role('QA', { independent: false }),
    ),
  ).toEqual(expect.arrayContaining([{ id: 'chi', name: 'chi', email: 'chi@example.com' }]))
})

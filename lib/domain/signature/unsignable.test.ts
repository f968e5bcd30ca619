// Whether anybody is left to sign, before the day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoleState } from '@/lib/domain/release/snapshot'
import type { Seating } from '@/lib/domain/signature/duties'
import type { Holder } from '@/lib/domain/signature/grants'
import { unsignable } from '@/lib/domain/signature/unsignable'
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
const members = PEOPLE.map((id) => ({ id, name: id }))
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
    expect(unsignable({ release, touched: worked('ada'), members })).toEqual([
      {
        role: 'QA',
        why: 'Nobody left may sign as QA: ada decided 2 items; ben has signed as Ops. Give the role QA to somebody who did none of the work.',
      },
    ])
    expect(roles({ release, touched: {}, members })).toEqual([])
    expect(
      roles({ release: { ...release, roles: [role('QA', { required: false })] }, touched: worked('ada'), members }),
    ).toEqual([])
    expect(
      roles({ release: { ...release, roles: [role('QA', { independent: false })] }, touched: worked('ada'), members }),
    ).toEqual([])
  })

  test('without holders anybody of the project may; without anybody, nobody', () => {
    expect(roles({ release: seating({}), touched: worked('ada', 'ben'), members })).toEqual([])
    expect(roles({ release: seating({}), touched: worked(...PEOPLE), members })).toEqual(['QA'])
    expect(roles({ release: seating({}), touched: {}, members: [] })).toEqual(['QA'])
  })

  test('two roles that only one person may sign are one too many, and a quorum needs as many people', () => {
    const both = seating({ roles: [role('QA'), role('Ops')], holders: { QA: [holder('ada')], Ops: [holder('ada')] } })
    expect(roles({ release: both, touched: {}, members })).toEqual(['Ops'])
    expect(
      unsignable({
        release: seating({ roles: [role('QA', { quorum: 2 })], holders: { QA: [holder('ada')] } }),
        touched: {},
        members,
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
        expect(unsignable({ release, touched: worked(...workers), members }).length === 0).toBe(seatable(0, new Set()))
      }),
      { numRuns: 1000 },
    )
  })
})

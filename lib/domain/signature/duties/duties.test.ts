// Who may sign: asked of single cases, and of histories that nobody thought of.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Person } from '@/lib/domain/actor'
import type { RoleState, SignatureState } from '@/lib/domain/release/snapshot/snapshot'
import type { DelegationState } from '@/lib/domain/signature/delegation'
import {
  CONTRIBUTING_ACTIONS,
  type ContributionCounts,
  describeContributions,
} from '@/lib/domain/signature/duties/contribution-counts'
import { mayCountersign, type Seating } from '@/lib/domain/signature/duties/duties'
import { type Holder, lateGrants } from '@/lib/domain/signature/grants'
import { roleStates } from '@/lib/domain/signature/validity'
import { EARLIER, LATER, NOW, signature } from '@/lib/domain/verdict/snapshot.fixture'

const OPENED = '2026-05-04T10:00:00.000Z'
const BEFORE = '2026-05-01T10:00:00.000Z'
const HASH = 'h'
const UNCONDITIONAL = { fields: [], sections: [], items: [] }

const role = (name: string, facts: Partial<RoleState> = {}): RoleState => ({
  role: name,
  required: true,
  quorum: 1,
  independent: true,
  position: 0,
  ...facts,
})
const holder = (id: string, facts: Partial<Holder> = {}): Holder => ({
  id,
  name: id,
  grantedAt: BEFORE,
  grantedBy: 'Admin',
  grantedById: 'admin',
  ...facts,
})
const seating = (facts: Partial<Seating> = {}): Seating => ({
  ...{
    projectId: 'p',
    state: 'open',
    signatures: [],
    holders: { QA: [holder('me')] },
    openedAt: OPENED,
    delegations: [],
    roles: [role('QA')],
  },
  ...facts,
})
const person = (id = 'me', facts: Partial<Person> = {}): Person => ({
  ...{
    kind: 'person',
    id,
    name: id,
    email: `${id}@example.com`,
    role: 'member',
    projects: { p: { access: 'viewer', roles: [{ role: 'QA', grantedAt: BEFORE }] } },
  },
  ...facts,
})
const ask = (release: Seating, actor: Actor = person(), contributionCounts: ContributionCounts = {}, name = 'QA') =>
  mayCountersign({
    release,
    role: name,
    actor,
    contributionCounts,
    states: roleStates({ ...release, ...UNCONDITIONAL }, HASH),
    now: NOW,
  })
const why = (release: Seating, actor?: Actor, contributionCounts?: ContributionCounts, name?: string) => {
  const answer = ask(release, actor, contributionCounts, name)
  return answer.allowed ? 'allowed' : answer.reason
}
const delegation = (facts: Partial<DelegationState> = {}): DelegationState => ({
  ...{
    id: 'd',
    role: 'QA',
    fromId: 'her',
    from: 'her',
    toId: 'me',
    to: 'me',
    reason: 'away',
    startsAt: EARLIER,
    endsAt: LATER,
  },
  ...facts,
})

describe('who may sign', () => {
  test('who holds the role may; who does not may not', () => {
    expect(why(seating())).toBe('allowed')
    expect(why(seating({ holders: { QA: [holder('other')] } }))).toBe('You do not hold the role QA in this project.')
  })
  test('while nobody holds it, nobody may, not even an administrator', () => {
    const nobody = 'Nobody holds the role QA. A lead of the project can assign it.'
    expect(why(seating({ holders: {} }))).toBe(nobody)
    expect(why(seating({ holders: {} }), person('me', { role: 'admin', projects: {} }))).toBe(nobody)
  })
  test('a viewer never signs, neither for a role that nobody holds nor in the place of another', () => {
    const viewer = person('me', { projects: { p: { access: 'viewer', roles: [] } } })
    const never = 'Viewers of a project cannot sign. A lead of the project can give you a role.'
    expect(why(seating({ holders: {} }), viewer)).toBe(never)
    expect(why(seating({ holders: { QA: [holder('her')] }, delegations: [delegation()] }), viewer)).toBe(never)
    expect(why(seating({ holders: { QA: [holder('me')] } }), person('me', { projects: {} }))).toBe(never)
    const lead = person('me', { projects: { p: { access: 'lead', roles: [] } } })
    expect(why(seating({ holders: { QA: [holder('her')] }, delegations: [delegation()] }), lead)).toBe('allowed')
  })
  test('one person signs for one role of a release', () => {
    expect(why(seating({ signatures: [signature('Ops', 'x', { signerId: 'me' })] }))).toContain(
      'You have signed as Ops.',
    )
  })
  test('nobody signs for a release that is decided', () => {
    expect(why(seating({ state: 'decided' }))).toContain('no longer open for signing')
  })
  test.each([
    { kind: 'machine', id: 'm', name: 'ci', scope: 'admin' } as const,
    { kind: 'system', name: 's' } as const,
    { kind: 'anonymous' } as const,
  ])('a $kind never signs', (actor) => {
    expect(ask(seating({ holders: {} }), actor).allowed).toBe(false)
  })
})

describe('who did the work', () => {
  test('is told what they did, may not sign for an independent role, and may for another', () => {
    const contributionCounts: ContributionCounts = {
      me: [
        { action: 'evidence.added', count: 1 },
        { action: 'item.decided', count: 3 },
        { action: 'probe.saved', count: 2 },
      ],
    }
    expect(why(seating(), person(), contributionCounts)).toBe(
      'You decided 3 items, added evidence to 1 item and edited the probe of 2 items of this release. QA must be somebody who did not.',
    )
    expect(why(seating({ roles: [role('QA', { independent: false })] }), person(), contributionCounts)).toBe('allowed')
    expect(why(seating(), person(), { other: [{ action: 'item.decided', count: 1 }] })).toBe('allowed')
  })

  const touches = fc.dictionary(
    fc.constantFrom('me', 'her', 'him'),
    fc.array(fc.record({ action: fc.constantFrom(...CONTRIBUTING_ACTIONS), count: fc.nat(3) }), { maxLength: 4 }),
  )
  test('whatever the history: a signer of an independent role touched nothing, and neither did the one they stand in for', () => {
    fc.assert(
      fc.property(
        touches,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (contributionCounts, independent, held, delegated) => {
          const release = seating({
            roles: [role('QA', { independent })],
            holders: { QA: [holder(held ? 'me' : 'him'), holder('her')] },
            delegations: delegated ? [delegation()] : [],
          })
          const answer = ask(release, person(), contributionCounts)
          const worked = (id: string) => describeContributions(contributionCounts, id) !== null
          if (answer.allowed && independent) {
            expect(worked('me')).toBe(false)
            if (answer.for) expect(worked(answer.for.id)).toBe(false)
          }
          if (!independent && held) expect(answer.allowed).toBe(true)
          if (!answer.allowed && worked('me') && held)
            expect(answer.reason).toContain(describeContributions(contributionCounts, 'me') ?? 'something')
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a role that was given late', () => {
  const late = '2026-05-04T11:30:00.000Z'
  test('by oneself does not count in this round, nor while others held it; else it counts and is named; before the round it was nobody’s business', () => {
    const own = holder('me', { grantedAt: late, grantedBy: 'me', grantedById: 'me' })
    expect(why(seating({ holders: { QA: [own] } }))).toContain('You took this role after this round started')
    expect(lateGrants([own], OPENED)).toEqual([
      'me took this role on 2026-05-04 11:30 UTC, after this round started: it does not count in it.',
    ])
    const given = holder('me', { grantedAt: late, grantedBy: 'Ada', grantedById: 'ada' })
    expect(why(seating({ holders: { QA: [given] } }))).toBe('allowed')
    expect(lateGrants([given], OPENED)).toEqual([
      'me got this role from Ada on 2026-05-04 11:30 UTC, after this round started.',
    ])
    const before = holder('her')
    expect(why(seating({ holders: { QA: [given, before] } }))).toContain(
      'You got this role after this round started, while others held it',
    )
    expect(lateGrants([given, before], OPENED)).toEqual([
      'me got this role from Ada on 2026-05-04 11:30 UTC, after this round started and while others held it: it does not count in it.',
    ])
    const early = holder('me', { grantedBy: 'me', grantedById: 'me' })
    expect(why(seating({ holders: { QA: [early] } }))).toBe('allowed')
    expect(lateGrants([early], OPENED)).toEqual([])
  })
})

describe('stages', () => {
  const roles = [role('QA'), role('Legal', { required: false }), role('CTO', { stage: 1 })]
  const holders = { CTO: [holder('me')], QA: [holder('her')] }
  test('a later one signs when every required one before it stands', () => {
    expect(why(seating({ roles, holders }), person(), {}, 'CTO')).toBe(
      'CTO signs after QA: that role is still awaited.',
    )
    const approved = signature('QA', HASH, { signerId: 'her' })
    expect(why(seating({ roles, holders, signatures: [approved] }), person(), {}, 'CTO')).toBe('allowed')
    for (const broken of [
      { contentHash: 'other' },
      { withdrawnAt: EARLIER },
      { decision: 'rejected' as const },
      { decision: 'needs-work' as const },
    ])
      expect(why(seating({ roles, holders, signatures: [{ ...approved, ...broken }] }), person(), {}, 'CTO')).toContain(
        'still awaited',
      )
  })
})

describe('in the place of another', () => {
  const release = (facts: Partial<Seating> = {}) =>
    seating({ holders: { QA: [holder('her')] }, delegations: [delegation()], ...facts })
  test('while it lasts, and never against what they may not do themselves', () => {
    expect(ask(release())).toEqual({ allowed: true, for: { id: 'her', name: 'her' } })
    expect(why(release({ delegations: [delegation({ endsAt: EARLIER, startsAt: BEFORE })] }))).toContain('do not hold')
    expect(
      why(release({ delegations: [delegation({ startsAt: LATER, endsAt: '2026-07-01T00:00:00.000Z' })] })),
    ).toContain('do not hold')
    expect(why(release({ delegations: [delegation({ role: 'Ops' })] }))).toContain('do not hold')
    expect(why(release({ holders: { QA: [holder('him')] } }))).toContain('do not hold')
    expect(why(release(), person(), { her: [{ action: 'item.decided', count: 1 }] })).toContain(
      'her, for whom you would sign, decided 1 item of this release',
    )
    expect(why(release(), person(), { me: [{ action: 'probe.saved', count: 1 }] })).toContain(
      'You edited the probe of 1 item',
    )
    expect(why(release({ signatures: [signature('QA', HASH, { signerId: 'her' })] }))).toContain(
      'her has signed as QA in person',
    )
    expect(why(release({ signatures: [signature('Ops', HASH, { signerId: 'her' })] }))).toContain('has signed as Ops')
  })
  test('who is a holder too signs for themselves', () => {
    expect(ask(release({ holders: { QA: [holder('her'), holder('me')] } }))).toEqual({ allowed: true })
  })
})

describe('several signatures for one role', () => {
  const anySignature: fc.Arbitrary<SignatureState> = fc
    .record({
      signerId: fc.constantFrom('a', 'b', 'c', 'd'),
      forId: fc.constantFrom(null, 'a', 'b', 'e'),
      decision: fc.constantFrom('approved', 'approved-with-conditions', 'needs-work', 'rejected'),
      contentHash: fc.constantFrom(HASH, 'other'),
      minute: fc.nat(50),
      withdrawn: fc.boolean(),
    })
    .filter(({ signerId, forId }) => signerId !== forId)
    .map(({ minute, withdrawn, ...facts }) =>
      signature('QA', facts.contentHash, {
        ...facts,
        signedAt: `2026-05-04T11:${String(minute).padStart(2, '0')}:00.000Z`,
        withdrawnAt: withdrawn ? EARLIER : null,
      }),
    )
  test('one human counts once, whoever signed in whose place, and nothing of it disappears', () => {
    fc.assert(
      fc.property(fc.array(anySignature, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (given, quorum) => {
        const signatures = given.map((one, at) => ({ ...one, id: String(at) }))
        const [state] = roleStates({ roles: [role('QA', { quorum })], signatures, ...UNCONDITIONAL }, HASH)
        if (!state) throw new Error('one role')
        const counted = state.signers.flatMap(({ id }) => {
          const found = signatures.find((one) => one.id === id)
          return found ? [found.signerId, ...(found.forId ? [found.forId] : [])] : []
        })
        expect(new Set(counted).size).toBe(counted.length)
        expect([...state.signers, ...state.past].map(({ id }) => id).sort()).toEqual(
          signatures.map(({ id }) => id).sort(),
        )
        const approvals = state.signers.filter((one) => !one.stale && one.decision.startsWith('approved')).length
        expect(state.state.startsWith('approved')).toBe(
          approvals >= quorum && state.signers.every((one) => one.decision.startsWith('approved')),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

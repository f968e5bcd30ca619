// The whole matrix, written out: a new act without a row here fails.
import { describe, expect, test } from 'vitest'
import { MAY } from '@/e2e/support/rights'
import { ACTS, type Act, authorize, authorizeRelease, can, visibleProjects } from '@/lib/domain/access/can'
import type { Actor, ProjectGrants } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

const person = (role: 'admin' | 'member', projects: Record<string, ProjectGrants> = {}): Actor => ({
  kind: 'person',
  id: 'x',
  name: 'X',
  email: 'x@example.com',
  role,
  projects,
})
const ACTORS: Record<string, Actor> = {
  anonymous: { kind: 'anonymous' },
  system: { kind: 'system', name: 'worker' },
  read: { kind: 'machine', id: 'r', name: 'r', scope: 'read' },
  write: { kind: 'machine', id: 'w', name: 'w', scope: 'write' },
  admintoken: { kind: 'machine', id: 'a', name: 'a', scope: 'admin' },
  elsewhere: { kind: 'machine', id: 'e', name: 'e', scope: 'admin', projectId: 'other' },
  admin: person('admin'),
  stranger: person('member'),
  viewer: person('member', { p: { access: 'viewer', roles: [] } }),
  signer: person('member', { p: { access: 'viewer', roles: [{ role: 'QA', grantedAt: '' }] } }),
  lead: person('member', { p: { access: 'lead', roles: [] } }),
}

const cells = (Object.keys(ACTS) as Act[]).flatMap((act) =>
  Object.keys(ACTORS).map((who) => ({ act, who, may: MAY[act].split(' ').includes(who) })),
)

test.each(cells)('$who $act: $may', ({ act, who, may }) => {
  const actor = ACTORS[who]
  if (!actor) throw new Error(who)
  const permit = can(actor, act, { projectId: 'p' })
  expect(permit.allowed).toBe(may)
  if (!permit.allowed) expect(permit.reason).not.toBe('')
})

test('what must not be known is not found; what is known is forbidden; who is nobody signs in', () => {
  const codeOf = (who: string, act: Act) => {
    try {
      authorize(ACTORS[who] ?? { kind: 'anonymous' }, act, { projectId: 'p' })
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }
  expect(codeOf('stranger', 'release.read')).toBe('not-found')
  expect(codeOf('elsewhere', 'release.read')).toBe('not-found')
  expect(codeOf('viewer', 'item.decide')).toBe('forbidden')
  expect(codeOf('anonymous', 'release.read')).toBe('not-signed-in')
})

const PEOPLE = ['admin', 'stranger', 'viewer', 'signer', 'lead'] as const
const SCOPES = { read: 'read', write: 'write', admin: 'admintoken' } as const

test.each(PEOPLE)('a personal token of %s may do what its scope and its owner both may', (who) => {
  const owner = ACTORS[who]
  if (owner?.kind !== 'person') throw new Error(who)
  for (const [scope, ofInstance] of Object.entries(SCOPES) as [keyof typeof SCOPES, string][])
    for (const act of Object.keys(ACTS) as Act[]) {
      const token: Actor = { kind: 'machine', id: 't', name: 't', scope, owner }
      const both = MAY[act].split(' ').includes(who) && MAY[act].split(' ').includes(ofInstance)
      expect(can(token, act, { projectId: 'p' }).allowed, `${act} with ${scope}`).toBe(both)
    }
})

test('a personal token shows the projects of its owner, and of these the one that it is limited to', () => {
  const owner = person('member', { p: { access: 'viewer', roles: [] } })
  if (owner.kind !== 'person') throw new Error('a person')
  const token = { kind: 'machine', id: 't', name: 't', scope: 'read', owner } as const
  expect(visibleProjects(token)).toEqual(['p'])
  expect(visibleProjects({ ...token, projectId: 'p' })).toEqual(['p'])
  expect(visibleProjects({ ...token, projectId: 'other' })).toEqual([])
})

test('a board shows what its reader may see', () => {
  expect(visibleProjects(ACTORS.stranger ?? { kind: 'anonymous' })).toEqual([])
  expect(visibleProjects(ACTORS.viewer ?? { kind: 'anonymous' })).toEqual(['p'])
  expect(visibleProjects(ACTORS.admin ?? { kind: 'anonymous' })).toBeNull()
  expect(visibleProjects(ACTORS.elsewhere ?? { kind: 'anonymous' })).toEqual(['other'])
})

describe('a grant', () => {
  const lead = ACTORS.lead
  if (!lead) throw new Error('no lead')
  test('names who may do what to which project', () => {
    expect(authorize(lead, 'release.create', { projectId: 'p' })).toEqual({
      actor: lead,
      act: 'release.create',
      projectId: 'p',
    })
  })
  test('of a release comes with the release; one that is not there is refused as a foreign one is', () => {
    const release = { id: 'r', projectId: 'p' }
    expect(authorizeRelease(lead, 'release.read', release)).toMatchObject({ release, grant: { projectId: 'p' } })
    const refusalOf = (found: { projectId: string } | null) => {
      try {
        authorizeRelease(lead, 'release.read', found)
      } catch (error) {
        return error instanceof Refusal ? [error.code, error.message] : String(error)
      }
    }
    expect(refusalOf(null)).toEqual(refusalOf({ projectId: 'another' }))
    expect(refusalOf(null)?.[0]).toBe('not-found')
  })
})
